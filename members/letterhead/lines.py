"""Breaking text into lines: words, fonts and both writing directions. No drawing."""

from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from bidi.algorithm import get_display  # this one mirrors brackets

from members.letterhead.fonts import Look, Piece, is_rtl, pieces, width_of


class Run(NamedTuple):
    """Words of one look. Plain text, never markup: nothing in it needs to be escaped."""

    text: str
    look: Look = "regular"


class Line(NamedTuple):
    """One line ready to draw; `width` in points; a line with `is_rtl` starts at the right."""

    pieces: tuple[Piece, ...]
    width: float
    is_rtl: bool
    ends_word: bool = True  # a space follows in the text, before the next line


class _Word(NamedTuple):
    text: str
    look: Look
    width: float
    glue: bool = False  # no space before it: it continues the word of the run before


class _Chunk(NamedTuple):
    words: list[_Word]
    width: float


def break_lines(runs: list[Run], size: float, width: float) -> list[Line]:
    """Fill lines of `width` points. Newlines break; a word wider than the line is cut."""
    scale = size / 1000
    rtl = _starts_rtl(runs)
    lines: list[Line] = []
    for paragraph in _paragraphs(runs):
        chunks = _fill(_words(paragraph, scale, width), width_of(" ", "regular") * scale, width)
        following = [not chunk.words[0].glue for chunk in chunks[1:]] + [True]
        lines += [
            Line(_drawn(chunk.words, rtl), chunk.width, rtl, ends_word)
            for chunk, ends_word in zip(chunks, following, strict=True)
        ]
    return lines


def _starts_rtl(runs: list[Run]) -> bool:
    if not any(is_rtl(run.text) for run in runs):
        return False
    return is_rtl(next(char for run in runs for char in run.text if char.isalpha() or is_rtl(char)))


def _paragraphs(runs: list[Run]) -> list[list[Run]]:
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        first, *others = run.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        paragraphs[-1].append(Run(first, run.look))
        paragraphs += [[Run(text, run.look)] for text in others]
    return paragraphs


def _words(runs: list[Run], scale: float, width: float) -> list[_Word]:
    words: list[_Word] = []
    continues = False
    for text, look in runs:
        for index, token in enumerate(text.replace("\t", " ").split(" ")):
            if token:
                word = _Word(token, look, width_of(token, look) * scale, continues and index == 0)
                words += [word] if word.width <= width else _cut(word, scale, width)
        if text:
            continues = bool(words) and not text.endswith((" ", "\t"))
    return words


def _cut(word: _Word, scale: float, width: float) -> list[_Word]:
    """Parts of a word that is wider than a whole line (the address of a website)."""
    parts: list[_Word] = []
    start, used = 0, 0.0
    for index, char in enumerate(word.text):
        wide = width_of(char, word.look) * scale
        if used + wide > width and index > start:
            parts.append(_Word(word.text[start:index], word.look, used, word.glue or bool(parts)))
            start, used = index, 0.0
        used += wide
    return [*parts, _Word(word.text[start:], word.look, used, word.glue or bool(parts))]


def _fill(words: list[_Word], space: float, width: float) -> list[_Chunk]:
    chunks: list[_Chunk] = []
    line: list[_Word] = []
    used = 0.0
    limit = width + 0.01
    for word in words:
        wide = used + word.width + (0 if word.glue or not line else space)
        if wide > limit and line:
            chunks.append(_Chunk(line, used))
            line, wide = [], word.width
        line.append(word)
        used = wide
    return [*chunks, _Chunk(line, used)]


def _drawn(words: list[_Word], rtl: bool) -> tuple[Piece, ...]:
    spans: list[Run] = []
    for look, group in groupby(words, key=itemgetter(1)):
        same = list(group)
        if True in map(itemgetter(3), same[1:]):
            text = same[0].text + "".join(w.text if w.glue else f" {w.text}" for w in same[1:])
        else:
            text = " ".join(map(itemgetter(0), same))
        spans.append(Run(text if same[0].glue or not spans else f" {text}", look))
    return tuple(piece for span in (reversed(spans) if rtl else spans) for piece in _visual(span, rtl))


def _visual(span: Run, rtl: bool) -> tuple[Piece, ...]:
    """The span's pieces from left to right, as a reader of either direction expects them."""
    if not rtl and not is_rtl(span.text):
        return pieces(span.text, span.look)
    joined = "".join(piece.text for piece in pieces(span.text, span.look))
    return pieces(get_display(joined, base_dir="R" if rtl else "L"), span.look)
