"""What the invented board talks about besides its yearly business. Nobody and nothing here exists.

The places in braces are explained in words_minutes.
"""

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
        "Dolmetschen in Arztpraxen",
        [
            "Die Beratungsstellen bringen oft Ehrenamtliche mit, die dafür nicht geschult sind.",
            "{a}: Bei einer Diagnose darf kein Kind übersetzen. Das kommt trotzdem jede Woche vor.",
            "{b}: Der Sprachmittlungspool hat freie Stunden, aber kaum eine Praxis kennt die Nummer.",
            "! {b}: schreibt eine halbe Seite für die Praxen, dann Büro: verteilt sie über die Kammer",
            "Wunsch: Eine Liste der Praxen, in denen zwei Sprachen gesprochen werden.",
        ],
    ),
    (
        "Anerkennung von Abschlüssen in der Pflege",
        [
            "Im letzten Vierteljahr lagen 46 Anträge länger als vier Monate.",
            "{c}: Es fehlt fast immer an derselben Unterlage, der Stundenübersicht der Ausbildung.",
            "Erkenntnis: Wer vor dem Antrag beraten wird, braucht im Mittel zwei Monate weniger.",
            "! {c}: stellt die häufigsten Lücken auf einer Seite zusammen bis {day}",
            "Frage: Kann die Beratung schon im Sprachkurs beginnen?",
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
        "Auswertung des Besuchs in {town}",
        [
            "An den beiden Runden nahmen 31 Menschen teil, davon elf aus der Verwaltung.",
            "{a}: Die Vereine kannten einander zum Teil nicht. Schon die Vorstellungsrunde hat sich gelohnt.",
            "## Erkenntnisse",
            "Der Schulweg der Kinder dauert an zwei Orten länger als eine Stunde.",
            "Das Ehrenamt trägt die Begleitung zu Behörden, ohne dass es Fahrgeld gibt.",
            "Ergebnis: Der Bericht geht zuerst an den Landkreis und erst danach auf die Website.",
            "! Büro: schickt den Bericht an den Landkreis bis {day}",
        ],
    ),
    (
        "Wohnen: Auszug aus der Gemeinschaftsunterkunft",
        [
            "Anerkannte Familien bleiben im Mittel noch elf Monate in der Unterkunft.",
            "{b}: Viele Vermietende wollen eine Bescheinigung, die es so gar nicht gibt.",
            "{c}: Zwei Genossenschaften haben angeboten, mit uns einen Leitfaden zu schreiben.",
            "! {c}: lädt beide Genossenschaften zu einem Gespräch ein bis {day}",
            "Zahl: 118 Familien suchen zurzeit in der Stadt eine Wohnung.",
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
        "Positionspapier zu Kita und Vorschule",
        [
            "Acht Rückmeldungen sind eingegangen, die meisten betreffen die Elterngespräche.",
            "{c}: Eltern sollen wissen, dass die eigene Sprache zu Hause dem Deutschen nicht schadet.",
            "= Das Positionspapier wird mit den besprochenen Änderungen beschlossen ({votes})",
            "! {a}: arbeitet die Änderungen ein, dann Büro: veröffentlicht das Papier",
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
        "Öffnungszeiten der Ausländerbehörde",
        [
            "Termine werden zurzeit nur noch über die Website vergeben.",
            "{b}: Wer kein Telefon mit Internet hat, steht um sechs Uhr vor der Tür.",
            "{a}: Ein Nachmittag ohne Termin in der Woche würde viel Druck wegnehmen.",
            "= Der Runde Tisch bittet die Stadt um einen offenen Nachmittag je Woche ({votes})",
            "! {a}: entwirft den Brief bis {day}",
            "(intern) Der Ton bleibt freundlich; die Leitung hat in der Sache schon genickt.",
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
        "Beratung gegen Diskriminierung",
        [
            "Die Anlaufstelle arbeitet seit einem halben Jahr, die Fälle kommen zumeist vom Wohnungsmarkt.",
            "{c}: Viele wissen nicht, dass eine Beschwerde binnen zwei Monaten eingehen muss.",
            "! {c}: schreibt einen kurzen Text über die Frist für das Rundschreiben bis {day}",
            "Ergebnis: Die Anlaufstelle stellt sich in der nächsten Mitgliederversammlung vor.",
        ],
    ),
    (
        "Schulanmeldung neu zugezogener Kinder",
        [
            "Zwischen Meldung und erstem Schultag liegen in einigen Landkreisen acht Wochen.",
            "{a}: In einer Stadt geht es in zehn Tagen. Dort sitzt eine Person, die beide Ämter anruft.",
            "Lernerfahrung: Ein kurzer Dienstweg hilft mehr als ein neues Formular.",
            "! {b}: bittet die Stadt um eine Beschreibung des Ablaufs bis {day}",
        ],
    ),
    (
        "Jugendliche mitreden lassen",
        [
            "Die Jugendgruppe möchte zwei Mal im Jahr selbst einen Punkt auf die Tagesordnung setzen.",
            "{b}: Dann bitte nicht als letzten Punkt, wenn alle zum Zug müssen.",
            "= Die Jugendgruppe erhält zweimal im Jahr den ersten Sachpunkt der Tagesordnung ({votes})",
            "! {b}: verabredet den ersten Termin mit der Jugendgruppe bis {day}",
            "~ Eine Sitzung im Jugendzentrum statt im Rathaus",
        ],
    ),
    (
        "Arbeitserlaubnis und Ausbildung",
        [
            "Drei Betriebe aus dem Handwerk suchen Auszubildende und fürchten eine späte Ablehnung.",
            "{c}: Die Betriebe brauchen eine Auskunft, auf die sie sich verlassen können.",
            "Frage: Gilt die Zusage auch bei einem Wechsel des Betriebs?",
            "! {c}: klärt die Frage mit der Arbeitsagentur bis {day}",
            "Thema (für die nächste Sitzung): Gast aus der Handwerkskammer",
        ],
    ),
    (
        "Frauencafé und Kinderbetreuung",
        [
            "An den Nachmittagen kommen zurzeit 25 Frauen, die Betreuung ist für zwölf Kinder angemeldet.",
            "{a}: Ohne die zweite Betreuerin müssen wir Familien wegschicken.",
            "! wer kann an einem Nachmittag im Monat einspringen?",
            "Wunsch: Eine kleine Rücklage im Haushalt für solche Lücken.",
        ],
    ),
    (
        "Fahrten zu Behörden",
        [
            "Die Ehrenamtlichen haben im letzten Vierteljahr 64 Termine begleitet, meist mit eigenem Auto.",
            "{b}: Die Versicherung zahlt nur, wenn die Fahrt vorher eingetragen war.",
            "! Büro: legt eine Liste für Fahrten an bis {day}",
            "Ergebnis: Fahrgeld gibt es künftig nach demselben Satz wie für den Vorstand.",
        ],
    ),
    (
        "Zusammenarbeit mit den Hochschulen",
        [
            "Ein Seminar bietet an, die Berichte der letzten Besuche auszuwerten.",
            "{a}: Namen und Orte müssen vorher heraus, auch wenn das Arbeit macht.",
            "= Das Seminar erhält die Berichte ohne Namen und Orte ({votes})",
            "! Büro: bereitet die Berichte vor bis {day}",
        ],
    ),
]
