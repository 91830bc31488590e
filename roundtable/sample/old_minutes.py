"""Six protocols of the years before: two filed away, one sure, two to be looked at, one unreadable."""

from dataclasses import dataclass
from datetime import date, timedelta
from html import escape
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from django.core.files.uploadedfile import SimpleUploadedFile

from members.models import Committee, User
from minutes.importing.queue import intake, queue, taking
from minutes.importing.takeover.history import History
from roundtable.sample import words_old_minutes as words

ENOUGH = timedelta(minutes=2)
# What a scanner makes: a page with nothing on it that could be read.
SCAN = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
)
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override '
    'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
    'Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
BODY = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s</w:body></w:document>'


@dataclass(frozen=True)
class Day:
    """One meeting of long ago: its Monday and what was announced on it."""

    held: date

    @property
    def following(self) -> date:
        return self.held + timedelta(weeks=5)

    def fill(self, text: str) -> str:
        due = self.held + timedelta(weeks=3)
        return text.format(
            day=f"{self.held:%d.%m.%Y}", due=f"{due:%d.%m.%Y}", following=f"{self.following:%d.%m.%Y}"
        )


def make(*, today: date) -> None:
    """Upload, read and partly take over what lay in the drawer, as the office would."""
    office = User.objects.get(email="buero@demo.example")
    board = Committee.objects.get(slug="vorstand")
    days = [
        Day(_monday(date(today.year - years, month, 10))) for years, month in ((6, 5), (6, 9), (5, 3), (5, 6))
    ]
    reading = intake.begin(uploads=uploads(days), committee=board, by=office)
    queue.work(reading, within=ENOUGH)
    for file, day in zip(reading.files.order_by("position")[:2], days, strict=False):
        history = History(approved_on=day.following)
        taking.take_over(file, taking.understood(file), committee=board, history=history, by=office)


def uploads(days: list[Day]) -> list[SimpleUploadedFile]:
    """The six files, as a browser would send them."""
    neighbours, library, housing, counters = days
    texts = {
        f"Protokoll {neighbours.held:%Y-%m-%d}.md": neighbours.fill(words.NEIGHBOURS).encode(),
        f"Niederschrift {library.held:%Y-%m-%d}.docx": word_file(
            library.fill(words.LIBRARY), [[library.fill(cell) for cell in row] for row in words.LIBRARY_TASKS]
        ),
        # The computer on which this was written knew no UTF-8.
        "Vorstand Hafenstraße.txt": housing.fill(words.HOUSING).encode("cp1252"),
        "Klausur.txt": words.RETREAT.encode(),
        "Schalter.md": counters.fill(words.COUNTERS).encode(),
        "Scan_0007.pdf": SCAN,
    }
    return [SimpleUploadedFile(name, content) for name, content in texts.items()]


def word_file(text: str, table: list[list[str]]) -> bytes:
    """A Word file of these paragraphs ("# " before a heading) and this table; always the same bytes."""
    paragraphs = (" ".join(lines.split()) for lines in text.split("\n\n"))
    blocks = "".join(_paragraph(one) for one in paragraphs) + _table(table)
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": BODY % blocks}
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        for name, part in parts.items():
            archive.writestr(ZipInfo(name), part)
    return made.getvalue()


def _paragraph(text: str) -> str:
    said = text.removeprefix("# ")
    style = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' if said != text else ""
    return f"<w:p>{style}<w:r><w:t>{escape(said)}</w:t></w:r></w:p>"


def _table(rows: list[list[str]]) -> str:
    cells = ("".join(f"<w:tc>{_paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def _monday(day: date) -> date:
    return day + timedelta(days=-day.weekday() % 7)
