"""Whatever stands in minutes: into Word and back it is the same, and an edit arrives alone."""

import shutil
import subprocess

import pytest
from docx.oxml.ns import qn
from docx.text.run import Run
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from meetings.tasks.models import ActionItem
from minutes.models import Entry
from minutes.returning import coming, reading
from minutes.returning.unifying import fingerprint, merged, unified
from tests.minutes.returned import Word, bring_back, changes, look, written
from tests.minutes.revised import EVERYTHING, rows, say, say_everything

FEW, MANY = 12, 300
SIGNS = st.sampled_from(" \n\t-•„“\"'…–—\u00a0\u00ad\u200b\u2028\x0b\x1f:(/)=!#~1")
WILD = st.text(st.one_of(st.characters(), SIGNS))
# What a database takes: neither halves of characters nor the character zero.
KEPT_SIGNS = st.characters(codec="utf-8", exclude_characters="\x00")
ROWS = st.text(st.one_of(KEPT_SIGNS, SIGNS)).filter(str.strip)
LINES = st.one_of(st.sampled_from([typed for _number, typed in EVERYTHING]), ROWS)
NUMBERS = st.sampled_from([None, "0", "0.1", "1", "2", "3"])
MINUTES = st.lists(st.tuples(NUMBERS, LINES), min_size=1, max_size=8)


def whatever(examples: int):
    return settings(
        max_examples=examples,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )


def written_down(minutes, by, lines):
    Entry.objects.all().delete()
    for number, typed in lines:
        say(minutes, by, typed, number)


def comes_back(minutes, by, lines):
    written_down(minutes, by, lines)
    seen = look(minutes, by, written(minutes, by))
    assert (seen.does_nothing, seen.untaken, seen.titles) == (True, [], [])


@whatever(FEW)
@given(MINUTES)
def test_what_nobody_edited_is_no_difference(minutes, by, lines):
    comes_back(minutes, by, lines)


@pytest.mark.proof
@whatever(MANY)
@given(MINUTES)
def test_what_nobody_edited_is_no_difference_often(minutes, by, lines):
    comes_back(minutes, by, lines)


def edited(minutes, by, lines, data):
    """Change the words of one line in Word; only these arrive."""
    written_down(minutes, by, lines)
    word, before = Word(written(minutes, by)), rows(minutes)
    body = word.document.element.body
    marks = [one for one in body.iter(qn("w:bookmarkStart")) if reading.line_of(one.get(qn("w:name")))]
    assume(marks)
    mark = data.draw(st.sampled_from(marks))
    run = Run(mark.getnext(), None)
    run.text = data.draw(st.sampled_from(["Ganz anders.", f"{run.text} heute noch", f"Nun {run.text}"]))
    key, _promise = reading.line_of(mark.get(qn("w:name")))
    bring_back(minutes, by, word.save())
    now = rows(minutes)
    assert [one for one in now if now[one] != before.get(one)] in ([key], [])
    assert (list(now), unified(run.text) in unified(" ".join(now[key][1:4]))) == (list(before), True)
    assert now[key][2:3] + now[key][4:6] == before[key][2:3] + before[key][4:6]
    assert [task[0:1] + task[2:] for task in now[key][7]] == [task[0:1] + task[2:] for task in before[key][7]]
    assert (now[key][8] and now[key][8][::3]) == (before[key][8] and before[key][8][::3])


KNOWN = st.lists(st.sampled_from(EVERYTHING), min_size=1, max_size=10)


@whatever(FEW)
@given(KNOWN, st.data())
def test_an_edit_arrives_and_nothing_else_changes(minutes, by, lines, data):
    edited(minutes, by, lines, data)


@pytest.mark.proof
@whatever(MANY)
@given(KNOWN, st.data())
def test_an_edit_arrives_and_nothing_else_changes_often(minutes, by, lines, data):
    edited(minutes, by, lines, data)


