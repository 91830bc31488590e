"""The reader against invented protocols in many styles, and the real one beside the project."""

import json
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from minutes.importing.export import as_data
from minutes.importing.parse import parse

DOCUMENTS = Path(__file__).parent / "documents"
STYLES = sorted(path for path in DOCUMENTS.iterdir() if path.suffix in (".txt", ".md"))
SEEDS = Path(settings.BASE_DIR).parent / "shared" / "seeds"
BOARD = SEEDS / "2022-10-24-protokoll-vorstandssitzung.txt"


def understood(text):
    """What was read, in the short form of the expectations beside the documents."""
    data = as_data(parse(text))

    def people(key):
        return [f"{one['name']} ({one['org']})" if one["org"] else one["name"] for one in data[key]]

    return {
        **{key: data[key] for key in ("meeting_type", "date", "start", "end", "place")},
        **{key: people(key) for key in ("present", "excused", "absent", "guests")},
        "agenda": [f"{one['number']} {one['title']}" for one in data["agenda"]],
        "resolutions": [
            [one["line"], one["votes_for"], one["votes_against"], one["votes_abstain"]]
            for one in data["resolutions"]
        ],
        "action_items": [[one["line"], one["assignee"], one["due"]] for one in data["action_items"]],
        "next_dates": [
            f"{one['date']} {one['start']} {one['place'] or '-'} {one['what']}".strip()
            for one in data["next_dates"]
        ],
    }


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
@pytest.mark.parametrize(
    "key",
    [
        *("meeting_type", "date", "start", "end", "place", "present", "excused", "absent", "guests"),
        *("agenda", "resolutions", "action_items", "next_dates"),
    ],
)
def test_a_protocol_in_its_own_style(path, key):
    expected = json.loads(path.with_suffix(".json").read_text())
    assert understood(path.read_text())[key] == expected[key]


def plain(text):
    return " ".join(text.replace("*", " ").replace("#", " ").replace("- [ ]", " ").split()).strip("-–• ")


@pytest.mark.parametrize("path", [*STYLES, BOARD], ids=lambda path: path.stem)
def test_nothing_of_the_source_is_lost(path):
    if not path.exists():
        pytest.skip("the real minutes are not beside this project")
    data = as_data(parse(path.read_text()))
    kept = "\n".join(
        [plain(one["text"]) for one in data["notes"]]
        + [f"{one['number']} {plain(one['title'])}" for one in data["agenda"]]
    )
    lost = [line for line in path.read_text().splitlines() if plain(line) and plain(line) not in kept]
    numbers = {one["line"] for one in data["agenda"]}
    lines = path.read_text().splitlines()
    assert [line for line in lost if lines.index(line) + 1 not in numbers] == []


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_every_find_says_where_it_stands_and_how_sure_it_is(path):
    data = as_data(parse(path.read_text()))
    lines = len(path.read_text().splitlines())
    for key in ("present", "agenda", "resolutions", "outcomes", "action_items", "next_dates"):
        for find in data[key]:
            assert 1 <= find["line"] <= lines
            assert 0.5 <= find["confidence"] <= 1
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


def test_the_command_prints_json_and_saves_nothing(capsys):
    call_command("read_minutes", str(DOCUMENTS / "rat.txt"), "--json")
    data = json.loads(capsys.readouterr().out)
    assert (data["file"], data["date"], len(data["agenda"])) == ("rat.txt", "2026-03-11", 4)


def test_the_command_says_what_is_wrong_with_a_file(tmp_path):
    empty = tmp_path / "leer.txt"
    empty.write_text("\n")
    with pytest.raises(CommandError, match=r"leer\.txt ist leer"):
        call_command("read_minutes", str(empty))


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
