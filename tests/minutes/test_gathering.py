"""What a typed line becomes in the minutes that are read and printed."""

import uuid

import pytest

from meetings.models import MeetingPaper
from minutes import writing
from minutes.gathering import gather
from tests.boards import board_in_session, item, writer
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def read(*typed: str, block: str = "") -> list[tuple[str, str, str]]:
    """(label, speaker, text) of the lines of item 2, as the office reads them."""
    minutes, by = board_in_session(), writer()
    for line in typed:
        key = uuid.uuid4()
        _entry, found = writing.save_line(
            minutes, writing.Draft(uuid=key, typed=line, item=item(minutes, "2"), block=block), by=by
        )
        block = found.speaker if found.opens_block else block
    [here] = [one for one in gather(minutes, reader=by).items if one.number == "2"]
    return [(entry.label, entry.speaker, entry.text) for entry in here.entries]


def test_a_name_that_opens_a_block_stands_before_each_statement_and_not_alone():
    assert read("Haddad:", "Das reicht nicht.", "Wir fragen nach.") == [
        ("", "Haddad", "Das reicht nicht."),
        ("", "Haddad", "Wir fragen nach."),
    ]


def test_a_name_alone_that_nothing_follows_stays():
    assert read("Haddad:") == [("", "Haddad", "")]


@pytest.mark.parametrize(
    "typed", ["= Wir laden ein (81/0/1)", "Beschluss: Wir laden ein (81/0/1)", "Termin: MV 31.2., 14 Uhr"]
)
def test_of_a_line_that_was_refused_in_part_every_word_is_read(typed):
    assert read(typed) == [("", "", typed)]


def test_a_topic_says_for_which_meeting_it_is():
    assert read("Thema (für 21.12.): Leitlinien", "Wunsch: mehr Zeit") == [
        ("Thema (für 21.12.)", "", "Leitlinien"),
        ("Wunsch", "", "mehr Zeit"),
    ]


def test_what_a_sub_heading_says_is_not_said_again_before_each_line():
    typed = ("## Wünsche", "mehr Zeit", "Zahl: 40", "## Themen", "Leitlinien", "Thema (für 21.12.): Bus")
    assert read(*typed) == [
        ("", "", "Wünsche"),
        ("", "", "mehr Zeit"),
        ("Zahl", "", "40"),
        ("", "", "Themen"),
        ("", "", "Leitlinien"),
        ("Thema (für 21.12.)", "", "Bus"),
    ]


def test_of_two_tasks_in_one_line_the_second_comes_after_the_first():
    minutes, by = board_in_session(), writer()
    draft = writing.Draft(
        uuid=uuid.uuid4(), typed="! Brandt: klärt den Raum, dann lädt ein bis 1.12.", item=item(minutes, "2")
    )
    writing.save_line(minutes, draft, by=by)
    [here] = [one for one in gather(minutes, reader=by).items if one.number == "2"]
    [line] = here.entries
    assert [(task.text, task.due) for task in line.tasks] == [
        ("klärt den Raum", ""),
        ("lädt ein", "danach, bis Di, 1. Dezember 2026"),
    ]


def test_what_is_internal_says_so_the_task_as_well():
    minutes, by = board_in_session(), writer()
    draft = writing.Draft(
        uuid=uuid.uuid4(), typed="(intern) ! Brandt: prüft die Kasse", item=item(minutes, "2")
    )
    writing.save_line(minutes, draft, by=by)
    [here] = [one for one in gather(minutes, reader=by).items if one.number == "2"]
    assert [(entry.audience, entry.tasks[0].audience) for entry in here.entries] == [("intern", "intern")]


def test_each_reader_finds_the_papers_of_an_item_that_she_may_open():
    minutes, by = board_in_session(), writer()
    for title, audience in (("Tafelbild", "committee"), ("Gehälter", "office")):
        MeetingPaper.objects.create(
            meeting=minutes.meeting, agenda_item=item(minutes, "2"), title=title, audience=audience, size=1
        )
    found = {
        who: [(one.number, paper.title) for one in gather(minutes, reader=user).items for paper in one.papers]
        for who, user in (("office", by), ("adviser", make_user("adviser")))
    }
    assert found == {"office": [("2", "Tafelbild"), ("2", "Gehälter")], "adviser": [("2", "Tafelbild")]}


def test_a_refused_resolution_is_read_as_a_note():
    minutes, by = board_in_session(), writer()
    draft = writing.Draft(uuid=uuid.uuid4(), typed="= Wir laden ein (81/0/1)", item=item(minutes, "2"))
    writing.save_line(minutes, draft, by=by)
    [here] = [one for one in gather(minutes, reader=by).items if one.number == "2"]
    assert [entry.kind for entry in here.entries] == ["note"]


def test_every_line_is_found_again_by_its_key_also_the_points_of_a_list():
    minutes, by = board_in_session(), writer()
    keys = [uuid.UUID(int=number) for number in range(1, 4)]
    for key, typed in zip(keys, ["Das reicht nicht.", "- Stühle", "- Kaffee"], strict=True):
        writing.save_line(minutes, writing.Draft(uuid=key, typed=typed, item=item(minutes, "2")), by=by)
    [here] = [one for one in gather(minutes, reader=by).items if one.number == "2"]
    assert here.key == str(item(minutes, "2").pk)
    assert [(one.key, one.keys) for one in here.entries] == [
        (keys[0].hex, ()),
        ("", (keys[1].hex, keys[2].hex)),
    ]


def test_a_document_says_of_which_minutes_it_is_and_when_they_changed_last():
    minutes, by = board_in_session(), writer()
    draft = writing.Draft(uuid=uuid.uuid4(), typed="Das reicht nicht.", item=item(minutes, "2"))
    entry, _line = writing.save_line(minutes, draft, by=by)
    minutes.refresh_from_db()
    told = gather(minutes, reader=by)
    assert (told.key, told.revision, told.changed_at) == (str(minutes.pk), 1, entry.updated_at)
