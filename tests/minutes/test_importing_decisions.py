"""Ways to write down a decision, and sentences about decisions that are none of this meeting."""

import pytest

from minutes.importing.reader.export import as_data
from minutes.importing.reader.parse import parse

HEAD = (
    "Protokoll der Vorstandssitzung am 3.2.2026\n\nAnwesend: Mia Lind, Paul Ohm, Noor Said\n\n"
    "TOP 1: {title}\n\n{text}\n\nTOP 2: Verschiedenes\n\nNichts.\n"
)


def resolutions(text: str, *, title: str = "Kasse") -> list[tuple]:
    """Wording and votes of what was resolved in one item."""
    found = as_data(parse(HEAD.format(title=title, text=text)))["resolutions"]
    return [(one["text"], one["votes_for"], one["votes_against"], one["votes_abstain"]) for one in found]


BUY = "Wir kaufen ein Zelt."


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        (f"Beschluss: {BUY} (5/0/1)", (5, 0, 1)),
        (f"Beschluss: {BUY}\nAbstimmung: 5:0:1", (5, 0, 1)),
        (f"Beschluss 2025/12: {BUY}\n(5 Ja, 0 Nein, 1 Enthaltung)", (5, 0, 1)),
        (f"Beschluß Nr. 3: {BUY}\nDafür: 5\nDagegen: 0\nEnthaltungen: 1", (5, 0, 1)),
        (f"**Beschluss:** {BUY}\n\nAbstimmungsergebnis: einstimmig", (None, None, None)),
        (f"Beschluss\n\n{BUY}".replace("Beschluss\n", "### Beschluss\n"), (None, None, None)),
        (f"Beschluss:\n{BUY}\nJa: 5, Nein: 0, Enthaltung: 1", (5, 0, 1)),
        (f"B1: {BUY} einstimmig", (None, None, None)),
        (f"Beschluss B3: {BUY} **5 : 0 : 1**", (5, 0, 1)),
        (f"Beschluss (5/0/1): {BUY}", (5, 0, 1)),
        (
            f"Der Ausschuss beschließt:\n\n{BUY}\n\nEinstimmig beschlossen\nJa 5  Nein 0  Enthaltung 0",
            (5, 0, 0),
        ),
        (f"Beschluss: {BUY[:-1]}, alle dafür", (None, None, None)),
        (f"UB 2026-07: {BUY} Angenommen mit 5:0:1.", (5, 0, 1)),
        (f"Umlaufbeschluss: {BUY}\n5 Ja-Stimmen, keine Gegenstimmen, 1 Enthaltung", (5, 0, 1)),
        (f"Antrag: {BUY}\n\nMia fragt nach dem Preis.\n\nAbstimmung: 5/0/1", (5, 0, 1)),
        (f"Antrag von Mia Lind: {BUY}\nErgebnis: +5/-0/=1", (5, 0, 1)),
        (f"Antragstext: {BUY}\n\nDiskussion:\n- teuer\n- schön\n\nErgebnis: angenommen", (None, None, None)),
        (f"Beschlussvorschlag: {BUY}\n\nDer Antrag wird einstimmig angenommen.", (None, None, None)),
        (f"Antrag:\n{BUY}\n\nAbstimmung: 5/0/1", (5, 0, 1)),
        (
            f"Antragstext: {BUY}\n\n| Name | Ja | Nein | Enthaltung |\n|---|---|---|---|\n| Mia | x | | |\n"
            "| Paul | | x | |\n| Noor | x | | |",
            (2, 1, 0),
        ),
        (f"Antrag: {BUY}\n\nName | Stimme\nMia | Ja\nPaul | Enthaltung\nNoor | Ja", (2, 0, 1)),
        (f"Antrag: {BUY}\n\nAbstimmung:\n- Mia Lind: Ja\n- Paul Ohm: Nein\n- Noor Said: dafür", (2, 1, 0)),
        (f"Geänderter Beschluss:\n{BUY}\n\nAbstimmung: 5/0/1", (5, 0, 1)),
        (f"Antrag: {BUY}\n\n| Ja | Nein | Enthaltung |\n|---|---|---|\n| 5 | 0 | 1 |", (5, 0, 1)),
        (f"Beschluss: {BUY}\n\nDafür | Dagegen | Enthalten\n5 | 0 | 1", (5, 0, 1)),
        (
            f"Beschlussantrag 4b:\n\n{BUY}\n\nJa-Stimmen: 1.205 MEA\nNein-Stimmen: 310 MEA\nEnthaltungen: 5",
            (1205, 310, 5),
        ),
        (f"Beschluss: {BUY}\n1.250 Ja-Stimmen, 48 Nein-Stimmen, 2 Enthaltungen", (1250, 48, 2)),
        (f"Antrag B (Mia): {BUY}\nAbstimmung: 5/0/1", (5, 0, 1)),
        (f"Beschluss: {BUY[:-1]}, angenommen ohne Diskussion", (None, None, None)),
        (f"Beschluss: {BUY}\nDafür müssen wir 50 Euro entnehmen.\nAbstimmung: 5/0/1", (5, 0, 1)),
    ],
)
def test_votes_find_what_they_are_on(text, votes):
    [(wording, *counted)] = resolutions(text)
    assert wording.startswith(BUY.rstrip(".")) and tuple(counted) == votes


