"""Names with @ that are nobody's task, and lines in which each @name has a task of its own."""

import re

from minutes.importing.reader.promises.grammar import SILENT, is_modal, promises
from minutes.importing.reader.words.promises import NOT_BEFORE_AT

AT_FRONT = re.compile(r"^@[\w.-]+\w(?P<colon>:)?\s+(?P<said>\S.*)$")
IN_BRACKETS = re.compile(r"\([^()]*\)$")
NOT_HERS = re.compile(rf"^(?:{NOT_BEFORE_AT})\s*:\s*@", re.IGNORECASE)
SAYS = re.compile(
    r"\b(?:ich|wir|man|es|ist|sind|hat|haben|soll\w*|muss|müss\w+|könn\w+|kann|will|darf|wird|werden|würd\w+|nicht)\b",
    re.IGNORECASE,
)
ACT = re.compile(r"(?:^|\s)[a-zäöü]\w*(?:en|ern|eln|tun)\W*$")
BETWEEN = re.compile(r"(?:,|;|,?\s+und)\s+(?=(?:danach|dann|anschließend)\s|@)")
WORD = re.compile(r"[^\W\d_]{2,}")
FEWEST_WORDS = 3


def is_told_of(text: str, words: str) -> bool:
    """ "@anna (Leitung)", "Entschuldigt: @anna", "@anna hat …", "@anna: gut so"; `words` without @."""
    if IN_BRACKETS.match(words) or NOT_HERS.match(text):
        return True
    if not (front := AT_FRONT.match(text)):
        return False
    verb, _space, rest = front["said"].partition(" ")
    if not front["colon"]:
        return verb in SILENT and not is_modal(verb) and not promises(verb, "", f" {rest}")
    if promises(verb, "", f" {rest}"):
        return False
    return bool(SAYS.search(front["said"])) or (verb.islower() and not ACT.search(front["said"]))


def split_mentions(text: str) -> list[str]:
    """ "@anna kauft Farbe, danach streicht @ole": a part for each; else the text as it is."""
    if text.count("@") < 2:
        return [text]
    parts = BETWEEN.split(text)
    is_each = all(part.count("@") == 1 and len(WORD.findall(part)) >= FEWEST_WORDS for part in parts)
    return parts if is_each else [text]
