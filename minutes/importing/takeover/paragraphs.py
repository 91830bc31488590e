"""From finds to lines: what will be one line of the minutes, with its source letter for letter."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from minutes.importing.reader.decisions.ballots import is_ballot, is_ballot_label
from minutes.importing.reader.decisions.decisions import is_resolution_label
from minutes.importing.reader.finds import FoundEntry, FoundPerson, Kind, Parsed
from minutes.importing.reader.people.names import match_name
from minutes.importing.reader.text.paragraphs import RULER
from minutes.lines.names import strip_titles
from minutes.lines.words import OUTCOME_LABEL

SPEAKER_ALONE = re.compile(r"^[^:]{2,50}:$")
SPEAKER = re.compile(r"^(?P<label>[^:]{2,50}):\s+(?P<text>.+)$", re.DOTALL)
# Words that the label of the line's kind says anyway.
SAID_BY_LABEL = {
    Kind.OUTCOME: re.compile(rf"^{OUTCOME_LABEL}\s*:\s*", re.I),
    Kind.DATE: re.compile(r"^(?:Termine?(?:\s*:)?)\s+(?=\S)", re.I),
    Kind.PARKED: re.compile(r"^(?:Parkplatz|Themenspeicher|Ideenspeicher)\s*:\s*", re.I),
    Kind.ACTION_ITEM: re.compile(r"^(?:Aufgabe|To-?\s?Do)\s*:\s*", re.I),
}


@dataclass(frozen=True)
class Paragraph:
    """One line to be. `typed` is its source with line breaks; `text` is without marks and labels."""

    found: FoundEntry
    typed: str
    text: str
    speaker_label: str = ""

    @property
    def kind(self) -> Kind:
        return self.found.kind


def as_note(paragraph: Paragraph) -> Paragraph:
    """The same words, saying nothing special."""
    plain = replace(paragraph.found, kind=Kind.NOTE)
    return replace(paragraph, found=plain, text=" ".join(paragraph.typed.split()))


def paragraphs(parsed: Parsed, source: str) -> Iterator[Paragraph]:
    """Every entry of the document in its order, with votes and lone names drawn to what they belong to."""
    groups = _together(_decided(parsed))
    lines, headings = source.splitlines(), {item.line for item in parsed.agenda}
    ends = _ends({entry.line for entry in parsed.entries} | headings, lines)
    for group in groups:
        typed = "\n".join(_between(lines, group, ends))
        if group[0].item is not None and group[0].line in headings:
            typed = _behind_title(group, lines, ends)
        yield _paragraph(group, typed)


def _decided(parsed: Parsed) -> list[FoundEntry]:
    """Entries with their final kind: a motion becomes a resolution by the votes that follow it."""
    resolved = {one.line for one in parsed.resolutions}
    kinds = {entry.line: Kind.RESOLUTION for entry in parsed.entries if entry.line in resolved}
    return [replace(entry, kind=kinds.get(entry.line, _plain(entry, resolved))) for entry in parsed.entries]


def _plain(entry: FoundEntry, resolved: set[int]) -> Kind:
    lost = entry.kind is Kind.RESOLUTION and entry.line not in resolved
    return Kind.NOTE if lost or entry.kind is Kind.HEAD else entry.kind


def _together(entries: Sequence[FoundEntry]) -> list[list[FoundEntry]]:
    groups: list[list[FoundEntry]] = []
    for entry in entries:
        if groups and _belongs(entry, groups[-1]):
            groups[-1].append(entry)
        else:
            groups.append([entry])
    return groups


def _belongs(entry: FoundEntry, group: Sequence[FoundEntry]) -> bool:
    """Wording and votes go to their resolution, a name alone on its line to what was said first."""
    first = group[0]
    if first.item != entry.item:
        return False
    if first.kind is Kind.RESOLUTION:
        if len(group) == 1 and is_resolution_label(first.text):
            return entry.kind is Kind.NOTE
        return entry.kind is Kind.NOTE and (is_ballot(entry.text) or is_ballot_label(entry.text))
    opens = len(group) == 1 and first.kind is Kind.STATEMENT and SPEAKER_ALONE.match(first.text)
    return bool(opens and entry.kind is Kind.STATEMENT and entry.speaker == first.speaker)


def _ends(starts: set[int], lines: Sequence[str]) -> dict[int, int]:
    """The last source line of each paragraph; blank lines and rulers below it are none of it."""
    order = [*sorted(starts), len(lines) + 1]
    ends = {}
    for start, following in pairwise(order):
        end = following - 1
        while end > start and (not lines[end - 1].strip() or RULER.match(lines[end - 1].strip())):
            end -= 1
        ends[start] = end
    return ends


def _between(lines: Sequence[str], group: Sequence[FoundEntry], ends: dict[int, int]) -> list[str]:
    return list(lines[group[0].line - 1 : ends[group[-1].line]])


def _behind_title(group: Sequence[FoundEntry], lines: Sequence[str], ends: dict[int, int]) -> str:
    """Words that stand in the line of an item's title, and the lines of their own that follow them."""
    more = lines[ends[group[0].line] : ends[group[-1].line]]
    return "\n".join([group[0].text, *more])


def _paragraph(group: Sequence[FoundEntry], typed: str) -> Paragraph:
    first = group[0]
    if first.kind is Kind.STATEMENT:
        label, text = _spoken(group)
        return Paragraph(first, typed, text, label)
    text = "\n".join(entry.text for entry in group)
    if words := SAID_BY_LABEL.get(first.kind):
        text = words.sub("", text) or text
    return Paragraph(first, typed, text)


def _spoken(group: Sequence[FoundEntry]) -> tuple[str, str]:
    """Who speaks, as it was written, and what was said."""
    first = group[0]
    rest = "\n".join(entry.text for entry in group[1:])
    if SPEAKER_ALONE.match(first.text):
        return first.text.rstrip(":"), rest
    named = SPEAKER.match(first.text)
    if named and _is(named["label"], first.speaker):
        return named["label"], named["text"]
    return first.speaker, first.text


def _is(label: str, speaker: str) -> bool:
    """Whether the words before a colon are the speaker's name: inside a block they may be a heading."""
    somebody = FoundPerson(0, "", 0, speaker)
    return strip_titles(label) == speaker or match_name(label, [somebody]) is not None