@pytest.mark.parametrize(
    ("sentence", "votes"),
    [
        ("Der Vorstand beschließt einstimmig, ein Zelt zu kaufen.", (None, None, None)),
        ("Die Mitgliederversammlung beschließt mit 20 zu 3 Stimmen, den Beitrag zu erhöhen.", (20, 3, None)),
        ("Der StuRa möge, so Mia; der StuRa beschließt.", None),
        ("Wir beschließen, ein Zelt zu kaufen.", (None, None, None)),
        ("Es wird einstimmig beschlossen, ein Zelt zu kaufen.", (None, None, None)),
        (
            "Nach kurzer Aussprache wird bei einer Enthaltung beschlossen, ein Zelt zu kaufen.",
            (None, None, 1),
        ),
        ("Der Vorschlag von Mia, ein Zelt zu kaufen, wird mit 3 gegen 1 Stimme angenommen.", (3, 1, None)),
        ("Das Protokoll der letzten Sitzung wird genehmigt.", (None, None, None)),
        ("Das Protokoll vom 6.1.2026 wird ohne Gegenstimme bei zwei Enthaltungen genehmigt.", (None, 0, 2)),
        ("Die Tagesordnung wird einstimmig angenommen.", (None, None, None)),
        ("Dem Vorstand wird einstimmig Entlastung erteilt.", (None, None, None)),
        ("Der Vorstand wird mit 51 Stimmen bei 7 Enthaltungen entlastet.", (51, None, 7)),
        ("Der Beirat stimmt dem Entwurf bei zwei Gegenstimmen zu.", (None, 2, None)),
        ("Der Ausschuss lehnt den Antrag mit 2:5:1 ab.", (2, 5, 1)),
        ("Anna Berg wird mit 12 Stimmen zur Vorsitzenden gewählt.", (12, None, None)),
        ("Als Kassenwart wird Ben Kuhl einstimmig gewählt.", (None, None, None)),
        ("Aufnahme von Ben Kuhl: einstimmig", (None, None, None)),
        ("Zuschuss für das Fest – 5:0:1", (5, 0, 1)),
        ("Der Betriebsrat widerspricht der Kündigung. Abstimmung: Ja: 6 Nein: 0 Enth.: 1", (6, 0, 1)),
        ("- => Beschluss: Alle zahlen 20 Euro Pfand [einstimmig]", (None, None, None)),
        ("Abstimmung Aufnahme Tom: +6 -0 o1", (6, 0, 1)),
        ("Abstimmung, ob Eintritt erhoben wird: 2 dafür, 1 dagegen", (2, 1, None)),
        ("Es gibt keine Gegenrede, der GO-Antrag ist damit angenommen.", (None, None, None)),
        (
            "Gegenrede erfolgt nicht, der Antrag auf Schluss der Liste gilt als angenommen.",
            (None, None, None),
        ),
        ("Frau Ohm ist gewählt und nimmt die Wahl an.", (None, None, None)),
        (
            "Auf Mia Lind entfallen 9 Ja-Stimmen und 2 Enthaltungen. Sie ist damit zur Sprecherin gewählt.",
            (9, None, 2),
        ),
        ("Protokoll der Januarsitzung: angenommen ohne Diskussion", (None, None, None)),
        ("Satzung § 3: einstimmig per Handzeichen", (None, None, None)),
        ("Das Plenum möge beschließen, ein Zelt zu kaufen.", None),
        ("Der Vorstand ist einstimmig dafür, ein Zelt zu kaufen.", (None, None, None)),
        ("Die Versammlung hat einstimmig beschlossen, ein Zelt zu kaufen.", (None, None, None)),
    ],
)
def test_a_sentence_decides(sentence, votes):
    assert [one[1:] for one in resolutions(sentence)] == ([votes] if votes else [])


