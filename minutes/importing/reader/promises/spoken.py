"""Promises in speech: "Ich kläre das", "Die Fotos schicke ich", "Frau Lind, Sie fragen bitte nach"."""

import re
from collections.abc import Sequence

from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundPerson
from minutes.importing.reader.promises.around import Around, Understood, is_report
from minutes.importing.reader.promises.grammar import FIRST_PERSON, PERSON, promises
from minutes.importing.reader.promises.owners import TITLED, known, resolve, whom

SPEAKER = re.compile(r"^(?P<who>[^:„\"\n]{2,50}):\s+\S")
I_DO = re.compile(r"(?:^|[,:–.!]\s+|\bund\s+)[Ii]ch\s+(?P<verb>[a-zäöüß]+e)\b(?P<rest>.*)$")
DO_I = re.compile(r"^(?P<before>.{2,120}?)\s(?P<verb>[a-zäöüß]+e)\s+ich\b(?:\s+mich\b)?(?P<rest>.*)$")
BRACKET = re.compile(r"\(([^()]+)\)\W*$")
PLEASE = re.compile(r"\bbitte\b")
# "Das mache ich gern": what it is stands elsewhere.
NOTHING_SAID = re.compile(r"^(?:Das|Dies|Es)\s+\w+\s+ich(?:\s+(?:gern\w*|auch|schon|selbst))*$")
YOU_DO = re.compile(rf"^(?P<who>{PERSON}),\s+(?:dann\s+)?Sie\s+(?P<verb>[a-zäöüß]+n)\b(?P<rest>.*)$")


def speaker_of(text: str, people: Sequence[FoundPerson]) -> str:
    """Who speaks in a paragraph that begins "Frau Lind: …"; else ""."""
    match = SPEAKER.match(text)
    if not match:
        return ""
    person = whom(match["who"], people)
    if person:
        return person.name
    return resolve(match["who"], people) if TITLED.match(match["who"]) else ""


def first_person(segment: str, core: str, around: Around) -> Understood | None:
    """ "Ich verschicke das Protokoll. (Ali)", "Um Russisch kümmere ich mich": by the one who speaks."""
    for pattern in (I_DO, DO_I):
        match = pattern.search(core)
        verb = FIRST_PERSON.get(match["verb"]) if match else None
        if not match or not verb:
            continue
        if NOTHING_SAID.match(core):
            continue
        before = match.groupdict().get("before") or ""
        rest = match["rest"] if pattern is I_DO else f" {before.lower()}{match['rest']}"
        if not promises(verb, before, match["rest"]) or is_report(f"{verb}{rest}"):
            continue
        who = BRACKET.search(segment)
        names = (known(who[1], around.people) if who else ()) or ((around.speaker,) if around.speaker else ())
        return Understood("task.first-person", LIKELY if names else DOUBTFUL, segment, names)
    return None


def addressed(segment: str, core: str, around: Around) -> Understood | None:
    """ "Frau Lind, Sie fragen bitte beim Amt nach": hers."""
    match = YOU_DO.match(core)
    if not match or is_report(match["rest"]):
        return None
    if not (PLEASE.search(match["rest"]) or promises(match["verb"], "", match["rest"])):
        return None
    if not (whom(match["who"], around.people) or TITLED.match(match["who"])):
        return None
    return Understood("task.addressed", LIKELY, segment, (resolve(match["who"], around.people),))
