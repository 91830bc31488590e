"""Who was there where it is told in tables, with crosses, in two languages, in running text."""

import pytest

from minutes.importing.reader.parse import parse
from tests.minutes.rolls import BODY, roll


@pytest.mark.parametrize(
    ("table", "found"),
    [
        (
            "| | Mia | Tom | Jo |\n|---|---|---|---|\n| anwesend | x | | x |\n| entschuldigt | | x | |",
            {"present": ["Mia", "Jo"], "excused": ["Tom"]},
        ),
        (
            "Mia Lind | Tom Zahn | Jo Kurz\nx | e | -",
            {"present": ["Mia Lind"], "excused": ["Tom Zahn"], "absent": ["Jo Kurz"]},
        ),
        ("Anwesenheit:\nLind | Zahn | Kurz\nx | x |", {"present": ["Lind", "Zahn"], "absent": ["Kurz"]}),
        ("| | Mia | Tom | Jo |\n| Montag | x | | |\n| Dienstag | | x | |", {}),
        ("| Datum | Mia | Tom |\n| 6.1. | x | x |", {}),
        ("Mia | Tom | Jo\n3 | 4 | 5", {}),
        ("| Posten | Mia | Tom |\n| Kasse | x | |", {}),
    ],
)
def test_names_as_columns_with_crosses_beneath(table, found):
    parsed = parse(f"Protokoll vom 3.2.2026\n\n{table}\n\nTOP 1 Lage\n\nAlles gut.\n\nTOP 2 Geld\n\nKeins.\n")
    groups = {
        name: [one.name for one in getattr(parsed, name)]
        for name in ("present", "excused", "absent", "guests")
    }
    assert {name: names for name, names in groups.items() if names} == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "# Anwesenheit\n\n## Liste Grün (3 Sitze)\n\nAnna Berg, Jan Pohl\n\n## Freie Liste\n\n"
            "Eva Roth; es fehlt entschuldigt: Udo Lenk\n\n## Gäste\n\nIda Voss",
            {
                "present": ["Anna Berg (Liste Grün)", "Jan Pohl (Liste Grün)", "Eva Roth (Freie Liste)"],
                "excused": ["Udo Lenk"],
                "guests": ["Ida Voss"],
            },
        ),
        (
            "Vom Vorstand sind anwesend: Anna Berg und Jan Pohl. Entschuldigt fehlt Eva Roth. "
            "Als Gäste konnten wir begrüßen: Udo Lenk und Ida Voss.",
            {
                "present": ["Anna Berg", "Jan Pohl"],
                "excused": ["Eva Roth"],
                "guests": ["Udo Lenk", "Ida Voss"],
            },
        ),
        (
            "Anwesend: Anna Berg, Jan Pohl\n"
            "Entschuldigt haben sich Eva Roth und Udo Lenk, unentschuldigt fehlt Ida Voss.",
            {
                "present": ["Anna Berg", "Jan Pohl"],
                "excused": ["Eva Roth", "Udo Lenk"],
                "absent": ["Ida Voss"],
            },
        ),
        (
            "Anwesend waren: SPD: Anna Berg, Jan Pohl; CDU: Eva Roth",
            {"present": ["Anna Berg (SPD)", "Jan Pohl (SPD)", "Eva Roth (CDU)"]},
        ),
        (
            "Anwesend: Anna Berg, Jan Pohl\nGast: Architekt Udo Lenk zu § 3",
            {"present": ["Anna Berg", "Jan Pohl"], "guests": ["Udo Lenk"]},
        ),
        ("Wir waren da: Anna Berg\nZu Gast: Eva Roth", {"present": ["Anna Berg"], "guests": ["Eva Roth"]}),
        ("Anwesend | Anna Berg\nRemote (BBB) | Jan Pohl", {"present": ["Anna Berg", "Jan Pohl"]}),
        (
            "Wer war da: Anna Berg\nKonnte nicht: Eva Roth",
            {"present": ["Anna Berg"], "excused": ["Eva Roth"]},
        ),
        (
            "Anwesend:\nFrau Anna Berg\tSPD\nstellv. Mitglieder\nHerr Jan Pohl\tCDU\n"
            "Vertretung für Frau Ida Voss\nHerr Udo Lenk\tFDP",
            {"present": ["Anna Berg (SPD)", "Jan Pohl (CDU)", "Udo Lenk (FDP)"]},
        ),
        (
            "Name | Amt | Unterschrift\nAnna Berg | Vorsitz |\nEva Roth | Beisitz | entschuldigt",
            {"present": ["Anna Berg"], "excused": ["Eva Roth"]},
        ),
        (
            "Anwesend: Anna Berg, Willi Hain jun., Jan Pohl",
            {"present": ["Anna Berg", "Willi Hain jun", "Jan Pohl"]},
        ),
        (
            "Versammlungsleiterin: Frau Anna Berg\nProtokollführer: Herr Jan Pohl\n"
            "Verwaltungsbeirat: Frau Eva Roth",
            {"present": ["Anna Berg", "Jan Pohl", "Eva Roth"]},
        ),
        ("Leitung: Anna Berg\nAnwesend: A. Berg, Jan Pohl", {"present": ["A. Berg", "Jan Pohl"]}),
        ("Anwesend: AB, JP\n\nLegende: AB: Anna Berg, JP: Jan Pohl", {"present": ["Anna Berg", "Jan Pohl"]}),
        # No lists of people: what is to be done, and by whom; whom a meeting was told of.
        ("Was | Wer | Status\nKasse prüfen | EB | erledigt\nZelt holen | UL | offen", {}),
        ("Anwesend: Anna Berg. Die Stadt dankt, heißt es.", {"present": ["Anna Berg"]}),
    ],
)
def test_parties_sentences_behind_names_and_tables(text, found):
    assert roll(text) == found


