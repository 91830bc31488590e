"""What was decided: labels, motions, ballots, and sentences that say so; without a vote it is an outcome."""

import re

from minutes.importing.reader.decisions.ballots import (
    BALLOT,
    COUNTED_ON,
    REFERENCE,
    VOTED_ON,
    is_ballot,
    is_verdict,
)
from minutes.importing.reader.decisions.decided import LONGEST_POINT, POSTPONED, STRAW_POLL, is_reported
from minutes.importing.reader.decisions.told import told_behind, told_votes
from minutes.importing.reader.finds import CERTAIN, LIKELY, FoundOutcome, FoundResolution
from minutes.importing.reader.words import decisions as words
from minutes.lines.votes import Votes
from minutes.lines.words import OUTCOME_LABEL


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


LABELLED = re.compile(
    rf"^(?:(?:{words.RESOLUTION})\s*(?::|\s[–—-]\s|(?<=\d[a-z])\.(?=\s)|(?<=\d)\.(?=\s))|{words.TAGGED})\s*(?P<text>\S.*?)(?:\}}\}})?$"
)
VOTES_FIRST = re.compile(rf"^(?:{words.RESOLUTION})\s*(?P<votes>\([^()]*\))\s*:?\s*(?P<text>\S.*)$")
AGREED = re.compile(words.AGREED)
LABEL_ALONE = re.compile(rf"^(?:(?:{words.RESOLUTION})\s*:|(?:{words.RESOLUTION})(?<=[\d)]))$")
LABEL_HEADING = re.compile(rf"^(?:{words.RESOLUTION})\s*:?$")
MOTION = _compiled(
    rf"^{words.MOTION}(?:\s*[–-]|(?:\s+(?:de[sr]|von|vom|auf|zu[mr]?|\(|an)\s?[^:]{{2,60}}|(?-i:\s+[A-ZÄÖÜ][\w.]+){{1,3}})?\s*[:|])\s*(?P<text>.+)$"
)
MOTION_ALONE = _compiled(rf"^{words.MOTION}(?:\s+(?:de[sr]|von|vom)\s[^:]{{2,60}})?\s*:$")
# "Antrag auf Absetzung von TOP 8:", "Antrag von Uta, zwei Bänke zu kaufen": the votes come beneath.
MOTION_NAMED = re.compile(
    rf"^{words.MOTION}\s+(?:auf|zu[mr]?|de[sr]|von|vom)\s(?!.*Gegenrede)(?P<text>[^:.?!]{{6,140}}?)\s*:?$"
)
MEANS_AMENDMENT = _compiled(words.AMENDMENT)
MEANS_MAIN = _compiled(words.ON_MAIN)
MOVES = _compiled(words.MOVES)
WITHDRAWN = _compiled(r"\bzurückgezogen\b|\bzieh(?:t|en)\b.*\bzurück\b")
HINTS = _compiled(words.HINTS)
# "Aufnahme aller drei: einstimmig", "Zuschuss von 50 Euro – 5:0:1".
TRAILING = re.compile(
    rf"^(?P<text>.{{5,300}}?)\s*(?:(?::|\s[–—-]|=>|->|→)\s+|,\s+(?={words.VERDICT}\W*$)|(?=[(\[][^()]+[)\]]\.?$))"
    r"(?P<votes>[^:]{2,70}|\d+\s?:\s?\d+\s?:\s?\d+)$"
)
# Where sentences stand before and behind, each is read by itself.
GOES_ON = re.compile(r"[a-zäöüß]{2}\.\s+[A-ZÄÖÜ]")
SUMMARY = _compiled(rf"^{words.SUMMARY}\s*:?$")
# "Der Betriebsrat widerspricht. Abstimmung: Ja 6, Nein 0": wording and ballot in one paragraph.
INLINE = _compiled(rf"^(?P<text>.{{8,500}}?[.!)])\s+{words.BALLOT_LABEL}\s*:\s*(?P<votes>.{{2,90}})$")
# "Beschluss: siehe TOP 5", "Beschluss: keiner": none here.
ELSEWHERE = _compiled(
    r"^(?:siehe|s\.\s|vgl\.|kein(?:er?|en)?\b|entfällt|nicht\s+(?:nötig|erforderlich)|[–-]+$)"
)
NOTHING = _compiled(r"^(?:keine?|ohne|nichts)\b")
# "Jan Kater: 9 Stimmen, …": votes by candidate, not on a wording.
CANDIDATES = _compiled(r":\s*\d+\s*(?:Stimmen?\b|,)")
# "Der Kreisausschuss beschließt:", and what he resolves in the next line.
INTRODUCES = _compiled(r"\b(?:beschließ(?:t|en)|beschlossen|fasst\s+(?:\w+\s+){0,3}Beschluss)\b[^:.]{0,40}:$")
OUTCOME = _compiled(rf"^{OUTCOME_LABEL}\s*:\s*(?P<text>.+)$")


