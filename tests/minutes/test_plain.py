"""Minutes as text to paste."""

import pytest

from minutes.document import DocumentEntry, DocumentItem, DocumentResolution, DocumentTask
from minutes.plain import minutes_text
from tests.minutes.sample_document import CALL, board_minutes


def below(*entries: DocumentEntry) -> str:
    """What stands below the heading of the only item, up to the next."""
    text = minutes_text(board_minutes((DocumentItem("1", "Punkt", 1, entries),)))
    return text.partition("1 Punkt\n-------\n\n")[2].partition("\n\nAufgaben aus")[0].rstrip("\n")


def test_the_minutes_read_from_head_to_tasks():
    assert minutes_text(board_minutes()) == (
        "Protokoll der Vorstandssitzung\n"
        "vom 9. November 2026\n"
        "==============================\n"
        "\n"
        "Zeit und Ort: Montag, 14:00–15:50 Uhr, Stadtbibliothek\n"
        "Leitung: A. Yılmaz\n"
        "Protokoll: Koordinierungsstelle (S. Ritter)\n"
        "Anwesend: A. Yılmaz, P. Lindner, M. Haddad, T. Brandt, O. Kovalenko, S. Ritter (6 von 8 Stimmen)\n"
        "Gast: J. Falk (Integrationsbüro), zu TOP 1\n"
        "Entschuldigt: R. Weiß\n"
        "Einladung: fristgerecht, 16 Tage vorher mit Tagesordnung; beschlussfähig\n"
        "\n"
        "2 Termine\n"
        "---------\n"
        "\n"
        "Mitgliederversammlung am 30. November.\n"
        "- Saal\n"
        "- Kaffee\n"
        "\n"
        "3 Drittmittel 2027\n"
        "------------------\n"
        "\n"
        "Haddad: Die Zusage steht aus; ohne sie fehlt der Eigenanteil.\n"
        "→ M. Haddad: Gespräch mit dem Kirchenkreis über Drittmittel (Fr, 13.11.2026)\n"
        "Beschluss 2026/17. Der Antrag wird in der vorliegenden Fassung eingereicht.\n"
        "  5 Ja · 0 Nein · 1 Enthaltung – angenommen mit der Mehrheit der abgegebenen Stimmen\n"
        "\n"
        "4 Verschiedenes\n"
        "---------------\n"
        "\n"
        "Ergebnis: Die Klausur findet im Frühjahr statt.\n"
        "→ T. Brandt: Ort für die Klausur vorschlagen (nächste Sitzung)\n"
        "\n"
        "Aufgaben aus dieser Sitzung\n"
        "---------------------------\n"
        "\n"
        "→ M. Haddad: Gespräch mit dem Kirchenkreis über Drittmittel (TOP 3, Fr, 13.11.2026)\n"
        "→ T. Brandt: Ort für die Klausur vorschlagen (TOP 4, nächste Sitzung)\n"
    )


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (DocumentEntry("list", "Saal\nKaffee"), "- Saal\n- Kaffee"),
        (DocumentEntry("list", "Saal\nKaffee", audience="intern"), "(intern)\n- Saal\n- Kaffee"),
        (DocumentEntry("statement", "- erst\n- dann", speaker="Haddad"), "Haddad:\n- erst\n- dann"),
        (DocumentEntry("note", "eins\n\nzwei"), "eins\nzwei"),
        (DocumentEntry("note", ""), ""),
        (DocumentEntry("heading", "Wünsche:"), "Wünsche:"),
        (DocumentEntry("heading", "Wünsche"), "Wünsche:"),
        (DocumentEntry("resolution", "", resolution=DocumentResolution("", "Ja.")), "Beschluss. Ja."),
        (
            DocumentEntry("task", "", tasks=(DocumentTask("", "lädt ein"),)),
            "→ noch offen, wer: lädt ein",
        ),
        (
            DocumentEntry("task", "", tasks=(DocumentTask("", "lädt ein", "T. Brandt", audience="intern"),)),
            "→ (intern) T. Brandt: lädt ein",
        ),
        (
            DocumentEntry("task", "", tasks=(DocumentTask("", "lädt ein", "Büro", "bald (bis Fr)"),)),
            "→ Büro: lädt ein – bald (bis Fr)",
        ),
    ],
)
def test_a_line(entry, text):
    assert below(entry) == text


def test_what_was_open_before_stands_under_the_item_that_reviews_it():
    review = DocumentItem("0.3", "Kontrolle des Protokolls", 2, carried=(CALL,))
    assert (
        "0.3 Kontrolle des Protokolls\n"
        "----------------------------\n"
        "\n"
        "Offen aus früheren Sitzungen:\n"
        "→ M. Haddad: Gespräch mit dem Kirchenkreis über Drittmittel (Fr, 13.11.2026)\n"
    ) in minutes_text(board_minutes((review,)))
