"""The words and patterns of German minutes, as data for the rules beside it."""

# What a name begins with, in every Latin spelling: Çelik, Şahin, Łukasz, Đặng.
UPPER = "".join(
    letter for letter in map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]) if letter.isupper()
)
MEETING_TYPES = (
    (r"mitgliederversammlung|\bMV\b|jahreshauptversammlung", "Mitgliederversammlung"),
    (
        r"vorstandssitzung|sitzung des .{0,20}vorstand|^protokoll\w*:?\s+(?:des\s+)?vorstands?\b",
        "Vorstandssitzung",
    ),
    (r"stadtrat|gemeinderat|kreistag|ortschaftsrat|bezirksversammlung", "Ratssitzung"),
    (r"ausschuss", "Ausschusssitzung"),
    (r"beirat", "Beiratssitzung"),
    (r"arbeitsgruppe|\bAG\b|arbeitskreis", "Arbeitsgruppe"),
    (r"\bplenum", "Plenum"),
    (r"fachschaft|\bFSR\b", "Fachschaftssitzung"),
)
PLAIN_TYPES = ((r"versammlung", "Versammlung"), (r"sitzung|treffen|beratung|besprechung", "Sitzung"))
# A kind of meeting that names itself: "Teamrunde", "Orga-Treffen", "Steuerungsgruppe".
OWN_TYPE = (
    r"\b[A-ZÄÖÜ][\w-]+(?:(?:[Ss]itzung|[Tt]reffen|[Rr]unde|[Pp]lenum|[Vv]ersammlung|[Kk]onferenz|[Gg]ruppe)\b"
    r"|(?:kirchen|eltern|pfarr|betriebs|studierenden|aufsichts|verwaltungs)rat(?=(?:e?s)?\b))"
)
PROTOCOL = r"protokoll|niederschrift|mitschrift|sitzungsbericht"

# Labels of the head. The first that fits counts; a name list may follow in the line or beneath it.
ATTENDANCE = (
    (
        "excused",
        r"(?:es\s+)?(?:fehl(?:t|en|ten)\s+)?entschuldigt(?:\s+(?:fehl(?:en|ten)|abwesend|sind|waren))?"
        r"|entschuldigte?(?:\s+\w+)?|entsch\.",
    ),
    (
        "absent",
        r"(?:nicht\s+(?:anwesend|dabei|da)|abw\.|abwesend(?:e)?|unentschuldigt(?:\s+\w+)?|es\s+fehl(?:t|en|ten))(?:\s+(?:sind"
        r"|waren|Mitglieder))?",
    ),
    (
        "guests",
        r"(?:als\s+|anwesende\s+)?(?:gäste?|gast|gästinnen und gäste|gäst[*:_]innen)"
        r"(?:\s+(?:sind|waren|anwesend))?",
    ),
    (
        "present",
        r"(?:anwesend(?:e)?|mit dabei|teilnehme(?:nde|r|rinnen|r\*innen|r:innen|r_innen"
        r"|rInnen)(?:\s+und\s+teilnehmer)?|dabei|da|präsenz|online|TN|anw\.)"
        r"(?:\s+(?:sind|waren|vorstandsmitglieder|mitglieder|stimmberechtigte|personen))*",
    ),
)
ROLE_LABELS = (
    r"(?:prot\.|protokoll(?:ant|antin|ant\*in|führung|führer|führerin|führer\*in)?|schriftführung|(?:sitzungs"
    r"|versammlungs|"
    r"gesprächs)?leitung|moderation|vorsitz)"
)
PLACE_LABEL = r"(?:(?:sitzungs|tagungs|veranstaltungs)?ort|raum|wo|treffpunkt)"
DATE_LABEL = r"(?:datum|sitzungstag|tag|wann|am)"
TIME_LABEL = r"(?:zeit|uhrzeit|dauer|beginn|sitzungsbeginn|beginn der sitzung|wann)"
OTHER_HEAD = r"(?:nächste|einladung|stand|tagesordnung|verteiler|anlage)"
END_SENTENCE = (
    r"(?:sitzungsende|ende|schluss)(?:\s+der\s+(?:sitzung|versammlung))?\s*:|(?:ende"
    r"|schluss)\s+der\s+(?:sitzung|versammlung)"
    r"|(?:sitzung|versammlung)\s+(?:endet|schließt|wird\s+um)|schließt\s+die\s+(?:sitzung|versammlung)"
    r"|beendet\s+die"
)

# What stands in brackets behind a name and is no organisation.
ROLES = (
    r"vorsitz\w*|stellv\w*|kassen\w*|schatzmeister\w*|schrift\w*|protokoll\w*|moderation|leitung"
    r"|sitzungsleitung|beisitz\w*|"
    r"gast|beratend|online|digital|per\s+\w+|zugeschaltet|virtuell|telefonisch|ab\s.*|bis\s.*|von\s.*"
    r"|später|verspätet|"
    r"(?:un)?entsch(?:uldigt|\.)?|krank\w*|urlaub\w*|dienstreise|dienstlich\w*|stimmberechtigt|mit\s+stimm\w*|ohne\s+stimm\w*|top\s.*"
    r"|geschäftsführ\w*|"
    r"vertret\w*|i\.\s?v\.|finanzen|[\d:.\s–-]+(?:uhr)?"
)

