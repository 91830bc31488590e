"""Promises made in whole sentences: "Hr. Lind spricht mit …", "Das macht Anna", "wird gebeten, …"."""

import re
from collections.abc import Callable, Sequence

from members.dates import Precision, find_due
from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundPerson
from minutes.importing.reader.promises.around import INFINITIVE, Around, Understood, is_report
from minutes.importing.reader.promises.grammar import (
    INVERTED,
    PEOPLE,
    SENTENCE,
    is_modal,
    is_present,
    promises,
)
from minutes.importing.reader.promises.owners import (
    ANY_DAY,
    HOUSE,
    certainty,
    read_names,
    resolve,
    split_names,
)
from minutes.importing.reader.promises.spoken import addressed, first_person
from minutes.importing.reader.promises.turned import inverted, passive, pronoun, second
from minutes.importing.reader.words.promises import (
    AGREED_THAT,
    ASKED,
    OFFERS,
    PLEDGES,
    SOMEBODY,
    STILL_TO_DO,
    TAKES_IT_ON,
    TO_DO_VERBS,
    UNREAL,
    UNREAL_OR_PAST,
    WANTED,
)

# A longer segment is a report; the limit also keeps hostile texts from costing time.
LONGEST_PROMISE = 500
PLEDGED = [re.compile(pattern) for pattern in PLEDGES]
OFFERED = [re.compile(pattern) for pattern in OFFERS]
IS_ASKED = re.compile(ASKED)
IS_UNREAL = re.compile(UNREAL)
OPEN = [re.compile(pattern, re.IGNORECASE) for pattern in STILL_TO_DO]
SOUGHT = [re.compile(pattern, re.IGNORECASE) for pattern in WANTED]
IS_SOMEBODY = re.compile(SOMEBODY, re.IGNORECASE)
OVER = [re.compile(pattern, re.IGNORECASE) for pattern in UNREAL_OR_PAST]
AGREED = re.compile(AGREED_THAT)
CLAUSE = re.compile(rf"^(?P<who>{PEOPLE})\s+(?P<rest>.*\w(?:t|en|ern|eln))\s*$")
DELEGATED = re.compile(
    rf"\b(?:beauftragt|beauftragen|bittet|bitten)\s+(?:auch\s+|daher\s+|nun\s+)?(?P<who>{PEOPLE})\s*,?\s+"
    r"(?P<text>(?:mit\s+de[rmn]|.*(?:\bzu\s+\w+n\b|\w{2}zu\w{3,}n\b)).*)$"
)
WITH_SOMEBODY = re.compile(
    rf"^(?:noch\s+)?(?:Mit|Bei|Beim|An)\s+[^.;:]{{3,160}}\b(?:{TO_DO_VERBS})\b(?:,\s+\S.*)?$"
)
BY_CHARGE = re.compile(
    rf"\b(?:beschließt|beschlossen|vereinbart|entscheidet)\b,?\s+(?P<who>{PEOPLE})\s+(?P<text>(?:mit|damit)\s.{{3,160}}?\bzu\s+beauftragen)\b"
)
RELATIVE = re.compile(rf",\s+was\s+(?P<who>{PEOPLE})\s(?:[\w.-]+\s){{0,8}}?(?:{TAKES_IT_ON})$")
# "Ideen aus der Nachbargruppe (Anna fragt nach)"
IN_BRACKETS = re.compile(r"\((?P<text>[^()]{8,160})\)\W*$")
PRONOUN = re.compile(r"^(?:Er|Sie|Diese[r]?)\b(?=\s)")
# "Moderation machen Anna und Ole": one noun before a verb for several is not who does it.
TURNED = re.compile(r"(?:[Dd]ie\s+)?(?:Moderation|Sitzungsleitung|Redaktion)$")
EVERYBODY = re.compile(r"(?:[Aa]lle(?:\s+(?:Mitglieder|Anwesenden|Beteiligten))?|[Ww]ir)$")
# The bracket behind a sentence does not belong to its grammar, its full stop neither.
TAIL = re.compile(r"\s*(?:\([^()]*\)|\[[^\[\]]*\])?[\s.;!]*$")
END = re.compile(r"(?:(?<!\d)\.|\s)+$")
# A deadline that says when to have done it; "im März" may belong to anything.
DEADLINE = re.compile(
    r"\b(?:bis|spätestens|nächste[rn]?|kommende[rn]?|KW|Kalenderwoche)\b|\bin\s+der\s+nächsten\b"
)


def read_sentence(segment: str, around: Around) -> list[Understood]:
    """The promises of one sentence. A question, a wish, a report of what was said or done is none."""
    if len(segment) > LONGEST_PROMISE or IS_UNREAL.match(segment):
        return []
    segment = _without_label(segment)
    core = TAIL.sub("", segment)
    if segment.rstrip().endswith("?") or IS_UNREAL.match(core):
        return []
    if agreed := _agreed_that(core, around):
        return agreed
    for attempt in READERS:
        if found := attempt(segment, core, around):
            return [found._replace(words=END.sub("", found.words))]
    inner = IN_BRACKETS.search(segment)
    said = SENTENCE.match(inner["text"]) if inner else None
    if not inner or not said or not certainty(said["who"], around.people):
        return []
    return [one._replace(words=END.sub("", segment)) for one in read_sentence(inner["text"], around)]


def last_named(segment: str, people: Sequence[FoundPerson]) -> tuple[str, ...]:
    """The people or the office that are the subject of a sentence, for the "sie" of the next; else none."""
    match = SENTENCE.match(segment.strip())
    if not match or not certainty(match["who"], people):
        return ()
    parts = split_names(match["who"])
    return (
        tuple(resolve(part, people) for part in parts) if len(parts) > 1 else (resolve(match["who"], people),)
    )


