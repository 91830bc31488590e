"""Scripts import each other in one direction only: no module leads back to itself."""

import re
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest
from django.conf import settings

IMPORT = re.compile(r'^import (?:.+ from )?"\./(?P<name>[\w/]+\.js)";$', re.MULTILINE)


def circle(imports: dict[str, set[str]]) -> list[str]:
    """The modules of one circle, or none."""
    try:
        TopologicalSorter(imports).prepare()
    except CycleError as found:
        return found.args[1]
    return []


def imports_in(folder: Path) -> dict[str, set[str]]:
    return {path.name: set(IMPORT.findall(path.read_text())) for path in folder.glob("*.js")}


@pytest.mark.parametrize("folder", ["", "writing"])
def test_no_script_leads_back_to_itself(folder):
    imports = imports_in(Path(settings.BASE_DIR, "static", "js", folder))
    assert set().union(*imports.values()) <= set(imports)
    assert circle(imports) == []


def test_the_guard_sees_a_circle(tmp_path):
    (tmp_path / "desk.js").write_text('// The desk.\n\nimport { edit } from "./edit.js";\n')
    (tmp_path / "edit.js").write_text('import "./moving.js";\n')
    (tmp_path / "moving.js").write_text('import { back } from "./desk.js";\n')
    assert set(circle(imports_in(tmp_path))) == {"desk.js", "edit.js", "moving.js"}