# The same verb, but no promise: "stellt vor", "führt aus", "informiert über", "spricht sich … aus".
REPORTS = (
    r"\b(?:stellt|stellen)\b.*\b(?:vor|fest|dar|infrage|(?:die|eine)\s+Frage)$|\bstellt\b.*\b(?:vor|fest"
    r"|dar)\b(?=\s*[,:;.(]|$)",
    r"\bführt\b.*\baus\b",
    r"\bführt\s+(?:durch|in)\b",
    r"\binformiert\s+(?:über|darüber|zu[rm]?\b|dass)",
    r"\b(?:spricht|sprechen)\s+sich\b|\bspricht\b.*\ban\b(?=\s*[,.]|$)",
    r"\bmeldet\s+sich\s+zu\b",
    r"\bruft\s+(?:auf|dazu)|\bruft\b.*\bauf$",
    r"\bübernimmt\b.*\b(?:Protokoll|Leitung|\w*leitung|Moderation|Vorsitz)\b",
    r"\bleitet\s+(?:die\s+Sitzung|durch|ein\b|das|seit)",
    r"\bschreibt\s+(?:vor|sich)\b",
    r"\b(?:lädt|laden)\s+(?:zu[mr]?|herzlich)\b",
    r"\bwird\b.*\b\w*(?:ge\w+(?:t|en)|iert|ver\w+t|be\w+t)$|\bwird\s+(?:als|zum|zur|von|durch)\b",
    r"\b(?:bereits|schon|gestern|früher|damals|seit|bisher|hatte?|wurden?|worden)\b",
)

# Verbs that promise only with these words behind them: "fragt beim Amt", "arbeitet die Änderungen ein".
SOMETIMES = {
    "fragt": r"\bbei(?:m|\s+der|\s+[A-ZÄÖÜ])|\ban$",
    "fragen": r"\bbei(?:m|\s+der|\s+[A-ZÄÖÜ])|\ban$",
    "beauftragt": r"\S",
    "sucht": r"\S",
    "hält": r"\b(?:Kontakt|Rücksprache)\b",
    "nimmt": r"\bKontakt\b.*\bauf$",
    "gibt": r"\b(?:weiter|ab|Bescheid|frei|in\s+Auftrag|in\s+Druck)$",
    "bringt": r"\b(?:mit|ein)$",
    "lässt": r"[a-zäöü]en$",
    "trifft": r"^\s+sich\b",
    "treffen": r"^\s+sich\b",
    "arbeitet": r"\b(?:ein|aus|um|nach)(?:$|\s+und\b)",
    "arbeiten": r"\b(?:ein|aus|um|nach)(?:$|\s+und\b)",
}

BALLOT_LABEL = r"(?:Abstimmung(?:sergebnis)?|Ergebnis(?:\s+der\s+Abstimmung)?|Abgestimmt|Votum|Stimmen)"
RESOLVES = (
    r"^(?:Der|Die|Das)\s+(?:\w+\s+){0,2}?\w*(?:Vorstand|Mitgliederversammlung|MV|Versammlung|Plenum"
    r"|Ausschuss|Stadtrat|(?:Pro)?[Dd]ekan(?:in)?|Gemeinderat|"
    r"Kreistag|Beirat|Rat|AG|Runde|Fachschaftsrat|StuRa|FSR|Anwesenden)\s+(?:beschließ(?:t|en)"
    r"|hat\s+beschlossen)\b"
    r"|^(?:Es\s+wird|Wir\s+haben|Es\s+wurde)\s+(?:einstimmig\s+)?beschlossen\b|^Einstimmig\s+(?:wird"
    r"|wurde)\s+beschlossen\b"
)
ADOPTED = (
    r"\b(?:Antrag|Vorschlag|Protokoll|Tagesordnung|Beschluss(?:vorlage)?|Haushalt\w*"
    r"|Vorlage|Entlastung)\b.*\b(?:angenommen|beschlossen|genehmigt|abgelehnt|bestätigt|verabschiedet"
    r"|erteilt)\b"
)
# With the numbers of a vote any of these words is enough.
DECIDED = (
    r"\b(?:angenommen|beschlossen|genehmigt|abgelehnt|bestätigt|verabschiedet|erteilt|zugestimmt|gewählt"
    r"|befürwortet)\b"
)
DATES_TITLE = (
    r"\btermine?\b|terminplan"
    r"|nächste[rsn]?\s+(?:sitzung|treffen|termin|plenum|runde|versammlung|beratung|MV\b)"
)
# Where a line of the head says nothing else, it is a place: "Kulturhaus Mühlbach", "Rathaus, Zimmer 3".
PLACE_WORDS = (
    r"(?:\w*(?:haus|saal|raum|zentrum|kirche|schule|bibliothek|bücherei|heim|laden|museum|halle|büro|hof"
    r"|universität|café|treffpunkt|straße|platz|weg|str\.)|Zimmer|Aula|Zoom|BigBlueButton)\b"
)
AGENDA_LABEL = r"(?:vorläufige\s+|vorgeschlagene\s+)?(?:Tagesordnung(?:spunkte)?|TOPs?|TO|Agenda|Themen)"
