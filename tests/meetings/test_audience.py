"""Who sees a board's meeting, for every role and every audience."""

import pytest
from django.contrib.auth.models import AnonymousUser

from meetings.models import Attendance, Meeting
from members.audience import Audience
from members.models import Committee
from tests.roles import BOARD_SEES, ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]

ASSEMBLY_SEES = BOARD_SEES | {
    "delegate": {"public", "members", "committee", "seats"},
    "deputy": {"public", "members", "committee"},
    "adviser": {"public"},
    "board": {"public"},
}


def meetings_of(slug: str, kind: str) -> Committee:
    committee, _made = Committee.objects.get_or_create(slug=slug, defaults={"name": slug, "kind": kind})
    for audience in Audience.values:
        Meeting.objects.create(committee=committee, title=audience, audience=audience, state="invited")
    return committee


def seen_by(user) -> set[str]:
    return set(Meeting.objects.visible_to(user).values_list("title", flat=True))


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_the_board(role):
    user = AnonymousUser() if role == "visitor" else make_user(role)
    meetings_of("vorstand", "board")
    assert seen_by(user) == BOARD_SEES[role]


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_the_assembly(role):
    user = AnonymousUser() if role == "visitor" else make_user(role)
    meetings_of("mitgliederversammlung", "assembly")
    assert seen_by(user) == ASSEMBLY_SEES[role]


def test_a_seat_opens_only_its_own_committee():
    board = make_user("board")
    meetings_of("arbeitsgruppe", "group")
    assert seen_by(board) == {"public"}


@pytest.mark.parametrize(
    ("capacity", "seen"),
    [
        ("voting", {"public", "members", "committee", "seats"}),
        ("adviser", {"public", "members", "committee"}),
        ("guest", {"public", "members", "committee"}),
    ],
)
def test_who_was_present_keeps_the_meeting_but_guests_not_what_is_internal(capacity, seen):
    former = make_user("former")
    meetings_of("vorstand", "board")
    for meeting in Meeting.objects.all():
        Attendance.objects.create(meeting=meeting, person=former.person, state="present", capacity=capacity)
    assert seen_by(former) == seen


def test_who_was_excused_was_not_present():
    former = make_user("former")
    meetings_of("vorstand", "board")
    for meeting in Meeting.objects.all():
        Attendance.objects.create(meeting=meeting, person=former.person, state="excused")
    assert seen_by(former) == {"public"}


@pytest.mark.parametrize("role", ["delegate", "board"])
def test_one_query_reads_the_list_once_the_rights_are_known(role, django_assert_num_queries):
    user = make_user(role)
    meetings_of("vorstand", "board")
    assert user.rights is not None
    with django_assert_num_queries(1):
        seen_by(user)


@pytest.mark.parametrize(
    ("kind", "inside"),
    [
        ("board", {"adviser", "board", "office", "admin"}),
        ("assembly", {"delegate", "deputy", "office", "admin"}),
    ],
)
def test_a_public_meeting_is_seen_outside_its_committee_once_it_is_more_than_a_draft(kind, inside):
    users = {role: make_user(role) for role in ROLES if role != "visitor"} | {"visitor": AnonymousUser()}
    slug = "vorstand" if kind == "board" else kind
    committee, _made = Committee.objects.get_or_create(slug=slug, defaults={"name": slug, "kind": kind})
    planned = Meeting.objects.create(committee=committee, title="Offener Abend", audience="public")
    assert {role for role, user in users.items() if seen_by(user)} == inside
    Meeting.objects.filter(pk=planned.pk).update(state="invited")
    assert {role for role, user in users.items() if seen_by(user)} == set(ROLES)


def test_who_takes_the_minutes_of_a_public_draft_sees_it():
    taker = make_user("former")
    board = Committee.objects.get(slug="vorstand")
    Meeting.objects.create(committee=board, title="Abend", audience="public", minute_taker=taker.person)
    assert seen_by(taker) == {"Abend"}
