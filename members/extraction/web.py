"""Web pages, also those that Word saved: headings, lists with their numbers, tables, paragraphs."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

from members.extraction.lines import one_line
from members.extraction.web_blocks import WebBlocks

SKIPPED = frozenset(
    "script style nav noscript template svg math button select iframe object del title".split()
)
# Helpers of wikis and generators, by class or id; LibreOffice's foot of the page by its title.
HELPERS = frozenset("headerlink mw-editsection toc noprint".split())
BLOCKS = frozenset(
    "p div section article header footer main aside blockquote address figure figcaption form fieldset "
    "legend details summary hr caption center body html".split()
)
VOID = frozenset("br hr img input meta link col wbr source area base embed track param".split())
STRONG = frozenset("b strong u".split())
HEADINGS = {f"h{depth}": depth for depth in range(1, 7)}
# How Word and LibreOffice mark the title's paragraph.
TITLES = ("title", "msotitle")
# Sections that Python's reader refuses; those that Word writes it knows.
UNKNOWN = re.compile(r"<!\[(?!(?:cdata|if|else|endif)\b)", re.IGNORECASE)
Given = dict[str, str]


def html_text(data: bytes) -> str:
    """The text of a page in UTF-8. Its title stands above when no heading does."""
    reader = PageReader()
    reader.feed(UNKNOWN.sub("&lt;![", data.decode("utf-8", "replace")))
    reader.close()
    blocks = reader.blocks
    blocks.end()
    blocks.flush_term()
    while reader.tables:
        reader.end_table()
    title, text = one_line(reader.title), blocks.lines.text()
    has_heading = text.startswith("# ") or "\n# " in text
    return text if not title or has_heading or title in text else f"# {title}\n\n{text}"


class PageReader(HTMLParser):
    """Tells `WebBlocks` what begins and ends; wrong nesting does no harm."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks = WebBlocks()
        self.title = ""
        self.tables = 0
        self._strong = 0
        # The element that is passed over, and how many of its name are open.
        self._skipped, self._depth = "", 0
        self._starts, self._ends = self._openers(), self._closers()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._depth:
            self._depth += tag == self._skipped
            return
        given = {key: value or "" for key, value in attrs} if attrs else {}
        if (tag in SKIPPED or _is_helper(given)) and tag not in VOID:
            self._skipped, self._depth = tag, 1
            return
        self._strong += tag in STRONG
        if tag == "br":
            self.blocks.break_line()
        elif tag == "input" and given.get("type") == "checkbox":
            self.blocks.add("[x] " if "checked" in given else "[ ] ", is_strong=False)
        elif opener := self._starts.get(tag):
            self.blocks.end()
            opener(given)
        elif tag in BLOCKS or tag in HEADINGS:
            self.blocks.end()
            heading = HEADINGS.get(tag, 0) or int(given.get("class", "").lower() in TITLES)
            self.blocks.start_paragraph(heading, given.get("style", ""))

    def handle_endtag(self, tag: str) -> None:
        if self._depth:
            self._depth -= tag == self._skipped
            return
        if tag in STRONG:
            self._strong = max(self._strong - 1, 0)
        if tag in BLOCKS or tag in HEADINGS or tag in self._ends:
            self.blocks.end()
            self.blocks.heading = 0
        if closer := self._ends.get(tag):
            closer()

    def handle_data(self, data: str) -> None:
        if not self._depth:
            self.blocks.add(data, is_strong=self._strong > 0)
        elif self._skipped == "title" and len(self.title) < 500:
            self.title += data

    def end_table(self) -> None:
        """The innermost table that is open is over."""
        self.tables = max(self.tables - 1, 0)
        self.blocks.end_table()

    def _openers(self) -> dict[str, Callable[[Given], None]]:
        blocks = self.blocks
        return {
            "ul": lambda given: blocks.start_list(given, counts=False),
            "ol": lambda given: blocks.start_list(given, counts=True),
            "li": blocks.start_point,
            "dt": lambda given: blocks.start_term(),
            "dd": lambda given: blocks.end_term(),
            "table": lambda given: self._start_table(),
            "tr": lambda given: blocks.start_row(),
            "td": blocks.start_cell,
            "th": blocks.start_cell,
            "pre": lambda given: self._keep_lines(1),
        }

    def _closers(self) -> dict[str, Callable[[], None]]:
        blocks = self.blocks
        nothing = dict.fromkeys(("tr", "td", "th", "dd"), lambda: None)
        return nothing | {
            "ul": blocks.end_list,
            "ol": blocks.end_list,
            "li": lambda: None,
            "dt": blocks.end_term,
            "dl": blocks.flush_term,
            "table": self.end_table,
            "pre": lambda: self._keep_lines(-1),
        }

    def _start_table(self) -> None:
        self.tables += 1
        self.blocks.start_table()

    def _keep_lines(self, change: int) -> None:
        self.blocks.preformatted = max(self.blocks.preformatted + change, 0)


def _is_helper(given: Given) -> bool:
    if "hidden" in given or given.get("style", "").replace(" ", "").startswith("display:none"):
        return True
    names = f"{given.get('class', '')} {given.get('id', '')}".split()
    return not HELPERS.isdisjoint(names) or given.get("title") == "footer"
