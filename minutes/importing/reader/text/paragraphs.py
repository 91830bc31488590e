"""From text to paragraphs: marks of Markdown go, wrapped lines are joined, line numbers stay."""

import re
import unicodedata
from dataclasses import dataclass, replace

from members.dates.words import MONTH_NAMES, alternatives
from minutes.importing.reader.text.signs import without_signs
from minutes.importing.reader.text.wiki import without_wiki_marks
from minutes.importing.reader.words.attendance import ATTENDANCE
from minutes.importing.reader.words.head import HEAD_KINDS

BULLET = re.compile(r"^(?:[-•–+o‣◦▪·]|\*{1,4})\s+")
HASHES = re.compile(r"^(#{1,6})\s+")
WIKI_HEADING = re.compile(r"^(?P<marks>={2,6})\s*(?P<text>[^=].*?)\s*={2,6}$")
BOLD = re.compile(r"^(?:\*\*|__)(?P<text>(?:[^*_]|(?<=\w)[*_](?=\w))+?)(?:\*\*|__)(?P<rest>[:.]?)$")
# "**Ort** Rathaus": a known label in bold is one without a colon.
KNOWN = "|".join(words for _kind, words in (*HEAD_KINDS, *ATTENDANCE))
BOLD_LABEL = re.compile(rf"^(?:\*\*|__)(?=[^*_]{{3,40}}[*_])((?i:{KNOWN}))(?:\*\*|__)\s+(?=[A-ZÄÖÜ\d])")
MARKS = re.compile(r"\*\*|__|'{2,5}")
INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")
SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
# A label with its words in a column of their own, and how far in such a column stands at least.
HANGING = re.compile(r"^\s*[\w *./-]{2,40}:\s+(?=\S)")
DEEP = 8
QUOTED = re.compile(r"^(?:>\s?)+(?=\S|$)")
RULER = re.compile(r"^[-=_*~\s]{3,}$")
# A heading is as wide as the line drawn beneath it, more or less.
UNDERLINE = re.compile(r"^(?:={3,}|-{3,}|~{3,}|_{3,})$")
LONGEST_UNDERLINED, NARROWEST_UNDERLINE = 120, 0.6
# A word that the width of the page broke in two: "Garten-" and "freundinnen", not "Haupt-" and "und".
BROKEN_WORD = re.compile(r"[a-zäöüß]-$")
NOT_BROKEN = re.compile(r"^(?:und|oder|bzw|sowie|als|wie)\b|^[^a-zäöüß]")
# "Mara Lind       Vorsitzende" is a line of its own.
IN_COLUMNS = re.compile(r"\S {3,}\S|\S\t+\S")
# Wider than this, lines are whole paragraphs; narrower, they were ended on purpose.
WIDEST, NARROWEST = 130, 60
# How far a wrapped line may stay behind the widest one.
RAGGED = 6
# A number that begins a line so is the middle of a sentence: "24.100 Euro", "2 Enthaltungen".
MEASURE = (
    r"(?:EUR|Euro|€|Uhr|Personen|Stimmen|Prozent|%|Mitglieder[ns]?|Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|Ja\b|Nein\b"
    r"|Ja-|Nein-|Enthaltung|Gegenstimm|Dafür|Dagegen)"
)
# "Die anderen / 16 fliegen raus": no stop behind the number, and no capital.
COUNTED_THINGS = (
    r"Hände\b|(?<=\d\s)(?!dafür|dagegen|ja\b|nein\b|pro\b|contra\b|zu\b|für\b|gegen\b|mal\b|enth|stimm)"
    r"[a-zäöüß]{2,}"
)
STARTS_NEW = re.compile(
    rf"^(?:[-*•–+→>#|\[(]|\d+(?:\.\d+)*[.)]?\s(?!{MEASURE}|{COUNTED_THINGS})"
    r"|[a-z]\)\s|(?:TOP|Zu TOP)\s|[\w *./-]{2,40}:(?:\s|$)|@"
    r"|[A-ZÄÖÜ][\w-]+(?:\s{4,}|\t)\S)"
)
# A line that ends so goes on with the number beneath it: "bis zum" / "6. März".
UNFINISHED = re.compile(
    r"[\s(](?:bis|zum|zur|am|vom|den|dem|der|die|das|und|oder|um|von|mit|für|im|in|bei|an|auf|ab|ca\.|Nr\.|§+)$"
)

# Votes or a note in brackets end what was said: "… bereitgestellt. (5 Ja, 1 Nein, 1 Enthaltung)".
BRACKET_ENDS = re.compile(r"[.!?]\s*\([^()]*\)$|\([^()]*(?:Enthaltung|Nein|\d\s?[/:-]\s?\d)[^()]*\)$")

# "am 16." / "November um 9 Uhr"
DAY_LAST = re.compile(r"\s\d{1,2}\.$")
MONTH_FIRST = re.compile(rf"(?:{alternatives(MONTH_NAMES)})\b")


@dataclass(frozen=True)
class Paragraph:
    """Text without its marks; `line` is where it starts; `depth` counts the hashes of a heading."""

    line: int
    text: str
    depth: int = 0
    is_bullet: bool = False
    is_bold: bool = False
    after_blank: bool = True
    indent: int = 0

    @property
    def is_heading(self) -> bool:
        return bool(self.depth) or self.is_bold


