"""What the head of the minutes tells is not repeated as notes above the agenda; every further word is."""

import pytest

from minutes.importing.preview.preview import preview
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.paragraphs import paragraphs
from minutes.importing.takeover.told import Told

HEAD = """Protokoll der Vorstandssitzung am Dienstag, 3. Februar 2026

Ort: Haus am Park
Beginn: 18:30 Uhr
Ende: 20:15 Uhr
Leitung: Anna Berg
Anwesend: Anna Berg (Turm e. V.), Ben Kurz
Entschuldigt: Mia Lind
"""
BODY = """
1. Bericht

Alles gut.

2. Kasse

Nix.
"""


def noted(more: str = "", body: str = BODY) -> list[str]:
    """The lines above the agenda that stay notes."""
    text = f"{HEAD}{more}\n{body}"
    found = preview(parse(text), register=[])
    told = Told(found, committee="Vorstand")
    lines = (one for one in paragraphs(found.parsed, text) if one.found.item is None)
    return [one.typed for one in lines if not told.covers(one)]


def test_a_head_that_was_understood_leaves_nothing():
    assert noted() == []


@pytest.mark.parametrize(
    "line",
    [
        "Gäste: Olaf Stein (Bauamt)",
        "Protokoll: Ben Kurz",
        "Datum: 3.2.2026",
        "Di, 03.02.2026, 18.30 – 20.15 Uhr, Haus am Park",
        "Tagesordnung:",
        "Tagesordnung\n1. Bericht\n2. Kasse",
        "TOP 1 Bericht",
    ],
)
def test_what_is_told_elsewhere_is_not_repeated(line):
    assert noted(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Gäste: Olaf Stein (ab 19:30 Uhr)",
        "Die Sitzung war öffentlich.",
        "Einladung vom 20.01.2026",
        "Protokoll: Ben Kurz, in Vertretung",
        "Die Ladung erging fristgerecht am 3.2.2026.",
        "Beschlussfähig mit Anna Berg und Ben Kurz",
    ],
)
def test_one_word_more_and_the_line_stays(line):
    assert noted(line) == [line]


def test_without_an_agenda_everything_stays():
    assert len(noted(body="Alles gut.\n")) > 5
