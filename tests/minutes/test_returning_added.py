"""What somebody wrote into a Word file of ours the way we write: tasks, resolutions, headings."""

import pytest

from meetings.tasks.models import ActionItem
from minutes.models import Resolution
from minutes.revising.matching import MOVED, NEW
from tests.minutes.returned import bring_back, changes, look
from tests.minutes.revised import rows

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "style", "expected"),
    [
        (
            "→\tM. Kowal: holt Kuchen (bis Mo, 30. November 2026)",
            "Aufgabe",
            "! M. Kowal: holt Kuchen (bis Mo, 30. November 2026)",
        ),
        ("M. Kowal: holt Kuchen", "Aufgabe", "! M. Kowal: holt Kuchen"),
        ("holt Kuchen (bis 30.11.)", "Aufgabe", "! holt Kuchen (bis 30.11.)"),
        ("Das ist noch nicht sicher.", "Aufgabe", "Das ist noch nicht sicher."),
        ("Beschluss. Wir kaufen Kuchen", "Beschluss", "= Wir kaufen Kuchen"),
        ("Beschluss 2026/9: Wir kaufen Kuchen", "Beschluss", "= Wir kaufen Kuchen"),
        ("Das galt bisher nicht.", "Beschluss", "Das galt bisher nicht."),
        ("4\tSatzung", "Heading 1", "## Satzung"),
        ("2026 wird gewählt", "Heading 2", "## 2026 wird gewählt"),
    ],
)
def test_a_new_paragraph_is_of_the_kind_it_looks_like(minutes, by, word, words, style, expected):
    word.insert("Die Kasse ist leer.", words, style)
    assert changes(minutes, by, word.save()) == [(NEW, "", expected)]
    bring_back(minutes, by, word.save())
    before = rows(minutes)
    assert changes(minutes, by, word.save()) == []
    assert rows(minutes) == before


def test_a_task_and_a_resolution_with_votes_are_there_at_once(minutes, by, word):
    word.insert("lädt ein", "→\tM. Kowal: holt Kuchen (bis Mo, 30. November 2026)", "Aufgabe")
    word.insert("Die Kasse ist leer.", "Beschluss. Wir kaufen Kuchen", "Beschluss")
    votes = "6 Ja · 0 Nein · 0 Enthaltung – angenommen (einfache Mehrheit)"
    word.insert("Wir kaufen Kuchen", votes, "Beschluss Abstimmung")
    bring_back(minutes, by, word.save())
    task, resolution = ActionItem.objects.get(text="holt Kuchen"), Resolution.objects.get(votes_for=6)
    assert (task.assignees.get().last_name, str(task.due_on)) == ("Kowal", "2026-11-30")
    assert (resolution.text, resolution.votes_against) == ("Wir kaufen Kuchen", 0)
    assert changes(minutes, by, word.save()) == []


def test_a_moved_resolution_whose_votes_stayed_behind_is_only_moved(minutes, by, word):
    word.move("Wir laden alle ein", "Ein Kurs am Abend.")
    seen = look(minutes, by, word.save())
    assert [kind for kind, _old, _new in changes(minutes, by, word.save())] == [MOVED]
    assert seen.untaken == []


def test_an_item_that_was_moved_as_a_whole_moves_none_of_its_lines(minutes, by, word):
    body = list(word.document.element.body)
    begin, end, below = (
        body.index(word.paragraph(words)._p) for words in ("\tBericht", "\tAntrag", "\tVerschiedenes")
    )
    for element in body[begin:end]:
        body[below].addprevious(element)
    assert changes(minutes, by, word.save()) == []
