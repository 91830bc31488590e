"""Lines of a head as label and value, however these are set apart: a colon, columns, cells, two in a line."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.head import BEFORE_HOUR, HEAD_KINDS, HOUR_NAME, ROLE_LABELS

LABELLED = re.compile(
    r"^(?P<label>(?:[^:]|:(?=in(?:nen)?\b)){2,60}?)(?:\s*\(\d+\))?\s*(?:(?<!\d):|:(?!\d))(?!in(?:nen)?\b)[\s|]*(?P<value>.*)$"
)
# "19:05", "gegen 21", "halb zehn", "gegen zehn" at the end: an hour behind a word that needs no colon.
AN_HOUR = (
    r"(?:(?:um\s+|ca\.?\s+|gegen\s+|etwa\s+)*"
    rf"(?:\d{{1,4}}\b|(?i:{BEFORE_HOUR})\s+(?i:{HOUR_NAME}|1?\d)\b|(?i:{HOUR_NAME})\s+Uhr\b"
    rf"|(?<=gegen )(?i:{HOUR_NAME})(?=\W*$)))"
)
WITHOUT_COLON = re.compile(
    r"^(?P<label>(?:Sitzungs)?(?:[Bb]eginn|[Ss]tart|[Ee]nde|[Ss]chluss|[Ee]röffnung)(?:\s+der\s+\w+)?)"
    rf"\s+(?P<value>{AN_HOUR}.*)$"
)
ANY_LABEL = "|".join(words for _kind, words in HEAD_KINDS)
KINDS = tuple((kind, re.compile(words, re.IGNORECASE)) for kind, words in HEAD_KINDS)
BETWEEN_KINDS = re.compile(r"\s*(?:[/,;&+|]|\bund\b|\bu\.)\s*")
# "Ort   Rathaus", "Ort – Rathaus", "Ort<tab>Rathaus", for labels that are known.
APART = re.compile(
    rf"^(?P<label>{ANY_LABEL})(?:\s*\t\s*|\s{{2,}}|\s+[–—-]\s+|(?<=\?)\s+)(?P<value>\S.*)$", re.IGNORECASE
)
# Where a further label begins in the same line.
NEXT_LABEL = re.compile(
    rf"(?:\s{{2,}}|\t+|\s*[,;|·•]\s*|\s+[–—-]\s+)(?=(?i:{ANY_LABEL}|{ROLE_LABELS})\s*:)"
    rf"|(?<=[a-zäöüß)\d])\.\s+(?=(?i:{ANY_LABEL}|{ROLE_LABELS})\s*:\s)"
    r"|\s+(?=(?:Beginn|Start|Ende|Schluss|Ort|Sitzungsort|Datum|Uhrzeit|Zeit|Dauer|Sitzungsende|Protokoll|Leitung"
    r"|Sitzungsleitung|Moderation):\s)"
)
# "Start 20:05, Schluss 22:00", "Beginn: 19:05, Ende gegen halb zehn"
NEXT_HOUR = re.compile(rf"\s*[,;|·/–-]\s*(?=(?:Beginn|Start|Ende|Schluss|Sitzungsende)\s+{AN_HOUR})")
COLUMNS = re.compile(r"\s{3,}|\t+\s*(?=[A-ZÄÖÜ][\w ]*:)")
CELLS = re.compile(r"\s*\|\s*")
ROLE = re.compile(ROLE_LABELS, re.IGNORECASE)
ALONE = re.compile(rf"(?:{ANY_LABEL})\s*:?", re.IGNORECASE)


@dataclass(frozen=True)
class Field:
    """What one label says; `kinds` of "Ort/Datum" are place and day, none for other labels."""

    label: str
    value: str
    kinds: tuple[str, ...]
    paragraph: Paragraph


def fields(paragraphs: Iterable[Paragraph]) -> list[Field]:
    """Every label of these lines with its value; a label alone has the line beneath it."""
    found: list[Field] = []
    waiting: Field | None = None
    for one in paragraphs:
        pieces = pieces_of(one)
        if waiting and len(pieces) == 1 and not split_label(pieces[0].text)[0] and not one.is_heading:
            found.append(replace(waiting, value=one.text.strip()))
        waiting = None
        if ALONE.fullmatch(one.text.strip(" *")):
            label = one.text.strip(" *:")
            waiting = Field(label, "", kinds_of(label), one)
            continue
        found += [field for piece in pieces if (field := _field(piece))]
    return found


def kinds_of(label: str) -> tuple[str, ...]:
    """What a label announces: ("place", "day") for "Ort/Datum", () for anything unknown."""
    if whole := _kind(label):
        return (whole,)
    kinds = tuple(_kind(part) for part in BETWEEN_KINDS.split(label))
    return kinds if all(kinds) else ()


def split_label(text: str) -> tuple[str, str]:
    """Label and value of a line; ("", "") for a line without."""
    for pattern in (WITHOUT_COLON, LABELLED, APART):
        if match := pattern.match(text):
            return match["label"].strip(" *"), match["value"].strip(" *")
    return "", ""


def read_label(paragraph: Paragraph, words: str) -> str | None:
    """What stands behind a label, None when the paragraph does not begin with it."""
    label, value = split_label(paragraph.text)
    return value if label and re.fullmatch(words, label, re.IGNORECASE) else None


def pieces_of(paragraph: Paragraph) -> list[Paragraph]:
    """One line with several labels as several: "Ort: Rathaus  Beginn: 18 Uhr", also in cells."""
    texts = list(_cells(paragraph.text))
    texts = [piece for text in texts for piece in _cut(text)]
    return [replace(paragraph, text=text) for text in texts]


def _cells(text: str) -> Iterator[str]:
    """ "Datum | 3.2. | Ort | Rathaus" as "Datum: 3.2." and "Ort: Rathaus"."""
    cells = [cell.strip(" *") for cell in CELLS.split(text.strip().strip("|"))]
    named = len(cells) % 2 == 0 and all(_is_known(label.rstrip(":")) for label in cells[::2])
    if not named:
        yield text
        return
    for label, value in zip(cells[::2], cells[1::2], strict=True):
        yield f"{label.rstrip(':')}: {value}"


def _is_known(label: str) -> bool:
    return bool(kinds_of(label) or ROLE.fullmatch(label))


def _cut(text: str) -> list[str]:
    columns = COLUMNS.split(text)
    if len(columns) > 1 and all(LABELLED.match(piece) for piece in columns):
        return columns
    if WITHOUT_COLON.match(text):
        return NEXT_HOUR.split(text)
    first = LABELLED.match(text)
    if not first or not kinds_of(first["label"].strip(" *")):
        return NEXT_LABEL.split(text)
    value, *others = [one for piece in NEXT_LABEL.split(first["value"]) for one in NEXT_HOUR.split(piece)]
    return [f"{first['label']}: {value}", *others]


def _field(piece: Paragraph) -> Field | None:
    label, value = split_label(piece.text)
    if not label or not value:
        return None
    return Field(label, value, kinds_of(label), piece)


def _kind(label: str) -> str:
    return next((kind for kind, words in KINDS if words.fullmatch(label.strip())), "")
