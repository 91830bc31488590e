"""Inside an app imports go down: addresses, views, forms, processes, models."""

import grimp
import pytest

from tests.guards.floors import goes_up

PACKAGES = ("roundtable", "funding", "minutes", "meetings", "members")


def test_no_import_goes_up_inside_an_app():
    graph = grimp.build_graph(*PACKAGES)
    wrong = [
        f"{module} -> {imported}"
        for module in graph.modules
        for imported in graph.find_modules_directly_imported_by(module)
        if goes_up(module, imported)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("importer", "imported", "is_wrong"),
    [
        ("minutes.models.entries", "minutes.writing", True),
        ("minutes.writing", "minutes.views.lines", True),
        ("minutes.forms.lines", "minutes.views.lines", True),
        ("minutes.views.lines", "minutes.writing", False),
        ("minutes.writing", "minutes.models", False),
        ("minutes.importing.takeover.apply", "minutes.papers.views", False),
    ],
)
def test_the_guard_sees_what_goes_up(importer, imported, is_wrong):
    assert goes_up(importer, imported) is is_wrong
