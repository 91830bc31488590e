"""Votes that stand in lines of their own: which resolution or motion they belong to."""

import re
from dataclasses import replace

from minutes.importing.reader.decisions.ballots import (
    describes_its_subject,
    is_verdict,
    merge_votes,
    names_its_subject,
)
from minutes.importing.reader.decisions.decided import find_in_sentence, is_straw_poll
from minutes.importing.reader.decisions.decisions import find_voted_on, is_amendment, is_moved
from minutes.importing.reader.decisions.tallies import find_poll
from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.finds import CERTAIN, DOUBTFUL, LIKELY, FoundEntry, FoundResolution, Kind
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.walk import Walk
from minutes.importing.reader.words.decisions import VOTED_TITLE
from minutes.lines.votes import Votes

# A sentence that may be what was resolved, even where nobody moves it.
WORDING = re.compile(r"\b(?:wird|werden|soll|sollen|möge|erhält|erhalten|bekommt|zu\s+\w+n\b)")
ASKS_FOR_VOTES = re.compile(VOTED_TITLE)
# "Protokoll der letzten Sitzung", and beneath it nothing but "Ohne Einwände angenommen.".
ADOPTED_TITLE = re.compile(rf"{VOTED_TITLE}|Protokoll|Niederschrift|Tagesordnung")
ADOPTED = re.compile(r"\b(?:angenommen|genehmigt|beschlossen|bestätigt|verabschiedet)[.!]?$", re.IGNORECASE)
# "Sollen wir das Zelt kaufen?", and beneath it the hands.
ASKED = re.compile(r"\b(?:[Ss]ollen|[Ww]ollen)\s+wir\b[^?]{5,200}\?$")
# Kinds of lines that votes may belong to where nothing was moved in so many words.
TALK = (Kind.NOTE, Kind.STATEMENT, Kind.OUTCOME, Kind.ACTION_ITEM)


def complete(walk: Walk, paragraph: Paragraph, votes: Votes | None = None) -> bool:
    """Votes alone on a line belong to the resolution above, to a motion that waits, or to what was said."""
    votes = votes or told_votes(paragraph.text)[0]
    last = _before_table(walk)
    if (last and is_straw_poll(last.text)) or (walk.counted and votes and votes.votes_for is None):
        return False
    if last and last.kind is Kind.RESOLUTION and not _is_next(walk, paragraph.text, votes):
        before = walk.resolutions[-1] if walk.resolutions else None
        if votes and before and before.item == walk.item:
            walk.resolutions[-1] = replace(before, votes=merge_votes(before.votes, votes))
        walk.add(paragraph, Kind.RESOLUTION)
        return True
    if votes and _owed(walk):
        walk.resolutions[-1] = replace(walk.resolutions[-1], votes=votes)
        walk.add(paragraph, Kind.RESOLUTION)
        return True
    found = (
        _waiting(walk, paragraph.text)
        or _named(walk, paragraph, votes)
        or _said(walk, last, votes, paragraph)
    )
    if not found:
        return False
    if found.rule == "resolution.moved" and describes_its_subject(paragraph.text):
        found = replace(found, line=paragraph.line)
    walk.resolutions.append(replace(found, votes=votes or Votes()))
    walk.add(paragraph, Kind.RESOLUTION)
    return True


def _before_table(walk: Walk) -> FoundEntry | None:
    """The line right above, or above the head of a table of votes."""
    last = walk.last_entry()
    if not (walk.poll and last and last is walk.entries[-1] and find_poll(last.text)):
        return last
    above = walk.entries[-2] if len(walk.entries) > 1 else None
    return above if above and above.item == walk.item else None


def settle(walk: Walk, found: FoundResolution, sentence: str) -> bool:
    """A result told in a sentence: of what was moved, of the votes just above, or of the line before it.

    True where a resolution was made; what is told a second time makes none.
    """
    last = walk.last_entry()
    if found.votes == Votes() and last and last.kind is Kind.RESOLUTION:
        return False
    if waiting := _waiting(walk, sentence):
        walk.resolutions.append(replace(waiting, votes=found.votes))
        return True
    if any(one.item == walk.item for one in walk.resolutions):
        return False
    walk.resolutions.append(found)
    return True


