"""Events and calendars are read back, field by field, by a parser that did not write them."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from members.calendar_zones import BERLIN
from members.calendars import CANCELLED, CONFIRMED, Occasion, calendar, event

CHANGED = datetime(2026, 10, 1, 8, 30, tzinfo=UTC)
STARTS = datetime(2026, 11, 9, 14, tzinfo=BERLIN)


def occasion(**fields) -> Occasion:
    given = {"uid": "eins@tisch.example", "summary": "Vorstandssitzung", "starts": STARTS}
    return Occasion(**given | {"changed_at": CHANGED} | fields)


def read(*occasions: Occasion, name: str = "Runder Tisch"):
    """What the second parser understands of a calendar with these events."""
    return vobject.readOne(calendar(name, [event(one) for one in occasions]).decode())


def lines(content: bytes) -> list[bytes]:
    return content.split(b"\r\n")


def test_every_field_comes_back():
    found = read(
        occasion(
            ends=STARTS + timedelta(hours=2),
            sequence=3,
            place="Bürgerhaus Nord",
            url="https://tisch.example/intern/sitzungen/7/",
            description="Mit Gästen",
        )
    ).vevent
    assert {name: getattr(found, name).value for name in found.sortChildKeys()} == {
        "uid": "eins@tisch.example",
        "summary": "Vorstandssitzung",
        "description": "Mit Gästen",
        "location": "Bürgerhaus Nord",
        "url": "https://tisch.example/intern/sitzungen/7/",
        "dtstart": STARTS,
        "dtend": STARTS + timedelta(hours=2),
        "dtstamp": CHANGED,
        "last-modified": CHANGED,
        "sequence": "3",
        "status": CONFIRMED,
        "transp": "OPAQUE",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Komma, Strichpunkt; Doppelpunkt: und Rückstrich \\ am Ende",
        "erste Zeile\nzweite Zeile",
        "„Anführung“ – Gedankenstrich … 😀",
        "Привіт · مرحبا · سلام",
        "BEGIN:VEVENT",
        "\\n bleibt zwei Zeichen",
        "ä" * 300,
    ],
)
def test_texts_come_back_as_they_were(text):
    found = read(occasion(summary=text, place=text, description=text)).vevent
    assert [found.summary.value, found.location.value, found.description.value] == [text] * 3


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp", "Zs"]), min_size=1, max_size=200))
def test_any_text_comes_back_and_no_line_is_too_long(text):
    content = event(occasion(summary=text))
    assert max(map(len, lines(content))) <= 75
    assert vobject.readOne(calendar("K", [content]).decode()).vevent.summary.value == text


@pytest.mark.parametrize("typed", ["a\r\nb", "a\rb", "a\nb"])
def test_every_kind_of_line_break_is_one(typed):
    assert read(occasion(summary=typed)).vevent.summary.value == "a\nb"


def test_control_characters_break_nothing():
    assert read(occasion(summary="a\x00b\x0bc")).vevent.summary.value == "a b c"


def test_lines_are_folded_by_octets_and_never_inside_a_character():
    content = event(occasion(summary="Größenverhältnisse " * 20))
    folded = lines(content)
    assert max(map(len, folded)) <= 75
    assert [line.decode() for line in folded] == content.decode().split("\r\n")


def test_every_line_ends_with_crlf():
    content = calendar("Runder Tisch", [event(occasion(summary="a\nb"))])
    assert content.count(b"\n") == content.count(b"\r\n") == content.count(b"\r")
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_a_whole_day_ends_on_the_next_because_the_end_is_exclusive():
    found = read(occasion(starts=date(2026, 12, 31))).vevent
    assert (found.dtstart.value, found.dtend.value) == (date(2026, 12, 31), date(2027, 1, 1))


def test_the_last_of_several_whole_days_is_included():
    found = read(occasion(starts=date(2026, 11, 6), ends=date(2026, 11, 8))).vevent
    assert found.dtend.value == date(2026, 11, 9)


@pytest.mark.parametrize(
    ("starts", "ends", "offsets"),
    [
        (datetime(2026, 10, 24, 22), datetime(2026, 10, 25, 6), [2, 1]),
        (datetime(2027, 3, 27, 22), datetime(2027, 3, 28, 6), [1, 2]),
        (datetime(2026, 7, 1, 14), datetime(2026, 7, 1, 16), [2, 2]),
    ],
)
def test_the_clock_on_the_wall_holds_across_a_switch(starts, ends, offsets):
    starts, ends = starts.replace(tzinfo=BERLIN), ends.replace(tzinfo=BERLIN)
    found = read(occasion(starts=starts.astimezone(UTC), ends=ends.astimezone(UTC))).vevent
    read_back = [found.dtstart.value, found.dtend.value]
    assert [moment.replace(tzinfo=None) for moment in read_back] == [
        starts.replace(tzinfo=None),
        ends.replace(tzinfo=None),
    ]
    assert [moment.utcoffset() / timedelta(hours=1) for moment in read_back] == offsets


@pytest.mark.parametrize("year", range(1997, 2038))
def test_the_two_rules_switch_when_the_zone_does(year):
    zone = vobject.readOne(calendar("K", []).decode()).vtimezone.gettzinfo()
    for month, day in ((3, 24), (3, 31), (6, 15), (10, 24), (10, 31), (12, 31)):
        noon = datetime(year, month, day, 12)
        assert noon.replace(tzinfo=zone).utcoffset() == noon.replace(tzinfo=BERLIN).utcoffset()


def test_the_same_row_makes_the_same_bytes():
    assert event(occasion(status=CANCELLED)) == event(occasion(status=CANCELLED))


def test_the_head_says_who_made_it_what_it_is_called_and_when_to_ask_again():
    found = read(name="Runder Tisch, Süd; Termine")
    assert {
        name: found.contents[name][0].value for name in sorted(found.contents) if name != "vtimezone"
    } == {
        "version": "2.0",
        "prodid": "-//Runder Tisch//Kalender//DE",
        "calscale": "GREGORIAN",
        "name": "Runder Tisch, Süd; Termine",
        "x-wr-calname": "Runder Tisch, Süd; Termine",
        "x-wr-timezone": "Europe/Berlin",
        "refresh-interval": "PT1H",
        "x-published-ttl": "PT1H",
    }


def test_the_zone_is_told_by_two_rules():
    zone = calendar("K", []).partition(b"BEGIN:VTIMEZONE")[2].partition(b"END:VTIMEZONE")[0]
    assert (zone.count(b"RRULE:"), zone.count(b"DTSTART:"), zone.count(b"RDATE")) == (2, 2, 0)
