"""What the invented board talks about, in the typed lines of the minutes. Nobody here exists.

{a}, {b}, {c} become last names of people present, {guest} a guest, {day} a day to come, {town} a town,
{year} the meeting's year, {votes} votes that fit the voters present, {lost} those of a motion that fails.
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
ASSEMBLY_SPRING: list[tuple[str, list[str]]] = [
    (
        "Bericht des Vorstands",
        [
            "Der Vorstand berichtet über das vergangene Jahr: Sitzungen, Besuche vor Ort, Positionspapiere.",
            "{a}: Der Dank gilt allen, die ihre Räume geöffnet haben.",
            "= Der Bericht wird zustimmend zur Kenntnis genommen ({votes})",
        ],
    ),
    (
        "Bericht über die Finanzen",
        [
            "Die Kasse ist geprüft, es gab keine Beanstandungen.",
            "{c}: Die Belege waren vollständig und in der Ordnung des Plans.",
            "= Der Vorstand wird entlastet ({votes})",
        ],
    ),
    (
        "Aufnahme neuer Mitglieder",
        [
            "Zwei Organisationen stellen sich vor und beantworten Fragen.",
            "= Beide Organisationen werden aufgenommen ({votes})",
            "! Büro: begrüßt die neuen Mitglieder schriftlich bis {day}",
        ],
    ),
    (
        "Berichte der Mitglieder",
        [
            "{c}: Das neue Beratungscafé ist an zwei Nachmittagen geöffnet.",
            "{b}: Unser Kurs für Eltern hat noch fünf freie Plätze.",
            "Wunsch: Ein gemeinsamer Kalender für Veranstaltungen aller Mitglieder.",
            "! Büro: prüft einen gemeinsamen Kalender bis {day}",
        ],
    ),
]
ASSEMBLY_AUTUMN: list[tuple[str, list[str]]] = [
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
        "Aussprache: Was Vereine vom Land brauchen",
        [
            "{a}: Eine Förderung über drei Jahre statt über zehn Monate.",
            "{b}: Ein Antrag, den man ohne Beratung ausfüllen kann.",
            "{c}: Dass jemand anruft, bevor ein Bescheid abgelehnt wird.",
            "Ergebnis: Der Vorstand macht daraus einen Appell an das Land.",
        ],
    ),
    (
        "Regeln für die Mitzeichnung von Papieren",
        [
            "Bisher gilt Schweigen als Zustimmung. Drei Organisationen halten das für falsch.",
            "= Wer ein Papier mitzeichnet, sagt das ausdrücklich; Schweigen gilt nicht ({votes})",
            "! Büro: ändert den Ablauf und schreibt ihn auf bis {day}",
        ],
    ),
]
REVIEWS = [
    ["Das Protokoll der letzten Sitzung wird ohne Änderungen bestätigt."],
    ["Das Protokoll der letzten Sitzung wird mit einer Ergänzung bestätigt: Der Gast ist nachzutragen."],
    ["Zum Protokoll der letzten Sitzung gibt es keine Anmerkungen.", "Die offenen Aufgaben sind besprochen."],
]
OPENINGS = [
    ["{a} eröffnet die Sitzung und begrüßt alle Anwesenden."],
    ["{a} begrüßt alle und dankt den Gastgebenden für den Raum."],
    ["{a} eröffnet die Sitzung. Die Einladung ging frist- und formgerecht zu."],
]
CLOSINGS = [
    ["Termin: Nächste Vorstandssitzung {next}, 14–16 Uhr", "{a} dankt allen und schließt die Sitzung."],
    [
        "{b}: Der Bus der Linie 6 fährt sonntags wieder bis zur Unterkunft.",
        "Termin: Nächste Vorstandssitzung {next}, 14–16 Uhr",
        "{a} schließt die Sitzung und wünscht gute Heimfahrt.",
    ],
    ["Termin: Nächste Vorstandssitzung {next}, 14–16 Uhr", "Weitere Anfragen liegen nicht vor."],
]
CLOSING_ASSEMBLY = ["{a} dankt allen und schließt die Versammlung."]
