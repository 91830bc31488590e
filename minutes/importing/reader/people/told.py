"""Attendance told in sentences: "Es fehlten entschuldigt A und B", "Als Gäste nahmen C und D teil"."""

import re

from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.people.names import all_people
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.text.sentences import SENTENCE_ENDS
from minutes.importing.reader.words.attendance import HEAD_SENTENCES, OPENS_LIST, SENTENCES

Says = tuple[tuple[str, re.Pattern[str]], ...]
SAYS = tuple((group, re.compile(rf"^{words}$", re.IGNORECASE)) for group, words in SENTENCES)
SAYS_IN_HEAD = tuple((group, re.compile(rf"^{words}$", re.IGNORECASE)) for group, words in HEAD_SENTENCES)
HINT = re.compile(
    r"entschuldigt|abgesagt|saßen|kommen|kamen|\bda\b|waren|fehl|anwesend|erschienen|teilgenommen|\bteil\b|\bals\s+g[aä]st|dabei|\bist\b|\bsind\b",
    re.IGNORECASE,
)
OPENS = re.compile(rf"\b(?:{OPENS_LIST})\b[^:]*:$", re.IGNORECASE)
# "…; B hatte sich entschuldigt, und als Gast war C da", "…, D hat abgesagt"
CLAUSES = re.compile(
    rf"{SENTENCE_ENDS.pattern}|,\s+(?:und\s+)?(?=als\s+G[aä]st|unentschuldigt\s|entschuldigt\s|es\s+fehl)|,\s+(?=[A-ZÄÖÜ]\w+(?:\s+[A-ZÄÖÜ]\w+)?\s+(?:hat|haben|hatten?)\s)"
)
# "…, dem wir gute Besserung wünschen"
RELATIVE = re.compile(
    r",\s+(?:de[mnr]|die|das|dessen|deren)\s+(?:wir|ich|er|sie|sich|aus|am|im|ab|erst|noch|leider|heute|später)\b.*$"
    r"|,\s+(?:de[mnr]|die|das|dessen|deren)\s+[a-zäöüß][^,;]{2,80}\s[a-zäöüß]{2,}$"
)
# "…, er ist krank": why somebody is not there, behind what was said of her.
BECAUSE = re.compile(r",\s+(?:er|sie|beide|weil|da|denn|wegen)\s+[^,;]{2,80}$")
LONGEST = 400


def told_people(paragraph: Paragraph, *, in_head: bool = False) -> list[tuple[str, FoundPerson]]:
    """Everybody of whom a sentence only says that she is there or not, with her group."""
    says = (*SAYS, *SAYS_IN_HEAD) if in_head else SAYS
    if len(paragraph.text) > LONGEST or not HINT.search(paragraph.text):
        return []
    found = []
    for sentence in CLAUSES.split(paragraph.text):
        words = sentence.strip().rstrip(".")
        found += _told(words, paragraph.line, says) or _told(BECAUSE.sub("", words), paragraph.line, says)
    return found


def opens_list(paragraph: Paragraph) -> bool:
    """ "Am 4. Februar trafen sich im Pfarrheim:" before a list of names."""
    return bool(OPENS.search(paragraph.text)) and len(paragraph.text) < LONGEST


def _told(sentence: str, line: int, says: Says) -> list[tuple[str, FoundPerson]]:
    for group, pattern in says:
        if match := pattern.match(sentence):
            names = RELATIVE.sub("", match["names"])
            people = all_people(names, line=line, rule=f"attendance.{group}.told")
            if people:
                return [(person.group or group, person) for person in people]
    return []
