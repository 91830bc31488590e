"""Lines that are only about a vote: its result, its label, the numbers and references around it."""

import re

from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.words import decisions as words
from minutes.lines.votes import Votes


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


REFERENCE = _compiled(rf"^{words.REFERENCE}$")
BALLOT = _compiled(rf"^[(\[]?{words.BALLOT_LABEL}(?!\w)\s*[:–-]?")
BALLOT_ALONE = _compiled(
    rf"^{words.BALLOT_LABEL}(?:\s+(?:über|zu[mr]?)\s[^:]{{3,80}})?\s*:$|^(?:(?:Namentliche\s+)?Abstimmung|Abstimmungsergebnis)$"
)
# "Abstimmung über den Entwurf: 4 Ja, 0 Nein": the label names what was voted on.
VOTED_ON = _compiled(
    r"^(?:Abstimmung(?:sergebnis)?|Abgestimmt(?:\s+w(?:ird|urde))?),?\s+(?:(?:über|zu[mr]?)\s+)?(?P<text>[^:(][^:]{2,120}):\s*(?=\S)"
)
ANY_MOTION = _compiled(
    r"(?:(?:den|die|das|diesen|diese|dieses|[zd]em|[zd]er)\s+)?\w*(?:antr[aä]g|vorschl[aä]g|motion)\w*"
)
# "Abstimmung: Router kaufen Ja: 7 Nein: 0"
COUNTED_ON = _compiled(
    r"^Abstimmung\s*:\s*(?P<text>[^:]{6,120}?)[\s,;–(-]+(?=(?:Ja|Dafür|Pro|dafür|ja)\s*[:=]?\s*\d)"
)
COUNT_LINE = _compiled(rf"^{words.COUNT_LINE}$")
# A line that is only votes: a bracket, numbers, or the word alone.
BARE = _compiled(
    r"^[(\[+]?\s*(?:(?:\d{1,3}\.(?=\d{3}\b))?\d{1,4}\s*(?:[/:|x×+-]|Ja|Nein|Stimm|dafür|dagegen|Enth|pro\b|gegen|zu\b|Mitglied|Person|Hände|Leute|Anwesende|abgegeb)"
    r"|Mit\s+(?:Ja|Nein)\s+stimm|einstimmig|alle\s+(?:\w+\s+){0,2}(?:dafür|dagegen)(?!\s+\w)|J\s?:?\s?\d|mehrheitlich|(?:Ja|Nein|Dafür|Dagegen|Pro|Contra|Fürstimmen"
    r"|Gegenstimmen?|Zustimmung|Ablehnung|Enthaltung(?:en)?)\b)"
)
VERDICT = _compiled(rf"^[(\[]?{words.VERDICT}[)\]]?[.!]?$")
# "Abstimmung: Kauf der Bänke", the numbers beneath it.
SUBJECT = _compiled(rf"^{words.BALLOT_LABEL}\s*:\s*(?P<text>\w.{{7,150}})$")
LONGEST_BARE = 90
BARE_VERDICT = _compiled(words.BARE_VERDICT)
BY_MAJORITY = _compiled(words.BY_MAJORITY)


def is_reference(text: str) -> bool:
    """Whether a line only gives a number: "Beschluss-Nr.: 14/112/2025", "davon anwesend: 9"."""
    return bool(REFERENCE.match(text) or COUNT_LINE.match(text))


def is_ballot(text: str) -> bool:
    """Whether a paragraph is nothing but the result of a vote."""
    if text.endswith("?"):
        return False
    if BALLOT.match(text) and (told_votes(text)[0] or BY_MAJORITY.search(text) or len(text) < LONGEST_BARE):
        return True
    if len(text) >= LONGEST_BARE:
        return False
    return bool(BARE_VERDICT.match(text) or VERDICT.match(text) or (BARE.match(text) and told_votes(text)[0]))


def is_verdict(text: str) -> bool:
    """Whether a text only says that something was decided: "angenommen", "Konsens", "alle einverstanden"."""
    return bool(VERDICT.match(text))


def subject_of(text: str) -> str:
    """What a line calls for a vote on, where the votes are none of it: "Abstimmung: Kauf der Bänke"."""
    match = SUBJECT.match(text)
    if not match or told_votes(text)[0] or BY_MAJORITY.search(text) or BARE_VERDICT.match(match["text"]):
        return ""
    return "" if is_verdict(match["text"]) or "beschl" in text.casefold() else match["text"].strip()


def is_generic_verdict(text: str) -> bool:
    """Whether a result refers to a motion that was named before: "Damit angenommen."."""
    return bool(BARE_VERDICT.match(text)) and not VERDICT.match(text) and not told_votes(text)[0]


def names_its_subject(text: str) -> bool:
    """Whether the votes say themselves what they were on: "Abstimmung über den Entwurf: …"."""
    return bool(VOTED_ON.match(text))


def describes_its_subject(text: str) -> bool:
    """Whether it says more of it than "den Antrag": "Abstimmung über den Antrag von Frau Lind: …"."""
    match = VOTED_ON.match(text)
    return not (match is None or ANY_MOTION.fullmatch(match["text"].strip()))


def is_ballot_label(text: str) -> bool:
    """Whether the votes are still to come in the lines beneath."""
    return bool(BALLOT_ALONE.match(text))


def merge_votes(first: Votes, second: Votes) -> Votes:
    """Votes that are spread over several lines."""
    sides = {side: count for side, count in vars(second).items() if count is not None}
    sides["is_unanimous"] = first.is_unanimous or second.is_unanimous
    return Votes(**(vars(first) | sides))
