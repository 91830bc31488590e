"""What the invented board talks about, in the typed lines of the minutes. Nobody here exists.

{a}, {b}, {c} become last names of people present, {guest} a guest, {day} a day to come, {town} a town,
{year} the meeting's year, {votes} votes that fit the voters present.
"""

PLACES = [
    "Volkshochschule Drei Brücken, Raum 2",
    "Haus der Sprachen, Saal",
    "Frauentreff Mosaik",
    "Gemeindehaus Mittelland",
    "Hochschule am Domfelsen, Raum 1.04",
    "Rathaus Fährhausen, kleiner Saal",
    "Wohlfahrtsverband Offene Tür",
]
TOWNS = ["Stendal", "Wernigerode", "Dessau-Roßlau", "Naumburg", "Salzwedel", "Bernburg", "Burg", "Eisleben"]
GUESTS = [
    ("Marlies Ehrlinger", "Integrationsbeauftragte"),
    ("Johann Pohlke", "Kreisverwaltung, Ausländerbehörde"),
    ("Sevda Altun", "Netzwerk Anerkennung"),
    ("Ruth Lamprecht", "Landesverband der Volkshochschulen"),
    ("Hakim Noury", "Jugendmigrationsdienst"),
]
TOPICS: list[tuple[str, list[str]]] = [
    (
        "Sprachkurse im ländlichen Raum",
        [
            "Im Norden des Landes warten Teilnehmende bis zu sieben Monate auf einen Kurs.",
            "{a}: Die Träger sagen Kurse ab, sobald weniger als zwölf Anmeldungen da sind. "
            "Mit dem Bus kommt abends niemand mehr nach Hause.",
            "{b}: Die Volkshochschule könnte vormittags einen Kurs öffnen, wenn Kinder betreut werden.",
            "Zahl: In drei Landkreisen gab es {year} keinen einzigen Abendkurs.",
            "! {b}: fragt die Volkshochschule nach einem Kurs mit Kinderbetreuung bis {day}",
            "Ergebnis: Das Thema kommt in das nächste Gespräch mit dem Land.",
        ],
    ),
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
        "Runder Tisch vor Ort in {town}",
        [
            "Der Besuch ist mit der Integrationskoordination abgestimmt.",
            "{b}: Am Vormittag sprechen wir mit der Verwaltung, am Nachmittag mit den Vereinen.",
            "## Wünsche",
            "Ein fester Ansprechpartner im Landratsamt für alle Vereine.",
            "Deutschkurse auch für Menschen, die in Schichten arbeiten.",
            "## Lernerfahrungen",
            "Zwei getrennte Runden sind besser als eine große: Es wird offener gesprochen.",
            "! {b}, {c}: schreiben den Dank an die Gastgebenden bis {day}",
            "(intern) Die Kritik am Umgang eines Amtes geben wir mündlich weiter, nicht im Bericht.",
        ],
    ),
    (
        "Förderantrag für das kommende Jahr",
        [
            "Der Entwurf liegt vor. Es fehlen die Zusage für den Eigenanteil und die Stellenbeschreibung.",
            "Drittmittel: Die Stiftung entscheidet erst im Frühjahr.",
            "{c}: Ohne die Stiftung bleibt eine Lücke von rund 4.000 Euro.",
            "= Der Antrag wird in der vorliegenden Fassung eingereicht ({votes})",
            "! {c}: klärt den Eigenanteil mit dem Träger, dann schickt das Büro den Antrag ab",
            "(intern) Falls die Stiftung absagt, kürzen wir zuerst bei den Druckkosten.",
        ],
    ),
    (
        "Positionspapier zur Wohnsitzauflage",
        [
            "{a} stellt den Entwurf vor. Er beruht auf den Gesprächen in vier Landkreisen.",
            "{b}: Der zweite Absatz klingt, als gäbe es keine Ausnahmen. Das stimmt so nicht.",
            "{c}: Die Zahlen brauchen eine Quelle.",
            "Ergebnis: Der Entwurf geht nach den Änderungen noch einmal an alle Mitglieder.",
            "! {a}: ergänzt Quellen und Ausnahmen bis {day}",
            "Frage: Wer zeichnet mit, wenn eine Mitgliedsorganisation keine Rückmeldung gibt?",
        ],
    ),
    (
        "Gespräch im Landtag",
        [
            "Die Einladung der Ausschussvorsitzenden liegt vor.",
            "{a}: Wir sollten zwei Beispiele mitbringen und keine zehn Forderungen.",
            "Erkenntnis: Die Ausländerbehörden legen denselben Erlass sehr verschieden aus.",
            "! {a}, {b}: bereiten zwei Beispiele vor bis Ende der Woche",
            "Termin: Gespräch im Landtag {day}, 10–12 Uhr, Landtag",
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
        "Aufnahme neuer Mitglieder",
        [
            "Der Frauentreff am Markt hat die Aufnahme beantragt und sich schriftlich vorgestellt.",
            "{c}: Wir kennen die Arbeit seit Jahren und schlagen die Aufnahme vor.",
            "= Der Vorstand empfiehlt der Mitgliederversammlung die Aufnahme ({votes})",
            "! Büro: setzt die Aufnahme auf die Tagesordnung der Mitgliederversammlung",
        ],
    ),
    (
        "Anfeindungen gegen Vereine",
        [
            "Zwei Mitgliedsorganisationen berichten von beschmierten Eingängen.",
            "{a}: Die Anzeigen sind gestellt, die Polizei war schnell da.",
            "{b}: Den Ehrenamtlichen hilft vor allem, dass jemand anruft.",
            "! {a}: ruft beide Vereine an bis Ende der Woche",
            "Ergebnis: Der Runde Tisch äußert sich öffentlich, sobald die Vereine zustimmen.",
            "(intern) Die Namen der betroffenen Vereine werden nicht weitergegeben.",
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
]
GUEST_TOPIC = (
    "Gast: {guest}",
    [
        "{guest} berichtet aus der täglichen Arbeit und beantwortet Fragen.",
        "Die größte Hürde ist die Zeit: Zwischen Antrag und Bescheid liegen im Mittel elf Wochen.",
        "{a}: Für Familien ist der Umzug in dieser Zeit kaum zu planen.",
        "Frage: Kann ein Zwischenbescheid helfen?",
        "! {a}: hält Kontakt und fragt im Herbst nach",
    ],
)
ASSEMBLY_TOPICS: list[tuple[str, list[str]]] = [
    (
        "Bericht des Vorstands",
        [
            "Der Vorstand berichtet über das Jahr {year}: Sitzungen, Besuche vor Ort, Positionspapiere.",
            "{a}: Der Dank gilt allen, die ihre Räume geöffnet haben.",
            "= Der Bericht wird zustimmend zur Kenntnis genommen ({votes})",
        ],
    ),
    (
        "Arbeitsschwerpunkte des kommenden Jahres",
        [
            "Die Arbeitsgruppen stellen ihre Vorschläge vor.",
            "- Sprache und Arbeit",
            "- Beteiligung in den Gemeinden",
            "- Schutz vor Anfeindungen",
            "{b}: Bitte nicht mehr als drei Schwerpunkte, sonst wird keiner fertig.",
            "= Diese drei Schwerpunkte gelten für das kommende Jahr ({votes})",
        ],
    ),
    (
        "Verschiedene Berichte der Mitglieder",
        [
            "{c}: Das neue Beratungscafé ist an zwei Nachmittagen geöffnet.",
            "Wunsch: Ein gemeinsamer Kalender für Veranstaltungen aller Mitglieder.",
            "! Büro: prüft einen gemeinsamen Kalender im Frühjahr",
        ],
    ),
]
REVIEW = ["Das Protokoll der letzten Sitzung wird ohne Änderungen bestätigt."]
OPENING = ["{a} eröffnet die Sitzung und begrüßt alle Anwesenden."]
CLOSING = ["Termin: Nächste Vorstandssitzung {next}, 14–16 Uhr", "{a} dankt allen und schließt die Sitzung."]
