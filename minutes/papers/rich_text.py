"""Clean HTML of the editor as blocks of the letter paper: paragraphs, headings, lists, quotations."""

from dataclasses import dataclass, field, replace
from html.parser import HTMLParser

from reportlab.lib.units import mm

from members.letterhead.flowables import Block, Heading, Text, bullets
from members.letterhead.fonts import Look
from members.letterhead.lines import Run
from members.letterhead.styles import HEADING, SUBHEADING, Style

_BOLD, _ITALIC = {"b", "strong"}, {"i", "em"}
_HEADINGS = {
    "h2": replace(HEADING, left=0, size=13, leading=17),
    "h3": replace(SUBHEADING, left=0, size=11.5),
    "h4": replace(SUBHEADING, left=0),
}
_BREAKS = {"p", "li", "ul", "ol", "blockquote", "div", *_HEADINGS}


@dataclass
class _List:
    first: int  # the next number, 0 for bullets
    items: list[list[Run]] = field(default_factory=list)


def blocks(html: str, style: Style) -> list[Block]:
    """The text as blocks; tags that the editor does not make are ignored, their words stay."""
    reader = _Reader(style)
    reader.feed(html)
    reader.close()
    reader.end_block()
    reader.end_lists()
    return reader.blocks


class _Reader(HTMLParser):
    def __init__(self, style: Style) -> None:
        super().__init__(convert_charrefs=True)
        self.style = style
        self.blocks: list[Block] = []
        self._runs: list[Run] = []
        self._open: list[str] = []
        self._lists: list[_List] = []
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end_block()
        if tag in {"ul", "ol"}:
            self._flush_list()
            self._lists.append(_List(int(tag == "ol")))
        elif tag == "br":
            self._runs.append(Run("\n", self._look()))
        elif tag == "a":
            self._link = dict(attrs).get("href") or ""
        self._open += [tag] if tag not in {"br", "hr", "img"} else []

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self.end_block()
        if tag in {"ul", "ol"} and self._lists:
            self._flush_list()
            self._lists.pop()
        if tag == "a":
            self._write_address()
        if tag in self._open:
            del self._open[len(self._open) - 1 - self._open[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words and not self._runs:
            return
        start = (
            " " if data[:1].isspace() and self._runs and not self._runs[-1].text.endswith((" ", "\n")) else ""
        )
        end = " " if words and data[-1:].isspace() else ""
        self._runs.append(Run(f"{start}{words}{end}", self._look()))

    def _look(self) -> Look:
        if _BOLD.intersection(self._open) or _HEADINGS.keys() & set(self._open):
            return "bold"
        return "italic" if _ITALIC.intersection(self._open) else "regular"

    def _write_address(self) -> None:
        """On paper nobody can click: the address stands behind the words, unless they are the address."""
        if self._link.startswith("http") and self._link not in "".join(run.text for run in self._runs):
            self._runs.append(Run(f" ({self._link})", self._look()))
        self._link = ""

    def end_block(self) -> None:
        """Turn the words collected so far into a block of the kind that is open."""
        runs, self._runs = self._runs, []
        if not any(run.text.strip() for run in runs):
            return
        heading = next((tag for tag in reversed(self._open) if tag in _HEADINGS), "")
        if self._lists:
            self._lists[-1].items.append(runs)
        elif heading:
            level = 0 if heading == "h2" else 1
            self.blocks.append(Heading(runs, _HEADINGS[heading], bookmark_level=level))
        elif "blockquote" in self._open:
            quotation = replace(self.style, left=self.style.left + 8 * mm, tag="BlockQuote")
            self.blocks.append(Text(runs, quotation))
        else:
            self.blocks.append(Text(runs, self.style))

    def _flush_list(self) -> None:
        """Write what the innermost list holds; a list inside it is indented further."""
        if not self._lists or not self._lists[-1].items:
            return
        innermost = self._lists[-1]
        style = replace(self.style, left=self.style.left + 12 * (len(self._lists) - 1))
        self.blocks += bullets(innermost.items, style, first=innermost.first)
        innermost.first += len(innermost.items) if innermost.first else 0
        innermost.items = []

    def end_lists(self) -> None:
        """Write lists that were never closed."""
        while self._lists:
            self._flush_list()
            self._lists.pop()
