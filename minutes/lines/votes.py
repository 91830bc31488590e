"""How a vote is written down: "(8/0/1)", "8 Ja, 0 Nein, 1 Enthaltung", "einstimmig"."""

import re
from dataclasses import dataclass

NUMBER = r"(?P<n>\d{1,4}|keine[rn]?|eine[rm]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)"
WORDS = {
    "ein": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
}
SIDES = {
    "votes_for": (
        r"(?:Ja(?:-?\s?Stimmen?)?\b|dafür|Für-?stimmen?|pro\b|Zustimmung(?:en)?|Zustimmend\w*|Fürstimmen?"
        r"|Stimmen?\s+dafür|Stimmen?(?=\s+bei\s))"
    ),
    "votes_against": (
        r"(?:Nein(?:-?\s?Stimmen?)?\b|dagegen|Gegen-?\s?stimmen?|contra\b|kontra\b|Ablehnung(?:en)?"
        r"|Stimmen?\s+dagegen)"
    ),
    "votes_abstain": r"(?:Enthaltung(?:en)?|Stimmenthaltung(?:en)?|enthalten|Enth\.?)",
}
TRIPLE = re.compile(r"(?<![\d/.])(\d{1,3})\s?[/|:]\s?(\d{1,3})\s?[/|:]\s?(\d{1,3})(?![\d/.])")
UNANIMOUS = re.compile(r"\b(?:einstimmig|alle\s+dafür)\b", re.IGNORECASE)
NO_AGAINST = re.compile(r"\bohne\s+Gegenstimmen?\b", re.IGNORECASE)


@dataclass(frozen=True)
class Votes:
    """Votes of one ballot; None where the text does not say. `is_unanimous` stands for all who may vote."""

    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    votes_invalid: int | None = None
    is_unanimous: bool = False


def find_votes(text: str) -> tuple[Votes | None, str]:
    """The votes a text states and what is left of it without a closing bracket of votes.

    "einstimmig" says that nobody was against and, unless it adds abstentions, that nobody abstained;
    how many were for it does not say.
    """
    if match := TRIPLE.search(text):
        in_favour, against, abstain = (int(number) for number in match.groups())
        return Votes(in_favour, against, abstain), _without(text, match)
    sides: dict = {side: _count(pattern, text) for side, pattern in SIDES.items()}
    unanimous = UNANIMOUS.search(text)
    if unanimous:
        sides["votes_against"] = sides["votes_against"] or 0
        sides["votes_abstain"] = sides["votes_abstain"] or 0
    elif NO_AGAINST.search(text):
        sides["votes_against"] = 0
    if all(count is None for count in sides.values()):
        return None, text
    return Votes(**sides, is_unanimous=bool(unanimous)), _without(text, None)


def _count(side: str, text: str) -> int | None:
    before = re.search(rf"\b{NUMBER}\s*(?:x\s*)?{side}", text, re.IGNORECASE)
    after = re.search(rf"{side}\s*[:=]\s*{NUMBER}", text, re.IGNORECASE)
    match = after or before
    if not match:
        return None
    words = match["n"].lower()
    if words.isdigit():
        return int(words)
    return 0 if words.startswith("kein") else WORDS.get(words, 1)


def _without(text: str, triple: re.Match[str] | None) -> str:
    """Cut off a closing bracket, or the bare numbers, that only holds the votes."""
    if ballot := re.search(r"(?<!\s)\s+(?:Abstimmung(?:sergebnis)?|Ergebnis)\s*:[^:]*$", text):
        return text[: ballot.start()].strip()
    closing = re.search(r"(?<!\s)\s*[(\[][^()\[\]]*[)\]]\s*\.?$", text)
    if closing and (
        TRIPLE.search(closing[0])
        or UNANIMOUS.search(closing[0])
        or re.search(r"\d\s*\w*Ja|Ja\w*\s*:?\s*\d|Enth", closing[0])
    ):
        return text[: closing.start()].strip()
    if triple and triple.end() >= len(text.rstrip(" .")):
        return text[: triple.start()].rstrip(" ,;:–-(")
    return text.strip()
