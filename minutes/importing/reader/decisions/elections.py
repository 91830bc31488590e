"""Elections: "X wird mit 12 Stimmen gewählt", "Kassenwart: X, 30 Ja", and the votes of candidates."""

import re
from collections.abc import Mapping

from minutes.importing.reader.decisions.decided import is_reported
from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.finds import LIKELY, FoundResolution
from minutes.importing.reader.words import decisions as words
from minutes.lines.votes import Votes

OFFICE = re.compile(rf"^(?P<office>{words.OFFICES})\s*(?::|\s[–-])\s*(?P<name>[A-ZÄÖÜ].{{2,160}})$")
ELECTED = re.compile(words.ELECTED, re.IGNORECASE)
ELECTED_AS = re.compile(words.ELECTED_AS)
NOT_ELECTED = re.compile(words.NOT_ELECTED)
IS_ELECTED = re.compile(words.PASSIVE + r"|^(?:Wieder)?[Gg]ewählt\b|\bgewählt\b", re.IGNORECASE)
ABOUT_ELECTIONS = re.compile(words.ELECTION_TITLE)
UNSURE = [re.compile(pattern, re.IGNORECASE) for pattern in words.UNSURE]
LIST = re.compile(r"^(?:Wieder)?[Gg]ewählt(?:\s+(?:wird|werden|wurden?|ist|sind))?\s*:\s*\S")
# "Jelena Ostrow: 7", "Gernot Lachmann    71 Stimmen", "auf Anna Berg entfallen 12 Stimmen".
CANDIDATE = re.compile(
    r"(?P<name>[A-ZÄÖÜ][\w'-]+(?:\s+(?:von\s+|de\s+)?[A-ZÄÖÜ][\w'.-]*){0,3})"
    r"(?:\s*[:(]|\s+entfallen|\s+erhält|\s+erhielt)?\s+(?P<count>\d{1,4})(?:\s*Stimmen?)?\)?(?=\s*(?:[,;.)]|$|und\b|auf\b))"
)
SIDE = re.compile(
    r"^(?:(?:Ja|Nein|Pro|Contra)\b|Enthaltung|Stimmenthaltung|Ungültig|Gültig|Abgegeben|Stimm|Anwesend|Mitglied|TOP)",
    re.I,
)
LONGEST = 400


def find_office(text: str, *, line: int, item: int | None, title: str) -> FoundResolution | None:
    """ "1. Vorsitzender: Manfred Böhme, 55 Ja, 0 Nein, 3 Enthaltungen": one line for each office."""
    match = OFFICE.match(text)
    if not match or len(text) > LONGEST:
        return None
    votes, wording = told_votes(text)
    if not (votes or ELECTED.search(match["name"])):
        return None
    if not (ABOUT_ELECTIONS.search(title) or ELECTED.search(text) or (votes and not is_reported(text))):
        return None
    return FoundResolution(line, "resolution.office", LIKELY, wording.strip(), votes or Votes(), item)


def find_election(
    sentence: str, *, line: int, item: int | None, counted: Mapping[str, int], others: Votes
) -> FoundResolution | None:
    """Somebody was elected; the votes stand in the sentence, or were counted in the lines before it.

    `counted` are votes by candidate, `others` the abstentions and invalid votes beside them.
    """
    if len(sentence) > LONGEST or not ELECTED.search(sentence) or NOT_ELECTED.search(sentence):
        return None
    if is_reported(sentence) or not IS_ELECTED.search(sentence):
        return None
    votes, wording = told_votes(sentence)
    if not votes and any(pattern.search(sentence) for pattern in UNSURE):
        return None
    if not (votes or ELECTED_AS.search(sentence) or LIST.match(sentence)):
        return None
    votes = votes or _of_counted(sentence, counted, others)
    return FoundResolution(line, "resolution.election", LIKELY, wording.strip(), votes, item)


def _of_counted(sentence: str, counted: Mapping[str, int], others: Votes) -> Votes:
    named = [name for name in counted if name in sentence or name.split()[-1] in sentence.split()]
    if len(named) != 1:
        return Votes()
    return Votes(counted[named[0]], None, others.votes_abstain, others.votes_invalid)


def count_candidates(text: str) -> dict[str, int]:
    """Votes by candidate in a line that only counts them; empty for any other line."""
    if len(text) > LONGEST:
        return {}
    found = {match["name"]: int(match["count"]) for match in CANDIDATE.finditer(text)}
    return {name: count for name, count in found.items() if not SIDE.match(name)}
