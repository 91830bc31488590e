"""What a membership says of itself on the organisation's page."""

from datetime import date

import pytest

from members.joining.showing import facts
from members.models import Membership, Organisation

BEGAN, ENDED = date(2024, 3, 1), date(2026, 6, 30)


@pytest.mark.parametrize(
    ("is_office", "reasons"),
    [(True, ["Aufnahme 2024/3", "Beiträge nicht gezahlt"]), (False, ["Aufnahme 2024/3", ""])],
)
def test_why_somebody_was_excluded_is_read_by_the_office_alone(is_office, reasons):
    excluded = Membership(
        organisation=Organisation(name="Hofverein"),
        starts_on=BEGAN,
        basis="Aufnahme 2024/3",
        ends_on=ENDED,
        end_kind="excluded",
        end_basis="Beiträge nicht gezahlt",
    )
    assert [fact["note"] for fact in facts(excluded, with_reasons=is_office)] == reasons
