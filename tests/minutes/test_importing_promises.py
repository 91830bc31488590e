"""What is a promise in the prose of minutes, and what only looks like one."""

from datetime import date

import pytest

from minutes.importing.reader.finds import FoundPerson
from minutes.importing.reader.promises.tasks import find_tasks

HELD_ON = date(2026, 3, 10)
PEOPLE = [
    FoundPerson(1, "test", 1.0, name)
    for name in ("Anna Berg", "Karim Said", "Dr. Lena Vogt", "Ole Friis", "Petra Kunze", "tux42", "mo_ni")
]


def found(text: str, **more) -> list[tuple[str, tuple[str, ...], date | None]]:
    tasks = find_tasks(text, line=1, said_on=HELD_ON, people=PEOPLE, item=0, **more)
    return [(task.rule, task.assignee, task.due) for task in tasks]


ANNA, KARIM, LENA, OLE, PETRA = (
    ("Anna Berg",),
    ("Karim Said",),
    ("Dr. Lena Vogt",),
    ("Ole Friis",),
    ("Petra Kunze",),
)


@pytest.mark.parametrize(
    ("text", "rule", "who", "due"),
    [
        ("Frau Berg spricht mit dem Hausmeister.", "task.sentence", ANNA, None),
        ("A. Berg mailt der Presse bis 20.03. den Text.", "task.sentence", ANNA, date(2026, 3, 20)),
        ("Karim erfragt die Kosten beim Bauhof.", "task.sentence", KARIM, None),
        ("Karim fragt beim Bauhof an.", "task.sentence", KARIM, None),
        ("Karim hakt noch einmal nach.", "task.sentence", KARIM, None),
        ("Karim fasst die Ergebnisse zusammen.", "task.sentence", KARIM, None),
        ("Anna Berg und Ole Friis bauen die Stellwände auf.", "task.sentence", ANNA + OLE, None),
        ("Petra Kunze schickt am 19.03. die Einladung heraus.", "task.sentence", PETRA, date(2026, 3, 19)),
        (
            "Die AG Technik prüft das Angebot bis Ende April.",
            "task.sentence",
            ("AG Technik",),
            date(2026, 4, 30),
        ),
        (
            "Die Schriftführerin teilt dem Kreis den Beschluss mit.",
            "task.sentence",
            ("Schriftführerin",),
            None,
        ),
        ("Karim vergleicht bis zum 1.4. drei Anbieter.", "task.deadline", KARIM, date(2026, 4, 1)),
        ("Karim nimmt die Girlanden herunter.", "task.sentence", KARIM, None),
        ("Karim redet noch einmal mit der Nachbarin.", "task.sentence", KARIM, None),
        ("Anna geht das nächste Mal hin.", "task.sentence", ANNA, None),
        ("Anna fragt sie.", "task.sentence", ANNA, None),
        ("Anna fragt das bis Ende April bei allen ab.", "task.sentence", ANNA, date(2026, 4, 30)),
        ("Anna antwortet in diesem Sinne.", "task.sentence", ANNA, None),
        ("Anna macht erst eine Liste.", "task.sentence", ANNA, None),
        ("Anna und Ole machen die Abrechnung fertig bis 1.4.", "task.sentence", ANNA + OLE, date(2026, 4, 1)),
        ("Frau Berg hängt Zettel an nicht abgeholte Räder.", "task.sentence", ANNA, None),
        ("Karim stellt den Anhänger.", "task.sentence", KARIM, None),
        ("Karim wirbt im nächsten Rundbrief um Helfer.", "task.sentence", KARIM, None),
        ("Pfarrer Herr Said bestellt die Kerzen.", "task.sentence", KARIM, None),
        ("Stadträtin Kunze sichert zu, das zu prüfen.", "task.pledge", PETRA, None),
        ("Lena und Ole sagen zu.", "task.pledge", LENA + OLE, None),
        ("Die Miete steigt um 12 %. Karim holt ein Angebot ein.", "task.sentence", KARIM, None),
        ("Sonntag wird es eng!! Karim schreibt die Liste.", "task.sentence", KARIM, None),
        ("Das Dach ist neu, Anna und Ole gehen hin.", "task.sentence", ANNA + OLE, None),
        (
            "Die Kasse stimmt nicht, das holen Frau Berg und Herr Friis nach.",
            "task.inverted",
            ANNA + OLE,
            None,
        ),
        ("Zusage dazu verschickt Frau Berg.", "task.inverted", ANNA, None),
        ("Meldung an den Kreis macht Karim bis 17.4.", "task.inverted", KARIM, date(2026, 4, 17)),
        ("im Grunde ja, Mietvertrag macht der Vorstand.", "task.inverted", ("Vorstand",), None),
        ("Moderation machen Anna und Ole.", "task.inverted", ANNA + OLE, None),
        ("Der Keller ist nass, Pumpe besorgt tux42", "task.inverted", ("tux42",), None),
        (
            "Ole bittet, die Zahlen zu trennen, was Frau Berg für den nächsten Bericht zusagt.",
            "task.taken-on",
            ANNA,
            None,
        ),
        (
            "Der Vorstand beschließt, Anna Berg mit der Abrechnung zu beauftragen.",
            "task.delegated",
            ANNA,
            None,
        ),
        ("Ole muss bis Freitag die Liste abgeben.", "task.modal", OLE, date(2026, 3, 13)),
        ("Ole soll die Liste überarbeiten.", "task.modal", OLE, None),
        ("Ole wird die Quittungen einreichen.", "task.modal", OLE, None),
        ("Frau Dr. Vogt sagt zu, den Raum zu reservieren.", "task.pledge", LENA, None),
        ("Frau Vogt erklärt sich bereit, die Kasse zu führen.", "task.pledge", LENA, None),
        ("Ole hat zugesagt, das Zelt zu leihen.", "task.pledge", OLE, None),
        ("Ole will das mit der Stadt klären.", "task.pledge", OLE, None),
        ("Anna sorgt für Getränke.", "task.pledge", ANNA, None),
        ("Anna bietet an, einen Kuchen zu backen.", "task.offer", ANNA, None),
        ("Frau Kunze wird gebeten, ein Angebot einzuholen.", "task.asked", PETRA, None),
        ("Der Vorstand wird beauftragt, mit der Bank zu verhandeln.", "task.asked", ("Vorstand",), None),
        ("Der Vorstand beauftragt Karim Said mit der Planung.", "task.delegated", KARIM, None),
        ("Frau Berg bittet Herrn Friis, den Schlüssel zu holen.", "task.delegated", OLE, None),
        ("Das macht Anna.", "task.inverted", ANNA, None),
        ("Anmeldung macht Petra bis 1.6.", "task.inverted", PETRA, date(2026, 6, 1)),
        ("Um die Technik kümmert sich Ole.", "task.inverted", OLE, None),
        ("Den Verteiler pflegt bis Mai Petra ein.", "task.inverted", PETRA, date(2026, 5, 31)),
        ("Dafür soll Anna eine Liste anlegen.", "task.inverted", ANNA, None),
        ("Es wurde vereinbart, dass Anna Berg die Texte kürzt.", "task.agreed", ANNA, None),
        ("Anna kennt den Wirt und spricht mit ihm.", "task.second", ANNA, None),
        ("Die Genehmigung muss noch beantragt werden.", "task.open", (), None),
        ("Der Bericht ist bis zum 30.04. einzureichen.", "task.open", (), date(2026, 4, 30)),
        ("Für den Stand werden noch Helferinnen gesucht.", "task.sought", (), None),
        ("Wir brauchen noch jemanden für die Kasse.", "task.sought", (), None),
        ("Mit Frau Arlt vom Bauamt klären.", "task.infinitive", (), None),
        ("tux42 schreibt ein Script.", "task.sentence", ("tux42",), None),
        ("Karim ändert die Uhrzeit auf der Webseite.", "task.sentence", KARIM, None),
        ("Ole guckt nach einem Anhänger.", "task.sentence", OLE, None),
        ("Karim trägt die neuen Schlüssel aus.", "task.sentence", KARIM, None),
        ("Petra sucht eine Vertretung für den Chor.", "task.sentence", PETRA, None),
        ("Karim fragt im Nachbarhaus herum.", "task.sentence", KARIM, None),
        ("Wie die Halle geheizt wird, klärt Frau Kunze.", "task.inverted", PETRA, None),
        ("Nach einem Ersatztermin sucht Ole.", "task.inverted", OLE, None),
        ("Beim Förster wegen der Bänke anrufen macht Ole.", "task.inverted", OLE, None),
        ("Den Aufruf schreibt Karim zusammen mit Anna.", "task.inverted", KARIM + ANNA, None),
        ("Anna und Ole kommen später und sprechen mit dem Pächter.", "task.second", ANNA + OLE, None),
        ("Frau Kunze verweist auf den Vertrag und sagt eine Prüfung zu.", "task.second", PETRA, None),
        ("Ole kennt den Schmied, er fragt ihn.", "task.second", OLE, None),
        ("Das sollte mal jemand nachmessen.", "task.open", (), None),
        ("Jemand muss die Leiter zurückbringen.", "task.open", (), None),
        ("Noch zu besetzen ist die Kasse am Nachmittag.", "task.open", (), None),
        ("Formal zu klären bleibt noch, wer unterschreibt.", "task.open", (), None),
        ("Bei der Feuerwehr fragen", "task.infinitive", (), None),
        ("PK schickt den Text herum.", "task.sentence", PETRA, None),
        ("Ich verschicke das Protokoll. (Ole)", "task.first-person", OLE, None),
    ],
)
def test_a_promise(text, rule, who, due):
    assert found(text) == [(rule, who, due)]


