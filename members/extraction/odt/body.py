"""One pass over content.xml, or over the head of a page."""

from collections.abc import Callable
from dataclasses import dataclass, field

from members.extraction.blocks import Block
from members.extraction.counting import small_int
from members.extraction.guarded import Attributes
from members.extraction.odt.lists import Lists
from members.extraction.odt.styles import Styles

# What was deleted, remarks, the table of contents, page numbers, descriptions of pictures.
SKIPPED = frozenset(
    "text:tracked-changes office:annotation text:table-of-content text:alphabetical-index text:page-number "
    "text:page-count text:sequence-decls text:variable-decls text:user-field-decls office:forms "
    "text:ruby-text svg:title svg:desc text:note-citation text:bibliography".split()
)
MOST_SPACES = 200


@dataclass
class Draft:
    """A paragraph whose end has not come; `strong` are the spans that are open around the text."""

    heading: int
    level: int | None
    label: str
    strong: list[bool]
    style: str = ""
    pieces: list[tuple[str, bool]] = field(default_factory=list)


@dataclass(frozen=True)
class Placed:
    """A block and where it stands: (table, row, column), None outside tables; its paragraph style."""

    block: Block
    cell: tuple[int, int, int] | None
    style: str


class BodyReader:
    """Collects blocks in the order of the text; notes come last."""

    def __init__(self, styles: Styles):
        self.lists = Lists(styles)
        self.placed: list[Placed] = []
        self.notes: list[Placed] = []
        self._styles = styles
        self._drafts: list[Draft] = []
        self._waiting: list[list[Placed]] = []
        # Open tables: number, row, column, and how many columns the last cell covers besides.
        self._tables: list[list[int]] = []
        self._table_count = 0
        self._notes_open = 0

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        """What happens where an element begins."""
        return {
            "text:p": lambda given: self._start(given, 0),
            "text:h": lambda given: self._start(given, small_int(given.get("text:outline-level"), 1)),
            "text:span": self._start_span,
            "text:s": lambda given: self._add(" " * min(small_int(given.get("text:c"), 1), MOST_SPACES)),
            "text:tab": lambda given: self._add("\t"),
            "text:line-break": lambda given: self._add("\n"),
            "text:list": self.lists.start,
            "text:list-item": self.lists.start_item,
            "text:list-header": self.lists.start_header,
            "text:note": lambda given: self._note(1),
            "table:table": lambda given: self._start_table(),
            "table:table-row": lambda given: self._start_row(),
            "table:table-cell": self._start_cell,
            "table:covered-table-cell": lambda given: self._cover(),
        }

    def ends(self) -> dict[str, Callable[[], None]]:
        """What happens where an element ends."""
        return {
            "text:p": self._end,
            "text:h": self._end,
            "text:span": self._end_span,
            "text:list": self.lists.end,
            "text:note": lambda: self._note(-1),
            "table:table": self._end_table,
        }

    def text(self, words: str) -> None:
        """Text outside paragraphs is none; line ends of the file are blanks."""
        self._add(words.replace("\n", " "))

    def _add(self, words: str) -> None:
        if self._drafts:
            draft = self._drafts[-1]
            draft.pieces.append((words, draft.strong[-1]))

    def _start(self, given: Attributes, heading: int) -> None:
        style = given.get("text:style-name", "")
        label = self.lists.label()
        level = self.lists.level if label else None
        if heading and not label and self.lists.level is None and given.get("text:is-list-header") != "true":
            label = self.lists.heading_label(heading)
        strong = bool(self._styles.is_strong("paragraph", style))
        is_title = self._styles.has_ancestor(style, "Title")
        self._drafts.append(Draft(heading or int(is_title), level, label, [strong], style))
        self._waiting.append([])

    def _end(self) -> None:
        if not self._drafts:
            return
        draft, inside = self._drafts.pop(), self._waiting.pop()
        pieces = tuple(_joined(draft.pieces))
        cell = (self._tables[0][0], self._tables[0][1], self._tables[0][2]) if self._tables else None
        placed = Placed(Block(pieces, draft.heading, draft.level, draft.label), cell, draft.style)
        if self._notes_open:
            self.notes.append(placed)
        else:
            # What is anchored in a paragraph stands after it.
            (self._waiting[-1] if self._waiting else self.placed).extend([placed, *inside])

    def _start_span(self, given: Attributes) -> None:
        if self._drafts:
            draft = self._drafts[-1]
            own = self._styles.is_strong("text", given.get("text:style-name", ""))
            draft.strong.append(draft.strong[-1] if own is None else own)

    def _end_span(self) -> None:
        if self._drafts and len(self._drafts[-1].strong) > 1:
            self._drafts[-1].strong.pop()

    def _note(self, change: int) -> None:
        if change > 0:
            self._add(f"[{len(self.notes) + 1}]")
        self._notes_open += change

    def _start_table(self) -> None:
        if not self._tables:
            self._table_count += 1
        self._tables.append([self._table_count, -1, -1, 0])

    def _start_row(self) -> None:
        if self._tables:
            self._tables[-1][1] += 1
            self._tables[-1][2:] = [-1, 0]

    def _start_cell(self, given: Attributes) -> None:
        if self._tables:
            self._tables[-1][2] += min(small_int(given.get("table:number-columns-repeated"), 1), MOST_SPACES)
            self._tables[-1][3] = small_int(given.get("table:number-columns-spanned"), 1) - 1

    def _cover(self) -> None:
        """A place that a wide cell covers is none; beneath a high cell it is an empty one."""
        if not self._tables:
            return
        table = self._tables[-1]
        table[2] += 1
        table[3] -= 1
        if table[3] < 0 and len(self._tables) == 1:
            empty = Placed(Block(()), (table[0], table[1], table[2]), "")
            (self._waiting[-1] if self._waiting else self.placed).append(empty)

    def _end_table(self) -> None:
        if self._tables:
            self._tables.pop()


def _joined(pieces: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Neighbours of the same strength as one."""
    found: list[tuple[list[str], bool]] = []
    for text, strong in pieces:
        if found and found[-1][1] == strong:
            found[-1][0].append(text)
        else:
            found.append(([text], strong))
    return [("".join(texts), strong) for texts, strong in found]
