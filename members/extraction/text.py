"""Plain text in whatever encoding it was saved."""

import codecs
import re

from members.extraction.trouble import Unreadable

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f]")
# A few of them come along when text is copied out of other programs; more of them are no text.
CHARACTERS_PER_CONTROL = 200
# Where every second byte is zero, it is UTF-16 without a mark.
ZERO_SHARE = 0.3
# What web pages say about themselves (HTML 4 and 5).
DECLARED = re.compile(rb"<[^>]{0,200}\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,20})", re.IGNORECASE)
DECLARED_WITHIN = 4096
# UTF-8 with single broken characters, where so many more are right.
RIGHT_PER_BROKEN = 2


def decode(data: bytes) -> tuple[str, str]:
    """The text with line ends of one kind and without its mark, and Python's name of the encoding.

    Raises Unreadable: "empty" or "binary".
    """
    for encoding, errors in _candidates(data):
        try:
            text = data.decode(encoding, errors)
        except UnicodeDecodeError:
            continue
        if _is_text(text):
            text = CONTROLS.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
            if not text.strip("\ufeff \t\n\x0b\x0c\xa0"):
                break
            return text, encoding
    if not data.strip(b"\r\n\t \xef\xbb\xbf\xff\xfe\x00"):
        raise Unreadable("empty")
    raise Unreadable("binary")


def _is_text(text: str) -> bool:
    controls = sum(1 for _match in CONTROLS.finditer(text))
    return controls * CHARACTERS_PER_CONTROL <= len(text)


def _candidates(data: bytes) -> list[tuple[str, str]]:
    """Encodings worth trying, the surest first; latin1 takes what the others refuse."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return [(encoding, "strict"), (encoding, "replace")]
    even, odd = data[:2000:2], data[1:2000:2]
    if odd.count(0) > ZERO_SHARE * len(odd) > 0:
        return [("utf-16-le", "strict")]
    if even.count(0) > ZERO_SHARE * len(even) > 0:
        return [("utf-16-be", "strict")]
    nearly = [("utf-8", "replace")] if _is_nearly_utf8(data) else []
    declared = [(name, "strict") for name in _declared(data)]
    return [("utf-8", "strict"), *nearly, *declared, ("cp1252", "strict"), ("latin-1", "strict")]


def _is_nearly_utf8(data: bytes) -> bool:
    """Whether letters beyond ASCII are right except for some."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    right = sum(1 for _match in re.finditer(r"[^\x00-\x7f\ufffd]", text))
    return right > RIGHT_PER_BROKEN * broken > 0


def _declared(data: bytes) -> list[str]:
    """The encoding a page names itself, if Python has a codec of text for it."""
    found = DECLARED.search(data[:DECLARED_WITHIN])
    if not found:
        return []
    try:
        codec = codecs.lookup(found[1].decode("ascii"))
    except (LookupError, UnicodeDecodeError, ValueError):
        return []
    is_text = codec._is_text_encoding and codec.name not in (
        "idna",
        "punycode",
        "raw_unicode_escape",
        "unicode_escape",
        "utf-7",
    )
    # Browsers read ISO 8859-1 as Windows' larger set (WHATWG Encoding).
    return [codec.name] if is_text and codec.name not in ("iso8859-1", "ascii") else []
