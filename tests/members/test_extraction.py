"""Whatever encoding a file was saved in, its text comes out whole or not at all."""

import pytest

from members.extraction import ExtractionError, extract

TEXT = "Protokoll vom 3. März\nBeschluss: „ja“ – für 20 €\n"


@pytest.mark.parametrize(
    ("saved_as", "read_as"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_every_usual_encoding_is_read(saved_as, read_as):
    found = extract(TEXT.encode(saved_as), filename="protokoll.txt")
    assert (found.text, found.encoding, found.kind) == (TEXT, read_as, "text")


def test_line_ends_of_other_systems_become_ours():
    assert extract(b"eins\r\nzwei\rdrei").text == "eins\nzwei\ndrei"


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "a.txt ist leer."),
        (b" \n\t ", "a.txt ist leer."),
        (b"x" * 2_000_001, "a.txt ist zu groß (höchstens 2 MB)."),
        (
            b"ab\x00\x01\x02cd" * 9,
            "a.txt enthält keinen lesbaren Text. Bitte den Text kopieren und einfügen.",
        ),
        (b"%PDF-1.7", "a.txt ist keine Textdatei (PDF). Bitte den Text kopieren und einfügen."),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(data, sentence):
    with pytest.raises(ExtractionError) as error:
        extract(data, filename="ordner/a.txt")
    assert str(error.value) == sentence
