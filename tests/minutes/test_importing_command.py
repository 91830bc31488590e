"""The command that reads old minutes: what it prints, what it saves, and what it says when it cannot."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from meetings.models import MeetingPaper
from members.models import Committee, Person
from minutes.models import Minutes
from tests.minutes.readings import DOCUMENTS

DOCUMENT = DOCUMENTS / "verein-top.txt"
pytestmark = pytest.mark.django_db
# The keys other programs may rely on, in this order; more may follow.
KEYS = [
    *("file", "meeting_type", "title", "date", "start", "end", "place"),
    *("present", "excused", "absent", "guests", "agenda", "resolutions", "action_items", "next_dates"),
]
PARTS = {
    "present": ["name", "org"],
    "guests": ["name", "org"],
    "agenda": ["number", "title", "level"],
    "resolutions": ["text", "votes_for", "votes_against", "votes_abstain"],
    "action_items": ["text", "assignee", "due"],
    "next_dates": ["date", "what", "start", "end", "place"],
}


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def printed(capsys, *arguments):
    call_command("read_minutes", *arguments, "--json")
    return json.loads(capsys.readouterr().out)


def test_json_has_the_keys_that_were_promised(capsys):
    data = printed(capsys, str(DOCUMENT))
    assert [key for key in data if key in KEYS] == KEYS
    for key, parts in PARTS.items():
        assert [[part for part in row if part in parts] for row in data[key]] == [parts] * len(data[key])


def test_json_says_dates_in_iso_hours_and_minutes_and_null_for_what_is_unknown(capsys):
    data = printed(capsys, str(DOCUMENTS / "redaktion.txt"))
    assert [data[key] for key in ("file", "date", "start", "end", "place")] == [
        "redaktion.txt", "2025-05-07", None, None, None,
    ]  # fmt: skip
    assert [
        [one[key] for key in ("date", "what", "start", "end", "place")] for one in data["next_dates"]
    ] == [
        ["2025-05-19", "Treffen zum Layout", "18:00", None, None],
        ["2025-06-02", "nächstes Treffen", "18:30", None, "bei Ulla"],
    ]


def test_the_command_makes_a_draft_and_says_where(board, capsys):
    call_command("read_minutes", str(DOCUMENT), "--committee", "vorstand", "--save")
    minutes = Minutes.objects.get()
    assert capsys.readouterr().out.splitlines()[-1] == (
        f"Entwurf: http://localhost:8000/intern/protokolle/{minutes.pk}/"
    )
    assert (minutes.is_open, minutes.source_name, minutes.meeting.agenda.count()) == (
        True,
        "verein-top.txt",
        4,
    )
    assert Person.objects.count() == 0
    assert MeetingPaper.objects.get().audience == "office"


def test_an_old_protocol_can_be_filed_away_at_once(board, capsys):
    call_command("read_minutes", str(DOCUMENT), "--committee", "vorstand", "--save", "--old")
    minutes = Minutes.objects.get()
    assert capsys.readouterr().out.splitlines()[-1] == (
        f"Abgelegt: http://localhost:8000/intern/protokolle/{minutes.pk}/"
    )
    assert (minutes.state, minutes.is_open) == ("elsewhere", False)


def test_the_command_saves_nothing_without_being_asked(board, capsys):
    call_command("read_minutes", str(DOCUMENT), "--committee", "vorstand", "--json")
    assert json.loads(capsys.readouterr().out)["date"] == "2026-02-03"
    assert Minutes.objects.count() == 0


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["--save"], r"Wessen Protokoll ist das\? --committee fehlt \(möglich: vorstand\)\."),
        (["--save", "--committee", "ag"], r"Ein Gremium „ag“ gibt es nicht \(möglich: vorstand\)\."),
    ],
)
def test_the_command_says_which_committee_it_needs(board, arguments, sentence):
    with pytest.raises(CommandError, match=sentence):
        call_command("read_minutes", str(DOCUMENT), *arguments)


def test_the_command_says_that_a_file_is_missing_or_has_no_day(board, tmp_path):
    with pytest.raises(CommandError, match=r"nichts\.txt lässt sich nicht öffnen"):
        call_command("read_minutes", str(tmp_path / "nichts.txt"))
    path = tmp_path / "ohne.txt"
    path.write_text("Protokoll\n\n1. A\n\n2. B\n")
    with pytest.raises(CommandError, match="Im Text steht kein Tag"):
        call_command("read_minutes", str(path), "--save", "--committee", "vorstand")


def test_the_command_refuses_the_same_day_twice(board, capsys):
    call_command("read_minutes", str(DOCUMENT), "--committee", "vorstand", "--save")
    with pytest.raises(CommandError, match="gibt es schon ein Protokoll"):
        call_command("read_minutes", str(DOCUMENT), "--committee", "vorstand", "--save")
    call_command("read_minutes", str(DOCUMENT), "--committee", "vorstand", "--save", "--again")
    assert Minutes.objects.count() == 2


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("leer.txt", b"\n", "leer.txt ist leer."),
        (
            "bild.txt",
            b"\x89PNG\x00\x01",
            "bild.txt enthält keinen lesbaren Text. Bitte den Text kopieren und einfügen.",
        ),
        ("lang.txt", b"Wort " * 1_100_000, "lang.txt ist zu groß (höchstens 5\xa0MB)."),
    ],
)
def test_the_command_says_what_is_wrong_with_a_file(name, content, sentence, tmp_path):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(CommandError) as refused:
        call_command("read_minutes", str(path))
    assert str(refused.value) == sentence


def test_printing_and_saving_at_once_is_refused(board):
    with pytest.raises(CommandError, match="--json zeigt nur und speichert nichts"):
        call_command("read_minutes", str(DOCUMENT), "--json", "--save", "--committee", "vorstand")
    assert Minutes.objects.count() == 0


def in_a_process(*arguments):
    """The command as somebody types it, with a database of its own that has no tables."""
    manage = Path(settings.BASE_DIR) / "manage.py"
    surroundings = os.environ | {"DATABASE_URL": "sqlite://:memory:", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, str(manage), "read_minutes", *arguments],
        capture_output=True, text=True, timeout=120, env=surroundings, check=False,
    )  # fmt: skip


def test_as_a_process_it_prints_json_and_nothing_else():
    done = in_a_process(str(DOCUMENT), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["date"] == "2026-02-03"


def test_as_a_process_it_ends_with_a_sentence_and_a_code_when_there_is_no_such_file():
    done = in_a_process("nichts.txt")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == "CommandError: nichts.txt lässt sich nicht öffnen. Gibt es die Datei?"
