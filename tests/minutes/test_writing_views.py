"""Writing over HTTP: every line is whole, sent twice is one, and a refusal comes with a sentence."""

from uuid import UUID, uuid4

import pytest

from meetings.tasks import promising
from meetings.tasks.models import ActionItem
from minutes.models import Entry, Resolution
from tests.boards import board_in_session, item, writer
from tests.minutes.desk import Desk
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
KEY = UUID(int=7)


@pytest.fixture
def desk(minutes):
    return Desk(minutes, writer())


def stored() -> list[tuple]:
    return list(Entry.objects.kept().values_list("typed", "kind", "problem"))


def test_a_saved_line_comes_back_as_it_is_shown(desk, minutes):
    status, answer = desk.put("Haddad: Die Zusage <fehlt>.", key=KEY)
    html = answer["line"].pop("html")
    assert (status, answer) == (
        200,
        {
            "line": {
                "uuid": str(KEY),
                "item": item(minutes, "2").pk,
                "after": None,
                "version": 1,
                "revision": 1,
                "kind": "statement",
                "typed": "Haddad: Die Zusage <fehlt>.",
                "problem": "",
                "deleted": False,
            },
            "revision": 1,
            "opened": "",
        },
    )
    assert html.endswith('<span class="who">Haddad:</span> Die Zusage &lt;fehlt&gt;.</p>')


def test_a_line_sent_twice_is_one_line_and_one_task(desk):
    answers = [desk.put("! Lindner: ruft an", key=KEY, version=0) for _time in range(2)]
    assert answers[0] == answers[1]
    assert (Entry.objects.count(), ActionItem.objects.count()) == (1, 1)


def test_each_line_knows_the_one_above_it(desk):
    keys = [UUID(int=number) for number in (1, 2, 3)]
    for key in keys:
        desk.put(f"Zeile {key.int}", key=key)
    desk.delete(keys[1], version=1)
    _status, answer = desk.put("Zeile drei", key=keys[2], version=1)
    assert answer["line"]["after"] == str(keys[0])


def test_a_name_alone_opens_a_block(desk, minutes):
    haddad = minutes.meeting.attendances.get(person__last_name="Haddad").person
    _status, answer = desk.put("Haddad:")
    assert answer["opened"] == f"person:{haddad.pk}"
    _status, answer = desk.put("Die Zusage fehlt.", block=answer["opened"])
    assert Entry.objects.get(uuid=answer["line"]["uuid"]).speaker == haddad


def test_a_stale_version_gets_both_texts_and_changes_nothing(desk, minutes):
    desk.put("Erste Fassung.", key=KEY)
    Desk(minutes, make_user("admin")).put("Fassung der anderen.", key=KEY, version=1)
    status, answer = desk.put("Meine Fassung.", key=KEY, version=1)
    assert (status, answer["mine"], answer["theirs"], answer["version"]) == (
        409,
        "Meine Fassung.",
        "Fassung der anderen.",
        2,
    )
    assert desk.typed() == ["Fassung der anderen."]
    assert desk.put("Meine Fassung.", key=KEY, version=answer["version"])[0] == 200


@pytest.mark.parametrize(
    "act",
    [
        lambda desk: desk.put("Doch noch.", key=KEY, version=1),
        lambda desk: desk.put("Erste Fassung.", key=KEY, version=1),
        lambda desk: desk.move(KEY, item=None),
    ],
)
def test_a_line_that_somebody_deleted_is_a_clash_without_their_text(desk, act):
    desk.put("Erste Fassung.", key=KEY)
    desk.delete(KEY, version=1)
    status, answer = act(desk)
    assert (status, answer["theirs"], answer["line"]["deleted"]) == (409, None, True)
    assert desk.typed() == []


