"""Pages per second of our minutes against a bare reportlab canvas that draws the same text."""

import time
from collections.abc import Callable
from datetime import date
from io import BytesIO
from typing import NamedTuple

import pdfplumber
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from members.letterhead import LetterPaper
from minutes.document import DocumentEntry, DocumentItem, DocumentResolution, DocumentTask, MinutesDocument
from minutes.pdf import minutes_pdf

GOAL = 0.45
ROUNDS = 5
_PAPER = LetterPaper("Runder Tisch", "Musterverein e. V.", ("Beispielweg 4 · 39104 Magdeburg",))
_SENTENCE = (
    "Die Zusage für das Jahr {n} steht noch aus; ohne sie fehlt der Eigenanteil, und der Antrag kann erst "
    "nach der Sitzung im Frühjahr eingereicht werden. Das Büro fragt {n}-mal bei den Gemeinden nach. "
)


def long_minutes(items: int = 80) -> MinutesDocument:
    """Minutes of some forty pages: statements, lists, resolutions and tasks."""
    return MinutesDocument(
        title="Protokoll der Vorstandssitzung",
        committee="Vorstand",
        held_on=date(2026, 11, 9),
        time_and_place="Montag, 14–16 Uhr, Bürgerhaus",
        items=tuple(_item(number) for number in range(items)),
        signatures=("Leitung", "Protokoll"),
    )


def _item(number: int) -> DocumentItem:
    task = DocumentTask(str(number), f"Gespräch {number} mit dem Kirchenkreis", "M. Haddad", "Fr, 13.11.2026")
    text = "".join(_SENTENCE.format(n=number * 7 + part) for part in range(3))
    resolution = DocumentResolution(
        f"2026/{number}", _SENTENCE.format(n=number), "5 Ja · 0 Nein · 1 Enthaltung"
    )
    entries = (
        DocumentEntry("statement", text, speaker="Haddad"),
        DocumentEntry("note", f"- Zelt {number}\n- Stühle\n- Kaffee"),
        DocumentEntry("note", text),
        DocumentEntry("task", "", tasks=(task,)),
        DocumentEntry("resolution", "", resolution=resolution),
    )
    return DocumentItem(str(number), f"Punkt {number}", 1, entries)


class Drawn(NamedTuple):
    """A piece of text as it stands on a page."""

    x: float
    y: float
    font: str
    size: float
    text: str


def _drawn_pieces(pdf: bytes) -> list[list[Drawn]]:
    """Per page: what stands there, line by line, cut where the font changes."""
    with pdfplumber.open(BytesIO(pdf)) as file:
        return [
            [
                Drawn(
                    word["x0"],
                    A4[1] - word["bottom"],
                    word["fontname"].partition("+")[2],
                    word["size"],
                    word["text"],
                )
                for word in page.extract_words(keep_blank_chars=True, extra_attrs=["fontname", "size"])
            ]
            for page in file.pages
        ]


def raw_pdf(pages: list[list[Drawn]]) -> bytes:
    """The same text at the same places by `drawString`: no layout, no tags, no rules."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, pageCompression=1)
    for page in pages:
        font: tuple[str, float] = ("", 0)
        for piece in page:
            if font != (piece.font, piece.size):
                font = (piece.font, piece.size)
                canvas.setFont(*font)
            canvas.drawString(piece.x, piece.y, piece.text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _best_seconds(calls: list[Callable[[], bytes]]) -> list[float]:
    """The best of several rounds for each call, taken in turns."""
    best = [float("inf")] * len(calls)
    for _round in range(ROUNDS):
        for index, call in enumerate(calls):
            start = time.perf_counter()
            call()
            best[index] = min(best[index], time.perf_counter() - start)
    return best


def main() -> None:
    """Print one line with both figures, their ratio and the goal."""
    document = long_minutes()
    pages = _drawn_pieces(minutes_pdf(document, _PAPER))
    ours, raw = (
        len(pages) / seconds
        for seconds in _best_seconds([lambda: minutes_pdf(document, _PAPER), lambda: raw_pdf(pages)])
    )
    print(f"pdf pages/s  ours {ours:.0f}  raw {raw:.0f}  ratio {ours / raw:.2f}  goal ≥ {GOAL}")


if __name__ == "__main__":
    main()
