"""What stands in the way of an erasure, and what an erased person is called."""

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from members import roles
from members.models import Appointment, Committee, Delegation, Person, Seat, SeatDeputy, User
from members.refusal import Refused


def check(person: Person) -> None:
    """Raises Refused, with a sentence, while she holds an office or is the last administrator."""
    today = timezone.localdate()
    ahead = person.appointments.filter(starts_on__gt=today, left_on=None)
    if person.appointments.in_office(today).exists() or ahead.exists():
        raise Refused(_("Sie hat noch einen Sitz oder ein Amt. Beenden Sie es zuerst."))
    if Delegation.objects.in_force(today).filter(person=person).exists():
        raise Refused(_("Sie vertritt noch eine Organisation. Beenden Sie die Vertretung zuerst."))
    if SeatDeputy.objects.in_force(today).filter(person=person).exists():
        raise Refused(_("Sie vertritt noch ein Amt. Beenden Sie die Vertretung zuerst."))
    if person.user is not None and person.user.is_superuser:
        others = User.objects.filter(is_superuser=True, is_active=True).exclude(pk=person.user.pk)
        if not others.exists():
            raise Refused(_("Das ist das letzte Konto der Administration."))


def role_label(person: Person) -> str:
    """What stands for her name from then on: her strongest fact, without a name."""
    seat = person.appointments.select_related("seat__committee").order_by("-seat__is_voting", "-starts_on")
    if found := seat.first():
        return _("Mitglied: %s (gelöscht)") % found.seat.committee.name
    sent = person.delegations.select_related("organisation").order_by("-starts_on").first()
    if sent is not None:
        return _("Delegierte*r: %s (gelöscht)") % sent.organisation.name
    return _("Person (gelöscht)")


def may_confirm(user: User, *, starter: User | None) -> bool:
    """Another of the office; a chair of the board where the office is one person."""
    if starter is None or user.pk == starter.pk:
        return False
    return roles.is_office(user) or (_is_alone() and _chairs_a_board(user))


def who_may_confirm(*, starter: User) -> list[User]:
    """All accounts that could, for the mail that asks them."""
    held = Appointment.objects.in_office(timezone.localdate()).filter(
        seat__committee__kind__in=[Committee.Kind.OFFICE, Committee.Kind.BOARD]
    )
    known = User.objects.filter(is_active=True).select_related("person")
    found = known.filter(Q(person__appointments__in=held) | Q(is_superuser=True)).distinct().order_by("pk")
    return [user for user in found if may_confirm(user, starter=starter)]


def _is_alone() -> bool:
    staff = Appointment.objects.in_office(timezone.localdate()).filter(
        seat__committee__kind=Committee.Kind.OFFICE, person__user__is_active=True
    )
    return staff.order_by().values("person").distinct().count() <= 1


def _chairs_a_board(user: User) -> bool:
    held = Appointment.objects.in_office(timezone.localdate())
    return held.filter(
        seat__role=Seat.Role.CHAIR, seat__committee__kind=Committee.Kind.BOARD, person__user=user
    ).exists()