@pytest.mark.parametrize(
    "text",
    [
        "Der Stadtrat hat im Mai beschlossen, den Park zu schließen.",
        "Bewilligt wurden 3.100 Euro, beantragt waren 5.000 Euro.",
        "Beim Sozialfonds: 8 Anträge, 5 bewilligt",
        "Es gibt keine Einwände dagegen, dass noch nicht abgestimmt wird.",
        "Liste | Ja | Nein\nGrün | 4 | 0\nGelb | 1 | 1",
        "Auf dem Konto sind 1.250 Euro.",
        "Die Wahl ist im Mai.",
        "Mia berichtet, dass der Kreistag den Zuschuss mit 18:14:3 abgelehnt hat.",
        "Der Antrag bei der Stiftung wurde am 2.4. abgelehnt.",
        "Der Landesverband hat den Antrag einstimmig angenommen.",
        "Die Genehmigung der Stadt liegt vor.",
        "Der Bescheid wurde im März genehmigt.",
        "Der Antrag wird vertagt.",
        "Der Antrag wird einstimmig zurückgestellt.",
        "Antrag: Wir kaufen ein Zelt.\nMia zieht den Antrag zurück.",
        "Antrag: Wir kaufen ein Zelt.\nDer Antrag wird auf die nächste Sitzung verschoben.",
        "Meinungsbild: 3 dafür, 2 dagegen",
        "Meinungsbild:\n3/2/0",
        "Wer ist dafür? Keiner weiß es.",
        "Wenn der Antrag angenommen wird, kaufen wir ein Zelt.",
        "Das Protokoll muss noch genehmigt werden.",
        "Die Satzung kann nur die Versammlung beschließen.",
        "Der Vorstand beschließt im Herbst über das Zelt.",
        "Paul wurde 2019 gewählt.",
        "Es wird offen gewählt.",
        "Mia möchte wissen, ob der Beschluss noch gilt.",
        "Der Beschluss vom Januar ist umgesetzt.",
        "Das Angebot wird gut angenommen.",
        "Mia: Ich bin dafür, 2 Zelte zu kaufen.",
        "Im Spiel gegen Weiden stand es 3:2.",
        "Die Beschlussfähigkeit wird festgestellt.",
        "14 Mitglieder, 2 Gäste",
        "Er habe den Antrag abgelehnt, sagt Paul, weil das Geld fehle.",
    ],
)
def test_what_is_no_decision(text):
    assert resolutions(text) == []


def test_an_amendment_and_the_motion_have_votes_of_their_own():
    text = (
        "Antrag: Wir zahlen 500 Euro.\n\nÄnderungsantrag: 400 statt 500 Euro.\n"
        "Abstimmung über den Änderungsantrag: 3/7/1 – abgelehnt\n\n"
        "Abstimmung über den Antrag: 8/2/1 – angenommen\n"
    )
    assert resolutions(text) == [("400 statt 500 Euro.", 3, 7, 1), ("Wir zahlen 500 Euro.", 8, 2, 1)]


def test_beneath_a_heading_that_names_a_motion_the_votes_are_on_it():
    text = "### Antrag auf 50 Euro für Kekse\n\nMia stellt vor.\n\nAbstimmung: 3/0/0"
    assert resolutions(text) == [("Antrag auf 50 Euro für Kekse", 3, 0, 0)]


def test_several_motions_are_voted_on_one_after_the_other():
    text = "Antrag: Ein Zelt.\nAbstimmung: 5/0/0\n\nAntrag: Ein Boot.\nAbstimmung: 1/4/0\nAbgelehnt."
    assert resolutions(text) == [("Ein Zelt.", 5, 0, 0), ("Ein Boot.", 1, 4, 0)]


def test_votes_that_name_what_they_are_on_stand_where_that_is_said():
    text = (
        "Mia schlägt vor, nur 50 Euro zu geben.\n\nPaul ist dagegen.\n\nAbstimmung über 50 Euro: 3 Ja, 1 Nein"
    )
    found = as_data(parse(HEAD.format(title="Kasse", text=text)))["resolutions"]
    assert [(one["line"], one["votes_for"]) for one in found] == [(11, 3)]


def test_points_beneath_resolutions_are_one_each():
    text = "Beschlüsse:\n- Wir kaufen ein Zelt (5/0/0)\n- Das Boot bleibt\n\nDann gab es Kuchen."
    assert resolutions(text) == [("Wir kaufen ein Zelt", 5, 0, 0), ("Das Boot bleibt", None, None, None)]


