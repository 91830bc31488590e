"""Who sees a visit: its committee, whoever prepares it, and everybody what was announced."""

import pytest
from django.contrib.auth.models import AnonymousUser

from meetings.visits.models import Visit
from meetings.visits.permissions import can_edit
from members.models import Committee
from tests.meetings.visits.examples import board, in_days, titles, visit
from tests.roles import ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def user_of(role: str):
    return AnonymousUser() if role == "visitor" else make_user(role)


def seen_by(role: str) -> list[str]:
    return titles(Visit.objects.visible_to(user_of(role)).order_by("pk"))


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("visitor", ["öffentlich"]),
        ("delegate", ["Mitglieder", "öffentlich"]),
        ("deputy", ["Mitglieder", "öffentlich"]),
        ("former", ["öffentlich"]),
        ("adviser", ["Gremium", "Mitglieder", "öffentlich", "öffentliche Idee"]),
        ("board", ["Sitze", "Gremium", "Mitglieder", "öffentlich", "öffentliche Idee"]),
        ("office", ["Büro", "Sitze", "Gremium", "Mitglieder", "öffentlich", "öffentliche Idee"]),
    ],
)
def test_each_role_sees_its_own(role, seen):
    visit("Büro", audience="office")
    visit("Sitze", audience="seats")
    visit("Gremium", audience="committee")
    visit("Mitglieder", audience="members")
    visit("öffentlich", audience="public", state="held")
    visit("öffentliche Idee", audience="public")
    assert seen_by(role) == seen


def test_whoever_prepares_it_sees_it_whatever_its_audience():
    former = make_user("former")
    visit("meiner", audience="office", responsible=former.person)
    visit("meine Idee", audience="public", responsible=former.person)
    visit("anderer", audience="office")
    assert titles(Visit.objects.visible_to(former).order_by("pk")) == ["meiner", "meine Idee"]


def test_another_committee_is_not_the_board():
    group = Committee.objects.create(slug="ag", name="AG Schule", kind="group")
    visit("der AG", committee=group)
    assert seen_by("board") == []


@pytest.mark.parametrize(
    ("fields", "is_shown"),
    [
        ({"state": "idea", "starts_on": in_days(30)}, False),
        ({"state": "preparation"}, False),
        ({"state": "preparation", "starts_on": in_days(30)}, True),
        ({"state": "invited", "starts_on": in_days(30)}, True),
        ({"state": "held"}, True),
        ({"state": "closed"}, True),
        ({"state": "held", "audience": "members"}, False),
    ],
)
def test_the_website_shows_what_is_over_and_what_is_announced(fields, is_shown):
    row = visit(**{"audience": "public"} | fields)
    assert Visit.objects.public().filter(pk=row.pk).exists() is is_shown
    assert Visit.objects.visible_to(AnonymousUser()).filter(pk=row.pk).exists() is is_shown


@pytest.mark.parametrize("role", ROLES)
def test_who_edits(role):
    user = user_of(role)
    assert can_edit(user, visit()) is (role in ("office", "admin"))


@pytest.mark.parametrize("role", ["adviser", "board", "former", "delegate"])
def test_the_responsible_person_edits_as_long_as_she_has_a_seat(role):
    user = make_user(role)
    assert can_edit(user, visit(committee=board(), responsible=user.person)) is (role == "board")
