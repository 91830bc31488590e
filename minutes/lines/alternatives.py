"""What else a line could be: the kinds that one key goes through, the likeliest first."""

import re

from members.dates.words import MONTHS, alternatives
from minutes.lines.line import KINDS, Context, Line
from minutes.lines.votes import TRIPLE, UNANIMOUS
from minutes.lines.words import MODALS, MOTION_LABEL, NEXT_LABEL, OUTCOME_LABEL, PROMISES, RESOLUTION_LABEL

LONGEST_HEADING = 80
ACTS = "|".join((*PROMISES, *MODALS))
HINTS = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("heading", r"[^.!?;]{2,60}:$"),
        ("resolution", rf"{RESOLUTION_LABEL}\b|{MOTION_LABEL}\s*:|.*\b(?:beschl(?:ossen|ießt)|angenommen)\b"),
        ("outcome", rf"{OUTCOME_LABEL}\b|(?:Vereinbart|Geeinigt)\b"),
        ("date", rf"Termine?\b|{NEXT_LABEL}\b"),
        ("topic", r"Thema\b|Themenvorschl"),
        ("wish", r"Wünsche?\b|.*\bwünsch(?:t|en)\b"),
        ("lesson", r"Lernerfahrung|Lehre\b"),
        ("finding", r"Erkenntnis"),
        ("question", r".*\?$|Fragen?\b"),
        ("figure", r".*\d\s*(?:%|Prozent\b|Menschen\b|Personen\b)|Zahlen?\b"),
        ("parked", r"Idee\b|Parkplatz|.*\bspäter\b"),
        ("task", rf"Aufgaben?\b|To-?\s?do|→|.*\b(?:{ACTS}|bis\s+(?:zu[mr]\s+)?\d|@\w)\b"),
        ("date", rf".*\b\d{{1,2}}\.\s?(?:\d{{1,2}}\.|(?:{alternatives(MONTHS)})\b)"),
    )
)  # fmt: skip
# Nothing points anywhere: what most lines turn into.
USUAL = (
    "note",
    "task",
    "outcome",
    "resolution",
    "bullet",
    "question",
    "wish",
    "lesson",
    "finding",
    "figure",
    "topic",
    "parked",
    "date",
    "heading",
)


def alternatives_of(
    line: Line, text: str, *, is_named: bool, may_speak: bool, context: Context
) -> tuple[str, ...]:
    """Every kind that makes sense for this line, as it was read first."""
    if line.kind not in KINDS:
        return (line.kind, "note") if line.kind == "agenda_item" else (line.kind,)
    text = " ".join(text[:500].split())
    likely = [line.kind]
    if (is_named and may_speak) or context.speaker_block:
        likely.append("statement")
    if TRIPLE.search(text) or UNANIMOUS.search(text):
        likely.append("resolution")
    likely += (kind for kind, pattern in HINTS if pattern.match(text))
    if may_speak:
        likely.append("statement")
    if context.section:
        likely.append(context.section)
    kinds = dict.fromkeys((*likely, *USUAL))
    if len(text) > LONGEST_HEADING and line.kind != "heading":
        kinds.pop("heading", None)
    return tuple(kinds)
