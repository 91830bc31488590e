"""One committee on one day as a table: each seat, who holds it, and what needs doing."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.dates import spell_day
from members.models import Appointment, Association, Committee, Seat, SeatDeputy


@dataclass(frozen=True)
class Row:
    """A seat on a day. `holder` is None when it is vacant; `coming` was chosen and is not in office yet."""

    seat: Seat
    state: Seat.State
    holder: Appointment | None
    coming: Appointment | None
    deputy: SeatDeputy | None

    @property
    def style(self) -> str:
        """How the state is shown."""
        styles = {Seat.State.VACANT: "late", Seat.State.HOLDOVER: "task", Seat.State.ENDS_SOON: "task"}
        return styles.get(self.state, "good")

    @property
    def until(self) -> date | None:
        return self.holder.last_on if self.holder else None


def lead_days() -> int:
    """How long before its end an appointment stands as "ends soon"."""
    return Association.load().term_notice_days


def table(committee: Committee, *, on: date) -> list[Row]:
    """The seats of that day in their order; four queries for any number of them."""
    seats = committee.seats.existing(on).with_appointments().order_by("position", "pk")
    standing_in = SeatDeputy.objects.in_force(on).filter(seat__committee=committee).select_related("person")
    deputies = {deputy.seat_id: deputy for deputy in standing_in}
    lead = lead_days()
    return [_row(seat, on=on, lead=lead, deputy=deputies.get(seat.pk)) for seat in seats]


def not_there(committee: Committee, *, on: date) -> list[Seat]:
    """Its seats that were abolished by that day, or are yet to be set up; one query."""
    return list(committee.seats.exclude(pk__in=Seat.objects.existing(on)).order_by("position", "pk"))


def _row(seat: Seat, *, on: date, lead: int, deputy: SeatDeputy | None) -> Row:
    held = seat.held_on(on)
    ahead = [one for one in seat.appointments.all() if one not in held and _is_ahead(one, on)]
    return Row(
        seat=seat,
        state=seat.state_on(on, lead_days=lead),
        holder=held[-1] if held else None,
        coming=ahead[0] if ahead else None,
        deputy=deputy,
    )


def _is_ahead(appointment: Appointment, on: date) -> bool:
    """Chosen, but not begun or not accepted on that day; whoever left before is not."""
    if appointment.last_on is not None and appointment.last_on < on:
        return False
    return appointment.starts_on > on or appointment.accepted_on is None or appointment.accepted_on > on


def to_do(rows: list[Row]) -> list[str]:
    """What somebody should see to: ends without anybody to follow, holdovers, vacant seats, acceptances."""
    ends = Counter(
        row.until
        for row in rows
        if row.state == Seat.State.ENDS_SOON
        and row.until is not None
        and row.coming is None
        # Nobody has to follow on a seat that ends itself.
        and row.until != row.seat.ends_on
    )
    found = [
        ngettext("%(count)d Sitz endet am %(day)s.", "%(count)d Sitze enden am %(day)s.", count)
        % {"count": count, "day": spell_day(day)}
        for day, count in sorted(ends.items())
    ]
    over = sum(row.state == Seat.State.HOLDOVER for row in rows)
    vacant = sum(row.state == Seat.State.VACANT and row.coming is None for row in rows)
    waiting = [row for row in rows if row.coming is not None and row.coming.accepted_on is None]
    if over:
        found.append(
            ngettext(
                "%d Amtszeit ist vorbei: Bis zur Neuwahl bleibt das Amt besetzt.",
                "%d Amtszeiten sind vorbei: Bis zur Neuwahl bleiben die Ämter besetzt.",
                over,
            )
            % over
        )
    if vacant:
        found.append(ngettext("%d Sitz ist nicht besetzt.", "%d Sitze sind nicht besetzt.", vacant) % vacant)
    return found + [
        _("%(person)s hat „%(seat)s“ noch nicht angenommen.")
        % {"person": row.coming.person, "seat": row.seat.name}
        for row in waiting
        if row.coming is not None
    ]
