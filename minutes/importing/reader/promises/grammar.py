"""The shape of a promise in a sentence: somebody, a verb of promises, and the rest; where sentences end."""

import re

from minutes.importing.reader.words.names import PEERS, UPPER
from minutes.importing.reader.words.promises import GROUPS, HOUSES
from minutes.importing.reader.words.verbs import ALWAYS, NEVER, SOMETIMES
from minutes.importing.reader.words.verbs import PLURALS as IRREGULAR
from minutes.lines.words import HONORIFIC, MODALS, OFFICES, PROMISES

TITLE = rf"(?:{HONORIFIC}|(?:(?:[Dd]er|[Dd]ie|[Dd]en|[Dd]em)\s+)?(?:\d\.\s+)?{PEERS}(?:\s+{HONORIFIC})?)"
PERSON = (
    rf"(?:{TITLE}\s+(?:Dr\.\s+|Prof\.\s+)*[{UPPER}][\w'’-]+|(?:[{UPPER}][a-z]?\.-?\s?)+(?:(?:von|van|de"
    rf"|al|el)\s+)?[{UPPER}][\w'’-]+|(?:Pfr(?:in)?|Dr|Prof|Gfrd|Gfr|Kam|Fam|Bgm)\.\s+[{UPPER}][\w'’-]+"
    rf"|(?:[{UPPER}]\.\s?){{2}}(?=\s)|[{UPPER}][\w'’-]+(?:\s+[{UPPER}](?:\.|[\w'’-]+))?)"
)
GROUP = rf"(?:(?:[Dd]er|[Dd]ie|[Dd]as|[Dd]em|[Dd]en|[Uu]nsere?)\s+)?(?:{OFFICES}|{GROUPS}|{HOUSES})"
PEOPLE = rf"(?:{GROUP}|{PERSON}(?:\s*(?:,|/|und|u\.|&|\+|sowie)\s*{PERSON}){{0,3}})"
START = (
    r"^(?:(?:[Dd]ann|[Dd]anach|[Dd]aher|[Dd]eshalb|[Aa]ber|[Uu]nd|\[\s\]|[a-z]\)|\d{1,2}[.)]"
    r"|[–—•*-]|→|->|=>|➔|⇒|>>)\s+)*"
)
NICK = r"[^\W_A-Z][\w.-]{1,20}"
# A nick at the start is nobody unless somebody present has it.
SENTENCE = re.compile(
    rf"{START}(?P<who>{PEOPLE}|{NICK}(?:\s*(?:\+|,|&|und)\s*{NICK}){{0,3}})\s+(?P<verb>[a-zäöüß]+)\b(?P<rest>.*)$"
)
INVERTED = re.compile(
    r"(?P<verb>(?<![\w-])[a-zäöüß]{3,})\s+(?:(?:sich|noch|dann|dafür|dazu|wieder|auch|das|es|ab\s+jetzt"
    r"|ab\s+sofort|bis\s+\S+|künftig|weiterhin|zukünftig|erneut)\s+){0,2}"
    rf"(?!Herrn|Hrn)(?P<who>{PEOPLE}|er|sie|{NICK}(?=\W*$))(?![\w-])"
)
# What may stand before the verb of such a sentence; a noun alone might be its subject.
FRONTED = re.compile(
    r"^(?:\W*)(?:das|dies\w*|dem|den|de[rs]sen|deren|die|das\s|dar(?:um|an|über)|dazu|dafür|damit|daher|deshalb|hier\w*|bis|am|im|in|an"
    r"|auf|um|für|mit|beim?|nach|wie|was|welche[nrsm]?|wer|wo|wann|ob|zu[rm]?|ab|anschließend|danach|zusätzlich|außerdem|parallel|gemeinsam|vorher|als|auch|morgen|nächste\w*"
    r"|eine[nrs]?|ein|alles|weitere|[\w-]+:)\b",
    re.IGNORECASE,
)


def plural(verb: str) -> str:
    """ "schreiben" for "schreibt", "kümmern" for "kümmert"."""
    if verb in IRREGULAR:
        return IRREGULAR[verb]
    stem = verb.removesuffix("t")
    if stem.endswith("e") and not stem.endswith("ie"):
        return f"{stem}n"
    short = stem.endswith(("el", "er")) and not stem.endswith(("iel", "ier"))
    return f"{stem}n" if short else f"{stem}en"


