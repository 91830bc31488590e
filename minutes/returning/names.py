"""The names of the bookmarks by which a Word file of minutes is read back (see minutes/word.py).

The title bears a list of what was written: `rt_l_<beginning of the key>_<fingerprint>` for each line,
`rt_t_<key>_<fingerprint>` for the title of each agenda item. So one sees later which lines the file never
had, which were changed in Word, and which were changed here meanwhile.
"""

import re
from collections.abc import Iterable, Iterator

from minutes.returning.unifying import fingerprint

# Word allows forty letters.
_BEGINNING = 24
LINE = re.compile(r"rt_([0-9a-f]{32})(?:_(\d{1,4}))?")
ITEM = re.compile(r"rt_top_(\d{1,18})")
MINUTES = re.compile(r"rt_minutes_(\d{1,18})")
REVISION = re.compile(r"rt_revision_(\d{1,9})")
WRITTEN_LINE = re.compile(rf"rt_l_([0-9a-f]{{{_BEGINNING}}})_([0-9a-f]{{8}})")
WRITTEN_ITEM = re.compile(r"rt_t_(\d{1,18})_([0-9a-f]{8})")
APPENDIX = "rt_anhang"


def written(lines: Iterable[tuple[str, str]], titles: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The names that say what was written: pairs of key and words, in the order of the minutes."""
    for key, words in lines:
        yield f"rt_l_{beginning(key)}_{fingerprint(words)}"
    for key, words in titles:
        yield f"rt_t_{key}_{fingerprint(words)}"


def beginning(key: str) -> str:
    """As much of a line's key as the list on the title has."""
    return key[:_BEGINNING]