def find_labelled(text: str, *, line: int, item: int | None) -> FoundResolution | None:
    """ "Beschluss 2025/12: …", "B1: …", "Beschluss (5/0/1): …", with the votes its text states."""
    if first := VOTES_FIRST.match(text):
        votes = told_votes(first["votes"])[0]
        if votes:
            return FoundResolution(line, "resolution.label", CERTAIN, first["text"].strip(), votes, item)
    if agreed := AGREED.match(text):
        return FoundResolution(line, "resolution.agreed", LIKELY, agreed["text"].strip(), Votes(), item)
    match = LABELLED.match(text)
    if (
        not match
        or is_ballot(match["text"])
        or REFERENCE.match(text)
        or POSTPONED.search(match["text"][-40:])
    ):
        return None
    if ELSEWHERE.match(match["text"]) or (text[:2] in ("B:", "B ") and len(match["text"].split()) < 3):
        return None
    votes, wording = told_behind(match["text"])
    return FoundResolution(line, "resolution.label", CERTAIN, wording.strip(), votes or Votes(), item)


def find_motion(text: str, *, line: int, item: int | None) -> FoundResolution | None:
    """What somebody moved, in labelled words; it is a resolution only once votes or a result follow."""
    match = MOTION.match(text)
    if not match and MOTION_NAMED.match(text) and not MOTION_ALONE.match(text) and not is_reported(text):
        return FoundResolution(line, "resolution.named", LIKELY, text.rstrip(" :"), Votes(), item)
    if not match:
        return None
    votes, wording = told_votes(match["text"])
    rule = "resolution.amendment" if MEANS_AMENDMENT.match(text) else "resolution.motion"
    return FoundResolution(line, rule, CERTAIN, wording.strip(), votes or Votes(), item)


def find_voted_on(text: str, *, line: int, item: int | None) -> FoundResolution | None:
    """ "Abstimmung über den Entwurf: 4 Ja, 0 Nein"."""
    match, votes = VOTED_ON.match(text) or COUNTED_ON.match(text), told_votes(text)[0]
    if not match or not votes:
        return None
    return FoundResolution(line, "resolution.voted_on", CERTAIN, match["text"].strip(), votes, item)


def find_trailing(text: str, *, line: int, item: int | None) -> FoundResolution | None:
    """ "Aufnahme aller drei: einstimmig": what it was on, and behind a colon or dash nothing but votes."""
    match = INLINE.match(text) or TRAILING.match(text)
    if not match or BALLOT.match(text) or not is_ballot(match["votes"]) or STRAW_POLL.search(text):
        return None
    if GOES_ON.search(match["votes"]) and GOES_ON.search(match["text"]):
        return None
    if LABEL_HEADING.match(match["text"]) or CANDIDATES.search(match["text"]) or is_ballot(match["text"]):
        return None
    votes = told_votes(match["votes"])[0]
    if (
        not (votes or is_verdict(match["votes"]))
        or is_reported(match["text"])
        or NOTHING.match(match["text"])
    ):
        return None
    votes = votes or told_votes(match["text"])[0]
    return FoundResolution(line, "resolution.trailing", LIKELY, match["text"].strip(), votes or Votes(), item)


def is_resolution_label(text: str) -> bool:
    """Whether a line only says that a resolution follows: "Beschluss Nr. 12/2026:"."""
    if INTRODUCES.search(text) and len(text) < LONGEST_POINT:
        return not is_reported(text)
    return bool(LABEL_ALONE.match(text)) and not REFERENCE.match(text)


def may_decide(text: str) -> bool:
    """Whether any word of a text has to do with moving, voting or deciding."""
    return bool(HINTS.search(text))


def is_moved(sentence: str) -> bool:
    """Whether somebody moves something in a sentence of talk."""
    return bool(MOVES.search(sentence)) and not is_reported(sentence)


def is_put_off(text: str) -> bool:
    """Whether a motion was withdrawn or put off; to move that something be put off is a motion itself."""
    return bool(POSTPONED.search(text)) and not (MOVES.search(text) and not WITHDRAWN.search(text))


def is_summary(text: str) -> bool:
    """Whether a line heads a list of all resolutions once more."""
    return bool(SUMMARY.match(text))


def is_amendment(text: str) -> bool:
    """Whether a ballot or motion names an amendment."""
    return bool(MEANS_AMENDMENT.search(text)) and not MEANS_MAIN.search(text)


def find_outcome(text: str, *, line: int, item: int | None) -> FoundOutcome | None:
    """ "Ergebnis: …", "Festlegung: …": decided without a vote."""
    match = OUTCOME.match(text)
    return FoundOutcome(line, "outcome.label", CERTAIN, match["text"].strip(), item) if match else None
