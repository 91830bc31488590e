"""Who is expected, who was there at which item, and so who may vote."""

from datetime import date, datetime

import pytest
from django.utils import timezone

from meetings import attending
from meetings.models import AgendaItem, Attendance, Meeting
from members.models import (
    Appointment,
    Committee,
    Delegation,
    Dormancy,
    Membership,
    Organisation,
    Person,
    Seat,
)

SINCE = date(2024, 1, 1)
DAY = date(2026, 11, 9)


def attendance(state="present", capacity="voting", came: int | None = None, left: int | None = None):
    return Attendance(
        state=state,
        capacity=capacity,
        from_item=AgendaItem(position=came) if came else None,
        until_item=AgendaItem(position=left) if left else None,
    )


@pytest.mark.parametrize(
    ("row", "position", "counts"),
    [
        (attendance(), 3, 1),
        (attendance(), None, 1),
        (attendance(state="excused"), 3, 0),
        (attendance(state="absent"), None, 0),
        (attendance(capacity="adviser"), 3, 0),
        (attendance(capacity="guest"), None, 0),
        (attendance(came=3), 2, 0),
        (attendance(came=3), 3, 1),
        (attendance(left=3), 3, 1),
        (attendance(left=3), 4, 0),
        (attendance(came=2, left=4), 5, 0),
        (attendance(came=2, left=4), None, 1),
    ],
)
def test_who_votes_at_an_item(row, position, counts):
    assert attending.voters([row, attendance(state="absent")], position) == counts


@pytest.fixture
def board(db):
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def seated(committee, name: str, **fields) -> Person:
    appointment = {"starts_on": SINCE, "accepted_on": SINCE}
    for key in ("ends_on", "accepted_on"):
        if key in fields:
            appointment[key] = fields.pop(key)
    person, _made = Person.objects.get_or_create(last_name=name)
    seat = Seat.objects.create(committee=committee, name=name, holds_over=False, **fields)
    Appointment.objects.create(seat=seat, person=person, **appointment)
    return person


def meeting_on(committee, day: date) -> Meeting:
    starts_at = timezone.make_aware(datetime(day.year, day.month, day.day, 14))
    return Meeting.objects.create(committee=committee, title="Sitzung", starts_at=starts_at)


def listed(meeting) -> list[tuple[str, str, str]]:
    return [(str(one), one.capacity, one.affiliation) for one in meeting.attendances.order_by("pk")]


def test_the_list_begins_with_seats_then_advisers(board):
    seated(board, "Beck", is_voting=False, position=0)
    seated(board, "Adam", position=2)
    seated(board, "Czerny", position=1)
    seated(board, "Früher", ends_on=date(2026, 11, 8))
    seated(board, "Gewählt", accepted_on=date(2026, 11, 10))
    meeting = meeting_on(board, DAY)
    attending.prefill(meeting)
    assert listed(meeting) == [
        ("Czerny", "voting", ""),
        ("Adam", "voting", ""),
        ("Beck", "adviser", ""),
    ]


def test_prefilling_again_adds_only_who_is_new(board):
    adam = seated(board, "Adam")
    meeting = meeting_on(board, DAY)
    Attendance.objects.create(meeting=meeting, person=adam, state="excused", capacity="guest")
    seated(board, "Beck")
    assert [str(one) for one in attending.prefill(meeting)] == ["Beck"]
    assert attending.prefill(meeting) == []
    assert listed(meeting) == [("Adam", "guest", ""), ("Beck", "voting", "")]


def test_two_seats_make_one_row_with_the_vote(board):
    seated(board, "Adam", is_voting=False)
    seated(board, "Adam", position=1)
    meeting = meeting_on(board, DAY)
    attending.prefill(meeting)
    assert listed(meeting) == [("Adam", "voting", "")]


