"""A paper gets its number when it is published, and is read from the end of its embargo."""

from datetime import date, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from members.models import Committee
from minutes.papers.models import PositionPaper
from minutes.papers.publishing import publish
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
DAY = date(2026, 4, 4)
State = PositionPaper.State


def paper(**facts) -> PositionPaper:
    return PositionPaper.objects.create(**{"title": "Sprachkurse für alle"} | facts)


def test_numbers_are_given_per_year_and_not_twice():
    numbers = [publish(paper(), on=day).number for day in (DAY, DAY, date(2027, 1, 2))]
    assert numbers == ["2026/1", "2026/2", "2027/1"]


def test_a_number_given_by_hand_is_kept_and_passed_over():
    assert publish(paper(number="2026/1"), on=DAY).number == "2026/1"
    assert publish(paper(), on=DAY).number == "2026/2"


def test_publishing_twice_changes_neither_number_nor_date():
    once = publish(paper(), on=DAY)
    again = publish(once, on=date(2027, 1, 2))
    assert (again.number, again.dated_on) == ("2026/1", DAY)


@pytest.mark.parametrize(
    ("state", "hours", "is_out"),
    [
        (State.IDEA, None, False),
        (State.DRAFT, None, False),
        (State.CONSULTATION, None, False),
        (State.RESOLVED, None, False),
        (State.PUBLISHED, None, True),
        (State.PUBLISHED, -1, True),
        (State.PUBLISHED, 1, False),
        (State.ARCHIVED, None, True),
        (State.ARCHIVED, 1, False),
    ],
)
def test_the_row_and_the_list_agree_on_what_is_published(state, hours, is_out):
    embargo = None if hours is None else timezone.now() + timedelta(hours=hours)
    made = paper(state=state, embargo_until=embargo)
    assert made.is_published is is_out
    assert PositionPaper.objects.published().exists() is is_out
    assert PositionPaper.objects.visible_to(AnonymousUser()).exists() is is_out


def test_the_clock_ends_an_embargo():
    now = timezone.now()
    publish(paper(), on=DAY, embargo_until=now + timedelta(hours=1))
    counts = [PositionPaper.objects.published(now + timedelta(hours=hours)).count() for hours in (0, 2)]
    assert counts == [0, 1]


def test_what_is_archived_leaves_the_lists_and_stays_readable():
    paper(state=State.ARCHIVED)
    assert PositionPaper.objects.published().current().count() == 0


@pytest.mark.parametrize(
    ("role", "audiences"),
    [
        ("delegate", ["members"]),
        ("board", ["committee", "members"]),
        ("office", ["committee", "members", "office"]),
    ],
)
def test_before_that_its_audience_reads_it(role, audiences):
    user = make_user(role)
    board, _made = Committee.objects.get_or_create(slug="vorstand", defaults={"name": "V", "kind": "board"})
    for audience in ("office", "committee", "members"):
        paper(audience=audience, committee=board)
    seen = PositionPaper.objects.visible_to(user).values_list("audience", flat=True)
    assert sorted(seen) == audiences


def test_papers_are_called_by_number_and_title():
    assert [str(paper(number="2026/3")), str(paper())] == [
        "2026/3 Sprachkurse für alle",
        "Sprachkurse für alle",
    ]
