"""The reader against invented protocols in many styles, and the real one beside the project."""

import json
from pathlib import Path

import pytest
from django.conf import settings

from minutes.importing.reader.export import as_data
from minutes.importing.reader.parse import parse
from tests.minutes.readings import DOCUMENTS, FACTS, LISTS, STYLES, Score, expected, read, scores, understood

SEEDS = Path(settings.BASE_DIR).parent / "shared" / "seeds"
BOARD = SEEDS / "2022-10-24-protokoll-vorstandssitzung.txt"
MISSES = json.loads((DOCUMENTS / "misses.json").read_text())


READ_RIGHTLY = [
    (path, key) for path in STYLES for key in FACTS + LISTS if key not in MISSES.get(path.stem, {})
]


@pytest.mark.parametrize(("path", "key"), READ_RIGHTLY, ids=lambda part: getattr(part, "stem", part))
def test_a_protocol_in_its_own_style(path, key):
    assert understood(path.read_text())[key] == expected(path)[key]


@pytest.mark.parametrize(("name", "key"), [(name, key) for name, keys in MISSES.items() for key in keys])
def test_a_known_miss_is_still_one(name, key):
    """Whoever mends one takes it off the list."""
    path = next(path for path in STYLES if path.stem == name)
    assert understood(path.read_text())[key] != expected(path)[key]


def test_how_much_is_found_and_rightly():
    """The figures of the whole shelf, the known misses among them; whoever mends one raises them."""
    total = sum((score for path in STYLES for score in scores(path).values()), Score())
    assert total.precision >= 0.97
    assert total.recall >= 0.95


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_every_find_says_where_it_stands_and_how_sure_it_is(path):
    data = read(path.read_text())
    lines = len(path.read_text().splitlines())
    for key in ("present", "agenda", "resolutions", "outcomes", "action_items", "next_dates"):
        for find in data[key]:
            assert 1 <= find["line"] <= lines
            assert 0 < find["confidence"] < 1
            assert "." in find["rule"]


@pytest.fixture(scope="module")
def board():
    if not BOARD.exists():
        pytest.skip("the real minutes are not beside this project")
    return as_data(parse(BOARD.read_text()))


def test_the_board_minutes_head(board):
    assert (board["meeting_type"], board["date"], board["start"], board["end"]) == (
        "Vorstandssitzung",
        "2022-10-24",
        "14:00",
        "16:00",
    )
    assert len(board["place"].split()) == 2
    assert [len(board[key]) for key in ("present", "excused", "absent", "guests")] == [8, 0, 3, 0]
    assert [bool(one["org"]) for one in board["present"]].count(True) == 1


def test_the_board_minutes_agenda(board):
    assert [(one["number"], one["level"], one["line"]) for one in board["agenda"]] == [
        ("0", 1, 5),
        ("0.1", 2, 7),
        ("0.2", 2, 9),
        ("0.3", 2, 15),
        ("0.4", 2, 21),
        ("1", 1, 23),
        ("2", 1, 100),
        ("3", 1, 108),
        ("4", 1, 143),
        ("5", 1, 151),
        ("6", 1, 169),
        ("7", 1, 175),
    ]


def test_the_board_minutes_tasks_and_dates(board):
    assert [(one["line"], len(one["assignee"])) for one in board["action_items"]] == [
        (line, 1) for line in (17, 19, 145, 149, 149, 157, 157, 159, 173)
    ]
    assert len({name for one in board["action_items"] for name in one["assignee"]}) == 2
    assert [(one["line"], one["date"], one["start"], one["end"]) for one in board["next_dates"]] == [
        (102, "2022-11-14", "14:00", "16:00"),
        (104, "2022-11-21", "15:00", "18:00"),
    ]
    assert board["resolutions"] == []


def test_the_board_minutes_speakers(board):
    speakers = [one["line"] for one in board["notes"] if one["kind"] == "statement"]
    assert speakers[:3] == [71, 73, 74]
    assert {one["kind"] for one in board["notes"] if one["line"] in (57, 171)} == {"note"}


@pytest.mark.parametrize(
    "text", ["", "\n\n", "Hallo", "1.\n2.\n3.", "# \n## \n", "Anwesend:", "TOP 1", "(1/0/0)", "::", "@", "→"]
)
def test_no_text_breaks_the_reader(text):
    assert as_data(parse(text))["resolutions"] == []


@pytest.mark.parametrize(
    "words", ["Hr. Ab und ", "A. ", "Aa ", "@a ", "a: ", "(", "1.", "bis ", "Anwesend: A. Bc, "]
)
def test_a_text_made_to_be_slow_is_read_all_the_same(words):
    assert as_data(parse(words * 2000))["resolutions"] == []
