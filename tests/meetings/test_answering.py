"""Answers to an invitation: by hand, by signed link, until the meeting begins."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from meetings import answering, attending, moving
from meetings.models import Attendance
from meetings.permissions import can_answer
from members import links
from members.links import Expired, Invalid
from tests.meetings.examples import meeting, person
from tests.roles import ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
INVITED = {"adviser", "board"}


@pytest.fixture
def member():
    return make_user("board")


@pytest.mark.parametrize(
    ("given", "state"), [("ACCEPTED", "absent"), ("TENTATIVE", "absent"), ("DECLINED", "excused")]
)
def test_who_declines_is_excused(member, given, state):
    row = answering.answer(meeting(), person=member.person, answer=given)
    assert (row.answer, row.state) == (given, state)


def test_who_comes_after_all_is_no_longer_excused(member):
    planned = meeting()
    answering.answer(planned, person=member.person, answer="DECLINED")
    row = answering.answer(planned, person=member.person, answer="ACCEPTED")
    assert (row.answer, row.state) == ("ACCEPTED", "absent")


def test_answering_twice_the_same_keeps_the_moment(member):
    planned = meeting()
    first = answering.answer(planned, person=member.person, answer="ACCEPTED").answered_at
    assert answering.answer(planned, person=member.person, answer="ACCEPTED").answered_at == first


def test_whoever_does_not_belong_to_the_body_is_put_on_no_list():
    planned, outsider = meeting(), person("Falk")
    with pytest.raises(answering.NotInvited):
        answering.answer(planned, person=outsider, answer="ACCEPTED")
    with pytest.raises(answering.NoLongerInvited):
        answering.find_invitation(answering.token_for(planned, outsider))
    assert planned.attendances.count() == 0


def test_a_guest_answers_until_she_is_taken_off_and_again_when_she_is_back():
    planned, guest = meeting(), person("Falk")
    token = answering.token_for(planned, guest)
    row = attending.add_guest(planned, person=guest)
    assert answering.find_invitation(token).attendance == row
    attending.take_off(row, by=None)
    with pytest.raises(answering.NoLongerInvited):
        answering.find_invitation(token)
    attending.add_guest(planned, person=guest)
    assert answering.answer(planned, person=guest, answer="ACCEPTED").capacity == Attendance.Capacity.GUEST


def test_who_was_taken_off_the_list_is_put_back_by_no_link_and_by_nobody_elses_answer(member):
    """Neither her old link nor her own desk does; only whoever makes the list."""
    planned, other = meeting(), make_user("adviser")
    attending.prefill(planned)
    token = answering.token_for(planned, member.person)
    attending.take_off(planned.attendances.get(person=member.person), by=None)
    with pytest.raises(answering.NoLongerInvited):
        answering.find_invitation(token)
    with pytest.raises(answering.NotInvited):
        answering.answer(planned, person=member.person, answer="ACCEPTED")
    assert (answering.invitations([planned], user=member), can_answer(member, planned)) == ({}, False)
    planned.attendances.all().delete()
    answering.answer(planned, person=other.person, answer="ACCEPTED")
    assert [row.person for row in planned.attendances.all()] == [other.person]
    attending.prefill(planned)
    assert set(answering.invitations([planned], user=member)) == {planned.pk}


def test_who_belonged_to_the_body_only_on_another_day_does_not_answer(member):
    planned = meeting()
    attending.prefill(planned)
    member.person.appointments.update(ends_on=timezone.localdate())
    attending.expect_anew(planned, before=timezone.localdate())
    with pytest.raises(answering.NoLongerInvited):
        answering.find_invitation(answering.token_for(planned, member.person))


def test_the_link_of_whoever_was_erased_opens_nothing(member):
    planned = meeting()
    type(member.person).objects.filter(pk=member.person.pk).update(erased_at=timezone.now())
    with pytest.raises(Invalid):
        answering.find_invitation(answering.token_for(planned, member.person))


def test_it_is_too_late_once_the_meeting_has_begun_or_was_cancelled(member):
    planned = meeting()
    with time_machine.travel(planned.starts_at + timedelta(minutes=1)), pytest.raises(answering.TooLate):
        answering.answer(planned, person=member.person, answer="ACCEPTED")
    moving.cancel(planned, reason="Hochwasser", by=None)
    with pytest.raises(answering.TooLate) as late:
        answering.answer(planned, person=member.person, answer="ACCEPTED")
    assert late.value.message == "Diese Sitzung ist abgesagt; es ist keine Antwort mehr nötig."


def test_a_link_finds_its_invitation_and_the_answer_so_far(member):
    planned = meeting()
    found = answering.find_invitation(answering.token_for(planned, member.person))
    assert (found.meeting, found.person, found.said) == (planned, member.person, "")
    answering.answer(planned, person=member.person, answer="TENTATIVE")
    again = answering.find_invitation(answering.token_for(planned, member.person))
    assert again.said == "Sie kommen vielleicht."
    assert [choice["is_given"] for choice in again.choices] == [False, True, False]


def test_a_link_for_another_purpose_an_old_one_and_one_to_nothing_open_nothing(member):
    planned, soon = meeting(), timezone.now() + timedelta(days=1)
    with pytest.raises(Invalid):
        answering.find_invitation(links.make("aufgabe", planned.uuid, member.person.uuid, soon))
    with pytest.raises(Invalid):
        answering.find_invitation(links.make("rsvp", member.person.uuid, planned.uuid, soon))
    token = answering.token_for(planned, member.person)
    with time_machine.travel(timezone.now() + answering.LASTS + timedelta(days=1)), pytest.raises(Expired):
        answering.find_invitation(token)


@pytest.mark.parametrize("role", [role for role in ROLES if role != "visitor"])
def test_who_is_invited(role):
    assert can_answer(make_user(role), meeting()) is (role in INVITED)


def test_a_guest_on_the_list_is_invited(member):
    other = make_user("former")
    planned = meeting()
    Attendance.objects.create(meeting=planned, person=other.person, capacity="guest")
    assert set(answering.invitations([planned], user=other)) == {planned.pk}


def test_invitations_of_many_meetings_cost_one_query(member, django_assert_num_queries):
    planned = [meeting(days) for days in (3, 10, 17)]
    user = type(member).objects.select_related("person").get(pk=member.pk)
    assert user.rights.seats
    with django_assert_num_queries(1):
        assert len(answering.invitations(planned, user=user)) == 3
