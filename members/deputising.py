"""Deputies of an office: named with dates, ended, never in a circle."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from members import history
from members.dates import spell_day
from members.languages import language_of_records
from members.models import Appointment, Person, Seat, SeatDeputy, User
from members.refusal import Refused
from members.signals import person_left

NAMED, ENDED = "seats.deputy_named", "seats.deputy_ended"


@transaction.atomic
def name_deputy(
    seat: Seat,
    *,
    person: Person,
    starts_on: date,
    ends_on: date | None = None,
    basis: str = "",
    by: User | None,
) -> SeatDeputy:
    """She gets the tasks of the seat in that time and reads what its advisers read.

    Raises Refused for an end before the start, a second deputy at that time, the holder herself, and for
    deputies in a circle: somebody must be left who answers.
    """
    Seat.objects.select_for_update().filter(committee=seat.committee_id).order_by("pk").first()
    if ends_on is not None and ends_on < starts_on:
        raise Refused(_("Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage."))
    deputy = SeatDeputy(seat=seat, person=person, starts_on=starts_on, ends_on=ends_on, basis=basis.strip())
    _only_one(deputy)
    if day := circle_on(deputy):
        words = {"person": person, "seat": seat.name, "day": spell_day(day)}
        raise Refused(
            _("%(person)s kann „%(seat)s“ nicht vertreten: Am %(day)s würde im Kreis vertreten.") % words
        )
    deputy.save()
    history.record(seat, NAMED, by=by, new=in_words(deputy))
    return deputy


@transaction.atomic
def end_deputy(deputy: SeatDeputy, *, on: date, by: User | None) -> None:
    """`on` is the last day. Raises Refused before the first; one that never began is taken back whole."""
    deputy.refresh_from_db(from_queryset=SeatDeputy.objects.select_for_update())
    if on < deputy.starts_on:
        raise Refused(_("So früh hatte die Vertretung noch nicht begonnen. Bitte prüfen Sie den Tag."))
    if deputy.ends_on is not None and deputy.ends_on < on:
        raise Refused(_("Die Vertretung ist da schon zu Ende."))
    deputy.ends_on = on
    deputy.save(update_fields=["ends_on"])
    history.record(deputy.seat, ENDED, by=by, new=in_words(deputy))
    out = {"person": deputy.person, "on": on + timedelta(days=1)}
    transaction.on_commit(lambda: person_left.send(SeatDeputy, **out))


@language_of_records()
def in_words(deputy: SeatDeputy) -> str:
    """ "J. Klein, ab Mo, 1. Januar 2024 bis …"."""
    end = " " + _("bis %s") % spell_day(deputy.ends_on) if deputy.ends_on else ""
    return f"{deputy.person}, {_('ab %s') % spell_day(deputy.starts_on)}{end}"


def circle_on(new: SeatDeputy) -> date | None:
    """The first day on which the new deputy would close a circle; None if there is none.

    A seat leads to the seats that its deputy holds; coming back to it is a circle, of length one when she
    holds the seat herself. Only on the days on which somebody comes can one close.
    """
    return next((day for day in _days_of_change(new) if _closes(new, day)), None)


def _days_of_change(new: SeatDeputy) -> list[date]:
    later = Q(starts_on__gt=new.starts_on)
    if new.ends_on is not None:
        later &= Q(starts_on__lte=new.ends_on)
    days = {new.starts_on, *SeatDeputy.objects.filter(later).values_list("starts_on", flat=True)}
    for field in ("starts_on", "accepted_on"):
        bounds = {f"{field}__gt": new.starts_on} | ({f"{field}__lte": new.ends_on} if new.ends_on else {})
        days.update(Appointment.objects.filter(**bounds).values_list(field, flat=True))
    return sorted(days)


def _closes(new: SeatDeputy, day: date) -> bool:
    held: dict[int, set[int]] = {}
    for person, seat in Appointment.objects.in_office(day).values_list("person", "seat"):
        held.setdefault(person, set()).add(seat)
    deputies: dict[int, set[int]] = {}
    for seat, person in SeatDeputy.objects.in_force(day).exclude(pk=new.pk).values_list("seat", "person"):
        deputies.setdefault(seat, set()).add(person)
    ahead, seen = set(held.get(new.person_id, ())), set()
    while ahead:
        seat = ahead.pop()
        if seat == new.seat_id:
            return True
        seen.add(seat)
        for person in deputies.get(seat, ()):
            ahead |= held.get(person, set()) - seen
    return False


def _only_one(new: SeatDeputy) -> None:
    others = new.seat.deputies.filter(Q(ends_on=None) | Q(ends_on__gte=new.starts_on))
    if new.ends_on is not None:
        others = others.filter(starts_on__lte=new.ends_on)
    if other := others.select_related("person").first():
        raise Refused(
            _("In dieser Zeit vertritt schon %(person)s. Beenden Sie diese Vertretung zuerst.")
            % {"person": other.person}
        )
