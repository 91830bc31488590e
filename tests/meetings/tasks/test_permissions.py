"""Who may tick, take, comment: the button, the list and the view ask the same rule."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import AnonymousUser

from meetings.tasks import permissions
from tests.meetings.tasks.examples import board, meeting, seat, task
from tests.roles import ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
OFFICE = {"office", "admin"}


def user_in(role: str):
    return AnonymousUser() if role == "visitor" else make_user(role)


@pytest.mark.parametrize("role", ROLES)
def test_who_may_work_on_a_task_of_others(role):
    user = user_in(role)
    assert permissions.can_work_on(user, task()) is (role in OFFICE)


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"visitor"}))
def test_whoever_is_responsible_may_work_on_it(role):
    user = make_user(role)
    assert permissions.can_work_on(user, task(assignees=[user.person])) is True
    assert permissions.can_work_on(user, task(seat=seat(user.person))) is True


def test_the_chair_may_work_on_the_tasks_of_the_committee_and_of_no_other():
    chair = make_user("board")
    seat(chair.person, role="chair", name="Vorsitz")
    group = type(board()).objects.create(slug="ag", name="AG Sprache", kind="group")
    assert permissions.can_work_on(chair, task()) is True
    assert permissions.can_work_on(chair, task(committee=group)) is False
    assert permissions.can_work_on(chair, task(audience="office")) is False


def test_nobody_works_on_the_task_of_a_running_meeting_that_one_may_not_see():
    user = make_user("board")
    made = task(assignees=[user.person], released=False, meeting=meeting())
    assert permissions.can_work_on(user, made) is False


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"visitor"}))
def test_who_may_take_what_nobody_answers_for(role):
    user, made = make_user(role), task()
    assert permissions.can_take(user, made) is (role in OFFICE | {"board", "adviser"})


def test_what_somebody_answers_for_or_what_is_closed_cannot_be_taken():
    user = make_user("board")
    assert permissions.can_take(user, task(for_office=True)) is False
    assert permissions.can_take(user, task(state="done")) is False
    assert permissions.can_take(SimpleNamespace(rights=user.rights), task()) is False


@pytest.mark.parametrize("role", ROLES)
def test_who_may_comment(role):
    assert permissions.can_comment(user_in(role), task()) is (role in OFFICE | {"board", "adviser"})


@pytest.mark.parametrize("role", ROLES)
def test_who_may_reword_a_task_that_stands_in_no_minutes(role):
    user = user_in(role)
    assert permissions.can_reword(user, task()) is (role in OFFICE)
    assert permissions.can_reword(user, task(meeting=meeting())) is False
