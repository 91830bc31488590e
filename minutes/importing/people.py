"""Names out of attendance lines, without titles and roles, with the organisation they speak for."""

import re
from collections.abc import Iterable
from dataclasses import replace

from minutes.importing.finds import CERTAIN, LIKELY, FoundPerson
from minutes.importing.words.names import ROLES, UPPER
from minutes.lines.names import strip_titles, who_is
from minutes.lines.words import HONORIFIC, OFFICES, PARTICLES

ROLE = re.compile(rf"^(?:{ROLES})$", re.IGNORECASE)
NAME_PART = r"(?:[" + UPPER + r"][\w'’.-]*|(?:" + "|".join(PARTICLES.split()) + r")\b)"
NAME = re.compile(rf"^{NAME_PART}(?:\s+{NAME_PART}){{0,4}}$")
NICK = re.compile(r"^@?[\w.+-]{2,20}$")
BRACKETS = re.compile(r"\s*[(\[]([^)\]]*)[)\]]")
APART = re.compile(r"\s+[–-]\s+|\s*/\s*|:\s+|\t+\s*")
# "Frau Kolbe vom Bauamt"
OF_ORG = re.compile(rf"{APART.pattern}|\s+(?:vom|von\s+der|von\s+den|aus\s+(?:dem|der))\s+(?=[A-ZÄÖÜ])")
HONOURED = re.compile(HONORIFIC)
OFFICE = re.compile(OFFICES)
STATES = (("absent", re.compile(r"\bunentsch")), ("excused", re.compile(r"\bentsch")))
# What stands behind the comma of "Hr. Vogel, Koordinator des Kreises (TOP 1)" and is nobody.
FUNCTION = re.compile(rf"(?P<what>[{UPPER}][^()]{{3,80}}?)\s*(?:\((?i:{ROLES})\))?$")
COUNTED = re.compile(r"^\d+\s+\w+")
NO_NAMES = re.compile(
    r"^(?:siehe|s\.|laut|vgl|keine[r]?|niemand|alle|n\.?\s?n\.?|-|–|entfällt|ja|nein|und|u\.\s?a\."
    r"|weitere|mitglieder)\b",
    re.IGNORECASE,
)


def read_people(text: str, *, line: int, rule: str, one_per_line: bool = False) -> list[FoundPerson]:
    """The people named in a text: "R. Haddad (Haus der Kulturen), Dr. M. Lind und K. Sand".

    In a list with one person per line, what follows a comma or dash is the organisation.
    """
    text = text.strip().rstrip(".;") if not re.search(r"\b\w\.$", text.strip()) else text.strip()
    if not text or COUNTED.match(text) or NO_NAMES.match(text):
        return []
    parts = [text] if one_per_line and ";" not in text and text.count(",") <= 1 else _split(text)
    nicks = (one_per_line or len(parts) > 2) and all(NICK.match(part) for part in parts)
    people: list[FoundPerson] = []
    for part in parts:
        if person := _person(part, line=line, rule=rule, nicks=nicks):
            people.append(person)
        elif people and not people[-1].org and (office := FUNCTION.match(part)):
            people[-1] = replace(people[-1], org=office["what"])
    return people


def match_name(words: str, people: Iterable[FoundPerson]) -> FoundPerson | None:
    """Who of these people is meant by "Hr. Lind", "M. Lind" or "Mara"; None when nobody or two fit."""
    fitting = {person.name: person for person in who_is(words, people)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _split(text: str) -> list[str]:
    """Cut at commas, semicolons and the last "und", but not inside brackets."""
    parts = re.split(r"[,;](?![^(\[]*[)\]])|\n", text)
    pairs = (re.split(r"\s+(?:und|sowie|&)\s+(?![^(\[]*[)\]])", part) for part in parts)
    return [name.strip() for pair in pairs for name in pair if name.strip()]


def _person(words: str, *, line: int, rule: str, nicks: bool) -> FoundPerson | None:
    orgs = [inner.strip() for inner in BRACKETS.findall(words) if not ROLE.match(inner.strip())]
    bare = BRACKETS.sub("", words).strip(" .,:*") if not re.search(r"\b\w\.$", words) else words
    bare, *rest = re.split(r",\s*", bare, maxsplit=1)
    bare, *dashed = (OF_ORG if HONOURED.match(bare) else APART).split(bare, maxsplit=1)
    if OFFICE.fullmatch(bare) and (inside := dashed or orgs):
        bare, dashed, orgs = inside[0], [bare], []
    orgs += [part.strip() for part in rest + dashed if part.strip() and not ROLE.match(part.strip())]
    name = strip_titles(bare)
    if not (NAME.match(name) or (nicks and NICK.match(name))):
        return None
    sure = LIKELY if nicks else CERTAIN
    return FoundPerson(line, rule, sure, name.lstrip("@"), ", ".join(orgs), _group(words))


def _group(words: str) -> str:
    """What the bracket behind one name says: "L. Hinz (entsch.)"."""
    inner = " ".join(BRACKETS.findall(words))
    return next((group for group, pattern in STATES if pattern.search(inner)), "")
