"""Agenda items number themselves, and move with what belongs to them."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from meetings import agenda, reordering
from meetings.models import AgendaItem, Meeting, TopicProposal
from members.models import Committee, Person
from members.refusal import Refused

TOPIC, SUB, FORMALITY = (0, False), (1, False), (0, True)
OPENING = [
    "0 Regularien",
    "0.1 Begrüßung",
    "0.2 An-/Abwesenheit",
    "0.3 Kontrolle des Protokolls",
    "0.4 Festlegung der Tagesordnung",
]


@pytest.mark.parametrize(
    ("items", "numbers"),
    [
        ([], []),
        ([TOPIC, TOPIC], ["1", "2"]),
        ([FORMALITY, SUB, SUB, TOPIC, TOPIC], ["0", "0.1", "0.2", "1", "2"]),
        ([TOPIC, SUB, TOPIC, SUB], ["1", "1.1", "2", "2.1"]),
        ([TOPIC, FORMALITY], ["1", "2"]),
        ([SUB, SUB], ["1", "1.1"]),
    ],
)
def test_numbers(items, numbers):
    assert agenda.numbers(items) == numbers


@pytest.fixture
def meeting(db):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    return Meeting.objects.create(committee=board, title="Sitzung")


def write(meeting, *titles: str) -> None:
    """An agenda from titles; two blanks before one put it under the main item before it."""
    for place, title in enumerate(titles, start=1):
        AgendaItem.objects.create(
            meeting=meeting, position=place, title=title.strip(), level=int(title.startswith("  "))
        )
    agenda.renumber(meeting)


def read(meeting) -> list[str]:
    return [str(item) for item in meeting.agenda.all()]


def item(meeting, title: str) -> AgendaItem:
    return AgendaItem.all_items.get(meeting=meeting, title=title)


def test_a_new_meeting_has_the_formalities_and_an_end(meeting):
    agenda.begin(meeting)
    agenda.begin(meeting)
    assert read(meeting) == [*OPENING, "1 Verschiedenes"]
    assert list(meeting.agenda.values_list("kind", flat=True)) == [
        "formality",
        "formality",
        "formality",
        "review",
        "formality",
        "other",
    ]


def test_new_items_stand_before_the_last(meeting):
    agenda.begin(meeting)
    assert agenda.insert(meeting, title=" Termine ").number == "1"
    assert agenda.insert_before_last(meeting, title="Drittmittel").number == "2"
    assert read(meeting)[len(OPENING) :] == ["1 Termine", "2 Drittmittel", "3 Verschiedenes"]


def test_without_an_end_new_items_stand_last(meeting):
    write(meeting, "A", "B")
    assert agenda.insert(meeting, title="C").number == "3"


@pytest.mark.parametrize(
    ("after", "level", "expected"),
    [
        ("A", None, ["1 A", "1.1 a", "2 neu", "3 B"]),
        ("a", None, ["1 A", "1.1 a", "1.2 neu", "2 B"]),
        ("A", 1, ["1 A", "1.1 neu", "1.2 a", "2 B"]),
        ("a", 0, ["1 A", "1.1 a", "2 neu", "3 B"]),
    ],
)
def test_behind_an_item_and_what_belongs_to_it(meeting, after, level, expected):
    write(meeting, "A", "  a", "B")
    agenda.insert(meeting, title="neu", after=item(meeting, after), level=level)
    assert read(meeting) == expected


def test_what_comes_after_the_invitation_is_marked(meeting):
    assert agenda.insert(meeting, title="A").is_late is False
    meeting.invited_at = "2026-11-01T10:00Z"
    assert agenda.insert(meeting, title="B").is_late is True


@pytest.mark.parametrize(
    ("moved", "verb", "expected"),
    [
        ("B", reordering.move_up, ["1 B", "1.1 b", "2 A", "2.1 a", "3 C"]),
        ("A", reordering.move_up, None),
        ("C", reordering.move_up, ["1 A", "1.1 a", "2 C", "3 B", "3.1 b"]),
        ("b", reordering.move_up, ["1 A", "1.1 a", "1.2 b", "2 B", "3 C"]),
        ("a", reordering.move_up, None),
        ("A", reordering.move_down, ["1 B", "1.1 b", "2 A", "2.1 a", "3 C"]),
        ("a", reordering.move_down, ["1 A", "2 B", "2.1 a", "2.2 b", "3 C"]),
        ("C", reordering.move_down, None),
        ("B", reordering.indent, ["1 A", "1.1 a", "1.2 B", "1.3 b", "2 C"]),
        ("A", reordering.indent, None),
        ("a", reordering.indent, None),
        ("b", reordering.outdent, ["1 A", "1.1 a", "2 B", "3 b", "4 C"]),
        ("A", reordering.outdent, None),
    ],
)
def test_an_item_moves_with_what_belongs_to_it(meeting, moved, verb, expected):
    write(meeting, "A", "  a", "B", "  b", "C")
    before = read(meeting)
    assert verb(item(meeting, moved)) is (expected is not None)
    assert read(meeting) == (expected or before)


@pytest.mark.parametrize(
    ("moved", "after", "expected"),
    [
        ("A", "B", ["1 B", "1.1 b", "2 A", "2.1 a", "3 C"]),
        ("C", None, ["1 C", "2 A", "2.1 a", "3 B", "3.1 b"]),
        ("C", "a", ["1 A", "1.1 a", "2 C", "3 B", "3.1 b"]),
        ("a", "C", ["1 A", "2 B", "2.1 b", "3 C", "3.1 a"]),
        ("A", "a", None),
        ("a", None, None),
    ],
)
def test_an_item_is_dropped_behind_another(meeting, moved, after, expected):
    write(meeting, "A", "  a", "B", "  b", "C")
    before = read(meeting)
    target = item(meeting, after) if after else None
    assert reordering.move_behind(item(meeting, moved), target) is (expected is not None)
    assert read(meeting) == (expected or before)


def test_what_is_removed_comes_back_where_it_was(meeting):
    write(meeting, "A", "  a", "B", "C")
    gone = item(meeting, "A")
    agenda.remove(gone)
    assert read(meeting) == ["1 B", "2 C"]
    agenda.restore(item(meeting, "A"))
    agenda.restore(item(meeting, "A"))
    assert read(meeting) == ["1 A", "1.1 a", "2 B", "3 C"]


def test_only_what_was_removed_together_comes_back_together(meeting):
    write(meeting, "A", "B", "  b", "C")
    agenda.remove(item(meeting, "A"))
    agenda.remove(item(meeting, "B"))
    agenda.remove(item(meeting, "B"))
    agenda.restore(item(meeting, "B"))
    assert read(meeting) == ["1 B", "1.1 b", "2 C"]


def test_behind_an_item_that_was_removed_meanwhile_means_before_the_last(meeting):
    agenda.begin(meeting)
    gone = agenda.insert(meeting, title="Gestrichen")
    agenda.remove(gone)
    assert agenda.insert(meeting, title="Neu", after=gone).number == "1"
    assert read(meeting)[len(OPENING) :] == ["1 Neu", "2 Verschiedenes"]


@pytest.mark.db
@pytest.mark.django_db(transaction=True)
def test_new_items_of_several_people_at_once_stand_one_after_the_other(meeting):
    all_ready = Barrier(3)

    def insert(name):
        try:
            connection.ensure_connection()
            all_ready.wait()
            for number in range(5):
                agenda.insert(meeting, title=f"{name} {number}")
        finally:
            connection.close()

    with ThreadPoolExecutor(3) as pool:
        list(pool.map(insert, "ABC"))
    places = list(meeting.agenda.order_by("position").values_list("position", "number"))
    assert places == [(place, str(place)) for place in range(1, 16)]


@pytest.fixture
def placed_proposal(meeting):
    return TopicProposal.objects.create(
        committee=meeting.committee,
        title="Thema",
        proposed_by=Person.objects.create(last_name="Haddad"),
        decision="placed",
        decided_at="2026-11-01T10:00Z",
    )


def test_what_was_decided_about_a_removed_proposal_meanwhile_stays(meeting, placed_proposal):
    placed = agenda.insert(meeting, title="Thema", proposal=placed_proposal)
    agenda.remove(placed)
    TopicProposal.objects.update(decision="declined", decided_at="2026-11-02T10:00Z")
    agenda.restore(placed)
    placed_proposal.refresh_from_db()
    assert placed_proposal.decision == "declined"


def test_a_removed_proposal_is_open_again_until_it_returns(meeting, placed_proposal):
    proposal = placed_proposal
    placed = agenda.insert(meeting, title="Thema", proposal=proposal)
    agenda.remove(placed)
    assert list(TopicProposal.objects.open()) == [proposal]
    agenda.restore(placed)
    proposal.refresh_from_db()
    assert (proposal.decision, proposal.decided_at is None) == ("placed", False)


@pytest.mark.parametrize("state", ["in_session", "held"])
def test_nothing_is_removed_once_the_meeting_has_begun(meeting, state):
    write(meeting, "A")
    Meeting.objects.update(state=state)
    with pytest.raises(Refused):
        agenda.remove(item(meeting, "A"))
    assert read(meeting) == ["1 A"]
