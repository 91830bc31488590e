"""Where an organisation stands on a day, asked of one row and of the whole list."""

from datetime import date, timedelta

import pytest

from members.joining.standing import NONE, STRONGEST_FIRST, in_standing, standing
from members.models import Dormancy, Membership, Organisation
from tests.members.registered import organisation

pytestmark = [pytest.mark.django_db, pytest.mark.db]
FIRST, LAST = date(2025, 12, 25), date(2026, 12, 31)


@pytest.fixture
def rows():
    """Organisations whose standing changes in many ways during 2026."""
    member = organisation("Mitglied")
    rested = Membership.objects.create(organisation=member, starts_on=date(2026, 1, 10))
    Dormancy.objects.create(membership=rested, starts_on=date(2026, 3, 1), ends_on=date(2026, 4, 1))
    came_back = organisation("Wieder da")
    Membership.objects.create(
        organisation=came_back, starts_on=date(2020, 1, 1), ends_on=date(2026, 2, 1), end_kind="excluded"
    )
    Membership.objects.create(
        organisation=came_back,
        applied_on=date(2026, 2, 20),
        seen_by_board_on=date(2026, 3, 5),
        starts_on=date(2026, 5, 1),
    )
    declined = organisation("Abgelehnt")
    Membership.objects.create(
        organisation=declined,
        interested_on=date(2026, 1, 3),
        applied_on=date(2026, 2, 3),
        declined_on=date(2026, 6, 1),
    )
    organisation("Amt")


def days_around_each_fact() -> list[date]:
    """Between them nothing changes."""
    facts = {FIRST, LAST}
    for row in [*Membership.objects.values(), *Dormancy.objects.values()]:
        facts |= {day for day in row.values() if type(day) is date and FIRST <= day <= LAST}
    return sorted({fact + timedelta(days=number) for fact in facts for number in (-1, 0, 1)})


def test_on_each_day_list_and_row_say_the_same(rows):
    days = days_around_each_fact()
    assert len(days) > 30
    for day in days:
        by_row = {str(one): standing(one, day).state for one in Organisation.objects.all()}
        by_list = {
            str(one): state
            for state in [*STRONGEST_FIRST, NONE]
            for one in in_standing(Organisation.objects.all(), state, day)
        }
        assert by_list == by_row, day


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 1, 31), "Mitglied"),
        (date(2026, 2, 10), "ausgeschlossen"),
        (date(2026, 2, 25), "Aufnahme beantragt"),
        (date(2026, 3, 6), "vom Vorstand beraten"),
        (date(2026, 5, 1), "Mitglied"),
    ],
)
def test_who_comes_back_is_what_counts_most(rows, day, said):
    assert standing(Organisation.objects.get(name="Wieder da"), day).label == said


@pytest.mark.parametrize(
    ("kind", "said"), [("member", "Mitglied"), ("advisory", "beratend"), ("guest", "Gast")]
)
def test_advisers_and_guests_are_called_so(kind, said):
    row = organisation()
    Membership.objects.create(organisation=row, kind=kind, starts_on=date(2020, 1, 1))
    assert (standing(row, date(2026, 1, 1)).label, standing(row, date(2026, 1, 1)).since) == (
        said,
        "seit 2020",
    )
