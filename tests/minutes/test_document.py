"""The minutes for one reader: what is derived from the lines."""

from minutes.document import DocumentEntry, DocumentItem, DocumentTask
from tests.minutes.sample_document import CALL, PLACE, board_minutes


def test_the_tasks_are_those_of_the_lines_in_their_order():
    assert board_minutes().tasks == (CALL, PLACE)


def test_a_line_may_hold_two_tasks():
    first, second = DocumentTask("1", "Raum suchen"), DocumentTask("1", "Einladung schreiben")
    item = DocumentItem("1", "Termine", 1, (DocumentEntry("task", "", tasks=(first, second)),))
    assert board_minutes((item,)).tasks == (first, second)


def test_minutes_without_items_have_no_lines():
    assert list(board_minutes(()).entries()) == []
