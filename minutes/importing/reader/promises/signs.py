"""Tasks behind a sign, "[!] Anna: Saal buchen", and behind a label amid a line, "Halle: TODO Anna …"."""

import re
from collections.abc import Sequence

from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundPerson
from minutes.importing.reader.promises.around import Understood
from minutes.importing.reader.promises.beside import begins_with_thing, leading, trailing
from minutes.importing.reader.promises.owners import EMPTY, known, read_names, split_names
from minutes.importing.reader.words.names import UPPER
from minutes.importing.reader.words.promises import SIGNS

SIGN = re.compile(rf"^(?:{SIGNS})\s*:?\s*(?P<text>\S.{{2,300}})$")
NAMED = re.compile(r"^(?P<who>[^:]{1,60}):\s+(?P<text>\S.*)$")
ACT = re.compile(r"\s[a-zäöü][\w-]*(?:en|ern|eln|tun)\W*$")
SHORT = re.compile(rf"[{UPPER}]{{2,3}}$")
# "Vertrag mit der Halle: TODO Anna: …", "… seit März. ToDo @anna", "Aushang: todo: Plakat"
AMID = re.compile(
    r"^(?P<about>.{2,160}?(?:[:;.,!?>…(]|\s[–-]))\s*"
    r"(?P<label>(?:TODO|ToDo|To-Do)\b(?!-)\s*:?|(?:todo|to-do|To-?do|Aufgabe|Arbeitsauftrag)\s*:)\s*(?P<text>\S.{2,300}?)\)?$"
)
LONGEST_ABOUT = 60


def read_signed(text: str, people: Sequence[FoundPerson]) -> Understood | None:
    """What stands behind a sign: somebody's where a name follows, nobody's where it is left open."""
    if not (sign := SIGN.match(text)) or text.endswith("?"):
        return None
    words = sign["text"]
    if named := NAMED.match(words):
        if names := _signed_for(named["who"], people):
            return Understood("task.signed", LIKELY, named["text"], names)
        if EMPTY.match(named["who"].strip()):
            return Understood("task.signed", LIKELY, named["text"], ())
    names, rest = leading(words, people)
    if names and len(rest) > 2:
        return Understood("task.signed", LIKELY, rest, names)
    rest, names = trailing(words, people)
    if names or ACT.search(words):
        return Understood("task.signed", LIKELY if names else DOUBTFUL, rest, names)
    return None


def _signed_for(who: str, people: Sequence[FoundPerson]) -> tuple[str, ...]:
    """Those named; two or three capitals that no list explains are somebody, too."""
    if names := known(who, people):
        return names
    parts = split_names(who)
    return read_names(who, people) if parts and all(SHORT.match(part) for part in parts) else ()


def split_label(text: str) -> tuple[str, str, bool] | None:
    """What a line with a label in its midst is about, the task behind, and whether a colon says it is one."""
    amid = AMID.match(text)
    if not amid:
        return None
    about = amid["about"].rstrip(" :;,>(–-")
    is_marked = amid["label"].endswith(":") or amid["text"].startswith("@")
    return (about if len(about) <= LONGEST_ABOUT else "", amid["text"], is_marked)


def beside(words: str, people: Sequence[FoundPerson]) -> tuple[str, tuple[str, ...]]:
    """Whose a task is that is known as one, where a name stands right before or behind it."""
    names, rest = leading(words, people)
    if names and begins_with_thing(rest):
        return rest, names
    return trailing(words, people)
