"""What every sentence of promises is read with, and what makes it a mere report."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.words.promises import NOT_AHEAD, REPORTS

REPORTED = [re.compile(pattern, re.IGNORECASE) for pattern in REPORTS]
GONE = [re.compile(pattern, re.IGNORECASE) for pattern in NOT_AHEAD]
CLAUSE = re.compile(
    r",\s+(?:(?:in|mit|bei|für|zu|von|an|auf|aus)\s+)?(?:die|der|das|den|dem|deren|dessen|welche\w*|ob|wer|was|wie|wo\w*|wann|damit|sobald"
    r"|weil|da|um|warum)\s"
)
INFINITIVE = re.compile(r"\w(?:en|ern|eln|tun)(?:\s*[,:(]|\W*$)")


class Understood(NamedTuple):
    """A promise before its deadline is read."""

    rule: str
    confidence: float
    words: str
    names: tuple[str, ...]


class Around(NamedTuple):
    """What a sentence is read with: the people, who was named last, whether somebody is speaking, and who."""

    people: Sequence[FoundPerson]
    last: tuple[str, ...] = ()
    in_speech: bool = False
    speaker: str = ""


def is_report(words: str) -> bool:
    """Whether the words say what was said or done, so that nothing in them is promised."""
    main = CLAUSE.split(words, maxsplit=1)[0]
    return any(pattern.search(words) for pattern in REPORTED) or any(pattern.search(main) for pattern in GONE)
