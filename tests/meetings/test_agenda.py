"""Agenda items number themselves."""

import pytest

from meetings import agenda
from meetings.models import AgendaItem, Meeting
from members.models import Committee

TOPIC, SUB, FORMALITY = (0, False), (1, False), (0, True)


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


@pytest.mark.django_db
def test_a_moved_item_gets_its_new_number():
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    meeting = Meeting.objects.create(committee=board, title="Sitzung")
    for position, title in enumerate(["Regularien", "Termine", "Verschiedenes"]):
        kind = "formality" if position == 0 else "topic"
        AgendaItem.objects.create(meeting=meeting, position=position, title=title, kind=kind)
    AgendaItem.objects.filter(title="Termine").update(position=9)
    agenda.renumber(meeting)
    assert [str(item) for item in meeting.agenda.all()] == ["0 Regularien", "1 Verschiedenes", "2 Termine"]
