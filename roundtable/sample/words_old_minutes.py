"""Old protocols as an office finds them in a drawer: six files, each written by somebody else."""

# In all of them {day} is the meeting's, {due} a few weeks later, {following} the next meeting's.
NEIGHBOURS = """# Protokoll der Vorstandssitzung vom {day}

Ort: Gemeindehaus Am Wehr, kleiner Saal
Beginn: 17:00 Uhr, Ende: 18:40 Uhr

Anwesend: Hedwig Sommer (Vorsitz), Malte Kirchhoff, Rosa Behrendt, Ismail Toprak
Entschuldigt: Gundula Pries
Protokoll: Rosa Behrendt

## TOP 1: Begrüßung
Hedwig Sommer begrüßt die Anwesenden. Zum letzten Protokoll hat niemand etwas anzumerken.

## TOP 2: Nachbarschaftsfest
Das Fest auf der Elbwiese soll in diesem Jahr zwei Tage dauern. Die Stadt stellt Bühne und Strom, die Vereine
bringen Essen und Musik mit. Offen ist, wer nachts auf die Zelte aufpasst.

Beschluss: Der Runde Tisch beteiligt sich mit 600 Euro am Nachbarschaftsfest. (3 Ja, 0 Nein, 1 Enthaltung)

Aufgabe: Malte Kirchhoff fragt den Sportverein nach einer Nachtwache, bis {due}.

## TOP 3: Fahrt zur Partnerstadt
Zwölf Menschen haben sich gemeldet, acht Plätze sind im Bus. Ausgelost wird nicht: Wer noch nie dabei war,
fährt zuerst.

Aufgabe: Rosa Behrendt schreibt allen, die sich gemeldet haben, bis {due}.

## TOP 4: Verschiedenes
Nächste Sitzung: {following}, 17 Uhr, im Gemeindehaus Am Wehr
"""

# A Word file: paragraphs between empty lines, "# " before a heading; the rows of its table follow.
LIBRARY = """# Niederschrift über die Sitzung des Vorstands am {day}

Ort: Stadtbibliothek, Lesesaal

Zeit: 16:30 bis 18:15 Uhr

Teilnehmende: Hedwig Sommer, Malte Kirchhoff, Gundula Pries, Ismail Toprak, Rosa Behrendt

Gast: Käthe Wendland, Stadtbibliothek

# 1. Lesen in vielen Sprachen

Käthe Wendland zeigt die neuen Regale. Bücher gibt es jetzt in elf Sprachen, ausgeliehen werden vor allem
Kinderbücher und Wörterbücher.

Der Vorstand beschließt einstimmig, den Büchertausch am ersten Samstag im Monat mit zu tragen.

# 2. Haushalt

Gundula Pries berichtet: Die Mittel reichen bis zum Jahresende. Für Dolmetschen ist mehr ausgegeben worden als
geplant, bei den Fahrten ist Geld übrig.

# 3. Verabredungen
"""
LIBRARY_TASKS = (
    ("Wer", "Was", "Bis wann"),
    ("Gundula Pries", "Rest der Reisemittel für das Dolmetschen beantragen", "{due}"),
    ("Ismail Toprak", "Plakate für den Büchertausch verteilen", "{due}"),
)

HOUSING = """Protokoll

Vorstandssitzung am {day}
Ort: Bürgerhaus am Wehr
Beginn: 18:00 Uhr
Ende: 19:50 Uhr

Anwesend: Hedwig Sommer, Malte Kirchhoff, Gundula Pries, Rosa Behrendt
Entschuldigt: Ismail Toprak

TOP 1: Wohnungen in der Hafenstraße
Die Genossenschaft gibt sechs Wohnungen an Familien aus der Unterkunft. Beim Einzug fehlen Möbel und Menschen,
die tragen helfen.

Beschluss: Der Vorstand ruft die Mitglieder zu einem Umzugstag auf. Ja: 4, Nein: 0, Enthaltungen: 0

Aufgabe: Gundula Pries schreibt den Aufruf bis {due}.

TOP 2: Sprachcafé im Winter
Das Sprachcafé bleibt mittwochs offen, auch in den Ferien. Zwei Ehrenamtliche teilen sich den Schlüssel.

TOP 3: Verschiedenes
Es liegt nichts vor.
"""

RETREAT = """Klausur des Vorstands

Anwesend: Hedwig Sommer, Malte Kirchhoff, Rosa Behrendt, Ismail Toprak
Ort: Waldhof, Seminarraum unter dem Dach

TOP 1: Rückblick
Gut war: vier offene Abende, zwei davon mit mehr als hundert Gästen. Schwer war: Briefe der Ämter, die niemand
von uns versteht.

TOP 2: Was wir nächstes Jahr lassen
Der Rundbrief auf Papier wird eingestellt. Wer keine Mail liest, wird angerufen.

Beschluss: Der Rundbrief erscheint nur noch als Mail. (einstimmig)

TOP 3: Was wir anfangen
Rosa Behrendt sammelt bis zum Frühjahr Beispiele für verständliche Briefe.
"""

COUNTERS = """# Vorstandssitzung, {day}

**Ort:** Rathaus Fährhausen, Zimmer 12
**Zeit:** 17 bis 18:30 Uhr
**Anwesend:** Hedwig Sommer, Hr. Haddad, Fr. Lindner, Malte Kirchhoff

## TOP 1: Schalter der Ausländerbehörde
Die Wartezeit liegt bei sieben Wochen. Die Behörde will einen Nachmittag ohne Termin versuchen und bittet um
Menschen, die im Flur Fragen beantworten.

Aufgabe: Malte Kirchhoff stellt einen Plan für den Flur auf, bis {due}.

## TOP 2: Kinderbetreuung bei Sitzungen
Beschluss: Zu jeder Mitgliederversammlung gibt es eine Kinderecke. (4 Ja, 0 Nein, 0 Enthaltungen)
"""
