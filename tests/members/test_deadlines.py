"""Deadlines by the civil code and the holidays of Saxony-Anhalt, as tables; each says why."""

from datetime import date

import pytest

from members.deadlines import Deadline, Unit, after, before, given
from members.holidays import day_off, easter_sunday, holidays, last_workday, next_workday


def day(text: str) -> date:
    return date.fromisoformat(text)


# --- holidays ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (1995, "1995-04-16"),
        (2000, "2000-04-23"),
        (2008, "2008-03-23"),
        (2011, "2011-04-24"),
        (2024, "2024-03-31"),
        (2026, "2026-04-05"),
        (2027, "2027-03-28"),
        (2038, "2038-04-25"),  # as late as it can be
        (2285, "2285-03-22"),  # as early as it can be
    ],
)
def test_easter(year, easter):
    assert easter_sunday(year) == day(easter)


def test_easter_is_a_sunday_between_the_equinox_and_the_end_of_april():
    for year in range(1995, 2200):
        easter = easter_sunday(year)
        assert (easter.weekday(), date(year, 3, 22) <= easter <= date(year, 4, 25)) == (6, True), year


def test_the_holidays_of_saxony_anhalt():
    assert {f"{on:%d.%m.}": str(name) for on, name in holidays(2026).items()} == {
        "01.01.": "Neujahr",
        "06.01.": "Heilige Drei Könige",
        "03.04.": "Karfreitag",
        "06.04.": "Ostermontag",
        "01.05.": "Tag der Arbeit",
        "14.05.": "Christi Himmelfahrt",
        "25.05.": "Pfingstmontag",
        "03.10.": "Tag der Deutschen Einheit",
        "31.10.": "Reformationstag",
        "25.12.": "1. Weihnachtstag",
        "26.12.": "2. Weihnachtstag",
    }


@pytest.mark.parametrize(
    ("on", "off", "before_it", "after_it"),
    [
        ("2026-11-09", None, "2026-11-09", "2026-11-09"),
        ("2026-11-14", "Samstag", "2026-11-13", "2026-11-16"),
        ("2026-11-15", "Sonntag", "2026-11-13", "2026-11-16"),
        ("2026-01-06", "Heilige Drei Könige", "2026-01-05", "2026-01-07"),
        ("2025-10-31", "Reformationstag", "2025-10-30", "2025-11-03"),
        ("2026-04-03", "Karfreitag", "2026-04-02", "2026-04-07"),
        ("2026-12-25", "1. Weihnachtstag", "2026-12-24", "2026-12-28"),
        ("2027-01-01", "Neujahr", "2026-12-31", "2027-01-04"),
        ("2026-06-04", None, "2026-06-04", "2026-06-04"),  # Fronleichnam is none here
        ("2026-11-01", "Sonntag", "2026-10-30", "2026-11-02"),  # Reformation Day fell on the Saturday
        ("2026-12-24", None, "2026-12-24", "2026-12-24"),
    ],
)
def test_days_off_and_the_workdays_around_them(on, off, before_it, after_it):
    found = day_off(day(on))
    assert (found and str(found), last_workday(day(on)), next_workday(day(on))) == (
        off,
        day(before_it),
        day(after_it),
    )


