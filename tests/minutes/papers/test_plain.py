"""Position papers as text to paste."""

from datetime import date

import pytest

from minutes.papers.document import PaperDocument
from minutes.papers.plain import body_text, paper_text


def test_a_paper_reads_from_title_to_fields():
    document = PaperDocument(
        title="Kurse am Abend",
        kind="Positionspapier",
        number="2026/3",
        addressed_to="den Stadtrat",
        dated_on=date(2026, 4, 4),
        summary="Kurz gesagt.",
        body="<h2>Was fehlt</h2><p>Kurse.</p>",
        fields_of_action=("Spracherwerb",),
    )
    assert paper_text(document) == (
        "Kurse am Abend\n"
        "==============\n"
        "\n"
        "Positionspapier 2026/3 · 4. April 2026\n"
        "\n"
        "Gerichtet an: den Stadtrat\n"
        "\n"
        "Kurz gesagt.\n"
        "\n"
        "Was fehlt\n"
        "---------\n"
        "\n"
        "Kurse.\n"
        "\n"
        "Handlungsfelder: Spracherwerb\n"
    )


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>Ein <b>fettes</b> Wort.</p>", "Ein fettes Wort.\n"),
        ("<p>eins<br/>zwei</p>", "eins\nzwei\n"),
        ("<ul><li>Saal</li><li>Kaffee</li></ul>", "- Saal\n- Kaffee\n"),
        ("<ol><li>erst</li><li>dann</li></ol><p>Ende.</p>", "1. erst\n2. dann\n\nEnde.\n"),
        ("<ul><li>Saal<ul><li>groß</li></ul></li><li>Kaffee</li></ul>", "- Saal\n  - groß\n- Kaffee\n"),
        ("<ul><li>a</li></ul><ul><li>b</li></ul>", "- a\n\n- b\n"),
        ("<p><a href='https://beispiel.example/'>hier</a>.</p>", "hier (https://beispiel.example/).\n"),
        ("<p><a href='mailto:a@b.example'>a@b.example</a></p>", "a@b.example\n"),
        ("<blockquote>So ist es.</blockquote>", "So ist es.\n"),
        ("<p>3 &lt; 4 &amp; mehr</p>", "3 < 4 & mehr\n"),
        ("ohne alles", "ohne alles\n"),
        ("", ""),
    ],
)
def test_the_text_of_the_editor(html, text):
    assert body_text(html) == text
