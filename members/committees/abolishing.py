"""Seats that begin or end on a day: what ends with them, and what stands in the way."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history, keeping
from members.committees import appointments, deputising, prolonging
from members.committees.appointing import Doubtful, held_days
from members.dates import spell_day
from members.models import Appointment, Seat, SeatDeputy, User
from members.refusal import Refused


@transaction.atomic
def change(
    seat: Seat,
    *,
    fields: Sequence[str],
    by: User | None,
    is_sure: bool = False,
    goes_on: bool | None = None,
) -> bool:
    """Save an edited seat; `fields` are the labels of what was edited. Who would outlast it leaves with it.

    Returns whether it ends earlier than before, so that somebody may have to hand over tasks.
    Raises Refused where somebody held it before its first day or took it over after its last one, and
    Doubtful (ask, and call again with is_sure) while somebody is to leave. Where it lasts longer than before,
    raises GoesOn (call again with goes_on) while nobody has said whether those who ended with it go on.
    """
    stored = Seat.objects.select_for_update().get(pk=seat.pk)
    _nobody_before(seat)
    is_ended = seat.ends_on is not None and (stored.ends_on is None or seat.ends_on < stored.ends_on)
    if seat.ends_on is not None and is_ended:
        _nobody_after(seat, seat.ends_on)
        _end(stored, on=seat.ends_on, by=by, is_sure=is_sure)
    found = prolonging.ended_with(stored, until=seat.ends_on)
    if stored.ends_on is not None and found and goes_on is None:
        prolonging.ask(found, last=stored.ends_on)
    keeping.edit(seat, by=by, fields=fields)
    if stored.ends_on is not None and goes_on is not None:
        prolonging.settle(found, last=stored.ends_on, goes_on=goes_on, is_sure=is_sure, by=by)
    return is_ended


def _nobody_before(seat: Seat) -> None:
    if seat.starts_on is None:
        return
    held = seat.appointments.filter(held_days(), starts_on__lt=seat.starts_on)
    for rows in (held, seat.deputies.filter(starts_on__lt=seat.starts_on)):
        if early := rows.select_related("person").order_by("starts_on").first():
            said = _("%(person)s steht hier schon seit %(day)s. Den Sitz muss es seit diesem Tag geben.")
            words = {"person": early.person, "day": spell_day(early.starts_on)}
            raise Refused(said % words, field="starts_on")


def _nobody_after(seat: Seat, last: date) -> None:
    """Whoever took it over after that day, and not only is to: that is put right first, not ended by this."""
    begun = {"starts_on__gt": last, "starts_on__lte": timezone.localdate(), "accepted_on__isnull": False}
    if late := seat.appointments.filter(held_days(), **begun).select_related("person").first():
        said = _("%(person)s hat den Sitz am %(day)s übernommen. Berichtigen Sie zuerst diese Besetzung.")
        words = {"person": late.person, "day": spell_day(late.starts_on)}
        raise Refused(said % words, field="ends_on")


def _end(seat: Seat, *, on: date, by: User | None, is_sure: bool) -> None:
    day_after = on + timedelta(days=1)
    reason = prolonging.reason_of_end()
    leaving = appointments.leaving(seat, on=day_after)
    said_later = seat.appointments.filter(held_days(), starts_on__lte=on, left_on__gt=day_after)
    later = list(said_later.select_related("person", "seat"))
    deputies = list(seat.deputies.filter(Q(ends_on=None) | Q(ends_on__gt=on)).select_related("person"))
    if (leaving or later or deputies) and not is_sure:
        raise Doubtful(_question([*leaving, *later], deputies, on=on), field="ends_on")
    appointments.vacate(seat, on=day_after, reason=reason, by=by)
    for appointment in later:
        appointments.correct(appointment, said={"left_on": day_after}, reason=reason, is_sure=True, by=by)
    for deputy in deputies:
        _end_deputy(deputy, on=on, reason=reason, by=by)


def _end_deputy(deputy: SeatDeputy, *, on: date, reason: str, by: User | None) -> None:
    """One that would only have begun afterwards is taken back; the history of the seat keeps it."""
    if deputy.starts_on <= on:
        deputising.end_deputy(deputy, on=on, reason=reason, by=by)
        return
    history.record(deputy.seat, deputising.ENDED, by=by, old=deputising.in_words(deputy), reason=reason)
    deputy.delete()


def _question(leaving: Sequence[Appointment], deputies: Sequence[SeatDeputy], *, on: date) -> str:
    who = [str(one.person) for one in leaving]
    who += [_("%s (Vertretung)") % one.person for one in deputies]
    words = {"day": spell_day(on), "people": ", ".join(who)}
    return _("Mit dem Sitz endet am %(day)s auch: %(people)s. Bitte bestätigen Sie das unten.") % words