# --- forwards: §§ 187 (1), 188 ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "amount", "unit", "plain", "declared"),
    [
        ("2026-11-09", 1, Unit.DAYS, "2026-11-10", "2026-11-10"),
        ("2026-11-09", 5, Unit.DAYS, "2026-11-14", "2026-11-16"),  # a Saturday
        ("2026-11-09", 2, Unit.WEEKS, "2026-11-23", "2026-11-23"),
        ("2026-11-08", 1, Unit.WEEKS, "2026-11-15", "2026-11-16"),  # a Sunday
        ("2026-12-11", 2, Unit.WEEKS, "2026-12-25", "2026-12-28"),  # Christmas, then a weekend
        ("2025-12-23", 2, Unit.WEEKS, "2026-01-06", "2026-01-07"),  # Heilige Drei Könige, a Tuesday
        ("2025-10-01", 30, Unit.DAYS, "2025-10-31", "2025-11-03"),  # Reformationstag, a Friday
        ("2026-03-20", 2, Unit.WEEKS, "2026-04-03", "2026-04-07"),  # Karfreitag to Ostermontag
        ("2026-01-31", 1, Unit.MONTHS, "2026-02-28", "2026-03-02"),  # no 31st; a Saturday
        ("2024-01-31", 1, Unit.MONTHS, "2024-02-29", "2024-02-29"),
        ("2026-02-28", 1, Unit.MONTHS, "2026-03-28", "2026-03-30"),  # not the end of March
        ("2026-12-15", 6, Unit.MONTHS, "2027-06-15", "2027-06-15"),
        ("2026-08-31", 6, Unit.MONTHS, "2027-02-28", "2027-03-01"),
        ("2026-11-09", 14, Unit.MONTHS, "2028-01-09", "2028-01-10"),
        ("2024-02-29", 1, Unit.YEARS, "2025-02-28", "2025-02-28"),
        ("2026-11-09", 2, Unit.YEARS, "2028-11-09", "2028-11-09"),
    ],
)
def test_the_end_of_a_period_moves_only_for_a_declaration(event, amount, unit, plain, declared):
    ends = [
        after(day(event), amount, unit, is_declaration=is_declaration).on for is_declaration in (False, True)
    ]
    assert ends == [day(plain), day(declared)]


def test_a_period_says_from_when_it_runs():
    assert after(day("2026-11-09"), 1, Unit.MONTHS, is_declaration=True).reason == (
        "1 Monat ab dem Ereignis am Mo, 9. November 2026; dieser Tag zählt nicht mit (§§ 187, 188 BGB)."
    )


def test_a_moved_end_says_what_moved_it():
    assert after(day("2025-12-23"), 2, Unit.WEEKS, is_declaration=True).reason == (
        "2 Wochen ab dem Ereignis am Di, 23. Dezember 2025; dieser Tag zählt nicht mit (§§ 187, 188 BGB). "
        "Der Di, 6. Januar 2026 ist kein Werktag (Heilige Drei Könige): Es gilt der nächste (§ 193 BGB)."
    )


# --- backwards and given ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("event", "days", "last"),
    [
        ("2026-11-20", 10, "2026-11-09"),
        ("2026-11-26", 10, "2026-11-15"),  # a Sunday stays: nothing may shorten the notice
        ("2026-11-12", 1, "2026-11-10"),
        ("2026-11-12", 0, "2026-11-11"),
        ("2026-01-21", 14, "2026-01-06"),
        ("2024-03-12", 12, "2024-02-28"),  # over the leap day
    ],
)
def test_a_notice_leaves_its_full_days_free_and_is_never_shortened(event, days, last):
    found = before(day(event), days, rule="Ordnung")
    assert found.on == day(last)
    assert (day(event) - found.on).days - 1 == days


@pytest.mark.parametrize(
    ("event", "days", "reason"),
    [
        (
            "2026-11-20",
            10,
            "Ordnung: Vor dem Fr, 20. November 2026 müssen 10 volle Tage frei bleiben (§§ 187, 188 BGB).",
        ),
        (
            "2026-11-17",
            1,
            "Ordnung: Vor dem Di, 17. November 2026 muss 1 voller Tag frei bleiben (§§ 187, 188 BGB). "
            "Der letzte Tag ist kein Werktag (Sonntag) und wird nicht verschoben: "
            "besser schon am Fr, 13. November 2026.",
        ),
    ],
)
def test_a_notice_says_its_rule(event, days, reason):
    assert before(day(event), days, rule="Ordnung").reason == reason


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        ("2026-09-30", "Diesen Tag hat Stiftung Lindenallee gesetzt."),
        (
            "2026-10-31",
            "Diesen Tag hat Stiftung Lindenallee gesetzt. Der letzte Tag ist kein Werktag (Reformationstag) "
            "und wird nicht verschoben: besser schon am Fr, 30. Oktober 2026.",
        ),
    ],
)
def test_a_given_day_stays_where_it_was_set(on, reason):
    assert given(day(on), by="Stiftung Lindenallee") == Deadline(day(on), reason)


def test_the_last_day_is_in_time_and_reads_as_a_day():
    deadline = given(day("2026-09-30"), by="das Land")
    assert [deadline.is_over(day(on)) for on in ("2026-09-29", "2026-09-30", "2026-10-01")] == [
        False,
        False,
        True,
    ]
    assert str(deadline) == "Mi, 30. September 2026"
