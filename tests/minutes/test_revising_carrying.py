"""A changed text arrives at its lines, and ids, tasks, votes and speakers survive."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.tasks.models import ActionItem, Step
from members.models import Person
from minutes import closing, writing
from minutes.models import Entry, Resolution
from minutes.revising import Piece, match, reading
from minutes.revising.carrying import carry_over
from minutes.revising.standing import pieces, standing
from minutes.revising.steps import BECOME, LEAVE, TAKE
from minutes.revising.undoing import take_back
from tests.boards import item
from tests.minutes.revised import (
    EVERYTHING,
    changes_of,
    polish,
    rows,
    say,
    say_everything,
    text_of,
)
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def typed_in(minutes, number: str = "2") -> list[str]:
    return list(minutes.entries.kept().filter(agenda_item__number=number).values_list("typed", flat=True))


def test_a_text_that_nobody_touched_changes_nothing(minutes, by):
    say_everything(minutes, by)
    before, revision = rows(minutes), minutes.revision
    for number in ("1", "2", "3"):
        carry_over(minutes, changes_of(minutes, by, text_of(minutes, by, number), number), by=by)
    minutes.refresh_from_db()
    assert (rows(minutes), minutes.revision) == (before, revision + len(EVERYTHING))


@pytest.mark.parametrize(
    ("typed", "old", "new", "kind"),
    [
        ("Der Saal ist gebucht.", "gebucht", "bestellt", "note"),
        ("- Stühle", "Stühle", "Stühle und Tische", "bullet"),
        ("- Stühle", "- ", "", "note"),
        ("Stühle", "Stü", "- Stü", "bullet"),
        ("Stühle", "Stü", "## Stü", "heading"),
        ("Haddad: Das fehlt.", "fehlt", "fehlt noch", "statement"),
        ("Das fehlt.", "Das", "Haddad: Das", "statement"),
        ("Das fehlt.", "Das", "Beschluss: Das", "note"),
        ("Das fehlt.", "Das", "! Lindner: Das", "note"),
        ("! Lindner: ruft an", "! ", "", "task"),
        ("! Lindner: ruft an", "! Lindner: ", "", "task"),
        ("= Wir laden ein (5/0/1)", "= ", "", "resolution"),
        ("Ergebnis: Wir warten.", "Ergebnis: ", "", "outcome"),
        ("Ergebnis: Wir warten.", "Ergebnis", "Aufgabe", "outcome"),
        ("Wunsch: mehr Kurse", "Wunsch: ", "", "wish"),
    ],
)
def test_a_line_keeps_its_key_and_its_kind_unless_its_marks_are_harmless(minutes, by, typed, old, new, kind):
    entry = say(minutes, by, typed)
    polish(minutes, by, old, new)
    there = minutes.entries.kept().get()
    assert (there.uuid, there.kind, there.typed) == (entry.uuid, kind, typed.replace(old, new, 1))


def test_what_the_marks_ask_for_it_becomes_when_that_was_said(minutes, by):
    say(minutes, by, "Wir laden ein (5/0/1)")
    polish(minutes, by, "Wir", "Beschluss: Wir", answers={0: BECOME})
    assert Resolution.objects.get().votes_for == 5


def test_a_task_goes_on_under_other_words(minutes, by):
    entry = say(minutes, by, "! Lindner: bucht den Saal bis 15.12.")
    task = entry.action_items.get()
    # Read in, handed over in the minutes, corrected by hand: the row may know more than the line says.
    task.assignees.set([Person.objects.get(last_name="Kowal")])
    ActionItem.objects.update(due_on="2026-12-24", due_words="Heiligabend", due_precision="day")
    polish(minutes, by, "bucht den Saal", "bucht den großen Saal")
    again = ActionItem.objects.get()
    assert (again.pk, again.text, again.due_words) == (task.pk, "bucht den großen Saal", "Heiligabend")
    assert [person.last_name for person in again.assignees.all()] == ["Kowal"]


def test_without_what_the_row_knows_the_task_would_be_as_its_line_says(minutes, by, monkeypatch):
    say(minutes, by, "! Lindner: bucht den Saal bis 15.12.")
    ActionItem.objects.update(due_on="2026-12-24", due_words="Heiligabend", due_precision="day")
    monkeypatch.setattr(reading, "_settled", lambda found, *rest, **more: found)
    polish(minutes, by, "bucht den Saal", "bucht den großen Saal")
    assert ActionItem.objects.get().due_words == "15.12."


def test_another_day_in_the_text_is_another_day_of_the_task(minutes, by):
    say(minutes, by, "! Lindner: bucht den Saal bis 15.12.")
    polish(minutes, by, "15.12.", "20.12.")
    assert str(ActionItem.objects.get().due_on) == "2026-12-20"


def test_after_the_end_a_task_keeps_its_state_and_its_history_goes_on(minutes, by):
    say(minutes, by, "! Lindner: bucht den Saal")
    closing.close(minutes, by=by)
    ActionItem.objects.update(state="in_progress")
    minutes.refresh_from_db()
    polish(minutes, by, "bucht", "reserviert")
    assert ActionItem.objects.get().state == "in_progress"
    assert list(Step.objects.values_list("kind", flat=True)) == ["created", "released", "edited"]


def test_a_resolution_changes_its_wording_and_nothing_else(minutes, by):
    say(minutes, by, "= Wir laden ein (5/0/1)")
    Resolution.objects.update(year=2026, number=7, verdict="wie es damals hieß", votes_for=6)
    polish(minutes, by, "laden ein", "laden alle ein")
    resolution = Resolution.objects.get()
    assert (resolution.text, resolution.label) == ("Wir laden alle ein", "2026/7")
    assert (resolution.votes_for, resolution.verdict) == (6, "wie es damals hieß")


def test_other_votes_in_the_text_are_judged_as_if_they_were_typed(minutes, by):
    say(minutes, by, "= Wir laden ein (5/0/1)")
    polish(minutes, by, "5/0/1", "4/1/1")
    assert Resolution.objects.get().votes_against == 1


def test_a_statement_keeps_its_speaker_also_without_the_name(minutes, by):
    entry = say(minutes, by, "Das fehlt.", block=f"person:{Person.objects.get(last_name='Haddad').pk}")
    assert text_of(minutes, by) == "Haddad: Das fehlt."
    polish(minutes, by, "Haddad: Das fehlt", "Das fehlt noch")
    entry.refresh_from_db()
    assert (entry.kind, entry.speaker.last_name, entry.text) == ("statement", "Haddad", "Das fehlt noch.")


def test_a_new_paragraph_is_understood_like_a_typed_line_and_stands_where_it_was_put(minutes, by):
    say(minutes, by, "eins")
    say(minutes, by, "zwei")
    polish(minutes, by, "eins", "null\n\neins\n\n! Lindner: ruft an")
    assert typed_in(minutes) == ["null", "eins", "! Lindner: ruft an", "zwei"]
    assert ActionItem.objects.get().text == "ruft an"


def test_the_same_text_sent_twice_adds_nothing_twice(minutes, by):
    entry = say(minutes, by, "eins")
    changes = changes_of(minutes, by, "eins\n\nzwei")
    done = [carry_over(minutes, changes, by=by, seed=entry.uuid) for _time in range(2)]
    assert [[one.new for one in each] for each in done] == [["zwei"], []]
    assert typed_in(minutes) == ["eins", "zwei"]


def test_what_somebody_wrote_on_since_is_not_taken_back(minutes, by):
    for line in ("Der Saal ist für Montag gebucht.", "Stühle fehlen."):
        say(minutes, by, line)
    done = [*polish(minutes, by, "Montag", "Dienstag"), *polish(minutes, by, "Stühle", "Tische")]
    polish(minutes, by, "Dienstag", "Freitag")
    assert take_back(minutes, done, by=by) == 1
    assert typed_in(minutes) == ["Der Saal ist für Freitag gebucht.", "Stühle fehlen."]


def test_a_moved_line_takes_its_task_along(minutes, by):
    entry = say(minutes, by, "! Lindner: ruft an")
    say(minutes, by, "bleibt", "3")
    task = entry.action_items.get()
    before = pieces(standing(minutes, reader=by))
    third = item(minutes, "3").pk
    after = [Piece("", "bleibt", third), Piece("", "! Lindner: ruft an", third)]
    carry_over(minutes, match(before, after), by=by)
    assert (typed_in(minutes), typed_in(minutes, "3")) == ([], ["bleibt", "! Lindner: ruft an"])
    task.refresh_from_db()
    assert (task.agenda_item_id, task.withdrawn_at) == (third, None)


@pytest.mark.parametrize("typed", ["! Lindner: ruft an", "= Wir laden ein (5/0/1)"])
def test_what_something_hangs_on_is_removed_only_when_that_was_said(minutes, by, typed):
    say(minutes, by, typed)
    carry_over(minutes, changes_of(minutes, by, ""), by=by)
    assert typed_in(minutes) == [typed]
    carry_over(minutes, changes_of(minutes, by, ""), by=by, answers={0: TAKE})
    assert typed_in(minutes) == []


def test_a_promise_is_not_lost_by_shortening_its_line_unsaid(minutes, by):
    say(minutes, by, "! Brandt: klärt den Raum, dann lädt ein")
    polish(minutes, by, ", dann lädt ein", "")
    assert ActionItem.objects.filter(withdrawn_at=None).count() == 2
    polish(minutes, by, ", dann lädt ein", "", answers={0: TAKE})
    assert ActionItem.objects.get(withdrawn_at=None).text == "klärt den Raum"


def test_a_plain_line_is_removed_and_can_be_brought_back(minutes, by):
    entry = say(minutes, by, "eins")
    carry_over(minutes, changes_of(minutes, by, ""), by=by)
    assert typed_in(minutes) == []
    writing.restore_line(minutes, entry.uuid, by=by)
    assert typed_in(minutes) == ["eins"]


def test_what_is_left_stays_as_it_was(minutes, by):
    say(minutes, by, "eins")
    carry_over(minutes, changes_of(minutes, by, "zwei und eins"), by=by, answers={0: LEAVE, 1: LEAVE})
    assert typed_in(minutes) == ["eins"]


class TestTwoAtOnce:
    """The text was opened, then somebody else changed a line of it."""

    @pytest.fixture
    def base(self, minutes, by):
        say(minutes, by, "Der Saal ist für Montag gebucht.")
        say(minutes, by, "Stühle fehlen.")
        return pieces(standing(minutes, reader=by))

    def theirs(self, minutes, by, old: str, new: str):
        polish(minutes, by, old, new, answers={0: TAKE})

    def mine(self, minutes, by, base, text: str, **more):
        carry_over(minutes, changes_of(minutes, by, text, base=base), by=by, **more)

    def test_changes_of_different_lines_both_arrive(self, minutes, by, base):
        self.theirs(minutes, by, "Stühle", "Tische")
        self.mine(minutes, by, base, "Der Saal ist für Dienstag gebucht.\n\nStühle fehlen.")
        assert typed_in(minutes) == ["Der Saal ist für Dienstag gebucht.", "Tische fehlen."]

    def test_of_one_line_both_texts_stay(self, minutes, by, base):
        self.theirs(minutes, by, "Montag", "Freitag")
        self.mine(minutes, by, base, "Der Saal ist für Dienstag gebucht.\n\nStühle fehlen.")
        assert typed_in(minutes) == [
            "Der Saal ist für Freitag gebucht.",
            "Der Saal ist für Dienstag gebucht.",
            "Stühle fehlen.",
        ]

    def test_or_mine_when_that_was_said(self, minutes, by, base):
        self.theirs(minutes, by, "Montag", "Freitag")
        self.mine(
            minutes, by, base, "Der Saal ist für Dienstag gebucht.\n\nStühle fehlen.", answers={0: TAKE}
        )
        assert typed_in(minutes) == ["Der Saal ist für Dienstag gebucht.", "Stühle fehlen."]

    def test_what_was_deleted_there_and_changed_here_stays_as_a_new_line(self, minutes, by, base):
        self.theirs(minutes, by, "Stühle fehlen.", "")
        self.mine(minutes, by, base, "Der Saal ist für Montag gebucht.\n\nStühle fehlen noch.")
        assert typed_in(minutes) == ["Der Saal ist für Montag gebucht.", "Stühle fehlen noch."]

    def test_what_was_changed_there_is_not_removed_here_unsaid(self, minutes, by, base):
        self.theirs(minutes, by, "Stühle", "Tische")
        self.mine(minutes, by, base, "Der Saal ist für Montag gebucht.")
        assert typed_in(minutes) == ["Der Saal ist für Montag gebucht.", "Tische fehlen."]

    def test_the_same_change_of_both_is_one(self, minutes, by, base):
        self.theirs(minutes, by, "Stühle", "Tische")
        self.mine(minutes, by, base, "Der Saal ist für Montag gebucht.\n\nTische fehlen.")
        assert typed_in(minutes) == ["Der Saal ist für Montag gebucht.", "Tische fehlen."]

    def test_lines_that_others_added_stay(self, minutes, by, base):
        say(minutes, by, "Neu von dort.")
        self.mine(minutes, by, base, "Stühle fehlen.")
        assert typed_in(minutes) == ["Stühle fehlen.", "Neu von dort."]


class TestWords:
    """A text that holds only the words, as Word brings it back: names, days and votes stand beside."""

    @pytest.mark.parametrize(
        ("typed", "wording", "new", "expected"),
        [
            ("Der Saal ist gebucht.", "Der Saal ist gebucht.", "Der Saal fehlt.", "Der Saal fehlt."),
            ("Haddad: Das fehlt.", "Das fehlt.", "Alles fehlt.", "Haddad: Alles fehlt."),
            ("= Wir laden ein (5/0/1)", "Wir laden ein", "Wir laden aus", "= Wir laden aus (5/0/1)"),
            ("(intern) - Beamer", "Beamer", "Zwei Beamer", "(intern) - Zwei Beamer"),
            ("! Lindner: ruft an bis 15.12.", "ruft an", "schreibt", "! Lindner: schreibt bis 15.12."),
            (
                "! Lindner: ruft bis 15.12. Kowal an",
                "ruft Kowal an",
                "ruft Ritter an",
                "! Lindner: ruft Ritter an bis 15.12.",
            ),
            (
                "! Brandt: klärt den Raum, dann lädt ein",
                "klärt den Raum\nlädt ein",
                "klärt den Saal\nlädt alle ein",
                "! Brandt: klärt den Saal, dann lädt alle ein",
            ),
        ],
    )
    def test_other_words_leave_all_the_rest(self, minutes, by, typed, wording, new, expected):
        entry = say(minutes, by, typed)
        [line] = standing(minutes, reader=by)
        tasks = list(ActionItem.objects.order_by("pk").values_list("pk", "due_on"))
        assert line.wording == wording
        before = pieces([line], in_words=True)
        carry_over(
            minutes,
            match(before, [Piece(line.key, new, before[0].item)]),
            by=by,
            in_words=True,
        )
        entry.refresh_from_db()
        assert entry.typed == expected
        assert list(ActionItem.objects.order_by("pk").values_list("pk", "due_on")) == tasks
        assert standing(minutes, reader=by)[0].wording == new


def test_what_one_may_not_read_is_not_touched(minutes, by):
    """Somebody of the board takes the minutes: what is the office's alone is not in her text."""
    say_everything(minutes, by)
    Entry.objects.filter(text="Die Kasse ist leer.").update(audience="office")
    user = make_user("adviser")
    minutes.meeting.minute_taker = user.person
    minutes.meeting.save()
    before = rows(minutes)
    text = text_of(minutes, user)
    assert "Kasse" not in text
    carry_over(minutes, changes_of(minutes, user, text.replace("warten", "hoffen")), by=user)
    changed = {key: row for key, row in rows(minutes).items() if before[key] != row}
    assert [row[1] for row in changed.values()] == ["Ergebnis: Wir hoffen ab."]


LINES = st.sampled_from([typed for _number, typed in EVERYTHING])


@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(LINES, min_size=1, max_size=8), st.data())
def test_a_random_edit_arrives_and_nothing_else_changes(minutes, by, typed, data):
    Entry.objects.all().delete()
    for line in typed:
        say(minutes, by, line)
    before = rows(minutes)
    here = pieces(standing(minutes, reader=by))
    at = data.draw(st.integers(0, len(here) - 1))
    edited = here[at].text.rstrip(".") + " heute"
    after = [Piece("", edited if place == at else one.text, one.item) for place, one in enumerate(here)]
    carry_over(minutes, match(here, after), by=by)
    now = rows(minutes)
    assert [key for key in before if now[key] != before[key]] == [here[at].key]
    assert (list(now), now[here[at].key][1]) == (list(before), edited)
    assert {key: row[2] for key, row in now.items()} == {key: row[2] for key, row in before.items()}
