"""Promises while walking down a document: lists under a title, owner and deadline in a line of their own."""

import re
from collections.abc import Sequence
from dataclasses import replace

from members.dates import find_due
from minutes.importing.reader.finds import LIKELY, FoundDate, FoundEntry, FoundTask, Kind
from minutes.importing.reader.promises.around import INFINITIVE
from minutes.importing.reader.promises.owners import ANY_DAY, known
from minutes.importing.reader.promises.owning import OWNER
from minutes.importing.reader.promises.tasks import SENTENCES, find_tasks, is_done, on_next_meeting
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.text.sentences import split_sentences
from minutes.importing.reader.walk import Walk
from minutes.importing.reader.words.promises import CARRIED_OUT, TASKS_TITLES
from minutes.lines.words import TASK_LABEL

TITLE = re.compile(rf"^(?:\d+[.)]\s*)?(?:{TASK_LABEL}|{TASKS_TITLES})\s*:?$", re.IGNORECASE)
DEADLINE = re.compile(
    r"^(?:DEADLINE|SCHEDULED|Frist|Termin|Fällig(?:\s+am)?|Bis\s+wann|Bis|Deadline|zu\s+erledigen\s+bis)\s*:\s*(?P<due>.+)$",
    re.IGNORECASE,
)
# "→ Anna", "-> Anna und Ole, bis Freitag" beneath a point.
POINTED = re.compile(
    r"^(?:→|->|=>|➔|⇒|>>)\s*(?P<who>[^:→]{2,60}?)(?P<due>\s*[,(]?\s*\b(?:bis|spätestens)\b[^)]{2,30}\)?)?\.?$"
)
CARRIED = re.compile(
    rf"^(?:{CARRIED_OUT})\s*:\s*(?P<who>[^:]{{2,60}}?)(?P<due>\s*[,(]?\s*\b(?:bis|spätestens)\b[^)]{{2,30}}\)?)?\.?$",
    re.IGNORECASE,
)
# "Anna und Ole, bis Freitag" in a line of its own beneath "TODO Raum buchen".
ALONE = re.compile(r"^(?P<who>[^:.!?,]{2,60}?)(?P<due>\s*[,(]\s*(?:bis|spätestens)\b[^)]{2,30}\)?)?\.?$")
LABELLED = ("task.keyword", "task.label", "task.box", "task.listed")
# What a line with an owner alone belongs to: a point, or one short sentence.
LONGEST_POINT = 160
# "Anna ruft sie an"
TAKEN_UP = re.compile(r"^\S+\s[a-zäöü]+t\s(?:sie|ihn|es|das|dies|ihm|dort)\b")
WORD = re.compile(r"\w{5,}")


def is_tasks_title(words: str) -> bool:
    """Whether each point beneath these words is a task."""
    return bool(TITLE.match(words.strip(" *")))


def take_promises(walk: Walk, paragraph: Paragraph, *, text: str = "") -> bool:
    """Take the promises of a paragraph; `text` instead of its own where a label was cut off."""
    if walk.tasks_indent is not None and paragraph.indent <= walk.tasks_indent:
        walk.tasks_indent = None
    if paragraph.is_bullet and is_tasks_title(paragraph.text):
        walk.tasks_indent = paragraph.indent
        return False
    words = text or paragraph.text
    before = walk.entries[-1] if walk.entries else None
    found = find_tasks(
        words,
        line=paragraph.line,
        said_on=walk.head.day,
        people=walk.people,
        item=walk.item,
        in_speech=bool(walk.speaker),
        before=before.text if before and before.item == walk.item else "",
        listed=(walk.among_tasks or walk.tasks_indent is not None) and paragraph.is_bullet,
        is_bullet=paragraph.is_bullet,
        is_round=walk.in_round,
        speaker=walk.speaker,
    )
    if len(found) == 1 and _waits(walk, before) and _goes_on(walk.tasks[-1], paragraph):
        walk.tasks[-1] = _told(walk.tasks[-1], found[0])
    else:
        walk.tasks += found
    return bool(found)


def take_more(walk: Walk, paragraph: Paragraph) -> None:
    """Take what the sentences behind the first one promise, where the first said something else."""
    _first, *more = split_sentences(paragraph.text)
    if more:
        walk.tasks += [
            task
            for task in find_tasks(
                " ".join(more), line=paragraph.line, said_on=walk.head.day, people=walk.people, item=walk.item
            )
            if task.rule in SENTENCES
        ]


