"""Who promises what until when: "Lind, Büro: klärt den Raum bis 15.11., dann Sand: lädt ein"."""

import re
from collections.abc import Iterator
from dataclasses import replace

from django.utils.translation import gettext as _

from members.dates import Due, Precision, find_due
from minutes.lines.line import Context, TaskDraft
from minutes.lines.names import has_title, looks_like_a_name
from minutes.lines.who import APART, Who, read_who, short_name, spell_unclear
from minutes.lines.words import OFFICES, PROMISES, RESPONSIBLE

LABEL = re.compile(r"(?P<who>[^:\n]{1,120}?)\s*:(?=\s)\s*(?P<text>\S.*)", re.DOTALL)
COLLECTIVE = re.compile(rf"(?:(?:die|der|das)\s+)?(?:{OFFICES}|alle(?:\s+\w+)?|wir)", re.IGNORECASE)
ACTS = re.compile(rf"(?:{'|'.join(PROMISES)}|{'|'.join(verb[:-1] + 'en' for verb in PROMISES)})\b")
THEN = re.compile(
    r"(?<!\s)\s*(?:[,;.]\s*)?(?:→\s*)?\b(?:und\s+)?(?:dann|danach|anschließend)\s+(?=\S)|(?<!\s)\s*→\s*dann\s+"
)
CONDITION = re.compile(r"\b(?:wenn|falls|sobald|sofern|erst)\b", re.IGNORECASE)
ENDING = re.compile(
    r"(?<!\s)\s*(?:[(\[](?P<in>[^()\[\]\n]+)[)\]]|(?<=\s)[–-]\s(?P<dash>[^–()\n]{2,80}))\s*\.?\s*$"
)
OWNER = re.compile(rf"^(?:{RESPONSIBLE})\s*:\s*")
AT = re.compile(r"(?<![\w.])@(?P<who>[^\W\d][\w.-]*\w)")
SUBJECT_WORDS = 5
# Whatever is longer is prose: nobody and no deadline is looked for in it.
LONGEST_PROMISE = 1000
# A span that may be cut out wherever it stands: it says itself that it is a deadline.
DEADLINE = re.compile(r"\s*[(\[,;–→-]|\s*(?:bis|spätestens|Frist|fällig|möglichst|Deadline)\b", re.IGNORECASE)
NO_DAY = re.compile(
    r"\b(?:bis|spätestens|Frist|Deadline)[\s:]+(?:zum\s+|am\s+)?(?P<day>\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?)(?![\d:])",
    re.IGNORECASE,
)
# "im Mai" at the end may say when the thing takes place: it stays in the text as well.
TAKES_PLACE = re.compile(r"\s*(?:im|in|ab|am)\b", re.IGNORECASE)


def read_promises(text: str, *, context: Context, asked: str = "") -> tuple[tuple[TaskDraft, ...], str]:
    """The promises of one line in their order, and a sentence about what could not be read, or "".

    asked: who was named in a label before, as in "Aufgabe für Lind: …".
    """
    if len(text) > LONGEST_PROMISE:
        return (TaskDraft(text),), ""
    drafts: list[TaskDraft] = []
    problem = ""
    who = read_who(asked, context) if asked else Who()
    for number, part in enumerate(_steps(text)):
        named, words = _who_and_what(part, context, is_later=number > 0)
        who = named if named.is_known or named.unknown else who
        draft, late = _draft(words, who, context)
        drafts.append(replace(draft, waits_for_previous=number > 0))
        problem = problem or spell_unclear(named.unclear) or late
    return tuple(drafts), problem


def _steps(text: str) -> Iterator[str]:
    """ "A, dann B" in two; what follows a condition ("wenn …, dann …") is no step of its own."""
    start = 0
    for match in THEN.finditer(text):
        before = text[start : match.start()]
        if before.strip() and match[0].strip()[0] in ",;.→uda" and not CONDITION.search(before):
            yield before.strip()
            start = match.end()
    yield text[start:].strip()


def _who_and_what(part: str, context: Context, *, is_later: bool) -> tuple[Who, str]:
    for reader in (_by_label, _by_ending, _by_at, _by_subject):
        if found := reader(part, context):
            return found
    if is_later and (found := _behind_verb(part, context)):
        return found
    return Who(), part


def _by_label(part: str, context: Context) -> tuple[Who, str] | None:
    """ "Lind, Büro: …". With a name that nobody has, the label stays in the text."""
    match = LABEL.match(part)
    if not match:
        return None
    said, text = match["who"], match["text"]
    if due := find_due(said, said_on=context.said_on):
        text = f"{text.rstrip('. ')} ({said[due.start : due.end].strip('()[], ')})"
        said = f"{said[: due.start]} {said[due.end :]}".strip()
    who = read_who(said, context)
    if who.is_known:
        return who, part if who.unknown else text
    if all(_may_be_a_name(name, text) for name in who.unknown):
        return who, part
    return None