def test_deleting_a_line_twice_is_deleting_it_once_and_it_comes_back(desk):
    desk.put("! Lindner: ruft an", key=KEY)
    answers = [desk.delete(KEY, version=1) for _time in range(2)]
    assert answers[0] == answers[1]
    assert (answers[0][1]["line"]["deleted"], desk.typed()) == (True, [])
    assert [desk.restore(KEY)[0] for _time in range(2)] == [200, 200]
    assert (desk.typed(), ActionItem.objects.get().withdrawn_at) == (["! Lindner: ruft an"], None)


def test_deleting_what_somebody_changed_is_a_clash(desk):
    desk.put("alt", key=KEY)
    desk.put("neu", key=KEY, version=1)
    status, answer = desk.delete(KEY, version=1)
    assert (status, answer["theirs"], desk.typed()) == (409, "neu", ["neu"])


def test_a_line_moves_and_its_votes_are_judged_where_it_stands_now(desk, minutes):
    late = minutes.meeting.attendances.get(person__last_name="Haddad")
    late.from_item = item(minutes, "3")
    late.save()
    _status, answer = desk.put("= Wir laden ein (6/0/0)", key=KEY)
    assert answer["line"]["problem"].startswith("6 Stimmen, aber hier sind nur 5 Personen")
    _status, answer = desk.move(KEY, item=item(minutes, "3").pk)
    assert (answer["line"]["problem"], Resolution.objects.get().result) == ("", "carried")
    assert (desk.typed("2"), desk.typed("3")) == ([], ["= Wir laden ein (6/0/0)"])


def test_a_failure_in_the_middle_leaves_nothing(minutes, monkeypatch):
    desk = Desk(minutes, writer(), raises=False)
    desk.put("! Lindner: ruft an", key=KEY)
    monkeypatch.setattr(promising, "note", lambda *args, **more: 1 / 0)
    assert desk.put("! Brandt: schreibt", key=UUID(int=8))[0] == 500
    assert desk.put("! Lindner: ruft an, dann Brandt: schreibt", key=KEY, version=1)[0] == 500
    minutes.refresh_from_db()
    assert (minutes.revision, minutes.entries.get().version) == (1, 1)
    assert (stored(), ActionItem.objects.count()) == ([("! Lindner: ruft an", "task", "")], 1)


@pytest.mark.parametrize(
    ("wrong", "kind", "problem"),
    [
        ({"typed": "= Wir laden ein (9/0/0)"}, "resolution", "9 Stimmen, aber hier sind nur 6 Personen"),
        ({"typed": "= Wir laden ein (8/x)"}, "resolution", "Die Stimmen „8/x“ sind nicht zu lesen."),
        ({"typed": "! Lindner: ruft an bis 31.2."}, "task", "Den 31.2. gibt es nicht."),
        ({"typed": "Termin: MV 31.2."}, "date", "Den 31.2. gibt es nicht."),
        ({"typed": "Ein Satz.", "item": 10**30}, "note", ""),
        ({"typed": "Ein Satz.", "item": "drei"}, "note", ""),
        ({"typed": "Ein Satz.", "kind": "quatsch"}, "note", ""),
        ({"typed": "Ein Satz.", "speaker": 99_999}, "note", ""),
        ({"typed": "Ein Satz.", "block": "x" * 51}, "note", ""),
        ({"typed": "Ein Satz.", "block": "person:99999"}, "statement", ""),
        ({"typed": "Ein Satz.", "version": "alt"}, "note", ""),
        ({"typed": "Ein Satz.", "version": -1}, "note", ""),
        ({"typed": "Ein Satz.", "after": "oben"}, "note", ""),
        ({"typed": "Ein Satz.", "known": "nichts"}, "note", ""),
        ({"typed": "Ein Satz.", "known": [1, None]}, "note", ""),
        ({"typed": "  Ein Satz.  "}, "note", ""),
        ({"typed": 2026}, "note", ""),
        ({"typed": "Zeile\nmit\tUmbruch"}, "note", ""),
        ({"typed": "# Neuer Punkt"}, "note", ""),
        ({"typed": "/3"}, "note", ""),
    ],
)
def test_whatever_else_is_wrong_the_line_is_saved_as_it_was_typed(desk, wrong, kind, problem):
    status, answer = desk.send("put", f"zeilen/{KEY}/", wrong)
    [(typed, stored_kind, stored_problem)] = stored()
    assert (status, typed, stored_kind) == (200, str(wrong["typed"]), kind)
    assert stored_problem.startswith(problem) and bool(stored_problem) is bool(problem)
    assert answer["line"]["problem"] == stored_problem


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ({}, "Die Zeile ist leer."),
        ({"typed": ""}, "Die Zeile ist leer."),
        ({"typed": None}, "Die Zeile ist leer."),
        ({"typed": " \n "}, "Die Zeile ist leer."),
        ([], "Die Zeile ist leer."),
        ("kein JSON", "Die Zeile ist leer."),
        (b"\xff\xfe", "Die Zeile ist leer."),
        (b"[" * 100_000, "Die Zeile ist leer."),
        (
            {"typed": "x" * 20_001},
            "Die Zeile ist länger als 20.000 Zeichen. Bitte teilen Sie sie; es geht nichts verloren.",
        ),
    ],
)
def test_what_is_no_line_is_refused_with_a_sentence(desk, body, sentence):
    assert desk.send("put", f"zeilen/{KEY}/", body) == (400, {"error": sentence})
    assert stored() == []


