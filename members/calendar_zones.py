"""The one time zone of our calendars, told by its two rules instead of a list of dates."""

from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")

# RFC 5545, 3.6.5. The rules of the European Union since 1996 (Directive 2000/84/EC): summer time from the
# last Sunday in March to the last Sunday in October, at 01:00 UTC each.
BERLIN_RULES = b"\r\n".join(
    (
        b"BEGIN:VTIMEZONE",
        b"TZID:Europe/Berlin",
        b"X-LIC-LOCATION:Europe/Berlin",
        b"BEGIN:DAYLIGHT",
        b"DTSTART:19960331T020000",
        b"RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        b"TZOFFSETFROM:+0100",
        b"TZOFFSETTO:+0200",
        b"TZNAME:CEST",
        b"END:DAYLIGHT",
        b"BEGIN:STANDARD",
        b"DTSTART:19961027T030000",
        b"RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        b"TZOFFSETFROM:+0200",
        b"TZOFFSETTO:+0100",
        b"TZNAME:CET",
        b"END:STANDARD",
        b"END:VTIMEZONE",
        b"",
    )
)
