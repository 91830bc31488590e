"""Labels of attendance: whom they list, alone, in cells, several in a line, as groups within a list."""

import re
from dataclasses import replace

from minutes.importing.reader.people.tables import cells_of, find_roll_table
from minutes.importing.reader.text.labels import LABELLED
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.attendance import ATTENDANCE, ONLY_IN_HEAD

LABELS = [
    (group, re.compile(rf"^(?:(?:\d+(?:\.\d+)*\.?|[IVX]{{1,4}}\.|[A-Z]\))\s+)?(?:{words})$", re.IGNORECASE))
    for group, words in ATTENDANCE
]
SPLIT = re.compile(
    r"(?:\s*[;,./|·–]\s+|\s{2,}|\t)"
    rf"(?=(?i:{'|'.join(words for _group, words in ATTENDANCE)})\s*(?:\(\d+\))?:\s)"
    r"|(?<!\b[Aa]ls)(?<!\b[Zz]u)\s+(?=(?:Une|E)ntschuldigt:|Abwesend:|Gäste?:)"
)
# "Anwesend    A, B", "Anwesend – A, B", "Wer war da? A, B"
APART = re.compile(r"\s{2,}|\s+[–—]\s+|(?<=\bda)\?\s+|(?<=\bdabei)\?\s+")
HALVES = re.compile(r"\s*/\s*")
# "Anlage 1: Anwesenheitsliste", behind the minutes.
ANNEX = re.compile(
    r"^(?:(?:Anlage|Anhang)(?:\s+\w{1,2})?\s*[:–-]?\s*(?:zum\s+Protokoll\s*[:–-]?\s*)?)?(?P<list>\w*(?:anwesenheits|teilnehm\w{2,6}|teilnahme)liste)\s*:?$",
    re.IGNORECASE,
)
LOOSE = re.compile(ONLY_IN_HEAD, re.IGNORECASE)
LONGEST_LABEL, LONGEST_SPLIT = 60, 8000


def is_roll_line(paragraph: Paragraph) -> bool:
    """Whether a line lists who was there, wherever it stands."""
    return bool(attendance_label(paragraph)[0]) and not is_loose(paragraph)


def is_loose(paragraph: Paragraph) -> bool:
    match = LABELLED.match(paragraph.text)
    label = (match["label"] if match else paragraph.text).strip(" *")
    return any(LOOSE.fullmatch(half) for half in (label, *HALVES.split(label)))


def is_annex(paragraph: Paragraph) -> bool:
    """Whether a line by itself is the heading of a list that was put behind the minutes."""
    return bool(ANNEX.match(paragraph.text.strip(" *")))


def attendance_label(paragraph: Paragraph) -> tuple[str, str]:
    """Group and names of an attendance line; ("", "") for any other line."""
    if is_annex(paragraph):
        return "present", ""
    match = LABELLED.match(paragraph.text)
    if not match and not paragraph.is_heading:
        cells = cells_of(APART.sub(" | ", paragraph.text, count=1))
        if (
            len(cells) == 2
            and len(cells[0]) > 1
            and (group := label_group(cells[0]))
            and find_roll_table(paragraph.text) is None
        ):
            return group, cells[1]
        return "", ""
    label = match["label"] if match else paragraph.text
    group = label_group(label)
    return (group, match["value"].strip(" *") if match else "") if group else ("", "")


def roll_pieces(paragraph: Paragraph) -> list[Paragraph]:
    """One line with several lists as several: "Anwesend: A, B; entschuldigt: C"."""
    if ":" not in paragraph.text or len(paragraph.text) > LONGEST_SPLIT:
        return [paragraph]
    return [replace(paragraph, text=piece.strip()) for piece in SPLIT.split(paragraph.text) if piece.strip()]


def label_group(label: str) -> str:
    if len(label) > LONGEST_LABEL:
        return ""
    label = label.strip(" *").rstrip("?")
    bare = re.sub(r"\s*\([^)]*\)$", "", label).strip()
    # "Mitglieder (entschuldigt)" says in its bracket what it lists.
    for words in (bare, re.sub(r"[()]", "", label) if label != bare else bare):
        if group := _group_of(words):
            return group
    # "Katılanlar / Teilnehmende", "Entschuldigt/Excused": one of two languages is enough.
    halves = {group for half in HALVES.split(bare) if (group := _group_of(half))} if "/" in bare else set()
    return halves.pop() if len(halves) == 1 else ""


def _group_of(words: str) -> str:
    return next((group for group, pattern in LABELS if pattern.match(words)), "")
