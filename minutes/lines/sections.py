"""Sub-headings under which plain lines take a kind of their own."""

import re

LEADING = r"(?:(?:offene|weitere|neue|unsere|wichtige|zentrale|allgemeine|gemeinsame|die)\s+){0,2}"
SECTIONS = tuple(
    (kind, re.compile(rf"{LEADING}(?:{words})(?![\w*:]\w|\w)", re.IGNORECASE))
    for kind, words in (
        ("wish", r"Wünsche|Wunschliste"),
        ("lesson", r"Lernerfahrungen|Lehren"),
        ("finding", r"Erkenntnisse"),
        ("question", r"Fragen"),
        ("figure", r"Zahlen"),
        ("topic", r"Themen(?:sammlung|vorschläge|wünsche|speicher)?"),
    )
)


def section_of(heading: str) -> str:
    """The kind that a sub-heading gives to the lines beneath it; "" for any other heading."""
    words = heading.strip(" :–-")
    return next((kind for kind, pattern in SECTIONS if pattern.match(words)), "")
