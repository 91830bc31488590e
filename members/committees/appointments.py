"""Filling seats: appointing, accepting, leaving, correcting.

Each verb locks the seat, asks the guards, changes, and leaves a line in the history of the seat.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from members import history
from members.committees.appointing import check
from members.dates import spell_day
from members.languages import language_of_records
from members.models import Appointment, Person, Seat, Term, User
from members.refusal import Refused
from members.signals import person_left

CORRECTED = ("person", "starts_on", "accepted_on", "ends_on", "left_on", "basis")


@transaction.atomic
def appoint(
    seat: Seat,
    *,
    person: Person,
    starts_on: date,
    by: User | None,
    ends_on: date | None = None,
    accepted_on: date | None = None,
    term: Term | None = None,
    basis: str = "",
    is_sure: bool = False,
) -> Appointment:
    """Put a person on a seat; her rights begin when she has accepted, not before the first day.

    Without an end it lasts as long as the seat. Raises Refused for days in the wrong order, days on which
    there is no such seat, or another appointment of the seat at that time, Doubtful (ask, and call again with
    is_sure) when she holds another voting seat of the committee.
    """
    lock(seat)
    appointment = Appointment(
        seat=seat,
        person=person,
        term=term,
        starts_on=starts_on,
        ends_on=ends_on or seat.ends_on,
        accepted_on=accepted_on,
        basis=basis.strip(),
    )
    check(appointment, is_sure=is_sure)
    appointment.save()
    _tell(seat, history.CREATED, appointment, by=by)
    _say_followed(appointment)
    return appointment


@transaction.atomic
def accept(appointment: Appointment, *, on: date, by: User | None, is_sure: bool = False) -> bool:
    """She accepts; whoever held the seat by holdover is out from that day. Twice changes nothing.

    Raises Refused for a day before the first, Doubtful as `appoint` does: her vote begins now.
    """
    lock(appointment.seat)
    appointment.refresh_from_db()
    if appointment.accepted_on is not None:
        return False
    appointment.accepted_on = on
    check(appointment, is_sure=is_sure)
    appointment.save(update_fields=["accepted_on"])
    _tell(appointment.seat, ACCEPTED, appointment, by=by)
    _say_followed(appointment)
    return True


@transaction.atomic
def leave(appointment: Appointment, *, on: date, reason: str = "", by: User | None) -> None:
    """She is out of office from that day, also out of holdover.

    Raises Refused before the first day, and when she is out of office already.
    """
    lock(appointment.seat)
    appointment.refresh_from_db()
    if appointment.left_on is not None:
        raise Refused(_("%(person)s ist schon ausgeschieden.") % {"person": appointment.person})
    if on < appointment.starts_on:
        raise Refused(_("So früh hatte das Amt noch nicht begonnen. Bitte prüfen Sie den Tag."))
    if appointment.ends_on and on > appointment.ends_on and not appointment.seat.holds_over:
        raise Refused(_("Die Amtszeit ist da schon zu Ende."))
    appointment.left_on = on
    appointment.save(update_fields=["left_on"])
    _tell(appointment.seat, LEFT, appointment, by=by, reason=reason)
    _say_left(appointment.person, on=on)


@transaction.atomic
def vacate(seat: Seat, *, on: date, reason: str = "", by: User | None) -> int:
    """Nobody holds the seat from that day, nor is anybody about to; returns how many left."""
    lock(seat)
    left = 0
    for appointment in leaving(seat, on=on):
        leave(appointment, on=max(on, appointment.starts_on), reason=reason, by=by)
        left += 1
    return left


def leaving(seat: Seat, *, on: date) -> list[Appointment]:
    """Whoever would hold the seat on that day, or could from then on."""
    held = seat.held_on(on)
    known = seat.appointments.filter(left_on=None).select_related("person", "seat").order_by("starts_on")
    return [one for one in known if one in held or _may_begin(one, on)]


def _may_begin(appointment: Appointment, on: date) -> bool:
    if appointment.starts_on > on:
        return True
    is_over = appointment.ends_on is not None and appointment.ends_on < on
    return _is_unaccepted(appointment, on) and (not is_over or appointment.seat.holds_over)


def _is_unaccepted(appointment: Appointment, on: date) -> bool:
    return appointment.accepted_on is None or appointment.accepted_on > on


@transaction.atomic
def correct(
    appointment: Appointment,
    *,
    said: Mapping[str, object],
    reason: str,
    by: User | None,
    is_sure: bool = False,
) -> bool:
    """Put right what was entered wrongly; the history says what stood there and why it changed.

    `said` holds values for CORRECTED. Raises Refused without a reason, and as `appoint` does.
    """
    if not reason.strip():
        raise Refused(_("Bitte sagen Sie kurz, warum."))
    lock(appointment.seat)
    appointment.refresh_from_db()
    old = in_words(appointment)
    for name in CORRECTED:
        if name in said:
            setattr(appointment, name, said[name])
    check(appointment, is_sure=is_sure)
    appointment.save()
    new = in_words(appointment)
    if new != old:
        history.record(appointment.seat, CORRECTED_LINE, by=by, old=old, new=new, reason=reason)
    return new != old


@language_of_records()
def in_words(appointment: Appointment) -> str:
    """ "M. Haddad, ab Mo, 1. Januar 2024 bis …, angenommen am …, ausgeschieden am … (Wahl am …)"."""
    days: Sequence[tuple[str, date | None]] = (
        (_("ab %s"), appointment.starts_on),
        (_("bis %s"), appointment.ends_on),
        (_("angenommen am %s"), appointment.accepted_on),
        (_("ausgeschieden am %s"), appointment.left_on),
    )
    said = [words % spell_day(day) for words, day in days if day is not None]
    parts = ", ".join([str(appointment.person), *said])
    return f"{parts} ({appointment.basis})" if appointment.basis else parts


ACCEPTED, LEFT, CORRECTED_LINE = "seats.accepted", "seats.left", "seats.corrected"


def lock(seat: Seat) -> None:
    """Two people who fill one seat at once do so one after the other."""
    Seat.objects.select_for_update().get(pk=seat.pk)


def _tell(seat: Seat, action: str, appointment: Appointment, *, by: User | None, reason: str = "") -> None:
    history.record(seat, action, by=by, new=in_words(appointment), reason=reason.strip())


def _say_followed(successor: Appointment) -> None:
    """An acceptance ends the holdover of whoever was there before."""
    if successor.accepted_on is None:
        return
    earlier = successor.seat.appointments.filter(starts_on__lt=successor.starts_on, left_on=None)
    former = earlier.select_related("person").order_by("starts_on").last()
    if former is not None and former.person_id != successor.person_id:
        _say_left(former.person, on=max(successor.accepted_on, successor.starts_on))


def _say_left(person: Person, *, on: date) -> None:
    transaction.on_commit(lambda: person_left.send(Appointment, person=person, on=on))
