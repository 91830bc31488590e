"""The head of a document: title, kind of meeting, day, hours and place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.importing.reader.finds import Head
from minutes.importing.reader.head.heldon import day_told, read_day
from minutes.importing.reader.head.hours import read_hours, says_hours
from minutes.importing.reader.head.letters import without_sending
from minutes.importing.reader.head.places import read_place
from minutes.importing.reader.people.labels import attendance_label, is_roll_line
from minutes.importing.reader.text.labels import fields, kinds_of, pieces_of, read_label, split_label
from minutes.importing.reader.text.paragraphs import Paragraph
from minutes.importing.reader.words.agenda import ITEM_WORD
from minutes.importing.reader.words.head import (
    HEAD_KINDS,
    MEETING_TYPES,
    OWN_TYPE,
    PLAIN_TYPES,
    PROTOCOL,
    ROLE_LABELS,
)

# So far the head goes where no item begins; labels of day, hour and place count this far.
HEAD_LINES, LABEL_LINES = 25, 80
# Beneath the first heading of the agenda the head may go on: "TOP 1 Formalia / Beginn: 19 Uhr".
FORMAL_LINES = 12
LONGEST_TITLE = 160
# Front matter that names minutes and is not what they are called.
NO_TITLE = r"layout|type|tags?|categor\w+|kategorien?|autor|author|vorlage|template"
ITEM = re.compile(rf"{ITEM_WORD}\s*\d")
HEAD_WORDS = f"(?:{'|'.join([ROLE_LABELS, *(words for _kind, words in HEAD_KINDS)])})"


def read_head(paragraphs: list[Paragraph], first_item: int, *, filename: str = "") -> Head:
    """What the lines before the agenda, the first and the last sentences say about the meeting."""
    whole = without_sending(paragraphs[: min(first_item or HEAD_LINES, LABEL_LINES)]) or paragraphs[:1]
    head = [piece for one in whole[:HEAD_LINES] for piece in pieces_of(one)]
    title = next((one for one in head if _is_title(one)), _named(head))
    found = [one for one in fields(whole) if one.kinds]
    begins = min(first_item or HEAD_LINES, LABEL_LINES)
    beneath = [one for one in fields(paragraphs[begins : begins + FORMAL_LINES]) if one.kinds]
    day, day_line = read_day(found, beneath, head, title, filename)
    hours = [day_line, *(one for one in head if says_hours(one))]
    start, end = read_hours(found, beneath, hours, head, paragraphs)
    plain = [one for one in head if not attendance_label(one)[0] and not ITEM.match(one.text)]
    return Head(
        title=_whole_title(head, title),
        meeting_type=meeting_type(_unspaced(title.text), below=" ".join(one.text for one in head[:4])),
        day=day or day_told(paragraphs[:HEAD_LINES]),
        start=start,
        end=end,
        place=read_place(found, beneath, plain, day_line, paragraphs[: begins + FORMAL_LINES]),
        line=title.line,
    )


def _named(head: Sequence[Paragraph]) -> Paragraph:
    """The title of front matter ("title: Sitzung des Rates"), else the first line that is no label."""
    for one in head:
        if (value := read_label(one, r"(?:title|titel|betreff|thema)")) and re.search(r"\w{3}", value):
            return replace(one, text=value)
    plain = [one for one in head if not kinds_of(split_label(one.text)[0]) and not attendance_label(one)[0]]
    return next((one for one in plain if read_label(one, ROLE_LABELS) is None), head[0])


def _whole_title(head: Sequence[Paragraph], title: Paragraph) -> str:
    """The title, with the line that goes on with it: "Niederschrift" / "über die Sitzung …"."""
    words = _unspaced(title.text)
    following = next((one for one in head if one.line > title.line), None)
    goes_on = following and following.text[:1].islower() and not split_label(following.text)[0]
    return f"{words} {following.text}" if goes_on and following else words


def _unspaced(text: str) -> str:
    """ "Niederschrift" for "N I E D E R S C H R I F T", "Protokoll der Sitzung" for "P r o t o …"."""
    words = re.split(r"\s{2,}", text.strip())
    if not all(re.fullmatch(r"(?:\w )+\w", word) for word in words) or len(text) < 9:
        return text
    joined = [word.replace(" ", "") for word in words]
    return " ".join(word.capitalize() if word.isupper() else word for word in joined)


def _is_title(paragraph: Paragraph) -> bool:
    """Whether a line calls itself minutes; "Protokoll: E. Rohr" only says who wrote them."""
    named = re.search(PROTOCOL, _unspaced(paragraph.text), re.IGNORECASE)
    is_sentence = paragraph.text.endswith(".") and len(paragraph.text) > LONGEST_TITLE
    return bool(named) and not is_sentence and read_label(paragraph, f"{ROLE_LABELS}|{NO_TITLE}") is None


def meeting_type(title: str, *, below: str = "") -> str:
    """The kind of meeting in the document's own world, "" when it does not say."""
    own = re.search(OWN_TYPE, title)
    return (
        _first_type(MEETING_TYPES, title)
        or (own[0] if own else "")
        or _first_type(MEETING_TYPES, below)
        or next((match[0] for match in re.finditer(OWN_TYPE, below)), "")
        or _first_type(PLAIN_TYPES, f"{title} {below}")
    )


def _first_type(types: tuple[tuple[str, str], ...], words: str) -> str:
    return next((name for pattern, name in types if re.search(pattern, words, re.IGNORECASE)), "")


def is_head_line(paragraph: Paragraph) -> bool:
    """Whether a line only says when, where or who and is no part of the talk."""
    if is_roll_line(paragraph):
        return True
    return read_label(paragraph, HEAD_WORDS) is not None
