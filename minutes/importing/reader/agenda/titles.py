"""The title of an item without what else stands in its line: minutes, speaker, state, what was done."""

import re
from collections.abc import Sequence

from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.people.names import match_name
from minutes.importing.reader.words.agenda import DONE, PAPER, STATE, TIMING, VISIBILITY

CLOSING = (
    re.compile(rf"\s*[(\[{{](?:{TIMING}|{VISIBILITY}|{STATE})[)\]}}]$", re.IGNORECASE),
    re.compile(rf"\s+[–—-]\s+(?:{TIMING}|{STATE})$", re.IGNORECASE),
    re.compile(rf"\s*[,;–—-]\s*{PAPER}$"),
    re.compile(r"\s*(?<![:\w])#\w+$"),
)
# Who reports: "(Kai)", "(BE: Frau Lind)", "– Bericht: Kai".
SPEAKER = re.compile(
    r"\s*[(\[](?P<label>(?:BE|Bericht\w*|Ref\w*|Input|von|durch)\s*:?\s+)?(?P<name>[^()\[\]]{2,40})[)\]]$"
)
LABELLED = re.compile(r"^(?P<title>[^:.]{3,70}):\s+(?P<rest>\S.*)$")
DASHED = re.compile(rf"^(?P<title>.{{3,80}}?)\s+[–—-]\s+(?P<rest>.*{DONE}.*)$", re.IGNORECASE)
# "Verschiedenes a) Das Tor klemmt. b) …": points of talk in the title's line.
LETTERED = re.compile(r"^(?P<title>[^(:]{3,60}?)\s+a\)\s+[A-ZÄÖÜ].*\sb\)\s")
# A title with so much behind its colon is a title and the first sentence of its talk.
LONG_REST = 60


def trim_title(title: str, people: Sequence[FoundPerson]) -> tuple[str, str]:
    """The title and the words behind it that are none of it; together they are what was written."""
    kept = _before_talk(title)
    for _ in range(3):
        shorter = _shortened(kept, people)
        if shorter == kept or len(shorter) < 3:
            break
        kept = shorter
    return kept.rstrip(" :"), title[len(kept) :].strip(" ,;:–—-") if kept != title else ""


def _before_talk(title: str) -> str:
    if lettered := LETTERED.match(title):
        return lettered["title"]
    if (dashed := DASHED.match(title)) or ((dashed := LABELLED.match(title)) and _is_talk(dashed["rest"])):
        return dashed["title"]
    return title


def _is_talk(rest: str) -> bool:
    return len(rest) > LONG_REST and (rest.endswith((".", "!", "?")) or rest.count(",") >= 2)


def _shortened(title: str, people: Sequence[FoundPerson]) -> str:
    for pattern in CLOSING:
        if (match := pattern.search(title)) and match.start():
            return title[: match.start()]
    named = SPEAKER.search(title)
    if named and (named["label"] or _all_known(named["name"], people)):
        return title[: named.start()]
    return title


def _all_known(names: str, people: Sequence[FoundPerson]) -> bool:
    return all(match_name(name, people) for name in re.split(r"\s*(?:,|/|&|\bund\b)\s*", names))
