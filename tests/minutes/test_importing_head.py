"""The head in the many ways secretaries write it: day, hours and place."""

import pytest

from minutes.importing.reader.export import as_data
from minutes.importing.reader.parse import parse

BODY = "\n\nTOP 1 Begrüßung\n\nAlle werden begrüßt.\n\nTOP 2 Verschiedenes\n\nEs war schön.\n"


def head(text: str, *, body: str = BODY, filename: str = "") -> dict:
    return as_data(parse(f"{text}{body}", filename=filename))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Protokoll der Sitzung am Di., 3.2.26", "2026-02-03"),
        ("Protokoll\n\nDatum: 03. Februar 2026", "2026-02-03"),
        ("---\ntitle: Plenum\ndate: 2026-02-03\n---", "2026-02-03"),
        ("# Plenum 2026-02-03", "2026-02-03"),
        ("Protokoll 2026-02-03-Vorstand", "2026-02-03"),
        ("Protokoll Vorstand 03/02/2026", "2026-02-03"),
        ("Protokoll der Klausur vom 3./4. Mai 2026", "2026-05-03"),
        ("Protokoll vom 3. II. 2026", "2026-02-03"),
        ("Protokoll vom 3.II.2026", "2026-02-03"),
        ("Protokoll\nBerlin, den 3. Febr. 2026", "2026-02-03"),
        ("Protokoll der Sitzung am 3. Februar\nVereinsjahr 2026", "2026-02-03"),
        ("Ort/Datum: Rathaus, 3.2.2026", "2026-02-03"),
        ("Protokoll\n\nDatum | 3.2.2026\nOrt | Rathaus", "2026-02-03"),
        ("Protokoll\n\n| Ort | Rathaus | Datum | 3.2.2026 |", "2026-02-03"),
        ("Sitzung\tDienstag, 3. Februar 2026", "2026-02-03"),
        ("Protokoll\n\nDatum:\n3. Februar 2026", "2026-02-03"),
        ("Protokoll\n\nTermin: 03.02.2026 / 19:00 Uhr", "2026-02-03"),
        ("Protokoll\n\nStand: 9.2.2026\nSitzung vom 3.2.2026", "2026-02-03"),
        ("Protokoll\n\nEinladung vom 20.1.2026\nSitzungstag: 3.2.2026", "2026-02-03"),
        ("Protokoll\n\nMitglieder der Wahlperiode 2024–2029 (Satzung vom 1.1.2020)\n3.2.2026", "2026-02-03"),
        (
            "Sitzung des Vorstands (Genehmigung des Protokolls vom 6.1.2026)\nAm 3. Februar 2026 um 19 Uhr",
            "2026-02-03",
        ),
        ("Protokoll der 12. Sitzung, 2026", None),
        ("Protokoll\n\nAm Dienstag, dem 3. Februar 2026, traf sich der Vorstand im Büro.", "2026-02-03"),
        ("Protokoll\n\nWann: Di 3.2.2026 19h\nWo: Büro", "2026-02-03"),
        ("**Datum:** 3. Feb 2026 **Ort:** Büro", "2026-02-03"),
        ("Protokoll der Sitzung am Dienstag den 03.02.2026", "2026-02-03"),
        ("Protokoll der Sitzung am 3.2.2026, genehmigt am 3.3.2026", "2026-02-03"),
        ("Protokoll\n\n📅 3. Februar 2026", "2026-02-03"),
        (
            "WG: Protokoll\n\nVon: Mia Lind <mia@verein.example>\nGesendet: Sonntag, 1. März 2026 21:47\n"
            "An: alle@verein.example\nBetreff: Protokoll\n\nTreffen am Dienstag, 3. Februar 2026, 16 Uhr",
            "2026-02-03",
        ),
        (
            "From: Mia Lind\nTo: alle\nDate: Sun, 1 Mar 2026 21:47:00 +0100\nSubject: Protokoll Plenum\n\n"
            "Protokoll Plenum vom 3.2.2026",
            "2026-02-03",
        ),
        ("Von: Mia Lind\nDatum: 1. März 2026 um 21:47\nAn: alle\nBetreff: Protokoll 3.2.2026", "2026-02-03"),
        ("Protokoll erstellt am 9.2.2026\nSitzung: 3.2.2026", "2026-02-03"),
        (
            "Diese Seite wurde zuletzt am 9. Februar 2026 um 22:14 Uhr bearbeitet.\nPlenum 3.2.2026",
            "2026-02-03",
        ),
        ("#+TITLE: Plenum\nDate: <2026-02-03 Di>", "2026-02-03"),
        ("Protokoll Februar 2026\n\nSitzung 3. Februar", "2026-02-03"),
        (
            "From: Mia Lind\nTo: alle\nDate: Wed, 4 Feb 2026 08:12:00 +0100\n"
            "Subject: AW: [garten] Themen Montag | Protokoll Gartengruppe 3.2.26\n\n"
            "Am 1.2.26 schrieb Tom:\n> Hallo",
            "2026-02-03",
        ),
        ("Plenum\n\nOn Sun, 1 Feb 2026, Tom Zahn wrote:\n> Los\n\nPlenum 3.2.2026", "2026-02-03"),
        (
            "Niederschrift über die 4. Sitzung des Beirats (Amtszeit 2024–2028) am Dienstag, 3. Februar 2026",
            "2026-02-03",
        ),
        ("Protokoll (Stand: 9.2.2026)\nSitzung 3.2.2026", "2026-02-03"),
        ("Genehmigung des Protokolls der 8. Sitzung vom 6.1.2026\nSitzung 3.2.2026", "2026-02-03"),
    ],
)
def test_the_day_of_the_meeting(text, day):
    assert head(text)["date"] == day


