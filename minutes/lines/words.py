"""The words of people, promises and decisions in German minutes, as data for the rules beside it."""

import re

# A title in full is a word of its own ("Frauke" has none); a shortened one may touch the name ("Dr.Lind").
TITLES = (
    r"(?:(?:(?:\w*[Vv]orsitzende[r]?|\w*[Rr]ätin|Stadtrat|(?:Pro)?[Dd]ekan(?:in)?|Gemeinderat|Kreisrat"
    r"|Herrn?|Hrn?|Frau|Fr|Dr|Prof|Pfarrer(?:in)?|Pastor(?:in)?|Superintendent(?:in)?|OB"
    r"|\w*[Bb]ürgermeister(?:\*?in)?|(?:Rats|Vorstands)?[Mm]itglied|Rats(?:herr|frau))(?![\w.])"
    r"|Hrn?\.|Fr\.|Dr\.|Prof\.|Dipl\.-?\s?\w+\.?|Pfrn?\.(?:in)?|Mag\.|Ing\.|med\.|phil\.|jur\.|rer\."
    r"|nat\.|h\.\s?c\.|M\.\s?A\.|B\.\s?A\.)\s*)+"
)
PARTICLES = "von van de der den del da di al el bin ibn zu zum y"
HONORIFIC = r"(?:Herrn?|Hrn?\.|Frau|Fr\.)"
OFFICES = (
    r"Koordinierungsstelle|Geschäftsstelle|Geschäftsführung|Büro|Vorstand|Sekretariat|Verwaltung"
    r"|Redaktion|Kassenwart(?:in|\*in)?|"
    r"Schatzmeister(?:in|\*in)?|Vorsitzende[r]?|Schriftführ(?:er|erin|er\*in)|AG\s+[A-ZÄÖÜ][\w-]+"
)
# Verbs of promises, third person present. What only reports speech (fragt, berichtet, erklärt) or says too
# little (macht, nimmt, bringt) is missing on purpose.
PROMISES = re.findall(
    r"\w+",
    """
    spricht verschickt versendet schickt sendet überarbeitet ruft führt versucht klärt schreibt organisiert
    bereitet erstellt kontaktiert kümmert übernimmt prüft bucht lädt informiert recherchiert sammelt
    formuliert
    besorgt aktualisiert vereinbart entwirft holt reicht koordiniert veröffentlicht kauft repariert beantragt
    ergänzt liest erarbeitet stellt meldet verfasst reserviert druckt verteilt
    leitet bestellt überweist hakt
    """,
)
MODALS = ("soll", "sollen", "muss", "müssen", "wird", "werden")
TASK_LABEL = (
    r"(?:Aufgaben?|Arbeitsauftrag|Auftrag|TO-?\s?DOs?|Todos?|ToDos?|Zu\s+erledigen|Action(?:\s+Items?)?|AP)"
)
RESPONSIBLE = r"(?:Verantwortlich|Zuständig|Wer|verantw\.|V)"
RESOLUTION_LABEL = r"(?:Beschluss(?:text|vorlage|fassung)?|Beschlüsse)(?:\s*(?:Nr\.?|Nummer)?\s*[\d/.-]*\d)?"
MOTION_LABEL = r"(?:(?:GO-)?Antrag(?:stext)?|Beschlussvorschlag|Beschlussantrag)"
OUTCOME_LABEL = (
    r"(?:(?:Wichtiges\s+)?Ergebnis(?:\s+der\s+(?:Diskussion|Beratung))?|Festlegung(?:en)?"
    r"|Fazit|Verabredung|Konsens)"
)
PARKED_LABEL = r"(?:Parkplatz|Themenspeicher|Ideenspeicher)"
NEXT_LABEL = (
    r"(?:(?:der|die|das|unser(?:e)?)\s+)?nächste[rsn]?\s+(?:\w+[- ])?(?:\w*sitzung|\w*treffen|\w*termine?"
    r"|\w*plenum|\w*versammlung|\w*runde|\w*konferenz|MV|AG|\w*beratung)"
)