def take_hanging(walk: Walk, paragraph: Paragraph) -> bool:
    """ "verantwortlich: Aslan, bis Ende Mai" or "DEADLINE: <2026-03-01>" beneath what is to be done."""
    before = walk.entries[-1] if walk.entries else None
    deadline = DEADLINE.match(paragraph.text)
    owner = OWNER.match(paragraph.text) or POINTED.match(paragraph.text) or CARRIED.match(paragraph.text)
    owner = owner or (ALONE.match(paragraph.text) if _waits(walk, before) else None)
    if deadline and not _is_day_alone(deadline["due"]):
        deadline = None
    if not before or before.item != walk.item or not (deadline or owner):
        return False
    task = walk.tasks[-1] if walk.tasks and before.kind is Kind.ACTION_ITEM else None
    is_pointed = bool(owner and owner.re is not OWNER)
    names = known(owner["who"], walk.people, shape=not is_pointed) if owner else ()
    if is_pointed and (not names or (task and task.assignee)):
        return False
    if not task and names and before.kind is not Kind.HEADING and not is_done(before.text):
        words = walk.resolutions[-1].text if _is_resolved(walk, before) else _last_words(before.text)
        task = FoundTask(before.line, "task.hanging", LIKELY, words, names, item=walk.item)
        walk.tasks.append(task)
    if not task:
        return False
    words = deadline["due"] if deadline else (owner["due"] or "" if owner else "")
    walk.tasks[-1] = _with_due(replace(task, assignee=names or task.assignee), words, walk)
    walk.add(paragraph, Kind.ACTION_ITEM)
    return True


def _waits(walk: Walk, before: FoundEntry | None) -> bool:
    """Whether the line above is a task by its label, and nobody's yet."""
    if not before or before.kind is not Kind.ACTION_ITEM or not walk.tasks:
        return False
    return walk.tasks[-1].rule in LABELLED and not walk.tasks[-1].assignee


def _goes_on(task: FoundTask, paragraph: Paragraph) -> bool:
    """Whether the sentence is about the task above: a thing without a verb, or taken up by "sie", "das"."""
    if task.rule != "task.keyword" or paragraph.is_bullet:
        return False
    return not INFINITIVE.search(task.text) or bool(TAKEN_UP.search(paragraph.text))


def _told(task: FoundTask, said: FoundTask) -> FoundTask:
    """A task of which the sentence beneath says who does it: "TODO Plakat", "Anna entwirft es"."""
    with_words = replace(task, text=f"{task.text}: {said.text}", assignee=said.assignee)
    if task.due_words or not said.due_words:
        return with_words
    return replace(with_words, due=said.due, due_words=said.due_words, due_precision=said.due_precision)


def _is_resolved(walk: Walk, before: FoundEntry) -> bool:
    return before.kind is Kind.RESOLUTION and bool(walk.resolutions)


def settled(tasks: Sequence[FoundTask], dates: Sequence[FoundDate]) -> tuple[FoundTask, ...]:
    """All tasks of a document, each once, and "bis zur nächsten Sitzung" with its day."""
    once = [
        task
        for index, task in enumerate(tasks)
        if not any(_is_again(task, other) for other in tasks[index + 1 :] if other.item != task.item)
    ]
    return on_next_meeting(sorted(once, key=lambda task: task.line), dates)


def _is_day_alone(words: str) -> bool:
    """ "20.03.2026", "<2026-03-01 So>": with an hour, a place or a name it is an appointment."""
    bare = words.strip(" <>[].")
    due = find_due(f"bis {bare}", said_on=ANY_DAY)
    return bool(due) and len(bare) - len(due.words if due else "") <= len(" So.")


def _last_words(text: str) -> str:
    """A point as it is; of talk the sentence that stands right above the owner's name."""
    return text if len(text) < LONGEST_POINT else split_sentences(text)[-1]


def _with_due(task: FoundTask, words: str, walk: Walk) -> FoundTask:
    words = re.sub(
        r"^\s*,?\s*(?:T|Termin|Frist|bis)\s*:?\s*", "", words.strip(" <>[]").rstrip(")"), flags=re.IGNORECASE
    )
    due = find_due(f"bis {words}", said_on=walk.head.day or ANY_DAY) if words else None
    if not due:
        return task
    return replace(
        task, due=due.on if walk.head.day else None, due_words=due.words, due_precision=due.precision
    )


def _is_again(task: FoundTask, other: FoundTask) -> bool:
    """Whether a later list repeats a promise: the same people, and most of the shorter one's words."""
    if (
        not task.assignee
        or set(task.assignee) != set(other.assignee)
        or other.rule not in ("task.table", "task.listed")
    ):
        return False
    mine, theirs = ({word.casefold() for word in WORD.findall(one.text)} for one in (task, other))
    return bool(mine & theirs) and len(mine & theirs) * 2 >= min(len(mine), len(theirs))
