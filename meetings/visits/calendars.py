"""A visit as a whole-day event: its hours are words and stand in the description."""

from datetime import UTC, datetime

from meetings.visits.models import Visit
from members.calendars import CONFIRMED, TENTATIVE, Occasion, event

EARLIEST = datetime(2020, 1, 1, tzinfo=UTC)
OPEN = (Visit.State.IDEA, Visit.State.PREPARATION)


def visit_event(visit: Visit, *, host: str, url: str) -> bytes:
    """The VEVENT of a visit that has a day; until people are invited it is tentative.

    SEQUENCE rises with every change (RFC 5545, 3.8.7.4): it counts the seconds since no visit was older.
    """
    if visit.starts_on is None:
        raise ValueError("A visit without a day has no place in a calendar.")
    return event(
        Occasion(
            uid=f"{visit.uuid}@{host}",
            summary=f"{visit.format_name}: {visit.title}",
            starts=visit.starts_on,
            changed_at=visit.changed_at,
            sequence=max(0, int((visit.changed_at - EARLIEST).total_seconds())),
            status=TENTATIVE if visit.state in OPEN else CONFIRMED,
            place=", ".join(part for part in (visit.place, visit.district.name) if part),
            url=url,
            description=visit.time_words,
        )
    )
