"""The periodic command: every app's due work, none of which stops another."""

import subprocess
from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from roundtable import ticking
from roundtable.locks import only_one
from roundtable.ticking import Told
from tests import process
from tests.members.post.examples import put

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def broken() -> str:
    raise RuntimeError("geheim")


def test_it_sends_the_post_and_clears_sessions(capsys, mailoutbox, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    put()
    for name, days in {"alt": -1, "neu": 1}.items():
        Session.objects.create(session_key=name, expire_date=timezone.now() + timedelta(days=days))
    call_command("tick")
    assert capsys.readouterr().out == (
        "circulars: 0 Rundschreiben gesendet\n"
        "names: 0 neu Gewählte gefragt, ob ihr Name auf der Website stehen darf\n"
        "post: 1 gesendet, 0 später noch einmal, 0 gescheitert; kein Postfach für Rückläufer\n"
        "lists: 0 Listen weitergeführt\n"
        "leaving: 0 Anmeldungen von Ausgeschiedenen beendet\n"
        "entries: 0 Organisationen nach ihrem Eintrag gefragt\n"
        "sessions: abgelaufene Sitzungen entfernt\n"
        "retention: 0 Einträge nach Frist gelöscht\n"
        "files: 0 Dateien ohne Eintrag entfernt\n"
    )
    assert len(mailoutbox) == 1
    assert list(Session.objects.values_list("session_key", flat=True)) == ["neu"]


def test_twice_does_nothing_more(mailoutbox):
    put()
    call_command("tick"), call_command("tick")
    assert len(mailoutbox) == 1


def test_one_that_fails_stops_no_other_and_the_command_says_so(monkeypatch, capsys):
    monkeypatch.setattr(ticking, "JOBS", [("eins", broken), ("zwei", lambda: "getan")])
    with pytest.raises(CommandError, match="Nicht alles ging: eins"):
        call_command("tick")
    assert capsys.readouterr().out == "eins: gescheitert (RuntimeError)\nzwei: getan\n"


def test_after_a_failure_the_job_is_free_again():
    jobs = [("eins", broken)]
    assert (
        ticking.tick(jobs)
        == ticking.tick(jobs)
        == [Told("eins", "gescheitert (RuntimeError)", is_failed=True)]
    )


def test_another_tick_at_the_same_job_is_left_alone_until_it_dies():
    other = process.start(
        "tests.roundtable.holding", stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert other.stdout.readline() == "True\n"
    jobs = [("post", lambda: "getan"), ("sessions", lambda: "getan")]
    assert [str(one) for one in ticking.tick(jobs)] == ["post: läuft schon", "sessions: getan"]
    other.kill()
    other.wait()
    other.stdin.close(), other.stdout.close()
    while connection.vendor == "postgresql" and not _is_free():  # the server notices a moment later
        pass
    assert [str(one) for one in ticking.tick(jobs)] == ["post: getan", "sessions: getan"]


def _is_free() -> bool:
    with only_one("tick-post") as is_mine:
        return is_mine


def test_two_names_are_two_things():
    with only_one("a") as first, only_one("b") as second:
        assert (first, second) == (True, True)
