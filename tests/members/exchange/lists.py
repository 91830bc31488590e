"""Lists as offices have them, written here: titles above the head, odd headings, odd encodings."""

import io
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from openpyxl import Workbook

from members.exchange import deciding
from members.exchange.importing import applying, intake, undoing, working
from members.exchange.models import Import

MEMBERS = """Mitgliederliste Runder Tisch Ankommen;;;;;;;;
Stand: 3. März 2026;;;;;;;;
;;;;;;;;
Nr.;Verein;Ansprechpartner*in;eMail-Adresse;Str.;PLZ Ort;Tel.;Mitglied seit;Funktion
1;"Brücke ""Neue Heimat"" e. V.";Haddad, Mona;mona@bruecke.example;Hang 3;39288 Burg;0391 55;1.2.22;Delegierte

2;Sprachcafé Süd;Ole Vogt;ole@cafe.example;Südring 8;6108 Halle (Saale);+49 345 77;März 2019;Stellvertretung
3;Gemeinde St. Anna;Frau Dr. Eva von der Aue;eva@anna.example;"Markt 1
Hinterhaus";38820 Halberstadt;;03/04/22;Delegierte
4;Garten für alle;;kein Mail;;;;;
"""


def upload(text: str | bytes, name: str = "liste.csv", encoding: str = "utf-8") -> SimpleUploadedFile:
    """A file as the browser sends it."""
    return SimpleUploadedFile(name, text.encode(encoding) if isinstance(text, str) else text)


def workbook(sheets: dict[str, list[list]]) -> bytes:
    """An Excel file with these sheets."""
    book = Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def tried(text: str | bytes, name: str = "liste.csv", *, by=None, mapping=None, **decisions: str) -> Import:
    """A list that was uploaded, mapped as guessed and tried."""
    source = intake.begin(upload(text, name), by=by)
    deciding.map_columns(source, mapping=mapping or source.mapping, address_of=source.address_of)
    working.work(source.pk)
    source.refresh_from_db()
    return source


def decided(source: Import, answers: dict[str, str]) -> Import:
    """The same after some decisions."""
    if deciding.decide(source, answers):
        working.work(source.pk)
    source.refresh_from_db()
    return source


def taken(source: Import) -> Import:
    """The same taken over."""
    applying.order(source)
    working.work(source.pk)
    source.refresh_from_db()
    return source


def taken_back(source: Import) -> Import:
    """The same taken back."""
    undoing.order(source)
    working.work(source.pk)
    source.refresh_from_db()
    return source


def outcomes(source: Import) -> list[tuple[int, str]]:
    """Number and outcome of each row."""
    return list(source.rows.order_by("number").values_list("number", "outcome"))


def codes(source: Import, number: int) -> list[str]:
    """What is remarkable about a row."""
    return [problem["code"] for problem in source.rows.get(number=number).problems]


DAY = date(2026, 11, 21)
