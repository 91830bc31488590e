"""A Word file being written on the association's letter paper: title, headings, paragraphs, lists, tables."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime
from io import BytesIO

from docx import Document
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_TAB_LEADER
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from docx.text.paragraph import Paragraph

from members.letterhead.paper import LetterPaper
from members.letterhead_word.archive import stable
from members.letterhead_word.heads import write_foot, write_heads
from members.letterhead_word.numbered import restarted
from members.letterhead_word.ooxml import AFTER_FRAME, AFTER_NUMBERS, element, window
from members.letterhead_word.styles import NOTE, TEXT_WIDTH, prepared
from members.letterhead_word.tables import facts_table, ruled_table
from members.letterhead_word.words import Content, Words, is_rtl, runs_of, writable

_LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
_GAP = 11
_LIST = ("List Bullet", "List Number")
_UNDERLINED = WD_TAB_LEADER.LINES


class WordPaper:
    """One file. Every paragraph bears a style, nothing is formatted by hand; equal calls make equal bytes.

    `foot` stands at the left of each foot, `changed_at` is told as the day the file was made.
    """

    def __init__(
        self,
        paper: LetterPaper,
        *,
        title: str,
        foot: str = "",
        changed_at: datetime | None = None,
        counts_sections: bool = False,
    ):
        self._document = Document(BytesIO(prepared(paper.accent.removeprefix("#").upper())))
        self._style_ids = {one.name: one.style_id for one in self._document.styles}
        self._bookmarks = 0
        self._open: dict[str, int] = {}
        section = self._document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin, section.right_margin = Mm(25), Mm(20)
        section.top_margin, section.bottom_margin = Mm(18), Mm(22)
        section.header_distance, section.footer_distance = Mm(16), Mm(10)
        heading = " ".join(writable(title).split())
        write_heads(section, paper, heading)
        write_foot(section, writable(foot), writable(paper.footer), counts_sections=counts_sections)
        self._describe(paper, heading, changed_at or _LONG_AGO)

    def title(self, content: Content) -> None:
        """The title; a line end in it is kept."""
        self.paragraph(content, "Title")

    def heading(self, content: Content, *, level: int = 1, number: str = "") -> None:
        """A heading of level 1 to 3; a number stands to its left, outside of the heading's own words."""
        before = [Words(f"{number}\t", NOTE)] if number and level < 3 else []
        self.paragraph([*before, *runs_of(content)], f"Heading {level}")

    def paragraph(self, content: Content, style: str = "Normal") -> None:
        """One paragraph in a style of `members.letterhead_word.styles`."""
        self._fill(self._add_paragraph(style), content)

    def address_window(self, lines: Sequence[str], *, sender: str = "", facts: Sequence[str] = ()) -> None:
        """The address where the window of an envelope is (DIN 5008, form B), the sender in small above it;
        `facts` (our sign, the date) stand at its right."""
        self._framed([("Absender", sender), *(("Anschrift", line) for line in lines)], window(25, 85))
        first, *others = facts or [""]
        self._framed([("Angabe oben", first), *(("Anschrift", line) for line in others)], window(125, 65))

    def _framed(self, lines: Sequence[tuple[str, str]], frame) -> None:
        for style, text in lines:
            paragraph = self._add_paragraph(style)
            self._fill(paragraph, text)
            paragraph._p.get_or_add_pPr().insert_element_before(deepcopy(frame), *AFTER_FRAME)

    def next_letter(self) -> None:
        """What follows begins on a page of its own with the whole letter head, counted anew."""
        section = self._document.add_section(WD_SECTION.NEW_PAGE)
        for found in section._sectPr.findall(qn("w:pgNumType")):
            section._sectPr.remove(found)
        section._sectPr.insert_element_before(element("w:pgNumType", start="1"), *AFTER_NUMBERS)

    def points(self, points: Sequence[Content], *, is_numbered: bool = False) -> None:
        """A list; each numbered one begins at 1."""
        made = [self._add_paragraph(_LIST[is_numbered]) for _point in points]
        if is_numbered:
            restarted(self._document, made)
        for paragraph, content in zip(made, points, strict=True):
            self._fill(paragraph, content)

    def facts(self, pairs: Sequence[tuple[str, Content]]) -> None:
        """Names and what is true of them, without rules."""
        if pairs:
            self._fill_table(facts_table(self._document, len(pairs)), pairs)

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[Content]],
        shares: Sequence[float],
        *,
        is_kept_with_next: bool = False,
    ) -> None:
        """A ruled table whose head is repeated on each page; `shares` of the width add up to 1."""
        made = ruled_table(self._document, len(rows), shares, is_kept_with_next=is_kept_with_next)
        self._fill_table(made, [list(head), *rows])

    def signatures(self, labels: Sequence[str]) -> None:
        """Up to three lines to sign on, side by side, with who signs beneath."""
        column = (TEXT_WIDTH - _GAP * (len(labels) - 1)) / len(labels)
        starts = [index * (column + _GAP) for index in range(len(labels))]
        lines = self._document.styles["Unterschriftslinie"].paragraph_format.tab_stops
        beneath = self._document.styles["Unterschrift"].paragraph_format.tab_stops
        for start in starts:
            if start:
                lines.add_tab_stop(Mm(start))
                beneath.add_tab_stop(Mm(start))
            lines.add_tab_stop(Mm(start + column), leader=_UNDERLINED)
        self.paragraph([Words("\t" * (2 * len(labels) - 1), NOTE)], "Unterschriftslinie")
        self.paragraph([Words("\t".join(labels), NOTE)], "Unterschrift")

    def save(self) -> bytes:
        """The file."""
        out = BytesIO()
        self._document.save(out)
        return stable(out.getvalue())

    def _fill_table(self, table: Table, rows: Sequence[Sequence[Content]]) -> None:
        # python-docx looks the whole table through for each `table.cell`: the rows know their cells.
        for line, contents in zip(table.rows, rows, strict=True):
            for cell, content in zip(line.cells, contents, strict=True):
                self._fill(cell.paragraphs[0], content)

    def _add_paragraph(self, style: str) -> Paragraph:
        # By name python-docx asks all styles for the default one, for each paragraph and each run anew.
        made = self._document.add_paragraph()
        made._p.style = self._style_ids[style] if style != "Normal" else None
        return made

    def _fill(self, paragraph: Paragraph, content: Content) -> None:
        runs = runs_of(content)
        turned = is_rtl("".join(run.text for run in runs if not run.look))
        if turned:
            paragraph._p.get_or_add_pPr().insert_element_before(
                element("w:bidi"), "w:spacing", "w:ind", "w:jc", "w:rPr"
            )
        for run in runs:
            self._begin(paragraph, run.opens)
            if not run.text and run.opens:
                self._end(paragraph, run.closes)
                continue
            made = paragraph.add_run(writable(run.text))
            if run.look:
                made._r.style = self._style_ids[run.look]
            if turned and not run.look:
                made.font.rtl = True
            self._end(paragraph, run.closes)

    def _begin(self, paragraph: Paragraph, names: Sequence[str]) -> None:
        for name in names:
            self._bookmarks += 1
            self._open[name] = self._bookmarks
            paragraph._p.append(element("w:bookmarkStart", id=str(self._bookmarks), name=name))

    def _end(self, paragraph: Paragraph, names: Sequence[str]) -> None:
        for name in names:
            paragraph._p.append(element("w:bookmarkEnd", id=str(self._open.pop(name))))

    def _describe(self, paper: LetterPaper, title: str, changed_at: datetime) -> None:
        told, moment = (
            self._document.core_properties,
            changed_at.astimezone(UTC).replace(tzinfo=None, microsecond=0),
        )
        told.title, told.author, told.last_modified_by = title[:255], writable(paper.name)[:255], ""
        told.created = told.modified = moment
        told.language, told.comments, told.keywords, told.revision = "de-DE", "", "", 1
