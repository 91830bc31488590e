"""Points without a verb, about people who are there: "Anna: Flyer", "Kuchen (Anna), Getränke (Cem)"."""

import re
from collections.abc import Sequence

from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundPerson
from minutes.importing.reader.people.persons import is_function
from minutes.importing.reader.promises.around import Understood
from minutes.importing.reader.promises.owners import known, split_names, whom
from minutes.importing.reader.promises.points import HEAD
from minutes.importing.reader.words.names import UPPER
from minutes.importing.reader.words.promises import LITTLE, NO_TASK_THING, ROUND

LONGEST_THING = 8
TELLS = re.compile(ROUND, re.IGNORECASE)
SMALL = re.compile(rf"(?:{LITTLE}|\d[\d.:]*|&|\+|–|-)$", re.IGNORECASE)
NOT_TO_DO = re.compile(rf"(?:{NO_TASK_THING})\b", re.IGNORECASE)
BIG = re.compile(rf"[\"„(]?[{UPPER}\d]")
FRONT = re.compile(r"^(?P<who>[^:]{2,60}):\s+(?P<text>[^:()]{2,90}?)\.?$")
BEHIND = re.compile(
    r"^(?P<text>[^:]{2,90}?)(?:\s*\((?P<in>[^()]{2,60})\)|\s+[–/-]\s+(?P<who>[^–/()]{2,60}))\.?$"
)
# "Kuchen (Anna), Getränke (Cem)", "Kuchen: Anna, Getränke: Cem"
IN_BRACKETS = re.compile(r"(?:^|\s*[,;]\s*|\s+und\s+)(?P<text>[^(),;]{3,80}?)\s*\((?P<who>[^()]{2,60})\)")
NEXT_COLON = re.compile(r"\s*[,;]\s+(?=[^,;:]{2,50}:\s)")
LONGEST_SERIES = 300


def tells_only(title: str) -> bool:
    """Whether beneath a title people tell something: there a name beside a thing is no promise."""
    return bool(TELLS.search(title))


def read_bare(text: str, people: Sequence[FoundPerson]) -> list[Understood]:
    """What one point says that somebody present will see to; several where each has a name of her own."""
    if not people or len(text) > LONGEST_SERIES:
        return []
    if series := _series(text, people):
        return series
    front = FRONT.match(text)
    if front and _is_thing(front["text"], people) and (names := _present(front["who"], people)):
        return [Understood("task.bare", DOUBTFUL, front["text"], names)]
    behind = BEHIND.match(text)
    if behind and _is_thing(behind["text"], people):
        names = known(behind["in"] or behind["who"], people)
        return [Understood("task.bare-behind", LIKELY, behind["text"], names)] if names else []
    return []


def _series(text: str, people: Sequence[FoundPerson]) -> list[Understood]:
    """Two or more things in a row; all of them must name somebody, or none of them counts."""
    found = list(IN_BRACKETS.finditer(text))
    is_whole = sum(len(one[0]) for one in found) == len(text.rstrip(". "))
    pairs = [(one["text"], one["who"]) for one in found] if is_whole else []
    if not pairs and text.count(":") > 1:
        parts = [part.partition(":") for part in NEXT_COLON.split(text.rstrip(". "))]
        pairs = [_thing_first(front.strip(), back.strip(), people) for front, _colon, back in parts]
    series = [(thing, known(who, people)) for thing, who in pairs]
    if len(series) < 2 or not all(names and _is_thing(thing, people) for thing, names in series):
        return []
    return [Understood("task.series", LIKELY, thing, names) for thing, names in series]


def _thing_first(front: str, back: str, people: Sequence[FoundPerson]) -> tuple[str, str]:
    return (back, front) if _present(front, people) else (front, back)


def _present(words: str, people: Sequence[FoundPerson]) -> tuple[str, ...]:
    parts = split_names(words)
    return known(words, people) if parts and all(whom(part, people) for part in parts) else ()


def _is_thing(words: str, people: Sequence[FoundPerson]) -> bool:
    """A noun with small words around it: no sentence, no office, no report, nobody's name."""
    parts = words.replace(",", " ").split()
    if not parts or len(parts) > LONGEST_THING or not BIG.match(parts[0]) or parts[0].isdigit():
        return False
    if NOT_TO_DO.match(words) or HEAD.match(words) or is_function(words) or whom(words, people):
        return False
    return all(BIG.match(part) or SMALL.match(part) for part in parts)
