"""No import goes up the tower."""

import grimp

from tests.guards.layers import height

APPS = ["roundtable", "members", "meetings", "minutes", "funding"]


def going_up(imports) -> list[str]:
    """The imports from a lower layer to a higher one."""
    return [f"{lower} → {upper}" for lower, upper in imports if height(upper) > height(lower)]


def test_no_import_goes_up():
    graph = grimp.build_graph(*APPS, cache_dir=None)
    imports = [
        (module, found)
        for module in graph.modules
        for found in graph.find_modules_directly_imported_by(module)
    ]
    assert len(imports) > 50
    assert going_up(imports) == []


def test_an_import_that_goes_up_is_found():
    assert going_up(
        [("members.models.people", "meetings.models"), ("minutes.pdf", "members.letterhead")]
    ) == ["members.models.people → meetings.models"]


def test_the_audience_rule_knows_no_model():
    assert going_up([("members.audience", "members.models")]) == ["members.audience → members.models"]
