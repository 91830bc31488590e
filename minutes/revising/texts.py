"""Lines as paragraphs of one continuous text, and such a text as paragraphs again.

A paragraph reads as its line was typed: "! Lindner: ruft an bis 15.11.", "= Wir laden ein (5/0/1)",
"- Stühle". Whatever stands there can be changed there, and a text nobody touched is the same text.
Between paragraphs is an empty line, between points of a list none. Further lines of one paragraph begin
with two blanks.
"""

import re
import unicodedata
from collections.abc import Iterable

FURTHER = "  "
IS_FURTHER = re.compile(r"(?:  |\t)\s*\S")
IS_POINT = re.compile(r"(?:[(\[]\s*intern\s*[)\]]\s*)?[-*•–▪‣◦●○■□➢]\s+\S")


def tidy(text: str) -> str:
    """A text as it is compared: composed letters, one kind of line end, nothing at the ends of lines."""
    lines = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(line.rstrip() for line in lines).strip()


def paragraph(typed: str, *, text: str = "", speaker: str = "") -> str:
    """One line as a paragraph; with the name of whoever has the floor, where the line itself does not say it.

    text: the line without its marks, by which one sees whether a name is among them.
    """
    whole, said = tidy(typed), tidy(text)
    marks = whole.removesuffix(said) if said else whole
    is_named = not speaker or ":" in marks or not whole.endswith(said)
    return whole if is_named else f"{speaker}: {whole}"


def as_text(paragraphs: Iterable[str]) -> str:
    """Paragraphs, tidy as they come from `paragraph`, as one text; "" for none."""
    text, is_list = "", False
    for words in paragraphs:
        is_point = bool(IS_POINT.match(words))
        gap = "" if not text else "\n" if is_list and is_point else "\n\n"
        text += gap + words.replace("\n", "\n" + FURTHER)
        is_list = is_point
    return text


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text: each line is one, but for those that begin with two blanks or a tab.

    `paragraphs_of(as_text(paragraphs)) == paragraphs` for tidy ones that are not empty.
    """
    found: list[str] = []
    empty = 0
    for line in tidy(text).split("\n"):
        if not line.strip():
            empty += 1
            continue
        if found and IS_FURTHER.match(line):
            found[-1] += "\n" * (empty + 1) + (line.removeprefix(FURTHER) if line[0] == " " else line[1:])
        else:
            found.append(line.strip())
        empty = 0
    return found
