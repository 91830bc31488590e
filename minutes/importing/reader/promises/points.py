"""Points that say in a word who does it: "Folie bestellen [NH]", "Vertrag: Marlies, bis 24.05."."""

import re
from collections.abc import Sequence

from members.dates import find_due
from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundPerson
from minutes.importing.reader.people.persons import NO_FIRST_NAME
from minutes.importing.reader.promises.around import INFINITIVE, Understood
from minutes.importing.reader.promises.grammar import NICK, PEOPLE, SENTENCE, promises
from minutes.importing.reader.promises.owners import (
    ANY_DAY,
    EMPTY,
    is_owner,
    known,
    read_names,
    split_names,
    whom,
)
from minutes.importing.reader.words.names import UPPER
from minutes.importing.reader.words.promises import NO_TASK_HEAD

# What one point may hold; longer ones are talk.
LONGEST_POINT = 200
SQUARE = re.compile(r"^(?P<text>.{3,200}?)\s*\[(?P<in>[^\[\]]{1,60})\]\s*[.;]?$")
ROUND = re.compile(r"^(?P<text>.{3,200}?)\s*\((?P<in>[^()]{1,60})\)\s*[.;]?$")
COLON = re.compile(r"^(?P<front>[^:]{2,120}):\s+(?P<back>[^:]{2,140})$")
TAGS = re.compile(r"^(?P<text>.{3,200}?)\s+:(?P<tags>[\w@]+(?::[\w@]+)*):$")
# Two or three capitals, as a legend or the list of those present has them.
INITIALS = re.compile(rf"[{UPPER}][a-zäöü]?[{UPPER}]{{1,2}}$|[{UPPER}]\.\s?[{UPPER}]\.$|alle$")
DUE = re.compile(
    r"\s*[,;(–-]?\s*\b(?:bis(?:\s+spätestens)?|spätestens|Termin|Frist|neue[r]?\s+(?:Termin|Frist|Deadline)|T)\b[\s:]*"
    r"(?P<due>\S[^();]{0,30})\)?;?$|\s*,\s*(?P<day>\d{1,2}\.\s?(?:\d{1,2}\.|\w+)(?:\s?\d{2,4})?)$"
)
VERB_FIRST = re.compile(
    rf"^(?P<verb>[a-zäöüß]+t)\s+(?:sich\s+)?(?P<who>{PEOPLE}|{NICK}(?=\W*$))(?P<rest>(?:\s[^.!?]{{0,80}})?)\.?$"
)
TO_DO = re.compile(r"\s[a-zäöü]\w+(?:en|ern|eln)$")
HEAD = re.compile(rf"^(?:{NO_TASK_HEAD})\b", re.IGNORECASE)
SENTENCE_END = re.compile(r"[^\d.][.!?]\s+[A-ZÄÖÜ]")
A_NAME = re.compile(rf"@?[{UPPER}][\w'’]+(?:\s[{UPPER}][\w'’.-]*)?$")
AND = re.compile(r"\s*(?:,|/|\+|&|\bund\b)\s*")


def read_point(text: str, people: Sequence[FoundPerson], *, is_bullet: bool) -> Understood | None:
    """The promise of one short point; None for talk, questions and lists of offices."""
    if len(text) > LONGEST_POINT or text.endswith("?") or SENTENCE_END.search(text.replace("N. N.", "N.N.")):
        return None
    return (
        _tagged(text, people) or _bracketed(text, people, is_bullet) or _with_colon(text, people, is_bullet)
    )


def _tagged(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    tags = TAGS.match(text)
    names = known(tags["tags"].replace(":", ", ").replace("_", " "), people) if tags else ()
    return Understood("task.tag", LIKELY, tags["text"], names) if tags and names else None


def _bracketed(text: str, people: Sequence[FoundPerson], is_bullet: bool) -> Understood | None:
    """Square brackets behind a point hold people; round ones do where the point is an infinitive."""
    match = SQUARE.match(text)
    is_square = bool(match)
    match = match or ROUND.match(text)
    if not match or not is_bullet:
        return None
    who, due = cut_due(match["in"])
    parts = split_names(who)
    if whom(match["text"], people):
        return None
    if not parts or not all(INITIALS.match(part) or is_owner(part, people) for part in parts):
        return None
    if not is_square and not INFINITIVE.search(match["text"]):
        return None
    return Understood("task.bracket-initials", LIKELY, _and(match["text"], due), read_names(who, people))


def _with_colon(text: str, people: Sequence[FoundPerson], is_bullet: bool) -> Understood | None:
    """ "Vertrag: Marlies, bis 24.05.", "Döhring: Vertrag mit der Kapelle, bis 31. Januar", "Flyer: Anna"."""
    match = COLON.match(text)
    if not match or HEAD.match(match["front"]):
        return None
    back, due = cut_due(match["back"])
    front = match["front"]
    if (said := SENTENCE.match(match["back"])) and promises(said["verb"], "", said["rest"]):
        return None
    if did := VERB_FIRST.match(match["back"]):
        return _verb_first(did, text, front, people)
    if (names := known(back, people)) and (due or is_bullet or TO_DO.search(front)):
        return Understood("task.colon", LIKELY if due else DOUBTFUL, _and(front, due), names)
    if not due:
        return None
    is_nobody = bool(EMPTY.match(front)) and front[0] in "N?"
    if is_nobody or known(front, people) or (_are_names(front) and not _are_names(back)):
        return Understood("task.colon-front", LIKELY, _and(back, due), read_names(front, people))
    if _are_names(back):
        return Understood("task.colon", LIKELY, _and(front, due), read_names(back, people))
    return None


def _verb_first(
    did: re.Match[str], text: str, front: str, people: Sequence[FoundPerson]
) -> Understood | None:
    """ "Kuchen: macht Anna", "Musik: kümmert sich Ole": the thing stands before the colon."""
    is_promise = did["verb"] == "macht" or promises(did["verb"], front, did["rest"])
    names = known(did["who"], people) if is_promise else ()
    return Understood("task.colon-verb", LIKELY, text, names) if names else None


def _are_names(words: str) -> bool:
    """Whether words look like names of people that no list holds: one or two capitalised words each."""
    return all(
        A_NAME.match(part) and not NO_FIRST_NAME.match(part) and not find_due(part, said_on=ANY_DAY)
        for part in AND.split(words)
    )


def cut_due(words: str) -> tuple[str, str]:
    """The words without the deadline at their end, and that deadline without its "bis"; "" if none."""
    match = DUE.search(words)
    said = (match["due"] or match["day"] or "") if match else ""
    if not match or not find_due(f"bis {said}", said_on=ANY_DAY):
        return words, ""
    return words[: match.start()].strip(" ,;"), said.strip()


def _and(words: str, due: str) -> str:
    return f"{words.strip()} (bis {due})" if due else words.strip()
