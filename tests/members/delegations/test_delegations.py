"""Which delegations are in force on a day."""

from datetime import date

import pytest

from members.models import Delegation, Membership, Organisation, Person

pytestmark = pytest.mark.db
SINCE, DAY = date(2024, 1, 1), date(2025, 6, 1)


@pytest.mark.parametrize(
    ("kinds", "count"),
    [([], 0), (["advisory"], 0), (["member"], 1), (["member", "advisory"], 1), (["member", "member"], 1)],
)
def test_a_delegation_of_an_active_member_counts_once_however_often_it_was_entered(db, kinds, count):
    harz = Organisation.objects.create(name="Harz hilft")
    Membership.objects.bulk_create(
        # One of them may be open; overlapping ones are what the verbs refuse and old data may hold.
        Membership(
            organisation=harz, kind=kind, starts_on=SINCE, ends_on=date(2030, 1, place) if place else None
        )
        for place, kind in enumerate(kinds)
    )
    Delegation.objects.create(
        organisation=harz, person=Person.objects.create(last_name="Delegiert"), starts_on=SINCE
    )
    assert Delegation.objects.in_force(DAY).count() == count