def exchanged(minutes, by) -> list[tuple[str, str]]:
    """Two tasks whose words were exchanged in Word, not their people; then what each of both promises."""
    for typed in ("! Lindner: kauft die Zelte", "! Brandt: mietet die Stühle"):
        say(minutes, by, typed)
    word = Word(written(minutes, by))
    first, second = word.paragraph("kauft die Zelte").runs, word.paragraph("mietet die Stühle").runs
    first[-1].text, second[-1].text = second[-1].text, first[-1].text
    bring_back(minutes, by, word.save())
    tasks = ActionItem.objects.filter(withdrawn_at=None).order_by("pk")
    return [(task.text, task.who) for task in tasks]


KEPT = [("mietet die Stühle", "M. Lindner"), ("kauft die Zelte", "M. Brandt")]


def test_the_key_says_which_line_it_is_and_not_the_words(minutes, by):
    assert exchanged(minutes, by) == KEPT


def test_without_keys_the_words_would_have_said_another(minutes, by, monkeypatch):
    monkeypatch.setattr(reading, "key_of", lambda run: None)
    monkeypatch.setattr(reading, "line_of", lambda name: None)
    monkeypatch.setattr(coming, "settled_parts", lambda returned, now: returned.parts)
    assert exchanged(minutes, by) != KEPT


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_opened_and_saved_by_libreoffice_is_no_difference(minutes, by, tmp_path):
    say_everything(minutes, by)
    say(minutes, by, "Zum Sommerfest:\n- „Zelte“ – so viele wie möglich…\n\n- Musik\u00a0& Tanz", "3")
    say(minutes, by, "= Wir kaufen Zelte (9/0/1)", "3")
    say(minutes, by, "= Wir kaufen Tische (5/0/1)", "0")
    say(minutes, by, "= Wir mieten Bänke (6/0/0)", "0")
    say(minutes, by, "Am Ende\tder Zeile  mit ﺎﻠﻋﺮﺒﻳﺓ und Українська", "0")
    source, out = tmp_path / "protokoll.docx", tmp_path / "gespeichert"
    source.write_bytes(written(minutes, by))
    profile = f"-env:UserInstallation=file://{tmp_path}/profil"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", out, source]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    seen = look(minutes, by, (out / "protokoll.docx").read_bytes())
    assert changes(minutes, by, (out / "protokoll.docx").read_bytes()) == []
    assert (seen.does_nothing, seen.untaken, seen.titles, seen.is_old) == (True, [], [], False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Er sagt „Ja“.", 'Er sagt "Ja".'),
        ("Haddads ‚Nein‘", "Haddads 'Nein'"),
        ("10 – 12 Uhr", "10 - 12 Uhr"),
        ("10\u00a0Uhr  heute ", "10 Uhr heute"),
        ("Mitglieder\u00adversammlung", "Mitgliederversammlung"),
        ("und so weiter…", "und so weiter..."),
        ("eins\n- zwei\n\ndrei", "- eins\nzwei\n• drei"),
        ("Cafe\u0301", "Café"),
    ],
)
def test_what_word_sets_by_itself_is_no_difference(one, other):
    assert (unified(one), fingerprint(one)) == (unified(other), fingerprint(other))
    assert merged(one, other) == one


@pytest.mark.parametrize(("one", "other"), [("ja", "Ja"), ("a b", "ab"), ("a, b", "a b"), ("a\nb", "a b")])
def test_what_people_change_is_one(one, other):
    assert unified(one) != unified(other)


def test_what_stays_of_a_changed_line_keeps_its_letters():
    assert (
        merged("„Ja“, 10\u00a0Uhr –\n\n- heute", '"Ja", 10 Uhr -\n- morgen')
        == "„Ja“, 10\u00a0Uhr –\n\n- morgen"
    )


@settings(max_examples=300)
@given(WILD, WILD)
def test_a_merged_text_says_what_the_new_one_says(old, new):
    assert unified(merged(old, new)) == unified(new)
    assert merged(old, old) == old
