"""The shape of a promise in a sentence: somebody, a verb of promises, and the rest; where sentences end."""

import re

from minutes.importing.words.names import UPPER
from minutes.importing.words.promises import SOMETIMES
from minutes.lines.words import HONORIFIC, MODALS, OFFICES, PROMISES

PERSON = (
    rf"(?:{HONORIFIC}\s+(?:Dr\.\s+|Prof\.\s+)*[{UPPER}][\w'’-]+|(?:[{UPPER}][a-z]?\.-?\s?)+(?:(?:von|van|de"
    rf"|al|el)\s+)?[{UPPER}][\w'’-]+"
    rf"|[{UPPER}][\w'’-]+(?:\s+[{UPPER}](?:\.|[\w'’-]+))?)"
)
SUBJECT = (
    rf"(?P<who>(?:(?:[Dd]er|[Dd]ie|[Dd]as)\s+)?(?:{OFFICES})|{PERSON}(?:\s+(?:und|u\.|&)\s+{PERSON}){{0,3}})"
)
VERBS = "|".join(PROMISES)
IRREGULAR = {
    "spricht": "sprechen",
    "lädt": "laden",
    "liest": "lesen",
    "übernimmt": "übernehmen",
    "entwirft": "entwerfen",
}


def plural(verb: str) -> str:
    """ "schreiben" for "schreibt", "kümmern" for "kümmert"."""
    stem = verb.removesuffix("t")
    if stem.endswith("e") and not stem.endswith("ie"):
        return f"{stem}n"
    short = stem.endswith(("el", "er")) and not stem.endswith(("iel", "ier"))
    return IRREGULAR.get(verb, f"{stem}n" if short else f"{stem}en")


PLURALS = "|".join(plural(verb) for verb in PROMISES)
START = r"^(?:[Dd]ann\s+|[Dd]anach\s+|[Dd]aher\s+)?"
SENTENCE = re.compile(
    rf"{START}{SUBJECT}\s+(?P<verb>{VERBS}|{PLURALS}|{'|'.join(SOMETIMES)}|{'|'.join(MODALS)})\b(?P<rest>.*)$"
)
# A segment ends at ";" or a full stop that is no abbreviation, initial or number; at a comma only before
# a new subject with its verb.
SHORTENED = "".join(
    rf"(?<!\b{short}\.)" for short in ("Hrn", "Prof", "bzw", "ggf", "evtl", "insg", "eigtl", "inkl", "usw")
)
STOPS = re.compile(
    rf"(?<=;)\s*|(?<=[a-zäöüß\])”“\"]{{2}}[.]){SHORTENED}\s+(?=[A-ZÄÖÜ„])"
    rf"|,\s+(?=(?:(?:der|die|das)\s+)?(?:{OFFICES}|{PERSON})\s+(?:{VERBS}|{'|'.join(SOMETIMES)})\b)"
)
