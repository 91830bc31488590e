"""The state of a membership on every day, from its dates; asked of a row and of the database alike."""

from datetime import date, timedelta

import pytest

from members.models import Dormancy, Membership, Organisation

pytestmark = pytest.mark.db
CANDIDACY = {"interested_on": date(2020, 1, 1), "applied_on": date(2020, 2, 1)}
BEFORE = CANDIDACY | {"seen_by_board_on": date(2020, 3, 1), "before_assembly_on": date(2020, 4, 1)}
ADMITTED = BEFORE | {"starts_on": date(2020, 5, 1)}
LIVES = [
    ({}, date(2020, 1, 1), "unknown"),
    (CANDIDACY, date(2019, 12, 31), "unknown"),
    (CANDIDACY, date(2020, 1, 1), "interested"),
    (CANDIDACY, date(2020, 2, 1), "applied"),
    (BEFORE, date(2020, 3, 31), "seen"),
    (BEFORE, date(2020, 4, 1), "before_assembly"),
    (BEFORE | {"declined_on": date(2020, 4, 30)}, date(2020, 5, 1), "declined"),
    (CANDIDACY | {"withdrawn_on": date(2020, 2, 2)}, date(2020, 2, 2), "withdrawn"),
    (ADMITTED, date(2020, 4, 30), "before_assembly"),
    (ADMITTED, date(2020, 5, 1), "member"),
    (ADMITTED | {"declined_on": date(2020, 4, 1)}, date(2020, 5, 1), "member"),
    (ADMITTED | {"ends_on": date(2021, 12, 31)}, date(2021, 12, 31), "member"),
    (ADMITTED | {"ends_on": date(2021, 12, 31)}, date(2022, 1, 1), "left"),
    (ADMITTED | {"ends_on": date(2021, 12, 31), "end_kind": "excluded"}, date(2022, 1, 1), "excluded"),
    (ADMITTED | {"ends_on": date(2021, 12, 31), "end_kind": "dissolved"}, date(2022, 1, 1), "dissolved"),
]


@pytest.fixture
def organisation(db):
    return Organisation.objects.create(name="Hofverein")


def states_found(day: date) -> list[str]:
    """In which states the database finds the one membership there is."""
    return [state for state in Membership.State.values if Membership.objects.in_state(state, day).exists()]


@pytest.mark.parametrize(("facts", "day", "state"), LIVES)
def test_a_row_and_the_database_say_the_same_state(organisation, facts, day, state):
    membership = Membership.objects.create(organisation=organisation, **facts)
    assert (membership.state_on(day), states_found(day)) == (state, [state])


def test_a_membership_rests_from_one_day_to_another(organisation):
    membership = Membership.objects.create(organisation=organisation, **ADMITTED)
    rests = Dormancy.objects.create(
        membership=membership, starts_on=date(2021, 1, 1), ends_on=date(2021, 6, 30)
    )
    days = [
        rests.starts_on - timedelta(days=1),
        rests.starts_on,
        rests.ends_on,
        rests.ends_on + timedelta(days=1),
    ]
    assert [membership.state_on(day) for day in days] == ["member", "dormant", "dormant", "member"]
    assert [states_found(day) for day in days] == [["member"], ["dormant"], ["dormant"], ["member"]]


def test_who_was_a_member_on_a_day_is_answered_for_every_day(organisation):
    Membership.objects.create(organisation=organisation, **ADMITTED, ends_on=date(2021, 12, 31))
    Membership.objects.create(organisation=organisation, starts_on=date(2023, 1, 1))
    days = [date(2020, 4, 30), date(2020, 5, 1), date(2021, 12, 31), date(2022, 11, 14), date(2023, 1, 1)]
    assert [Membership.objects.active(day).count() for day in days] == [0, 1, 1, 0, 1]