@pytest.mark.parametrize(
    "talk",
    [
        "Hallo.\n\nTOP 2 Ende\n\nBerlin, den 9. Februar 2026\n\ngez. Lind",
        "Das Protokoll vom 6.1.2026 liegt vor.\n\nTOP 2 Nächste Sitzung: 3.3.2026\n\nEnde.",
        "Termin: 3.3.2026 Sommerfest\n\nTOP 2 Ende\n\nFrau Lind, geb. 3.3.1956, wird geehrt.",
    ],
)
def test_a_day_that_is_not_the_meetings_is_not_taken(talk):
    assert head(f"Protokoll des Vorstands\n\nTOP 1 Begrüßung\n\n{talk}\n", body="")["date"] is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-03-12_protokoll.md", "2025-03-12"),
        ("Protokoll_12.03.25.docx", "2025-03-12"),
        ("protokoll-20250312.pdf", "2025-03-12"),
        ("Protokoll Vorstand 12.3.2025.txt", "2025-03-12"),
        ("C:\\Ablage\\250312_Vorstand.doc", "2025-03-12"),
        ("prot_12032025.odt", "2025-03-12"),
        ("2025_03_12 MV.txt", "2025-03-12"),
        ("Protokoll 12. März 2025.txt", "2025-03-12"),
        ("Protokoll_Nr_14.txt", None),
        ("scan0001.pdf", None),
        ("20259999.txt", None),
        ("", None),
    ],
)
def test_the_file_name_says_the_day_where_the_text_does_not(name, day):
    assert head("Protokoll des Vorstands", filename=name)["date"] == day
    assert head("Protokoll vom 1.2.2024", filename=name)["date"] == "2024-02-01"


