"""Verdicts, ballots and marks in many clothes, and sentences that only sound like them."""

import pytest

from minutes.importing.reader.parse import parse

HEAD = (
    "# Protokoll Vorstand 12.03.2025\n\nAnwesend: Mona Lind, Kai Roth, Uta Brandt, Jens Krug\n\n"
    "## TOP 1: Begrüßung\n\nAlle da.\n\n"
)


def resolutions(title: str, text: str) -> list[tuple]:
    found = parse(f"{HEAD}## TOP 2: {title}\n\n{text}\n\nSonst nichts.\n").resolutions
    return [(one.votes.votes_for, one.votes.votes_against, one.votes.votes_abstain) for one in found]


@pytest.mark.parametrize(
    ("title", "text", "votes"),
    [
        ("Spielplatz", "- Anschaffung neuer Bänke (ca. 400 €) - einstimmig beschlossen", (None, None, None)),
        (
            "Spielplatz",
            "- Beschluss: Bänke werden für max. 400 € gekauft. 6 dafür, 1 dagegen, keine Enthaltung",
            (6, 1, 0),
        ),
        ("Spielplatz", "Abstimmung: Kauf der Bänke\nDafür: 6\nDagegen: 1\nEnthaltungen: 0", (6, 1, 0)),
        ("Antrag: Kauf eines Beamers", "Kai stellt den Antrag vor.\n\n=> angenommen (5/1/0)", (5, 1, 0)),
        ("Spielplatz", "Wir wollen Bänke kaufen. Konsens.", (None, None, None)),
        ("Spielplatz", "- Bänke werden gekauft (Konsens)", (None, None, None)),
        ("Spielplatz", "Bänke für 400 Euro: Konsens", (None, None, None)),
        (
            "Spielplatz",
            "Der Kauf der Bänke wird mit 5 Ja-Stimmen und 2 Enthaltungen angenommen.",
            (5, None, 2),
        ),
        ("Spielplatz", "Der Kauf der Bänke wird bei 2 Enthaltungen angenommen.", (None, None, 2)),
        ("Spielplatz", "Dem Kauf der Bänke wird einstimmig zugestimmt.", (None, None, None)),
        ("Spielplatz", "Abstimmung über den Kauf der Bänke: angenommen mit 5 zu 2 Stimmen.", (5, 2, None)),
        ("Spielplatz", "Vorschlag: wir kaufen Bänke -> angenommen", (None, None, None)),
        ("Spielplatz", "Vorschlag: wir kaufen Bänke\n-> alle dafür", (None, None, None)),
        ("Spielplatz", "Antrag von Uta, zwei Bänke zu kaufen\nAbst.: 7 J / 0 N / 1 E", (7, 0, 1)),
        ("Spielplatz", "Antrag von Uta, zwei Bänke zu kaufen\nabst: 7 0 1", (7, 0, 1)),
        ("Spielplatz", "Antrag von Uta, zwei Bänke zu kaufen\nAbstimmung: 7 | 0 | 1", (7, 0, 1)),
        (
            "Spielplatz",
            "Der Vorstand möge beschließen: Es werden zwei Bänke gekauft.\n\nErgebnis: 7/0/1, angenommen",
            (7, 0, 1),
        ),
        (
            "Entlastung",
            "Der Vorstand wird bei Enthaltung der Betroffenen einstimmig entlastet.",
            (None, None, None),
        ),
        (
            "Entlastung",
            "Kai beantragt die Entlastung des Vorstands. Diese wird einstimmig erteilt.",
            (None, None, None),
        ),
        ("Wahlen", "1. Vorsitzende: Mona Lind (einstimmig gewählt, nimmt an)", (None, None, None)),
        (
            "Wahlen",
            "Zum Kassenprüfer wird Jens Krug einstimmig gewählt. Er nimmt die Wahl an.",
            (None, None, None),
        ),
        ("Wahlen", "Stellvertreter wird Herr Bast (einstimmig)", (None, None, None)),
        ("Wahlen", "Schriftführer: Kai Roth 23 Ja, 1 Enth.", (23, None, 1)),
        (
            "Protokoll",
            "Das Protokoll der letzten Sitzung wird ohne Änderungen angenommen.",
            (None, None, None),
        ),
        ("Protokoll", "Protokoll vom 12.2.: ohne Einwände genehmigt", (None, None, None)),
        ("Protokoll", "Keine Anmerkungen, Protokoll ist damit genehmigt.", (None, None, None)),
        ("Tagesordnung", "TO wird wie vorgeschlagen angenommen", (None, None, None)),
        ("Tagesordnung", "Die Tagesordnung wird um TOP 5a ergänzt und so beschlossen.", (None, None, None)),
        ("Haushalt", "Der Haushaltsplan 2026 wird mit 12:3:1 Stimmen verabschiedet.", (12, 3, 1)),
        (
            "Haushalt",
            "Beschlussfassung: Der Haushaltsplan 2026 wird beschlossen.\nJa 12 Nein 3 Enthaltung 1",
            (12, 3, 1),
        ),
        (
            "Haushalt",
            "Beschlussvorschlag:\nDer Rat beschließt den Haushalt.\n\nAbstimmungsergebnis:\n"
            "Ja-Stimmen: 12\nNein-Stimmen: 3\nEnthaltungen: 1",
            (12, 3, 1),
        ),
        ("Haushalt", "Einstimmiger Beschluss: Der Zuschuss wird auf 200 € erhöht.", (None, None, None)),
        ("Haushalt", "Beschluss (einstimmig): Der Zuschuss wird auf 200 € erhöht.", (None, None, None)),
        ("Haushalt", "Es wird beschlossen, den Zuschuss auf 200 € zu erhöhen (6 Ja).", (6, None, None)),
        (
            "Haushalt",
            "Wir haben einstimmig beschlossen, den Zuschuss auf 200 € zu erhöhen.",
            (None, None, None),
        ),
        ("Haushalt", "Die Anwesenden stimmen dem Vorschlag mehrheitlich zu.", (None, None, None)),
        (
            "Haushalt",
            "Nach kurzer Diskussion wird der Antrag bei einer Gegenstimme und zwei Enthaltungen angenommen.",
            (None, 1, 2),
        ),
        ("Haushalt", "**Beschluss:** Zuschuss wird erhöht (4-0-1)", (4, 0, 1)),
        ("Haushalt", "Beschluss 3/25: Zuschuss wird erhöht | Ja: 4 | Nein: 0 | Enth.: 1", (4, 0, 1)),
        ("Haushalt", "{{Beschluss|Zuschuss wird erhöht}}", (None, None, None)),
        ("Haushalt", "Der Antrag auf Zuschuss wird mit großer Mehrheit angenommen", (None, None, None)),
        (
            "Haushalt",
            "Der Antrag, den Zuschuss zu erhöhen, findet keine Mehrheit (2 Ja, 5 Nein).",
            (2, 5, None),
        ),
        ("Haushalt", "Beschlossen wird: Zuschuss 200 € an Chor", (None, None, None)),
        ("Haushalt", "Beschlossen: Zuschuss 200 € an Chor", (None, None, None)),
        ("Haushalt", "B: Zuschuss 200 € an Chor", (None, None, None)),
        ("Haushalt", "[B] Zuschuss 200 € an Chor", (None, None, None)),
        ("Aufnahmeanträge", "Petra Sund wird als Mitglied aufgenommen.", (None, None, None)),
        ("Aufnahmeanträge", "Petra Sund und Olaf Tarn werden einstimmig aufgenommen.", (None, None, None)),
        ("Zuschuss Chor", "angenommen mit 5 Ja, 1 Nein, 0 Enth.", (5, 1, 0)),
        ("Zuschuss Chor", "Der Chor bekommt 200 €. Abstimmung: einstimmig dafür", (None, None, None)),
        ("Zuschuss Chor", "Der Chor bekommt 200 €, einstimmig.", (None, None, None)),
        ("Zuschuss Chor", "Der Chor bekommt 200 € (alle dafür)", (None, None, None)),
        ("Zuschuss Chor", "Der Chor bekommt 200 € (5x ja, 1x Enthaltung)", (5, None, 1)),
        ("Technik", "Router wird neu gekauft, Budget 120€ (7/0/0)", (7, 0, 0)),
        ("Technik", "* Abstimmung Router kaufen: 7 ja, 0 nein, 0 enthalten", (7, 0, 0)),
        (
            "Technik",
            "Abstimmung: Sollen wir den Router kaufen?\n* Ja: 7\n* Nein: 0\n* Enthaltung: 1",
            (7, 0, 1),
        ),
        ("Technik", "**Abstimmung:** Router kaufen **Ja:** 7 **Nein:** 0 **Enthaltung:** 1", (7, 0, 1)),
        ("Technik", "Der Antrag ist mit 7 Ja-Stimmen bei 1 Enthaltung angenommen.", (7, None, 1)),
        (
            "Technik",
            "Antrag 3: Kauf eines Routers\nAntragsteller: Kai\n"
            "Abstimmung: Ja 7 / Nein 0 / Enth. 1\nDer Antrag ist angenommen.",
            (7, 0, 1),
        ),
        ("Technik", "- [Beschluss] Router kaufen bis 120 €", (None, None, None)),
        ("Technik", "BESCHLUSS: Router kaufen bis 120 €", (None, None, None)),
        ("Technik", "Beschluß: Router kaufen bis 120 €", (None, None, None)),
        ("Technik", "Beschl.: Router kaufen bis 120 €", (None, None, None)),
        (
            "Technik",
            "Beschlusstext: Router kaufen.\nAbstimmungsergebnis: ja: 7, nein: 0, Enthaltung: 1",
            (7, 0, 1),
        ),
        ("Technik", "=> Beschluss: Router kaufen", (None, None, None)),
        ("Technik", "Beschluss Nr. 4: Router kaufen - einstimmig angenommen", (None, None, None)),
        ("Technik", "Wir beschließen einstimmig, einen Router zu kaufen.", (None, None, None)),
        ("Technik", "Der Vorstand hat sich einstimmig für den Kauf ausgesprochen.", (None, None, None)),
        ("Technik", "Die Mitglieder sprechen sich mit großer Mehrheit für den Kauf aus.", (None, None, None)),
        ("Technik", "Einstimmig beschlossen: Router wird gekauft.", (None, None, None)),
        ("Technik", "einstimmig angenommen: Kauf eines Routers", (None, None, None)),
        ("Technik", "Kauf Router (max. 120€): angenommen", (None, None, None)),
        ("Technik", "Kauf Router: Ja: 5, Nein: 2, Enthaltung: 0 -> angenommen", (5, 2, 0)),
        ("Technik", "Kauf Router wird mit 5/2/0 beschlossen", (5, 2, 0)),
        (
            "Technik",
            "Antrag auf Kauf eines Routers wird mit 5 Stimmen dafür, 2 dagegen und keiner "
            "Enthaltung angenommen.",
            (5, 2, 0),
        ),
        ("Technik", "Dem Antrag wird bei 2 Gegenstimmen stattgegeben.", (None, 2, None)),
        ("Technik", "Abstimmung über den Antrag: 5 ja, 2 nein, 0 enth -> angenommen", (5, 2, 0)),
        ("Technik", "Über den Kauf wird abgestimmt: 5 dafür, 2 dagegen.", (5, 2, None)),
        (
            "Technik",
            "Abstimmung per Handzeichen ergibt: 5 dafür, 2 dagegen, 1 Enthaltung. Der Router wird gekauft.",
            (5, 2, 1),
        ),
        ("Technik", "Kai beantragt, einen Router zu kaufen. Der Antrag wird angenommen.", (None, None, None)),
        ("Technik", "Kai beantragt, einen Router zu kaufen.\n\nAbstimmung: 5 Ja, 2 Nein", (5, 2, None)),
        (
            "Entlastung",
            "Uta beantragt Entlastung. Einstimmig bei Enthaltung des Vorstands.",
            (None, None, None),
        ),
        ("Entlastung", "Dem Vorstand wurde einstimmig Entlastung erteilt", (None, None, None)),
        ("Entlastung", "Die Entlastung erfolgte einstimmig.", (None, None, None)),
        ("Entlastung", "Vorstand einstimmig entlastet.", (None, None, None)),
        (
            "Wahlen",
            "Mona Lind wird mit 23 Ja-Stimmen bei 2 Enthaltungen zur Vorsitzenden "
            "gewählt. Sie nimmt die Wahl an.",
            (23, None, 2),
        ),
        ("Wahlen", "Kassenwart: Kai Roth (einstimmig)", (None, None, None)),
        ("Wahlen", "Kassenwart: Kai Roth 23/0/2", (23, 0, 2)),
        ("Wahlen", "Als Beisitzer werden Kai und Uta gewählt (je einstimmig).", (None, None, None)),
        ("Wahlen", "Zur Protokollführerin wird Mona Lind gewählt.", (None, None, None)),
        ("Protokoll", "Protokoll der letzten Sitzung angenommen.", (None, None, None)),
        ("Protokoll", "Das letzte Protokoll wird mit einer Enthaltung verabschiedet.", (None, None, 1)),
        ("Protokoll", "Protokoll 12.2. genehmigt (6/0/1)", (6, 0, 1)),
        (
            "Protokoll",
            "Gegen das Protokoll gibt es keine Einwände, es ist damit genehmigt.",
            (None, None, None),
        ),
        ("Technik", "Umlaufbeschluss vom 3.3.: Router kaufen (6 Ja, 0 Nein, 0 Enthaltungen)", (6, 0, 0)),
        ("Technik", "Der AStA beschließt einen Router (5/0/0).", (5, 0, 0)),
        (
            "Technik",
            "Die Mitgliederversammlung stimmt dem Kauf mit 20 Ja-Stimmen, 3 Nein-Stimmen "
            "und 1 Enthaltung zu.",
            (20, 3, 1),
        ),
        ("Technik", "Das Plenum einigt sich im Konsens auf den Kauf eines Routers.", (None, None, None)),
    ],
)
def test_one_resolution_with_the_numbers_that_stand_there(title, text, votes):
    assert resolutions(title, text) == [votes]


