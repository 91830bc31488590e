"""Writing minutes line by line."""

from uuid import UUID, uuid4

import pytest

from meetings.tasks.models import ActionItem
from members.models import Person
from minutes import writing
from minutes.models import Entry, Minutes, Outcome, Resolution
from tests.boards import board_in_session, item
from tests.minutes.desk import Desk
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def say(minutes, by, typed: str, number: str = "2", **more) -> Entry:
    draft = writing.Draft(
        uuid=more.pop("uuid", None) or uuid4(), typed=typed, item=item(minutes, number), **more
    )
    entry, _line = writing.save_line(minutes, draft, by=by)
    entry.refresh_from_db()
    return entry


def texts(minutes, number: str = "2") -> list[str]:
    kept = minutes.entries.kept().filter(agenda_item__number=number)
    return list(kept.values_list("typed", flat=True))


@pytest.mark.parametrize(
    ("typed", "kind", "text"),
    [
        ("Der Saal ist gebucht.", "note", "Der Saal ist gebucht."),
        ("- Stühle", "bullet", "Stühle"),
        ("Haddad: Die Zusage fehlt.", "statement", "Die Zusage fehlt."),
        ("Drittmittel: Die Zusage fehlt.", "note", "Drittmittel: Die Zusage fehlt."),
        ("## Wünsche", "heading", "Wünsche"),
        ("! Lindner: ruft an", "task", None),
        ("= Wir laden ein (6/0/0)", "resolution", "Wir laden ein"),
        ("Ergebnis: Wir warten ab.", "outcome", "Wir warten ab."),
        ("Termin: Klausur 30.11., 14–16 Uhr, Bürgerhaus", "date", None),
        ("Thema (für 21.12.): Fachtag", "topic", "Fachtag"),
        ("Wunsch: mehr Kurse", "wish", "mehr Kurse"),
        ("~ Klausur im Frühjahr", "parked", "Klausur im Frühjahr"),
    ],
)
def test_a_line_becomes_what_its_marker_says_and_keeps_what_was_typed(minutes, by, typed, kind, text):
    entry = say(minutes, by, typed)
    assert (entry.typed, entry.kind) == (typed, kind)
    assert text is None or entry.text == text


def test_a_line_sent_twice_is_one_line(minutes, by):
    key = uuid4()
    first = say(minutes, by, "Einmal.", uuid=key)
    again = say(minutes, by, "Einmal.", uuid=key)
    assert (first.pk, first.version, Entry.objects.count()) == (again.pk, again.version, 1)


def test_a_stale_version_is_refused_and_both_texts_are_there(minutes, by):
    entry = say(minutes, by, "Erste Fassung.")
    say(minutes, by, "Fassung der anderen.", uuid=entry.uuid, version=1)
    with pytest.raises(writing.Stale) as clash:
        say(minutes, by, "Meine Fassung.", uuid=entry.uuid, version=1)
    assert clash.value.entry.typed == "Fassung der anderen."


def test_my_own_unanswered_save_is_no_clash(minutes, by):
    key = uuid4()
    say(minutes, by, "Erste Fassung.", uuid=key)
    entry = say(minutes, by, "Zweite Fassung.", uuid=key, version=0, known=("Erste Fassung.",))
    assert (entry.typed, entry.version) == ("Zweite Fassung.", 2)


def test_the_same_words_of_somebody_else_are_a_change_and_sent_again_none(minutes, by):
    ada, ben = (Person.objects.create(first_name=name, last_name="Kern") for name in ("Ada", "Ben"))
    said = {"uuid": uuid4(), "chosen_kind": "statement"}
    assert say(minutes, by, "Kern: stimmt zu.", speaker=ada, **said).speaker == ada
    for _time in range(2):
        entry = say(minutes, by, "Kern: stimmt zu.", speaker=ben, version=1, **said)
        assert (entry.speaker, entry.version) == (ben, 2)


def test_what_somebody_deleted_is_not_written_over(minutes, by):
    entry = say(minutes, by, "alt")
    deleted = writing.delete_line(minutes, entry.uuid, version=1, by=by)
    with pytest.raises(writing.Stale):
        say(minutes, by, "neu", uuid=entry.uuid, version=deleted.version)
    assert texts(minutes) == []


