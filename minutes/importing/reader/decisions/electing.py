"""Elections while walking down a document: candidates' votes, who won with them, and who is told twice."""

import re
from dataclasses import replace

from minutes.importing.reader.decisions.ballots import merge_votes
from minutes.importing.reader.decisions.elections import count_candidates, find_office
from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.walk import Walk
from minutes.importing.reader.words import decisions as words
from minutes.lines.votes import Votes

ABOUT_ELECTIONS = re.compile(words.ELECTION_TITLE)
WINS = re.compile(words.ELECTED, re.IGNORECASE)


def is_election(walk: Walk, paragraph: Paragraph) -> bool:
    """Whether a line that looks like the head's elects somebody: "Schriftführerin: S. Rahn, 57 Ja"."""
    if walk.item is None:
        return False
    if ABOUT_ELECTIONS.search(walk.title) and WINS.search(paragraph.text):
        return True
    return find_office(paragraph.text, line=paragraph.line, item=walk.item, title=walk.title) is not None


def is_known(walk: Walk, sentence: str) -> bool:
    """Whether the winner is told once more, after a line with the votes: "Damit ist Anna Berg gewählt"."""
    if not re.match(r"(?:Damit|Somit|Gewählt)\b", sentence):
        return False
    texts = [one.text for one in walk.resolutions if one.item == walk.item]
    names = re.findall(r"\b[A-ZÄÖÜ][\w-]{2,}", sentence)[1:]
    return any(name in text for name in names for text in texts)


def votes_before(walk: Walk, said: list[str]) -> None:
    """ "Auf Mia Lind entfallen 11 Ja-Stimmen, 2 Enthaltungen. Sie ist gewählt.": the votes stand before."""
    last, votes = walk.resolutions[-1], told_votes(said[-1])[0]
    if last.rule != "resolution.election" or last.votes != Votes() or not votes or votes.votes_for is None:
        return
    if votes.votes_against is None and votes.votes_abstain is None:
        return
    walk.resolutions[-1] = replace(last, text=f"{said.pop()} {last.text}", votes=votes)


def keep_counts(walk: Walk, text: str) -> None:
    """Keep the votes of candidates until somebody is said to be elected."""
    if not (ABOUT_ELECTIONS.search(walk.title) or walk.counted or "Stimmen" in text):
        return
    walk.counted |= count_candidates(text)
    votes = told_votes(text)[0]
    if votes and walk.counted:
        walk.others = merge_votes(walk.others, votes)
