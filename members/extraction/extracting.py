"""The door: bytes of any file in, its text out, or a sentence why not."""

from dataclasses import dataclass
from pathlib import PurePath

from members.extraction.kinds import kind_of_bytes, kind_of_text
from members.extraction.office import converted
from members.extraction.refusals import ExtractionError
from members.extraction.sandbox import in_sandbox
from members.extraction.text import decode
from members.extraction.trouble import Unreadable, bounded
from members.extraction.word.paragraphs import WordParagraph, paragraph_of
from members.extraction.worker import WORD_PARAGRAPHS

MAX_TEXT_BYTES = 5 * 1024 * 1024
MAX_BYTES = 20 * 1024 * 1024
PLAIN = ("text", "markdown")
OLD = ("doc", "rtf")


@dataclass(frozen=True)
class Extracted:
    """`text` is light Markdown as `lines` describes it; plain text is as it was, with "\\n" as line ends.

    `encoding` is Python's name, "" for files that are no text; `kind` is "text", "markdown", "html",
    "rst", "org", "tex", "docx", "odt", "pdf", "doc" or "rtf".
    """

    text: str
    encoding: str
    kind: str


def extract(data: bytes, *, filename: str = "") -> Extracted:
    """The text of a file of at most 20 MB (plain text 5 MB), by its bytes more than by its name.

    Raises ExtractionError, which is a sentence; nothing else, whatever the file.
    """
    try:
        return _extracted(data, filename)
    except Unreadable as trouble:
        name = PurePath(filename).name
        raise ExtractionError(trouble.code, name=name, details=trouble.details) from trouble


def word_paragraphs(data: bytes, *, filename: str = "") -> list[WordParagraph]:
    """The paragraphs of a .docx with changes, comments, bookmarks and numbers. Raises ExtractionError."""
    try:
        _refuse_big(data, MAX_BYTES)
        kind = kind_of_bytes(data)
        if kind != "docx":
            raise Unreadable("no_word")
        return [paragraph_of(given) for given in in_sandbox(WORD_PARAGRAPHS, data)["paragraphs"]]
    except Unreadable as trouble:
        name = PurePath(filename).name
        raise ExtractionError(trouble.code, name=name, details=trouble.details) from trouble


def _extracted(data: bytes, filename: str) -> Extracted:
    _refuse_big(data, MAX_BYTES)
    if kind := kind_of_bytes(data):
        source, source_kind = (converted(data, kind), "docx") if kind in OLD else (data, kind)
        return Extracted(_read(source_kind, source), "", kind)
    _refuse_big(data, MAX_TEXT_BYTES)
    text, encoding = decode(data)
    kind = kind_of_text(text, filename)
    if kind in PLAIN:
        return Extracted(bounded(text), encoding, kind)
    return Extracted(_read(kind, text.encode("utf-8", "replace")), encoding, kind)


def _read(kind: str, data: bytes) -> str:
    text: str = in_sandbox(kind, data)["text"]
    if not text.strip():
        raise Unreadable("empty")
    return text


def _refuse_big(data: bytes, most: int) -> None:
    if len(data) > most:
        raise Unreadable("too_big", most=most)