def test_an_assembly_expects_its_delegates_with_their_organisations(db):
    assembly = Committee.objects.create(slug="mv", name="Versammlung", kind="assembly")
    person = Person.objects.create(last_name="Adam")
    for name, kind in (("Verein B", "delegate"), ("Verein A", "delegate"), ("Verein C", "deputy")):
        organisation = Organisation.objects.create(name=name)
        Membership.objects.create(organisation=organisation, starts_on=SINCE)
        who = person if kind == "delegate" else Person.objects.create(last_name="Stellvertretung")
        Delegation.objects.create(organisation=organisation, person=who, kind=kind, starts_on=SINCE)
    meeting = meeting_on(assembly, DAY)
    attending.prefill(meeting)
    assert listed(meeting) == [
        ("Adam", "voting", "Verein A, Verein B"),
        ("Stellvertretung", "voting", "Verein C"),  # who has no delegate is spoken for by the deputy
    ]


def test_who_rests_is_expected_without_a_vote_and_a_deputy_beside_a_delegate_is_not(db):
    assembly = Committee.objects.create(slug="mv", name="Versammlung", kind="assembly")
    organisation = Organisation.objects.create(name="Verein")
    membership = Membership.objects.create(organisation=organisation, starts_on=SINCE)
    for name, kind in (("Adam", "delegate"), ("Bea", "deputy")):
        person = Person.objects.create(last_name=name)
        Delegation.objects.create(organisation=organisation, person=person, kind=kind, starts_on=SINCE)
    assert [(one.person.last_name, one.capacity) for one in attending.expected(assembly, on=DAY)] == [
        ("Adam", "voting")
    ]
    Dormancy.objects.create(membership=membership, starts_on=DAY)
    assert [(one.person.last_name, one.capacity) for one in attending.expected(assembly, on=DAY)] == [
        ("Adam", "adviser")
    ]


def test_another_day_has_other_people_but_nobody_marked_is_lost(board):
    seated(board, "Geht", ends_on=date(2026, 11, 30))
    seated(board, "Abgesagt", ends_on=date(2026, 11, 30))
    seated(board, "Bleibt")
    meeting = meeting_on(board, DAY)
    attending.prefill(meeting)
    Attendance.objects.filter(person__last_name="Abgesagt").update(state="excused")
    attending.add_guest(meeting, name="Gast")
    meeting.starts_at = timezone.make_aware(datetime(2026, 12, 7, 14))
    attending.expect_anew(meeting, before=DAY)
    assert {name for name, _capacity, _org in listed(meeting)} == {"Abgesagt", "Bleibt", "Gast"}


def test_a_guest_is_one_row_however_often_added(board):
    meeting = meeting_on(board, DAY)
    first = attending.add_guest(meeting, name=" J. Falk ", affiliation="Büro")
    assert attending.add_guest(meeting, name="J. Falk") == first
    assert (first.name, first.affiliation, first.state, first.capacity) == (
        "J. Falk",
        "Büro",
        "absent",
        "guest",
    )


@pytest.mark.parametrize(
    ("state", "expected"),
    [("draft", "absent"), ("invited", "absent"), ("in_session", "present"), ("held", "present")],
)
def test_a_guest_added_once_the_meeting_has_begun_was_there(board, state, expected):
    meeting = meeting_on(board, DAY)
    meeting.state = state
    assert attending.add_guest(meeting, name="Neu").state == expected


def test_marking_keeps_what_is_not_said(board):
    seated(board, "Adam")
    meeting = meeting_on(board, DAY)
    [row] = attending.prefill(meeting)
    item = AgendaItem.objects.create(meeting=meeting, position=3, title="Haushalt")
    attending.mark(row, state="present", from_item=item)
    row.refresh_from_db()
    assert (row.state, row.capacity, row.from_item, row.until_item) == ("present", "voting", item, None)
    assert attending.voting_at(meeting, None) == 1


@pytest.mark.db
def test_voting_at_asks_once(board, django_assert_num_queries):
    for name in ("Adam", "Beck", "Czerny"):
        seated(board, name)
    meeting = meeting_on(board, DAY)
    attending.prefill(meeting)
    item = AgendaItem.objects.create(meeting=meeting, position=3, title="Haushalt")
    Attendance.objects.update(state="present")
    Attendance.objects.filter(person__last_name="Adam").update(from_item=item)
    earlier = AgendaItem.objects.create(meeting=meeting, position=2, title="Bericht")
    with django_assert_num_queries(1):
        assert attending.voting_at(meeting, earlier) == 2
    assert attending.voting_at(meeting, item) == 3
