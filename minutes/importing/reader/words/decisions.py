"""The words of motions, votes, results and elections, and what only looks like a decision."""

BALLOT_LABEL = (
    r"(?:(?:(?:Namentliche|Geheime|Offene|Schriftliche)\s+)?(?:Abstimmung|Abst\b\.?)(?:sergebnis)?(?:\s*\([^)]{1,40}\))?|(?:Wahl|Beschluss)ergebnis"
    r"|Ergebnis(?:\s+der\s+Abstimmung)?|Abgestimmt|Votum|Stimmen(?:verhältnis|verteilung)?)"
)
# What stands before the letter or number of one among several motions.
VARIANT = r"(?:Antrag|Vorschlag|Variante|Alternative|Option|Möglichkeit|Modell|Entwurf|Punkt)"
# A label of a resolution: "Beschluss 2025/12", "Beschluß 1/2026", "UB 2026-07", "Beschlossen", "B1".
RESOLUTION = (
    r"(?:(?:(?:Einstimmig|Geändert|Ergänzt|Modifiziert|Abweichend|Neu|Mehrheitlich)\w*\s+)?(?:Umlauf|Eil|Satzungs|Grundsatz|Vorstands|Einzel)?[Bb]eschlu(?:ss|ß)(?:text|fassung)?|Beschlüsse|Beschlossen"
    r"|Es\s+w(?:ird|urde)\s+(?:einstimmig\s+)?beschlossen|UB|Entscheidung|Decision)"
    r"(?:[\s-]*(?:Nr\.?|Nummer|Punkt)?\s*[A-Z]{0,3}[-\s]?\d[\d/.-]*(?<=\d)[a-z]?\b|\s+[A-Z]\d{0,2})?"
    r"(?:\s*\((?!\d+\s*[/:|])[^()]{1,40}\))?(?:\s+wird)?"
    r"|BESCHLU(?:SS|ß)|Beschl\.|[Uu]mlaufbeschluss\s+vom\s+[\d. ]{3,11}"
    r"|(?:[Ee]instimmig|[Mm]ehrheitlich)\s+(?:angenommen|beschlossen|genehmigt)"
    r"|B(?:[\s-]?\d[\d/-]{0,9}(?<=\d))?"
)
# "(B) Zuschuss von 200 € an den Chor", "[Beschluss] …": a mark before the line.
TAGGED = r"[(\[]\s?(?:B|Beschl\.?|Beschlu(?:ss|ß)|Entscheidung)\s?[)\]]|\{\{\s?Beschlu(?:ss|ß)\s?\|"
# Behind "Beschluss" only its number: a reference, not its words.
REFERENCE = (
    r"(?:(?:Beschluss|Beschluß|Vorlage|Drucksache|Vorlagen|Antrags?)[\s-]*(?:Nr\.?|Nummer|nummer)"
    r"\s*:?\s*[\w/. -]*\d[\w/.-]*"
    r"|(?:Vorlage|Drucksache)\s*:\s*[\w/.-]*\d[\w/.-]*)"
)
MOTION = (
    r"(?:(?:GO-|Änderungs|Sach|Finanz|Initiativ|Eil|Haupt|Zusatz|Ergänzungs|Gegen|Alternativ|Beschluss|Umlauf)?"
    r"[Aa]ntrag(?:stext)?|Beschlu(?:ss|ß)(?:vorschlag|antrag|vorlage|entwurf|empfehlung)|Vorschlag(?:\s+zur\s+Abstimmung)?)"
    r"(?:[\s-]*(?:Nr\.?)?\s*(?-i:[A-Z]{0,3})[-\s]?\d[\d/.-]*(?<=\d)[a-z]?(?!\w)|\s+(?-i:[A-Z])(?=\s*(?:[:(|–-]|$)))?"
)
AMENDMENT = r"(?:Änderungs|Ergänzungs|Zusatz|Gegen|Alternativ)antrag"
ON_MAIN = r"(?:Haupt|Gesamt|geändert\w*\s+|ursprünglich\w*\s+)(?:antrag|Antrag)"
# "Frau Lind beantragt, …", "Der Vorstand schlägt vor, …": a motion in a sentence.
MOVES = (
    r"\b(?:beantrag(?:t|en|te|ten)|stell(?:t|en|te)\s+den\s+(?:\w+-?)?Antrag|schl(?:ägt|agen|ug)\b[^.]{0,60}\bvor\b"
    r"|w(?:ird|urde)\s+(?:der|ein|folgender)\s+(?:\w+-?)?[Aa]ntrag\s+gestellt|^Abgestimmt\b[^:.]{0,50}:\s+(?:Soll|Woll|Möcht)"
    r"|bittet\s+um\s+Abstimmung|stellt\b[^.]{0,80}\bzur\s+Abstimmung|möge\s+beschließen)"
)
BODIES = (
    r"(?:\w*[Vv]orstand(?:schaft)?|(?:Mitglieder|Jahreshaupt|Haupt|General|Voll|Delegierten|Vertreter)?[Vv]ersammlung"
    r"|MV|JHV|\w*[Pp]lenum|\w*[Aa]usschuss|\w*[Aa]usschuß|\w*[Rr]at|\w*[Pp]arlament|StuPa|StuRa|FSR|AStA|PGR|BR|GKR|KV"
    r"|Kreistag|Beirat|Präsidium|Gremium|Kuratorium|Konvent|Synode|Kollegium|Konferenz|Runde|AG|Gruppe"
    r"|(?:Pro)?[Dd]ekan(?:in)?|Team|Kreis|Anwesenden|Mitglieder|Versammelten|Delegierten|Stimmberechtigten)"
)
RESOLVES = (
    r"(?:beschließ(?:t|en)|beschloss(?:en)?|genehmig(?:t|en)|bestätig(?:t|en)|verabschiede(?:t|n)|befürworte(?:t|n)"
    r"|entlaste(?:t|n)|wähl(?:t|en)|lehn(?:t|en)\b[^.]{0,120}\bab\b|stimm(?:t|en)\b[^.]{0,120}\bzu\b"
    r"|nimm?t\b[^.]{0,120}\ban(?=[\s.,;(]|$)|nehmen\b[^.]{0,120}\ban(?=[\s.,;(]|$)"
    r"|(?:ist|sind)\s+(?:\w+\s+)?(?:einstimmig|mehrheitlich|einhellig)\s+(?:dafür|dagegen|für|gegen)"
    r"|entscheide(?:t|n)\s+sich\b|einig(?:t|en)\s+sich\b(?=.*\b(?:einstimmig|mehrheitlich|Konsens))"
    r"|erteil(?:t|en)\b[^.]{0,80}\bEntlastung|sprech(?:en)\s+sich\b[^.]{0,40}\b(?:dafür|für|gegen|dagegen)"
    r"|spricht\s+sich\b[^.]{0,40}\b(?:dafür|für|gegen|dagegen))"
)
# With votes, or with the name of what is decided on, any of these words is a decision.
DECIDED = (
    r"\b(?:angenommen|beschlossen|genehmigt|abgelehnt|bestätigt|verabschiedet|erteilt|zugestimmt|befürwortet"
    r"|entlastet|aufgenommen|verworfen|festgestellt|bewilligt|gebilligt|stattgegeben"
    r"|(?:findet|fand|erhält|erhielt|bekommt)\s+(?:k?eine|die)\s+(?:\w+\s+)?Mehrheit)\b"
)
DECIDED_ON = (
    r"\b(?:\w*[Aa]ntr[aä]g\w*|Vorschlag|\w*[Pp]rotokolle?|Niederschrift(?:en)?|Tagesordnung|TO|Beschlussvorlage|Vorlage"
    r"|Haushalt\w*|Entlastung|Jahresabschluss|Wirtschaftsplan|Finanzplan|Resolution|Satzung\w*|Geschäftsordnung"
    r"|als\s+(?:neue[sn]?\s+)?Mitglied(?:er)?|in\s+den\s+Verein)\b"
)
# A thing of which the minutes only say that it is accepted, in the present: "Der Plan wird angenommen."
_PLAIN = (
    r"(?:(?!\b(?:bis|ab|immer|jeweils|künftig|von\s+de[rnm]|vom|durch|nicht|dort|hier)\b)"
    r"(?:[^.;:?]|(?<=\d)\.))"
)
_MANNER = r"(?:(?:so|damit|somit|daher|heute|unverändert|(?:ohne|mit|in|wie|nach)\s[\w\s]{3,50}?)\s+)"
ACCEPTED = (
    rf"^(?:Der|Die|Das|Dem|Den|§)\s{_PLAIN}{{4,120}}?\bwird\s+{_MANNER}?"
    r"(?:angenommen|beschlossen|genehmigt|verabschiedet|bewilligt|gebilligt|abgelehnt|entlastet)[.!]?$"
)
# Beneath or behind a wording, with or without an arrow: so it was decided.
VERDICT = (
    r"(?:(?:ist\s+)?(?:so|somit|damit)?\s*(?:einstimmig\s+|mehrheitlich\s+)?(?:angenommen|beschlossen|abgelehnt|genehmigt)"
    r"|(?:im\s+|per\s+)?Konsens|einstimmig|einvernehmlich|mehrheitlich|einhellig|alle\s+(?:\w+\s+)?(?:einverstanden|dafür)"
    r"|ohne\s+Gegenstimmen?|(?:wird|werden)\s+so\s+(?:an)?genommen)"
    r"(?:,?\s+(?:per\s+(?:Handzeichen|Akklamation|Zuruf)|auf\s+Zuruf|ohne\s+(?:weitere\s+)?(?:Diskussion|Aussprache|Debatte|Gegenrede)"
    r"|in\s+(?:offener|geheimer)\s+(?:Wahl|Abstimmung)))?"
)
# Votes in words without a number.
BY_MAJORITY = (
    r"\b(?:mehrheitlich|einstimmig(?:e[rnms]?)?|einhellig|einvernehmlich|einmütig|mit\s+(?:großer\s+|knapper\s+|deutlicher\s+|der\s+)?"
    r"(?:\w+-?)?[Mm]ehrheit|ohne\s+Gegenrede|keine\s+Gegenrede|per\s+(?:Akklamation|Handzeichen)|(?:im|per)\s+Konsens"
    r"|bei\s+(?:eigener\s+)?(?:Stimm)?[Ee]nthaltung(?:en)?\s+(?:de[rs]\s+)?(?:Betroffenen|Betreffenden|Genannten|\w{0,20}[Vv]orstand(?:e?s)?|\w{0,20}mitglieder))\b"
)
# "…, abgestimmt mit 4 zu 1", "… (abgestimmt per Handzeichen)"
VOTED_SO = r"[(,]\s*(?:so\s+)?abgestimmt\s+(?:per|mit|durch|in|mittels)\b"
# "Gegenstimmen? Keine. Also bleibt der Beitrag, wie er ist."
ASKED_FOR_OBJECTIONS = (
    r"\b(?:Gegenstimmen|Gegenrede|Einwände|Bedenken|Widerspruch|dagegen)\b[^?.]{0,60}\?\s+(?:Keine?r?|Niemand|Nein|Nichts|Gibt\s+es\s+nicht)"
    r"\s*[.!]\s+(?P<text>(?:Also|Damit|Somit|Dann|Daher|Dementsprechend|Wir)\s[^.!?]{8,200}[.!])"
)
# Behind an arrow, with more than a word; without one it is a result that nobody voted on.
AGREED = r"^(?:=+>|-+>|→|⇒)\s*(?:Konsens|Einigung)\s*:\s+(?P<text>(?:[^\s?]+\s+){3,60}[^\s?]+)$"
# Nobody spoke against it, so it is adopted; the "nicht" in it denies nothing.
NO_WORD_AGAINST = (
    r"\b(?:Gegenrede\s+(?:erfolgt(?:e)?|gibt\s+es|gab\s+es|wird|wurde|erhebt\s+sich|erhob\s+sich)\s+(?:\w+\s+)?(?:nicht|keine)(?:\s+\w+)?"
    r"|(?:es\s+)?(?:erfolgt(?:e)?|gibt\s+es|gab\s+es|erhebt\s+sich|erhob\s+sich|gibt|gab)\s+keine?(?:n|rlei)?\s+(?:Gegenrede|Widerspruch|Einwände)"
    r"|(?:keine|ohne)\s+(?:Gegenrede|Widerspruch|Einwände)|(?:wird|wurde)\s+nicht\s+widersprochen)\b"
)
PASSIVE = r"\b(?:wird|werden|wurde|wurden|ist|sind|gilt|gelten)\b"
POSTPONED = (
    r"\b(?:vertagt|zurückgezogen|zurückgestellt|verschoben|überwiesen|verwiesen|abgesetzt|zieh(?:t|en)\b.*\bzurück"
    r"|vertagen|zurückgenommen|nicht\s+(?:abgestimmt|behandelt))\b"
)
STRAW_POLL = r"\b(?:Meinungsbild|Stimmungsbild|Probeabstimmung|Tendenz)\b"
# Other people's decisions and older ones.
REPORTED = (
    r"\b(?:hat|haben|hatte|hatten|habe|hätten?)\b[^.;]*\b(?:beschlossen|abgelehnt|genehmigt|bestätigt|zugestimmt"
    r"|angenommen|entschieden|verabschiedet|bewilligt|gewählt|befürwortet|erteilt|empfohlen|beantragt)\b",
    r"\b(?:beschlossen|abgelehnt|genehmigt|bestätigt|zugestimmt|angenommen|entschieden|verabschiedet|bewilligt|gewählt)"
    r"(?:\s+worden)?\s+(?:hat|haben|hatte|hatten|habe|sei|seien|war|waren|wären?)\b",
    r"\b(?:sei|seien)\b",
    r"\bbekannt\s?gegeben\b",
    rf"\bwurden?\b[^.;]{{0,60}}\b(?:vom|von\s+de[rnm])\s+(?!(?:\w+\s+)?{BODIES}\b)",
    r"\b(?:Landes|Bundes|Kreis|Ministeri|Stadtverwaltung|Behörde|Finanzamt)\w*\b[^.;]*\bwurden?\b",
    r"\?\s*$",
    # "9 Anträge, 7 bewilligt", "Bewilligt wurden 3.000 €, beantragt waren 5.000 €": how it went elsewhere.
    r"\bbeantragt\s+(?:waren|wurden|hatten?)\b|\b\d{1,4}\s+(?:bewilligt|genehmigt|abgelehnt|bestätigt)\s*(?:[,.;]|und\b|$)",
)
# Hopes, conditions and things past, where no votes say that it was decided here.
UNSURE = (
    r"\b(?:würden?|wäre|solle?n?|muss|müssen|müsse|kann|können|könnte|darf|dürfen|möge|möchten?|will|wollen)\b",
    r"\b(?:wenn|falls|sobald|sofern|ob|bevor|nachdem|solange|weil)\b",
    r"\b(?:noch\s+nicht|nicht\s+mehr|bereits|schon|damals|seinerzeit|früher|vorige[nrs]?|vergangene[nr]?)\b",
)
# The same of this meeting: "Die Versammlung hat einstimmig beschlossen".
OWN_PERFECT = (
    r"^(?:Wir|Der\s+Vorstand|Die\s+(?:Versammlung|Mitgliederversammlung|Anwesenden|MV)|Das\s+Plenum)\s+ha(?:t|ben)"
    r"\s+(?:sich\s+)?(?:einstimmig|mehrheitlich|mit\s|heute|daher|daraufhin|beschlossen|in\s+der\s+Sitzung)"
)
MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
# "wurde am 2.4. abgelehnt", "im Mai beschlossen", "2019 gewählt".
ELSEWHEN = (
    r"\b(?:wurden?|ist|sind)\b[^.;]{0,60}"
    rf"\b(?:am\s+\d{{1,2}}\.|im\s+(?:{MONTHS})\b|(?:im\s+Jahr\s+)?(?:19|20)\d\d\b)"
)
ELECTED = r"\b(?:wieder|nach)?gewählt\b"
# What an election must name besides the word: somebody, an office, or votes.
ELECTED_AS = (
    r"^(?:Zum|Zur|Als)\b|\b(?:zum|zur|als|in\s+d(?:en|as|ie)|im\s+Amt)\b|^(?:Wieder)?[Gg]ewählt\b|\b(?:[Dd]amit|[Ss]omit)\b"
    r"|\beinstimmig\b|\b(?:ist|sind)\s+gewählt(?=\s*(?:[.!]|und\s+n(?:immt|ehmen)\b|$))"
)
NOT_ELECTED = (
    r"^Gewählt\s+(?:wird|wurde)\s+(?:offen|geheim|schriftlich|per|in|nach)\b|"
    r"\b(?:offen|geheim|schriftlich|per\s+\w+|en\s+bloc|einzeln)\s+gewählt\b(?!.*\b(?:zum|zur|als)\b)"
)
OFFICES = (
    r"(?:\d\.\s*)?(?:[Ss]tellv\.?\w*\s+|[Nn]eue[rn]?\s+|1\.|2\.|3\.)*"
    r"(?:\w*[Vv]orsitz\w*|\w*[Ss]precher\w*|\w*[Kk]ass(?:en|ier)\w*|\w*[Ss]chatzmeist\w*|\w*[Ss]chrift\w*"
    r"|\w*[Bb]eisitz\w*|\w*[Vv]ertret\w*|\w*[Dd]elegiert\w*|\w*[Pp]rüfer\w*|\w*[Rr]evis\w*|\w*[Rr]eferent\w*|\w*[Ww]art\w*"
    r"|\w*[Oo]bleute|\w*[Oo]bmann|\w*[Bb]eauftragt\w*|Präsident\w*|Vizepräsident\w*|Wahlleit\w*|Mitglied\w*)"
    r"(?:\s+(?:für|der|des|im|in)\s+[^:,]{2,40})?"
)
ELECTION_TITLE = r"(?:[Ww]ahl|[Ww]ahlen)\b"
# The title of an item that is itself what was voted on.
VOTED_TITLE = (
    r"Antr[aä]g|[Bb]eschlu(?:ss|ß)|Abstimmung|Wahl|Genehmigung|Entlastung|Feststellung|Annahme|Aufnahme|Verabschiedung"
    r"|Bestätigung|Haushalt|Satzung|Änderung|Beitritt|Vergabe|Berufung"
)
# The head of a repetition: every resolution of the meeting once more.
SUMMARY = (
    r"(?:(?:Zusammenfassung|Übersicht|Liste|Zusammenstellung)\s+(?:der|aller)\s+(?:gefassten\s+)?Beschlüsse.*"
    r"|(?:Gefasste\s+)?Beschlüsse\s+(?:der|dieser|in|im|auf|vom|des)\s.*|Beschluss(?:übersicht|liste|protokoll|sammlung)"
    r"|Alle\s+Beschlüsse.*)"
)
# Lines that stand among the numbers of a ballot: "davon anwesend: 9", "Abgegebene Stimmen: 31".
COUNT_LINE = (
    r"(?:Mitglieder|davon|Anwesende?|Stimmberechtigt\w*|gesetzlich\w*|Abgegeben\w*|gültige?|Gesamt\w*|Anzahl|befangen"
    r"|Mitwirkungsverbot|ausgeschlossen|Zahl\s+der)\b[^:]{0,60}:\s*\d[\d\s+\w]{0,20}"
)
# The subject of a result says only that something was voted on; what it was stands before.
GENERIC = (
    r"\b(?:[Dd](?:er|en|em|ieser|iesen|iesem)|[Bb]eide|[Aa]lle)\s+(?:\w+\s+)?(?:\w*[Aa]ntr[aä]ge?s?|Vorschlag|Beschlussvorschlag)"
    r"\b(?!\s+(?:auf|des|der|von|über|an|zu[rm]?|„|\d))"
    r"|(?<!mit )(?<!bei )(?<!in )\b(?:[Dd]ie|[Dd]er|[Dd]ieser?)\s+(?:\w+\s+)?"
    r"(?:Änderung|Vorlage|Resolution|Beschlussvorlage|Entwurf|Beschluss)"
    r"\b(?!\s+(?:de[rs]|zu[rm]?|über|auf|von|„|\d))"
    r"|^(?:Er|Sie|Es|Dies|Das|So|Dem)\s+(?:wird|wurde|ist)\b|^(?:Damit|Somit)\b"
    r"|^(?:\w*[Aa]ntrag|Vorschlag|Ergebnis)\s*:?\s+(?:ist|wird|wurde|damit|somit|mit|bei|einstimmig|mehrheitlich|angenommen"
    r"|abgelehnt)\b"
)
# A result without any subject: "Einstimmig angenommen.", "Abgelehnt mit 2:5:1".
BARE_VERDICT = (
    r"^(?:=+>|->|→)?\s*(?:Ergebnis\s*:\s*)?(?:(?:einstimmig|mehrheitlich|einhellig|ohne|mit|bei|somit|damit|so)\b[^.:]{0,70}?)?"
    r"\b(?:angenommen|beschlossen|genehmigt|abgelehnt|zugestimmt|verabschiedet|bestätigt)\b[^.]{0,60}[.!]?$"
)
# A sentence without any of these neither decides nor moves anything; looking for them first saves time.
HINTS = (
    r"beschl|angenommen|genehmig|lehn|bestätig|verabschied|erteil|stimm|befürwort|entlast|verworfen|bewillig"
    r"|gebillig|wähl|nimmt|nehmen|sprech|spricht|antrag|anträge|schlägt|schlagen|schlug|zieh|zurück|vertag|verschob"
    r"|wiesen|dafür|dagegen|enth|konsens|\bja\b|festgestellt|einmütig|einverstanden|einwänd|bedenken|widerspr|aufgenommen|entscheide|mehrheit"
)