def test_a_key_of_other_minutes_is_refused(minutes, by):
    elsewhere = say(minutes, by, "Dort.")
    others = board_in_session()
    with pytest.raises(writing.Elsewhere):
        say(others, by, "Hier.", uuid=elsewhere.uuid)


def test_lines_stand_where_they_were_put(minutes, by):
    first = say(minutes, by, "eins")
    say(minutes, by, "drei")
    say(minutes, by, "zwei", after=first.uuid, at_end=False)
    say(minutes, by, "null", after=None, at_end=False)
    say(minutes, by, "ganz hinten", after=UUID(int=0), at_end=False)
    assert texts(minutes) == ["null", "eins", "zwei", "drei", "ganz hinten"]


def test_a_line_moves_to_another_item(minutes, by):
    entry = say(minutes, by, "wandert")
    say(minutes, by, "bleibt", number="3")
    writing.move_line(minutes, entry.uuid, item=item(minutes, "3"), after=None, by=by)
    assert (texts(minutes), texts(minutes, "3")) == ([], ["wandert", "bleibt"])


def test_a_deleted_line_comes_back_with_its_task(minutes, by):
    entry = say(minutes, by, "! Lindner: ruft an")
    writing.delete_line(minutes, entry.uuid, version=entry.version, by=by)
    assert (texts(minutes), ActionItem.objects.filter(withdrawn_at=None).count()) == ([], 0)
    writing.restore_line(minutes, entry.uuid, by=by)
    assert (texts(minutes), ActionItem.objects.filter(withdrawn_at=None).count()) == (
        ["! Lindner: ruft an"],
        1,
    )


def test_deleting_what_somebody_changed_is_refused(minutes, by):
    entry = say(minutes, by, "alt")
    say(minutes, by, "neu", uuid=entry.uuid, version=1)
    with pytest.raises(writing.Stale):
        writing.delete_line(minutes, entry.uuid, version=1, by=by)


def test_a_resolution_carries_its_votes_and_its_sentence(minutes, by):
    resolution = say(minutes, by, "= Wir laden ein (5/0/1)").resolution
    assert (resolution.votes_for, resolution.votes_against, resolution.votes_abstain) == (5, 0, 1)
    assert resolution.verdict == "angenommen (einfache Mehrheit der abgegebenen Stimmen, nach „Ordnung“)"


def test_more_votes_than_voters_leave_the_line_and_refuse_the_votes(minutes, by):
    entry = say(minutes, by, "= Wir laden ein (8/0/1)")
    assert (entry.kind, Resolution.objects.count()) == ("resolution", 0)
    assert entry.problem.startswith("9 Stimmen, aber hier sind nur 6 Personen stimmberechtigt.")


def test_correcting_the_votes_makes_the_resolution(minutes, by):
    entry = say(minutes, by, "= Wir laden ein (8/0/1)")
    entry = say(minutes, by, "= Wir laden ein (5/0/1)", uuid=entry.uuid, version=1)
    assert (entry.problem, entry.resolution.result) == ("", "carried")


def test_a_line_that_is_no_resolution_any_more_lets_it_go(minutes, by):
    entry = say(minutes, by, "= Wir laden ein (5/0/1)")
    say(minutes, by, "Wir laden vielleicht ein.", uuid=entry.uuid, version=1)
    assert Resolution.objects.count() == 0


def test_a_numbered_resolution_stays_one(minutes, by):
    entry = say(minutes, by, "= Wir laden ein (5/0/1)")
    Resolution.objects.update(year=2026, number=1)
    entry = say(minutes, by, "Doch nur eine Notiz.", uuid=entry.uuid, version=1)
    assert (entry.kind, entry.resolution.text) == ("resolution", "Wir laden ein")
    assert entry.problem == "Beschluss 2026/1 hat schon seine Nummer; die Zeile bleibt deshalb ein Beschluss."


