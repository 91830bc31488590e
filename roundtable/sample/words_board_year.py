"""What comes back every year on the invented board: money, members, events, its own work.

The places in braces are explained in words_minutes.
"""

TOPICS: list[tuple[str, list[str]]] = [
    (
        "Wahl der Themen für den nächsten Fachtag",
        [
            "Zur Auswahl stehen drei Vorschläge aus den Mitgliedsorganisationen:",
            "- Ehrenamt und Beruf: Was Vereine brauchen",
            "- Anerkennung von Abschlüssen in Pflege und Erziehung",
            "- Beteiligung in kleinen Gemeinden",
            "{c}: Die Anerkennung betrifft zurzeit die meisten Beratungen.",
            "= Der Fachtag {year} behandelt die Anerkennung von Abschlüssen ({votes})",
            "! Büro: erstellt einen Entwurf für das Programm bis {day}",
        ],
    ),
    (
        "Nachlese zum Fachtag",
        [
            "Es kamen 74 Menschen, aus elf von vierzehn Landkreisen.",
            "{a}: Die Gruppen am Nachmittag waren zu groß, am Ende sprachen immer dieselben.",
            "Lernerfahrung: Höchstens zwölf Menschen je Gruppe und eine Moderation, die von außen kommt.",
            "! {a}: fasst die Ergebnisse der drei Gruppen zusammen bis {day}",
        ],
    ),
    (
        "Bericht aus der Koordinierungsstelle",
        [
            "Seit der letzten Sitzung gab es 14 Anfragen, davon neun zur Beratung bei Behördengängen.",
            "- Das Rundschreiben ging an alle Mitglieder.",
            "- Die Seite mit den Positionspapieren wurde im letzten Monat 640-mal aufgerufen.",
            "{a}: Bitte die Zahlen künftig nach Landkreisen getrennt zeigen.",
            "! Büro: stellt die Anfragen nach Landkreisen zusammen bis {day}",
        ],
    ),
    (
        "Kurzer Bericht aus den Landkreisen",
        [
            "- {town}: Die Begegnungsstelle hat einen neuen Raum und sucht noch Möbel.",
            "- Im Süden sind zwei Koordinationsstellen seit dem Sommer nicht besetzt.",
            "- Das Netzwerk der Sprachpaten hat sich auf 40 Menschen verdoppelt.",
            "{c}: Wer Möbel abgeben kann, trägt sie bitte in die Ressourcenbörse ein.",
        ],
    ),
    (
        "Förderantrag für das kommende Jahr",
        [
            "Der Entwurf liegt vor. Es fehlen die Zusage für den Eigenanteil und die Stellenbeschreibung.",
            "Drittmittel: Die Stiftung entscheidet erst im Frühjahr.",
            "{c}: Ohne die Stiftung bleibt eine Lücke von rund 4.000 Euro.",
            "= Der Antrag wird in der vorliegenden Fassung eingereicht ({votes})",
            "! {c}: klärt den Eigenanteil mit dem Träger, dann Büro: schickt den Antrag ab",
            "(intern) Falls die Stiftung absagt, kürzen wir zuerst bei den Druckkosten.",
        ],
    ),
    (
        "Nachfrage zum Förderantrag",
        [
            "Das Land fragt nach der Berechnung der Sachkosten und nach dem Ziel der Besuche vor Ort.",
            "{c}: Die Antwort sollte auf einer Seite stehen, mit den Zahlen aus dem letzten Jahr.",
            "! {c}: schreibt die Antwort bis {day}",
            "Ergebnis: Am Umfang des Antrags ändert sich nichts.",
        ],
    ),
    (
        "Verwendungsnachweis des letzten Jahres",
        [
            "Belege und Zahlen sind vollständig, am Sachbericht fehlen noch zwei Abschnitte.",
            "{b}: Die Besuche vor Ort liefern die besten Beispiele, bitte mit je einem Satz.",
            "! {b}: schreibt den Abschnitt über die Besuche bis {day}",
            "! Büro: reicht den Nachweis fristgerecht ein",
        ],
    ),
    (
        "Haushalt des laufenden Jahres",
        [
            "Die Ausgaben liegen im Plan. Bei den Reisekosten sind noch 830 Euro frei.",
            "{c}: Die Dolmetschkosten steigen stärker als gedacht.",
            "= Bis zu 500 Euro werden von den Reisekosten zum Dolmetschen verschoben ({votes})",
        ],
    ),
    (
        "Neue Technik für die Geschäftsstelle",
        [
            "Der Drucker ist elf Jahre alt, die Reparatur lohnt nicht mehr.",
            "{a}: Ein gebrauchtes Gerät mit Wartung reicht völlig.",
            "= Ein neues Gerät für 900 Euro wird angeschafft ({lost})",
            "= Für einen gebrauchten Drucker stehen bis zu 350 Euro bereit ({votes})",
            "! Büro: holt zwei Angebote ein bis {day}",
        ],
    ),
    (
        "Aufnahme neuer Mitglieder",
        [
            "Der Frauentreff am Markt hat die Aufnahme beantragt und sich schriftlich vorgestellt.",
            "{c}: Wir kennen die Arbeit seit Jahren und schlagen die Aufnahme vor.",
            "= Der Vorstand empfiehlt der Mitgliederversammlung die Aufnahme ({votes})",
            "! Büro: setzt die Aufnahme auf die Tagesordnung der Mitgliederversammlung",
        ],
    ),
    (
        "Mitglieder, von denen wir lange nichts hörten",
        [
            "Vier Organisationen waren seit zwei Jahren bei keiner Versammlung.",
            "{b}: Meist ist nur die Person gewechselt, und niemand hat es uns gesagt.",
            "! {a}, {b}: rufen je zwei Organisationen an bis {day}",
            "Ergebnis: Vor einem Anruf schreiben wir niemandem einen Brief.",
        ],
    ),
    (
        "Ressourcenbörse der Mitglieder",
        [
            "Die Börse wird wenig genutzt, obwohl viele Vereine Räume suchen.",
            "{b}: Kleine Vereine wissen nicht, was sie anbieten könnten.",
            "Wunsch: Drei Beispiele auf der ersten Seite, damit man sieht, wie es gemeint ist.",
            "! Büro: schreibt drei Beispiele laufend fort",
        ],
    ),
    (
        "Interkulturelle Woche",
        [
            "Der Auftakt ist am letzten Sonntag im September in {town}.",
            "- Bühne und Technik stellt die Stadt.",
            "- Für den Stand fehlen noch vier Helfende.",
            "{b}: Die Jugendlichen möchten selbst moderieren.",
            "! {b}: sammelt Helfende für den Stand bis {day}",
            "~ Im nächsten Jahr ein gemeinsames Plakat aller Mitglieder",
        ],
    ),
    (
        "Tag der offenen Gesellschaft",
        [
            "Der Marktplatz ist angemeldet, die Absage bei Regen fällt zwei Tage vorher.",
            "{c}: Bitte einen ruhigen Platz für Gespräche, nicht neben der Bühne.",
            "! {c}: geht mit der Stadt über den Platz bis {day}",
            "! wer spielt Musik für eine halbe Stunde?",
        ],
    ),
    (
        "Planung der Mitgliederversammlung",
        [
            "Vorgeschlagen sind der Bericht des Vorstands, zwei Aufnahmen und ein Gast zum Thema Schule.",
            "{a}: Nach zwei Stunden bitte eine Pause mit Essen, sonst gehen die Ersten.",
            "= Die Versammlung findet als Präsenztreffen mit gemeinsamem Mittagessen statt ({votes})",
            "! Büro: verschickt die Einladung fristgerecht",
        ],
    ),
    (
        "Wie wir arbeiten: Länge und Ort der Sitzungen",
        [
            "Die letzten drei Sitzungen dauerten länger als zwei Stunden.",
            "{b}: Berichte lesen wir vorher, dann bleibt Zeit für das, was zu entscheiden ist.",
            "{a}: Jede dritte Sitzung in einer anderen Stadt war eine gute Idee.",
            "Ergebnis: Schriftliche Berichte gehen fünf Tage vor der Sitzung an alle.",
            "~ Klausurtagung im Frühjahr",
        ],
    ),
    (
        "Vertretung in anderen Gremien",
        [
            "{a} berichtet aus dem Beirat: Die Richtlinie zur Förderung der Vereine wird neu gefasst.",
            "{c}: Unsere Stellungnahme sollte vor der Sommerpause dort sein.",
            "! {a}: sammelt die Punkte der Mitglieder bis {day}, dann Büro: fasst die Punkte zusammen",
        ],
    ),
    (
        "Website und Rundschreiben",
        [
            "Das Rundschreiben erreicht 310 Postfächer, die Seite mit den Terminen wird am meisten gelesen.",
            "{b}: Kürzere Texte, und der Termin immer in der ersten Zeile.",
            "= Das Rundschreiben erscheint künftig zweimal im Monat ({lost})",
            "Ergebnis: Das Rundschreiben erscheint künftig am ersten Dienstag des Monats.",
            "! Büro: legt die Termine für das Halbjahr fest bis {day}",
        ],
    ),
    (
        "Jahresplanung",
        [
            "Sechs Sitzungen, zwei Versammlungen und drei Besuche vor Ort sind eingeplant.",
            "{c}: Bitte keinen Besuch in den Ferien, dann ist in den Ämtern niemand da.",
            "= Der Jahresplan wird mit den besprochenen Terminen beschlossen ({votes})",
            "! Büro: stellt die Termine in den Kalender bis {day}",
        ],
    ),
    (
        "Dank und Abschied",
        [
            "Zwei langjährige Ehrenamtliche hören zum Sommer auf.",
            "{a}: Ein Abend mit allen, die in den Jahren dabei waren, wäre schön.",
            "! {b}: fragt das Haus der Sprachen nach einem Raum bis {day}",
            "(intern) Das Geschenk bleibt eine Überraschung.",
        ],
    ),
]
