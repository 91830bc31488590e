"""Nothing of a source is lost: every line of it stands in the saved minutes, in its order."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from django.conf import settings
from hypothesis import given, strategies
from hypothesis import settings as hypothesis_settings

from members.models import Committee
from minutes.importing.preview.preview import preview
from minutes.importing.preview.register import known_people
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import apply
from minutes.importing.takeover.paragraphs import paragraphs
from tests.minutes.readings import STYLES

SEEDS = sorted((Path(settings.BASE_DIR).parent / "shared" / "seeds").glob("*.txt"))
# Before the title of an item: it says only that one begins.
OPENS_ITEM = {"zu", "top", "punkt", "tagesordnungspunkt", "ö", "n"}


def spoken(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def lost_lines(source: str, kept: Iterable[str]) -> list[str]:
    """The lines of the source that do not stand in what was kept, each whole and after the one before."""
    words = spoken(" ".join(kept))
    lost, position = [], 0
    for line in source.splitlines():
        wanted = [spoken(line)]
        while wanted[-1] and wanted[-1][0] in OPENS_ITEM:
            wanted.append(wanted[-1][1:])
        ends = [found + len(one) for one in wanted if (found := _find(one, words, position)) is not None]
        if ends:
            position = min(ends)
        else:
            lost.append(line)
    return lost


def _find(wanted: list[str], words: list[str], start: int) -> int | None:
    ends = len(words) - len(wanted) + 1
    return next((at for at in range(start, ends) if words[at : at + len(wanted)] == wanted), None)


def saved(text: str, **more):
    board = Committee.objects.get_or_create(slug="vorstand", name="Vorstand", kind="board")[0]
    return apply(preview(parse(text), register=known_people()), committee=board, by=None, source=text, **more)


def as_saved(minutes) -> list[str]:
    """The lines before the agenda, then each item with its lines, as the server keeps them."""
    kept = list(minutes.entries.kept().filter(agenda_item=None).values_list("typed", flat=True))
    for item in minutes.meeting.agenda.all():
        kept.append(f"{item.number} {item.title}")
        kept += minutes.entries.kept().filter(agenda_item=item).values_list("typed", flat=True)
    return kept


def as_parsed(text: str) -> list[str]:
    """The same before it is saved."""
    parsed = parse(text)
    items = [(one.line, f"{one.number} {one.title}") for one in parsed.agenda]
    lines = [(one.found.line, one.typed) for one in paragraphs(parsed, text)]
    return [words for _line, words in sorted([*items, *lines], key=lambda one: one[0])]


@pytest.mark.django_db
@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_every_line_is_saved_in_its_order(path):
    assert lost_lines(path.read_text(), as_saved(saved(path.read_text()))) == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:10])
def test_every_line_of_the_real_documents_is_kept(path):
    text = path.read_text()
    assert lost_lines(text, as_parsed(text)) == []
    if parse(text).head.day:
        assert lost_lines(text, as_saved(saved(text))) == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_the_guard_sees_a_line_that_was_dropped_and_two_that_changed_places(path):
    kept = as_saved(saved(path.read_text()))
    told_once = [at for at, words in enumerate(kept) if len(spoken(words)) > 3 and not words.startswith("! ")]
    dropped = told_once[len(told_once) // 2]
    assert lost_lines(path.read_text(), kept[:dropped] + kept[dropped + 1 :]) != []
    assert lost_lines(path.read_text(), kept[dropped:] + kept[:dropped]) != []


PIECES = [
    "Protokoll der Sitzung am 3.2.2026, 14 – 16 Uhr, Saal",
    "Anwesend: S. Okafor, K. Neu (Turm e. V.)",
    "Entschuldigt: T. Wieland",
    "Tagesordnung",
    *("1. Begrüßung", "2. Bericht", "2.1 Kasse", "3. Verschiedenes", "TOP 4: Wahl", "## Finanzen", "a) Dach"),
    *("- Strom", "    - Kabel", "1. Wasser", "2. Licht", "> zitiert", "---", "", "", "| Wer | Was |"),
    *(
        "Wer  Was  Bis wann",
        "Neu  Saal buchen  15.2.",
        "K. Neu:",
        "K. Neu: Es regnet.",
        "Drittmittel: keine.",
    ),
    *("Beschluss: Wir feiern.", "Beschluss Nr. 3:", "Abstimmung: 2 Ja, 0 Nein", "(2/0/0)", "Ergebnis: Ja."),
    *("Aufgabe: Saal buchen (Neu, bis 15.2.)", "[ ] Flyer", "→ Neu: ruft an", "Fr. Okafor bucht den Saal."),
    *("Termin: Fest 1.5.2026", "Nächste Sitzung: 3.3.2026, 14 Uhr", "Parkplatz: Klausur", "(intern) Geheim."),
    "Ein langer Satz, der fast bis zum Rand der Seite reicht und in der nächsten Zeile noch",
    "weitergeht, weil er so lang ist.",
]


@given(strategies.lists(strategies.sampled_from(PIECES), max_size=30))
@hypothesis_settings(max_examples=300)
def test_whatever_stands_in_whatever_order_every_line_is_kept(pieces):
    text = "\n".join(pieces)
    assert lost_lines(text, as_parsed(text)) == []