def test_the_file_name_gives_the_year_to_a_day_without_one():
    assert head("Protokoll vom 12. März", filename="2025 Vorstand.txt")["date"] == "2025-03-12"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Protokoll, 3.2.26, 19 Uhr c.t.", "19:15", None),
        ("Protokoll vom 3.2.26\nBeginn 1905", "19:05", None),
        ("Protokoll vom 3.2.26\nBeginn: 19h\nEnde: 21h30", "19:00", "21:30"),
        ("Protokoll vom 3.2.26\n19:05-21.40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nvon 19.05 Uhr bis gegen 21 Uhr", "19:05", "21:00"),
        ("Protokoll vom 3.2.26\nBeginn: 19:05\nEnde gegen 21", "19:05", "21:00"),
        ("Protokoll vom 3.2.26\nZeit: 14 – 16 Uhr", "14:00", "16:00"),
        ("Protokoll vom 3.2.26\nZeit: 19:05 - 21:10", "19:05", "21:10"),
        ("Protokoll vom 3.2.26\nBeginn/Ende: 19:05/21:40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn: 19.05 Uhr Ende: 21.40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn: 19:05 Uhr – Ende: 21:40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nSitzungsbeginn: 19 Uhr 05\nSitzungsende: 21 Uhr 40", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nUhrzeit: 19:05 Uhr bis 21:40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nDauer: 19.05 bis 21.40", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn: pünktlich um 19 Uhr", "19:00", None),
        ("Protokoll vom 3.2.26\nSitzungsbeginn | 19:05 Uhr\nSitzungsende | 21:40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn:\n19:05 Uhr\nEnde:\n21:40 Uhr", "19:05", "21:40"),
        (
            "Protokoll vom 3.2.26\nBeginn der Sitzung: 19:05 Uhr\nEnde der Sitzung: 21:40 Uhr",
            "19:05",
            "21:40",
        ),
        ("Protokoll vom 3.2.26\nStart: 19:05 (geplant 19:00)\nSchluss: 21:40", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nWann: 3.2.2026, 19:05–21:40", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nDatum/Zeit: 3.2.2026, 19.05 Uhr - 21.40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26 (19:05 Uhr bis 21:40 Uhr)", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn: ca. 19.05 Uhr, Ende: ca. 21.40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn: 19 05\nEnde: 21 40", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn: | 19:05\nEnde: | 21:40", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nBeginn / Ende | 19:05 Uhr /", "19:05", None),
        ("Protokoll\n3.2.2026, los ging's um 19:05, aus 21:40", "19:05", "21:40"),
        ("Protokoll\nam 3.2.2026\nangefangen 19:05 wegen Stau, fertig 21:40", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\n⏰ 19:05 bis 21:40 Uhr", "19:05", "21:40"),
        ("Protokoll vom 3.2.26\nAnfang: 19:05\nEnde: 00:15", "19:05", "00:15"),
        ("Protokoll vom 3.2.26\nAnwesend: Mia Lind (ab 19:30), Jan Pohl (bis 20 Uhr), Eva Roth", None, None),
        ("Protokoll vom 3.2.26, Telefon 0391 19 20 21", None, None),
        ("Protokoll vom 3.2.26\nTeilnehmer: 19", None, None),
        ("Protokoll vom 3.2.26\nBeginn: siehe Einladung", None, None),
        ("Wir treffen uns am 3.2.2026 um 19 Uhr bei Petra, Ende war gegen 22 Uhr.", "19:00", "22:00"),
        ("Protokoll vom 3.2.26\nGemeindehaus Auen, 17 Uhr bis halb acht", "17:00", "19:30"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post. Dauer: 19.05–21.40 h. Anwesend: 12", "19:05", "21:40"),
        ("Title: Stammtisch\nDate: 2026-02-03 19:00\n\nLos ging es um 19:12.", "19:12", None),
        ("Title: Stammtisch\nDate: 2026-02-03 19:00\n\nEs war kalt.", "19:00", None),
        ("Stammtisch 3.2.26\n\nLos ging es gegen 19:05, die letzten sind um 23:40 heim.", "19:05", "23:40"),
        ("Stammtisch 3.2.26\n\nDie letzten Anträge sind bis 23:40 Uhr zu stellen.", None, None),
    ],
)
def test_the_hours_of_the_head(text, start, end):
    found = head(text)
    assert (found["start"], found["end"]) == (start, end)


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("Die Sitzung wird um 19.17 Uhr eröffnet.", "19:17"),
        ("Frau Lind eröffnet um 19.17 Uhr die Sitzung.", "19:17"),
        ("Der 1. Vorsitzende eröffnete die Versammlung um 19:17 Uhr und begrüßte die Mitglieder.", "19:17"),
        ("Die Sitzung beginnt um 19:17 Uhr.", "19:17"),
        ("Beginn der Sitzung 19.17 Uhr", "19:17"),
        ("Um 19:17 Uhr eröffnet Jan das Plenum.", "19:17"),
        ("Die Mitgliederversammlung wurde um 19.17 Uhr von Frau Dr. Lind eröffnet.", "19:17"),
        ("Eröffnung der Sitzung durch Jan Pohl um 19.17 Uhr", "19:17"),
        ("Frau Lind begrüßt um 19.17 Uhr alle Anwesenden.", "19:17"),
        ("Los geht es um 19:17.", "19:17"),
        ("Jan Pohl trifft um 19.17 Uhr ein.", None),
        ("Das Sommerfest beginnt um 14 Uhr.", None),
        ("Die Ausstellung wird am 3.5. um 18 Uhr vom Landrat gezeigt.", None),
    ],
)
def test_the_sentence_that_opens_the_meeting(sentence, start):
    text = f"Protokoll vom 3.2.2026\n\nTOP 1 Formalia\n\n{sentence}\n\nTOP 2 Verschiedenes\n\nNichts.\n"
    assert head(text, body="")["start"] == start


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("Ende der Sitzung: 21:15 Uhr", "21:15"),
        ("Schluss der Sitzung: 22:10", "22:10"),
        ("Ende: 21.15", "21:15"),
        ("Ende 21:15 Uhr", "21:15"),
        ("Ende gegen 21", "21:00"),
        ("Sitzungsende 21.15 Uhr", "21:15"),
        ("Sitzungsschluss: 21.15 Uhr", "21:15"),
        ("(Ende der Sitzung um 21.15 Uhr)", "21:15"),
        ("Die Vorsitzende schließt die Sitzung um 21.15 Uhr.", "21:15"),
        ("Um 21.15 Uhr schließt Herr Lind die Versammlung.", "21:15"),
        ("Die Sitzung wurde um 21:15 Uhr geschlossen.", "21:15"),
        ("Das Plenum endet um 21:15 Uhr.", "21:15"),
        ("Die Sitzung ist um 21:15 Uhr beendet.", "21:15"),
        ("Frau Lind bedankt sich und beendet die Sitzung gegen 21:15 Uhr.", "21:15"),
        ("Die Versammlung schloss um 21.15 Uhr mit einem gemeinsamen Lied.", "21:15"),
        ("Mit Dank schließt der Vorsitzende um 21.15 Uhr die Jahreshauptversammlung.", "21:15"),
        ("Sitzung geschlossen: 21:15", "21:15"),
        ("Sitzungsende: 21:15 Uhr, nächste Sitzung: 3.3.2026, 19 Uhr", "21:15"),
        ("Ende der öffentlichen Sitzung: 21.15 Uhr", "21:15"),
        ("Ende der Diskussion um 20.10 Uhr.", None),
        ("Frau Lind bedankt sich und schließt um 21.15 Uhr.", "21:15"),
        ("Die Vorsitzende schließt den öffentlichen Teil um 20.15 Uhr.", None),
        ("Die Ausstellung endet um 18 Uhr.", None),
        ("Die nächste Sitzung endet um 18 Uhr.", None),
        ("Das Büro schließt um 16 Uhr.", None),
        ("Frau Lind verlässt die Sitzung um 20.10 Uhr.", None),
        ("Schluss war 21:15.", "21:15"),
        ("Gegen 21.15 Uhr war Schluss.", "21:15"),
        ("Feierabend um 21:15 Uhr.", "21:15"),
        ("Wir sind um 21:15 fertig.", "21:15"),
        ("21:15 Ende", "21:15"),
        ("Protokollende: 21:15", "21:15"),
        ("Schluß der Sitzung: 21.15 Uhr", "21:15"),
        ("Ende der Veranstaltung: 21:15 Uhr", "21:15"),
        ("Da niemand mehr etwas sagen will, schließt Frau Lind um 21.15 Uhr.", "21:15"),
        ("Um 21 Uhr sind die Plakate fertig.", None),
        ("Der Kurs ist um 21 Uhr zu Ende.", None),
        ("Da es regnet, schließt das Freibad um 18 Uhr.", None),
        ("Der Basar: Beginn 10 Uhr, Ende 16 Uhr.", None),
        ("Die Antragsfrist endet am 30. Juni um 24 Uhr.", None),
    ],
)
def test_the_sentence_that_closes_the_meeting(sentence, end):
    talk = f"TOP 1 Formalia\n\nHallo.\n\nTOP 2 Verschiedenes\n\n{sentence}\n\nBerlin, 5.2.2026\n"
    text = f"Protokoll vom 3.2.2026\n\n{talk}"
    assert head(text, body="")["end"] == end


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Protokoll vom 3.2.26\nOrt: Rathaus, Zimmer 3", "Rathaus, Zimmer 3"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post (Heizung im Saal defekt)", "Alte Post"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post (Saal 2, der andere war belegt)", "Alte Post (Saal 2)"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post (kleiner Saal im Hof)", "Alte Post (kleiner Saal im Hof)"),
        ('Protokoll vom 3.2.26\nOrt: "Alte Post, Saal 2"', "Alte Post, Saal 2"),
        ("Protokoll vom 3.2.26\nWo? Alte Post, Saal 2", "Alte Post, Saal 2"),
        ("Protokoll vom 3.2.26\n📍 Alte Post, Saal 2", "Alte Post, Saal 2"),
        ("Protokoll\nTagungsort/-zeit: Alte Post, 3.2.2026, 19:00-21:00 Uhr", "Alte Post"),
        ("Protokoll\nAm 3. Februar 2026 kamen wir um 19 Uhr in der Alten Post zusammen.", "Alten Post"),
        ("Protokoll\nDi 3.2.26 online über BigBlueButton, 20:00-21:30", "BigBlueButton"),
        ("Protokoll vom 3.2.26\nTagungsort: Alte Post (Saal)", "Alte Post (Saal)"),
        ("Protokoll vom 3.2.26\nRaum: 2.14", "2.14"),
        ("Protokoll vom 3.2.26\nWo: Werkstatt", "Werkstatt"),
        ("Protokoll vom 3.2.26\nOrt | Rathaus", "Rathaus"),
        ("Protokoll vom 3.2.26\nOrt:\nRathaus", "Rathaus"),
        ("Protokoll vom 3.2.26\nOrt  Rathaus", "Rathaus"),
        ("Protokoll vom 3.2.26\nZeit: 14 – 16 Uhr, Ort: Rathaus", "Rathaus"),
        ("Protokoll\nOrt/Datum: Rathaus, 3.2.2026", "Rathaus"),
        ("Protokoll\nDatum, Ort: 3.2.2026, Rathaus", "Rathaus"),
        ("Protokoll\nOrt, Datum, Uhrzeit: Rathaus, 3.2.2026, 19–21 Uhr", "Rathaus"),
        ("Protokoll\nZeit und Ort: 3.2.2026, 19 Uhr, Rathaus", "Rathaus"),
        ("Protokoll vom 3.2.26, 19 – 21 Uhr im Rathaus", "Rathaus"),
        ("Protokoll vom 3.2.26 in der Alten Post", "Alten Post"),
        ("Protokoll vom 3.2.26, 19 Uhr, Rathaus, Saal 2", "Rathaus, Saal 2"),
        ("Protokoll vom 3.2.26 @ Werkstatt", "Werkstatt"),
        ("Protokoll vom 3.2.26\nim Bürgerhaus, Saal 2", "Bürgerhaus, Saal 2"),
        ("Halle, 3. Februar 2026\n\nProtokoll", "Halle"),
        ("Plenum, 3. Februar 2026\n\nProtokoll", None),
        ("Protokoll vom Treffen am 3.2.2026 bei Petra. Es war nett.", "Petra"),
        ("Protokoll vom 3.2.26\n\nNächstes Treffen am 3.3.2026, 16 Uhr bei Petra.", None),
        ("Protokoll\nHalle, den 3. Februar 2026", "Halle"),
        ("Protokoll vom 3.2.26\nper Zoom", "Zoom"),
        ("Protokoll vom 3.2.26 (online)", "online"),
        ("Protokoll vom 3.2.26, 19 Uhr, Mumble", "Mumble"),
        ("Protokoll vom 3.2.26\nOrt: https://meet.example.org/plenum", "https://meet.example.org/plenum"),
        ("Protokoll vom 3.2.26\nOrt: BigBlueButton und Büro", "BigBlueButton und Büro"),
        ("Protokoll vom 3.2.26\nVideokonferenz, 19 bis 21 Uhr", "Videokonferenz"),
        ("Protokoll vom 3.2.26\nKulturhaus Mühlbach", "Kulturhaus Mühlbach"),
        (
            "Protokoll\n\nAm 3. Februar 2026 trafen sich um 19 Uhr im Pfarrheim:\n\nAnna Lind, Jan Pohl",
            "Pfarrheim",
        ),
        ("Protokoll vom 3.2.26\n\nDie Sitzung findet im Rathaus statt.", "Rathaus"),
        ("Protokoll\nam 3.2.2026\nim Sitzungssaal des Rathauses", "Sitzungssaal des Rathauses"),
        ("Treffen vom 3.2.26\nbei Petra in der Küche, ab 19 Uhr", "Petra in der Küche"),
        ("Die Sitzung fand am 3.2.2026 von 15 bis 17 Uhr im Probenraum statt.", "Probenraum"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post, Saal 2. Von 19.00 bis 21.15 Uhr.", "Alte Post, Saal 2"),
        ("Protokoll vom 3.2.26\nOrt: Kirchstr. 4, Auen. Es war kalt.", "Kirchstr. 4, Auen"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post 19–21 Uhr", "Alte Post"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post, Mia und später Tom per Video", "Alte Post"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post, Jo zugeschaltet", "Alte Post"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post, Saal 2 und per Video", "Alte Post, Saal 2 und per Video"),
        ("Protokoll vom 3.2.26\nOrt: Alte Post. Protokoll: Mia Lind", "Alte Post"),
        ("Protokoll vom 3.2.26\nTreffpunkt war diesmal der Garten von Mia.", "Garten von Mia"),
        ("Protokoll vom 3.2.26\n\nTreffpunkt ist das Haupttor, Abfahrt um 9 Uhr.", None),
        (
            "Am 3. Februar 2026 trafen sich auf Einladung der Gemeinde "
            "im Saal der Gaststätte „Post“, 30 Personen.",
            "Saal der Gaststätte „Post“",
        ),
        ("Protokoll\nMontag, 3.2.26, Alte Schule, 19.30 - 21.45 Uhr", "Alte Schule"),
        (
            "Am 3. Februar 2026 um 19 Uhr fand in der Aula der Schule die Versammlung statt.",
            "Aula der Schule",
        ),
        ("Treffen am 3.2.2026 um 19 Uhr bei Petra, Ende gegen 22 Uhr.", "Petra"),
        ("Protokoll vom 3.2.26\n**Ort** Alte Post", "Alte Post"),
        ("Protokoll vom 3.2.26\nOrt: –", None),
        ("Protokoll vom 3.2.26\nin Vertretung: Frau Lind", None),
        ("Protokoll der Sitzung vom 3.2.26\nVorsitz: Anna Haus", None),
        ("Protokoll vom 3.2.26\nim Umlaufverfahren", None),
    ],
)
def test_the_place(text, place):
    assert head(text)["place"] == place


