"""The votes behind a resolution: "(8/0/1)", "(8 ja, 0 nein)", "(einstimmig)"."""

import re

from django.utils.translation import gettext as _

from minutes.lines.votes import Votes, find_votes

CLOSING = re.compile(r"(?<!\s)\s*[(\[](?P<in>[^()\[\]]*)[)\]]\s*[.!]?\s*$")
NUMBERS = re.compile(
    r"\s*(?!(?:19|20)\d\d)\d{1,4}(?:\s*[/|]\s*\d{1,4}|(?:\s*[/|:;–-]\s*\d{1,4}){2}(?:\s*[/|:;–-]\s*\d{1,4})?)\s*"
)
# What was meant as votes, though it cannot be read.
MEANT = re.compile(
    r"(?!(?:19|20)\d\d)\s*[\w?]{0,4}\s*[/|]\s*[\w?]{0,4}(?:\s*[/|]\s*[\w?]{0,4}){0,4}\s*$"
    r"|.*\b(?:ja|nein|enth\w*|dafür|dagegen|stimmen)\b",
    re.IGNORECASE,
)


def read_ballot(text: str) -> tuple[Votes | None, int, str]:
    """Votes, where the wording ends, and a sentence when votes were meant and cannot be read.

    Two numbers are for and against, then nobody abstained; a fourth one counts invalid votes.
    """
    closing = CLOSING.search(text)
    inside = closing["in"] if closing else ""
    if closing and NUMBERS.fullmatch(inside):
        return _counted(inside), closing.start(), ""
    votes, rest = find_votes(text)
    if votes and closing and find_votes(inside)[0] == votes:
        return votes, closing.start(), ""
    if votes:
        return votes, len(rest) if text.startswith(rest) else len(text), ""
    if closing and re.search(r"\d|\?", inside) and MEANT.match(inside):
        return None, len(text), _unreadable(inside)
    return None, len(text), ""


def _counted(words: str) -> Votes:
    counts = [int(number) for number in re.findall(r"\d+", words)]
    return Votes(
        votes_for=counts[0],
        votes_against=counts[1],
        votes_abstain=counts[2] if len(counts) > 2 else 0,
        votes_invalid=counts[3] if len(counts) > 3 else None,
    )


def _unreadable(words: str) -> str:
    return _(
        "Die Stimmen „%(votes)s“ sind nicht zu lesen. Schreiben Sie zum Beispiel (8/0/1) oder (einstimmig)."
    ) % {"votes": words.strip()[:60]}
