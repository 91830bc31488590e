"""Which days of a protocol are announced, and which are only mentioned."""

from datetime import date, time

import pytest

from members.dates import find_due
from members.dates.weekdays import find_weekday
from minutes.importing.reader.dates.ahead import find_next_dates
from minutes.importing.reader.dates.occasions import in_titles, spell_date
from minutes.importing.reader.finds import FoundItem

HELD_ON = date(2026, 3, 10)  # a Tuesday


def found(text: str, *, among_dates: bool = False, title: str = "") -> list[tuple]:
    days = find_next_dates(text, line=1, held_on=HELD_ON, among_dates=among_dates, title=title)
    return [(one.day.strftime("%d.%m.%y"), one.start and one.start.hour, one.place, one.what) for one in days]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Nächste Sitzung: 14.04.2026, 19 Uhr, Rathaus", ("14.04.26", 19, "Rathaus", "Nächste Sitzung")),
        ("Nächstes Treffen am Do, 9.4., 19 Uhr, Raum 2", ("09.04.26", 19, "Raum 2", "Nächstes Treffen")),
        ("Nächste Sitzung: nächsten Dienstag, 19 Uhr", ("17.03.26", 19, "", "Nächste Sitzung")),
        ("Nächstes Plenum: Di, 7.4., 20 Uhr, wieder im Turm", ("07.04.26", 20, "Turm", "Nächstes Plenum")),
        ("Die nächste Sitzung findet am 14.4. um 19 Uhr statt.", ("14.04.26", 19, "", "nächste Sitzung")),
        ("Die MV findet am 3. Mai um 14 Uhr im Rathaus statt.", ("03.05.26", 14, "Rathaus", "MV")),
        ("Das Sommerfest ist am 20. Juni.", ("20.06.26", None, "", "Sommerfest")),
        ("Die Wahlen finden vom 15. bis 17. Juni 2026 statt.", ("15.06.26", None, "", "Wahlen")),
        ("Am 12. Mai ist Putztag im Vereinsheim.", ("12.05.26", None, "Vereinsheim", "Putztag")),
        ("Beschluss: Der Fachtag findet am 15.10.2026 statt.", ("15.10.26", None, "", "Fachtag")),
        ("Das Fest wird am 20. Juni ab 14 Uhr auf dem Markt gefeiert.", ("20.06.26", 14, "Markt", "Fest")),
        ("Aktionstag am Sa 28.03. ab 11 Uhr.", ("28.03.26", 11, "", "Aktionstag")),
        ("Termin MV: 14.11., 14–16 Uhr, Saal", ("14.11.26", 14, "Saal", "MV")),
    ],
)  # fmt: skip
def test_a_day_that_is_announced(text, day):
    assert found(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Der Antrag ist am 30.04. fällig.",
        "Anmeldung bis 30.04. bei Anna.",
        "Der Umzug soll bis zum 15. August abgeschlossen sein.",
        "Das Protokoll vom 10.02.2026 wird genehmigt.",
        "Die Kasse ist am 3. März geprüft worden.",
        "Frau Vogt wird am 9. Mai 60 Jahre alt.",
        "Die Kündigungsfrist endet am 30.06.",
        "Der Bescheid vom 5. Mai liegt vor.",
        "Das Fest war am 20. Juni 2025.",
        "Ist das Fest am 20. Juni?",
        "Die Berichte werden am 25.11. auf der Webseite veröffentlicht.",
        "Der Mietvertrag ist am 31.12.2026 zu Ende.",
        "Der Verein trifft sich im Mai.",
    ],
)
def test_a_day_that_is_only_mentioned(text):
    assert found(text) == []


def test_several_days_in_one_line_and_in_one_paragraph():
    assert found("Nächste Termine: 13.7. Vorstand (Zoom), 24.8. Klausur in Stendal") == [
        ("13.07.26", None, "Zoom", "Vorstand"),
        ("24.08.26", None, "Stendal", "Klausur"),
    ]
    assert found("Der Basar ist am 5. Mai. Das Fest findet am 20. Juni statt.") == [
        ("05.05.26", None, "", "Basar"),
        ("20.06.26", None, "", "Fest"),
    ]


@pytest.mark.parametrize(
    ("row", "day"),
    [
        ("22.04.2026 Finanz-AG | 10 Uhr | online", ("22.04.26", 10, "online", "Finanz-AG")),
        ("Klausur | 24.09.2026 | ganztägig | Stendal", ("24.09.26", None, "Stendal", "Klausur")),
    ],
)
def test_a_row_of_a_table_of_days(row, day):
    assert found(row, among_dates=True) == [day]


