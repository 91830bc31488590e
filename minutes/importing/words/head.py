"""The words of the head: kinds of meetings, labels of day, hour and place, and how minutes end."""

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
# Where a line of the head says nothing else, it is a place: "Kulturhaus Mühlbach", "Rathaus, Zimmer 3".
PLACE_WORDS = (
    r"(?:\w*(?:haus|saal|raum|zentrum|kirche|schule|bibliothek|bücherei|heim|laden|museum|halle|büro|hof"
    r"|universität|café|treffpunkt|straße|platz|weg|str\.)|Zimmer|Aula|Zoom|BigBlueButton)\b"
)
