"""Promises that a mark announces: a label, a box, an arrow, @name, a name in brackets or before a colon."""

import re
from collections.abc import Sequence

from members.dates import find_due
from minutes.importing.reader.finds import CERTAIN, DOUBTFUL, LIKELY, FoundPerson
from minutes.importing.reader.promises.around import Understood, is_report
from minutes.importing.reader.promises.grammar import GROUP, PERSON, SENTENCE, promises
from minutes.importing.reader.promises.mentions import is_told_of
from minutes.importing.reader.promises.owners import (
    ANY_DAY,
    certainty,
    known,
    read_names,
    resolve,
    whom,
)
from minutes.importing.reader.promises.owning import (
    AT,
    BEHIND_ARROW,
    DUE_BEHIND,
    ENDING,
    IN_FRONT,
    NAMED,
    OWNER,
    bracketed,
    cut_due,
    read_owner,
)
from minutes.importing.reader.promises.signs import read_signed, split_label
from minutes.importing.reader.words.promises import DOES
from minutes.lines.words import MOTION_LABEL, OUTCOME_LABEL, RESOLUTION_LABEL, RESPONSIBLE, TASK_LABEL

LABEL = re.compile(
    rf"^(?:\[\s\]\s*)?(?:{TASK_LABEL}|A|T|!)\b"
    r"(?:\s*(?:an|für)?\s+(?P<who>@?[\w .,/&+-]{2,40}?))?\s*:\s*(?P<text>.*)$",
    re.IGNORECASE,
)
# Org's keywords, and "TODO" without its colon.
KEYWORD = re.compile(r"^(?:TODO|NEXT|WAITING|STARTED|FIXME|ToDo)\b[\s:–-]+(?P<text>\S.*)$")
BOX = re.compile(r"^(?:\[\s?\]|☐|□)\s*(?P<text>.*)$")
ARROW = re.compile(r"^(?:→|->|=>|-->|➔|⇒|>>|►|➜)\s*(?P<text>.*)$")
# "Sägeblatt stumpf. → Bjarne bestellt neue"
LAST_ARROW = re.compile(r"\s(?:→|->|=>|➔|⇒)\s+(?P<text>[^→]+)$")
BEFORE_ARROW = re.compile(r"^(?P<who>[^→:]{2,40}?)\s*(?:→|->|=>)\s*(?P<text>.+)$")
# "Brief noch offen, Hr. Quandt bis 12.06."
UNTIL = re.compile(
    rf"(?:[,;–:-]|:)\s+(?P<who>(?:{GROUP}|{PERSON}(?:\s*(?:,|/|und|&|\+)\s*{PERSON}){{0,3}}))\s*,?\s+(?P<due>bis\s+[^,;]{{3,30}})$"
)
FOR_WHAT = re.compile(
    rf"^(?:{RESPONSIBLE})\s+(?:für\s+|ist\s+)?(?P<text>[^:]{{3,100}}):\s*(?P<who>[^;]+)$", re.IGNORECASE
)
INFINITIVE = re.compile(r"\w(?:en|ern|eln|tun)\W*$")
ACT = re.compile(r"\s[a-zäöü][\w-]*(?:en|ern|eln|tun)\W*$")
BRACKET = re.compile(r"\s*\([^()]*\)\W*$")
# What somebody says is a sentence; what somebody is to do has no verb but its infinitive.
SAYS = re.compile(
    r"\b(?:ich|wir|man|es|sie|er|das|ist|sind|hat|haben|soll\w*|muss|müss\w+|könn\w+|kann|will|darf|wird|werden|würd\w+|nicht)\b",
    re.IGNORECASE,
)
BEFORE_NAME = re.compile(rf"{DOES}\s+(?=[^\W\d_])")
# "→ Konsens: …" says what came out, not who does it.
RESULT = re.compile(rf"(?:{OUTCOME_LABEL}|{RESOLUTION_LABEL}|{MOTION_LABEL})\s*:")
THANKS = re.compile(r"\b(?:danke|Dank|thx|siehe|cc(?=\s*:|\s+@)|vgl|laut|ping)\b", re.IGNORECASE)


def read_labelled(text: str, people: Sequence[FoundPerson], *, listed: bool) -> Understood | None:
    """The promise of a paragraph that is marked as one. `listed`: a title above says that all are."""
    for rule, pattern in (("task.label", LABEL), ("task.keyword", KEYWORD), ("task.box", BOX)):
        match = pattern.match(text)
        if not match or (rule == "task.label" and not _is_label(match, people)):
            continue
        words = match["text"].strip()
        who = match.groupdict().get("who") or ""
        if not words:
            return None
        words, names = read_owner(words, people)
        return Understood(rule, CERTAIN, words, read_names(who, people) or names)
    if signed := read_signed(text, people) or _amid(text, people):
        return signed
    if listed:
        words, names = read_owner(ARROW.sub(r"\g<text>", text), people)
        return Understood("task.listed", LIKELY, words, names) if len(words) > 2 else None
    return _charged(text, people) or _pointed(text, people) or _ended(text, people)


