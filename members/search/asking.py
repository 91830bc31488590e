"""What somebody typed into the search box: words, "phrases", -without, the beginning of the last word."""

import re
from dataclasses import dataclass

from members.search.words import FOLDED_STOP_WORDS, stem, words

LONGEST = 500
MOST_TERMS = 16
SHORTEST_BEGINNING = 2
# A term stands alone or in quotes of any kind, an open one ends with the line; a minus before it excludes it.
_TERM = re.compile(r'(?:^|(?<=\s))(?P<minus>-?)(?:["„“”»«](?P<phrase>[^"„“”»«]*)["„“”»«]?|(?P<word>\S+))')


@dataclass(frozen=True)
class Term:
    """One thing to find: stems that follow each other; beginning: a folded word may only begin like this."""

    stems: tuple[str, ...]
    beginning: str = ""


@dataclass(frozen=True)
class Question:
    """All of `wanted` and none of `unwanted`. Nothing wanted finds nothing."""

    wanted: tuple[Term, ...] = ()
    unwanted: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted)


def ask(typed: str) -> Question:
    """The question in what was typed; anything can be typed, what is no word says nothing."""
    wanted: list[tuple[Term, bool]] = []
    unwanted: list[Term] = []
    found = list(_TERM.finditer(typed[:LONGEST].replace("\0", " ").strip()))
    for place, one in enumerate(found):
        is_phrase = one["phrase"] is not None
        said = tuple(words(one["phrase"] if is_phrase else one["word"]))
        if not said:
            continue
        is_last = place == len(found) - 1
        if one["minus"]:
            unwanted.append(_term(said))
        else:
            is_small = not is_phrase and len(said) == 1 and said[0] in FOLDED_STOP_WORDS
            wanted.append((_term(said, may_go_on=is_last and not is_phrase), is_small))
    telling = [term for term, is_small in wanted if not is_small] or [term for term, _small in wanted]
    return Question(tuple(telling[:MOST_TERMS]), tuple(unwanted[:MOST_TERMS]))


def _term(said: tuple[str, ...], *, may_go_on: bool = False) -> Term:
    """A number is whole: 17 does not begin 170."""
    last = said[-1]
    goes_on = may_go_on and len(said) == 1 and len(last) >= SHORTEST_BEGINNING and last.isalpha()
    return Term(tuple(stem(one) for one in said), last if goes_on else "")
