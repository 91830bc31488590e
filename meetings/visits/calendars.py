"""A visit as an event: at the hours its words name; else the whole day, which leaves one free."""

from datetime import UTC, date, datetime

from meetings.visits.models import Visit
from members import dates
from members.calendar_zones import BERLIN
from members.calendars import CONFIRMED, TENTATIVE, Occasion, event

EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)
OPEN = (Visit.State.IDEA, Visit.State.PREPARATION)


def visit_event(visit: Visit, *, host: str, url: str) -> bytes:
    """The VEVENT of a visit that has a day; until people are invited it is tentative.

    SEQUENCE rises with every change (RFC 5545, 3.8.7.4): it counts the seconds since no visit was older.
    """
    if visit.starts_on is None:
        raise ValueError("A visit without a day has no place in a calendar.")
    starts, ends = _hours(visit.starts_on, visit.time_words)
    return event(
        Occasion(
            uid=f"{visit.uuid}@{host}",
            summary=f"{visit.format_name}: {visit.title}",
            starts=starts,
            ends=ends,
            changed_at=visit.changed_at,
            sequence=max(0, int((visit.changed_at - EARLIEST).total_seconds())),
            status=TENTATIVE if visit.state in OPEN else CONFIRMED,
            place=", ".join(part for part in (visit.place, visit.district.name) if part),
            url=url,
            description=visit.time_words,
            is_busy=isinstance(starts, datetime),
        )
    )


def _hours(day: date, words: str) -> tuple[datetime | date, datetime | None]:
    """Beginning and end of that day as "17–19 Uhr" says; without a beginning the day itself."""
    first, last = dates.find_times(words)
    if first is None:
        return day, None
    starts = datetime.combine(day, first, tzinfo=BERLIN)
    return starts, dates.ending(starts, last) if last else None
