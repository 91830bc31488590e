"""What a sentence decides: by its verb, by how the votes went, or because it is accepted."""

import re

from minutes.importing.reader.decisions.ballots import BARE_VERDICT, BY_MAJORITY
from minutes.importing.reader.decisions.told import told_votes
from minutes.importing.reader.finds import DOUBTFUL, LIKELY, FoundResolution
from minutes.importing.reader.words import decisions as words
from minutes.lines.votes import Votes


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


RESOLVES = re.compile(
    rf"^(?:\w+\s+){{0,3}}?(?:[Dd]er|[Dd]ie|[Dd]as)\s+(?:[\wÄÖÜäöüß.-]+\s+){{0,3}}?{words.BODIES}\s+(?:\w+\s+){{0,4}}?{words.RESOLVES}"
)
ELECTED, PERFECT = (
    _compiled(words.ELECTED),
    _compiled(r"\b(?:hat|hatten?|habe|haben(?!\s+(?:soll|wird|werden|kann|muss)))\b"),
)
TO_COME = _compiled(
    r"\bw(?:ird|erden)\b.*\b(?:beschließen|entscheiden|abstimmen|wählen|ablehnen|annehmen|zustimmen)[.!]?$"
)
UNTIL = _compiled(r"\bbis\s+(?:zu[mr]|spätestens|Ende|\d)")
OF_BODY = re.compile(
    rf"\b(?:[Dd]er|[Dd]ie|[Dd]as)\s+(?:[\w.-]+\s+){{0,2}}?{words.BODIES}\b|^{words.BODIES}\b"
)
WE_RESOLVE = re.compile(
    rf"^(?:Wir\s+(?!müssen|wollen|sollten|können|möchten|werden)(?:\w+\s+){{0,3}}?beschließen\b|(?:Es|Daraufhin|Daher|Nach\s[^,.]{{2,60}}|Somit|Damit|Einstimmig|Mehrheitlich)"
    rf"\s+(?:wird|wurde)\s+(?:\w+\s+){{0,4}}?beschlossen\b|{words.BODIES}\s+beschließ(?:t|en)\b)"
)
ABOUT_TO = _compiled(
    r"\bbeschließ(?:t|en)\s+(?:\w+\s+){0,3}(?:über|am\s+\d|im\s+(?:Herbst|Frühjahr|Sommer|Winter))\b"
)
DECIDED = _compiled(words.DECIDED)
DECIDED_ON = re.compile(words.DECIDED_ON)
PASSIVE = _compiled(words.PASSIVE)
POSTPONED = _compiled(words.POSTPONED)
VOTED_SO = _compiled(words.VOTED_SO)
ASKED_FOR_OBJECTIONS = _compiled(words.ASKED_FOR_OBJECTIONS)
STRAW_POLL = _compiled(words.STRAW_POLL)
REPORTED = [_compiled(pattern) for pattern in words.REPORTED]
UNSURE = [_compiled(pattern) for pattern in words.UNSURE]
GENERIC = re.compile(words.GENERIC)
ACCEPTED = re.compile(words.ACCEPTED)
NO_WORD_AGAINST = _compiled(words.NO_WORD_AGAINST)
# "Das Plenum möge beschließen: …" is a motion.
SHALL = _compiled(r"\bmögen?\s+(?:\w+\s+){0,3}?beschließen\b")
QUORUM = _compiled(r"\bbeschlussfähig|\bbeschlußfähig|\bMehrheit\s+(?:von|nötig|erforderlich)\b")
JUST_RESOLVED = _compiled(r"\S\s+\S.*\bbeschlossen[.!]?$")
OWN_PERFECT = re.compile(words.OWN_PERFECT)
ELSEWHEN = _compiled(words.ELSEWHEN)
NOT = _compiled(r"\bnicht\b(?!\s*öffentlich)|\bkeine?\s+(?:Abstimmung|Beschluss)")
# A point of notes may leave out the verb: "Protokoll vom 27.04. bestätigt".
LONGEST_POINT = 110
LONGEST_SENTENCE = 600
# "Die Tagesordnung wird festgestellt": the chair says so, nobody resolves it.
ESTABLISHED = _compiled(r"\bfestgestellt\b")


