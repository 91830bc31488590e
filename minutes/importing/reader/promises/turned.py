"""Promises whose subject does not stand first, or not by name: "Das macht Anna", "Sie schickt …"."""

import re

from minutes.importing.reader.finds import DOUBTFUL, LIKELY
from minutes.importing.reader.promises.around import INFINITIVE, Around, Understood, is_report
from minutes.importing.reader.promises.grammar import (
    FRONTED,
    INVERTED,
    PEOPLE,
    SENTENCE,
    WITH_PEOPLE,
    is_modal,
    promises,
)
from minutes.importing.reader.promises.owners import certainty, read_names, split_names, whom
from minutes.importing.reader.words.names import UPPER
from minutes.importing.reader.words.promises import ACTED

# "Anmeldung macht Tülay"
BARE_NOUN = re.compile(
    rf"(?:(?:neue|alte|weitere|nächste)\s+)?[{UPPER}][\w-]+(?:\s+(?:dazu|dafür|hierzu|hierfür|daran|darüber)"
    rf"|\s+(?:an|für|mit|zu[mr]?|vo[mn]|aus|auf|über|ins?|im)\s+(?:\w+\s+){{0,2}}[{UPPER}][\w-]+)?$"
)
# What stands before is talk of something else: "grundsätzlich ja, Vertrag macht Anna".
LAST_CLAUSE = re.compile(r"(?:.*[,:;–]\s+)?(?P<last>.*)$")
# Before "fragt sie" no noun may stand, or it is who asks.
ADVERB = re.compile(
    r"^(?:Außerdem|Zusätzlich|Zudem|Ferner|Dazu|Dafür|Darüber|Danach|Anschließend|Morgen|Auch|Dann|Deshalb|Daher)$"
)
SECOND = re.compile(r"(?:,|\bund)\s+(?P<she>(?:er|sie)\s+)?(?P<verb>[a-zäöüß]+(?:t|en))\b(?P<rest>.*)$")
# "Beim Vermieter anfragen macht Ole": what is to be done stands before in full.
IN_FULL = re.compile(rf"[{UPPER}].*\s[a-zäöü]\w+(?:en|ern|eln)$")
# "Anna kennt den Wirt, sie fragt dort nach": after these "sie" goes on with what she does.
ADDS = ("kennt", "weiß", "ist", "war", "wohnt", "arbeitet")
TAKES = ("macht", "übernimmt", "machen", "übernehmen")
# Behind "nach einem Platz", "bei der Stadt" the one who does it follows the verb.
BY_PREPOSITION = re.compile(r"^(?:nach|beim?|für|wegen|zu[rm]?)\s", re.IGNORECASE)
# A verb for one cannot belong to these: "Anträge leitet sie weiter".
SEVERAL = re.compile(rf"[{UPPER}]\w+(?:ungen|ionen|iten|äge|ände|eise|üsse|iefe|ate)$")
JOINING = re.compile(r"^(?:und|aber|dann|danach)\s+")
TOGETHER = re.compile(
    rf"(?:zusammen|gemeinsam)\s+mit\s+(?P<who>{PEOPLE})|^\s+mit\s+(?P<other>{PEOPLE})\s+(?:zusammen|gemeinsam)\b"
)

SHE = re.compile(r"^(?:Sie|Er|sie|er)\s+(?P<verb>[a-zäöüß]+t)\b(?P<rest>.*)$")
THEY = re.compile(r"^(?:Sie|sie|[Bb]eide|[Dd]ie\s+[Bb]eiden)\s+(?P<verb>[a-zäöüß]+n)\b(?P<rest>.*)$")
PASSIVE = re.compile(
    rf"\b(?:wird|werden)\b[^.;]{{0,120}}?\b(?:vom|von(?:\s+der)?|durch(?:\s+(?:die|den|das))?|seitens\s+de[rs])\s+(?P<who>{PEOPLE})\b"
    rf"[^.;]{{0,160}}?\b{ACTED}$"
)


