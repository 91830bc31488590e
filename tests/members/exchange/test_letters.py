"""Letters and labels as files, read back: where the address stands, and that nothing is cut off."""

import io
from datetime import date

import pdfplumber
import pytest
from docx import Document
from docx.oxml.ns import qn
from pypdf import PdfReader

from members.exchange.labels import SHEETS
from members.exchange.letters import write
from members.exchange.pdf import labels_pdf, letters_pdf
from members.exchange.word import letters_word
from members.letterhead import LetterPaper
from members.salutation import Recipient, UnknownPlaceholders

PAPER = LetterPaper("Runder Tisch Ankommen", "Musterverein", ("Beispielweg 4", "39104 Magdeburg"))
MONA = Recipient("Haddad", "Mona", "Dr.", "frau", "Brücke e. V.", ("Hang 3", "39288 Burg"))
LONG = Recipient(
    "Ковальчук-Шевченко-Петренко-Василенко",
    "Олександра Володимирівна",
    "Prof. Dr. Dr. h. c.",
    "frau",
    "Gesellschaft zur Förderung der interkulturellen Begegnung und Nachbarschaft im südlichen Sachsen-Anhalt",
    ("Straße der Deutsch-Sowjetischen Freundschaft 117 b", "06108 Halle (Saale)"),
)
TEXT = "{anrede},\n\nwir laden Sie ein.\n\nMit freundlichen Grüßen\nMara Lind"
MM = 72 / 25.4


def letters(*recipients: Recipient, text: str = TEXT, subject: str = "Einladung an {name}"):
    return list(
        write(recipients, subject=subject, text=text, dated_on=date(2026, 11, 21), reference="RT 12/26")
    )


def test_a_letter_has_its_address_in_the_window_and_its_text_below():
    with pdfplumber.open(io.BytesIO(letters_pdf(letters(MONA), PAPER))) as pdf:
        page = pdf.pages[0]
        window = page.crop((20 * MM, 62.7 * MM, 105 * MM, 90 * MM)).extract_text()
        below = page.crop((20 * MM, 95 * MM, 200 * MM, 200 * MM)).extract_text()
        beside = page.crop((120 * MM, 60 * MM, 200 * MM, 90 * MM)).extract_text()
    assert window.splitlines() == ["Brücke e. V.", "Frau Dr. Mona Haddad", "Hang 3", "39288 Burg"]
    assert below.splitlines() == [
        *("Einladung an Dr. Mona Haddad", "Sehr geehrte Frau Dr. Haddad,", "wir laden Sie ein."),
        *("Mit freundlichen Grüßen", "Mara Lind"),
    ]
    assert beside.splitlines() == ["Unser Zeichen: RT 12/26", "Datum: 21. November 2026"]


def test_each_letter_of_many_has_its_own_letter_head_and_count_of_pages():
    found = letters(MONA, LONG, text="{anrede},\n\n" + "Ein langer Absatz über vieles. " * 300)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(letters_pdf(found, PAPER))).pages]
    feet = [page.splitlines()[-1].strip() for page in pages]
    half = len(pages) // 2
    assert feet == [f"Seite {number} von {half}" for number in range(1, half + 1)] * 2
    assert "Sehr geehrte Frau Dr. Haddad" in pages[0]
    assert "Beispielweg 4" in pages[half]


def test_the_file_is_tagged_and_the_same_every_time():
    first = letters_pdf(letters(MONA, LONG), PAPER)
    catalog = PdfReader(io.BytesIO(first)).trailer["/Root"]
    assert (bool(catalog["/MarkInfo"]["/Marked"]), catalog["/Lang"]) == (True, "de")
    assert letters_pdf(letters(MONA, LONG), PAPER) == first


def test_the_word_file_says_the_same_and_has_a_section_for_each_letter():
    document = Document(io.BytesIO(letters_word(letters(MONA, LONG), PAPER)))
    texts = [paragraph.text for paragraph in document.paragraphs if paragraph.text]
    assert texts[:11] == [
        *("Runder Tisch Ankommen · Beispielweg 4 · 39104 Magdeburg", *MONA.envelope),
        *("Unser Zeichen: RT 12/26", "Datum: 21. November 2026", "Einladung an Dr. Mona Haddad"),
        *("Sehr geehrte Frau Dr. Haddad,", "wir laden Sie ein.", "Mit freundlichen Grüßen\nMara Lind"),
    ]
    assert len(document.sections) == 2
    framed = [one for one in document.paragraphs if one._p.find(f".//{qn('w:framePr')}") is not None]
    assert len(framed) == 2 * 3 + len(MONA.envelope) + len(LONG.envelope)


def test_an_unknown_placeholder_stops_the_letters():
    with pytest.raises(UnknownPlaceholders):
        letters(MONA, text="{vorname}")


@pytest.mark.parametrize("key", SHEETS)
def test_labels_stand_within_their_label_and_nothing_is_cut(key):
    sheet = SHEETS[key]
    arabic = Recipient("المصري", "ليلى", address_lines=("Weg 1", "06108 Halle"))
    addressed = [one.envelope for one in (MONA, LONG, arabic)]
    with pdfplumber.open(io.BytesIO(labels_pdf(addressed, sheet, start=sheet.count - 1))) as pdf:
        assert len(pdf.pages) == 2
        for place, lines in enumerate(addressed[:2], sheet.count - 2):
            x, y = sheet.place(place)
            box = (x, 297 * MM - y - sheet.height * MM, x + sheet.width * MM, 297 * MM - y)
            words = pdf.pages[0].crop(box).extract_text().replace("\n", "").replace(" ", "")
            assert words == "".join(lines).replace(" ", "")
        assert pdf.pages[1].extract_text().splitlines()[-2:] == ["Weg 1", "06108 Halle"]


def test_sheets_fit_on_their_paper():
    for sheet in SHEETS.values():
        assert sheet.left + (sheet.columns - 1) * sheet.across + sheet.width <= 210
        assert sheet.top + (sheet.rows - 1) * sheet.down + sheet.height <= 297


@pytest.mark.parametrize("start", [0, 25])
def test_a_position_the_sheet_does_not_have_is_refused(start):
    with pytest.raises(ValueError, match=str(start)):
        labels_pdf([MONA.envelope], SHEETS["3474"], start=start)