THREE = {"present": ["Anna Berg", "Jan Pohl", "Eva Roth"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Obecni / Anwesende: Anna Berg, Jan Pohl, Eva Roth", THREE),
        ("**Attendees/Teilnehmende:**\n\n- Anna Berg\n- Jan Pohl\n- Eva Roth", THREE),
        ("Waren da: Anna Berg, Jan Pohl, Eva Roth", THREE),
        ("Heute dabei: Anna Berg, Jan Pohl, Eva Roth", THREE),
        ("Es nahmen teil: Anna Berg, Jan Pohl, Eva Roth", THREE),
        ("Folgende Personen waren anwesend: Anna Berg, Jan Pohl, Eva Roth", THREE),
        (
            "Gekommen sind Anna Berg, der alte Jan Pohl und zum ersten Mal Eva Roth, die neu hier wohnt.",
            THREE,
        ),
        (
            "Waren dabei: Mia, Tom, Jo (kam um 20 Uhr)\nSorry: @Udo, @ida_v",
            {"present": ["Mia", "Tom", "Jo"], "excused": ["Udo", "ida_v"]},
        ),
        (
            "Anwesend: Anna Berg\nEs fehlt unentschuldigt: Udo Lenk\nKrank: Ida Voss",
            {"present": ["Anna Berg"], "absent": ["Udo Lenk"], "excused": ["Ida Voss"]},
        ),
        (
            "Mitra / Anwesend: Anna Berg\nNie przyszli / Entschuldigt: Udo Lenk",
            {"present": ["Anna Berg"], "excused": ["Udo Lenk"]},
        ),
        (
            "Present: Anna Berg, Jan Pohl\nApologies: Udo Lenk\nGuests: Ida Voss",
            {"present": ["Anna Berg", "Jan Pohl"], "excused": ["Udo Lenk"], "guests": ["Ida Voss"]},
        ),
        (
            "Es sind erschienen:\n\nName | Gruppe / Verband | Bemerkung\n"
            "Anna Berg | Grüne Liste | Vorsitzende\nJan Pohl | Freie Liste | bis 19:40 Uhr\n"
            "Eva Roth | SPD | für Ratsmitglied Lenk\n"
            "Ida Voss | CDU | entschuldigt",
            {
                "present": ["Anna Berg (Grüne Liste)", "Jan Pohl (Freie Liste)", "Eva Roth (SPD)"],
                "excused": ["Ida Voss (CDU)"],
            },
        ),
        ("Anwesend:\n\nName | Bemerkung\nAnna Berg | ab 20 Uhr\nJan Pohl |\nEva Roth |", THREE),
        (
            "Gruppe der Lehrenden: Dr. Anna Berg, Jan Pohl\n\nGruppe der Lernenden: Eva Roth, Udo Lenk\n\n"
            "Beratend: Dr. Ida Voss\n\nEntschuldigt: Prof. Dr. Karl Mond, Ute Zahn\n\n"
            "Gast: Uwe Kern, Abteilung Bau (zu TOP 2)",
            {
                "present": [
                    "Anna Berg (Gruppe der Lehrenden)",
                    "Jan Pohl (Gruppe der Lehrenden)",
                    "Eva Roth (Gruppe der Lernenden)",
                    "Udo Lenk (Gruppe der Lernenden)",
                    "Ida Voss",
                ],
                "excused": ["Karl Mond", "Ute Zahn"],
                "guests": ["Uwe Kern (Abteilung Bau)"],
            },
        ),
        (
            "Anwesend laut Liste 34 Mitglieder, außerdem Museumsleiterin Anna Berg "
            "und für die Presse Herr Pohl.",
            {"present": ["Anna Berg", "Pohl"]},
        ),
        (
            "Anwesend: Anna Berg\nTom hat abgesagt, er hat Fieber.",
            {"present": ["Anna Berg"], "excused": ["Tom"]},
        ),
        ("Anwesend: Karim al-Sayed, Lina El-Amin", {"present": ["Karim al-Sayed", "Lina El-Amin"]}),
        ("Anna Berg, Jan Pohl und Eva Roth sind da.", THREE),
        ("Beim Treffen:\n\nAuf der Sitzung waren Anna Berg, Jan Pohl und Eva Roth.", THREE),
        (
            "Anwesend: Anna Berg, Jan Pohl. Eva ist krank.",
            {"present": ["Anna Berg", "Jan Pohl"], "excused": ["Eva"]},
        ),
        (
            "Mit dabei: Anna (Leitung), Jan, Eva; Udo kam gegen acht.",
            {"present": ["Anna", "Jan", "Eva", "Udo"]},
        ),
        (
            "Anwesend: Anna Berg\nUnentschuldigt abwesend: Udo Lenk",
            {"present": ["Anna Berg"], "absent": ["Udo Lenk"]},
        ),
        (
            "Anwesend:\n\na) Mitglieder\nAnna Berg\nJan Pohl\n\n"
            "b) Verwaltung\nEva Roth\n\nc) Gäste\nUdo Lenk",
            {**THREE, "guests": ["Udo Lenk"]},
        ),
        ("**Teilnehmende** Anna Berg, Jan Pohl, Eva Roth\n**Ort** Alte Post", THREE),
        ("Anwesend: Anna Berg\n          Jan Pohl\n          Eva Roth", THREE),
        ("Anwesend: Anna Berg, Jan\n          Pohl, Eva Roth", THREE),
        (
            "Anwesenheit:\n[x] Anna Berg\n[x] Jan Pohl\n[ ] Udo Lenk",
            {"present": ["Anna Berg", "Jan Pohl"], "absent": ["Udo Lenk"]},
        ),
        (
            "Anwesenheit:\n- Anna Berg ✓\n- Jan Pohl ✓\n- Udo Lenk ✗",
            {"present": ["Anna Berg", "Jan Pohl"], "absent": ["Udo Lenk"]},
        ),
        ("Anwesend waren 3 von 9 Mitgliedern: Anna Berg, Jan Pohl, Eva Roth", THREE),
        (
            "Anwesend: Anna Berg\nVerhindert waren: Udo Lenk\nKeine Rückmeldung: Ida Voss",
            {"present": ["Anna Berg"], "excused": ["Udo Lenk"], "absent": ["Ida Voss"]},
        ),
        ("Da: anna, t0m, ev_a; jan kam später", {"present": ["anna", "t0m", "ev_a", "jan"]}),
        (
            "Anna Berg (Vorsitz), Jan Pohl, Eva Roth\n\nEntschuldigt: Udo Lenk",
            {**THREE, "excused": ["Udo Lenk"]},
        ),
        ("Anna Berg, Jan Pohl, Eva Roth", {}),
        ("Text und Bilder, Anna Berg\n\nEntschuldigt: Udo Lenk", {"excused": ["Udo Lenk"]}),
        (
            "Anwesend: 3 Mitglieder (Anna Berg, Jan Pohl, Eva Roth), 1 Gast (Udo Lenk)",
            {**THREE, "guests": ["Udo Lenk"]},
        ),
        ("Anwesend: 3 Mitglieder (siehe Liste), 1 Gast", {}),
        ("Kosten / Nutzen: Anna Berg, Jan Pohl", {}),
        ("Name | Telefon\nAnna Berg | 123\nJan Pohl | 456", {}),
    ],
)
def test_rolls_in_two_languages_in_tables_and_in_running_text(text, found):
    assert roll(text) == found


@pytest.mark.parametrize(
    "heading", ["**Anlage: Anwesenheitsliste**", "Anhang 2 – Teilnehmerliste", "## Anwesenheitsliste"]
)
def test_a_list_behind_the_minutes(heading):
    body = (
        f"{BODY * 4}\nAuen, den 5.2.2026\n\n{heading}\n\nMitglieder: Anna Berg, Jan Pohl\n\nGäste: Eva Roth\n"
    )
    assert roll("Anwesenheitsliste siehe Anlage", body) == {
        "present": ["Anna Berg", "Jan Pohl"],
        "guests": ["Eva Roth"],
    }