def passive(segment: str, core: str, around: Around) -> Understood | None:
    """ "Dies wird vom Bauamt zugesagt", "Die Plakate werden von Anna verteilt"."""
    match = PASSIVE.search(core)
    if not match or around.in_speech or is_report(core.removesuffix(core[match.start() :])):
        return None
    if not certainty(match["who"], around.people):
        return None
    return Understood("task.passive", LIKELY, segment, read_names(match["who"], around.people))


def inverted(segment: str, core: str, around: Around) -> Understood | None:
    """ "Den Verteiler übernimmt Sabine", "die Folien verschickt er", "bis Freitag muss Anna … schicken"."""
    for match in INVERTED.finditer(core):
        before, verb, rest = _clause(core[: match.start()].strip()), match["verb"], core[match.end() :]
        is_she = match["who"] in ("er", "sie")
        may_be = verb not in WITH_PEOPLE or (is_she and ADVERB.match(before)) or BY_PREPOSITION.match(before)
        is_promise = bool(may_be) and promises(verb, before, rest)
        is_full = verb in TAKES and bool(IN_FULL.match(before))
        if is_modal(verb):
            is_promise = bool(INFINITIVE.search(rest))
        if not (is_promise or is_full):
            continue
        is_noun = SEVERAL.match(before) if is_she else _is_object(before, match["who"], around)
        if not (FRONTED.match(before) or is_noun or is_full) or is_report(
            f"{verb} {match['who']} {before} {rest}"
        ):
            return None
        names: tuple[str, ...] = ()
        if is_she:
            names = around.last if len(around.last) == 1 else ()
        else:
            people = [part for part in split_names(match["who"]) if whom(part, around.people)]
            names = (
                read_names(match["who"], around.people)
                if people or certainty(match["who"], around.people)
                else ()
            )
        if names:
            sure = DOUBTFUL if is_modal(verb) else LIKELY
            return Understood("task.inverted", sure, segment, together(names, rest, around))
    return None


def together(names: tuple[str, ...], rest: str, around: Around) -> tuple[str, ...]:
    """Those named first, and somebody known with whom they do it: "baut Ulf mit Elke zusammen"."""
    match = TOGETHER.search(rest)
    others = match["who"] or match["other"] if match else ""
    if not others or not all(whom(part, around.people) for part in split_names(others)):
        return names
    return tuple(dict.fromkeys((*names, *read_names(others, around.people))))


def _is_object(before: str, who: str, around: Around) -> bool:
    """Whether a noun before the verb is what somebody known or titled sees to."""
    return bool(BARE_NOUN.match(before)) and certainty(who, around.people) > 0


def _clause(before: str) -> str:
    """What stands before a verb, from the last comma on where that is a thing."""
    before = JOINING.sub("", before)
    last = LAST_CLAUSE.match(before)
    return last["last"] if last and BARE_NOUN.match(last["last"]) else before


def pronoun(segment: str, core: str, around: Around) -> Understood | None:
    """ "Sie verschickt …", "Beide verschicken …": who was the subject of the sentence before."""
    match = SHE.match(core) or (THEY.match(core) if len(around.last) > 1 else None)
    if not match or not around.last or is_report(core) or (match.re is SHE and len(around.last) > 1):
        return None
    if is_modal(match["verb"]) or not promises(match["verb"], "", match["rest"]):
        return None
    return Understood("task.pronoun", DOUBTFUL + 0.1, segment, around.last)


def second(segment: str, core: str, around: Around) -> Understood | None:
    """ "Hr. Kühn hat die Liste noch nicht, fragt erneut nach": only the second verb promises."""
    match = SENTENCE.match(core)
    if not match or around.in_speech or certainty(match["who"], around.people) < LIKELY:
        return None
    for second in SECOND.finditer(core, match.end("verb")):
        is_several = second["verb"].endswith("en")
        if is_several and not _are_several(match["who"], around):
            continue
        if second["she"] and match["verb"] not in ADDS:
            continue
        is_told = is_report(f"{second['verb']}{second['rest']}")
        if not is_told and not is_modal(second["verb"]) and promises(second["verb"], "", second["rest"]):
            return Understood("task.second", DOUBTFUL, segment, read_names(match["who"], around.people))
    return None


def _are_several(who: str, around: Around) -> bool:
    return len(read_names(who, around.people)) > 1
