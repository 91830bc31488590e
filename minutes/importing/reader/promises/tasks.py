"""Who promised what: by a mark, or as a sentence "Hr. Lind spricht mit …"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from members.dates import Due, Precision, find_days, find_due
from minutes.importing.reader.finds import FoundDate, FoundPerson, FoundTask
from minutes.importing.reader.promises.around import Around, Understood
from minutes.importing.reader.promises.bare import read_bare
from minutes.importing.reader.promises.grammar import STOPS
from minutes.importing.reader.promises.labelled import read_labelled
from minutes.importing.reader.promises.mentions import split_mentions
from minutes.importing.reader.promises.owners import ANY_DAY
from minutes.importing.reader.promises.points import read_point
from minutes.importing.reader.promises.sentences import last_named, read_sentence
from minutes.importing.reader.promises.spoken import speaker_of
from minutes.importing.reader.words.promises import DONE

# Promises that are whole sentences: their words stay as they are.
SENTENCES = (
    "task.sentence",
    "task.modal",
    "task.deadline",
    "task.everybody",
    "task.inverted",
    "task.pronoun",
    "task.pledge",
    "task.offer",
    "task.asked",
    "task.second",
    "task.first-person",
    "task.addressed",
    "task.passive",
    "task.present",
    "task.agreed",
    "task.delegated",
    "task.open",
    "task.sought",
    "task.infinitive",
)
IS_DONE = re.compile(DONE, re.IGNORECASE)
# "spricht im November mit …" is a deadline right behind the verb; "ein Termin im November" is none.
LOOSE = re.compile(r"\bim\s+\S+(?:\s+\d{4})?$", re.IGNORECASE)
NEAR_VERB = 4
# "…, anmelden muss man sich bis Ende März. Das macht Anna.": what "das" is stands before.
THAT = re.compile(r"^(?:Das|Dies|das|dies|[Dd]arum|[Dd]afür|[Hh]ierum)\s+(?:\w+\s+){1,5}\w+[.\s]*$")
ON_DAY = re.compile(r"\b(?:am|noch\s+am)\s+(?:\w+,?\s+)?(?:den\s+|dem\s+)?$")
NEXT = re.compile(r"nächste|kommende|sitzung|treffen|plenum", re.IGNORECASE)


def is_done(text: str) -> bool:
    """Whether a point says of itself that it is over: ticked, struck out, "erledigt"."""
    return bool(IS_DONE.search(text.strip()))


def find_tasks(
    text: str,
    *,
    line: int,
    said_on: date | None,
    people: Sequence[FoundPerson],
    item: int | None,
    in_speech: bool = False,
    before: str = "",
    listed: bool = False,
    is_bullet: bool = False,
    is_round: bool = False,
    speaker: str = "",
) -> list[FoundTask]:
    """The promises in one paragraph. A question, a report of what was said or done is none.

    `before` is the paragraph before, for "sie"; `listed` says that a title above it calls it a task,
    `is_round` that people tell something in turn there.
    """
    if is_done(text):
        return []
    if marked := _marked(text, people, listed=listed, is_bullet=is_bullet, is_round=is_round):
        return [_task(one, line=line, said_on=said_on, item=item) for one in marked]
    found, last = [], _last_of(before, people)
    told = ""
    if spoken := speaker_of(text, people):
        speaker, last = spoken, (spoken,)
    for segment in (part.strip(" ;") for part in STOPS.split(text)):
        around = Around(people, last, in_speech, speaker)
        for promise in read_sentence(segment, around) or _short(segment, people):
            if THAT.match(promise.words) and told:
                promise = promise._replace(words=f"{told} {promise.words}")
            found.append(_task(promise, line=line, said_on=said_on, item=item))
        last, told = last_named(segment, people) or last, segment
    return found


def on_next_meeting(tasks: Sequence[FoundTask], dates: Sequence[FoundDate]) -> tuple[FoundTask, ...]:
    """Tasks due "bis zur nächsten Sitzung" with its day, if the document announces it."""
    day = min((one.day for one in dates if NEXT.search(one.what)), default=None)
    return tuple(
        replace(task, due=day) if task.due_precision == Precision.NEXT_MEETING and not task.due else task
        for task in tasks
    )


def _marked(
    text: str, people: Sequence[FoundPerson], *, listed: bool, is_bullet: bool, is_round: bool
) -> list[Understood]:
    """What a label, a sign, a name beside it or the shape of a point says; sentences are read elsewhere."""
    bare = read_bare(text, people) if is_bullet and not is_round else []
    if len(bare) > 1:
        return bare
    if several := _mentioned(text, people, listed):
        return several
    marked = read_labelled(text, people, listed=listed) or read_point(text, people, is_bullet=is_bullet)
    return [marked] if marked else bare


def _mentioned(text: str, people: Sequence[FoundPerson], listed: bool) -> list[Understood]:
    """The tasks of a line in which each @name has its own; nothing for any other line."""
    parts = split_mentions(text)
    found = [one for part in parts if (one := read_labelled(part, people, listed=listed))]
    return found if len(found) == len(parts) > 1 else []


def _short(segment: str, people: Sequence[FoundPerson]) -> list[Understood]:
    """ "Stühle nachbestellen: Anna" between sentences."""
    point = read_point(segment.rstrip("."), people, is_bullet=False) if ": " in segment else None
    return [point] if point and point.names else []


def _last_of(text: str, people: Sequence[FoundPerson]) -> tuple[str, ...]:
    return next(filter(None, (last_named(part, people) for part in reversed(STOPS.split(text[-1000:])))), ())


def _task(promise: Understood, *, line: int, said_on: date | None, item: int | None) -> FoundTask:
    words = promise.words
    is_sentence = promise.rule in SENTENCES
    due = find_due(words, said_on=said_on) if said_on else _dated(words)
    if due and is_sentence and _is_loose(words, due):
        due = None
    if not due and is_sentence and said_on:
        due = _on_a_day(words, said_on)
    text = words if is_sentence or not due else _cut(words, due.start, due.end)
    return FoundTask(
        line, promise.rule, promise.confidence, text.strip(" ?") or words, promise.names,
        due.on if due else None, due.words if due else "", due.precision if due else "", item,
    )  # fmt: skip


def _is_loose(words: str, due: Due) -> bool:
    return bool(
        LOOSE.search(words[due.start : due.end]) and len(words[: due.start].split()) > NEAR_VERB and due.on
    )


def _on_a_day(words: str, said_on: date) -> Due | None:
    """ "schickt das Papier am 19.01. an die Presse"."""
    for spoken in find_days(words, near=said_on):
        if spoken.day and spoken.day >= said_on and ON_DAY.search(words[: spoken.start]):
            return Due(spoken.words, Precision.DAY, spoken.day, spoken.start, spoken.end)
    return None


def _dated(words: str) -> Due | None:
    """A deadline that needs no day of the meeting: one with its year."""
    due = find_due(words, said_on=ANY_DAY)
    return due if due and due.on and str(due.on.year) in due.words else None


def _cut(words: str, start: int, end: int) -> str:
    rest = f"{words[:start].rstrip()} {words[end:].lstrip()}".strip(" ,;")
    return re.sub(r"\s+([,.;])", r"\1", rest) or words
