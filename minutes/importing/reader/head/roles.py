"""Who led the meeting and who wrote the minutes: by a label, in the list of those present, in a sentence."""

import re
from collections.abc import Sequence

from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.people.names import all_people, match_name
from minutes.importing.reader.text.labels import BETWEEN_KINDS, fields
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.text.sentences import SENTENCE_ENDS
from minutes.importing.reader.words.roles import CHAIR, CHAIR_TOLD, TAKER, TAKER_TOLD

ROLES = ("chair", "minute_taker")
LABELS = {"chair": re.compile(CHAIR, re.IGNORECASE), "minute_taker": re.compile(TAKER, re.IGNORECASE)}
TOLD = {
    "chair": [re.compile(words) for words in CHAIR_TOLD],
    "minute_taker": [re.compile(words) for words in TAKER_TOLD],
}
# Else the line is taken for two: "Leitung und Protokoll: A. Berg".
BOTH = re.compile(
    rf"(?P<label>(?:{CHAIR}|{TAKER})\s*(?:und|/|&|,)\s*(?:{CHAIR}|{TAKER}))\s*:\s*(?P<value>.+)",
    re.IGNORECASE,
)
DAY = re.compile(r"\d\d?\.\s?\d\d?\.")
# Both stand at the beginning; whoever signs stands at the end.
FIRST, LAST = 40, 8
LONGEST = 400
BEHIND = r"[^,;()\n]{0,40}?(?:\s*[(\[](?P<inside>[^)\]]*)[)\]]|\s+[–—-]\s+(?P<dashed>[^,;(\n]+))"


def read_roles(paragraphs: Sequence[Paragraph], people: Sequence[FoundPerson]) -> tuple[str, str]:
    """The names of chair and minute-taker; "" for whom nobody names."""
    near = [*paragraphs[:FIRST], *paragraphs[max(FIRST, len(paragraphs) - LAST) :]]
    named = _labelled(near, people)
    for role in ROLES:
        named.setdefault(role, _listed(role, paragraphs, people) or _told(role, near))
    return named["chair"], named["minute_taker"]


def _labelled(paragraphs: Sequence[Paragraph], people: Sequence[FoundPerson]) -> dict[str, str]:
    """ "Leitung: A. Berg"; "Leitung/Protokoll: A. Berg / B. Lind" names both. The first label counts."""
    named: dict[str, str] = {}
    both = [match.group("label", "value") for one in paragraphs if (match := BOTH.match(one.text[:LONGEST]))]
    for label, value in [*both, *((one.label, one.value) for one in fields(paragraphs))]:
        roles = [_role_of(part) for part in BETWEEN_KINDS.split(label.strip(" *"))]
        names = _names(value, people)
        if None in roles or not names:
            continue
        each = names if len(names) == len(roles) else [", ".join(names)] * len(roles)
        for role, name in zip(roles, each, strict=True):
            named.setdefault(str(role), name)
    return named


def _names(value: str, people: Sequence[FoundPerson]) -> list[str]:
    """The people of a label's value; a nickname is one when she is on the list."""
    named = [one.name for one in all_people(value, line=1, rule="head.role") if not DAY.search(one.name)]
    known = None if named else match_name(value.strip(), people)
    return [known.name] if known else named


def _role_of(label: str) -> str | None:
    return next((role for role, words in LABELS.items() if words.fullmatch(label.strip())), None)


def _listed(role: str, paragraphs: Sequence[Paragraph], people: Sequence[FoundPerson]) -> str:
    """ "Anna Beispiel (Vorsitz)": the words behind a name of the list, which say nothing but the role."""
    lines = {one.line: one.text for one in paragraphs if len(one.text) <= LONGEST * 10}
    for person in people:
        last = person.name.split()[-1]
        behind = re.search(re.escape(last) + BEHIND, lines.get(person.line, ""))
        said = (behind["inside"] or behind["dashed"] or "") if behind else ""
        if any(_role_of(part) == role for part in re.split(r"\s*[,;/]\s*|\s+und\s+", said)):
            return person.name
    return ""


def _told(role: str, paragraphs: Sequence[Paragraph]) -> str:
    """ "Das Protokoll führt Anna Berg.": a sentence that says only that."""
    for one in paragraphs:
        for sentence in SENTENCE_ENDS.split(one.text[:LONGEST]):
            matches = (words.fullmatch(sentence.strip(" .")) for words in TOLD[role])
            if match := next((match for match in matches if match), None):
                people = all_people(match["who"].strip(), line=1, rule="head.role")
                return people[0].name if people else ""
    return ""