def find_in_sentence(sentence: str, *, line: int, item: int | None) -> FoundResolution | None:
    """ "Der Vorstand beschließt …", "Der Vorschlag wird mit 3 gegen 1 Stimme angenommen"."""
    if len(sentence) > LONGEST_SENTENCE or POSTPONED.search(sentence) or STRAW_POLL.search(sentence):
        return None
    votes, wording = told_votes(sentence)
    rule, confidence = _rule_of(sentence, votes)
    if not rule:
        return None
    return FoundResolution(line, rule, confidence, wording.strip(), votes or Votes(), item)


def _rule_of(sentence: str, votes: Votes | None) -> tuple[str, float]:
    own = bool(OWN_PERFECT.match(sentence))
    if (is_reported(sentence) and not own) or (SHALL.search(sentence) and not votes):
        return "", 0
    if RESOLVES.match(sentence) or WE_RESOLVE.match(sentence) or own:
        return ("", 0) if ABOUT_TO.search(sentence) and not votes else ("resolution.sentence", LIKELY)
    if VOTED_SO.search(sentence) or _is_weighed(sentence, votes):
        return "resolution.weighed", LIKELY
    if ACCEPTED.match(sentence):
        return "resolution.accepted", DOUBTFUL
    if not DECIDED.search(sentence) or NOT.search(bare := NO_WORD_AGAINST.sub("", sentence)):
        return "", 0
    if votes or BY_MAJORITY.search(sentence) or bare != sentence:
        named = (
            DECIDED_ON.search(sentence) or PASSIVE.search(sentence) or (votes and votes.votes_for is not None)
        )
        return ("resolution.adopted", LIKELY) if named else ("", 0)
    if len(sentence) > LONGEST_POINT or any(
        pattern.search(sentence) for pattern in (*UNSURE, ESTABLISHED, UNTIL)
    ):
        return "", 0
    if JUST_RESOLVED.search(sentence) and not PASSIVE.search(sentence) and not PERFECT.search(sentence):
        return "resolution.noted", DOUBTFUL
    if DECIDED_ON.search(sentence) and (PASSIVE.search(sentence) or _ends_decided(sentence)):
        return "resolution.approved", DOUBTFUL
    return "", 0


def _is_weighed(sentence: str, votes: Votes | None) -> bool:
    """Whether a sentence tells how the votes went and of what: "Der Rat bestellt Frau Lind einstimmig"."""
    if ELECTED.search(sentence) or PERFECT.search(sentence) or TO_COME.search(sentence):
        return False
    counted = sum(count is not None for count in vars(votes).values()) > 2 if votes else False
    if not (counted or BY_MAJORITY.search(sentence)) or QUORUM.search(sentence):
        return False
    if any(pattern.search(sentence) for pattern in UNSURE) and not counted:
        return False
    is_done = PASSIVE.search(sentence) or re.search(r"\berfolgte?\b", sentence)
    return bool(is_done or OF_BODY.search(sentence)) and not is_generic(sentence)


def _ends_decided(sentence: str) -> bool:
    return bool(re.search(rf"{words.DECIDED}[\s.!)]*$", sentence))


def is_reported(sentence: str) -> bool:
    """Whether a sentence tells of other people's or of older decisions."""
    return any(pattern.search(sentence) for pattern in REPORTED) or bool(ELSEWHEN.search(sentence))


def find_unopposed(text: str, *, line: int, item: int | None) -> FoundResolution | None:
    """ "Gegenstimmen? Keine. Also bleibt der Beitrag, wie er ist."."""
    match = ASKED_FOR_OBJECTIONS.search(text)
    return (
        FoundResolution(line, "resolution.adopted", LIKELY, match["text"], Votes(), item) if match else None
    )


def is_generic(sentence: str) -> bool:
    """Whether a result is told of something that was named before: "Der Antrag ist damit angenommen"."""
    return bool(GENERIC.search(sentence) or BARE_VERDICT.match(sentence))


def is_straw_poll(text: str) -> bool:
    """Whether people were only asked what they think."""
    return bool(STRAW_POLL.search(text))
