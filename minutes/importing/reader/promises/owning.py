"""Whose a task is: a name with @, behind an arrow, in brackets, before or behind a colon, or bare."""

import re
from collections.abc import Sequence

from members.dates import find_due
from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.promises.grammar import SENTENCE
from minutes.importing.reader.promises.owners import ANY_DAY, EMPTY, certainty, known, read_names, resolve
from minutes.importing.reader.promises.signs import beside
from minutes.lines.words import RESPONSIBLE

AT = re.compile(r"(?<![\w.])@(?P<who>[\w.-]+\w)")
NAMED = re.compile(r"^(?P<who>[^:]{2,60}):\s+(?P<text>.+)$")
IN_FRONT = re.compile(r"^\[(?P<who>[^\[\]]{2,40})\]\s*:?\s*(?P<text>\S.*)$")
BEHIND_ARROW = re.compile(
    r"^(?P<text>.{3,240}?)\s*(?:→|->|-->|=>|➔|⇒)\s*(?P<who>[^→>()?!]{2,60}?)(?P<due>\s*[(,;:–-]?\s*(?:bis|\().{2,40})?[\s.]*$"
)
ENDING = re.compile(r"\s*(?:[(\[](?P<in>[^()\[\]]+)[)\]]|\s[–/-]\s(?P<dash>[^–()]+))\s*[.;]?$")
OWNER = re.compile(
    rf"(?:^|[\s,;(])(?:{RESPONSIBLE})\s*:\s*(?P<who>[^;)\]]+?)(?P<due>,?\s*(?:(?:T|Termin|Frist|bis)\s*:|\bbis\b|spätestens)[^)\]]*)?\s*[)\]]?\s*$",
    re.IGNORECASE,
)
DUE_BEHIND = re.compile(
    r"\s*[,;–(-]?\s*\b(?:bis|spätestens|ab|am|sofort|asap|KW|Ende|Mitte|Anfang|Termin\s*:|Frist\s*:)(?!\w).*$|\s*,\s*\d.*$",
    re.IGNORECASE,
)


def read_owner(words: str, people: Sequence[FoundPerson]) -> tuple[str, tuple[str, ...]]:
    """Who is named as responsible in the words of a task, and the words without that name."""
    words = words.strip()
    if at := [match["who"] for match in AT.finditer(words)]:
        return AT.sub("", words).strip(" :,-–"), tuple(resolve(who, people) for who in at)
    if (front := IN_FRONT.match(words)) and (names := known(front["who"], people, shape=True)):
        return front["text"], names
    if owner := OWNER.search(words):
        return f"{words[: owner.start()].strip(' ,;(')}{bracketed(owner['due'])}", read_names(
            owner["who"], people
        )
    for attempt in (_at_end, _at_start):
        if found := attempt(words, people):
            return found
    if (match := SENTENCE.match(words)) and certainty(match["who"], people):
        return words, read_names(match["who"], people)
    return beside(words, people)


def _at_end(words: str, people: Sequence[FoundPerson]) -> tuple[str, tuple[str, ...]] | None:
    """ "Plakat -> Lisa (bis 1.3.)", "Kuchen: Momo", "Raum buchen (Piet, sofort)", "Holz – Ali – KW 15"."""
    behind = BEHIND_ARROW.match(words)
    if behind and (names := known(behind["who"], people, shape=True)):
        return f"{behind['text']}{bracketed(behind['due'])}", names
    if ending := ENDING.search(words):
        inner = ending["in"] or ending["dash"]
        who, due = cut_due(inner)
        before = words[: ending.start()]
        if names := known(who, people, shape=bool(ending["in"])):
            return f"{before}{bracketed(due)}", names
        if EMPTY.match(who.strip()):
            return f"{before}{bracketed(due)}", ()
        if find_due(inner, said_on=ANY_DAY) and (rest := _at_end(before, people)):
            return f"{rest[0]}{bracketed(inner)}", rest[1]
    if named := NAMED.match(words):
        who, due = cut_due(named["text"])
        if (names := known(who, people, shape=bool(due))) or EMPTY.match(who.strip()):
            return f"{named['who']}{bracketed(due)}", names
    return None


def _at_start(words: str, people: Sequence[FoundPerson]) -> tuple[str, tuple[str, ...]] | None:
    """ "Anna: Raum buchen", "Bjarne – Vortrag anbieten"."""
    named = NAMED.match(words)
    if named and (names := known(named["who"], people, shape=True)):
        return named["text"], names
    who, dash, rest = words.partition(" – ") if " – " in words else words.partition(" - ")
    return (rest, names) if dash and (names := known(who, people)) else None


def cut_due(words: str) -> tuple[str, str]:
    due = DUE_BEHIND.search(words)
    return (words[: due.start()], due[0].strip(" ,;–(-)")) if due else (words, "")


def bracketed(due: str | None) -> str:
    words = re.sub(
        r"^(?:T|Termin|Frist|bis)\s*:\s*", "bis ", (due or "").strip(" ,;:–(-)"), flags=re.IGNORECASE
    )
    return f" ({words})" if words else ""
