"""Votes by name: a table with a column for each side, or a line for each member."""

import re
from collections.abc import Sequence

from minutes.importing.reader.decisions.ballots import is_ballot
from minutes.importing.reader.decisions.told import told_votes
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
# Parts of a body: their rows add up to one vote that is told elsewhere.
PARTS = re.compile(
    r"^(?:Liste|Fraktion|Gruppe|Partei|Abteilung|Block|Haus|Sektion|Ortsgruppe|Kurie|Statusgruppe)\w*$",
    re.IGNORECASE,
)
VOTE = re.compile(r"^(?:Stimme|Votum|Abstimmung|Wahl)$", re.IGNORECASE)

Columns = Sequence[str]


def find_poll(text: str) -> Columns | None:
    """The columns of a table of votes: for each cell its side, "vote", or nothing."""
    cells = cells_of(text)
    if len(cells) < 2:
        return None
    sided = sum(bool(side_of(cell)) for cell in cells)
    if sided == len(cells):
        cells = ["", *cells]
    elif not NAMES.match(cells[0]) and (sided < 2 or side_of(cells[0])):
        return None
    columns = [side_of(cell) or ("vote" if VOTE.match(cell) else "") for cell in cells]
    columns[0] = "part" if PARTS.match(cells[0]) else columns[0]
    is_poll = "vote" in columns or len(set(columns) & set(SIDE)) >= 2
    return columns if is_poll else None


def read_voice(text: str, columns: Columns) -> str:
    """The side that one row votes for; empty where it votes for none."""
    cells = [] if "part" in columns else cells_of(text)
    for cell, column in zip(cells[1:], columns[1:], strict=False):
        if column == "vote":
            return side_of(cell)
        if column and VOICE.match(cell):
            return column
    return ""


def read_counts(text: str, columns: Columns) -> tuple[Votes, str] | None:
    """ "Levin Mohr | 10 | 1 | 1" beneath the sides: votes, and what they were on ("": what is above).

    None for any other row.
    """
    cells = cells_of(text)
    if len(cells) == len(columns) - 1 and not columns[0]:
        cells = ["", *cells]
    sides = {side: cell for cell, side in zip(cells, columns, strict=False) if side in SIDE}
    if (
        "part" in columns
        or len(sides) < 2
        or not all(cell.isdigit() and len(cell) < 5 for cell in sides.values())
    ):
        return None
    said = [cell for cell, side in zip(cells, columns, strict=False) if side not in SIDE and cell]
    votes = Votes(*(int(sides[side]) if side in sides else None for side in SIDE))  # type: ignore[arg-type]
    return votes, " – ".join(said)


def read_side(text: str) -> Votes | None:
    """A row of one side and its count: "dafür | 3"; None for any other row."""
    cells = [cell.strip("* :") for cell in cells_of(text)]
    if len(cells) != 2 or not (side := side_of(cells[0])) or not re.fullmatch(r"\d{1,4}", cells[1]):
        return None
    return Votes(**vars(Votes()) | {side: int(cells[1])})


def read_result(text: str) -> tuple[Votes, str] | None:
    """ "Chor | Noten | 400 € | 7 Ja / 0 Nein": a cell with the votes, and the others that they are on."""
    cells = [cell for cell in cells_of(text) if cell]
    ballots = [cell for cell in cells if is_ballot(cell)]
    votes = told_votes(ballots[0])[0] if len(ballots) == 1 and len(cells) > 1 else None
    if not votes or None in (votes.votes_for, votes.votes_against) or is_ballot(text):
        return None
    return votes, " – ".join(cell for cell in cells if cell not in ballots)


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
