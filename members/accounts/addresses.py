"""The address of an account and that of the register: mail goes where somebody proved to read it.

Whoever changes her account's address has confirmed the new one, and her entry follows. The other way round
nothing follows: an address that the office types opens no account.
"""

from django.db import transaction

from members import history
from members.languages import language_of_records
from members.models import Person, User


@transaction.atomic
def follow(user: User, *, old: str) -> bool:
    """The account has a new main address; the entry takes it over. False when it had it before."""
    person = Person.objects.select_for_update(of=("self",)).filter(user=user, erased_at=None).first()
    with language_of_records():
        history.record(user, history.ADDRESS, by=user, old=old, new=user.email)
        if person is None or person.email.casefold() == user.email.casefold():
            return False
        history.record(person, history.ADDRESS, by=user, old=person.email, new=user.email)
    person.email = user.email
    person.save(update_fields=["email"])
    return True
