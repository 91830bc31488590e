"""What a meeting is called, out of the title of its minutes."""

import re

from members.dates import find_day
from minutes.importing.reader.finds import Head
from minutes.importing.reader.words.head import PROTOCOL

NAMES_MINUTES = re.compile(
    rf"^\w*(?:{PROTOCOL})\b\s*:?\s*(?P<case>der|des|vom|von|über die|über das|zur|zum)?\s*", re.IGNORECASE
)
# Of most words "des …s" cannot be turned back; the kind of meeting stands for them.
GENITIVE = ("des", "zum")
KNOWN_GENITIVE = re.compile(r"^(\w*(?:treffen|plenum|gespräch|forum))s\b", re.IGNORECASE)


def meeting_title(head: Head) -> str:
    """ "Vorstandssitzung" for "Protokoll der Vorstandssitzung am 3.2.2026"; a title of its own stays."""
    words = _before_the_day(head.title)
    named = NAMES_MINUTES.match(words)
    if not named:
        return words
    rest = words[named.end() :].strip()
    rest = KNOWN_GENITIVE.sub(r"\1", rest)
    if not rest or ((named["case"] or "").lower() in GENITIVE and rest == words[named.end() :].strip()):
        return head.meeting_type or rest or head.title
    return rest[:1].upper() + rest[1:]


def _before_the_day(title: str) -> str:
    found = find_day(title, near=None)
    words = title[: found.start] if found else title
    return re.sub(r"[\s,–-]*(?:\b(?:am|vom|von)\b)?[\s,–:-]*$", "", words) or title
