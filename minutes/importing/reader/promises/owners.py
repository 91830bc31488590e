"""Who a promise names: people of the list, also by initials or nick, offices and groups."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from members.dates import find_due
from minutes.importing.reader.finds import DOUBTFUL, LIKELY, Everyone, FoundPerson
from minutes.importing.reader.people.names import NAME, match_name
from minutes.importing.reader.promises.grammar import GROUP
from minutes.importing.reader.words.names import PEERS, UPPER
from minutes.importing.reader.words.promises import HOUSES, NOBODY
from minutes.lines.names import strip_titles
from minutes.lines.words import HONORIFIC, PARTICLES

APART = re.compile(r"\s*(?:,|;|/|\+|&|\bund\b|\bu\.|\bsowie\b|\bmit\b)\s*")
OFFICE = re.compile(rf"{GROUP}$")
EMPTY = re.compile(rf"(?:{NOBODY})\.?$", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]en|[Dd]em|[Uu]nsere?)\s+(?=\S)")
HOUSE = re.compile(rf"(?:(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Dd]en)\s+)?(?:{HOUSES})$")
PEER = re.compile(rf"^(?:(?:[Dd]er|[Dd]ie|[Dd]en|[Dd]em)\s+)?(?:\d\.\s+)?{PEERS}\s+(?=[{UPPER}])")
INITIALS = re.compile(rf"[{UPPER}][a-zäöüß]?\.?\s?[{UPPER}][a-z]?\.?$")
TITLED = re.compile(rf"(?:{HONORIFIC}|Pfr\.|Dr\.)\s|{PEER.pattern}|(?:[A-ZÄÖÜ]\.\s?)+[A-ZÄÖÜ]")
# A word in small letters behind a title that belongs to no name: "Frau Ott würde notfalls".
TALK = re.compile(rf"\s(?!(?:{'|'.join(PARTICLES.split())}|vom|und|für)\b)[a-zäöü]")
# "Gfrd. Tietz", "Pfr. Wimmer": titles that only some use.
SHORT_TITLE = re.compile(rf"^[{UPPER}][a-zäöüß]{{1,4}}\.\s+(?=[{UPPER}])")
A_NICK = re.compile(r"[^\W\d]\w*[_\d]\w*$|[a-z]+[A-Z]\w*$")
# Whether words are a date at all does not hang on the day they were said.
ANY_DAY = date(2020, 1, 1)
LONGEST_NAME = 60


def whom(words: str, people: Sequence[FoundPerson]) -> FoundPerson | None:
    """Who of the list is meant by a name or by initials; None when nobody or several fit."""
    words = PEER.sub("", words.strip(" .:@*~"))
    everyone = people if isinstance(people, Everyone) else Everyone(people)
    return _whom(words, everyone) if words and len(words) <= LONGEST_NAME else None


@lru_cache(maxsize=4096)
def _whom(words: str, people: Everyone) -> FoundPerson | None:
    if person := match_name(words, people) or match_name(SHORT_TITLE.sub("", words), people):
        return person
    return _by_initials(words, people) if INITIALS.match(words) else None


def _by_initials(words: str, people: Sequence[FoundPerson]) -> FoundPerson | None:
    letters = re.sub(r"[^\w]", "", words).casefold()
    fitting = [
        person
        for person in people
        if letters
        in (
            "".join(part[0] for part in re.split(r"[\s-]+", person.name) if part).casefold(),
            (person.org or "").casefold(),
        )
    ]
    return fitting[0] if len({person.name for person in fitting}) == 1 else None


def split_names(words: str) -> list[str]:
    return [part for part in (part.strip(" .:*~") for part in APART.split(words)) if part]


def read_names(words: str, people: Sequence[FoundPerson]) -> tuple[str, ...]:
    """Names as the attendance list has them, or as they were said without titles; nobody for "N.N."."""
    return tuple(dict.fromkeys(resolve(part, people) for part in split_names(words) if not EMPTY.match(part)))


def resolve(words: str, people: Sequence[FoundPerson]) -> str:
    person = whom(words, people)
    bare = ARTICLE.sub("", strip_titles(PEER.sub("", words))).strip(" .:@*~")
    return person.name if person else bare or ARTICLE.sub("", words.strip())


def known(words: str, people: Sequence[FoundPerson], *, shape: bool = False) -> tuple[str, ...]:
    """The names, if all of them are people present or an office; with `shape`, also what looks like names."""
    parts = split_names(re.sub(r"\([^()]*\)", "", words)) if len(words) <= LONGEST_NAME * 3 else []
    if parts and len(parts) <= 6 and all(is_owner(part, people, shape=shape) for part in parts):
        return read_names(", ".join(parts), people)
    return ()


def is_owner(part: str, people: Sequence[FoundPerson], *, shape: bool = False) -> bool:
    if (
        (part.startswith("@") and " " not in part)
        or whom(part, people)
        or OFFICE.match(part)
        or (TITLED.match(part) and not TALK.search(part))
    ):
        return len(part) < 50
    if shape and A_NICK.match(part) and len(part) <= 20:
        return True
    looks_like_a_name = len(part.split()) <= 2 and NAME.match(part) and not part.isupper()
    return bool(shape and looks_like_a_name and not find_due(part, said_on=ANY_DAY))


def certainty(words: str, people: Sequence[FoundPerson]) -> float:
    """How sure it is that these words name who does it; 0 for any other noun."""
    parts = split_names(words)
    if OFFICE.match(words) or (parts and all(whom(part, people) for part in parts)):
        return LIKELY
    if any(whom(part, people) for part in parts) and len(parts) > 1:
        return DOUBTFUL + 0.1
    return DOUBTFUL + 0.1 if TITLED.match(words) else 0
