"""A seat that goes on beyond its last day: who ended with it is asked about, and never comes back unasked."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from members import history
from members.committees import appointments, deputising
from members.committees.appointing import Doubtful
from members.dates import spell_day
from members.languages import language_of_records
from members.models import Appointment, Seat, SeatDeputy, User

DAY = timedelta(days=1)


class GoesOn(Doubtful):
    """Say of those who end with the seat whether they go on with it."""


@dataclass(frozen=True)
class Ended:
    """What ended with a seat; `field` becomes `value` if it goes on, and `until` says in words how long.

    is_back: holdover would bring her back as soon as there is the seat; she leaves unless she goes on.
    """

    row: Appointment | SeatDeputy
    field: str
    value: date | None
    until: str
    is_back: bool = False

    def __str__(self) -> str:
        words = {"person": self.row.person, "until": self.until}
        if isinstance(self.row, SeatDeputy):
            return _("%(person)s (Vertretung, wieder %(until)s)") % words
        return _("%(person)s (wieder %(until)s)") % words


@language_of_records()
def reason_of_end() -> str:
    """What the history says of whoever leaves because the seat ends."""
    return _("Der Sitz endet.")


def ended_with(seat: Seat, *, until: date | None) -> list[Ended]:
    """What ended on the last day of the seat as it is stored, because of it; `until` is the new last day."""
    last = seat.ends_on
    if last is None or (until is not None and until <= last):
        return []
    stored = Seat.objects.with_appointments().get(pk=seat.pk)
    lines = history.details_of(stored, appointments.LEFT, appointments.CORRECTED_LINE, deputising.ENDED)
    held = [one for one in stored.appointments.all() if one.person.erased_at is None]
    deputies = stored.deputies.filter(ends_on=last, person__erased_at=None).select_related("person")
    return [
        *_left(held, last, until, lines),
        *_run_out(held, last, until),
        *_deputies(list(deputies), until, lines),
    ]


def ask(found: Sequence[Ended], *, last: date) -> None:
    """Raises GoesOn, naming everybody and until when."""
    words = {"day": spell_day(last), "people": ", ".join(str(one) for one in found)}
    said = _("Mit dem Sitz endet am %(day)s auch: %(people)s. Geht das mit ihm weiter? Wählen Sie unten.")
    raise GoesOn(said % words, field="ends_on")


def settle(found: Sequence[Ended], *, last: date, goes_on: bool, is_sure: bool, by: User | None) -> None:
    """Once the seat is saved, with what was said of them. Raises Refused as a correction does."""
    with language_of_records():
        reason = _("Der Sitz besteht weiter.")
    for one in found:
        if isinstance(one.row, SeatDeputy):
            if goes_on:
                deputising.prolong(one.row, until=one.value, reason=reason, by=by)
        elif goes_on:
            said = {one.field: one.value}
            appointments.correct(one.row, said=said, reason=reason, is_sure=is_sure, by=by)
        elif one.is_back:
            appointments.leave(one.row, on=last + DAY, reason=reason_of_end(), by=by)


def _left(
    held: Sequence[Appointment], last: date, until: date | None, lines: Sequence[Mapping]
) -> Iterator[Ended]:
    """Who was noted as having left with it, or was to come only afterwards: her own end stands there."""
    for one in held:
        is_then = one.left_on == last + DAY or (one.left_on == one.starts_on and one.starts_on > last)
        is_too_late = until is not None and one.starts_on > until
        if is_then and not is_too_late and _reason(appointments.in_words(one), one, lines) == reason_of_end():
            value = until + DAY if until is not None else None
            yield Ended(one, "left_on", value, _until(last, one.ends_on, until))


def _run_out(held: Sequence[Appointment], last: date, until: date | None) -> Iterator[Ended]:
    """Who was appointed for as long as the seat, and who held it over when it ended."""
    for one in held:
        if one.left_on is not None or one.ends_on is None or one.ends_on > last:
            continue
        own = one.term.ends_on if one.term else None
        is_cut = one.ends_on == last and (own is None or own > last)
        is_back = one.seat.holds_over and one.is_in_office(last, among=held)
        if is_cut:
            yield Ended(one, "ends_on", _earlier(own, until), _until(last, own, until), is_back)
        elif is_back:
            yield Ended(one, "ends_on", one.ends_on, _("bis zur Neuwahl"), is_back)


def _deputies(rows: Sequence[SeatDeputy], until: date | None, lines: Sequence[Mapping]) -> Iterator[Ended]:
    """Who was ended with it, or was named for as long as the seat."""
    for one in rows:
        line = _line(deputising.in_words(one), one, lines)
        if line is None or line.get("reason") == reason_of_end():
            was = date.fromisoformat(line["was_until"]) if line and "was_until" in line else None
            value = _earlier(was, until)
            yield Ended(one, "ends_on", value, _spell(value))


def _until(last: date, own: date | None, until: date | None) -> str:
    return _("bis zur Neuwahl") if own is not None and own <= last else _spell(_earlier(own, until))


def _earlier(one: date | None, other: date | None) -> date | None:
    return min((day for day in (one, other) if day is not None), default=None)


def _spell(day: date | None) -> str:
    return _("bis %s") % spell_day(day) if day else _("bis auf Weiteres")


def _reason(words: str, row: Appointment | SeatDeputy, lines: Sequence[Mapping]) -> str:
    return (_line(words, row, lines) or {}).get("reason", "")


def _line(words: str, row: Appointment | SeatDeputy, lines: Sequence[Mapping]) -> Mapping | None:
    """The latest line that says these days; people may be called otherwise by now."""
    days = words.removeprefix(str(row.person))
    return next((line for line in lines if line.get("new", "").endswith(days)), None)