def _is_next(walk: Walk, text: str, votes: Votes | None) -> bool:
    """Whether votes beneath a complete ballot are on the next motion."""
    before = walk.resolutions[-1] if walk.resolutions else None
    if not before or not votes or not _is_complete(before.votes):
        return False
    counted = [one for one in (votes.votes_for, votes.votes_against, votes.votes_abstain) if one is not None]
    return len(counted) >= 2 and bool(walk.motions or names_its_subject(text))


def _owed(walk: Walk) -> bool:
    """Whether a labelled resolution of this item still has no votes: a remark may stand between the two."""
    before = walk.resolutions[-1] if walk.resolutions else None
    if not before or before.item != walk.item or walk.motions:
        return False
    return before.rule in ("resolution.label", "resolution.approved") and before.votes == Votes()


def _waiting(walk: Walk, text: str) -> FoundResolution | None:
    """The motion that votes are on: the amendment they name, else the last one, and with it all before it."""
    if not walk.motions:
        return None
    amendments = [one for one in walk.motions if one.rule == "resolution.amendment"]
    mains = [one for one in walk.motions if one.rule != "resolution.amendment"]
    if amendments and (is_amendment(text) or not mains or not names_its_subject(text)):
        chosen = amendments[-1]
        walk.motions.remove(chosen)
    else:
        chosen = (mains or amendments)[-1]
        walk.motions.clear()
    return replace(chosen, confidence=CERTAIN if chosen.rule == "resolution.motion" else LIKELY)


def _named(walk: Walk, paragraph: Paragraph, votes: Votes | None) -> FoundResolution | None:
    """The ballot's own words, or the title of an item that begins with its votes."""
    if found := find_voted_on(paragraph.text, line=paragraph.line, item=walk.item):
        return found
    is_first = not walk.last_entry()
    if votes and is_first and ASKS_FOR_VOTES.search(walk.title):
        return FoundResolution(paragraph.line, "resolution.item", LIKELY, walk.title, votes, walk.item)
    if not votes and is_first and ADOPTED_TITLE.search(walk.title) and ADOPTED.search(paragraph.text):
        return FoundResolution(paragraph.line, "resolution.item", DOUBTFUL, walk.title, Votes(), walk.item)
    return None


def _title_voted_on(walk: Walk) -> str:
    """The heading that the votes stand beneath, where it names a motion, an election, an approval."""
    headings = [one.text for one in walk.entries if one.item == walk.item and one.kind is Kind.HEADING]
    nearest = headings[-1] if headings else walk.title
    if any(one.item == walk.item and one.text == nearest for one in walk.resolutions):
        return ""
    return nearest if ASKS_FOR_VOTES.search(nearest) else ""


def _said(
    walk: Walk, last: FoundEntry | None, votes: Votes | None, paragraph: Paragraph
) -> FoundResolution | None:
    """What was said right before the votes; only whole numbers or a motion make it what was resolved."""
    if not last or last.kind not in TALK:
        return None
    found = find_in_sentence(last.text, line=last.line, item=walk.item)
    if found or not votes:
        return found or _so_decided(walk, last, paragraph)
    if is_moved(last.text) or (ASKED.search(last.text) and votes.votes_against is not None):
        return FoundResolution(last.line, "resolution.voted", LIKELY, last.text, votes, walk.item)
    is_wording = not paragraph.after_blank or bool(WORDING.search(last.text))
    is_wording = is_wording and (_is_complete(votes) or bool(_title_voted_on(walk)))
    title = "" if is_wording else _title_voted_on(walk)
    if title:
        return FoundResolution(paragraph.line, "resolution.item", LIKELY, title, votes, walk.item)
    if _is_complete(votes) or is_wording:
        return FoundResolution(last.line, "resolution.voted", DOUBTFUL, last.text, votes, walk.item)
    return None


def _so_decided(walk: Walk, last: FoundEntry, paragraph: Paragraph) -> FoundResolution | None:
    """ "=> angenommen", "Konsens." right beneath what was proposed."""
    if paragraph.after_blank or not is_verdict(paragraph.text):
        return None
    return FoundResolution(last.line, "resolution.verdict", DOUBTFUL, last.text, Votes(), walk.item)


def _is_complete(votes: Votes) -> bool:
    return None not in (votes.votes_for, votes.votes_against, votes.votes_abstain)


def waiting_for_poll(walk: Walk) -> FoundResolution | None:
    """What a vote by name is on: a motion that waits, or the resolution of this item without votes."""
    if found := _waiting(walk, ""):
        return found
    before = walk.resolutions[-1] if walk.resolutions else None
    return before if before and before.item == walk.item and before.votes == Votes() else None
