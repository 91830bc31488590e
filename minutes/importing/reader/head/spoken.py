"""Hours as they are said, "halb acht", "viertel nach neun", "7 Uhr abends", "1930 Uhr", in digits."""

import re
from datetime import time

from members.dates import find_times
from minutes.importing.reader.words.head import BEFORE_HOUR, HOUR_NAME, HOUR_NAMES, MINUTES_PAST, PARTS_OF_DAY

PART = rf"\s+(?:am\s+)?(?P<part>{'|'.join(PARTS_OF_DAY)})\b"
LEADS = [(re.compile(words, re.IGNORECASE), minutes) for words, minutes in MINUTES_PAST]
NEAR = r"\b(?:um|gegen|bis|ca\.|etwa|ab|kurz\s+(?:vor|nach)|[:–-])"
SPOKEN = re.compile(
    rf"(?:(?<![\w.,:])(?:(?P<lead>{BEFORE_HOUR})\s+(?P<past>{HOUR_NAME}|1?\d)(?![\w:]|\.\d)(?:\s+Uhr\b)?"
    rf"|(?P<word>{HOUR_NAME})\s+Uhr\b(?!\s+\d)|(?P<digits>1?\d)\s+Uhr(?={PART.replace('?P<part>', '?:')}))"
    rf"|(?<=gegen )(?P<about>{HOUR_NAME})(?=\W*$))(?:{PART})?",
    re.IGNORECASE,
)
PACKED = re.compile(r"(?<![\d.,])([01]\d|2[0-3])([0-5]\d)\s*(?:Uhr\b|h\b)")
MIDNIGHT = re.compile(rf"(?:(?:{NEAR})\s*(?:kurz\s+(?:vor|nach)\s+)?)Mitternacht\b", re.IGNORECASE)
# Longer than any sentence that says when a meeting began or ended.
LONGEST = 1000
NOON, LAST_AFTERNOON_HOUR = 12, 8


def in_digits(text: str, *, after: time | None = None, is_end: bool = False) -> str:
    """The text with its spoken hours as "19:30 Uhr".

    Which half of the day is meant hangs on `after`, the hour that it comes after, or on the hour before it in
    the text; else meetings begin in the afternoon, or from nine on in the morning, and end late.
    """
    if len(text) > LONGEST:
        return text
    text = MIDNIGHT.sub("um 24:00 Uhr", PACKED.sub(r"\1:\2 Uhr", text))

    def digits(match: re.Match[str]) -> str:
        before = find_times(text[: match.start()])[0] or after
        hour, minute = _of_clock(match)
        part = (match["part"] or "").casefold()
        return f"{_of_day(hour, minute, part, before, is_end):02}:{minute:02} Uhr"

    return SPOKEN.sub(digits, text)


def _of_clock(match: re.Match[str]) -> tuple[int, int]:
    """Hour and minute as on a dial: "halb acht" is half past seven."""
    said = next(word for word in (match["past"], match["word"], match["digits"], match["about"]) if word)
    hour = HOUR_NAMES[said.casefold()] if said.casefold() in HOUR_NAMES else int(said)
    past = next((minutes for words, minutes in LEADS if match["lead"] and words.fullmatch(match["lead"])), 0)
    return (hour - (past < 0)) % 24, past % 60


def _of_day(hour: int, minute: int, part: str, before: time | None, is_end: bool) -> int:
    if hour > NOON or (part and PARTS_OF_DAY[part] == "am"):
        return hour
    late = (hour + 12) % 24 if hour < NOON else hour
    if part:
        return late
    if before:
        return hour if (hour, minute) > (before.hour, before.minute) else late
    return late if is_end or hour <= LAST_AFTERNOON_HOUR else hour
