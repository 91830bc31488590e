"""What an agenda and its items are called, and what stands in the same line and is no title."""

# Before the list of items, alone on its line.
AGENDA_LABEL = (
    r"(?:(?:vorläufige|vorgeschlagene|geplante|endgültige|beschlossene|folgende)\s+)?"
    r"(?:Tagesordnung(?:spunkte)?|TOPs?|TO|Agenda|Themen(?:übersicht)?|Ablauf|Inhalt(?:sverzeichnis)?|Übersicht)"
    r"(?:\s+(?:der|des|zur|für)\s+(?!(?:offenen\s+)?(?:Aufgaben|To-?Dos|Maßnahmen|Beschlüsse))[^:]{2,60})?"
)
# "Die Tagesordnung lautet:", "Es wird folgende Tagesordnung beschlossen:".
AGENDA_SENTENCE = r"[^.:]{0,80}\bTagesordnung\b[^.:]{0,80}:"
# What opens an item before its number.
ITEM_WORD = r"(?:TOP|T\.O\.P\.|Tagesordnungspunkt|Agendapunkt|Punkt|Pkt\.|Thema)"
# The parts of a council's agenda, between its items.
PARTS = (
    r"(?:[A-C]\)?\.?\s+|[IVX]+\.?\s+)?(?:nicht[\s-]?)?öffentliche(?:r|\s+Sitzung)?(?:\s+(?:Teil|Sitzungsteil))?"
    r"|(?:Nicht|nicht)öffentlich|Teil\s+[A-C12]"
)
# A line beneath an item's title that only names its paper.
PAPER = (
    r"(?:Vorlage|Drucksache|Drs\.?|DS|Vorlagen-?Nr\.?|Beschlussvorlage|Antrag-?Nr\.?)"
    r"\s*(?:Nr\.?)?\s*:?\s*[\w/.-]*\d[\w/.-]*"
)
# Headings of minutes that are none of their items, because they head lists of people, facts or summaries.
NO_ITEM = (
    r"(?:anwesen\w*|abwesen\w*|entschuldigt\w*|unentschuldigt\w*|teilnehm\w*|teilnahme(?:liste)?|gäste?|gästinnen.*"
    r"|TN|präsenz|dabei|(?:wer\s+(?:ist|war)|heute|wir\s+waren)\s+(?:alles\s+)?(?:da|dabei)\??|protokoll(?:ant\w*|führ\w*)?|(?:sitzungs|versammlungs|rede|gesprächs)?leitung|moderation"
    r"|(?:vorläufige\s+)?tagesordnung(?:spunkte)?|TOPs?|TO|agenda|inhalt(?:sverzeichnis)?"
    r"|rahmen|verlauf(?:\s+und\s+beschlüsse)?|kopf(?:daten|zeile)?|allgemeine\s+(?:daten|angaben)|sitzungsdaten|ort(?:\s+und\s+zeit)?|zeit(?:\s+und\s+ort)?|datum|beginn|ende|metadaten|eckdaten|rahmendaten"
    r"|anlagen?|anhang|anhänge|unterschrift(?:en)?|verteiler|links|fußnoten|legende|abkürzungen"
    r"|beschluss(?:übersicht|liste|protokoll)|(?:zusammenfassung\s+der\s+)?beschlüsse(?:\s+(?:der|dieser|in|im)\s.*)?"
    r"|(?:aufgaben|to-?dos?)(?:liste|übersicht)?|offene\s+aufgaben|teil\s+\w"
    r"|protokoll\b.*\d.*|(?:nicht)?öffentliche[r]?(?:\s+\w*teil)?)"
)
# Headings inside an item: what was said, moved and decided about it.
INSIDE_ITEM = (
    r"(?:\w*antrag\s*:.*|diskussion|aussprache|beschluss\w*|beschlüsse|abstimmung\w*|ergebnis(?:se)?|begründung|antragstext"
    r"|antragstell\w*|antrag|aufgaben?|to-?dos?|fazit|hintergrund|sachverhalt|sachstand"
    r"|nächste schritte|wer macht was|maßnahmen|anmerkung(?:en)?|notizen|fragen|rückfragen|nachfragen"
    r"|meinungsbild|wahlgang|wahlergebnis|ideen"
    r"|offene (?:punkte|fragen)"
    r"|anwesen\w*|abwesen\w*|entschuldigt\w*|gäste?|termine?|links?|stand|text"
    r"|vorschlag|vorschläge|probleme?|pro|contra)"
)
# Behind a title: how long, how far, in which part of the session.
TIMING = (
    r"(?:ca\.\s*|max\.\s*)?\d{1,3}\s*(?:min(?:uten?|\.)?|[’']|h\b|Std\.?)"
    r"|\d{1,2}[:.]\d\d\s*(?:Uhr)?(?:\s*[–-]\s*\d{1,2}[:.]\d\d\s*(?:Uhr)?)?"
)
STATE = (
    r"(?:vertagt|verschoben|entfällt|entfallen|zurückgestellt|zurückgezogen|abgesetzt|vorgezogen|erledigt"
    r"|neu|intern)"
)
VISIBILITY = r"(?:nicht-?\s?öffentlich|öffentlich|n\.?\s?ö\.?|ö)"
# A title that goes on with what was done: "Protokoll vom 1.12. – keine Einwände, angenommen".
DONE = (
    r"\b(?:angenommen|genehmigt|bestätigt|beschlossen|abgelehnt|einstimmig"
    r"|keine\s+(?:Einwände|Anmerkungen|Änderungen))\b"
)
# The head of a table that is the minutes: numbers, what was said, who does something until when.
ROW_NUMBER = r"(?:TOPs?|(?:TOP|lfd\.?)[\s-]*Nr\.?|Nr\.?|Nummer|Pkt\.?|Punkt|#|Ziff\.?)"
ROW_TALK = (
    r"(?:(?:\w+(?:\s*[/,&]\s*|\s+und\s+))?(?:Inhalte?|Thema|Themen|Gegenstand|Besprechungspunkte?|Besprochenes|Verlauf|Protokoll"
    r"|Diskussion|Beratung|Tagesordnung(?:spunkte?)?|Ergebnis(?:se)?|Beschreibung|Sachverhalt|Notizen)(?:\s*[/,&]\s*\w+)?)"
)
ROW_WHO = r"(?:wer|verantwortlich(?:e[rn]?)?|zuständig(?:keit)?|durch|verantw\.?|erledigung\s+durch)\??"
ROW_DUE = r"(?:bis(?:\s+wann)?|wann|frist|termin|fällig(?:\s+am)?|erledigung(?:\s+bis)?)\??"
