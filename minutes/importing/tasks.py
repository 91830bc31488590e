"""Who promised what: by label, by @name, or as a sentence "Hr. Lind spricht mit …"."""

import re
from collections.abc import Sequence
from datetime import date

from members.dates import Due, find_due
from minutes.importing.finds import CERTAIN, DOUBTFUL, LIKELY, FoundPerson, FoundTask
from minutes.importing.grammar import PERSON, SENTENCE, STOPS, VERBS
from minutes.importing.people import NAME, match_name, strip_titles
from minutes.importing.words.promises import REPORTS, SOMETIMES
from minutes.lines.words import HONORIFIC, MODALS, OFFICES, RESPONSIBLE, TASK_LABEL

LABEL = re.compile(
    rf"^(?:{TASK_LABEL})\b(?:\s+(?P<who>@?[\w .-]{{2,40}}?))?\s*:\s*(?P<text>.*)$", re.IGNORECASE
)
BOX = re.compile(r"^\[\s\]\s*(?P<text>.*)$")
ARROW = re.compile(r"^(?:→|->|=>|➔|⇒|>>)\s*(?P<text>.*)$")
AT = re.compile(r"(?<![\w.])@(?P<who>[\w.-]+\w)")
NAMED = re.compile(r"^(?P<who>[^:]{2,60}):\s+(?P<text>.+)$")
BEFORE_ARROW = re.compile(r"^(?P<who>[^→:]{2,40}?)\s*(?:→|->|=>)\s*(?P<text>.+)$")
ENDING = re.compile(r"\s*(?:[(\[](?P<in>[^()\[\]]+)[)\]]|\s[–-]\s(?P<dash>[^–()]+))\s*\.?$")
# "Brief noch offen, Hr. Quandt bis 12.06."
UNTIL = re.compile(rf"[,;–-]\s+(?P<who>(?:{OFFICES}|{PERSON}))\s+(?P<due>bis\s+[^,;]{{3,30}})$")
OWNER = re.compile(rf"(?:^|[\s,;(])(?:{RESPONSIBLE})\s*:\s*(?P<who>[^;)\]]+)", re.IGNORECASE)
OFFICE = re.compile(rf"(?:[Dd]ie\s+|[Dd]er\s+|[Dd]as\s+)?(?:{OFFICES})$")
# Whether words are a date at all does not hang on the day they were said.
ANY_DAY = date(2020, 1, 1)
# Promises that are whole sentences: their words stay as they are.
SENTENCES = ("task.sentence", "task.everybody")
# What everybody is to do is a task where it has a deadline; without one it is a remark.
EVERYBODY = re.compile(r"[Aa]lle(?:\s+(?:Mitglieder|Anwesenden|Beteiligten))?$")
FOR_WHAT = re.compile(
    rf"^(?:{RESPONSIBLE})\s+für\s+(?P<text>[^:]{{3,100}}):\s*(?P<who>[^;]+)$", re.IGNORECASE
)
# The full stop of a sentence, not the one of "15.05."
END = re.compile(r"(?:(?<!\d)\.|\s)+$")
NO_TASK = [re.compile(pattern, re.IGNORECASE) for pattern in REPORTS]
# A longer segment is a report; the limit also keeps hostile texts from costing time.
LONGEST_PROMISE = 500


def find_tasks(
    text: str,
    *,
    line: int,
    said_on: date | None,
    people: Sequence[FoundPerson],
    item: int | None,
    in_speech: bool = False,
) -> list[FoundTask]:
    """The promises in one paragraph. A question, a report of what was said or done is none."""
    if task := _labelled(text, people):
        rule, confidence, words, names = task
        return [_task(words, names, line=line, rule=rule, confidence=confidence, said_on=said_on, item=item)]
    found = []
    for segment in STOPS.split(text):
        if sentence := _sentence(segment.strip(" ;"), people, in_speech):
            rule, confidence, words, names = sentence
            found.append(
                _task(words, names, line=line, rule=rule, confidence=confidence, said_on=said_on, item=item)
            )
    return found


Understood = tuple[str, float, str, tuple[str, ...]]