def test_a_summary_at_the_end_repeats_and_decides_nothing():
    text = (
        f"Beschluss: {BUY} (5/0/1)\n\nBeschlüsse der Sitzung\n\n1. Zelt (5/0/1)\n2. Beschluss: Boot (3/0/0)"
    )
    assert resolutions(text) == [("Wir kaufen ein Zelt.", 5, 0, 1)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Abgegebene Stimmen: 11\nJelena Ostrow: 7\nTobias Reh: 3\nEnthaltungen: 1\n\n"
            "Damit ist Jelena Ostrow gewählt. Sie nimmt die Wahl an.",
            [("Damit ist Jelena Ostrow gewählt.", 7, None, 1)],
        ),
        (
            "Jan Kater: 9 Stimmen, Ute Moos: 4 Stimmen, 1 Enthaltung\n\nJan Kater ist damit gewählt.",
            [("Jan Kater ist damit gewählt.", 9, None, 1)],
        ),
        (
            "1. Vorsitzende: Anna Berg, 55 Ja, 0 Nein, 3 Enthaltungen\n"
            "Schriftführer: Ben Kuhl, einstimmig gewählt\n",
            [
                ("1. Vorsitzende: Anna Berg, 55 Ja, 0 Nein, 3 Enthaltungen", 55, 0, 3),
                ("Schriftführer: Ben Kuhl, einstimmig gewählt", None, None, None),
            ],
        ),
        (
            "Es kandidieren Anna Berg und Ben Kuhl. Gewählt wird geheim.\n\n"
            "Anna Berg wird mit 12 Stimmen gewählt und nimmt die Wahl an.",
            [("Anna Berg wird mit 12 Stimmen gewählt und nimmt die Wahl an.", 12, None, None)],
        ),
    ],
)
def test_elections(text, found):
    assert resolutions(text, title="Wahl des Vorstands") == found


@pytest.mark.parametrize(
    "piece",
    [
        "Antrag ",
        "Der Vorstand beschließt ",
        "5 Ja 3 ",
        "gewählt mit ",
        "Anna Berg 7 ",
        "Beschluss ",
        "1/",
        "wird ",
    ],
)
def test_a_line_made_to_be_slow_is_read_all_the_same(piece):
    assert len(resolutions(piece * (10_000 // len(piece)))) <= 1


@pytest.mark.parametrize(
    ("ballot", "votes"),
    [
        ("Ja: Uta, Ben, Kim\nNein: Lars", (3, 1, None)),
        ("Dafür: Uta, Ben, Kim. Dagegen: Lars. Enthaltung: niemand", (3, 1, 0)),
        ("Dafür: Uta, Ben; dagegen wird nichts gesagt", None),
        ("Mit Ja stimmten: Uta, Ben und Kim. Mit Nein stimmte: Lars.", (3, 1, None)),
        ("Namentliche Abstimmung:\n- Uta Rau: ja\n- Ben Alt: ja\n- Lars Moor: nein", (2, 1, 0)),
        ("Dafür: Es gibt gute Gründe. Dagegen: Es kostet zu viel.", None),
    ],
)
def test_votes_by_name(ballot, votes):
    resolutions = parse(f"TOP 1 Leiter\n\nAntrag: Wir kaufen eine Leiter.\n{ballot}").resolutions
    told = [(one.votes.votes_for, one.votes.votes_against, one.votes.votes_abstain) for one in resolutions]
    assert told == ([votes] if votes else [])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Antrag A (Mia): Wir kaufen ein Zelt.\nAntrag B (Paul): Wir leihen eines.\n\n"
            "Ergebnis A: 1 dafür, 4 dagegen, 0 Enthaltungen. Ergebnis B: 5 dafür, 0 dagegen, 0 Enthaltungen.",
            [("Wir kaufen ein Zelt.", 1, 4, 0), ("Wir leihen eines.", 5, 0, 0)],
        ),
        (
            "Variante 1: Das Fest ist im Juni.\nVariante 2: Das Fest ist im Juli.\n\n"
            "Abstimmung Variante 2: 4/1/0",
            [("Das Fest ist im Juli.", 4, 1, 0)],
        ),
        (
            "Beschlussvorschlag:\n\na) Die Einwände werden abgewogen.\n\nb) Der Plan wird empfohlen.\n\n"
            "Abstimmungsergebnis zu a):\nJa: 8\nNein: 2\nEnthaltung: 1\n\nAbstimmungsergebnis zu b):\nJa: 7\n"
            "Nein: 4\nEnthaltung: 0",
            [("Die Einwände werden abgewogen.", 8, 2, 1), ("Der Plan wird empfohlen.", 7, 4, 0)],
        ),
        ("Variante 1: Im Juni.\nVariante 2: Im Juli.\n\nPunkt 3: 2 Kisten Wasser.", []),
        ("a) Stühle stellen\nb) Kasse zählen\n\nErgebnis: 340 Euro.", []),
        ("a) Das Fest wird im Juni sein.\n\nModell a ist schöner, meint Mia.", []),
    ],
)
def test_votes_that_name_one_of_several_motions(text, found):
    assert resolutions(text) == found