@pytest.mark.parametrize("marker", ["", "! ", "= ", "Termin: ", "Haddad: ", "- "])
def test_a_line_of_twenty_thousand_signs_is_kept_whole(desk, marker):
    typed = (marker + "Wort 15.11. " * 4000)[:20_000]
    assert desk.put(typed)[0] == 200
    assert desk.typed() == [typed]


def test_half_characters_and_nul_harm_nothing(desk):
    status, _answer = desk.send("put", f"zeilen/{KEY}/", b'{"typed": "vor\\u0000her \\ud83d nachher"}')
    assert (status, stored()) == (200, [("vorher ? nachher", "note", "")])


@pytest.mark.parametrize(
    ("act", "answer"),
    [
        (
            lambda desk: desk.delete(KEY, version="1"),
            (400, {"error": "Die Fassung der Zeile fehlt."}),
        ),
        (
            lambda desk: desk.move(KEY, item=99_999),
            (400, {"error": "Diesen Platz gibt es nicht mehr."}),
        ),
        (
            lambda desk: desk.delete(uuid4(), version=1),
            (404, {"error": "Diese Zeile gehört nicht zu diesem Protokoll."}),
        ),
        (
            lambda desk: desk.restore(uuid4()),
            (404, {"error": "Diese Zeile gehört nicht zu diesem Protokoll."}),
        ),
        (
            lambda desk: desk.send("post", "punkte/", {"title": " "}),
            (400, {"error": "Der Punkt braucht einen Titel."}),
        ),
        (
            lambda desk: desk.send("post", "teilnahme/", {"attendance": 99_999}),
            (400, {"error": "Diese Person steht nicht mehr auf der Liste."}),
        ),
        (
            lambda desk: desk.send("post", "teilnahme/", {"name": ""}),
            (400, {"error": "Der Name fehlt."}),
        ),
        (
            lambda desk: desk.send("post", "unterlagen/", {}),
            (400, {"error": "Es kam keine Datei an."}),
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_a_sentence(desk, act, answer):
    desk.put("bleibt", key=KEY)
    assert act(desk) == answer
    assert desk.typed() == ["bleibt"]


def test_a_key_of_other_minutes_is_refused(desk):
    others = Desk(board_in_session(), make_user("admin"))
    others.put("Dort.", key=KEY)
    assert desk.put("Hier.", key=KEY) == (404, {"error": "Diese Zeile gehört nicht zu diesem Protokoll."})
    assert others.typed() == ["Dort."]
