"""Nothing of a source is lost: every line of it stands in the saved minutes, in its order."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from hypothesis import given, strategies
from hypothesis import settings as hypothesis_settings

from members.dates import spell_day
from members.dates.words import MONTHS, WEEKDAYS
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

LISTED = re.compile(r"^\s*\d+[.)]\s")
# Labels of the head and the small words between its facts.
LABELS = """protokoll niederschrift mitschrift der des die das den am vom von bis um uhr und über zur zum im
in frau herr fr hr tagesordnung top tops ort raum sitzungsort tagungsort beginn sitzungsbeginn
ende sitzungsende datum tag sitzungstag zeit uhrzeit dauer anwesend anwesende anwesenheit
entschuldigt unentschuldigt abwesend gäste gast teilnehmende teilnehmer innen mitglieder sind
waren es fehlt fehlen entsch leitung sitzungsleitung versammlungsleitung versammlungsleiter
vorsitz moderation redeleitung prot protokollführung protokollantin protokollführerin
schriftführung schriftführerin schriftführer sitzung wo wann da dabei tn fehlten sitzungsdatum
start termin"""


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


def lost(text: str, minutes, kept: Iterable[str] | None = None) -> list[str]:
    """What was lost of a source: above the agenda a line may stand in the facts of the minutes instead."""
    starts = [item.line for item in parse(text).agenda]
    source, kept = text.splitlines(), as_saved(minutes) if kept is None else list(kept)
    head = source[: min(starts) - 1] if starts else []
    told = told_lines(head, minutes)
    untold = [line for line in head if line not in told]
    return lost_lines("\n".join([*untold, *source[len(head) :]]), kept)


def told_lines(lines: Iterable[str], minutes) -> list[str]:
    """Lines that say nothing which the page of the minutes does not show beside its notes."""
    meeting = minutes.meeting
    begins = timezone.localtime(meeting.starts_at)
    ends = timezone.localtime(meeting.ends_at) if meeting.ends_at else begins
    names = [f"{one} {one.affiliation}" for one in meeting.attendances.all()]
    roles = [minutes.chair_name, minutes.minute_taker_name, str(meeting.chair), str(meeting.minute_taker)]
    shown = [meeting.title, meeting.place, str(meeting.committee), *names, *roles]
    shown += [f"{item.number} {item.title}" for item in meeting.agenda.all()]
    shown += [one.strftime("%d %m %Y %y %H %M") for one in (begins, ends)]
    shown += [f"{begins.day} {begins.month} {begins.hour} {ends.hour}", spell_day(begins), LABELS]
    shown += [name for words in (MONTHS, WEEKDAYS) for name in words]
    words = set(spoken(" ".join(shown)))
    said = {line: spoken(LISTED.sub("", line)) for line in lines}
    return [line for line, one in said.items() if set(one) <= words or one[0] in ("title", "date")]


@pytest.mark.django_db
@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_every_line_is_saved_in_its_order(path):
    assert lost(path.read_text(), saved(path.read_text())) == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem[:10])
def test_every_line_of_the_real_documents_is_kept(path):
    text = path.read_text()
    assert lost_lines(text, as_parsed(text)) == []
    if parse(text).head.day:
        assert lost(text, saved(text)) == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_the_guard_sees_a_line_that_was_dropped_and_two_that_changed_places(path):
    minutes = saved(path.read_text())
    kept = as_saved(minutes)
    whole, made = spoken(" ".join(kept)), ("! ", "Termin: ")
    lines = [(at, words) for at, words in enumerate(kept) if not words.startswith(made)]
    told_once = [at for at, words in lines if len(spoken(words)) > 3 and _is_once(words, whole)]
    dropped = told_once[len(told_once) // 2]
    assert lost(path.read_text(), minutes, kept[:dropped] + kept[dropped + 1 :]) != []
    assert lost(path.read_text(), minutes, kept[dropped:] + kept[:dropped]) != []


def _is_once(words: str, whole: list[str]) -> bool:
    first = _find(spoken(words), whole, 0)
    return first is not None and _find(spoken(words), whole, first + 1) is None


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