@pytest.mark.parametrize(
    "text",
    [
        "Frau Berg berichtet von der Tagung in Kassel.",
        "Karim fragt, ob beim Bauhof noch Platz ist.",
        "Karim fragt nach den Öffnungszeiten.",
        "Herr Friis erkundigt sich nach dem Stand der Dinge.",
        "Ole stellt die Zahlen vor.",
        "Petra Kunze führt in das Thema ein.",
        "Frau Kunze weist auf die Frist bis zum 30.04. hin.",
        "Frau Kunze beantragt, TOP 5 zu vertagen.",
        "Anna hat die Plakate verteilt.",
        "Anna schickt die Rechnungen immer im Januar.",
        "Anna spricht sich gegen den Antrag aus.",
        "Anna würde den Stand betreuen, hat aber keine Zeit.",
        "Wenn das Wetter hält, baut Ole das Zelt auf.",
        "Falls Anna krank wird, übernimmt Petra.",
        "Sollte die Stadt zustimmen, organisiert Ole das Fest.",
        "Die Stadt prüft den Antrag bis zum 30.04.",
        "Der Caterer schickt uns ein Angebot.",
        "Herr Friis möchte wissen, wer die Miete zahlt.",
        "Frau Vogt übernimmt die Sitzungsleitung.",
        "Frau Vogt wird am 9. Mai 60 Jahre alt.",
        "Frau Vogt wird einstimmig gewählt.",
        "Ole leitet die Sitzung.",
        "Wer kümmert sich um den Saal?",
        "Das muss nicht noch einmal geklärt werden.",
        "[x] Karim bestellt Toner",
        "erledigt: Karim bestellt Toner",
        "Karim bestellt Toner – erledigt",
        "DONE Toner bestellen (Karim)",
        "Danke @tux42 für die Hilfe!",
        "Das Ensemble wird im Oktober nach Görlitz fahren.",
        "Die Verwaltung hat der Presse erzählt, sie prüft eine Sanierung.",
        "Anna: Wir sollten das ändern.",
        "Anna: Die Zeiten müssen sich ändern.",
        "Idee: Ole schreibt ein Buch.",
        "Karim: stellt den Änderungsantrag, die Summe zu kürzen.",
        "Anna: bringt den Antrag für die Fraktion ein.",
        "Ole: übernimmt die Änderung nicht.",
        "Anna ändert ihre Meinung.",
        "@tux42 (Leitung)",
        "Entschuldigt: @tux42, @mo_ni",
        "@tux42 hat den Server neu gestartet",
        "@tux42: und die Farbe muss heller werden",
        "@tux42: finde den Entwurf gut so",
        "Referat: Finanzen",
        "Leitung der Sitzung: Ole",
        "Anna sucht das Gespräch nicht mehr.",
        "Ole liest den Brief der Stadt vor, in dem von Lärm die Rede ist.",
        "Frau Kunze gibt die Leitung an Herrn Friis ab.",
        "Ole macht heute die Moderation, weil Anna fehlt.",
        "Frau Kunze beantragt die Entlastung der Kasse.",
        "Frau Kunze hat gehört, sie prüft das.",
        "Wenn jemand spülen muss, hilft Ole.",
        "Das muss nicht noch jemand nachrechnen.",
        "Noch zu hören sind keine Klagen.",
        "Karim nimmt es mit Humor.",
        "Anna geht davon aus, dass es reicht.",
        "Karim redet viel.",
        "Anna fragt Ole, ob es regnet.",
        "Anna stellt den Redner vor.",
        "Ole hängt an dem alten Sofa.",
        "Karim wirbt um Verständnis.",
        "Ole schließt die Tür.",
        "Anna macht mit, bleibt aber still.",
        "Das Protokoll liegt aus, was Anna bedauert.",
        "Karim ist kaum zu hören, der schreibt leise.",
    ],
)
def test_what_only_looks_like_a_promise(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "rule", "who", "due"),
    [
        ("TODO: Toner kaufen (Karim)", "task.label", KARIM, None),
        ("TODO Karim: Toner kaufen", "task.label", KARIM, None),
        ("Aufgabe: Toner kaufen, verantwortlich: Karim, bis 20.03.", "task.label", KARIM, date(2026, 3, 20)),
        ("ToDo: Mail schreiben – Anna + Ole, bis 8.4.", "task.label", ANNA + OLE, date(2026, 4, 8)),
        ("Action: Anna – Vortrag anbieten", "task.label", ANNA, None),
        ("TODO Toner kaufen", "task.keyword", (), None),
        ("[ ] Toner kaufen (mo_ni)", "task.box", ("mo_ni",), None),
        ("Plakat -> Anna (bis 1.4.)", "task.behind", ANNA, date(2026, 4, 1)),
        ("Toner ist leer → Karim", "task.behind", KARIM, None),
        ("Anna → Plakat drucken", "task.named", ANNA, None),
        ("→ Anna: Plakat drucken", "task.arrow", ANNA, None),
        ("=> Anna druckt das Plakat", "task.arrow", ANNA, None),
        ("Toner ist leer. -> Karim bestellt neuen", "task.arrow", KARIM, None),
        ("-> Rückmeldung aller bis 2.4.", "task.arrow", (), date(2026, 4, 2)),
        ("[Anna] Plakat drucken", "task.front", ANNA, None),
        ("@mo_ni druckt das Plakat", "task.at", ("mo_ni",), None),
        ("@mo_ni: Plakat drucken", "task.named", ("mo_ni",), None),
        ("@mo_ni bestellt einen Pinsel", "task.at", ("mo_ni",), None),
        ("@mo_ni muss noch das Plakat drucken", "task.at", ("mo_ni",), None),
        ("Leiter zurückbringen!! (macht Ole)", "task.bracket", OLE, None),
        ("Farben nachkaufen: Petra", "task.colon", PETRA, None),
        ("2. Ole kauft Farbe", "task.sentence", OLE, None),
        ("Plakat drucken (Anna)", "task.bracket", ANNA, None),
        ("Einladung geht bis 10.04. raus (Petra)", "task.bracket", PETRA, date(2026, 4, 10)),
        ("Plakat drucken, V: Anna, T: 30.03.", "task.owner", ANNA, date(2026, 3, 30)),
        ("Anna: Anzahlung überweisen", "task.named", ANNA, None),
        ("Anna und Ole: Route abfahren (bis Pfingsten)", "task.named", ANNA + OLE, date(2026, 5, 24)),
        ("Wer kümmert sich um das Essen? → Ole", "task.behind", OLE, None),
        ("TODO: Versicherung prüfen / Petra", "task.label", PETRA, None),
        ("Verantwortlich für den Saal: Ole", "task.charge", OLE, None),
        ("Rückmeldung ans Amt, Karim bis 20.03.", "task.until", KARIM, date(2026, 3, 20)),
    ],
)
def test_a_promise_by_its_mark(text, rule, who, due):
    assert found(text) == [(rule, who, due)]


