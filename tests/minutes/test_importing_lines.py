"""Where an addition stands that names no line."""

import pytest

from minutes.importing.preview.lines import line_saying

SOURCE = [
    "1. Sommerfest",
    "Das Zelt wird ausgeliehen, und die Stadt wird um",
    "eine Genehmigung gebeten. Jona fragt bei der Feuerwehr nach.",
    "",
    "2. Haushalt",
    "Das Sommerfest darf 500 Euro kosten.",
]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Sommerfest", 1),
        ("Jona fragt bei der Feuerwehr", 3),
        ("die Stadt um eine Genehmigung bitten", 2),
        ("Das Fest kostet 500 Euro", 6),
        ("Öffnungszeiten ändern", None),
        ("", None),
    ],
)
def test_it_stands_where_most_of_its_words_begin(text, line):
    assert line_saying(SOURCE, text) == line


def test_a_text_without_lines_says_nothing():
    assert line_saying([], "Sommerfest") is None
