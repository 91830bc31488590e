"""Initials that the minutes explain: "AB = Anna Berg"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.text.paragraphs import Paragraph

LEGEND_LINE = re.compile(r"^(?:Legende|Kürzel|Abkürzungen|Namenskürzel)\b", re.IGNORECASE)
LEGEND = re.compile(
    r"\b(?P<short>[A-ZÄÖÜ][A-ZÄÖÜa-zäöü]{1,3})\s*[=:–-]\s*(?P<name>[A-ZÄÖÜ][\w'’-]+(?:\s[A-ZÄÖÜ][\w'’.-]+)+)"
)


def read_legend(paragraphs: Sequence[Paragraph]) -> dict[str, str]:
    """ "AB = Anna Berg" anywhere in the first lines."""
    return {
        match["short"]: match["name"]
        for one in paragraphs[:100]
        for match in LEGEND.finditer(one.text[:2000])
        if "=" in match[0] or LEGEND_LINE.match(one.text)
    }


def spelled(person: FoundPerson, names: dict[str, str]) -> FoundPerson:
    """The same person by her name, where a legend has it for her initials."""
    if person.name not in names:
        return person
    return replace(person, name=names[person.name], names=(*person.names, person.name))
