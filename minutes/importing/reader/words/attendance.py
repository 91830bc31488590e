"""What lists of those present, excused, missing or visiting are called, in labels, columns and sentences."""

PEOPLE = r"(?:\s+[\w*:/()-]+){0,5}"
# Whom a label lists, before its state: "Vorstand anwesend", "Mitglieder (entschuldigt)".
GROUP = (
    r"(?:[\w-]*(?:mitglieder|vorstand|vorstände|[a-z]rat|räte|team|gruppe|delegierte|stimmberechtigte|personen|verwaltung"
    r"|ausschuss|fraktion|gremium|präsidium|beisitz\w*|vertreter\w*))"
)
MISS = r"fehl(?:t|en|te|ten|end|ende)"
# Labels of a list anywhere. The first that fits counts; names may follow in the line or beneath it.
ATTENDANCE = (
    (
        "excused",
        rf"(?:es\s+)?(?:{MISS},?\s+|abwesend,?\s+|nicht\s+anwesend,?\s+)?entschuldigt(?:\s*(?:{MISS}|abwesend"
        r"|sind|ist|waren|war|haben sich|hat sich|gemeldet|(?:vor|nach) der sitzung))?"
        r"|entschuldigte?[nr]?(?:\s+[\w*:/-]+){0,2}|entschuldigungen|entsch\.?|abgemeldet|verhindert(?:\s+(?:sind|waren|ist|war))?|E"
        r"|(?:(?:hat|haben|hatten?)\s+)?abgesagt(?:\s+haben)?|(?:konnte[n]?|können|kann)\s+nicht(?:\s+(?:kommen|teilnehmen|dabei\s+sein))?"
        rf"|{GROUP}\s+entschuldigt|leider\s+nicht(?:\s+(?:da|dabei))?|sorry|apologies|regrets|excused"
        r"|krank(?:\s+gemeldet)?|beurlaubt",
    ),
    (
        "absent",
        r"(?:nicht\s+(?:anwesend|dabei|da|erschienen)(?:e)?|abw\.|abwesend(?:e)?|unentsch\.|U"
        rf"|(?:(?:es\s+)?{MISS},?\s+)?unentschuldigt(?:e)?(?:\s+(?:{MISS}|abwesend))?|(?:es\s+)?{MISS})(?:\s+(?:sind|waren"
        rf"|\w*mitglieder))*|{GROUP}\s+(?:unentschuldigt|nicht\s+(?:entschuldigt|anwesend)|abwesend)|nicht\s+entschuldigt|absent|(?:ohne|keine)\s+(?:rück|ab)meldung",
    ),
    (
        "guests",
        r"(?:(?:als|zu|anwesende|weitere|externe|geladene|und)\s+)*(?:ehren)?(?:g(?:ä|ae)ste?|gast"
        r"|gästinnen und gäste"
        r"|gäst[*:_]?innen|zuhörer(?:innen|[*:_]innen)?|besucher(?:innen|[*:_]innen)?|guests?|hinzugezogene?"
        r"|zeitweise(?:\s+anwesend)?|zeitweilig)"
        r"(?:\s+(?:sind|waren|anwesend|nehmen\s+teil|nahmen\s+teil|und\s+\w+|zu\s+TOP.*))*(?:\s*/\s*\w+)?",
    ),
    (
        "present",
        rf"(?:es\s+(?:sind|waren)\s+|(?:weitere|außerdem|ferner|sonst(?:ige)?|ebenfalls)\s+|(?:vo[mn]\s+(?:de[rn]\s+)?)?{GROUP}\s+(?:(?:sind|waren)\s+)?)?(?:anwesend|erschienen|teilgenommen|präsent)(?:e[nr]?)?{PEOPLE}"
        rf"|teilnehme(?:nde|nden|r|rinnen|r[*:_/]?-?innen|rInnen|r\(innen\)){PEOPLE}|sitzungsteilnehme\w+"
        r"|(?:anwesenheit(?:sliste)?|teilnahme|teilnehmerliste)(?:\s+\w+)?|(?:mit\s+)?dabei(?:\s+waren)?|da(?:\s+waren)?"
        r"|(?:(?:wer\s+(?:war|ist)|wir\s+waren)\s+)?(?:da|dabei)|(?:remote|zugeschaltet|digital|virtuell|per\s+video)(?:\s+(?:da|dabei|anwesend))?|(?:später|noch)\s+(?:dazu|hinzu)(?:gekommen)?"
        r"|vor ort|präsenz|online|TN|anw\."
        r"|(?:anwesende\s+)?stimmberechtigt(?:e[nr]?)?(?:\s+\w+){0,2}|(?:stimm|un)?beratend(?:e)?(?:\s+\w+){0,2}"
        r"|nicht\s+stimmberechtigt(?:e[nr]?)?|(?:an|mit)\s+der\s+sitzung\s+nahmen\s+teil|participants|attendees|present"
        r"|(?:heute\s+|wir\s+)?waren\s+(?:mit\s+|heute\s+)?(?:da|dabei)|heute\s+(?:da|dabei)"
        r"|(?:gekommen|zugeschaltet)(?:\s+(?:sind|waren))?|(?:es|außerdem|ferner)\s+(?:nahmen|nehmen|haben)\s+teil(?:genommen)?"
        r"|folgende\s+\w+\s+(?:sind|waren|nahmen)\s+(?:anwesend|dabei|teil)",
    ),
)
# Labels that mean this only in the head: in the talk "Dabei:" or "Online:" is about anything.
ONLY_IN_HEAD = (
    r"(?:(?:wer\s+(?:war|ist)|wir\s+waren)\s+)?(?:da|dabei)|(?:heute\s+)?waren\s+.*|heute\s+.*|gekommen.*|zugeschaltet.*|sorry|krank.*"
    r"|beurlaubt|leider\s+.*|apologies|excused|absent|guests?|(?:remote|zugeschaltet|digital|virtuell|per\s+video)(?:\s+\w+)?|(?:(?:hat|haben|hatten?)\s+)?abgesagt(?:\s+haben)?|k(?:o|ö|a)nn\w*\s+nicht(?:\s+.*)?|(?:später|noch)\s+\w+|(?:mit\s+)?dabei(?:\s+waren)?|da(?:\s+waren)?|vor\s+ort|präsenz|online|TN|E|U|teilnahme|present|abgemeldet|verhindert|(?:es\s+)?fehl\w+"
    r"|zuhörer\w*|besucher\w*|(?:nicht\s+)?stimmberechtigt\w*|beratend\w*|entschuldigungen"
)
# Groups within a list of those present: no names, and only "Fraktion X" is what somebody speaks for.
INNER = (
    r"(?:die\s+|der\s+|vom\s+|von\s+der\s+|aus\s+der\s+|für\s+die\s+|seitens\s+der\s+)?(?:"
    r"(?:(?:stellv\.?|stv\.?|stellvertretende|beratende|ordentliche|sachkundige|weitere|geborene|gewählte)\s+)?(?:\w+-?)?(?:mitglied(?:er)?|vorstand(?:smitglieder)?|vorständ\w+|verwaltung|mandatsträger\w*|beigeordnete\w*"
    r"|präsidium|geschäftsführung|stellvertret\w+|vertreter(?:innen)?|ersatzmitglied(?:er)?|beisitzer\w*"
    r"|beirat|kasse|beisitz|presse|protokollant\w*|schriftführ\w+|vorsitz\w*|leitung|moderation|protokoll|bürgermeister(?:in)?"
    r"|ortsvorsteher(?:in)?|sachkundige\s+\w+|referent(?:en|innen)?|ausschussmitglieder)"
    r"(?:\s+(?:des|der|dem|mit|ohne|und|vom|im|in)\b.{0,40})?(?:\s*\([^)]*\))?|vor\s+ort|online|per\s+\w+)"
    r"|(?:vom|von\s+der|von\s+den|aus\s+de[mr]|seitens\s+de[rs])\s+.{2,40}"
)
PARTY = (
    r"(?:fraktion|gruppe)\b.{0,40}|.{0,30}-?fraktion|SPD|CDU|CSU|FDP|AfD|BSW|FWG?|UWG|(?:bündnis\s*90\s*/?\s*)?die\s+grünen"
    r"|grüne|(?:die\s+)?linke|freie\s+wähler|volt|die\s+partei|piraten(?:partei)?|ssw|parteilos|fraktionslos"
)
# A line that ends with a colon and opens a list of those present.
OPENS_LIST = (
    r"(?:trafen\s+sich|versammelt(?:en)?\s+(?:sich|haben)|kamen\b.*\bzusammen|na?ehmen\s+teil|nahmen\s+(?:\w+\s+)*teil"
    r"|teilgenommen(?:\s+haben)?|anwesend(?:\s+(?:sind|waren))?|erschienen(?:\s+(?:sind|waren))?)"
)
# Sentences with names: all of them must be names, or the sentence says nothing.
SENTENCES = (
    (
        "excused",
        rf"(?:es\s+{MISS}\s+)?entschuldigt\s+(?:(?:{MISS}|haben\s+sich|hat\s+sich|hatten?\s+sich|sind|ist|waren"
        r"|war)\b\s*)?:?\s*(?P<names>.+)",
    ),
    (
        "excused",
        rf"(?P<names>.+?)\s+(?:ist|sind|war|waren|{MISS}|hat\s+sich|haben\s+sich|hatten?\s+sich|lässt\s+sich|lassen\s+sich)"
        r"\s+(?:\w+\s+)?entschuldig(?:t|en)(?:\s+(?:gemeldet|worden))?",
    ),
    ("absent", rf"(?:es\s+)?(?:unentschuldigt\s+{MISS}|{MISS}\s+unentschuldigt)\s*:?\s*(?P<names>.+)"),
    ("absent", rf"(?P<names>.+?)\s+{MISS}(?:\s+unentschuldigt)?"),
    (
        "guests",
        r"als\s+(?:gast|gäste|gästin|gästinnen|gäst[*:_]innen|referent(?:in)?)\s+(?:konnten?\s+\w+\s+begrüßen\s*"
        r"|begrüß\w+\s+(?:(?!herrn?\b|frau\b)[\w.-]+\s+){1,4}(?=(?:herrn?|frau)\s)|(?:ist|sind|war|waren|nimmt"
        r"|nahm|nehmen|nahmen|konnten?|begrüßen\s+wir|begrüßt\s+\w+)\b\s*)?:?\s*(?P<names>.+?)"
        r"(?:\s+(?:anwesend|teil|dabei|da|zugegen|gekommen|eingeladen|begrüßt\s+werden))?",
    ),
    (
        "present",
        r"(?:anwesend|erschienen)(?:\s+(?:sind|waren))?(?:\s+laut\s+\w+)?\s*:?\s+\d+\s+[^,.;]{3,40},"
        r"\s+(?:außerdem|ferner|dazu|sowie|darunter)\s+(?P<names>.+)",
    ),
    (
        "present",
        r"(?:anwesend|erschienen|teilgenommen|dabei)\s+(?:sind|waren|ist|war|haben)\b\s*:?\s*(?P<names>.+)",
    ),
    (
        "present",
        r"(?:am\s+tisch\s+(?:saßen|sitzen)|(?:ge|zusammen)kommen\s+(?:sind|waren)|es\s+(?:kamen|waren\s+da|sind\s+da)"
        r"|da\s+waren|mit\s+dabei\s+waren)\b\s*:?\s*(?P<names>.+)",
    ),
    (
        "present",
        r"vo[mn]\s+(?:de[rn]\s+)?[\w-]+\s+(?:sind|waren)\s+(?P<names>.+?)\s+(?:da|anwesend|dabei|gekommen)",
    ),
    ("excused", r"(?P<names>.+?)\s+(?:hat|haben|hatte|hatten)\s+abgesagt"),
    (
        "present",
        r"an\s+der\s+\w+\s+(?:nehmen|nahmen|haben)\s+(?:teil\s*:?\s*)?(?P<names>.+?)(?:\s+teil(?:genommen)?)?",
    ),
    ("present", r"(?P<names>.+?)\s+(?:sind|waren|ist)\s+(?:anwesend|dabei|erschienen)"),
)
# Sentences that say so at the head of minutes only: in the talk "Mehl und Zucker sind da", "Mia ist krank".
HEAD_SENTENCES = (
    ("present", r"(?P<names>.+?(?:,|\sund\s).+?)\s+(?:sind|waren)\s+da"),
    (
        "present",
        r"(?:auf|bei|in)\s+(?:der|dem)\s+\w*(?:sitzung|treffen|plenum|versammlung|runde)\s+(?:waren|sind)\s+(?P<names>.+)",
    ),
    (
        "excused",
        r"(?P<names>.+?)\s+(?:ist|sind|war|waren)\s+(?:krank|verhindert|im\s+Urlaub|verreist|abgemeldet)",
    ),
)
# Columns of tables that say what is to be done or talked about: whoever stands there need not be present.
OTHER_COLUMNS = (
    r"was|aufgaben?|to-?dos?|bis(?:\s+wann)?|themen?|tops?|inhalt|maßnahmen?|frist|tätigkeit|gegenstand"
    r"|beschluss|stimmen"
)
# Columns of a table of attendance, by their heading.
COLUMNS = (
    ("first", r"vorname"),
    ("last", r"nachname|zuname|familienname"),
    (
        "name",
        r"(?:nachname,\s*vorname|name(?:n|,\s*vorname)?|mitglied(?:er)?|person|teilnehm\w+(?:[*:/]\w+)?|wer|nick)",
    ),
    ("excused", r"entsch(?:uldigt|\.)?|e"),
    ("absent", r"abwesend|nicht\s+anwesend|unentschuldigt|fehlt|abw\.?|fehlend"),
    (
        "org",
        r"fraktion|partei|institution|organisation|einrichtung|verein|gruppe|liste|organ|für|verband|dienststelle|träger",
    ),
    ("signed", r"unterschrift(?:en)?|signatur|handzeichen|gezeichnet"),
    ("present", r"anwesend(?:heit)?|anwesenheit|anw\.?|da\??|status|teilnahme|präsenz|dabei"),
)
MARKS = (
    ("excused", r"e\.?|entsch\w*\.?|krank|urlaub|verhindert"),
    ("absent", r"[-–—0✗✘❌☐]|u\.?|n|f|nein|fehlt?|unentsch\w*\.?|abwesend|nicht\s+anwesend|no"),
    (
        "present",
        r"[xX×✓✔✅☑+•1aj]|\[x\]|ja(?:,.*)?|anwesend|da|ab\s.*|bis\s.*|anw\.?|online|präsent|yes|zeitweise",
    ),
)
