"""Votes by name while walking down a document: row by row they add up to one ballot."""

from dataclasses import replace

from minutes.importing.reader.decisions.ballots import is_ballot_label
from minutes.importing.reader.decisions.tallies import (
    add_voice,
    find_poll,
    is_rule,
    read_counts,
    read_member,
    read_result,
    read_side,
    read_voice,
)
from minutes.importing.reader.decisions.voting import complete, waiting_for_poll
from minutes.importing.reader.finds import LIKELY, FoundResolution, Kind
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.walk import Walk
from minutes.lines.votes import Votes


def take_poll(walk: Walk, paragraph: Paragraph) -> bool:
    """The head of a table of votes, one of its rows, or a line such as "Torben Reiß: Ja"."""
    text = paragraph.text
    if columns := find_poll(text):
        walk.poll, walk.polled = columns, None
        walk.add(paragraph, Kind.NOTE)
        return True
    if walk.poll and "|" in text:
        side = "" if is_rule(text) else read_voice(text, walk.poll)
    else:
        walk.poll = None
        last = walk.last_entry()
        begun = walk.polled or (last and is_ballot_label(last.text))
        side = read_member(text) if begun else ""
        if not side:
            walk.polled = None
            return False
    if side:
        _add(walk, side)
    walk.add(paragraph, Kind.RESOLUTION if walk.resolutions else Kind.NOTE)
    return True


def take_row(walk: Walk, paragraph: Paragraph) -> bool:
    """A row of a table that is a resolution by itself: what was voted on, and its votes beside it."""
    if "|" not in paragraph.text or walk.item is None:
        return False
    text = paragraph.text
    if side := read_side(text):
        return complete(walk, paragraph, side)
    found = (read_counts(text, walk.poll) if walk.poll else None) or read_result(text)
    if not found:
        return False
    votes, said = found
    if not said:
        return complete(walk, paragraph, votes)
    walk.resolutions.append(FoundResolution(paragraph.line, "resolution.row", LIKELY, said, votes, walk.item))
    walk.add(paragraph, Kind.RESOLUTION)
    return True


def _add(walk: Walk, side: str) -> None:
    if walk.polled is None:
        found = waiting_for_poll(walk)
        if not found:
            return
        walk.resolutions = [one for one in walk.resolutions if one.line != found.line]
        walk.resolutions.append(found)
        walk.polled = Votes()
    walk.polled = add_voice(walk.polled, side)
    walk.resolutions[-1] = replace(walk.resolutions[-1], votes=walk.polled)