def _without_label(segment: str) -> str:
    """ "Drittmittel: Hr. Lind spricht …" is the sentence behind the label."""
    label, colon, rest = segment.partition(": ")
    rest = rest.strip()
    return (
        rest
        if colon and len(label) < 60 and (SENTENCE.match(rest) or INVERTED.search(rest[:200]))
        else segment
    )


def _pledged(segment: str, core: str, around: Around) -> Understood | None:
    rest, sure = "", 0.0
    names: tuple[str, ...] = ()
    if around.in_speech:
        return None
    if he := PRONOUN.match(core) if len(around.last) == 1 else None:
        rest, sure, names = core[he.end() :], DOUBTFUL + 0.1, around.last
    elif match := SENTENCE.match(core):
        rest, sure = core[match.end("who") :], certainty(match["who"], around.people)
        names = read_names(match["who"], around.people) if sure else ()
    if not names:
        return None
    if any(pattern.search(rest) for pattern in PLEDGED):
        return Understood("task.pledge", sure, segment, names)
    if any(pattern.search(rest) for pattern in OFFERED):
        return Understood("task.offer", DOUBTFUL, segment, names)
    return Understood("task.asked", sure, segment, names) if IS_ASKED.search(rest) else None


def _delegated(segment: str, core: str, around: Around) -> Understood | None:
    """ "Der Vorstand beauftragt Frau Lind, ein Angebot einzuholen": hers, not the board's."""
    match = DELEGATED.search(segment) or BY_CHARGE.search(segment)
    if not match or EVERYBODY.match(match["who"]) or not certainty(match["who"], around.people):
        return None
    return Understood("task.delegated", LIKELY, match["text"], read_names(match["who"], around.people))


def _taken_on(segment: str, core: str, around: Around) -> Understood | None:
    """ "… auszuweisen, was Frau Lind für den nächsten Bericht zusagt"."""
    match = RELATIVE.search(core)
    if not match or not certainty(match["who"], around.people):
        return None
    return Understood("task.taken-on", LIKELY, segment, read_names(match["who"], around.people))


def _plain(segment: str, core: str, around: Around) -> Understood | None:
    match = SENTENCE.match(core)
    if not match or is_report(core[match.start("verb") :]):
        return None
    verb, rest = match["verb"], match["rest"]
    if EVERYBODY.match(match["who"]):
        is_due = promises(verb, "", rest) and not is_modal(verb) and _is_due(segment[match.end("verb") :])
        names = ("alle",) if match["who"][:4].casefold() == "alle" else ()
        return Understood("task.everybody", LIKELY, segment, names) if is_due else None
    sure = certainty(match["who"], around.people)
    if TURNED.match(match["who"]) and not verb.endswith("t") and certainty(rest, around.people):
        return None
    if HOUSE.match(match["who"]) and not _has_deadline(segment[match.end("verb") :]):
        return None
    rule = "task.sentence"
    if is_modal(verb):
        sure = min(sure, DOUBTFUL) if INFINITIVE.search(rest) and not around.in_speech else 0
        rule = "task.modal"
    elif not promises(verb, "", rest):
        rule = "task.deadline"
        sure = min(sure, DOUBTFUL + 0.1) if _will(verb, segment[match.end("verb") :]) else 0
    elif around.in_speech:
        sure = min(sure, DOUBTFUL)
    return Understood(rule, sure, segment, read_names(match["who"], around.people)) if sure else None


def _will(verb: str, rest: str) -> bool:
    """Any other verb promises with a deadline; to report is a promise for the next meeting."""
    due = find_due(rest, said_on=ANY_DAY)
    if not due or not _has_deadline(rest):
        return False
    if verb in ("berichtet", "berichten", "informiert", "informieren", "legt", "stellt", "legen", "stellen"):
        return due.precision is Precision.NEXT_MEETING or verb in ("legt", "legen")
    return is_present(verb)


def _has_deadline(rest: str) -> bool:
    due = find_due(rest, said_on=ANY_DAY)
    return bool(due and DEADLINE.search(rest[max(0, due.start - 1) : due.end]))


def _open(segment: str, core: str, around: Around) -> Understood | None:
    """What is still to be done, by nobody yet."""
    if around.in_speech:
        return None
    if len(core) < 300 and IS_SOMEBODY.search(core):
        return Understood("task.open", DOUBTFUL, segment, ())
    if any(pattern.search(core) for pattern in OVER):
        return None
    if any(pattern.search(core) for pattern in SOUGHT):
        return Understood("task.sought", DOUBTFUL, segment, ())
    if len(core) < 220 and any(pattern.search(core) for pattern in OPEN):
        return Understood("task.open", DOUBTFUL, segment, ())
    return Understood("task.infinitive", DOUBTFUL, segment, ()) if WITH_SOMEBODY.match(core) else None


def _agreed_that(core: str, around: Around) -> list[Understood]:
    """ "… besteht Einigkeit, dass Herr Stolle A zusammenstellt und Frau Ehlers B entwirft"."""
    start = AGREED.search(core)
    if not start:
        return []
    parts = re.split(rf"\s+und\s+(?={PEOPLE}\s)", core[start.end() :])
    clauses = [CLAUSE.match(part) for part in parts]
    return [
        Understood("task.agreed", LIKELY, clause[0], read_names(clause["who"], around.people))
        for clause in clauses
        if clause and certainty(clause["who"], around.people)
    ]


def _is_due(rest: str) -> bool:
    return bool(find_due(rest, said_on=ANY_DAY))


READERS: tuple[Callable[[str, str, Around], Understood | None], ...] = (
    addressed,
    _delegated,
    _taken_on,
    _pledged,
    _plain,
    passive,
    pronoun,
    first_person,
    inverted,
    second,
    _open,
)
