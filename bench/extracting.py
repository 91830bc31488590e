"""Text out of foreign files against just opening them: time, growth, memory, and what the process adds."""

import io
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from xml.parsers import expat

from pypdf import PdfReader
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from members.extraction.odt.text import odt_text
from members.extraction.pdf.text import pdf_text
from members.extraction.sandbox import in_sandbox
from members.extraction.word.text import word_text
from tests.members.extraction.wordfiles import cell, counting, p, table, word_file
from tests.members.extraction.writerfiles import number, writer_file
from tests.members.extraction.writerfiles import p as paragraph

STEPS = (4, 16, 64)
ROUNDS = 5
SENTENCE = (
    "Frau Quandt berichtet über die Verhandlungen und erläutert die drei Angebote, die geprüft werden. "
)


def word_pages(pages: int) -> bytes:
    """A Word file with numbered headings, paragraphs, points and a table on each page."""
    page = (
        p("Stand der Dinge", style="TOP")
        + "".join(p(SENTENCE * 3) for _each in range(8))
        + "".join(p("ein Punkt", numbered=(2, 0)) for _each in range(6))
        + table(*([cell("Wer"), cell("Was"), cell("Bis wann")] for _row in range(4)))
    )
    return word_file(page * pages, numbering=counting("decimal TOP %1:") + counting("bullet -", number=2))


def writer_pages(pages: int) -> bytes:
    """The same as OpenDocument."""
    page = paragraph(SENTENCE * 3) * 8 + number("B", *["ein Punkt"] * 6) + number("L1", "eins", "zwei")
    return writer_file(page * pages)


def printed_pages(pages: int) -> bytes:
    """About as many pages of a PDF."""
    stream, style = io.BytesIO(), getSampleStyleSheet()["Normal"]
    SimpleDocTemplate(stream).build([Paragraph(SENTENCE * 3, style) for _each in range(16 * pages)])
    return stream.getvalue()


def open_xml(name: str, *, listening: bool) -> Callable[[bytes], None]:
    """Unpacking and parsing the main part; `listening` tells Python of every element, as reading needs."""

    def opened(data: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parser = expat.ParserCreate(namespace_separator=" ")
            if listening:
                parser.buffer_text = True
                parser.StartElementHandler = lambda name, attributes: None
                parser.EndElementHandler = parser.CharacterDataHandler = lambda words: None
            parser.Parse(archive.read(name), True)

    return opened


def open_pdf(data: bytes) -> None:
    for page in PdfReader(io.BytesIO(data)).pages:
        page.extract_text()


KINDS = {
    "docx": (word_pages, word_text, [open_xml("word/document.xml", listening=on) for on in (True, False)]),
    "odt": (writer_pages, odt_text, [open_xml("content.xml", listening=on) for on in (True, False)]),
    "pdf": (printed_pages, pdf_text, [open_pdf]),
}


def seconds(work: Callable[[], object]) -> float:
    """The best of a few rounds, by the clock."""
    taken = []
    for _round in range(ROUNDS):
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return min(taken)


def memory(work: Callable[[], object]) -> float:
    """The most that Python held at once, in MB."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak / 1_000_000


def measured(kind: str, pages: int, before: float) -> float:
    """One row of the table; returns the seconds it took, for the next one to compare with."""
    make, extract, openers = KINDS[kind]
    data = make(pages)
    taken = seconds(lambda: extract(data))
    opened = " / ".join(f"{taken / seconds(lambda one=one: one(data)):.1f} ×" for one in openers)
    process = seconds(lambda: in_sandbox(kind, data)) - taken
    held = memory(lambda: extract(data))
    grown = f"{taken / before:.1f}" if before else ""
    print(
        f"  {kind:6} {pages:5} {len(extract(data)) / 1000:5.0f} K {taken * 1000:8.1f} ms"
        f"  {opened:18} {grown:>6} {held:8.1f} MB {process * 1000:8.0f} ms"
    )
    return taken


def main() -> None:
    print("extracting pages  text      time  expat, told / bare  growth      held     process")
    for kind in KINDS:
        before = 0.0
        for pages in STEPS:
            before = measured(kind, pages, before)


if __name__ == "__main__":
    main()
