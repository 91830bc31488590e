"""What is slow to load or compiles hundreds of patterns stays out of the start: it comes when first used."""

import subprocess
import sys

import pytest

# Libraries that make or read files, and the rooms of ours that are built on patterns; with what is in them.
SLOW = (
    *("reportlab", "docx", "icalendar", "nh3", "pypdfium2", "segno", "openpyxl", "babel", "arabic_reshaper"),
    *("snowballstemmer", "minutes.importing.reader", "members.extraction.word.document"),
)
# Plain dataclasses and constants, which previews and forms name.
LIGHT = {"minutes.importing.reader", "minutes.importing.reader.finds"}
START = "import sys, roundtable.wsgi\nprint(*sys.modules, sep='\\n')"


def too_early(modules) -> list[str]:
    """Those of the loaded modules that should not be there yet."""
    slow = {one for one in modules if any(one == name or one.startswith(f"{name}.") for name in SLOW)}
    return sorted(slow - LIGHT)


def loaded_by(code: str) -> list[str]:
    """What a fresh process has loaded when this has run."""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.split()


def test_the_server_starts_without_what_is_slow():
    modules = loaded_by(START)
    assert {"roundtable.urls", "minutes.views.importing"} <= set(modules)
    assert too_early(modules) == []


def test_the_guard_sees_what_a_start_would_load():
    early = too_early(loaded_by(f"import minutes.importing.reader.head.titles\n{START}"))
    assert early == [
        "minutes.importing.reader.head",
        "minutes.importing.reader.head.titles",
        "minutes.importing.reader.words",
        "minutes.importing.reader.words.head",
    ]


@pytest.mark.parametrize(
    ("module", "is_slow"),
    [
        ("reportlab", True),
        ("reportlab.pdfgen.canvas", True),
        ("minutes.importing.reader.parse", True),
        ("minutes.importing.reader.finds", False),
        ("minutes.importing.queue.queue", False),
        ("docxtpl", False),
    ],
)
def test_a_room_is_slow_with_all_that_is_in_it(module, is_slow):
    assert bool(too_early([module])) is is_slow