def read(text: str) -> list[Paragraph]:
    """The paragraphs of a text in its order. Nothing but marks, rulers and blank lines is left out."""
    found: list[Paragraph] = []
    blank, last_line, label_line = True, "", ""
    lines = clean(text)
    width = _width(lines)
    for number, raw in enumerate(lines, 1):
        line = raw.strip()
        if not line or RULER.match(line):
            if not blank and UNDERLINE.match(line):
                _underline(found, line)
            blank = True
            continue
        if not blank and _hangs(label_line, raw):
            mark = "," if _is_next(last_line, line, width) else ""
            found[-1] = replace(found[-1], text=_joined(found[-1].text + mark, line))
        elif not blank and _continues(found[-1], last_line, line, width):
            found[-1] = replace(found[-1], text=_joined(found[-1].text, line))
        else:
            found.append(_paragraph(number, raw, line, blank))
            label_line = raw
        blank, last_line = False, line
    return found


def clean(text: str) -> list[str]:
    """The lines of a text without what nobody sees: marks of mails, hidden characters, split umlauts."""
    lines = unicodedata.normalize("NFC", INVISIBLE.sub("", SPACES.sub(" ", text))).splitlines()
    lines = [without_signs(QUOTED.sub("", line)) for line in lines]
    return without_wiki_marks(lines)


def _hangs(before: str, line: str) -> bool:
    """Whether a line stands beneath the words behind a label: "Anwesend:    M. Lind," and more names."""
    label = HANGING.match(before)
    indent = len(line) - len(line.lstrip())
    return bool(label and not IN_COLUMNS.search(line.strip()) and indent >= DEEP and indent == len(label[0]))


def _is_next(last_line: str, line: str, width: int) -> bool:
    """Whether a hanging line is one more entry, and not the rest of one: it would have fitted above."""
    fits = width - len(last_line) - len(line.split()[0]) - 1 > RAGGED or len(last_line) < NARROWEST // 2
    return fits and line[:1].isupper() and last_line[-1:].isalpha() and "," not in last_line


def _width(lines: list[str]) -> int:
    """How wide the page was set: a few lines may be wider, such as a table's or a long address."""
    lengths = sorted((len(line.strip()) for line in lines if line.strip()), reverse=True)
    return lengths[min(2, len(lengths) - 1, len(lengths) // 20)] if lengths else 0


def _underline(found: list[Paragraph], ruler: str) -> None:
    """The paragraph right above a drawn line is a heading, and the line above it where it was too long."""
    last = found[-1]
    if (len(ruler) < NARROWEST_UNDERLINE * len(last.text) and len(last.text) > 3) or "|" in last.text:
        return
    above = found[-2] if len(found) > 1 else None
    if above and not last.after_blank and above.after_blank and _fills(ruler, above, last):
        last = replace(above, text=_joined(above.text, last.text))
        found.pop()
    if (
        len(last.text) <= LONGEST_UNDERLINED
        and not last.is_bullet
        and not last.text.endswith((".", ";", ","))
    ):
        found[-1] = replace(last, is_bold=True)


def _fills(ruler: str, above: Paragraph, last: Paragraph) -> bool:
    return len(above.text) - 4 <= len(ruler) <= len(above.text) + 4 and len(last.text) + 8 < len(ruler)


def _joined(text: str, line: str) -> str:
    line = MARKS.sub("", line)
    if BROKEN_WORD.search(text) and not NOT_BROKEN.match(line):
        return text[:-1] + line
    return f"{text} {line}"


def _paragraph(number: int, raw: str, line: str, after_blank: bool) -> Paragraph:
    indent = len(raw) - len(raw.lstrip())
    depth = 0
    if hashes := HASHES.match(line):
        depth, line = len(hashes[1]), line[hashes.end() :].strip("# ")
    elif heading := WIKI_HEADING.match(line):
        depth, line = len(heading["marks"]), heading["text"]
    bullet = None if depth else BULLET.match(line)
    if bullet:
        line = line[bullet.end() :]
    line = BOLD_LABEL.sub(r"\1: ", line)
    bold = BOLD.match(re.sub(r"^'{3}(?=[^'])|(?<=[^'])'{3}(?=[:.]?$)", "**", line))
    text = bold["text"] + bold["rest"] if bold else MARKS.sub("", line)
    return Paragraph(number, text.strip(), depth, bool(bullet), bool(bold), after_blank, indent)


def _continues(before: Paragraph, last_line: str, line: str, width: int) -> bool:
    """Whether a line goes on with the sentence before it, which the width of the page had broken.

    That is so when its first word would not have fitted on the line before.
    """
    if " | " in line or " | " in last_line:
        return False
    goes_on = (line[:1].isdigit() and UNFINISHED.search(last_line)) or (
        MONTH_FIRST.match(line) and DAY_LAST.search(last_line)
    )
    if NARROWEST <= width <= WIDEST and goes_on:
        return not before.is_heading
    room_left = width - len(last_line) - len(line.split()[0]) - 1
    in_bracket = line.startswith("(") and room_left <= RAGGED
    if before.is_heading or (STARTS_NEW.match(line) and not in_bracket) or not NARROWEST <= width <= WIDEST:
        return False
    ended_on_purpose = last_line.endswith((".", ";", ":")) or not line[:1].islower()
    if len(last_line) < NARROWEST or (ended_on_purpose and room_left > RAGGED):
        return False
    if BRACKET_ENDS.search(last_line) and not line[:1].islower():
        return False
    if last_line.count("(") > last_line.count(")") and ")" in line and room_left <= RAGGED:
        return True
    return not last_line.endswith((":", ";", "!", "?")) and (
        not last_line.endswith(".") or line[:1].islower()
    )
