"""The votes an old protocol tells: numbers only where numbers stand, however they are set."""

import re

from minutes.importing.reader.words.decisions import BALLOT_LABEL
from minutes.lines.votes import Votes, find_votes

# "(4-0-1)", and behind a wording "11 0 1": too weak anywhere else.
DASHED = re.compile(r"\s*[(\[](\d{1,3})\s?[-–]\s?(\d{1,3})\s?[-–]\s?(\d{1,3})[)\]]\s*\.?$")
SPACED = re.compile(r"(?<=[.!?)])\s+(\d{1,3})\s+(\d{1,3})\s+(\d{1,3})$")
# "Abstimmung: 7 9 1": for, against, abstained, as macros of LaTeX and forms have them.
LABELLED = re.compile(
    rf"(?:^|[.:;]\s+){BALLOT_LABEL}\s*[:–-]?\s*(\d{{1,3}})[\s,;|]+(\d{{1,3}})[\s,;|]+(\d{{1,3}})\.?$",
    re.IGNORECASE,
)
# "7 J / 0 N / 1 E", "5J 1N 0E".
LETTERED = re.compile(
    r"(?<![\w.])(?P<J>\d{1,3})\s?J\b(?:[\s/,;|]{1,3}(?P<N>\d{1,3})\s?N\b)?(?:[\s/,;|]{1,3}(?P<E>\d{1,3})\s?E\b)?"
)
# "abgestimmt mit 4 zu 1", "mit 5:2 angenommen".
SCORE = re.compile(
    r"\b(?:abgestimmt|angenommen|beschlossen|abgelehnt|genehmigt|entschieden)\s+mit\s+(\d{1,3})\s?(?:zu|gegen|:)\s?(\d{1,3})(?!\d|[:/.]\d|\s?(?:Prozent|%))"
    r"|\bmit\s+(\d{1,3})\s?(?:zu|gegen|:)\s?(\d{1,3})\s+(?:abgestimmt|angenommen|beschlossen|abgelehnt|genehmigt|entschieden)\b"
)
BY_THOUSAND = re.compile(r"\d\.\d{3}")
# "Ja: 6.905 MEA", "1.250 Ja-Stimmen": shares are counted by the thousand.
THOUSANDS = re.compile(
    r"(?<![\d.,])(?P<front>(?:Ja|Nein|Enthaltung(?:en)?|Dafür|Dagegen)(?:-?\s?Stimmen?)?\s?[:=]?\s{0,4})?(?P<count>\d{1,3}\.\d{3})(?![\d.,]\d)"
    r"(?=(?P<behind>\s?(?:Ja|Nein|Enth|Stimm|MEA|Anteil|Miteigentum|dafür|dagegen))?)",
    re.IGNORECASE,
)
# "Dafür: Ruben, Marlies, Samira", "Mit Nein stimmte: Ole. Enthaltung: niemand": who voted so, by name.
_SIDE = (
    r"(?:Mit\s+(?=Ja|Nein))?(?P<side>Dafür|Dagegen|Enthalten|Enthaltung(?:en)?|Ja|Nein)"
    r"(?:\s+(?:stimm(?:t|en|te|ten)|ha(?:t|ben)\s+sich))?\s*:\s*"
)
VOTERS = re.compile(rf"^{_SIDE}(?P<names>[A-ZÄÖÜ].*|niemand|keine[r]?|[–-])$")
STARTS = re.compile(rf"^{_SIDE}")
NEXT_SIDE = re.compile(rf"(?<=\S)(?<!Mit)[.;,|]?\s+(?={_SIDE.replace('?P<side>', '?:')})")
NOBODY = re.compile(r"niemand|keine[r]?|[–-]")
NAMES = re.compile(r"[A-ZÄÖÜ][\w'.-]*(?:\s[A-ZÄÖÜ][\w'.-]*){0,2}")
BETWEEN_NAMES = re.compile(r"\s*(?:,|/|&|\bund\b)\s*")
SIDES = {"d": "votes_for", "j": "votes_for", "n": "votes_against", "e": "votes_abstain"}


def told_votes(text: str) -> tuple[Votes | None, str]:
    """The votes a text states, None where it states none, and the text without a closing bracket of them.

    "einstimmig" alone counts nobody; "ohne Gegenstimme" counts nobody against.
    """
    text = THOUSANDS.sub(_in_one, text) if BY_THOUSAND.search(text) else text
    if match := LABELLED.search(text):
        return _counted(*match.groups()), text[: match.start()].strip()
    if match := DASHED.search(text[-24:]):
        return _counted(*match.groups()), text[: len(text) - len(match[0])].strip()
    if (match := LETTERED.search(text)) and (match["N"] or match["E"]):
        return _counted(match["J"], match["N"], match["E"]), text[: match.start()].rstrip(" (,;:–-")
    if voters := _voters(text):
        return voters, text
    if match := SCORE.search(text):
        in_favour, against = (int(count) for count in match.groups() if count)
        return Votes(in_favour, against), text
    return find_votes(text, implied=False)


def told_behind(wording: str) -> tuple[Votes | None, str]:
    """The votes behind a labelled wording, where three bare numbers may end it: "… durch. 10 1 1"."""
    if match := SPACED.search(wording[-20:]):
        return _counted(*match.groups()), wording[: len(wording) - len(match[0])].strip()
    return told_votes(wording)


def _in_one(found: re.Match[str]) -> str:
    is_count = found["front"] or found["behind"]
    return found[0].replace(".", "") if is_count else found[0]


def _counted(in_favour: str, against: str | None, abstain: str | None) -> Votes:
    return Votes(int(in_favour), int(against) if against else None, int(abstain) if abstain else None)


def _voters(text: str) -> Votes | None:
    """Each side's names counted; None where anything of it is no name."""
    if not STARTS.match(text):
        return None
    votes = Votes()
    for part in NEXT_SIDE.split(text):
        match = VOTERS.match(part.strip(" .;"))
        names = BETWEEN_NAMES.split(match["names"].rstrip(". ")) if match else []
        if match and NOBODY.fullmatch(match["names"]):
            names = []
        elif not match or not all(NAMES.fullmatch(name) for name in names):
            return None
        side = "votes_against" if match["side"] == "Dagegen" else SIDES[match["side"][0].lower()]
        votes = Votes(**vars(votes) | {side: len(names)})
    return votes if any((votes.votes_for, votes.votes_against, votes.votes_abstain)) else None
