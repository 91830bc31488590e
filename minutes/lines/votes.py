"""How a vote is written down: "(8/0/1)", "8 Ja, 0 Nein, 1 Enthaltung", "Dafür: 8", "einstimmig"."""

import re
from dataclasses import dataclass
from itertools import pairwise

from minutes.lines import ballot_words as words

_SEPARATED = r"(\d{1,4})\s?(?:[/|]\s?(\d{1,4})\s?[/|]|:\s?(\d{1,4})\s?:)\s?(\d{1,4})"
TRIPLE = re.compile(rf"(?<![\d/.:]){_SEPARATED}(?:\s?[/|:]\s?(\d{{1,3}}))?(?![\d/.:]{{0,5}}\d)")
DIGITS = re.compile(r"\d+")
TOKEN = re.compile(
    rf"(?P<number>{words.NUMBER})(?![\w.,]{{0,5}}\d)|"
    + "|".join(f"(?P<{side}>{named})" for side, named in words.SIDES.items()),
    re.IGNORECASE,
)
UNANIMOUS, SIGNED, VERSUS, MAJORITY_OF, VOTING_FOR, ALL = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        words.UNANIMOUS,
        words.SIGNED,
        words.VERSUS,
        words.MAJORITY_OF,
        words.VOTING_FOR,
        words.ALL,
    )
)
BETWEEN = {order: re.compile(pattern, re.IGNORECASE) for order, pattern in words.BETWEEN.items()}
NO_OBJECTION = re.compile(words.NO_OBJECTION, re.IGNORECASE)
ZERO = {
    "votes_against": re.compile(words.NO_AGAINST, re.IGNORECASE),
    "votes_abstain": re.compile(words.NO_ABSTAIN, re.IGNORECASE),
}
YEARS = range(1900, 2100)


@dataclass(frozen=True)
class Votes:
    """Votes of one ballot; None where the text does not say. `is_unanimous` stands for all who may vote."""

    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    votes_invalid: int | None = None
    is_unanimous: bool = False


def find_votes(text: str, *, implied: bool = True) -> tuple[Votes | None, str]:
    """The votes a text states and what is left of it without a closing bracket of votes.

    "einstimmig" says that nobody was against and, unless it adds abstentions, that nobody abstained;
    how many were for it does not say, unless a number stands right beside it. Without `implied` only
    what is counted in so many words is a number.
    """
    if match := find_triple(text):
        return _counted(match), _without(text, match)
    sides = _sides(text)
    unanimous = UNANIMOUS.search(text)
    if implied and NO_OBJECTION.search(text):
        sides.setdefault("votes_against", 0)
    if unanimous:
        sides = ({"votes_against": 0, "votes_abstain": 0} if implied else {}) | sides
        if everybody := ALL.search(text):
            number = everybody["before"] or everybody["after"]
            sides.setdefault("votes_for", _number(number))
    if not sides and not unanimous:
        return None, text
    return Votes(**sides, is_unanimous=bool(unanimous)), _without(text, None)


def find_triple(text: str) -> re.Match[str] | None:
    """Bare numbers in their usual order: "5:2:1", "8/0/1", "+5/-0/=1"; a year among them is none."""
    for pattern in (SIGNED, TRIPLE):
        for match in pattern.finditer(text):
            numbers = DIGITS.findall(match[0])
            is_clock = len(match[0]) > 5 and any(len(one) == 2 and one[0] == "0" for one in numbers)
            if not is_clock and not any(int(one) in YEARS for one in numbers):
                return match
    return None


def _counted(match: re.Match[str]) -> Votes:
    in_favour, against, abstain, *invalid = (int(number) for number in DIGITS.findall(match[0]))
    return Votes(in_favour, against, abstain, invalid[0] if invalid else None)


def _sides(text: str) -> dict[str, int]:
    """The number beside each side that is named. A text writes either all of them before or all behind."""
    tokens = list(TOKEN.finditer(text))
    before, after = _paired(text, tokens, "before"), _paired(text, tokens, "after")
    sides = before | after if len(after) > len(before) else after | before
    if match := VERSUS.search(text):
        sides |= {"votes_for": _number(match[1]), "votes_against": _number(match[2])}
    elif match := MAJORITY_OF.search(text) or VOTING_FOR.search(text):
        sides.setdefault("votes_for", _number(match[1]))
    for side, pattern in ZERO.items():
        if pattern.search(text):
            sides.setdefault(side, 0)
    return sides


def _paired(text: str, tokens: list[re.Match[str]], order: str) -> dict[str, int]:
    found: dict[str, int] = {}
    for first, second in pairwise(tokens):
        number, side = (first, second) if order == "before" else (second, first)
        if number.lastgroup != "number" or side.lastgroup == "number" or not side.lastgroup:
            continue
        if BETWEEN[order].fullmatch(text, first.end(), second.start()):
            found.setdefault(side.lastgroup, _number(number[0]))
    return found


def _number(said: str) -> int:
    said = said.lower()
    if said.isdigit():
        return int(said)
    return 0 if said.startswith(("kein", "nieman")) else words.COUNTS.get(said, 1)


def _without(text: str, triple: re.Match[str] | None) -> str:
    """Cut off a closing bracket, or the bare numbers, that only holds the votes."""
    if ballot := re.search(r"(?<!\s)\s+(?:Abstimmung(?:sergebnis)?|Ergebnis)\s*:[^:]*$", text):
        return text[: ballot.start()].strip()
    closing = re.search(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]\s*\.?$", text)
    if closing and (find_triple(closing[0]) or UNANIMOUS.search(closing[0]) or _sides(closing[0])):
        return text[: closing.start()].strip()
    if triple and triple.end() >= len(text.rstrip(" .")):
        return text[: triple.start()].rstrip(" ,;:–-(")
    return text.strip()
