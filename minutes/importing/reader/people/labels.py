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
LOOSE = re.compile(ONLY_IN_HEAD, re.IGNORECASE)
LONGEST_LABEL, LONGEST_SPLIT = 60, 8000


def is_roll_line(paragraph: Paragraph) -> bool:
    """Whether a line lists who was there, wherever it stands."""
    return bool(attendance_label(paragraph)[0]) and not is_loose(paragraph)


def is_loose(paragraph: Paragraph) -> bool:
    label = LABELLED.match(paragraph.text)
    return bool(LOOSE.fullmatch((label["label"] if label else paragraph.text).strip(" *")))


def attendance_label(paragraph: Paragraph) -> tuple[str, str]:
    """Group and names of an attendance line; ("", "") for any other line."""
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
        if group := next((group for group, pattern in LABELS if pattern.match(words)), ""):
            return group
    return ""
