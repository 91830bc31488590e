"""Papers come to a meeting, are seen by those they are for, and go and return."""

import pytest
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import ValidationError

from meetings import agenda, papers
from meetings.models import Attendance, MeetingPaper
from meetings.permissions import can_add_paper, can_remove_paper
from members.audience import Audience
from tests.meetings.examples import make_chair, meeting, pdf
from tests.roles import BOARD_SEES, ROLES, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


def seen_by(user) -> set[str]:
    return set(MeetingPaper.objects.visible_to(user).values_list("title", flat=True))


def one_for_each_audience(planned, item=None) -> None:
    for audience in Audience.values:
        papers.attach(planned, pdf(f"{audience}.pdf"), item=item, audience=audience, by=None)


def test_a_paper_without_title_has_the_name_of_its_file_and_the_audience_of_its_meeting():
    made = papers.attach(meeting(audience="seats"), pdf("Haushalt 2027.pdf"), by=None)
    assert (made.title, made.name, made.audience, made.content_type, made.size) == (
        "Haushalt 2027",
        "Haushalt 2027.pdf",
        "seats",
        "application/pdf",
        16,
    )


def test_the_same_file_twice_is_one_paper():
    planned = meeting()
    first = papers.attach(planned, pdf(), by=None)
    assert papers.attach(planned, pdf(), by=None) == first
    papers.remove(first)
    assert papers.attach(planned, pdf(), by=None) != first


def test_a_file_that_is_refused_leaves_no_row():
    with pytest.raises(ValidationError):
        papers.attach(meeting(), pdf("böse.pdf", b"<html>"), by=None)
    assert MeetingPaper.objects.count() == 0


@pytest.mark.parametrize("role", ROLES)
def test_who_sees_papers_of_the_board(role):
    user = AnonymousUser() if role == "visitor" else make_user(role)
    one_for_each_audience(meeting())
    assert seen_by(user) == BOARD_SEES[role]


@pytest.mark.parametrize(
    ("capacity", "items", "seen"),
    [
        ("voting", (None, None), {"public", "members", "committee", "seats"}),
        ("adviser", (None, None), {"public", "members", "committee"}),
        ("guest", (None, None), {"public", "members", "committee"}),
        ("guest", ("Bericht", "Bericht"), {"public"}),
        ("guest", ("Bericht", "Antrag"), {"public", "members", "committee"}),
    ],
)
def test_who_was_present_keeps_the_papers_but_guests_only_of_their_items(capacity, items, seen):
    former, planned = make_user("former"), meeting(-10)
    rows = {title: agenda.insert(planned, title=title) for title in ("Bericht", "Antrag")}
    one_for_each_audience(planned, rows["Antrag"])
    came, left = (rows.get(title) for title in items)
    for row in rows.values():
        row.refresh_from_db()
    Attendance.objects.create(
        meeting=planned,
        person=former.person,
        state="present",
        capacity=capacity,
        from_item=came,
        until_item=left,
    )
    assert seen_by(former) == seen


def test_a_removed_paper_is_seen_by_nobody_until_it_returns():
    made, office = papers.attach(meeting(), pdf(), by=None), make_user("office")
    papers.remove(made)
    assert seen_by(office) == set()
    papers.restore(made)
    assert seen_by(office) == {"Entwurf"}


@pytest.mark.parametrize("role", ["delegate", "adviser", "board", "former", "office", "admin", "chair"])
def test_who_brings_and_removes_papers(role):
    user = make_chair() if role == "chair" else make_user(role)
    planned = meeting()
    made = papers.attach(planned, pdf(), by=None)
    allowed = role in ("office", "admin", "chair")
    assert (can_add_paper(user, planned), can_remove_paper(user, made)) == (allowed, allowed)
    made.uploaded_by = user.person
    assert can_remove_paper(user, made) is True
    planned.minute_taker = user.person
    assert can_add_paper(user, planned) is (role != "former")
