"""Who is meant by a name in minutes: "Sand", "Frau Dr. Sand", "M. Sand", "Mona"."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol, TypeVar

from minutes.lines.words import HONORIFIC, PARTICLES, TITLES

TITLE = re.compile(rf"^{TITLES}")
HONOURED = re.compile(rf"^(?:{HONORIFIC}|Fr|Hr)(?!\w)")
GUEST = re.compile(r"^(?:Gast|Gästin)\s+(?=\S)")
BRACKET = re.compile(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]\s*$")
UNLIKE = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "’": "'"})
SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
TITLED = re.compile(rf"@|{HONORIFIC}\s|(?:Fr|Hr|Dr\.|Prof\.)\s*[A-ZÄÖÜ]|(?:[A-ZÄÖÜ]\.-?\s?)+[A-ZÄÖÜ]")
CAPITAL = r"[A-ZÄÖÜÇĆČŁÖŞŠŽÉ][\w'’.-]*"
SHAPE = re.compile(rf"{CAPITAL}(?:\s+(?:{'|'.join(PARTICLES.split())}|{CAPITAL})){{0,3}}")
PARTICLE_WORDS = frozenset(PARTICLES.split())


class Named(Protocol):
    """Anybody with a name; further names in `names` count as well."""

    @property
    def name(self) -> str: ...


Somebodies = TypeVar("Somebodies", bound=Named)


@dataclass(frozen=True)
class Somebody:
    """A person or guest, as much of her as a line needs. `names` are others she is called by."""

    key: str
    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Name:
    """A name in pieces, each in the spellings under which it counts as the same."""

    words: tuple[frozenset[str], ...]
    family: int  # where the surname begins: "von der Heide" with its particles
    spelled: str
    letters: frozenset[str]  # with which its words begin
    last: frozenset[str]  # with which the last of them begins


def strip_titles(words: str) -> str:
    """The name alone: "Hr. Dr. Lind" is "Lind"."""
    return TITLE.sub("", words.strip()).strip()


def surname(name: str) -> str:
    """The family name as it is written, with "von der" before it."""
    bare = strip_titles(name).split()
    return " ".join(bare[_name(" ".join(bare)).family :]) if bare else name


def has_title(words: str) -> bool:
    """Whether these words can only be a name: "Fr. Sand", "M. Sand", "@sand"."""
    return bool(TITLED.match(words))


def looks_like_a_name(words: str) -> bool:
    """One to four words written like a name; any noun is so as well."""
    return has_title(words) or bool(SHAPE.fullmatch(BRACKET.sub("", words)))


def who_is(words: str, people: Iterable[Somebodies]) -> tuple[Somebodies, ...]:
    """Everybody who may be meant by these words: one is certain, several are a question.

    With "Frau" or "Herr" the surname counts. Whoever is spelled exactly so comes before the similar.
    """
    words = _bare(words)
    said, honoured = _name(strip_titles(words)), bool(HONOURED.match(words))
    if not said.words:
        return ()
    fitting = [person for person in people if _is_called(person, said, honoured)]
    if len(fitting) > 1:
        exact = [person for person in fitting if said.spelled in _name(person.name).spelled.split(" ")]
        fitting = exact if len(exact) == 1 else fitting
    return tuple(fitting)


def by_letter(people: Iterable[Somebodies]) -> dict[str, list[Somebodies]]:
    """Everybody under each letter that a word of her names begins with, for asking often about many."""
    found: dict[str, list[Somebodies]] = defaultdict(list)
    for person in people:
        names = (person.name, *getattr(person, "names", ()))
        for letter in sorted(frozenset().union(*(_untitled(name).letters for name in names))):
            found[letter].append(person)
    return found


def last_letters(words: str) -> frozenset[str]:
    """The letters under which whoever is meant by these words stands in `by_letter`; mostly one."""
    return _name(strip_titles(_bare(words))).last


def _bare(words: str) -> str:
    return GUEST.sub("", BRACKET.sub("", words).strip().lstrip("@"))


def _is_called(person: Named, said: Name, honoured: bool) -> bool:
    """Asked for everybody of a list at every name, so most are out by their letters alone."""
    for name in (person.name, *getattr(person, "names", ())):
        known = _untitled(name)
        if not said.last.isdisjoint(known.letters) and _fits(said, known, honoured):
            return True
    return False


def _fits(said: Name, known: Name, honoured: bool) -> bool:
    first, last = known.words[0], known.words[-1]
    if len(said.words) == 1:
        return _same(said.words[0], last) or (not honoured and _same(said.words[0], first))
    if len(said.words) == len(known.words) - known.family and _same_row(
        said.words, known.words[known.family :]
    ):
        return True
    if len(known.words) == 1:
        return honoured and _same(said.words[-1], last)
    if _is_or_initial(said.words[0], first):
        return _is_or_initial(said.words[-1], last)
    return len(said.words) == 2 and _same(said.words[0], last) and _same(said.words[1], first)


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return not one.isdisjoint(other)


def _same_row(some: tuple[frozenset[str], ...], others: tuple[frozenset[str], ...]) -> bool:
    return all(_same(one, other) for one, other in zip(some, others, strict=True))


def _is_or_initial(one: frozenset[str], other: frozenset[str]) -> bool:
    if _same(one, other):
        return True
    return any(_shortens(mine, theirs) or _shortens(theirs, mine) for mine in one for theirs in other)


def _shortens(short: str, name: str) -> bool:
    """ "m" for Mara; "k", "k-h" and "kh" for Karl-Heinz."""
    if len(short) == 1:
        return name.startswith(short)
    letters = "".join(part[:1] for part in name.split("-"))
    return len(letters) > 1 and short.replace("-", "") == letters


@lru_cache(maxsize=4096)
def _untitled(name: str) -> Name:
    return _name(strip_titles(name))


@lru_cache(maxsize=4096)
def _name(name: str) -> Name:
    spaced = re.sub(r"\.(?=[^\W\d])", ". ", name)
    words = [word.replace(".", "") for word in unicodedata.normalize("NFC", spaced).casefold().split()]
    words = [word for word in words if word]
    family = len(words) - 1
    while family > 1 and words[family - 1] in PARTICLE_WORDS:
        family -= 1
    if family == 1 and words and words[0] in PARTICLE_WORDS:
        family = 0
    spellings = tuple(_spellings(word) for word in words)
    letters = [_letters(word) for word in spellings]
    last = letters[-1] if letters else frozenset()
    return Name(spellings, max(family, 0), " ".join(words), frozenset().union(*letters), last)


def _spellings(word: str) -> frozenset[str]:
    return frozenset((_plain(word), _plain(word.translate(SPELLED_OUT))))


def _letters(spellings: frozenset[str]) -> frozenset[str]:
    return frozenset(word.replace("-", "")[:1] for word in spellings)


def _plain(word: str) -> str:
    """Without accents and dots: "Öztürk" is "ozturk"."""
    apart = unicodedata.normalize("NFKD", word.translate(UNLIKE))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))
