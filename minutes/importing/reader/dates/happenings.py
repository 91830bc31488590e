"""Days that a line or a sentence tells without any label: "13. Juni: Sportfest", "beim Fest am 4.7."."""

import re
from datetime import date

from members.dates import Spoken, find_day, find_days, find_times
from minutes.importing.reader.finds import DOUBTFUL, FoundDate
from minutes.importing.reader.words.dates import EVENTS, NO_OCCASION, OVER

# "lädt zu seiner Tagung ein" is another's.
EVENT = re.compile(
    r"(?<!seiner )(?<!ihrer )(?<!seinem )(?<!ihrem )\b"
    rf"(?P<what>(?<!-)[A-ZÄÖÜ][\w-]{{0,40}}?(?<![A-ZÄÖÜ])(?:{EVENTS})(?:e?s|e[nr]?|n)?|(?:{EVENTS.title()})(?:e?s|en?)?"
    r"|(?<![\[+,] )(?<!\[)(?:MV|JHV))\b"
)
# "Schneeschuhtour 21.02.": right before the day, with nothing between.
ADJACENT = re.compile(rf"{EVENT.pattern}\s*[,:(]?\s*$")
NONE = re.compile(NO_OCCASION)
IS_OVER = re.compile(OVER)
# What stands right before the day of something to come.
LEADS = re.compile(r"(?:\b(?:am|vom|ab|für|den|dem|der|auf|im|ist|sind)|[,:(–])\s*$")
BOUND = re.compile(
    r"\b(?:bis|seit|spätestens|Frist|Stand)\b[^.;]{0,12}$|\b(?:nach|vor)\s+(?:de[mrn]\s+)?(?:\w{2,10}[.,]{0,2}\s+)?$"
)
FIRST = re.compile(r"^[\s*]*$")
LINE_FRONT = re.compile(r"^(?P<what>[A-ZÄÖÜ\d][^:.!?]{2,70}):\s+$")
WEEKDAY = re.compile(r"^(?:Mo|Di|Mi|Do|Fr|Sa|So)", re.IGNORECASE)
HOUR = re.compile(r"\d\s*(?:Uhr|h)\b|\d:\d\d")
BEHIND_FIRST = re.compile(r"^\s*(?:[,:–|-]\s*)?(?:.*?[\s:,])?[A-ZÄÖÜ„]")
# Nobody announces more in one line or sentence; a day without a year further ahead was rather one just gone.
LONGEST_LINE, LONGEST_SENTENCE = 140, 400
NEAR_ENOUGH = 270
YEAR = re.compile(r"(?:19|20)\d\d|\.\d\d\b(?!\.)")


def is_day_line(text: str, *, held_on: date | None, is_bullet: bool) -> bool:
    """Whether a short line is a day to come and its occasion: "13. Juni: Fest", "Infoabend: Do, 24. Juli"."""
    if not held_on or len(text) > LONGEST_LINE or text.endswith("?") or NONE.search(text):
        return False
    found = find_day(text, near=held_on)
    if not found or not is_ahead(found, held_on):
        return False
    before, after = text[: found.start], text[found.end :]
    if FIRST.match(before):
        return is_bullet and bool(BEHIND_FIRST.match(after)) and not IS_OVER.search(after)
    front = LINE_FRONT.match(before)
    is_timed = WEEKDAY.match(found.words) or HOUR.search(found.words + after)
    return bool(front and (is_timed or EVENT.search(front["what"])))


def find_event(sentence: str, *, line: int, held_on: date | None) -> FoundDate | None:
    """Something to come that a sentence names beside its day, whatever else it says of it."""
    if not held_on or len(sentence) > LONGEST_SENTENCE or sentence.endswith("?"):
        return None
    if NONE.search(sentence) or IS_OVER.search(sentence):
        return None
    for found in find_days(sentence, near=held_on):
        before, after = sentence[: found.start], sentence[found.end :]
        if not is_ahead(found, held_on) or BOUND.search(before):
            continue
        if not LEADS.search(before) and not ADJACENT.search(before[-90:]):
            continue
        named = [*EVENT.finditer(before[-90:])][-1:] or [*EVENT.finditer(after[:60])][:1]
        if named:
            start, end = (found.start_time, found.end_time) if found.start_time else find_times(after)
            what = named[0]["what"]
            return FoundDate(line, "date.told", DOUBTFUL, what, found.day or held_on, start, end)
    return None


def is_ahead(found: Spoken, held_on: date) -> bool:
    """Whether a day lies after the meeting and not so far that rather the one just gone is meant."""
    if not found.day or found.day <= held_on:
        return False
    return (found.day - held_on).days <= NEAR_ENOUGH or bool(YEAR.search(found.words))