def _both(verbs) -> frozenset[str]:
    return frozenset(verbs) | frozenset(plural(verb) for verb in verbs)


CONDITIONS = {
    form: re.compile(needs, re.IGNORECASE)
    for verb, needs in SOMETIMES.items()
    for form in (verb, plural(verb))
}
PROMISING = _both((*PROMISES, *ALWAYS.split())) - frozenset(CONDITIONS)
SILENT = NEVER - frozenset(CONDITIONS)
# Their object may be a person: "Die Stadt informiert Frau Lind" is not hers.
WITH_PEOPLE = _both(
    ("informiert", "fragt", "kontaktiert", "lädt", "erinnert", "befragt", "ruft", "trifft", "sucht")
)
SINGULARS = "|".join(
    sorted(
        {*PROMISES, *ALWAYS.split(), *SOMETIMES, "sagt", "erklärt"},
        key=len,
        reverse=True,
    )
)
PLURALS = "|".join(
    sorted({plural(verb) for verb in (*PROMISES, *ALWAYS.split(), *SOMETIMES)}, key=len, reverse=True)
)
PLURAL_WORDS = "|".join(sorted(PROMISING, key=len, reverse=True))
# "Ich verschicke" for "verschickt".
FIRST_PERSON = {
    form: verb
    for verb in (*PROMISES, *ALWAYS.split(), *SOMETIMES)
    for form in (plural(verb)[:-1], f"{plural(verb)[:-1].removesuffix('e')}e")
}
# A segment ends at ";" or a full stop that is no abbreviation, initial or number; at a comma or "und" only
# before a new subject with its verb.
SHORTENED = "".join(
    rf"(?<!\b{short}\.)"
    for short in (
        "Hrn",
        "Prof",
        "bzw",
        "ggf",
        "evtl",
        "insg",
        "eigtl",
        "inkl",
        "usw",
        "Gfrd",
        "Pfr",
        "Kam",
        "Bgm",
        "Nr",
    )
)
NO_NICK = (
    r"(?:der|die|das|was|wer|wie|wo|er|sie|es|man|ich|wir|aber|dann|und|auch|noch|bitte|nur|dass|ob|damit"
    r"|sonst|danach|dafür|dazu)\b"
)
STOPS = re.compile(
    rf"(?<=[!?][!?])\s+(?=[A-ZÄÖÜ])|(?<=[%€][.!])\s+(?=[A-ZÄÖÜ])|(?<=[\u2600-\u27bf\U0001f300-\U0001faff])\s+(?=[A-ZÄÖÜ])"
    rf"|,\s+(?={PERSON}\s*(?:und|&|\+|/)\s*{PERSON}\s+(?:{PLURALS})\b)"
    rf"|,\s+(?=(?!{NO_NICK}){NICK}\s+(?:{SINGULARS})\b)"
    rf"|,\s+(?=[{UPPER}][\w-]+(?:\s+[\w-]+){{0,3}}\s+(?:{SINGULARS})\s+(?:{PERSON}|{NICK})\W*$)|(?<=;)\s*|(?<=[a-zäöüß\])”“\"]{{2}}[.!?]){SHORTENED}\s+(?=[A-ZÄÖÜ„\d→]|->)|(?<=\d[.])\s+(?=(?:Er|Sie|Die|Der|Das|Herr|Frau)\s)"
    rf"|(?:,|,?\s+und|,\s+während)\s+(?={PEOPLE}\s+(?:{SINGULARS})\b)"
    rf"|,\s+(?=(?:der|die|das|den|dem|dafür|dazu|darum)\s(?:[\w-]+\s){{0,4}}(?:{SINGULARS}|{PLURALS})\s+(?:sich\s+)?{PERSON}(?:[\s.,]|$))"
)


def promises(verb: str, before: str, rest: str) -> bool:
    """Whether the verb promises with these words around it."""
    if verb in CONDITIONS:
        return bool(CONDITIONS[verb].search(rest) or (before and CONDITIONS[verb].search(f" {before}")))
    return verb in PROMISING


def is_modal(verb: str) -> bool:
    return verb in MODALS or verb in ("sollte", "sollten")


def is_present(verb: str) -> bool:
    """A verb of which nothing is known, in a form that may tell what will be."""
    return (
        len(verb) > 3
        and verb not in SILENT
        and verb not in CONDITIONS
        and verb.endswith(("t", "en", "ern", "eln"))
        and not verb.endswith(("te", "ten", "test"))
    )
