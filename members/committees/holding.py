"""From when to when an appointment is really held: from the acceptance on, holdover counted.

The same rule as `AppointmentQuerySet.in_office`, said in first and last days.
"""

from datetime import date, timedelta

from members.models import Appointment

DAY = timedelta(days=1)


def held_from(appointment: Appointment) -> date:
    """The first day; of one who has not accepted yet the first that is possible."""
    days = [appointment.starts_on, appointment.accepted_on, appointment.seat.starts_on]
    return max(day for day in days if day is not None)


def held_until(appointment: Appointment) -> date | None:
    """The last day, None without an end: a seat in holdover is held until somebody who follows has accepted.

    A seat ends with its own last day, and before the day on which its committee is dissolved.
    """
    seat = appointment.seat
    days = [_day_before(appointment.left_on), seat.ends_on, _day_before(seat.committee.dissolved_on)]
    if appointment.ends_on is not None:
        days.append(_until_followed(appointment) if seat.holds_over else appointment.ends_on)
    return min((day for day in days if day is not None), default=None)


def share_a_day(one: tuple[date, date | None], other: tuple[date, date | None]) -> bool:
    """Whether two spans of first and last day, None for no end, have a day in common."""
    lasts = [last for _first, last in (one, other) if last is not None]
    return max(one[0], other[0]) <= min(lasts, default=date.max)


def _until_followed(appointment: Appointment) -> date | None:
    """The last day before a successor is in office, though not before its own end."""
    later = Appointment.objects.filter(seat=appointment.seat_id, starts_on__gt=appointment.starts_on)
    days = [max(one.starts_on, one.accepted_on) - DAY for one in later if one.accepted_on is not None]
    if not days or appointment.ends_on is None:
        return None
    return max(min(days), appointment.ends_on)


def _day_before(day: date | None) -> date | None:
    return day - DAY if day is not None else None
