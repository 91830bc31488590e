"""What was decided: with a vote it is a resolution, without one an outcome."""

import re

from minutes.importing.finds import CERTAIN, LIKELY, FoundOutcome, FoundResolution
from minutes.importing.words.decisions import ADOPTED, BALLOT_LABEL, DECIDED, RESOLVES
from minutes.lines.votes import Votes, find_votes
from minutes.lines.words import MOTION_LABEL, OUTCOME_LABEL, RESOLUTION_LABEL

RESOLUTION = re.compile(rf"^{RESOLUTION_LABEL}\s*[:–-]\s*(?P<text>.+)$", re.IGNORECASE)
MOTION = re.compile(
    rf"^{MOTION_LABEL}(?:\s*[–-]|(?:\s+(?:de[sr]|von|auf)\s[^:]{{2,60}})?\s*:)\s*(?P<text>.+)$", re.IGNORECASE
)
BALLOT = re.compile(rf"^[(\[]?{BALLOT_LABEL}\b\s*[:–-]?", re.IGNORECASE)
RESOLVED = re.compile(RESOLVES, re.IGNORECASE)
# "Abstimmung über den Entwurf: 4 Ja, 0 Nein": the label names what was voted on.
VOTED_ON = re.compile(r"^Abstimmung\s+(?:über|zu[mr]?)\s+(?P<text>[^:]{3,120}):\s*(?=\S)", re.IGNORECASE)
# The wording follows on the next line.
LABEL_ALONE = re.compile(rf"^{RESOLUTION_LABEL}(?:\s*:|(?<=\d))$", re.IGNORECASE)
ADOPTION = re.compile(ADOPTED, re.IGNORECASE)
COUNTED = re.compile(DECIDED, re.IGNORECASE)
OUTCOME = re.compile(rf"^{OUTCOME_LABEL}\s*:\s*(?P<text>.+)$", re.IGNORECASE)
# A line that is only votes: a bracket, numbers, or the word alone.
BARE = re.compile(
    r"^[(\[]?\s*(?:\d|einstimmig|(?:Ja|Nein|Dafür|Dagegen|Pro|Contra|Enthaltung(?:en)?)\b)", re.IGNORECASE
)
LONGEST_BARE = 90


def find_resolution(
    text: str, *, line: int, item: int | None, votes: Votes | None = None
) -> FoundResolution | None:
    """A resolution with the votes it states, or those that were written beneath it.

    A motion is a resolution only with votes; a report that something was adopted too.
    """
    own, rest = find_votes(text)
    votes = votes or own
    for rule, pattern, needs_votes, confidence in (
        ("resolution.label", RESOLUTION, False, CERTAIN),
        ("resolution.motion", MOTION, True, CERTAIN),
        ("resolution.voted_on", VOTED_ON, True, CERTAIN),
        ("resolution.sentence", RESOLVED, False, LIKELY),
        ("resolution.adopted", COUNTED if own and own.votes_for is not None else ADOPTION, True, LIKELY),
    ):
        whole = rule in ("resolution.adopted", "resolution.voted_on")
        match = pattern.search(text) if whole else pattern.match(rest)
        if match and (votes or not needs_votes):
            words = match.groupdict().get("text") or rest
            return FoundResolution(line, rule, confidence, words.strip(), votes or Votes(), item)
    return None


def is_resolution_label(text: str) -> bool:
    """Whether a line only says that a resolution follows: "Beschluss Nr. 12/2026:"."""
    return bool(LABEL_ALONE.match(text))


def is_ballot(text: str) -> bool:
    """Whether a paragraph is nothing but the result of a vote."""
    if BALLOT.match(text):
        return True
    return len(text) < LONGEST_BARE and bool(BARE.match(text)) and find_votes(text)[0] is not None


def names_its_subject(text: str) -> bool:
    """Whether the votes say themselves what they were on: "Abstimmung über den Entwurf: …"."""
    return bool(VOTED_ON.match(text))


def is_ballot_label(text: str) -> bool:
    """Whether the votes are still to come in the lines beneath."""
    return bool(re.fullmatch(rf"{BALLOT_LABEL}\s*:", text, re.IGNORECASE))


def merge_votes(first: Votes, second: Votes) -> Votes:
    """Votes that are spread over several lines."""
    sides = {side: count for side, count in vars(second).items() if count is not None}
    sides["is_unanimous"] = first.is_unanimous or second.is_unanimous
    return Votes(**(vars(first) | sides))


def find_outcome(text: str, *, line: int, item: int | None) -> FoundOutcome | None:
    """ "Ergebnis: …", "Festlegung: …": decided without a vote."""
    match = OUTCOME.match(text)
    return FoundOutcome(line, "outcome.label", CERTAIN, match["text"].strip(), item) if match else None
