"""A whole Word file: its paragraphs, the head of its first page, its notes."""

from collections.abc import Callable
from dataclasses import dataclass

from members.extraction.guarded import Attributes
from members.extraction.word.body import BodyReader
from members.extraction.word.numbering import Numbering
from members.extraction.word.paragraphs import Comment, WordParagraph
from members.extraction.word.parts import Parts
from members.extraction.word.styles import Styles, read_styles

OWNERS = ("w:comment", "w:footnote", "w:endnote")


@dataclass(frozen=True)
class WordDocument:
    """`head` is what is printed above the first page; `notes` are "[1] …" with their own paragraphs."""

    paragraphs: list[WordParagraph]
    head: list[WordParagraph]
    notes: list[tuple[str, list[WordParagraph]]]


def read_word(data: bytes) -> WordDocument:
    """The document in a .docx. Raises Unreadable; call it in the sandbox, the file is foreign."""
    parts = Parts(data)
    styles = read_styles(parts.of_kind("styles"))
    numbering = Numbering(parts.of_kind("numbering"))
    body = MainReader(styles, numbering, _comments(parts, styles))
    paragraphs = body.read(parts.document())
    head = BodyReader(styles, numbering, {}).read(parts.of_id(body.header))
    notes = [
        (given.get("w:id", ""), found)
        for kind in ("footnotes", "endnotes")
        for given, found in _owned(parts.of_kind(kind), styles)
        # Separators are notes as well, of a type of their own.
        if "w:type" not in given
    ]
    return WordDocument(paragraphs, head, notes)


def _comments(parts: Parts, styles: Styles) -> dict[str, Comment]:
    return {
        given.get("w:id", ""): Comment(
            given.get("w:author", ""), given.get("w:date", ""), "\n".join(one.text for one in paragraphs)
        )
        for given, paragraphs in _owned(parts.of_kind("comments"), styles)
    }


def _owned(data: bytes, styles: Styles) -> list[tuple[Attributes, list[WordParagraph]]]:
    """The paragraphs of a part by the comment or note they stand in."""
    reader = OwnedReader(styles, Numbering(b""), {})
    reader.read(data)
    ends = [begin for _given, begin in reader.owners[1:]] + [len(reader.paragraphs)]
    return [
        (given, reader.paragraphs[begin:end])
        for (given, begin), end in zip(reader.owners, ends, strict=False)
    ]


class OwnedReader(BodyReader):
    """Knows whose paragraphs it reads: `owners` are the attributes and where its paragraphs begin."""

    def __init__(self, *arguments: object):
        super().__init__(*arguments)  # type: ignore[arg-type]
        self.owners: list[tuple[Attributes, int]] = []

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        return super().starts() | dict.fromkeys(OWNERS, self._own)

    def _own(self, given: Attributes) -> None:
        self.owners.append((given, len(self.paragraphs)))


class MainReader(BodyReader):
    """Knows which header its first section has."""

    def __init__(self, *arguments: object):
        super().__init__(*arguments)  # type: ignore[arg-type]
        self._headers: dict[str, str] = {}
        self._has_title_page = False
        self._sections = 0

    @property
    def header(self) -> str:
        """The relation of what is printed above the first page; "" for nothing."""
        return self._headers.get("first" if self._has_title_page else "default", "")

    def starts(self) -> dict[str, Callable[[Attributes], None]]:
        return super().starts() | {
            "w:headerReference": self._refer,
            "w:titlePg": self._title_page,
        }

    def ends(self) -> dict[str, Callable[[], None]]:
        return super().ends() | {"w:sectPr": self._end_section}

    def _refer(self, given: Attributes) -> None:
        if not self._sections:
            self._headers[given.get("w:type", "default")] = given.get("r:id", "")

    def _title_page(self, given: Attributes) -> None:
        if not self._sections:
            self._has_title_page = True

    def _end_section(self) -> None:
        self._sections += 1