def _may_be_a_name(words: str, text: str) -> bool:
    if has_title(words) or COLLECTIVE.fullmatch(words):
        return True
    return looks_like_a_name(words) and bool(ACTS.match(text))


def _by_ending(part: str, context: Context) -> tuple[Who, str] | None:
    """ "… (Lind, bis 15.11.)", "… – Büro", "… (Verantwortlich: Sand)"."""
    match = ENDING.search(part)
    if not match or not match.start():
        return None
    said = match["in"] or match["dash"]
    pieces = [piece.strip() for piece in re.split(r"\s*[,;]\s*|\s+(?=bis\b)", said) if piece.strip()]
    dues = [piece for piece in pieces if find_due(f"({piece})", said_on=context.said_on)]
    who = read_who(", ".join(OWNER.sub("", piece) for piece in pieces if piece not in dues), context)
    if not who.is_known or who.unknown:
        return None
    return who, " ".join([part[: match.start()].rstrip(), *(f"({due})" for due in dues)])


def _by_at(part: str, context: Context) -> tuple[Who, str] | None:
    names = [match["who"] for match in AT.finditer(part)]
    if not names:
        return None
    who = read_who(", ".join(names), context)
    bare = re.sub(r"\s+", " ", AT.sub("", part)).strip(" ,:–-")
    return (who, part if who.unknown or not bare else bare) if who.is_known else None


def _by_subject(part: str, context: Context) -> tuple[Who, str] | None:
    """ "Sand und das Büro sprechen mit …", "Raum: Lind fragt nach": the text stays a sentence."""
    label, colon, rest = part.partition(": ")
    words = (rest if colon and not ACTS.search(label) else part).split()
    for count in range(min(SUBJECT_WORDS, len(words) - 1), 0, -1):
        if not words[count][:1].islower() or APART.fullmatch(f" {words[count]} "):
            continue
        who = read_who(" ".join(words[:count]), context)
        if who.is_known and not who.unknown:
            return who, part
    return None


def _behind_verb(part: str, context: Context) -> tuple[Who, str] | None:
    """ "dann verschickt das Büro …", "dann lädt Sand …"."""
    words = part.split()
    if not words or not words[0][:1].islower():
        return None
    for count in (3, 2, 1):
        who = read_who(" ".join(words[1 : 1 + count]).strip(",."), context)
        if who.is_known and not who.unknown:
            return who, part
    return None


def _draft(words: str, who: Who, context: Context) -> tuple[TaskDraft, str]:
    due = find_due(words, said_on=context.said_on)
    late = _too_late(due, context) if due else _not_a_day(words)
    is_taken = due and not late
    return TaskDraft(
        text=_without(words, due) if due and is_taken else words.strip(),
        assignees=tuple(one.key for one in who.people),
        names=tuple(short_name(one, context) for one in who.people),
        for_office=who.for_office,
        unknown_names=who.unknown + who.unclear,
        due_on=due.on if due and is_taken else None,
        due_words=due.words[:100] if due and is_taken else "",
        due_precision=str(due.precision) if due and is_taken else "",
    ), late


def _not_a_day(words: str) -> str:
    """A deadline that names a day of no calendar: the task stays without one, and says so."""
    match = NO_DAY.search(words)
    if not match:
        return ""
    return _("Den %(day)s gibt es nicht. Die Aufgabe hat deshalb noch keine Frist.") % {"day": match["day"]}


def _too_late(due: Due | None, context: Context) -> str:
    if due is None or due.on is None or due.precision != Precision.DAY or due.on >= context.said_on:
        return ""
    return _("Die Frist %(day)s liegt vor der Sitzung. Die Aufgabe hat deshalb noch keine Frist.") % {
        "day": due.words
    }


def _without(words: str, due: Due) -> str:
    """The task without its deadline, where nothing else is lost with it."""
    said, rest = words[due.start : due.end], words[due.end :]
    is_last = not rest.strip(" .;!)]")
    if not DEADLINE.match(said) and (not is_last or TAKES_PLACE.match(said)):
        return words.strip()
    bare = f"{words[: due.start].rstrip()} {rest.lstrip()}".strip(" ,;–-:")
    return re.sub(r"(?<!\s)\s+([,.;)])", r"\1", bare).strip() or words.strip()
