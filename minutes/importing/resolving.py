"""Resolutions while walking down a document: wording and votes may stand in lines of their own."""

import re
from dataclasses import replace

from minutes.importing.decisions import (
    find_resolution,
    is_ballot,
    is_ballot_label,
    is_resolution_label,
    merge_votes,
    names_its_subject,
)
from minutes.importing.finds import CERTAIN, DOUBTFUL, LIKELY, FoundResolution, Kind
from minutes.importing.reading import Paragraph
from minutes.importing.walk import Walk
from minutes.lines.votes import Votes, find_votes


def take_resolution(walk: Walk, paragraph: Paragraph) -> bool:
    """Take a paragraph as a resolution, as the votes of one, or as the label of one to come."""
    if is_ballot(paragraph.text) and _complete(walk, paragraph):
        return True
    if is_ballot_label(paragraph.text) and walk.entries and walk.entries[-1].kind is Kind.RESOLUTION:
        walk.add(paragraph, Kind.RESOLUTION)
        return True
    if is_resolution_label(paragraph.text):
        walk.add(paragraph, Kind.RESOLUTION)
        return True
    found = _begun(walk, paragraph) or find_resolution(paragraph.text, line=paragraph.line, item=walk.item)
    if found:
        walk.speaker = ""
        walk.resolutions.append(found)
        walk.add(paragraph, Kind.RESOLUTION)
    return bool(found)


def _begun(walk: Walk, paragraph: Paragraph) -> FoundResolution | None:
    """The wording beneath a line that only announced a resolution."""
    last = walk.entries[-1] if walk.entries else None
    if not last or last.item != walk.item or not is_resolution_label(last.text):
        return None
    votes, wording = find_votes(paragraph.text)
    return FoundResolution(last.line, "resolution.label", CERTAIN, wording, votes or Votes(), walk.item)


def _complete(walk: Walk, paragraph: Paragraph) -> bool:
    """A line with votes alone belongs to the resolution, motion or paragraph right before it."""
    votes, _ = find_votes(paragraph.text)
    last = walk.entries[-1] if walk.entries else None
    if (
        votes
        and (not last or last.item != walk.item)
        and re.search(r"Antrag|Beschluss|Abstimmung", walk.title)
    ):
        walk.resolutions.append(
            FoundResolution(paragraph.line, "resolution.item", LIKELY, walk.title, votes, walk.item)
        )
        walk.add(paragraph, Kind.RESOLUTION)
        return True
    if (
        not votes
        or not last
        or last.item != walk.item
        or last.kind not in (Kind.NOTE, Kind.RESOLUTION, Kind.OUTCOME)
    ):
        return False
    if last.kind is Kind.RESOLUTION and walk.resolutions and walk.resolutions[-1].item == walk.item:
        before = walk.resolutions.pop()
        walk.resolutions.append(replace(before, votes=merge_votes(before.votes, votes)))
    else:
        found = find_resolution(last.text, line=last.line, item=walk.item, votes=votes)
        if not found and _is_counted(votes) and not names_its_subject(paragraph.text):
            found = FoundResolution(last.line, "resolution.voted", DOUBTFUL, last.text, votes, walk.item)
        if not found:
            return False
        walk.resolutions.append(found)
    walk.add(paragraph, Kind.RESOLUTION)
    return True


def _is_counted(votes: Votes) -> bool:
    return None not in (votes.votes_for, votes.votes_against, votes.votes_abstain)
