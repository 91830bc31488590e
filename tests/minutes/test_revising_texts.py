"""Lines as one continuous text and back, and the difference of two texts word by word."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from minutes.revising import differences
from minutes.revising.texts import as_text, paragraph, paragraphs_of, tidy

LINES = [
    "- Stühle",
    "* Tische",
    "! Lindner: ruft an",
    "",
    " eingerückt",
    "\tmit Tabulator",
    "# Punkt",
    "  zwei",
]
typed_texts = st.lists(st.sampled_from(LINES) | st.text(max_size=12), min_size=1, max_size=4).map("\n".join)


def test_paragraphs_stand_apart_and_points_of_a_list_together():
    lines = ["Davor.", "- Stühle", "(intern) - Beamer", "Danach,\nin zwei Zeilen."]
    assert as_text(lines) == "Davor.\n\n- Stühle\n(intern) - Beamer\n\nDanach,\n  in zwei Zeilen."


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("", []),
        (" \n\n ", []),
        ("eins\nzwei", ["eins", "zwei"]),
        ("eins\r\n\r\n\r\nzwei\r\n", ["eins", "zwei"]),
        ("eins\n  und weiter\nzwei", ["eins\nund weiter", "zwei"]),
        ("eins\n\n\tund weiter", ["eins\n\nund weiter"]),
        ("  eins", ["eins"]),
        (" eins\n zwei", ["eins", "zwei"]),
    ],
)
def test_each_line_is_a_paragraph_but_for_indented_ones(text, paragraphs):
    assert paragraphs_of(text) == paragraphs


@settings(max_examples=300)
@given(st.lists(typed_texts, max_size=6))
def test_what_was_written_as_one_text_reads_as_the_same_paragraphs(typed):
    tidied = [text for text in map(tidy, typed) if text]
    assert paragraphs_of(as_text(tidied)) == tidied


@settings(max_examples=200)
@given(st.lists(st.sampled_from(LINES) | st.text(max_size=8), max_size=8).map("\n".join))
def test_a_text_that_was_read_once_stays_as_it_is(text):
    once = as_text(paragraphs_of(text))
    assert as_text(paragraphs_of(once)) == once


@pytest.mark.parametrize(
    ("typed", "text", "speaker", "expected"),
    [
        ("Haddad: Das fehlt.", "Das fehlt.", "Haddad", "Haddad: Das fehlt."),
        ("Das fehlt.", "Das fehlt.", "Haddad", "Haddad: Das fehlt."),
        ("Fr. Haddad: Das fehlt.", "Das fehlt.", "Mika Haddad", "Fr. Haddad: Das fehlt."),
        ("(intern) Das fehlt.", "Das fehlt.", "Haddad", "Haddad: (intern) Das fehlt."),
        ("Das fehlt.", "Das fehlt.", "", "Das fehlt."),
        ("Haddad:", "", "Haddad", "Haddad:"),
    ],
)
def test_a_statement_bears_the_name_of_who_has_the_floor(typed, text, speaker, expected):
    assert paragraph(typed, text=text, speaker=speaker) == expected


def marked(old: str, new: str) -> str:
    signs = {"same": "{}", "out": "[-{}-]", "in": "[+{}+]"}
    return "".join(signs[run.kind].format(run.text) for run in differences(old, new))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", ""),
        ("Ende", "Ende neu", "Ende[+ neu+]"),
        ("Wir laden ein.", "Wir laden alle ein.", "Wir laden[+ alle+] ein."),
        ("eine rote Katze", "eine blaue Maus", "eine [-rote Katze-][+blaue Maus+]"),
        ("(5/0/1)", "(4/1/1)", "([-5-][+4+]/[-0-][+1+]/1)"),
        ("Das Wort.", "Das Wort", "Das Wort[-.-]"),
    ],
)
def test_words_that_went_and_came(old, new, expected):
    assert marked(old, new) == expected


words = st.lists(st.sampled_from(["Saal", "Geld", " ", "\n", ",", "ß"]) | st.text(max_size=3)).map("".join)


@settings(max_examples=300)
@given(words, words)
def test_both_texts_are_in_the_difference(old, new):
    runs = differences(old, new)
    assert "".join(run.text for run in runs if run.kind != "in") == old
    assert "".join(run.text for run in runs if run.kind != "out") == new
    assert all(run.text for run in runs)
