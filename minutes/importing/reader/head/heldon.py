"""On which day a meeting was: by label, in the title, the head, the first sentence, the file's name."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from members.dates import Spoken, find_day, find_days
from minutes.importing.reader.text.labels import Field
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.head import MADE, OPENS, OTHER_DAY, OTHER_HEAD

OTHER = re.compile(OTHER_DAY, re.IGNORECASE)
# So many letters before a day may say whose it is.
OTHER_REACHES = 80
OF_MINUTES = re.compile(
    r"\W*(?:(?:betreff|subject|title|titel|wg|aw|fwd?|re)\s*:\s*){0,3}"
    r"(?:\[[^\]]{1,40}\]\s*(?:(?:wg|aw|fwd?|re)\s*:\s*)?)?(?:[^:.]{0,60}(?:->|→|\|)\s*)?(?:\w*protokoll|niederschrift)\w*\b"
    rf"(?!\s+{MADE})",
    re.IGNORECASE,
)
OTHER_LINE = re.compile(OTHER_HEAD, re.IGNORECASE)
OPENING = re.compile(OPENS, re.IGNORECASE)
# What a closed bracket says of somebody else says nothing of the day behind it.
BRACKET = re.compile(r"\([^()]*\)")
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
IN_NAME = (
    re.compile(r"(?<!\d)(?P<y>(?:19|20)\d\d)[-_. ]?(?P<m>[01]\d)[-_. ]?(?P<d>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>[0-3]?\d)[-_. ](?P<m>[01]?\d)[-_. ](?P<y>(?:19|20)?\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<d>[0-3]\d)(?P<m>[01]\d)(?P<y>(?:19|20)\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<y>\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)"),
)


def read_day(
    found: Sequence[Field],
    beneath: Sequence[Field],
    head: Sequence[Paragraph],
    title: Paragraph,
    filename: str,
) -> tuple[date | None, Paragraph]:
    """The day and the line that says it; the title's line where only the file's name does.

    `beneath` are labels within the first item, which may announce another day: they count last.
    """
    named = day_of_name(filename)
    near = _year(title.text, filename, head)
    labelled = [(one.value, one.paragraph) for one in found if "day" in one.kinds]
    labelled += [(one.value, one.paragraph) for one in found if one.kinds and "day" not in one.kinds]
    plain = [(title.text, title), *((one.text, one) for one in head if not OTHER_LINE.match(one.text))]
    last = [(one.value, one.paragraph) for one in beneath if "day" in one.kinds and "ermin" not in one.label]
    for needs_year in (True, False):
        # A day without a year in the talk is no better than the name of the file.
        places = [*labelled, *plain, *last] if needs_year or not named else [*labelled, (title.text, title)]
        for text, where in places:
            spoken = _own_days(text, near=None if needs_year else named or near)
            if day := next((one.day for one in spoken if one.day), None):
                return day, where
    return named, title


def day_told(paragraphs: Sequence[Paragraph]) -> date | None:
    """The day in the sentence that opens the meeting."""
    for one in paragraphs:
        found = find_day(one.text, near=None) if OPENING.search(one.text) else None
        if found and found.day:
            return found.day
    return None


def day_of_name(filename: str) -> date | None:
    """The day in a file's name: "2025-03-12_protokoll.md", "Protokoll_12.03.25.docx", "prot-20250312"."""
    stem = re.sub(r"\.[a-zA-Z]\w{0,4}$", "", filename.replace("\\", "/").rpartition("/")[2])
    for pattern in IN_NAME:
        for match in pattern.finditer(stem):
            year = int(match["y"]) + (2000 if len(match["y"]) == 2 else 0)
            try:
                return date(year, int(match["m"]), int(match["d"]))
            except ValueError:
                continue
    found = find_day(re.sub(r"[_]+", " ", stem), near=None)
    return found.day if found else None


def _own_days(text: str, near: date | None) -> Iterator[Spoken]:
    """Days of a line that are not said of something else: "Protokoll vom …", "Stand: …"."""
    open_text = BRACKET.sub(lambda inside: " " * len(inside[0]), text)
    for one in find_days(text, near=near):
        near_by = max(one.start - OTHER_REACHES, 0)
        if not open_text[one.start : one.end].strip():
            is_own = not OTHER.search(text, max(near_by, text.rfind("(", 0, one.start)), one.start)
        else:
            is_else = OTHER.search(open_text, near_by, one.start)
            is_own = not is_else or bool(OF_MINUTES.match(text, 0, one.start))
        if is_own:
            yield one


def _year(title: str, filename: str, head: Sequence[Paragraph]) -> date | None:
    """New Year's Day of the one year that title, file name or head name, for days without a year."""
    for text in (title, filename, " ".join(one.text for one in head)):
        years = set(YEAR.findall(text))
        if len(years) == 1:
            return date(int(years.pop()), 1, 1)
    return None