def test_the_fest_beneath_its_title_is_called_by_it():
    [[_day, _hour, _place, what]] = found("Das Fest ist am 20. Juni.", title="3. Gartenfest planen")
    assert what == "Gartenfest"


def test_a_day_that_only_a_title_names_is_announced_once():
    items = [FoundItem(5, "test", 1.0, "3", "Vorbereitung der Mitgliederversammlung am 21.09.2026", 1)]
    [titled] = in_titles(items, [], HELD_ON)
    assert (titled.what, titled.day, titled.rule) == (
        "Mitgliederversammlung",
        date(2026, 9, 21),
        "date.title",
    )
    [told] = find_next_dates(
        "Die MV ist am 21.09.2026.", line=7, held_on=HELD_ON, among_dates=False, title=""
    )
    assert in_titles(items, [told], HELD_ON) == [told]


def test_a_day_is_written_down_with_all_that_is_known():
    [fest] = find_next_dates(
        "Das Fest findet am 20. Juni von 14 bis 18 Uhr im Park statt.",
        line=1,
        held_on=HELD_ON,
        among_dates=False,
    )
    assert (fest.start, fest.end) == (time(14), time(18))
    assert spell_date(fest) == "Fest, Sa, 20. Juni 2026, 14–18 Uhr, Park"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("nächsten Dienstag, 19 Uhr", date(2026, 3, 17)),
        ("am Freitag", date(2026, 3, 13)),
        ("Donnerstag nächster Woche", date(2026, 3, 19)),
        ("Dienstag in zwei Wochen", date(2026, 3, 24)),
        ("am zweiten Dienstag im Mai", date(2026, 5, 12)),
        ("letzten Montag im Februar", date(2027, 2, 22)),
        ("jeden Dienstag", None),
        ("im Mai", None),
    ],
)
def test_a_weekday_alone_is_the_next_one(words, day):
    spoken = find_weekday(words, near=HELD_ON)
    assert (spoken and spoken.day) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("bis Ostern", date(2026, 4, 5)),
        ("noch vor Pfingsten", date(2026, 5, 24)),
        ("bis zu Weihnachten", date(2026, 12, 24)),
        ("bis Silvester", date(2026, 12, 31)),
    ],
)
def test_a_feast_is_a_deadline(words, day):
    due = find_due(words, said_on=HELD_ON)
    assert due and due.on == day


APRIL, JUNE, SEPTEMBER = "04.04.26", "20.06.26", "12.09.26"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "Der Putztag ist am 4. April, das Fest am 20. Juni und die Lesung am 12. September.",
            [(APRIL, None, "Putztag"), (JUNE, None, "Fest"), (SEPTEMBER, None, "Lesung")],
        ),
        ("Am 4. April ist Putztag und am 20. Juni Fest.", [(APRIL, None, "Putztag"), (JUNE, None, "Fest")]),
        (
            "Termine: Putztag 4. April, Basar 20. Juni um 14 Uhr, Lesung 12. September",
            [(APRIL, None, "Putztag"), (JUNE, 14, "Basar"), (SEPTEMBER, None, "Lesung")],
        ),
        (
            "Die nächsten Treffen sind am 4. April und am 20. Juni, jeweils um 19 Uhr.",
            [(APRIL, 19, "nächsten Treffen"), (JUNE, 19, "nächsten Treffen")],
        ),
        ("Nächste Sitzung: jeden ersten Samstag, also am 4. April", [(APRIL, None, "Nächste Sitzung")]),
        ("Das nächste Treffen ist wie immer am ersten Samstag im April.", [(APRIL, None, "nächste Treffen")]),
        ("Wir treffen uns jeden ersten Samstag im Monat um 19 Uhr.", []),
        ("Die Sprechstunde ist immer mittwochs um 16 Uhr.", []),
        ("Zur Auswahl stehen der 4. April und der 20. Juni.", []),
        ("Am 4. Februar wurde geputzt, am 20. Februar war das Fest.", []),
    ],
)
def test_several_days_of_a_sentence_and_days_that_come_again(text, days):
    assert [(day, hour, what) for day, hour, _place, what in found(text)] == days


def test_among_dates_each_day_has_the_words_before_it():
    text = "Putztag am 4. April, Basar am 20. Juni ab 14 Uhr, Lesung am 12. September"
    assert [(one[0], one[1], one[3]) for one in found(text, among_dates=True)] == [
        (APRIL, None, "Putztag"),
        (JUNE, 14, "Basar"),
        (SEPTEMBER, None, "Lesung"),
    ]