@pytest.mark.parametrize(
    "words", ["Ort: ", "Beginn: 19:0", "Datum, ", "schließt die Sitzung ", "a | ", "Ende 1", "am 3. ", "im A"]
)
def test_a_line_made_to_be_slow_is_read_all_the_same(words):
    assert head(f"Protokoll\n{words * 2000}")["date"] is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Protokoll der Versammlung im Gemeindehaus St. Nikolai am 3.2.2026", "Gemeindehaus St. Nikolai"),
        ("Verhandelt zu Auen, im Luthersaal der Kirche, am 3. Februar 2026", "Luthersaal der Kirche"),
        ("Sonnabend, 3. Februar 2026, Gerätehaus Auen", "Gerätehaus Auen"),
        (
            "Sonntag, 3.2.2026 / 10:30 – 14:15 (mit Essen) / Gemeinschaftsraum, Haus B",
            "Gemeinschaftsraum, Haus B",
        ),
        ("Protokoll vom 3.2.2026\nKirchgasse 4, 12345 Auen\n19-21 Uhr", "Kirchgasse 4, 12345 Auen"),
        ("Auen, den 3.2.2026\nProtokoll der Sitzung\n19:00 Uhr, Stadtbücherei", "Stadtbücherei"),
        ("Protokoll vom 3.2.2026\nBeginn 19:05, Ende 21:40\nOrt Vereinsheim", "Vereinsheim"),
        (
            "Protokoll vom 3.2.2026\n\nZusammengekommen sind wir auf der Probenbühne, und zwar um 19 Uhr.",
            "Probenbühne",
        ),
        ("Protokoll der Sitzung im Auftrag des Rates am 3.2.2026", ""),
        ("Protokoll der Sitzung im kleinen Kreis am 3.2.2026", ""),
        ("Protokoll vom 3.2.2026\nOrt: noch offen", ""),
        ("Protokoll vom 3.2.2026, Fassung für den Vorstand", ""),
    ],
)
def test_a_house_beside_the_day_or_alone_is_the_place(text, place):
    assert (head(text)["place"] or "") == place


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Angefangen: 20:15 (eigentlich 20 Uhr)", "20:15", None),
        ("Dauer der Sitzung: von 18 Uhr bis 21.20 Uhr", "18:00", "21:20"),
        ("Zeit: 10:00 Uhr s. t. bis 15:20 Uhr", "10:00", "15:20"),
        ("Tagungszeit: 10.00 Uhr – 12.30 Uhr", "10:00", "12:30"),
        ("Sitzungseröffnung: 19:04 Uhr", "19:04", None),
        ("Eröffnung 19:04", "19:04", None),
        ("Wir beginnen um 19:04 Uhr.", "19:04", None),
        ("Die Feier beginnt um 18 Uhr.", None, None),
    ],
)
def test_hours_behind_more_words(text, start, end):
    found = head(f"Protokoll vom 3.2.2026\n{text}")
    assert (found["start"], found["end"]) == (start, end)


