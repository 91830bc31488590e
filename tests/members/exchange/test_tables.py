"""Tables out of foreign files: encodings, separators, Excel, vCard, and what is refused with a sentence."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from members.extraction.tabular import TableError, read_tables
from tests.members.exchange.lists import workbook

TEXT = "Vorname;Name;Ort\nJörg;„Größe“ – 5 €;Köthen\nAnaïs;Weiß;Burg\n"
ROWS = [["Vorname", "Name", "Ort"], ["Jörg", "„Größe“ – 5 €", "Köthen"], ["Anaïs", "Weiß", "Burg"]]
LATIN = "Vorname;Name\nJörg;Weiß\nÄnne;Großmann\n"


def rows_of(data: bytes, name: str = "liste.csv") -> list[list[str]]:
    return read_tables(data, filename=name).sheets[0].rows


def refusal(data: bytes, name: str = "liste.csv") -> str:
    with pytest.raises(TableError) as caught:
        read_tables(data, filename=name)
    return caught.value.code


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"], ids=str
)
def test_every_encoding_says_the_same(encoding):
    assert rows_of(TEXT.encode(encoding)) == ROWS


@pytest.mark.parametrize("encoding", ["latin-1", "cp850"])
def test_older_encodings_keep_their_umlauts(encoding):
    assert rows_of(LATIN.encode(encoding)) == [["Vorname", "Name"], ["Jörg", "Weiß"], ["Änne", "Großmann"]]


@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_every_separator_is_found(separator):
    text = f'Name{separator}Ort\n"Haddad{separator} Mona"{separator}Burg\n"Zeile\nzwei"{separator}Halle\n'
    assert rows_of(text.encode()) == [
        ["Name", "Ort"],
        [f"Haddad{separator} Mona", "Burg"],
        ["Zeile\nzwei", "Halle"],
    ]


def test_the_separator_excel_tells_is_believed():
    assert rows_of(b"sep=,\nName,Ort;Kreis\nHaddad,Burg;JL\n") == [
        ["Name", "Ort;Kreis"],
        ["Haddad", "Burg;JL"],
    ]


def test_numbers_days_and_formulas_of_a_workbook_are_read_as_people_see_them():
    book = Workbook()
    sheet = book.active
    sheet.append(["Mitglieder 2026", None, None])
    sheet.merge_cells("A1:C1")
    sheet.append(["PLZ", "seit", "Summe", "Beitrag"])
    sheet.append([6108, date(2022, 2, 1), True, 12.5])
    sheet["A3"].number_format = "00000"
    out = io.BytesIO()
    book.save(out)
    rows = rows_of(out.getvalue(), "liste.xlsx")
    assert rows == [
        ["Mitglieder 2026"],
        ["PLZ", "seit", "Summe", "Beitrag"],
        ["06108", "2022-02-01", "ja", "12.5"],
    ]


def test_a_formula_is_read_as_the_value_it_had():
    data = workbook({"Liste": [["Name", "Zahl"], ["Haddad", 1]]})
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name.endswith("sheet1.xml"):
                part = part.replace(b'<c r="B2" t="n"><v>1</v>', b'<c r="B2"><f>40+2</f><v>42</v>')
            new.writestr(name, part)
    assert rows_of(changed.getvalue(), "liste.xlsx")[1] == ["Haddad", "42"]


def test_all_sheets_with_anything_are_there():
    data = workbook({"Leer": [], "Info": [["Bitte lesen"]], "Liste": [["Name"], ["Haddad"]]})
    assert [sheet.name for sheet in read_tables(data, filename="x.xlsx").sheets] == ["Info", "Liste"]


CARD = (
    "BEGIN:VCARD\r\nVERSION:{version}\r\nN:Haddad;Mona;;Dr.;\r\nFN:Dr. Mona Haddad\r\n"
    "ORG:Brücke\\; Süd;Büro\r\nitem1.EMAIL;TYPE=work:alt@bruecke.example\r\n{email}\r\n"
    "PHOTO;ENCODING=b;TYPE=JPEG:{photo}\r\nTEL;TYPE=cell:0170 1\r\nTEL;TYPE=fax:9\r\n"
    "ADR;TYPE=work:;;Hang 3\\, Hof;Burg;;39288;Deutschland\r\nNOTE:eine lange\r\n  Notiz\\nzwei\r\n"
    "END:VCARD\r\n"
)


@pytest.mark.parametrize(
    ("version", "email"),
    [("3.0", "EMAIL;TYPE=pref:mona@bruecke.example"), ("4.0", "EMAIL;PREF=1:mona@bruecke.example")],
)
def test_a_card_becomes_a_row_and_its_photo_is_passed_over(version, email):
    photo = "\r\n ".join(["QUJD" * 18] * 3000)
    head, row = rows_of(CARD.format(version=version, email=email, photo=photo).encode(), "alle.vcf")
    assert {name: cell for name, cell in zip(head, row, strict=True) if cell} == {
        "Titel": "Dr.",
        "Vorname": "Mona",
        "Nachname": "Haddad",
        "Organisation": "Brücke; Süd",
        "E-Mail": "mona@bruecke.example",
        "Mobil": "0170 1",
        "Straße": "Hang 3, Hof",
        "PLZ": "39288",
        "Ort": "Burg",
        "Bemerkung": "eine lange Notiz\nzwei",
    }


def test_a_card_of_an_organisation_names_nobody():
    card = "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Sprachcafé\nEMAIL:info@cafe.example\nEND:VCARD\n"
    head, row = rows_of(card.encode(), "x.vcf")
    assert {name: cell for name, cell in zip(head, row, strict=False) if cell} == {
        "Organisation": "Sprachcafé",
        "E-Mail": "info@cafe.example",
    }


def bomb() -> bytes:
    """An Excel file that unpacks to a gigabyte."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
        with archive.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as part:
            for _part in range(1024):
                part.write(b"\0" * 2**20)
    return out.getvalue()