def _labelled(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    for rule, pattern in (("task.label", LABEL), ("task.box", BOX)):
        if match := pattern.match(text):
            words = match["text"].strip()
            who = match.groupdict().get("who") or ""
            if not words and not who:
                return None
            words, names = _owner(words, people)
            return rule, CERTAIN, words, read_names(who, people) or names
    return _charged(text, people) or _pointed(text, people) or _agreed(text, people)


def _charged(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """ "Verantwortlich für die Briefe: I. Falk, bis Ostern"."""
    if not (charge := FOR_WHAT.match(text)):
        return None
    who, _comma, rest = charge["who"].partition(", ")
    names = _known(who, people, shape=True)
    words = f"{charge['text']} ({rest})" if rest else charge["text"]
    return ("task.charge", CERTAIN, words, names) if names else None


def _agreed(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """A remark that ends with somebody we know and a deadline; behind an arrow the deadline is enough."""
    if text.endswith("?") or not find_due(text, said_on=ANY_DAY):
        return None
    if (until := UNTIL.search(text)) and (names := _known(until["who"], people)):
        return "task.until", LIKELY, f"{text[: until.start()]} ({until['due']})", names
    ending = ENDING.search(text)
    if ending and ending["in"]:
        who = re.split(r",\s*(?=bis|spät|\d)", ending["in"], maxsplit=1)[0]
        if names := _known(who, people):
            return "task.bracket", LIKELY, text[: ending.start()] + ending["in"].removeprefix(who), names
    arrow = ARROW.match(text)
    return (
        ("task.arrow", DOUBTFUL, arrow["text"], ()) if arrow and not SENTENCE.match(arrow["text"]) else None
    )


def _pointed(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """Somebody named before or behind an arrow, before a colon, or with @."""
    if arrow := ARROW.match(text):
        named = NAMED.match(arrow["text"])
        names = _known(named["who"], people) if named else ()
        if named and names and "?" not in text:
            return "task.arrow", CERTAIN, named["text"], names
    named = NAMED.match(text) or BEFORE_ARROW.match(text)
    if named and "?" not in text and (names := _known(named["who"], people)):
        starts_to_act = re.match(rf"(?:{VERBS})\b", named["text"])
        if starts_to_act or named.re is BEFORE_ARROW:
            return "task.named", LIKELY, named["text"], names
    if AT.search(text) and "?" not in text:
        names = tuple(_resolve(match["who"], people) for match in AT.finditer(text))
        words = AT.sub("", text).strip(" :,-–→>")
        if words:
            return "task.at", LIKELY, words, names
    return None


def _owner(words: str, people: Sequence[FoundPerson]) -> tuple[str, tuple[str, ...]]:
    """Who is named as responsible: before a colon, by a label, with @, or in brackets at the end."""
    if at := [match["who"] for match in AT.finditer(words)]:
        return AT.sub("", words).strip(" :,-–"), tuple(_resolve(who, people) for who in at)
    if (named := NAMED.match(words)) and (names := _known(named["who"], people, shape=True)):
        return named["text"], names
    if owner := OWNER.search(words):
        return words[: owner.start()].strip(" ,;("), read_names(owner["who"], people)
    if (ending := ENDING.search(words)) and find_due(ending["in"] or ending["dash"], said_on=ANY_DAY):
        before, names = _owner(words[: ending.start()], people)
        if names:
            return f"{before} ({ending['in'] or ending['dash']})", names
    if ending:
        who = re.split(r",\s*(?=bis|spät|\d)", ending["in"] or ending["dash"], maxsplit=1)
        if names := _known(who[0], people, shape=True):
            due = f" ({who[1]})" if len(who) > 1 else ""
            return words[: ending.start()] + due, names
    if (match := SENTENCE.match(words)) and _subject(match["who"], people):
        return words, read_names(match["who"], people)
    return words, ()


def _sentence(segment: str, people: Sequence[FoundPerson], in_speech: bool) -> Understood | None:
    if len(segment) > LONGEST_PROMISE:
        return None
    segment = _without_label(ARROW.sub(r"\g<text>", segment))
    match = SENTENCE.match(segment)
    if not match or segment.endswith("?") or any(pattern.search(segment.rstrip(" .")) for pattern in NO_TASK):
        return None
    if (needs := SOMETIMES.get(match["verb"])) and not re.search(needs, match["rest"].rstrip(" .")):
        return None
    if match["verb"] in MODALS and not re.search(r"\w+en\b[^\w]*(?:\([^)]*\)\W*)?$", match["rest"]):
        return None
    if EVERYBODY.match(match["who"]):
        is_asked = match["verb"] not in MODALS and find_due(match["rest"], said_on=ANY_DAY)
        return ("task.everybody", LIKELY, END.sub("", segment), ()) if is_asked else None
    confidence = _subject(match["who"], people)
    if match["verb"] in MODALS or in_speech:
        confidence = min(confidence, DOUBTFUL)
    if not confidence or (in_speech and match["verb"] in MODALS):
        return None
    return "task.sentence", confidence, END.sub("", segment), read_names(match["who"], people)


def _without_label(segment: str) -> str:
    """ "Drittmittel: Hr. Lind spricht …" is the sentence behind the label."""
    label, colon, rest = segment.partition(": ")
    return rest.strip() if colon and len(label) < 40 and SENTENCE.match(rest.strip()) else segment


def _subject(words: str, people: Sequence[FoundPerson]) -> float:
    """How sure it is that these words name who does it; 0 for any other noun."""
    if OFFICE.match(words) or any(match_name(part, people) for part in _split_names(words)):
        return LIKELY
    titled = re.match(rf"{HONORIFIC}\s|(?:[A-ZÄÖÜ]\.\s?)+[A-ZÄÖÜ]", words)
    return DOUBTFUL + 0.1 if titled else 0


def read_names(words: str, people: Sequence[FoundPerson]) -> tuple[str, ...]:
    """Names as the attendance list has them, or as they were said without titles."""
    return tuple(_resolve(part, people) for part in _split_names(words) if part.strip())


def _split_names(words: str) -> list[str]:
    return [part.strip() for part in re.split(r"\s*(?:,|/|\+|&|\bund\b|\bu\.)\s*", words) if part.strip()]


def _resolve(words: str, people: Sequence[FoundPerson]) -> str:
    person = match_name(words, people)
    return (
        person.name
        if person
        else re.sub(r"^(?:[Dd]er|[Dd]ie|[Dd]as)\s+", "", strip_titles(words)).strip(" .:@")
    )


def _known(words: str, people: Sequence[FoundPerson], *, shape: bool = False) -> tuple[str, ...]:
    """The names, if all of them are people present or an office; with `shape`, also what looks like names."""
    parts = _split_names(words)
    if parts and all(_is_owner(part, people, shape=shape) for part in parts):
        return read_names(words, people)
    return ()


def _is_owner(part: str, people: Sequence[FoundPerson], *, shape: bool) -> bool:
    if match_name(part, people) or OFFICE.match(part) or re.match(rf"{HONORIFIC}\s", part):
        return True
    looks_like_a_name = len(part.split()) <= 2 and NAME.match(part) and not part.isupper()
    return bool(shape and looks_like_a_name and not find_due(part, said_on=ANY_DAY))


def _task(
    words: str,
    names: tuple[str, ...],
    *,
    line: int,
    rule: str,
    confidence: float,
    said_on: date | None,
    item: int | None,
) -> FoundTask:
    due = find_due(words, said_on=said_on) if said_on else _dated(words)
    text = words if rule in SENTENCES or not due else _cut(words, due.start, due.end)
    return FoundTask(
        line, rule, confidence, text.strip(), names, due.on if due else None,
        due.words if due else "", due.precision if due else "", item,
    )  # fmt: skip


def _dated(words: str) -> Due | None:
    """A deadline that needs no day of the meeting: one with its year."""
    due = find_due(words, said_on=ANY_DAY)
    return due if due and due.on and str(due.on.year) in due.words else None


def _cut(words: str, start: int, end: int) -> str:
    rest = f"{words[:start].rstrip()} {words[end:].lstrip()}".strip(" ,;")
    return re.sub(r"\s+([,.;])", r"\1", rest) or words
