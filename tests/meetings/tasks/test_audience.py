"""Who sees the board's tasks: role × audience, before and after the meeting was ended."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from meetings.tasks.models import ActionItem
from members.audience import Audience
from tests.meetings.tasks.examples import board, meeting, seat, task, texts
from tests.roles import BOARD_SEES, ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def user_in(role: str):
    return AnonymousUser() if role == "visitor" else make_user(role)


def seen_by(user) -> set[str]:
    return set(texts(ActionItem.objects.visible_to(user)))


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_released_tasks(role):
    user = user_in(role)
    for audience in Audience.values:
        task(audience, audience=audience)
    assert seen_by(user) == BOARD_SEES[role]


@pytest.mark.parametrize("role", ROLES)
def test_tasks_of_a_running_meeting_reach_the_office_alone(role):
    user = user_in(role)
    for audience in Audience.values:
        task(audience, audience=audience, released=False, meeting=meeting())
    assert seen_by(user) == (BOARD_SEES[role] if role in ("office", "admin") else set())


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"visitor"}))
def test_the_minute_taker_sees_the_tasks_of_the_running_meeting_until_she_leaves(role):
    user = make_user(role)
    task("ihre Sitzung", released=False, meeting=meeting(minute_taker=user.person))
    task("eine andere", released=False, meeting=meeting())
    assert ("ihre Sitzung" in seen_by(user)) is (role != "former")
    assert ("eine andere" in seen_by(user)) is (role in ("office", "admin"))


@pytest.mark.parametrize("role", sorted(set(ROLES) - {"visitor"}))
@pytest.mark.parametrize("audience", Audience.values)
def test_whoever_is_responsible_sees_the_task_whatever_its_audience(role, audience):
    user = make_user(role)
    task("mit Namen", audience=audience, assignees=[user.person])
    task("für den Sitz", audience=audience, seat=seat(user.person, name="Beirat", is_voting=False))
    task("noch nicht", audience=audience, assignees=[user.person], released=False, meeting=meeting())
    expected = {"mit Namen", "für den Sitz"}
    assert seen_by(user) == (expected | {"noch nicht"} if role in ("office", "admin") else expected)


@pytest.mark.parametrize("role", ROLES)
def test_nobody_sees_the_task_of_a_deleted_line(role):
    user = user_in(role)
    task(audience="public", withdrawn_at=timezone.now())
    assert seen_by(user) == set()


def test_one_query_reads_the_list_once_the_rights_are_known(django_assert_num_queries):
    user = make_user("board")
    task()
    assert user.rights is not None
    with django_assert_num_queries(1):
        assert seen_by(user) == {"Saal buchen"}
    assert board().name == "Vorstand"