def with_entities() -> bytes:
    data = workbook({"Liste": [["Name"], ["Haddad"]]})
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "xl/workbook.xml":
                part = b'<!DOCTYPE x [<!ENTITY a "aaa">]>' + part
            new.writestr(name, part)
    return changed.getvalue()


def test_a_single_nul_is_left_out_like_other_controls():
    data = b"Name;Ort\nHad\x00dad;Bu\x07rg\n" + b"Roth;Stendal\n" * 40
    assert read_tables(data).sheets[0].rows[:2] == [["Name", "Ort"], ["Haddad", "Burg"]]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\r\n", "empty"),
        (b"Name;Ort\n" + b"a;b\n" * 20_100, "too_many_rows"),
        ((";".join(["x"] * 5000)).encode(), "too_many_columns"),
        (b"Name;Ort\nHaddad;" + b"x" * 1_000_000, "cell_too_long"),
        (b'Name;Ort\n"Haddad;Burg\n' + b"Roth;Burg\n" * 100, "quote"),
        (b"x;" * 11_000_000, "too_big"),
        (b"%PDF-1.7 x", "foreign"),
        (b"PK\x03\x04 nothing", "foreign"),
        (b"PK\x03\x04 xl/workbook.xml", "broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 Workbook", "old"),
        (b"BEGIN:VCARD\nNOTE:" + b"x" * 200_000, "cell_too_long"),
        (b"\x00\x01\x02\x03" * 100, "binary"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_list_is_refused(data, code):
    assert refusal(data) == code


def test_a_gigabyte_that_looks_small_is_not_opened():
    assert refusal(bomb(), "bombe.xlsx") == "bomb"


def test_a_workbook_that_declares_entities_is_not_opened():
    assert refusal(with_entities(), "liste.xlsx") == "entities"


def test_a_refusal_is_a_sentence_with_the_place():
    with pytest.raises(TableError) as caught:
        read_tables(b"Name;Ort\nHaddad;" + b"x" * 12_000, filename="alt.csv")
    assert str(caught.value) == (
        "alt.csv: In Zeile 2, Spalte 2, steht ein Text von mehr als 10.000 Zeichen. "
        "Bitte kürzen Sie ihn; vielleicht fehlt auch ein Anführungszeichen."
    )


def test_twenty_thousand_rows_are_read():
    assert len(rows_of(b"Name;Ort\n" + b"Haddad;Burg\n" * 20_000)) == 20_001
