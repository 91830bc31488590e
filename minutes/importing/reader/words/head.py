"""The words of the head: kinds of meetings, labels of day, hour and place, and how minutes begin and end."""

MEETING_TYPES = (
    (r"mitgliederversammlung|\bMV\b|(?:jahres)?hauptversammlung|\bJHV\b", "Mitgliederversammlung"),
    (
        r"vorstandssitzung|sitzung des .{0,20}vorstand|^protokoll\w*:?\s+(?:des\s+)?vorstands?\b",
        "Vorstandssitzung",
    ),
    (r"ausschuss", "Ausschusssitzung"),
    (r"stadtrat|(?<!pfarr)gemeinderat|kreistag|ortschaftsrat|bezirksversammlung", "Ratssitzung"),
    (r"beirat", "Beiratssitzung"),
    (r"arbeitsgruppe|\bAG\b|arbeitskreis", "Arbeitsgruppe"),
    (r"\bplenum", "Plenum"),
    (r"fachschaft|\bFSR\b", "Fachschaftssitzung"),
)
PLAIN_TYPES = ((r"versammlung", "Versammlung"), (r"sitzung|treffen|beratung|besprechung", "Sitzung"))
# A kind of meeting that names itself: "Teamrunde", "Orga-Treffen", "Steuerungsgruppe".
OWN_TYPE = (
    r"\b[A-ZÄÖÜ][\w-]{1,40}(?:(?:[Ss]itzung|[Tt]reffen|[Rr]unde|[Pp]lenum|[Vv]ersammlung|[Kk]onferenz|[Gg]ruppe)\b"
    r"|(?:kirchen|eltern|pfarr|gemeinde|aufsichts|verwaltungs)rat(?=(?:e?s)?\b))"
    r"|\b(?:Betriebs|Personal|Studierenden|Eltern|Aufsichts|Verwaltungs|Stiftungs)rat(?=(?:e?s)?\b)"
)
PROTOCOL = r"protokoll|niederschrift|mitschrift|sitzungsbericht"
ROLE_LABELS = (
    r"(?:prot\.|protokoll(?:ant|antin|ant[*:_]in|ierend\w*|führung|führer|führerin|führer[*:_]in|führend\w*)?"
    r"|schrift(?:führung|führer(?:in|[*:_]in)?|wart(?:in)?)"
    r"|(?:sitzungs|versammlungs|gesprächs|rede|diskussions|tagungs)?(?:leitung|leiter(?:in|[*:_]in)?)"
    r"|moder(?:ation|ator(?:in)?|iert(?:\s+von)?)|(?:ausschuss)?vorsitz(?:ende[rn]?)?)"
)
# What a line of the head says, by its label; two of them may share one: "Ort/Datum", "Zeit und Ort".
GATHERING = (
    r"(?:\w*-?(?:sitzung|versammlung|treffen[s]?|plenum|plenums|beratung|besprechung|konferenz|runde"
    r"|tagung|zusammenkunft)|MV|JHV|VS)"
)
PLACE_LABEL = (
    r"(?:(?:sitzungs|tagungs|versammlungs|veranstaltungs|treff)?(?:ort|raum|lokal|stätte)|raum|wo\??|treffpunkt"
    rf"|location|lokation|adresse|ort\s+de[rs]\s+{GATHERING})"
)
DATE_LABEL = (
    r"(?:(?:sitzungs|versammlungs|veranstaltungs)?(?:datum|termin|tag)|wann\??|am|date|tag\s+und\s+stunde"
    rf"|(?:datum|tag|termin)\s+de[rs]\s+{GATHERING}|{GATHERING}\s+(?:am|vom)|(?:datum|date)\s+time)"
)
START_LABEL = (
    r"(?:(?:sitzungs|versammlungs|veranstaltungs|tatsächlicher\s+)?(?:beginn|start|anfang)|(?:sitzungs)?eröffnung"
    rf"|(?:beginn|start|anfang|eröffnung)\s+(?:de[rs]\s+)?(?:öffentlichen\s+)?(?:{GATHERING}|teils)|begonnen"
    r"|begin|ange\s?fangen|anfangs)"
)
END_LABEL = (
    r"(?:(?:sitzungs|versammlungs|veranstaltungs|protokoll|tatsächliches\s+)?(?:ende|schlu(?:ss|ß)|schließung)"
    rf"|(?:ende|schlu(?:ss|ß)|schließung)\s+(?:de[rs]\s+)?(?:{GATHERING}|veranstaltung)|geschlossen|beendet|end)"
)
TIME_LABEL = (
    r"(?:(?:(?:sitzungs|tagungs|versammlungs|veranstaltungs)?(?:zeit|dauer))(?:\s+de[rs]\s+\w+)?"
    r"|uhrzeit|zeitraum|zeitrahmen|-zeit|von\s*[-–/]\s*bis|time)"
)
HEAD_KINDS = (
    ("place", PLACE_LABEL),
    ("day", DATE_LABEL),
    ("start", START_LABEL),
    ("end", END_LABEL),
    ("time", TIME_LABEL),
)
# Days that are not the meeting's: of the invitation, the draft, earlier minutes, somebody's birth.
MADE = r"(?:(?:wurde|ist)\s+)?(?:erstellt|verschickt|versandt|ausgefertigt|gedruckt|genehmigt|geändert)"
OTHER_HEAD = (
    r"(?:nächste|einladung|eingeladen|stand|tagesordnung|verteiler|anlage|entwurf|version|genehmigt"
    r"|kategorie|(?:diese\s+)?seite\s+(?:wurde\s+)?zuletzt|zuletzt\s+\w+|letzte\s+(?:änderung|bearbeitung)|geändert|bearbeitet"
    rf"|(?:\w*protokoll|niederschrift)\s+{MADE}|gesendet|sent|erstellt|ausgedruckt|druck)"
)
OTHER_DAY = (
    r"(?:(?:protokolls?|niederschrift|einladung|eingeladen|ladung|stand|fassung|geb(?:oren)?|wahlperiode"
    r"|satzung|erstellt|version|letzten?\s+(?:sitzung|treffens?)|ausgedruckt|genehmigt|nächste\w*|verschickt"
    r"|bekanntmachung|amtszeit|unterlagen|zuletzt)\b|\*)(?:[^.;]|(?<=\d)\.){0,30}$"
)
# How the talk begins and ends, with the hour in the same sentence.
OPENS = (
    r"\b(?:eröffnet(?:e|en)?|eröffnung|begann(?:en)?|beginn(?:t|en)?|wir\s+starten|start(?:et|ete)?|zusammen(?:getreten|trat)"
    r"|trafen\s+(?:wir\s+)?(?:sich|uns)|saßen|zusammengekommen|los\s+(?:geht|ging)|trat\b.*\bzusammen|begrüßt(?:e|en)?)\b"
)
CLOSES = (
    r"\b(?:schließt|schließen|schloss|geschlossen|beendet(?:e|en)?|beenden|endete?n?|ende|schluss"
    r"|schluß|feierabend|fertig"
    r"|sitzungsende|sitzungsschluss|versammlungsende|aufgelöst)\b"
)
# Between two hours of a head that has no labels: "los ging's um 19:38, aus 21:55".
BEGUN_WORDS = r"(?:los(?:\s+ging(?:\s+e)?)?[’']?e?s?|angefangen|begonnen|gestartet|beginn|start|anfang|seit)"
ENDED_WORDS = r"(?:fertig|aus|schlu(?:ss|ß)|ende|vorbei|feierabend|beendet|geschlossen)"
# "Gegen 22.40 Uhr war Schluss": sentences of nothing but these words, one of the ENDED_WORDS and the hour.
SMALL_WORDS = frozenset(
    "damit dann danach hier somit nun war ist wird wurde um gegen ca wir sind waren zu so alle kurz nach vor"
    " erst schon endlich pünktlich und der die das des uhr h offiziell etwa circa".split()
)
# Whoever closes, without the word for what: "schließt Frau Lind um 21 Uhr".
CLOSING_HAND = (
    r"\bschlie(?:ßt|ssen|ßen)\s+(?:(?:Frau|Herr|Fr\.|Hr\.)\s+\S{2,30}|(?:der|die)\s+\S{0,20}(?:[Vv]orsitzende|[Ll]eiter(?:in)?)"
    r"|[A-ZÄÖÜ]\w+\s+[A-ZÄÖÜ][\w-]+)\s+(?:um|gegen)\b"
)
NOT_CLOSING = r"\böffentliche[nrs]?\s+teil|unterbroch|pause|beginnt|eröffnet\b"
# Hours in words, and how many minutes past the hour stand before one; those to it count back.
HOUR_WORDS = dict(
    enumerate(
        (
            *(
                "null",
                "eins ein",
                "zwei",
                "drei",
                "vier",
                "fünf",
                "sechs",
                "sieben",
                "acht",
                "neun",
                "zehn",
                "elf",
            ),
            *(
                "zwölf",
                "dreizehn",
                "vierzehn",
                "fünfzehn",
                "sechzehn",
                "siebzehn",
                "achtzehn",
                "neunzehn",
                "zwanzig",
            ),
            *("einundzwanzig", "zweiundzwanzig"),
        )
    )
)
MINUTES_PAST = (
    (r"fünf\s+vor\s+halb", -35),
    (r"fünf\s+nach\s+halb", -25),
    (r"halb", -30),
    (r"(?:dreiviertel|drei\s+viertel)", -15),
    (r"viertel\s+vor", -15),
    (r"viertel\s+nach", 15),
    (r"fünf\s+vor", -5),
    (r"zehn\s+vor", -10),
    (r"zwanzig\s+vor", -20),
    (r"fünf\s+nach", 5),
    (r"zehn\s+nach", 10),
    (r"zwanzig\s+nach", 20),
    (r"kurz\s+(?:vor|nach)", 0),
)
HOUR_NAMES = {word: hour for hour, words in HOUR_WORDS.items() for word in words.split()}
HOUR_NAME = "|".join(sorted(HOUR_NAMES, key=len, reverse=True))
BEFORE_HOUR = "|".join(words for words, _minutes in MINUTES_PAST)
PARTS_OF_DAY = {
    "morgens": "am",
    "früh": "am",
    "vormittags": "am",
    "vormittag": "am",
    "nachmittags": "pm",
    "nachmittag": "pm",
    "abends": "pm",
    "abend": "pm",
}
# Where a line of the head says nothing else, it is a place: "Kulturhaus Mühlbach", "Rathaus, Zimmer 3".
PLACE_WORDS = (
    r"(?:\w*(?:haus|saal|raum|zentrum|kirche|schule|bibliothek|bücherei|heim|laden|museum|halle|büro|hof"
    r"|universität|café|treffpunkt|straße|platz|weg|str\.|werkstatt|keller|gaststätte|hütte|schloss|foyer"
    r"|\w+(?:gasse|allee|damm|ufer|markt|ring)\s+\d+|klinik|turm|garten|stube|space)|Zimmer|Aula|Zoom|BigBlueButton|Mensa|Hörsaal|HS)\b"
)
# What a bracket behind a place says where it tells something and is no part of the place.
TELLS = (
    r"war|ist|wurde|waren|sind|wird|weil|da|wegen|statt|anstatt|defekt|kaputt|belegt|gesperrt|vermietet|ausnahmsweise|diesmal"
    r"|danke|geschlossen|verlegt"
)
# Behind a place: who was there by telephone or camera, "Mia und Tom per Video", "Jo zugeschaltet".
TOOK_PART = (
    r"[A-ZÄÖÜ][\w-]{1,30}(?:,?\s+(?:(?:und|sowie|später|teilweise)\s+){0,3}[A-ZÄÖÜ][\w-]{1,30}){0,3}"
    r"\s+(?:per|via|über|online|remote|(?:(?:war|waren|ist|sind)\s+)?zugeschaltet)\b"
)
# "im Umlaufverfahren", "in Vertretung": no places.
NOT_IN = (
    r"(?:Vertretung|Umlaufverfahren|Abwesenheit|Anwesenheit|Auftrag|Namen|Rahmen|Folge|Bezug|Anschluss|Form"
    r"|Kürze|Zusammenarbeit|Kooperation|Präsenz|Januar|Februar|März|April|Mai|Juni|Juli|August|September"
    r"|Oktober|November|Dezember|Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag|\d{4}\b)"
)
TOOLS = (
    r"\b(?:Zoom|BigBlueButton|Big\s+Blue\s+Button|BBB|Mumble|Jitsi|Webex|Teams|Discord|Skype|Teamspeak|Matrix|Signal|Senfcall"
    r"|GoToMeeting|Google\s+Meet|Nextcloud[\s-]Talk|Galene|OpenTalk)\b"
)
DIGITAL = (
    r"\b(?:Videokonferenz|Telefonkonferenz|Telko|Web-?konferenz|Online-?konferenz|Videochat|online|digital"
    r"|virtuell)\b"
)
