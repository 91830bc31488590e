"""Every cell of a table stands with its column, and a row that does not fit its head is noticed."""

import pytest

from members.templatetags.tables import beneath


def test_a_cell_comes_with_its_column():
    assert beneath(["Harz", "3"], [{"label": "Kreis"}, {"label": "Besuche"}]) == [
        ({"label": "Kreis"}, "Harz"),
        ({"label": "Besuche"}, "3"),
    ]


def test_a_row_that_is_too_short_is_refused():
    with pytest.raises(ValueError, match="shorter"):
        beneath(["Harz"], [{"label": "Kreis"}, {"label": "Besuche"}])
