"""Whatever the preview got wrong can be set right, and what is refused stays as a note."""

from datetime import date, time

import pytest

from minutes.importing.preview.corrections import correct
from minutes.importing.preview.preview import Known, preview
from minutes.importing.reader.parse import parse
from minutes.lines.votes import Votes

SOURCE = """Protokoll der Vorstandssitzung am 3.2.2026, 14 – 16 Uhr

Anwesend: S. Okafor, K. Neu

1. Anfang

Fr. Okafor bucht den Saal bis 15.2.

2. Mitte

Beschluss: Wir feiern. (2/0/0)

3. Termine

Fest: 1.5.2026
"""
HEAD = {"title": "Vorstand", "day": date(2026, 2, 4), "start": time(14), "end": None, "place": "Saal"}
PEOPLE = [
    {"keep": True, "name": "S. Okafor", "org": "", "group": "present", "person": "1"},
    {"keep": True, "name": "Kai Neu", "org": "Turm e. V.", "group": "guests", "person": None},
]
ITEMS = [
    {"keep": True, "number": number, "level": 1, "title": title}
    for number, title in (("1", "Anfang"), ("2", "Mitte"), ("3", "Termine"))
]
TASK = {"keep": True, "text": "Saal buchen", "who": "S. Okafor, Kai Neu", "due_words": "bald", "due": None}
RESOLUTION = {"keep": True, "text": "Wir feiern.", "votes_for": 1, "votes_against": 0, "votes_abstain": 1}
DATE = {"keep": True, "what": "Fest", "day": date(2026, 5, 1), "start": None, "end": None, "place": ""}


def corrected(**changes):
    rows = {
        "head": HEAD,
        "people": PEOPLE,
        "agenda": ITEMS,
        "resolutions": [RESOLUTION],
        "outcomes": [],
        "action_items": [TASK],
        "next_dates": [DATE],
    }
    return correct(preview(parse(SOURCE), register=[Known("1", "Samira Okafor")]), **(rows | changes))


def test_head_and_people_are_what_was_typed():
    made = corrected()
    assert (made.parsed.head.title, made.parsed.head.day, made.parsed.head.place) == (
        "Vorstand",
        date(2026, 2, 4),
        "Saal",
    )
    assert [(one.found.name, one.group, one.person) for one in made.people] == [
        ("S. Okafor", "present", "1"),
        ("Kai Neu", "guests", None),
    ]


def test_tasks_and_votes_are_what_was_typed():
    parsed = corrected().parsed
    assert [(one.text, one.assignee, one.due, one.due_words) for one in parsed.action_items] == [
        ("Saal buchen", ("S. Okafor", "Kai Neu"), None, "bald")
    ]
    assert [one.votes for one in parsed.resolutions] == [Votes(1, 0, 1)]


@pytest.mark.parametrize(
    ("change", "line"),
    [
        ({"action_items": [TASK | {"keep": False}]}, 7),
        ({"resolutions": [RESOLUTION | {"keep": False}]}, 11),
        ({"next_dates": [DATE | {"keep": False}]}, 15),
    ],
)
def test_what_is_refused_stays_as_a_note(change, line):
    parsed = corrected(**change).parsed
    assert [entry.kind for entry in parsed.entries if entry.line == line] == ["note"]


def test_number_title_and_level_of_an_item_are_what_was_typed():
    changed = {"keep": True, "number": "1.1", "level": 2, "title": "Zur Mitte"}
    parsed = corrected(agenda=[ITEMS[0], changed, ITEMS[2]]).parsed
    assert [(item.number, item.title, item.level) for item in parsed.agenda] == [
        ("1", "Anfang", 1),
        ("1.1", "Zur Mitte", 2),
        ("3", "Termine", 1),
    ]


def test_lines_of_a_refused_item_go_to_the_one_before():
    parsed = corrected(agenda=[ITEMS[0], ITEMS[1] | {"keep": False}, ITEMS[2]]).parsed
    assert [item.title for item in parsed.agenda] == ["Anfang", "Termine"]
    assert [(entry.text, entry.item) for entry in parsed.entries if entry.line >= 7] == [
        ("Fr. Okafor bucht den Saal bis 15.2.", 0),
        ("2 Mitte", 0),
        ("Beschluss: Wir feiern. (2/0/0)", 0),
        ("Fest: 1.5.2026", 1),
    ]
    assert [one.item for one in parsed.resolutions] == [0]
