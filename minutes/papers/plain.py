"""A position paper as plain text: its fixed words in the paper's language, links with their addresses."""

from html.parser import HTMLParser

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from members import plaintext
from minutes.papers.document import PaperDocument

_HEADINGS = ("h2", "h3", "h4")
_BREAKS = ("p", "li", "ul", "ol", "blockquote", "div", *_HEADINGS)


def paper_text(document: PaperDocument) -> str:
    """Title, kind, day, addressee, summary, text, fields of action."""
    with translation.override(document.language):
        kind = " ".join(part for part in (document.kind, document.number) if part)
        day = date_format(document.dated_on, "DATE_FORMAT") if document.dated_on else ""
        whom = document.addressed_to
        fields = " · ".join(document.fields_of_action)
        return plaintext.joined(
            [
                plaintext.heading(document.title),
                " · ".join(part for part in (kind, day) if part),
                _("Gerichtet an: %(whom)s") % {"whom": whom} if whom else "",
                document.summary,
                body_text(document.body),
                _("Handlungsfelder: %(fields)s") % {"fields": fields} if fields else "",
            ]
        )


def body_text(html: str) -> str:
    """Clean HTML of the editor as text: headings underlined, points with "- " or their number."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_block("")
    return plaintext.joined(reader.blocks)


class _Reader(HTMLParser):
    """Collects blocks; the points of one list are one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self._text = ""
        self._lists: list[int] = []  # of each list that is open its next number, 0 for bullets
        self._is_list_going_on = False
        self._address = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self.end_block("li" if self._lists else "")
        if tag in ("ul", "ol"):
            self._lists.append(int(tag == "ol"))
        elif tag == "br":
            self._text = self._text.rstrip() + "\n"
        elif tag == "a":
            self._address = dict(attrs).get("href") or ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._address.startswith(("http", "mailto:")):
            address = self._address.removeprefix("mailto:")
            self._text += "" if self._text.endswith(address) else f" ({address})"
        if tag in _BREAKS:
            self.end_block(tag)
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
            self._is_list_going_on = bool(self._lists)

    def handle_data(self, data: str) -> None:
        words = " ".join(data.split())
        if not words:
            self._text += " " if self._text and not self._text[-1].isspace() else ""
            return
        before = " " if data[0].isspace() and self._text and not self._text[-1].isspace() else ""
        self._text += f"{before}{words}{' ' if data[-1].isspace() else ''}"

    def end_block(self, tag: str) -> None:
        """What was read since the last block is one of this kind."""
        text, self._text = self._text.strip(), ""
        if not text:
            return
        if self._lists:
            point = self._point(text)
            if self._is_list_going_on:
                self.blocks[-1] += f"\n{point}"
            else:
                self.blocks.append(point)
            self._is_list_going_on = True
        else:
            self.blocks.append(plaintext.heading(text, level=2) if tag in _HEADINGS else text)

    def _point(self, text: str) -> str:
        number = self._lists[-1]
        mark = f"{number}. " if number else "- "
        self._lists[-1] += 1 if number else 0
        indent = "  " * (len(self._lists) - 1)
        return indent + mark + text.replace("\n", "\n  " + indent)
