"""Historical mode: filed away as approved, everything done, nobody told; people as they were that day."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from meetings.models import Attendance, Meeting
from meetings.tasks.models import ActionItem
from members.models import Appointment, Committee, Delegation, Membership, Organisation, Person, Seat
from minutes.gathering import gather
from minutes.importing.preview.preview import only_known, preview
from minutes.importing.preview.register import known_people
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import apply
from minutes.importing.takeover.history import History, is_history
from minutes.models import Minutes, Resolution
from minutes.permissions import can_write
from minutes.views.reading import task_row
from tests.roles import make_user

pytestmark = pytest.mark.django_db
DAY = date(2019, 6, 3)
SOURCE = """Protokoll der Vorstandssitzung am 3.6.2019, 19 – 21 Uhr, Haus am Park

Anwesend: S. Okafor, K. Neu, M. Brandt

1. Bericht

Beschluss: Wir feiern im Sommer. (2/0/0)

Beschluss 2019/44: Wir kaufen eine Bank. (2/0/0)

Aufgabe: Saal buchen (S. Okafor, bis 15.6.)

Aufgabe: Bank streichen (K. Neu)

2. Ende
"""


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def filed(board, *, approved_on=None, still_open=(), by=None) -> Minutes:
    parsed = parse(SOURCE)
    found = only_known(preview(parsed, register=known_people(board, on=parsed.head.day)))
    waiting = [task for task in parsed.action_items if task.text in still_open]
    history = History(approved_on, frozenset(waiting))
    return apply(found, committee=board, by=by, source=SOURCE, history=history)


@pytest.mark.parametrize(("day", "answer"), [(60, False), (61, True), (0, False), (-5, False), (None, True)])
def test_what_is_older_than_sixty_days_is_history(day, answer):
    today = date(2026, 11, 21)
    assert is_history(None if day is None else today - timedelta(days=day), today=today) is answer


def test_what_was_done_long_ago_waits_for_nobody(board):
    minutes = filed(board, still_open=["Bank streichen"])
    tasks = gather(minutes, reader=make_user("office")).tasks
    notes = {task.text: task_row(task)["note"] for task in tasks}
    assert {text: "noch offen, wer" in note for text, note in notes.items()} == {
        "S. Okafor: Saal buchen": False,
        "K. Neu: Bank streichen": True,
    }


def test_it_is_closed_and_frozen_and_the_committee_reads_it_at_once(board):
    office = make_user("office")
    minutes = filed(board, approved_on=date(2019, 7, 8), by=office)
    assert (minutes.is_open, minutes.is_frozen, can_write(office, minutes)) == (False, True, False)
    assert minutes.get_state_display() == "anderswo genehmigt am Mo, 8. Juli 2019"
    assert (minutes.closed_at, minutes.closed_by) == (minutes.meeting.ends_at, office)
    member = make_user("board")
    assert list(Minutes.objects.visible_to(member)) == [minutes]
    assert list(Meeting.objects.visible_to(member)) == [minutes.meeting]


def test_nothing_is_computed_about_a_quorum_of_long_ago(board):
    assert gather(filed(board), reader=make_user("office")).quorum == ""


def test_when_nobody_knows_the_day_of_the_approval_none_is_said(board):
    assert filed(board).get_state_display() == "anderswo genehmigt"


def test_its_tasks_were_done_then_unless_one_is_still_open(board):
    minutes = filed(board, still_open=["Bank streichen"])
    tasks = minutes.meeting.action_items.order_by("pk")
    assert [(task.text, task.state, task.done_at) for task in tasks] == [
        ("S. Okafor: Saal buchen", "done", minutes.meeting.ends_at),
        ("K. Neu: Bank streichen", "open", None),
    ]
    assert [[step.kind for step in task.steps.all()] for task in tasks] == [
        ["created", "done"],
        ["created", "released"],
    ]
    assert [task.steps.last().reason for task in tasks] == ["aus altem Protokoll"] * 2
    assert list(ActionItem.objects.visible_to(make_user("board")).order_by("pk")) == list(tasks)


def test_announced_dates_create_nothing_and_nobody_gets_mail(board, mailoutbox):
    day, ahead = (timezone.localdate() + timedelta(days=days) for days in (-5, 10))
    text = f"Protokoll am {day:%d.%m.%Y}\n\n1. Termine\n\nFest: {ahead:%d.%m.%Y}, 15 Uhr\n\n2. Ende\n\nNix.\n"
    found = preview(parse(text), register=[])
    minutes = apply(found, committee=board, by=None, source=text, history=History())
    assert minutes.entries.get(kind="date").proposed_meeting is None
    assert (Meeting.objects.count(), mailoutbox) == (1, [])


def test_resolutions_get_the_next_numbers_of_that_year_and_keep_old_ones_in_their_text(board):
    filed(board)
    resolutions = Resolution.objects.order_by("number")
    assert [one.label for one in resolutions] == ["2019/1", "2019/2"]
    assert "2019/44" in resolutions[1].entry.typed


def seat(board, person, *, since, until=None, name="Sitz"):
    row = Seat.objects.create(committee=board, name=name, holds_over=False)
    Appointment.objects.create(seat=row, person=person, starts_on=since, accepted_on=since, ends_on=until)


def somebody(name: str) -> Person:
    first, last = name.split()
    return Person.objects.create(first_name=first, last_name=last)


def test_whoever_had_a_seat_that_day_wins_over_a_namesake(board):
    then, later, _never = somebody("Mona Brandt"), somebody("Mira Brandt"), somebody("Max Brandt")
    seat(board, then, since=date(2018, 1, 1), until=date(2020, 12, 31))
    seat(board, later, since=date(2021, 1, 1))
    meeting = filed(board).meeting
    assert meeting.attendances.get(person=then).capacity == "voting"
    assert Attendance.objects.filter(person=later).count() == 0


def test_of_two_who_had_a_seat_that_day_nobody_is_chosen(board):
    for name in ("Mona Brandt", "Mira Brandt"):
        seat(board, somebody(name), since=date(2018, 1, 1), name=name)
    assert filed(board).meeting.attendances.get(name="M. Brandt").person is None


def test_names_nobody_knows_stay_names(board):
    meeting = filed(board).meeting
    assert Person.objects.count() == 0
    assert list(meeting.attendances.values_list("name", flat=True)) == ["S. Okafor", "K. Neu", "M. Brandt"]


def test_delegates_of_the_assembly_are_those_of_that_day_with_their_organisation_of_then():
    assembly = Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    person = somebody("Samira Okafor")
    for name, since, until in (
        ("Alter Verein", date(2015, 1, 1), date(2020, 1, 1)),
        ("Neuer Verein", date(2020, 1, 2), None),
    ):
        organisation = Organisation.objects.create(name=name)
        Membership.objects.create(organisation=organisation, starts_on=date(2010, 1, 1))
        Delegation.objects.create(
            organisation=organisation, person=person, kind="delegate", starts_on=since, ends_on=until
        )
    known = known_people(assembly, on=DAY)
    assert [(one.org, one.belonged) for one in known] == [("Alter Verein", True)]
    assert [one.org for one in known_people()] == ["Neuer Verein"]


def test_a_fresh_protocol_stays_an_open_draft(board):
    found = preview(parse(SOURCE), register=known_people())
    minutes = apply(found, committee=board, by=None, source=SOURCE)
    assert (minutes.is_open, minutes.get_state_display()) == (True, "Entwurf")
    assert timezone.localdate(minutes.meeting.starts_at) == DAY
