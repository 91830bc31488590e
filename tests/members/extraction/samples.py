"""An invented protocol as a Word file, with everything that such files have."""

import io
import shutil
import subprocess
from functools import cache
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

SENTENCE = (
    "Frau Quandt berichtet über die Verhandlungen mit der Wohnungsgesellschaft und erläutert die drei "
    "Angebote, die bis zur Sommerpause geprüft werden sollen; die Unterlagen liegen im Büro aus. "
)


def word_sample(pages: int = 1) -> bytes:
    """About so many pages: a title, a table of labels, numbered headings, points, a table of tasks."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Nachbarschaftsrat Weidenau e. V."
    _page_number(section.footer.paragraphs[0])
    document.add_paragraph("Protokoll der Vorstandssitzung", style="Title")
    head = document.add_table(rows=0, cols=2)
    for label, words in (
        ("Datum:", "14. Mai 2025"),
        ("Zeit:", "18:30 – 20:15 Uhr"),
        ("Ort:", "Kleiner Saal"),
    ):
        cells = head.add_row().cells
        cells[0].text, cells[1].text = label, words
    for page in range(pages):
        _page(document, page)
    tasks = document.add_table(rows=0, cols=3, style="Table Grid")
    rows = (("Wer", "Was", "Bis wann"), ("Quandt", "Angebote prüfen und dem Vorstand vorlegen", "30.5."))
    for row in rows:
        for cell, words in zip(tasks.add_row().cells, row, strict=True):
            cell.text = words
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _page(document, page: int) -> None:
    document.add_heading(f"TOP {page + 1}: Stand der Dinge {page + 1}", level=1)
    document.add_paragraph(SENTENCE * 3)
    document.add_paragraph().add_run("Aussprache").bold = True
    for point in ("Miete steigt", "Keller bleibt feucht"):
        document.add_paragraph(point, style="List Bullet")
    for step in ("Brief schreiben", "Termin suchen"):
        document.add_paragraph(step, style="List Number")
    document.add_paragraph(SENTENCE * 2)
    document.add_paragraph("Beschluss: Der Keller wird saniert. (7 Ja, 0 Nein, 1 Enthaltung)")


def _page_number(paragraph) -> None:
    paragraph.add_run("Seite ")
    for instruction in ("PAGE", "NUMPAGES"):
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), instruction)
        paragraph._p.append(field)
        paragraph.add_run(" von ") if instruction == "PAGE" else None


@cache
def converted(data: bytes, *, source: str, target: str, folder: str) -> bytes:
    """What LibreOffice makes of a file; `source` and `target` are suffixes such as "docx"."""
    place = Path(folder)
    path = place / f"sample.{source}"
    path.write_bytes(data)
    command = [
        shutil.which("soffice"), "--headless", f"-env:UserInstallation={(place / 'profile').as_uri()}",
        "--convert-to", target, "--outdir", str(place), str(path),
    ]  # fmt: skip
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return (place / f"sample.{target}").read_bytes()