def test_an_outcome_follows_its_line(minutes, by):
    entry = say(minutes, by, "Ergebnis: Wir warten.")
    say(minutes, by, "Ergebnis: Wir fragen nach.", uuid=entry.uuid, version=1)
    assert list(Outcome.objects.values_list("text", flat=True)) == ["Wir fragen nach."]


def test_a_promise_becomes_a_task_that_nobody_hears_of_yet(minutes, by):
    entry = say(minutes, by, "! Lindner: spricht mit dem Kirchenkreis bis 15.11.")
    task = entry.action_items.get()
    assert [person.last_name for person in task.assignees.all()] == ["Lindner"]
    assert (str(task.due_on), task.released_at) == ("2026-11-15", None)


def test_then_makes_two_tasks_and_the_second_waits(minutes, by):
    first, second = say(minutes, by, "! Brandt: klärt den Raum, dann lädt ein").action_items.order_by("pk")
    assert (second.waiting_for, first.waiting_for) == (first, None)


def test_editing_a_promise_changes_the_task_instead_of_adding_one(minutes, by):
    entry = say(minutes, by, "! Lindner: ruft an")
    entry = say(minutes, by, "! Lindner: schreibt einen Brief", uuid=entry.uuid, version=1)
    assert [task.text for task in entry.action_items.filter(withdrawn_at=None)] == ["schreibt einen Brief"]


def test_what_is_no_longer_promised_is_withdrawn(minutes, by):
    entry = say(minutes, by, "! Brandt: klärt den Raum, dann lädt ein")
    say(minutes, by, "! Brandt: klärt den Raum", uuid=entry.uuid, version=1)
    assert list(ActionItem.objects.filter(withdrawn_at=None).values_list("text", flat=True)) == [
        "klärt den Raum"
    ]
    say(minutes, by, "Brandt klärt den Raum.", uuid=entry.uuid, version=2)
    assert ActionItem.objects.filter(withdrawn_at=None).count() == 0


def test_a_task_goes_on_under_its_words_wherever_they_stand(minutes, by):
    entry = say(minutes, by, "! Brandt: klärt den Raum, dann lädt ein")
    _room, invitation = entry.action_items.order_by("pk")
    say(minutes, by, "! Brandt: lädt ein", uuid=entry.uuid, version=entry.version)
    kept = ActionItem.objects.filter(withdrawn_at=None)
    assert (kept.get(), kept.get().waiting_for) == (invitation, None)
    entry.refresh_from_db()
    say(minutes, by, "! Brandt: fragt herum, dann lädt ein", uuid=entry.uuid, version=entry.version)
    assert list(kept.order_by("pk").values_list("pk", "text", "waiting_for")) == [
        (invitation.pk, "lädt ein", invitation.pk + 1),
        (invitation.pk + 1, "fragt herum", None),
    ]


@pytest.mark.parametrize(
    ("of_minutes", "audience"), [("office", "office"), ("seats", "seats"), ("members", "seats")]
)
def test_intern_is_for_the_voting_seats_and_never_for_more_than_the_minutes(
    minutes, by, of_minutes, audience
):
    Minutes.objects.update(audience=of_minutes)
    entry = say(minutes, by, "(intern) = Wir laden ein (5/0/1)")
    assert (entry.audience, entry.resolution.audience) == (audience, audience)


def test_plain_lines_under_a_heading_take_its_kind(minutes, by):
    say(minutes, by, "## Wünsche")
    assert say(minutes, by, "Ein Kurs am Abend.").kind == "wish"


def test_every_write_raises_the_revision(minutes, by):
    revisions = [say(minutes, by, typed).revision for typed in ("a", "b", "c")]
    assert revisions == [1, 2, 3]


def test_a_new_item_of_one_writer_reaches_the_others_before_the_next_line(minutes, by):
    say(minutes, by, "a")
    mine, theirs = Desk(minutes, by), Desk(minutes, make_user("admin"))
    known = theirs.changes(0)[1]["revision"]
    status, answer = mine.send("post", "punkte/", {"title": "Neu"})
    news = theirs.changes(known)[1]
    assert (status, news["revision"], news["lines"]) == (200, answer["revision"], [])
    assert "Neu" in [one["title"] for one in news["items"]]
