"""German dates: what people write, and what we understand."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from members.dates import ending, find_day, find_days, find_due, find_times, spell_day, spell_span
from members.dates.words import MONTH_NAMES, WEEKDAY_NAMES

MEETING = date(2026, 10, 26)  # a Monday, in week 44


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("3.2.26", date(2026, 2, 3)),
        ("am 3.2.26.", date(2026, 2, 3)),
        ("03.02.2026", date(2026, 2, 3)),
        ("03. 02. 2026", date(2026, 2, 3)),
        ("03. Februar 2026", date(2026, 2, 3)),
        ("3. Feb.", date(2027, 2, 3)),
        ("3. März '27", date(2027, 3, 3)),
        ("2026-02-03", date(2026, 2, 3)),
        ("Mo, 3.2.26", date(2026, 2, 3)),
        ("Dienstag, den 3. Februar 2026", date(2026, 2, 3)),
        ("15.11.", date(2026, 11, 15)),
        ("26.10.", date(2026, 10, 26)),
        ("25.10.", date(2027, 10, 25)),
        ("29.2.", date(2028, 2, 29)),
        ("1.5.98", date(1998, 5, 1)),
        ("Raum 7, 15.11., 14 Uhr", date(2026, 11, 15)),
    ],
)
def test_days_people_write(words, day):
    assert find_day(words, near=MEETING).day == day


@pytest.mark.parametrize(
    "words",
    [
        "",
        "31.2.",
        "31.2.2026",
        "32.1.2026",
        "1.13.",
        "0.2 Anwesenheit",
        "10,2 %",
        "240 Personen",
        "1.2.3",
        "24.10",
    ],
)
def test_what_is_no_day(words):
    assert find_day(words, near=MEETING) is None


def test_a_wrong_weekday_never_moves_the_day():
    assert (
        find_day("Mo, 3.2.26", near=None).weekday_fits,
        find_day("Di, 3.2.26", near=None).weekday_fits,
    ) == (False, True)


def test_without_a_year_and_a_day_to_count_from_the_day_stays_open():
    found = find_day("MV am 15.11., 14 Uhr", near=None)
    assert (found.words, found.day, found.start_time) == ("15.11., 14 Uhr", None, time(14))


def test_several_days_and_the_last_of_a_span():
    found = find_days("Klausur 14.–16.11.2026, Fest am 3. Dezember", near=MEETING)
    assert [(one.day, one.until) for one in found] == [
        (date(2026, 11, 14), date(2026, 11, 16)),
        (date(2026, 12, 3), None),
    ]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("14 – 16 Uhr", time(14), time(16)),
        ("14:00-16:00", time(14), time(16)),
        ("14.30 Uhr", time(14, 30), None),
        ("von 14 bis gegen 16 Uhr", time(14), time(16)),
        ("19.00 Uhr bis 21.30 Uhr", time(19), time(21, 30)),
        ("ab 19:30", time(19, 30), None),
        ("Beginn 19:05", time(19, 5), None),
        ("Beginn: 19:05 Uhr, Ende: 21:15 Uhr", time(19, 5), time(21, 15)),
        ("Ende: 21.15 Uhr", None, time(21, 15)),
        ("24.10.2022, 14 – 16 Uhr im Saal", time(14), time(16)),
        ("19 Uhr c. t.", time(19, 15), None),
        ("19 Uhr c.t. bis 21 Uhr", time(19, 15), time(21)),
        ("19:00 (c. t.) – 21:00", time(19, 15), time(21)),
        ("19 Uhr ct im Saal", time(19, 15), None),
        ("19 Uhr s. t.", time(19), None),
        ("19:30 Uhr c. t.", time(19, 30), None),
        ("19 Uhr C. T. Lind spricht", time(19), None),
        ("19 Uhr, c/o Lind", time(19), None),
        ("8 Ja, 0 Nein", None, None),
        ("10,2 % von 8186 Menschen", None, None),
        ("24.10.2022", None, None),
        ("25:10", None, None),
    ],
)
def test_times(words, start, end):
    assert find_times(words) == (start, end)


def test_times_belong_to_the_day_they_follow():
    found = find_day("MV am 14.11.2026, 14 – 16 Uhr, Saal", near=None)
    assert (found.words, found.start_time, found.end_time) == ("14.11.2026, 14 – 16 Uhr", time(14), time(16))


@pytest.mark.parametrize(
    ("text", "words", "precision", "on"),
    [
        ("Raum buchen bis 15.11.", "15.11.", "day", date(2026, 11, 15)),
        ("Raum buchen, 15.11.", "15.11.", "day", date(2026, 11, 15)),
        ("Raum buchen (bis spätestens 15.11.2026)", "15.11.2026", "day", date(2026, 11, 15)),
        ("bis zum 3. Februar anrufen", "3. Februar", "day", date(2027, 2, 3)),
        ("bis Freitag", "Freitag", "day", date(2026, 10, 30)),
        ("bis Montag", "Montag", "day", date(2026, 11, 2)),
        ("ruft morgen an", "morgen", "day", date(2026, 10, 27)),
        ("schreibt heute noch", "heute", "day", date(2026, 10, 26)),
        ("kann Ende der Woche verschickt werden", "Ende der Woche", "period", date(2026, 11, 1)),
        ("nächste Woche", "nächste Woche", "period", date(2026, 11, 8)),
        ("bis KW 46", "KW 46", "period", date(2026, 11, 15)),
        ("in der 3. KW", "3. KW", "period", date(2027, 1, 24)),
        ("bis Ende des Monats", "Ende des Monats", "period", date(2026, 10, 31)),
        ("bis Ende nächsten Monats", "Ende nächsten Monats", "period", date(2026, 11, 30)),
        ("bis Ende März", "Ende März", "period", date(2027, 3, 31)),
        ("Mitte November", "Mitte November", "period", date(2026, 11, 20)),
        ("bis Dezember", "Dezember", "period", date(2026, 12, 31)),
        ("lädt im Frühjahr ein", "Frühjahr", "period", date(2027, 5, 31)),
        ("Klausur Frühjahr 2028", "Frühjahr 2028", "period", date(2028, 5, 31)),
        ("im Winter", "Winter", "period", date(2027, 2, 28)),
        ("im 1. Quartal 2027", "1. Quartal 2027", "period", date(2027, 3, 31)),
        ("in zwei Wochen", "in zwei Wochen", "period", date(2026, 11, 9)),
        ("bis Jahresende", "Jahresende", "period", date(2026, 12, 31)),
        ("im kommenden Jahr", "kommenden Jahr", "period", date(2027, 12, 31)),
        ("in den kommenden Tagen", "in den kommenden Tagen", "period", None),
        ("muss möglichst bald gestellt werden", "möglichst bald", "period", None),
        ("bis zur nächsten Sitzung", "zur nächsten Sitzung", "next_meeting", date(2026, 12, 7)),
        (
            "bis zur nächsten Vorstandssitzung",
            "zur nächsten Vorstandssitzung",
            "next_meeting",
            date(2026, 12, 7),
        ),
        ("Presse beobachten, laufend", "laufend", "ongoing", None),
    ],
)
def test_when_it_is_to_be_done(text, words, precision, on):
    due = find_due(text, said_on=MEETING, next_meeting=date(2026, 12, 7))
    assert (due.words, due.precision, due.on) == (words, precision, on)


@pytest.mark.parametrize(
    "text",
    [
        "spricht mit Fr. Lindner",
        "lädt zur MV am 15.11. ein",
        "im laufenden Betrieb",
        "bis 31.2.",
        "trifft sich jeden Morgen",
        "Stand heute",
        "Mai Nguyen ruft an",
        "Protokoll vom 14.09.2026 kontrollieren",
    ],
)
def test_what_is_no_deadline(text):
    assert find_due(text, said_on=MEETING) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Raum buchen (bis 15.11.)", "Raum buchen "),
        ("Raum buchen, spätestens bis 15.11.", "Raum buchen"),
        ("bis Ende März den Raum buchen", " den Raum buchen"),
        ("ruft in den kommenden Tagen an", "ruft  an"),
    ],
)
def test_the_words_can_be_cut_out(text, rest):
    due = find_due(text, said_on=MEETING)
    assert text[: due.start] + text[due.end :] == rest


@pytest.mark.parametrize(
    ("start", "end", "spelled"),
    [
        (datetime(2026, 11, 9, 14), datetime(2026, 11, 9, 16), "Mo, 9. November 2026, 14–16 Uhr"),
        (datetime(2026, 11, 9, 14, 30), datetime(2026, 11, 9, 16), "Mo, 9. November 2026, 14:30–16 Uhr"),
        (datetime(2026, 11, 9, 14), None, "Mo, 9. November 2026, 14 Uhr"),
        (datetime(2026, 11, 9), None, "Mo, 9. November 2026"),
        (
            datetime(2026, 11, 9, 14),
            datetime(2026, 11, 10, 12),
            "Mo, 9. November 2026, 14 Uhr – Di, 10. November 2026, 12 Uhr",
        ),
    ],
)
def test_spelling_a_span(start, end, spelled):
    assert spell_span(start, end) == spelled


@pytest.mark.parametrize(
    ("start", "clock", "end"),
    [
        ("2026-11-09T14:00+01:00", time(16), "2026-11-09T16:00+01:00"),
        ("2026-11-09T14:00+01:00", time(13, 50), None),
        ("2026-11-09T14:00+01:00", time(14), None),
        ("2026-11-09T19:00+01:00", time(0, 30), "2026-11-10T00:30+01:00"),
        ("2026-12-31T18:00+01:00", time(2), "2027-01-01T02:00+01:00"),
        ("2026-12-31T18:00+01:00", time(2, 1), None),
        ("2026-10-24T22:00+02:00", time(4), "2026-10-25T04:00+01:00"),
        ("2026-11-08T23:30+00:00", time(1, 30), "2026-11-09T01:30+01:00"),
    ],
)
def test_what_began_in_the_evening_may_end_after_midnight(start, clock, end):
    assert ending(datetime.fromisoformat(start), clock) == (end and datetime.fromisoformat(end))


DAYS = st.dates(min_value=date(1970, 1, 1), max_value=date(2069, 12, 31))
STYLES = st.sampled_from(
    [
        spell_day,
        lambda day: f"{day.day}.{day.month}.{day:%y}",
        lambda day: f"{day:%d.%m.%Y}",
        lambda day: f"{WEEKDAY_NAMES[day.weekday()]}, den {day.day}. {MONTH_NAMES[day.month - 1]} {day.year}",
        lambda day: day.isoformat(),
    ]
)


@given(day=DAYS, spell=STYLES)
def test_every_day_spelled_is_found_again(day, spell):
    assert [
        (found.day, found.weekday_fits)
        for found in find_days(f"Sitzung am {spell(day)} im Saal", near=MEETING)
    ] == [(day, True)]


@given(day=DAYS.filter(lambda day: (day.month, day.day) != (2, 29)), near=DAYS)
def test_a_day_without_a_year_is_within_a_year_from_near(day, near):
    found = find_day(f"{day.day}.{day.month}.", near=near).day
    assert (found.day, found.month) == (day.day, day.month)
    assert 0 <= (found - near).days <= 366


@given(text=st.text(alphabet="0123456789.:-–/ ,bisUhrMoKWEndeMärz()", max_size=40))
def test_nothing_people_type_breaks_the_grammar(text):
    find_days(text, near=MEETING)
    find_due(text, said_on=MEETING)
    find_times(text)
