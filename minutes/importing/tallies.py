"""Votes by name: a table with a column for each side, or a line for each member."""

import re
from collections.abc import Sequence

from minutes.lines.ballot_words import SIDES
from minutes.lines.votes import Votes

SIDE = {
    side: re.compile(rf"(?:{words})|^(?:{short})$", re.IGNORECASE)
    for side, words, short in (
        ("votes_for", SIDES["votes_for"], r"J|\+|Für"),
        ("votes_against", SIDES["votes_against"], r"N|-|Gegen"),
        ("votes_abstain", SIDES["votes_abstain"], r"E|o|0|Enth"),
    )
}
VOICE = re.compile(r"^(?:[xX✓✔☑*+1]|ja|JA|Ja)$")
MEMBER = re.compile(r"^(?P<name>[A-ZÄÖÜ][^:|]{1,40}):\s*(?P<side>[^:|]{1,16})$")
NAMES = re.compile(r"^(?:Name|Mitglied|Vorname|Wer|Person|Stimmberechtigte?)\w*$|^$", re.IGNORECASE)
VOTE = re.compile(r"^(?:Stimme|Votum|Abstimmung|Wahl)$", re.IGNORECASE)

Columns = Sequence[str]


def find_poll(text: str) -> Columns | None:
    """The columns of a table of votes: for each cell its side, "vote", or nothing."""
    cells = cells_of(text)
    if len(cells) < 2 or not NAMES.match(cells[0]):
        return None
    columns = [side_of(cell) or ("vote" if VOTE.match(cell) else "") for cell in cells]
    is_poll = "vote" in columns or len(set(columns) & set(SIDE)) >= 2
    return columns if is_poll else None


def read_voice(text: str, columns: Columns) -> str:
    """The side that one row votes for; empty where it votes for none."""
    cells = cells_of(text)
    for cell, column in zip(cells[1:], columns[1:], strict=False):
        if column == "vote":
            return side_of(cell)
        if column and VOICE.match(cell):
            return column
    return ""


def read_member(text: str) -> str:
    """The side of a line such as "Torben Reiß: Ja"."""
    match = MEMBER.match(text)
    return side_of(match["side"].strip()) if match else ""


def side_of(word: str) -> str:
    """The side that a cell or word names by itself."""
    return next((side for side, pattern in SIDE.items() if pattern.fullmatch(word.strip())), "")


def is_rule(text: str) -> bool:
    """The line beneath a table's head."""
    return bool(re.fullmatch(r"[|\s:+-]{3,}", text))


def cells_of(text: str) -> list[str]:
    """The cells of a table's row, without its outer bars."""
    return [cell.strip() for cell in text.strip().strip("|").split("|")] if "|" in text else []


def add_voice(votes: Votes, side: str) -> Votes:
    """One more vote; in a vote by name every side is counted."""
    in_favour, against, abstain = (
        (getattr(votes, name) or 0) + (name == side)
        for name in ("votes_for", "votes_against", "votes_abstain")
    )
    return Votes(in_favour, against, abstain)