@pytest.mark.parametrize(
    "text",
    [
        "Der Stadtrat hat im Mai den Haushalt beschlossen.",
        "Kai fragt, ob der Antrag schon beschlossen wurde.",
        "Über die Bänke soll beim nächsten Mal abgestimmt werden.",
        "Der Antrag wurde vom Amt abgelehnt.",
        "Die Förderung ist bewilligt worden.",
        "Der Bauantrag wurde im Januar genehmigt.",
        "Einstimmigkeit ist laut Satzung nicht nötig.",
        "Beschlüsse werden mit einfacher Mehrheit gefasst.",
        "Wir müssen noch beschließen, wer fährt.",
        "Die Beschlussfähigkeit wird festgestellt (7 von 9).",
        "Für das Sommerfest: 3 Kuchen, 2 Salate, 1 Grill",
        "Die Hälfte der Familien ist dafür, andere sind dagegen.",
        "Kai ist dafür, Uta eher dagegen.",
        "Die Stimmung war gut, alle waren einverstanden mit dem Essen.",
        "Meinungsbild: 5 dafür, 2 dagegen",
        "Die Wahl findet am 3. Mai statt, gewählt wird geheim.",
        "Antrag auf Fördermittel wurde gestellt.",
        "Der Förderantrag wird bis Ende Mai gestellt.",
        "Die Bank hat den Kredit nicht genehmigt.",
        "Der Vorschlag wurde kontrovers diskutiert und nicht weiter verfolgt.",
        "Die Jury bestätigt den Eingang.",
        "Der Vorstand nimmt den Bericht zur Kenntnis.",
        "Ergebnis: 120 Euro Überschuss",
        "Die Rechnung wurde angenommen und bezahlt.",
        "Angenommen, wir bekommen das Geld nicht: was dann?",
        "Der Bundestag wird das Gesetz einstimmig beschließen.",
        "Die Antwort der Stadt fiel einstimmig negativ aus.",
        "Mehrheitlich kamen Kinder aus der Nachbarschaft.",
        "Die Gäste waren mehrheitlich ältere Menschen.",
        "Das Angebot wird von den Familien gut angenommen.",
        "Die Anmeldung wird nur online angenommen.",
        "Anträge werden bis zum 3. Mai angenommen.",
        "Der Zuschuss wird jährlich von der Stadt bewilligt.",
        "Der Beschluss vom letzten Mal wird umgesetzt.",
        "Beschluss: siehe TOP 5",
        "Kai erinnert an den Beschluss: keine Glasflaschen im Hof.",
        "Der Antrag der Stadt liegt vor.",
        "Antrag auf Förderung beim Land",
        "Die Abstimmung mit dem Bauamt läuft.",
        "Abstimmung mit dem Bauamt: Kai",
        "Terminabstimmung: 12.3. passt 5 Leuten, 13.3. passt 2 Leuten",
        "B: Kai\nA: Uta",
        "Es gab 12 Anmeldungen, 3 Absagen und 2 Enthaltungen sind nicht gezählt",
        "Alle sind einverstanden, dass Kai früher geht.",
        "Wer ist dafür zuständig? Kai.",
        "Die Wahl des Ortes ist noch offen.",
        "Mona wurde 2019 einstimmig gewählt.",
        "Bei der Stadt wurde ein Antrag gestellt; er ist noch nicht entschieden.",
        "Falls der Antrag angenommen wird, kaufen wir Bänke.",
        "Das Paket wird im Büro angenommen.",
        "Die Förderung wird vom Land bewilligt.",
        "Der Zeitplan ist nicht einvernehmlich zu klären.",
        "Das wird einvernehmlich mit der Schule geregelt.",
        "Verschiedene Ideen (alle dafür nötigen Sachen fehlen)",
    ],
)
def test_nothing_is_decided(text):
    assert resolutions("Bericht", text) == []


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        (
            "| Name | Ja | Nein | Enthaltung |\n|---|---|---|---|\n| Mona Lind | 23 | 0 | 2 |\n"
            "| Kai Roth | 20 | 3 | 2 |",
            [(23, 0, 2), (20, 3, 2)],
        ),
        (
            "| Antrag | Ergebnis |\n|---|---|\n| Router kaufen | 7 Ja, 0 Nein |\n"
            "| Kabel kaufen | 3 Ja, 4 Nein |",
            [(7, 0, None), (3, 4, None)],
        ),
        ("| Posten | Betrag |\n|---|---|\n| Router | 120 |\n| Kabel | 30 |", []),
        (
            "Ruben und Mona stimmen ab.\n\nBeschluss: Router kaufen\nDafür: Mona, Kai, Uta\nDagegen: niemand",
            [(3, 0, None)],
        ),
    ],
)
def test_rows_and_names_count(text, votes):
    assert resolutions("Anträge", text) == votes
