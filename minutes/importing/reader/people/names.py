"""Names out of attendance lines, without titles and offices, with the organisation they speak for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from minutes.importing.reader.finds import CERTAIN, LIKELY, Everyone, FoundPerson
from minutes.importing.reader.people.persons import (
    BRACKETS,
    NAME,
    NICK,
    NO_FIRST_NAME,
    NOT_A_NAME,
    OF_ORG,
    SHORTEST,
    Person,
    bare_words,
    is_function,
    read_person,
    straightened,
)
from minutes.importing.reader.words.attendance import PARTY
from minutes.importing.reader.words.given_names import GIVEN_NAMES
from minutes.importing.reader.words.names import ROLES, UPPER
from minutes.lines.names import strip_titles, who_is
from minutes.lines.words import HONORIFIC

__all__ = ["NAME", "all_people", "is_full_name", "match_name", "read_people"]

# What stands behind the comma of "Hr. Vogel, Koordinator des Kreises (TOP 1)" and is nobody.
FUNCTION = re.compile(rf"(?P<what>[{UPPER}][^()]{{3,80}}?)\s*(?:\((?i:{ROLES})\))?$")
# "… Per konnten nicht" is a sentence.
ENDS_LOW = re.compile(r"\s[a-zäöüß]+$")
COUNTED = re.compile(r"^(?:ca\.?\s*|etwa\s+|rund\s+)?\d+\s+\w+")
# "34 Mitglieder (laut Liste), darunter vom Vorstand B. Lind"
AMONG = re.compile(r"\b(?:darunter|namentlich|und\s+zwar)\b[\s:]*(?:auch\s+)?")
NO_NAMES = re.compile(
    r"^(?:siehe|s\.|laut|vgl|keine[r]?|niemand|alle|n\.?\s?n\.?|-|–|entfällt|ja|nein|und|u\.\s?a\."
    r"|weitere|mitglieder|einige|mehrere|vollzählig|unklar|noch\s|wird\s)(?:\b|$)",
    re.IGNORECASE,
)
SEPARATORS = re.compile(r"[,;•]|\n|\s+\|\s+")
SEMICOLONS, SLASHES = re.compile(r"\s*;\s*"), re.compile(r"\s*/\s*")
SPACED_SLASHES = re.compile(r"\s+/\s+")
DEGREES = re.compile(
    r",\s*(?:[MB]\.\s?(?:Sc|A|Ed|Eng)\.?|LL\.\s?[MB]\.?|Dipl\.-\w+\.?|MdL|MdB|MdEP)(?=[\s,;(]|$)"
)
AND = re.compile(r"\s+(?:und|sowie|&|u\.)\s+")
# "Anton und Rosi Kreuzer" where the others have two names as well.
COUPLE = re.compile(
    rf"^(?P<lead>.*?)(?P<one>[{UPPER}][\w-]+)\s+(?:und|&|u\.)\s+(?P<other>[{UPPER}][\w-]+)\s+(?P<name>[{UPPER}][\w-]+)$"
)

PARTY_NAME = re.compile(rf"(?i:{PARTY})|[A-ZÄÖÜ]{{2,6}}")
LONGEST_COUPLE = 120


def read_people(
    text: str, *, line: int, rule: str, one_per_line: bool = False, turned: bool = False, nicks: bool = False
) -> list[FoundPerson]:
    """The people named in a text: "R. Haddad (Haus der Kulturen), Dr. M. Lind und K. Sand".

    In a list with one person per line, what follows a comma or dash is the organisation. `turned` says
    that surnames come first there: "Lind, Mara"; `nicks` that people go by such names there.
    """
    return _read(text, line, rule, one_per_line, turned, nicks)[0]


def all_people(text: str, *, line: int, rule: str, turned: bool = False) -> list[FoundPerson]:
    """The people of a text that names nobody and nothing else; none at all for any other text."""
    found, left = _read(text, line, rule, False, turned, False)
    return [] if left else found


def match_name(words: str, people: Iterable[FoundPerson]) -> FoundPerson | None:
    """Who of these people is meant by "Hr. Lind", "M. Lind" or "Mara"; None when nobody or two fit."""
    among = people.near(words) if isinstance(people, Everyone) else people
    fitting = {person.name: person for person in who_is(words, among)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def _read(
    text: str, line: int, rule: str, one_per_line: bool, turned: bool, nicks: bool
) -> tuple[list[FoundPerson], list[str]]:
    """The people of a text, and its parts that are none."""
    text = _names_of(text)
    if not text:
        return [], []
    has_place = one_per_line and not all(is_full_name(part) for part in text.split(","))
    is_alone = ";" not in text and text.count(",") <= 1 and (has_place or _has_function(text))
    is_one = is_alone or (turned and bool(straightened(bare_words(text))))
    parts = [text] if is_one else _split(text, turned)
    nicks = _are_nicks(parts, one_per_line or nicks)
    people: list[FoundPerson] = []
    left: list[str] = []
    for part in parts:
        if person := read_person(part, nicks=nicks, turned=turned):
            people.append(_found(person, line, rule))
        elif is_function(part) or COUNTED.match(part) or NO_NAMES.match(part):
            continue
        elif people and not people[-1].org and not ENDS_LOW.search(part) and (office := FUNCTION.match(part)):
            people[-1] = replace(people[-1], org=office["what"])
        else:
            left.append(part)
    return people, left


def _names_of(text: str) -> str:
    """The part of a value that may name somebody; "" for a number or a hint."""
    text = DEGREES.sub("", text).strip()
    text = text if re.search(r"\b\w\.$", text) else text.rstrip(".;,")
    text = re.sub(r"\s+(?:und|sowie)$", "", text)
    if COUNTED.match(text):
        among = AMONG.search(text)
        return text[among.end() :] if among else ""
    return "" if NO_NAMES.match(text) else text


def _has_function(text: str) -> bool:
    """Whether behind the one comma stands no name: "Herr Drescher, Amt für Ordnung und Bürgerdienste"."""
    text = BRACKETS.sub("", text)
    name, comma, rest = text.partition(",")
    words = rest.split()
    if name.isupper() and len(name) <= SHORTEST:
        return False
    is_house = any(NO_FIRST_NAME.match(word) for word in words[:2] if word[:1].isupper()) or "&" in words
    is_house = is_house or bool(PARTY_NAME.fullmatch(rest.strip()))
    is_plain = (
        bool(comma) and "(" not in text and not OF_ORG.search(name) and not re.match(rf"\s*{HONORIFIC}", rest)
    )
    return is_plain and is_house and len(strip_titles(name).split()) <= 3 and not AND.search(name)


def is_full_name(words: str) -> bool:
    """A first name and a surname, which no house is called."""
    person = read_person(words)
    return (
        bool(person)
        and " " in (person.name if person else "")
        and not any(NO_FIRST_NAME.match(word) for word in words.split())
    )


def _is_small(word: str) -> bool:
    """A word before a name that belongs to none: "die", "Frau", "Mitglieder"."""
    return word.islower() or is_function(word) or bool(re.match(HONORIFIC, word))


def _are_nicks(parts: Sequence[str], one_per_line: bool) -> bool:
    """Whether lower-case words among these are what people are called."""
    bare = [bare_words(one) for one in parts]
    if any(NOT_A_NAME.fullmatch(one) for one in bare):
        return False
    single = sum(bool(NICK.match(one)) for one in bare)
    return (one_per_line and single == len(bare)) or (len(parts) > 1 and single * 2 >= len(parts))


def _found(person: Person, line: int, rule: str) -> FoundPerson:
    sure = LIKELY if person.is_nick else CERTAIN
    return FoundPerson(line, rule, sure, person.name, person.org, person.group, person.names)


def _split(text: str, turned: bool) -> list[str]:
    """Cut at commas, semicolons, slashes and "und", but not inside brackets."""
    plain = BRACKETS.sub("", text)
    if ";" in plain and turned:
        parts = _unlisted(_cut(SEMICOLONS, text))
    elif len(SPACED_SLASHES.findall(plain)) > 1 or (" / " in plain and plain.count(",") == 1):
        parts = _unlisted(_cut(SPACED_SLASHES, text))
    elif "," not in text and ";" not in text:
        parts = _cut(SLASHES, text)
    else:
        parts = _cut(SEPARATORS, text)
    names = [name for part in parts for name in _pair(part, parts)]
    return [name.strip() for name in names if name.strip()]


def _unlisted(parts: Sequence[str]) -> list[str]:
    """The parts, cut at commas as well where behind each comma stands a whole name again."""
    found: list[str] = []
    for part in parts:
        pieces = _cut(SEPARATORS, part)
        bare = [bare_words(piece).strip() for piece in pieces]
        first_names = all(one in GIVEN_NAMES or (one[:1].islower() and NICK.match(one)) for one in bare)
        found += pieces if len(pieces) > 1 and (first_names or all(map(is_full_name, pieces))) else [part]
    return found


def _cut(pattern: re.Pattern[str], text: str) -> list[str]:
    """The pieces between the matches that do not stand in brackets."""
    masked = BRACKETS.sub(lambda inside: "_" * len(inside[0]), text)
    edges = [0, *(edge for match in pattern.finditer(masked) for edge in match.span()), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _pair(part: str, parts: Sequence[str]) -> list[str]:
    """ "Anna und Peter Lind" as a couple where the other names of the list are full ones, else as two."""
    couple = COUPLE.match(part.strip()) if len(part) < LONGEST_COUPLE else None
    are_full = (len(strip_titles(one).split()) > 1 for one in parts if one != part)
    if couple and _is_couple(couple) and all(are_full):
        return [f"{couple['lead']}{couple['one']} {couple['name']}", f"{couple['other']} {couple['name']}"]
    return _cut(AND, part.strip())


def _is_couple(couple: re.Match[str]) -> bool:
    is_bare = not re.match(HONORIFIC, couple["other"]) and not is_function(couple["other"])
    return is_bare and all(_is_small(word) for word in couple["lead"].split())
