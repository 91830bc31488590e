"""Whatever encoding a text was saved in, it comes out whole or not at all."""

import pytest

from members.extraction import ExtractionError, extract
from members.extraction.kinds import kind_of_text

TEXT = "Protokoll vom 3. März\nBeschluss: „ja“ – für 20 €\n"
UNREADABLE = "a.txt enthält keinen lesbaren Text. Bitte den Text kopieren und einfügen."


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


def test_one_broken_letter_does_not_spoil_the_others():
    assert extract("Grüße an März".encode() + b"\xe4!").text == "Grüße an März\ufffd!"


def test_half_a_pair_of_utf_16_is_one_broken_letter():
    data = b"\xff\xfe" + "gut \ud800".encode("utf-16-le", "surrogatepass")
    assert extract(data).text == "gut \ufffd"


def test_a_stray_control_character_goes_and_the_text_stays():
    assert extract(b"Sit\x1fzung " + b"und Protokoll " * 30).text.startswith("Sitzung und")


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "a.txt ist leer."),
        (b" \n\t ", "a.txt ist leer."),
        (b"\xef\xbb\xbf", "a.txt ist leer."),
        (b"x" * (5 * 2**20 + 1), "a.txt ist zu groß (höchstens 5\xa0MB)."),
        (b"x" * (20 * 2**20 + 1), "a.txt ist zu groß (höchstens 20\xa0MB)."),
        (b"ab\x00\x01\x02cd" * 9, UNREADABLE),
        (bytes(range(256)) * 9, UNREADABLE),
        (
            b"z\n" * 50_001,
            "a.txt ist zu lang (höchstens 50.000 Zeilen und 5 Millionen Zeichen). Bitte aufteilen.",
        ),
        (
            b"\x89PNG\r\n\x1a\n" + bytes(40),
            UNREADABLE,
        ),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(data, sentence):
    with pytest.raises(ExtractionError) as error:
        extract(data, filename="ordner/a.txt")
    assert str(error.value) == sentence


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("<!-- a --> <!-- b -->\n<html>", "html"),
        ('<?xml version="1.0"?>\n<!-- a --><!DOCTYPE html>', "html"),
        # Comments in a row could be parted in more ways than anybody can try.
        ("<!---->" * 500 + "<x>", "text"),
        ("\n" * 500 + "  \\documentclass{article}", "tex"),
    ],
)
def test_what_stands_before_a_page_is_passed_over_once(text, kind):
    assert kind_of_text(text, "a.txt") == kind