def test_a_day_without_a_year_in_the_talk_is_no_better_than_the_name_of_the_file():
    text = "Unser Treffen im August\n\nMia schreibt bis zum 15. September einen Brief."
    assert head(text, body="", filename="2025-08-28 treffen.txt")["date"] == "2025-08-28"


@pytest.mark.parametrize(
    ("lines", "start", "end"),
    [
        ("Beginn: halb acht", "19:30", None),
        ("Beginn: um halb acht abends, Ende: viertel nach neun", "19:30", "21:15"),
        ("Beginn: viertel nach sieben", "19:15", None),
        ("Beginn: fünf nach halb acht", "19:35", None),
        ("Beginn: dreiviertel acht", "19:45", None),
        ("Beginn: halb zehn\nEnde: halb zwölf", "09:30", "11:30"),
        ("Beginn: 9 Uhr morgens", "09:00", None),
        ("Beginn: 7 Uhr abends", "19:00", None),
        ("Beginn: zwanzig Uhr", "20:00", None),
        ("Beginn: 19.30h\nEnde: 21h", "19:30", "21:00"),
        ("Beginn: 1930 Uhr", "19:30", None),
        ("Beginn: 18 Uhr\nEnde: kurz vor zehn", "18:00", "22:00"),
        ("Wir starten um halb sieben.", "18:30", None),
        ("Die Sitzung beginnt um 1930 Uhr.", "19:30", None),
        ("Beginn: 18 Uhr\n\nTOP 1 Lage\n\nSitzungsende gegen Mitternacht.", "18:00", "00:00"),
        ("Beginn: 18 Uhr\n\nTOP 1 Lage\n\nUta schließt die Sitzung um viertel vor elf.", "18:00", "22:45"),
        ("Beginn: 18 Uhr\n\nTOP 1 Lage\n\nDer Bus fährt um halb zehn.", "18:00", None),
        ("Beginn: halb besetzt", None, None),
        ("Beginn: nach acht Leuten", None, None),
        ("Ende: eine gute Stunde nach Beginn", None, None),
        ("Beginn: 19:05, Ende gegen halb zehn", "19:05", "21:30"),
        ("Beginn: 19:05 Uhr; Schluss um viertel nach neun", "19:05", "21:15"),
        ("Beginn 19:05, Ende gegen zehn", "19:05", "22:00"),
        ("Beginn: 19:05, Ende zwanzig Uhr", "19:05", "20:00"),
        ("Beginn: 19:05, Ende offen", "19:05", None),
        ("Beginn: 19:05, Ende der Anmeldung gegen halb zehn", "19:05", None),
        ("Beginn: 19:05, dann Pause gegen halb zehn", "19:05", None),
    ],
)
def test_hours_in_words(lines, start, end):
    found = head(f"Protokoll vom 3.2.2026\n{lines}", body="")
    assert (found["start"], found["end"]) == (start, end)


