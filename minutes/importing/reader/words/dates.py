"""What announced dates are called, and the sentences that announce them."""

DATES_TITLE = (
    r"\btermine?\b|terminplan|terminübersicht|terminvorschau|terminabsprache|terminfindung|vorschau\b"
    r"|nächste[rsn]?\s+(?:sitzung|treffen|termin|plenum|runde|versammlung|beratung|MV\b)"
    r"|save\s+the\s+date|veranstaltungs(?:plan|vorschau|kalender)|kalender\b|ausblick\b"
)
# What begins a line that only says when something is.
DATE_LABEL = (
    r"Termin(?:e|hinweis|vorschlag|ankündigung)?|Save[\s-]the[\s-]Date|Treffpunkt|Vormerken|Bitte\s+vormerken|Folgetermin|Folgetreffen|(?:Neuer|Nächster|Weiterer)\s+Termin"
    r"|n(?:ä|ae)chste[rs]?_?sitzung|Nächstes\s+Mal|Wiedersehen"
)
# Behind "nächster": gatherings that are not called Sitzung or Treffen.
NEXT_GATHERING = (
    r"n(?:ä|ae)chste[rs]?\s+(?:\w{0,30}(?:rat|vorstand|ausschuss|stammtisch|abend|kreis|call|meeting|telko|konvent|schicht)"
    r"|Jour\s+fixe|Zoom|Telefonkonferenz|Videokonferenz)(?=\s*(?:[:,(]|ist\b|am\b|in\b|findet\b|\d|[A-Z][a-z]{1,9},))"
)
# Sentences that say when something is: the words before the day …
HAPPENS = (
    r"^(?:(?:[Dd]er|[Dd]ie|[Dd]as|[Uu]nsere?|[Ee]ine?|[Aa]uch|[Zz]um|[Zz]ur)\s+)*(?P<what>(?:nächste[rns]?\s+)?[A-ZÄÖÜ„\d][\w„“\"&/.-]*"
    r"(?:\s+[\w„“\"&/.-]+){0,5}?)\s+(?:ist|sind|finde(?:t|n)|beginn(?:t|en)|starte(?:t|n)|steig(?:t|en)|kommt|kommen|f(?:ä|a)hr(?:t|en)|wird|werden|soll|sollen|tag(?:t|en))"
    r"(?:\s+(?:\w+|wie\s+\w+)){0,2}?\s+(?:am|vom|für\s+den|ab|zum|in\s+der\s+Zeit\s+vom)\s+$"
)
# … and where a noun alone is no announcement, what must follow.
WILL_BE = (
    r"\b(?:gefeiert|veranstaltet|durchgeführt|abgehalten|ausgerichtet|stattfinden|eröffnet|eingeladen|angesetzt|geplant"
    r"|vorgesehen|vereinbart|festgelegt|terminiert|begangen|nachgeholt|wiederholt|aufgeführt)\b"
)
DAY_FIRST = (
    r"^(?:,?\s*(?:um|ab|von)?\s*[\d:.–-]*\s*(?:Uhr)?\s*)(?:ist|sind|findet|finden|gibt\s+es|steht|startet|beginnt|trifft\s+sich"
    r"|treffen\s+sich|laden\s+wir\s+zu[rm]?|veranstalten\s+wir)\s+(?:(?:der|die|das|ein|eine|unser|unsere|zum|zur|wieder|auch|dann)\s+)*"
    r"(?P<what>\w[\w„“\"-]*(?:\s+(?!im\b|in\b|statt\b|an\b|auf\b|um\b|ab\b|bei\b|von\b|,)[\w„“\"-]+){0,4})"
)
INVITES = (
    r"^.{2,60}\b(?:lädt|laden|lud|luden)\s+(?:herzlich\s+|alle\s+)*(?:ein\s+)?zu[mr]\s+"
    r"(?P<what>[A-ZÄÖÜ][\w-]+(?:\s+(?:der|des|für)\s+[\w\s-]{2,30})?)\s+am\s+$"
)
# "Der Bund lädt uns ein am", "sie treffen sich erstmals am".
INVITED = (
    r"^(?P<what>[A-ZÄÖÜ].{1,60}?)\s+(?:lädt|laden)\s+"
    r"(?:(?:uns|alle|euch)\s+(?:herzlich\s+)?(?:ein\s+)?|die\s+\w+\s+ein\s+)(?:am|für\s+den)\s+$"
)
MEETS = r"^(?:[^.;:]{0,60}\s)?(?:treffen|trifft)\s+(?:sich|uns)\s+(?:\w+\s+){0,3}am\s+$"
# "Termin ist der", "der Termin für den Markt steht:".
TERMIN = (
    r"(?:^|.{0,60}?[\s:])(?:[Dd]er\s+)?Termin(?:\s+(?:für|de[sr])\s+(?:de[nrsm]\s+|die\s+|das\s+)?(?P<what>[A-ZÄÖÜ][\w\s-]{2,40}?))?"
    r"\s+(?:ist|steht|wird)(?:\s+fest)?\s*:?\s*(?:am|der|für\s+den|auf\s+den)?\s*$"
)
# Without a verb; only with an hour.
BARE = r"^(?P<what>[A-ZÄÖÜ][\w-]{3,}(?:\s+(?:der|des|für|mit|und|[A-ZÄÖÜ][\w-]*)){0,4}?)\s*(?:am|,|:)?\s*$"
WE_DO = (
    r"^(?P<what>[A-ZÄÖÜ][\w-]+(?:\s+[\w-]+){0,3}?)\s+(?:wir|uns)\s+(?:uns\s+|dann\s+|wieder\s+)?(?:am|ab)\s+$"
)
# "Wir machen wieder ein Straßenfest für alle, am"
WE_HOLD = (
    r"^(?:Wir|wir|Der\s+Verein|Die\s+(?:Gruppe|Gemeinde|Ortsgruppe))\s+(?:machen?|macht|feiern?|feiert|veranstalten?|veranstaltet|organisieren"
    r"|organisiert|planen|plant|richtet|richten)\s+(?:\w+\s+){0,2}?(?:eine?n?|unsere?n?|das|die|den)\s+(?:[a-zäöüß]\w+\s+){0,2}"
    r"(?P<what>[A-ZÄÖÜ][\w-]+)(?:\s+[\w-]+){0,5}?,?\s+(?:und\s+zwar\s+)?am\s+$"
)
# Beneath a title that says what: "Ist am …", "Samstag, 9. Mai, 15 Uhr im Hof".
SUBJECTLESS = (
    r"^(?:(?:Ist|Findet|Wird|Sind|Steigt|Beginnt|Startet|Diesmal|Dieses\s+Jahr|Termin:?)\s+)?(?:am\s+)?$"
)
# Titles that say nothing of a day beneath them.
NO_EVENT_TITLE = (
    r"\b(?:Verschiedenes|Sonstiges|Berichte?|Mitteilungen|Anfragen|Aktuelles|Begrüßung|Formalia|Formales|Protokolle?|Kasse|Finanzen"
    r"|Allgemeines|Tagesordnung|Termine?|Diskussion|Offene[rs]?|Nächste[rs]?|Rückblick|Aufgaben|Organisatorisches|Infos?|Regularien|Beschlüsse)\b"
)
# Days that bind somebody to something, and days that are over.
NO_OCCASION = (
    r"\b(?:fällig|einzureichen|abzugeben|eingereicht|Frist\w*|\w+frist|Deadline|Stichtag|Abgabe\w*|Antragsschluss|Anmeldeschluss|Redaktionsschluss"
    r"|Geburtstag|Jahre\s+alt|verstorben|geboren|Schreiben|Bescheid\w*|Rechnung\w*|Vertrag\w*|Submission|Ausschreibung|gekündigt|in\s+Kraft|Kündigung"
    r"|Urlaub|krank|verreist|Elternzeit|zu\s+besetzen|worden|wurde[n]?|erfolgt|gewesen|waren?|hatte[n]?|eingegangen|erschienen|endet|enden|spätestens|bearbeitet|abgerufen|erreichbar|abwesend|verhindert|weg|besetzt|Mietvertrag|Niederschrift|Protokoll)\b"
)
# What something to come is called, by how the word ends.
EVENTS = (
    r"versammlung|sitzung|treffen|fest|feier|tagung|konzert|lesung|premiere|ausflug|radtour|wanderung|börse|markt|konferenz|workshop|kurs"
    r"|seminar|turnier|ausstellung|einsatz|abend|nachmittag|café|frühstück|gottesdienst|gespräch|begehung|klausur|(?<![Aa]us)wahl|abstimmung|probe|aufführung"
    r"|vortrag|messe|basar|party|veranstaltung|sprechstunde|plenum|camp|putz|einweihung|eröffnung|vernissage|umzug|parteitag|thementag|fachtag|aktionstag"
    r"|seniorentag|vereinstag|spieltag|stammtisch|andacht|konfirmation|taufe|beratung|runde|forum|schulung|fortbildung|exkursion|parade|demo"
    r"|kundgebung|tour|wochenende|adventskalender|trauertag|frauentag|kindertag|mahnwache|flohmarkt|lauf|cup|tag\s+der\s+\w+\s+\w+"
)
# A sentence that tells what was, falls out, or is only asked or wished.
OVER = (
    r"\b(?:fragt|fragen|ob|falls|wenn|will|wollen|möchte\w*|könnte\w*|sollte\w*|würde\w*|ausfallen|entfällt|abgesagt|verschoben\s+werden)\b"
    r"|\bweis(?:t|en)\b.*\bhin\b|\bfällt\b.*\baus\b|\b(?:half|nahm|nahmen|ging|gingen|lief|liefen|besuchte\w*|freute\w*|feierte\w*|gelang|dankte\w*)\b|"
    r"\b(?:hat|haben|habe|war|waren|wurden?|hatten?|fand|fanden|gab|kam|kamen|gewesen|letzte[nrs]?|vergangene[nrs]?|vorige[nrs]?)\b"
)
# What comes again and again, on no day of its own.
RECURRING = (
    r"jede[nrsm]?\s+(?:(?:\d\.|ersten?|zweiten?|dritten?|vierten?|letzten?|zweite|geraden?|ungeraden?)\s+)*\w*(?:tag|woch|abend|woche|monat)s?"
    r"(?:\s+(?:im|des|eines)\s+Monats?)?(?:,?\s+also)?|immer\s+\w+(?:tag|woch)s|alle\s+(?:zwei|drei|vier|\d)\s+Wochen|(?:wie\s+immer|regelmäßig)"
)
# Words that say nothing of what the day is for.
NOTHING = (
    r"(?:(?:ist\s+)?(?:der|die|das|am|den|dem)|steht|ist|neu(?:er)?|fest|wann|dafür|hierfür"
    r"|bestätigt|vereinbart|weitere[r]?|vorschlag|es|und|noch)"
)
