"""Votes amid the sentences of a paragraph: on a motion that waits, or on what the sentence itself names."""

from minutes.importing.reader.decisions import decisions
from minutes.importing.reader.decisions.decided import is_reported, is_straw_poll
from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.finds import CERTAIN, FoundResolution
from minutes.importing.reader.walk import Walk


def votes_alone(walk: Walk, sentence: str) -> FoundResolution | None:
    """ "Für die Änderung stimmen 69 Mitglieder, dagegen 21": votes on a motion that waits for them."""
    votes, _rest = told_votes(sentence)
    if not walk.motions or not votes or None in (votes.votes_for, votes.votes_against):
        return None
    if is_reported(sentence) or is_straw_poll(sentence):
        return None
    return FoundResolution(0, "resolution.counted", CERTAIN, sentence, votes, walk.item)


def counted_of(sentence: str, *, line: int, item: int | None) -> FoundResolution | None:
    """ "Vorschlag von Mia, neu zu streichen: 2 dafür, 4 dagegen." amid other sentences."""
    found = decisions.find_trailing(sentence, line=line, item=item)
    return found if found and None not in (found.votes.votes_for, found.votes.votes_against) else None