def _amid(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """ "Streaming: TODO Anna: Technik anfragen", "seit März. ToDo @anna"."""
    if not (amid := split_label(text)):
        return None
    about, words, is_marked = amid
    words, names = read_owner(words, people)
    if not names and not is_marked:
        return None
    said = f"{about}: {words}" if about and words else about or words
    return Understood("task.amid", LIKELY, said, names) if said else None


def _is_label(match: re.Match[str], people: Sequence[FoundPerson]) -> bool:
    """A single letter is a label only before somebody's name; a word behind one has to be a name, too."""
    head = match[0][: match.start("text")].strip()
    if re.match(r"(?:A|T|!)\b", head) and not match["who"]:
        return bool(re.match(r"@", match["text"]))
    return not match["who"] or bool(known(match["who"], people, shape=True))


def _charged(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """ "Verantwortlich für die Briefe: I. Falk, bis Ostern"."""
    if not (charge := FOR_WHAT.match(text)):
        return None
    due = DUE_BEHIND.search(charge["who"])
    who = charge["who"][: due.start()] if due else charge["who"]
    names = known(who, people, shape=True)
    words = f"{charge['text']}{bracketed(due[0] if due else '')}"
    return Understood("task.charge", CERTAIN, words, names) if names else None


def _pointed(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """Somebody named before or behind an arrow, in front in brackets, before a colon, or with @."""
    asked = BEHIND_ARROW.match(text)
    if asked and asked["text"].endswith("?") and (names := known(asked["who"], people)):
        return Understood("task.behind", LIKELY, asked["text"], names)
    if "?" in text.replace("???", ""):
        return None
    if (front := IN_FRONT.match(text)) and (names := known(front["who"], people)):
        return Understood("task.front", LIKELY, front["text"], names)
    if arrow := ARROW.match(text):
        return _behind_arrow(arrow["text"], people)
    named = BEFORE_ARROW.match(text)
    if named and (names := known(named["who"], people)):
        return Understood("task.named", LIKELY, named["text"], names)
    behind = BEHIND_ARROW.match(text)
    if behind and (names := known(behind["who"], people)):
        return Understood("task.behind", LIKELY, f"{behind['text']}{bracketed(behind['due'])}", names)
    if (last := LAST_ARROW.search(text)) and (found := _behind_arrow(last["text"], people)) and found.names:
        return found
    named = NAMED.match(text)
    if named and (names := known(named["who"], people)) and _starts_to_act(named["text"]):
        return Understood("task.named", LIKELY, named["text"], names)
    return _at(text, people)


def _behind_arrow(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    if RESULT.match(text):
        return None
    named = NAMED.match(text)
    if named and (names := known(named["who"], people)):
        return Understood("task.arrow", CERTAIN, named["text"], names)
    if match := SENTENCE.match(text):
        sure = certainty(match["who"], people)
        is_act = match["verb"].endswith(("t", "en", "ern", "eln")) and match["verb"] not in (
            "ist",
            "hat",
            "sind",
            "war",
            "haben",
        )
        if sure and is_act:
            return Understood("task.arrow", LIKELY, text, read_names(match["who"], people))
        if sure:
            return None
    at = _at(text, people)
    if at or find_due(text, said_on=ANY_DAY):
        words, names = read_owner(text, people)
        return at or Understood("task.arrow", DOUBTFUL, words, names)
    words, names = read_owner(text, people)
    is_open = names or (INFINITIVE.search(words) and len(words) < 120)
    return Understood("task.arrow", LIKELY if names else DOUBTFUL, words, names) if is_open else None


def _at(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    words = AT.sub("", text).strip(" :,-–→>")
    if not AT.search(text) or not words or THANKS.search(text) or is_told_of(text, words):
        return None
    names = tuple(resolve(match["who"], people) for match in AT.finditer(text))
    return Understood("task.at", LIKELY, words, tuple(dict.fromkeys(names)))


def _starts_to_act(text: str) -> bool:
    """ "macht den Aufruf": what stands behind a name and a colon begins with a verb of promises."""
    verb, _space, rest = text.strip(" .").partition(" ")
    if verb == "kann":
        return bool(INFINITIVE.search(rest)) and "nicht" not in rest
    is_short = len(text) < 120 and text[:1].isupper() and not SAYS.search(text)
    if is_report(text.strip(" .)")):
        return False
    return promises(verb, "", f" {rest}") or bool(is_short and ACT.search(BRACKET.sub("", text)))


def _ended(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """A remark that ends with somebody we know and a deadline, or an infinitive with a name in brackets."""
    if text.endswith("?") or len(text) > 400:
        return None
    if owner := OWNER.search(text):
        names = known(owner["who"], people, shape=True)
        words = text[: owner.start()].strip(" ,;(")
        if names and len(words) > 3:
            return Understood("task.owner", CERTAIN, f"{words}{bracketed(owner['due'])}", names)
    if (until := UNTIL.search(text)) and (names := known(until["who"], people)):
        return Understood("task.until", LIKELY, f"{text[: until.start()]} ({until['due']})", names)
    ending = ENDING.search(text)
    if not ending:
        return None
    does = BEFORE_NAME.match(ending["in"] or "")
    who, due = cut_due((ending["in"] or ending["dash"])[does.end() if does else 0 :])
    words = text[: ending.start()]
    names = known(who, people) if not whom(words, people) else ()
    is_marked = (
        due
        or does
        or find_due(words, said_on=ANY_DAY)
        or (ending["in"] and INFINITIVE.search(words) and len(words) < 160)
    )
    return (
        Understood("task.bracket", LIKELY, f"{words}{bracketed(due)}", names) if names and is_marked else None
    )