@pytest.mark.parametrize(
    ("lines", "start", "end", "place"),
    [
        ("Beginn: 19 Uhr c. t.", "19:15", None, None),
        ("Beginn: 19 Uhr s. t.", "19:00", None, None),
        ("Beginn: 10 c.t., Ende 12 Uhr", "10:15", "12:00", None),
        ("Beginn: 19.00 (c. t.)", "19:15", None, None),
        ("Zeit: 19 Uhr c. t. bis 21 Uhr", "19:15", "21:00", None),
        ("Die Sitzung beginnt um 19 Uhr c. t. im Rathaus.", "19:15", None, "Rathaus"),
        ("Ort: Rathaus, 19 Uhr c. t.", "19:15", None, "Rathaus"),
        ("Beginn: 19:30 Uhr c. t.", "19:30", None, None),
        ("Beginn: 19 Uhr\nEintritt: 3 ct", "19:00", None, None),
        ("Beginn: 19 Uhr\nOrt: St. Nikolai", "19:00", None, "St. Nikolai"),
    ],
)
def test_the_academic_quarter(lines, start, end, place):
    found = head(f"Protokoll vom 3.2.2026\n{lines}", body="")
    assert (found["start"], found["end"], found["place"]) == (start, end, place)


@pytest.mark.parametrize("hours", ["19 Uhr", "19 Uhr c. t.", "19 Uhr s.t."])
def test_the_quarter_hides_no_place(hours):
    assert head(f"Protokoll\n\n3.2.2026, {hours} im Rathaus", body="")["place"] == "Rathaus"


def test_an_item_about_a_house_is_no_place():
    assert head("Protokoll vom 3.2.2026\n\nTOP 1 Lagerhaus\n\nEs ist trocken.", body="")["place"] is None
