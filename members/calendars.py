"""iCalendar (RFC 5545): one event as bytes, and the calendar that is put around many of them.

Only modules named `calendars` import icalendar; views reach them through `on_first_use`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from icalendar import Calendar, Event, vCalAddress, vText

from members.calendar_zones import BERLIN, BERLIN_RULES

PRODID = "-//Runder Tisch//Kalender//DE"
REFRESH = timedelta(hours=1)
CONFIRMED, TENTATIVE, CANCELLED = "CONFIRMED", "TENTATIVE", "CANCELLED"
# RFC 5545, 3.1: a text holds no control characters but the tab and, escaped, the line feed.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True)
class Occasion:
    """What an event says.

    `starts` and `ends` are aware moments, or days for a whole-day event (`ends` is its last day).
    `changed_at` is the moment of the row's last change, never that of the request: DTSTAMP has to stay
    as it is as long as nothing changes, or no copy is ever up to date. In a calendar without METHOD it
    means the same as LAST-MODIFIED (RFC 5545, 3.8.7.2). `organizer` and `attendee` are (name, address), for
    messages only: a feed names nobody.
    """

    uid: str
    summary: str
    starts: datetime | date
    changed_at: datetime
    ends: datetime | date | None = None
    sequence: int = 0
    status: str = CONFIRMED
    place: str = ""
    url: str = ""
    description: str = ""
    is_busy: bool = True
    organizer: tuple[str, str] | None = None
    attendee: tuple[str, str] | None = None


def event(occasion: Occasion) -> bytes:
    """One VEVENT, escaped, folded at 75 octets, with CRLF at the end of each line.

    Sources: RFC 5545, 3.6.1 (VEVENT; DTEND is exclusive), 3.8.1.11 (STATUS), 3.8.2.7 (TRANSP),
    3.8.4.7 (UID), 3.8.7.4 (SEQUENCE), 3.1 (folding).
    """
    changed = occasion.changed_at.astimezone(UTC)
    found = Event()
    found.add("uid", occasion.uid)
    found.add("dtstamp", changed)
    found.add("last-modified", changed)
    found.add("sequence", occasion.sequence)
    found.add("status", occasion.status)
    found.add("transp", "OPAQUE" if occasion.is_busy else "TRANSPARENT")
    found.add("dtstart", _local(occasion.starts))
    if ends := _end(occasion):
        found.add("dtend", ends)
    for name in ("summary", "description"):
        if text := _plain(getattr(occasion, name)):
            found.add(name, text)
    if place := _plain(occasion.place):
        found.add("location", place)
    if occasion.url:
        found.add("url", occasion.url)
    if occasion.organizer:
        found.add("organizer", _mailbox(*occasion.organizer))
    if occasion.attendee:
        # The answer is given by the link in the text: no program is asked to send one.
        asked = {"PARTSTAT": "NEEDS-ACTION", "RSVP": "FALSE"}
        found.add("attendee", _mailbox(*occasion.attendee), parameters=asked)
    return found.to_ical()


def calendar(name: str, events: Iterable[bytes]) -> bytes:
    """The finished file: head, time zone, the events in the order given."""
    return b"".join((_head(name), *events, b"END:VCALENDAR\r\n"))


def message(content: bytes, *, method: str) -> bytes:
    """One event as it goes by mail; `method` is REQUEST or CANCEL (RFC 5546, 3.2.2 and 3.2.5)."""
    head = Calendar()
    head.add("version", "2.0")
    head.add("prodid", PRODID)
    head.add("calscale", "GREGORIAN")
    head.add("method", method)
    opening = head.to_ical().removesuffix(b"END:VCALENDAR\r\n") + BERLIN_RULES
    return opening + content + b"END:VCALENDAR\r\n"


@lru_cache(maxsize=64)
def _head(name: str) -> bytes:
    """Everything before the first event.

    Sources: RFC 5545, 3.7.3 (PRODID); RFC 7986, 5.1 (NAME) and 5.7 (REFRESH-INTERVAL). Older programs
    read the same from X-WR-CALNAME and X-PUBLISHED-TTL.
    """
    head = Calendar()
    head.add("version", "2.0")
    head.add("prodid", PRODID)
    head.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        head.add(key, vText(_plain(name)))
    head.add("x-wr-timezone", BERLIN.key)
    head.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    head.add("x-published-ttl", "PT1H")
    return head.to_ical().removesuffix(b"END:VCALENDAR\r\n") + BERLIN_RULES


def _mailbox(name: str, address: str) -> vCalAddress:
    found = vCalAddress(f"mailto:{address}")
    if name := _plain(name):
        # A parameter holds no double quote (RFC 5545, 3.2).
        found.params["CN"] = name.replace('"', "'")
    return found


def _local(moment: datetime | date) -> datetime | date:
    """Meetings take place by the clock on the wall: 14 Uhr stays 14 Uhr on both sides of a switch."""
    return moment.astimezone(BERLIN) if isinstance(moment, datetime) else moment


def _end(occasion: Occasion) -> datetime | date | None:
    if isinstance(occasion.starts, datetime):
        return _local(occasion.ends) if occasion.ends else None
    return (occasion.ends or occasion.starts) + timedelta(days=1)


def _plain(text: str) -> str:
    return _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
