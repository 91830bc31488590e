"""Invitations to accounts, one open and one that has expired, and an account that is disabled."""

from datetime import timedelta

from django.utils import timezone

from members.accounts import inviting, locking
from members.models import AccountInvitation, Person, User

REASON = "wechselt die Stelle, bittet darum"


def make() -> None:
    """Nothing is mailed."""
    office = User.objects.get(email="buero@demo.example")
    people = list(Person.objects.filter(user=None, delegations__isnull=False).exclude(email="")[:3])
    for person in people:
        inviting.invite(person, email=person.email, by=office, is_mailed=False)
    expired = timezone.now() - timedelta(days=3)
    AccountInvitation.objects.filter(person=people[1]).update(
        expires_at=expired, created_at=expired - timedelta(days=14)
    )
    user = inviting.accept(people[2].account_invitations.get())
    locking.disable(user, by=office, reason=REASON)