@pytest.mark.parametrize(
    ("text", "who", "due"),
    [
        ("Kuchen: Anna", ANNA, None),
        ("Getränke – Ole – KW 15", OLE, date(2026, 4, 12)),
        ("Entwurf Programm: Anna bis Ende April", ANNA, date(2026, 4, 30)),
        ("Raum bestätigen (Petra, bis 20.03.)", PETRA, date(2026, 3, 20)),
        ("Presse anschreiben: ???", (), None),
        ("Fotos auswählen (N.N.)", (), None),
        ("Anna: Saal schmücken", ANNA, None),
        ("Saal schmücken", (), None),
    ],
)
def test_each_point_beneath_such_a_title_is_a_promise(text, who, due):
    assert found(text, listed=True) == [("task.listed", who, due)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Karim kauft Toner; Ole druckt die Plakate.", [KARIM, OLE]),
        ("Karim kauft Toner, Ole druckt die Plakate.", [KARIM, OLE]),
        ("Karim kauft Toner und Ole druckt die Plakate.", [KARIM, OLE]),
        ("Frau Kunze berichtet vom Amt. Sie schickt die Unterlagen herum.", [PETRA]),
        ("Frau Kunze berichtet vom Amt; die Unterlagen verschickt sie.", [PETRA]),
        ("Frau Kunze erinnert an die Frist. Anträge leitet sie gesammelt weiter.", [PETRA]),
        ("Der Saal ist frei. Ole bucht ihn.", [OLE]),
        ("@tux42 kauft Farbe, danach streicht @mo_ni die Wand", [("tux42",), ("mo_ni",)]),
        ("Der Rest ist da. Ole holt ihn ab. Stühle nachbestellen: Anna.", [OLE, ANNA]),
    ],
)
def test_several_promises_of_one_paragraph(text, who):
    assert [names for _rule, names, _due in found(text)] == who


def test_she_may_have_been_named_in_the_paragraph_before():
    assert found("Sie schickt ihn herum.", before="Frau Kunze hat einen Text entworfen.") == [
        ("task.pronoun", PETRA, None)
    ]
