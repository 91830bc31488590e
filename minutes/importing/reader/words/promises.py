"""Words around promises: who promises beside people, what makes a sentence one, what makes it none."""

# Groups that are there to do something.
_WORKING = (
    r"(?:Orga|Vorbereitungs|Steuerungs|Planungs|Redaktions|Fest|Technik|Presse|Bau|Koordinations|Finanz"
    r"|Garten|Küchen|Website|Kern)"
)
# Who acts in minutes beside people and the offices of the writing line.
GROUPS = (
    r"[A-ZÄÖÜ]\w{0,40}(?:vorstand|ausschuss|ausschuß|redaktion)|(?:Schrift|Projekt|Bereichs|Heim|Kita|Chor|Abteilungs|Gruppen)leitung"
    r"|[Gg]esamtvorstand|Vorstandschaft|\w*[Pp]rojektbüro|Orga(?:-?[Tt]eam|-?[Bb]üro)?|\w[\w-]*[Tt]eam|Schulleitung|Intendanz|Pfarrbüro|Vereinsbüro"
    r"|(?:Ober|Orts)?[Bb]ürgermeister(?:in)?|Kämmer(?:er|in)|Kassierer(?:in)?|Kassenwart(?:in)?"
    r"|Schriftwart(?:in)?|Jugendwart(?:in)?|Platzwart(?:in)?|Webmaster(?:in)?|Hausmeister(?:in)?"
    r"|Protokollant(?:in)?|Moderation|Sitzungsleitung|Präsidium|Präsident(?:in)?|Geschäftsführer(?:in)?"
    r"|(?:UAG|AK|Arbeitsgruppe|Arbeitskreis|Team|Referat|Ressort|Projektgruppe|Fachgruppe|Unterausschuss)"
    r"(?:\s+[A-ZÄÖÜ][\w-]+)?|Projektgruppe|Finanzreferent(?:in)?|Finanzer(?:in)?|Klassenelternvertretung(?:en)?"
    r"|Fraktion(?:en|svorsitzende[n]?)?|Sprecher(?:in|innen)?|Bauamt|Gemeindeverwaltung|Stadtverwaltung"
    rf"|{_WORKING}-?(?:[Gg]ruppe|[Kk]reis|AG)|[A-ZÄÖÜ][\w-]*-AG"
    r"|Festausschuss|[Aa]lle(?:\s+(?:Partner|Mitglieder|Abteilungen|Fraktionen|Teams?|Beteiligten|Gruppen))?"
)
# Houses that act for themselves as often as for the meeting: only with a pledge, a charge or a deadline.
HOUSES = (
    r"[A-ZÄÖÜ][\w-]{0,40}(?:amt|amts|verwaltung|büro|werke?|behörde|vertretung|kommission|ministerium)"
    rf"|(?!{_WORKING})[A-ZÄÖÜ][\w-]*(?:gruppe|-Gruppe)|(?:Fach|Bau|Haupt|Ordnungs|Rechts)?(?:[Dd]ezernat|[Aa]bteilung)|Kämmerei|Bauhof"
    r"|AStA|StuPa|StuRa|FSR|Fachschaftsrat|Kirchenpflege|(?:Eltern|Verwaltungs)?[Bb]eirat|Kirchenvorstand|Betriebsrat|Personalrat|Schule"
    r"|Revierleiter(?:in)?|Amtsleiter(?:in)?|Bereichsleiter(?:in)?|Vertreter(?:in)?(?:\s+de[rs]\s+[A-ZÄÖÜ][\w-]+)"
)
# Nobody has taken it on.
NOBODY = (
    r"N\.?\s?N\.?|\?+|offen|niemand|wer|tbd|tba|k\.?\s?A\.?|unklar|noch\s+(?:offen|unklar|zu\s+klären)|[–—-]+"
)

# A wish, an offer under conditions, or something that is over.
UNREAL_OR_PAST = (
    r"\b(?:würde|würden|könnte|könnten|hätte|hätten|wäre|wären|müsste|sei|seien|habe|möge)\b",
    r",\s*(?:dass|weil|da|obwohl)\s.*\b(?:hat|haben|ist|sind|war|waren)$",
)
# The same verb, but no promise: "stellt vor", "führt aus", "informiert über", "spricht sich … aus".
REPORTS = (
    r"\b(?:stellt|stellen)\b.*\b(?:vor|fest|dar|infrage|(?:die|eine)\s+Frage)$|\bstellt\b.*\b(?:vor|fest"
    r"|dar)\b(?=\s*[,:;.(]|$)",
    r"\bführt\b.*\baus\b",
    r"^(?:stellt|bringt)\s+(?:den|einen|seinen|ihren)\s+\w*antrag\b(?!\s+(?:bei|an|bis|zum|fristgerecht)\w*\b)",
    r"\bstellt\b.*\b(?:Öffentlichkeit|Beschlussfähigkeit)\b",
    r"\bmuss\b.*\bsonst\b|\bsonst\s+muss\b",
    r"\bführt\s+(?:durch|in|an)\b",
    r"\binformiert\s+(?:\w+\s+)?(?:über|darüber|zu[rm]?\b|dass)",
    r"\b(?:spricht|sprechen)\s+sich\b|\bspricht\b(?!\s+(?:Frau|Herrn|Hrn\.|Fr\.|das\s+(?:beim?|im|in|auf)|(?:das|die|den)\s+\S+\s+noch)\s).*\ban\b(?=\s*[,.]|$)",
    r"\bmeldet\s+sich\s+zu\b",
    r"\bruft\s+(?:auf|dazu)|\bruft\b.*\bauf$",
    r"\bübernimmt\b.*\b(?:Protokoll|Leitung|\w*leitung|Moderation|Vorsitz|Wort)\b",
    r"\bleitet\s+(?:die\s+Sitzung|durch|ein\b|das|seit)",
    r"\b(?:liest|lesen|trägt|tragen)\b.*\bvor\b(?=\s*[,.(]|$)",
    r"\bgibt\b.*\b(?:\w*[Ll]eitung|Vorsitz|Wort|Moderation)\b.*\b(?:ab|weiter)\b",
    r"\bmacht\s+(?:heute\s+|die\s+|den\s+)*(?:\w*leitung|Moderation|Vorsitz)\b(?!.*\bnächste)",
    r"\breicht\b.*\b(?:herum|nicht|aus)$|\breicht$",
    r"\bschreibt\s+(?:vor|sich)\b",
    r"\b(?:lädt|laden)\s+(?:zu[mr]?|herzlich)\b",
    r"\bwird\b.*\b\w*(?:ge\w+(?:t|en)|iert|ver\w+t|be\w+t)$|\bwird\s+(?:als|zum|zur|von|durch)\b",
)
# The same, but only in the main clause: "schreibt die an, die noch nicht gezahlt haben" is a promise.
NOT_AHEAD = (
    r"\b(?:bereits|gestern|früher|damals|seit|bisher|hatte?|wurden?|worden|derzeit|momentan|zurzeit|aktuell"
    r"|jährlich|regelmäßig|jede[nrs]?|nie|niemals|immer|normalerweise|üblicherweise|traditionell"
    r"|nicht(?!\s+\w+(?:te|ene)[nrms]?\s+(?-i:[A-ZÄÖÜ]))|kein|keine[nr]?)\b",
    r"\bschon\b(?!\s+(?:ein)?mal\b)",
    *UNREAL_OR_PAST,
)
# A sentence that begins so tells a condition, a wish or another time.
UNREAL = (
    r"^(?:Wenn|Falls|Sollten?|Würden?|Sofern|Solange|Hätten?|Wäre|Als|Nachdem|Könnten?|Vielleicht|Eventuell"
    r"|Evtl\.|Angenommen|Idee|Vorschlag|Wunsch|Bisher|Früher|Bereits|Im\s+letzten|Letztes)\b"
)
# Reported, but still ahead: "er werde die Fraktionen unterrichten".
REPORTED_PLEDGE = (
    r"^\s+werde\s+(?!.*\b(?:nicht|kein\w*)\b)(?!.*\b(?:aus|zurück|bei|zu)?(?:scheiden|treten|kandidieren|stimmen|ablehnen|sein|haben|werden|können|müssen"
    r"|fehlen|bleiben|kommen|kosten|gehen|sehen|warten|erwarten)$).*(?:en|ern|eln)$"
)
# "sagt zu, …", "erklärt sich bereit, …", "hat … zugesagt", and offers, which are less.
PLEDGES = (
    r"^\s+(?:sagt|sagte|sagen|sichert|sicherte|sichern)\s+zu\b\s*(?:,?\s*(?=\S)|$)",
    r"^\s+(?:hat|haben)\b.{0,120}\b(?:zugesagt|versprochen|sich\s+bereit\s?erklärt|übernommen)\s*,\s*(?=.*\bzu\b|.*\w{2}zu\w{3})",
    r"^\s+(?:erklärt|erklären|erklärte|erklärten)\s+sich\s+(?:dazu\s+|gern\w*\s+)?bereit\b",
    r"^\s+(?:verspricht|versprechen)\s*,\s*(?!dass)",
    r"^\s+(?:ist|sind)\s+(?:dazu\s+)?bereit\s*,",
    r"^\s+(?:sagt|sagen)\s+(?:seine|ihre|eine?|das|die|den)\b.*\bzu$",
    r"^\s+sorgt\s+(?:dafür|für)\b|^\s+sorgen\s+(?:dafür|für)\b",
    REPORTED_PLEDGE,
    r"^\s+(?:will|wollen|möchte|möchten)\b(?=.*\b(?:bis|nachgehen|antworten|nachreichen|vorlegen|anfragen|klären|kümmern|nachfragen|erkundigen|prüfen|schicken|organisieren|melden"
    r"|versuchen|ausprobieren|besorgen|ansprechen|anfragen|sprechen)\b).*(?:en|ern|eln)$",
)
OFFERS = (
    r"^\s+(?:bietet|bieten)\s+(?:sich\s+)?an\s*,\s*(?=.*(?:\bzu\b|\w{2}zu\w{3}))",
    r"^\s*:?\s+kann\b(?!\s+(?:nicht|sich|nur|man|leider|kein)).*\b(?:\w*stellen|übernehmen|mitbringen|machen|fragen|nachfragen|klären"
    r"|besorgen|schicken|drucken|organisieren|leihen|holen)$",
)
# Somebody is asked or charged: "wird gebeten, …", "Der Vorstand beauftragt Frau Lind, …".
ASKED = (
    r"^\s+(?:wird|werden|ist|wurde|wurden|sind)\b.{0,60}"
    r"\b(?:gebeten|beauftragt|angehalten|ersucht|aufgefordert|verpflichtet|ermächtigt)\b"
)
# "wird vom Bauamt zugesagt", "wird von Anna organisiert": what somebody behind "von" will have done.
ACTED = (
    r"(?:zugesagt|veranlasst|zugesichert|übernommen|geklärt|geprüft|erledigt|organisiert|besorgt|bestellt|gekauft|beschafft|erstellt|verfasst|formuliert|geschrieben"
    r"|verschickt|versendet|versandt|zugeschickt|angefragt|angeschrieben|angesprochen|eingeholt|vorbereitet|koordiniert|kontaktiert|repariert"
    r"|(?:nach|ein)gereicht|weitergeleitet|veröffentlicht|(?:aus|er|über|ein)gearbeitet|erarbeitet|überarbeitet|zusammengestellt|gebucht|reserviert"
    r"|eingeladen|aktualisiert|vereinbart|entworfen|gedruckt|verteilt|aufgehängt|eingerichtet|abgeholt|mitgebracht|gebacken)"
)
# Without anybody: "muss noch geklärt werden", "ist bis zum 3.5. einzureichen", "wir brauchen noch jemanden".
STILL_TO_DO = (
    r"^(?!.*\b(?:nicht|kein\w*)\b)[^,.]{0,80}\bzu\s+\w+e?[rl]?n\s+(?:ist|sind|bleibt|bleiben)\s+(?:\w+\s+)?noch\b",
    r"^(?!.*\b(?:nicht|kein\w*)\b)Noch\s[^,.]{0,60}?\bzu\s+\w+e?[rl]?n\s+(?:ist|sind)\b",
    r"^(?!.*\b(?:nicht|kein\w*|müsste\w*|sollte\w*)\b)[^,]*\b(?:muss|müssen|soll|sollen)\b[^,]*\b(?:noch|dringend|unbedingt|schnellstmöglich"
    r"|zeitnah|umgehend|bis)\b[^,]*\bwerden$",
    r"^(?!.*\b(?:nicht|kein\w*)\b)[^,]*\b(?:ist|sind)\s+(?:noch|bis|umgehend|zeitnah|dringend)\b[^,]*(?:\bzu\s+\w+e?[rl]?n|\w{2}zu\w{3,}e?[rl]?n)$",
)
# Somebody is to do it, and nobody says who: "das müsste mal jemand rausfinden", "jemand sollte … drucken".
SOMEBODY = (
    r"^(?!(?:wenn|falls|ob)\b)(?!.*\b(?:nicht|kein\w*)\b)(?:[^,.]{0,160},\s+)?[^,.]{0,60}\b(?:muss|müsste|sollte|soll)\s(?:[\w-]+\s){0,3}jemand\s[^,.]{0,120}\w(?:en|ern|eln)(?:,\s.*)?$"
    r"|^(?!.*\b(?:nicht|kein\w*)\b)jemand\s+(?:von\s+uns\s+)?(?:muss|müsste|sollte|soll)\s[^,.]{0,120}\w(?:en|ern|eln)(?:,\s.*)?$"
)
WANTED = (
    r"\b(?:werden|wird)\b(?=.*\b(?:noch|dringend|weiterhin|weitere)\b).*\bgesucht(?:,\s.*)?$",
    r"\b(?:wir\s+brauchen|wir\s+suchen|gebraucht\s+wird|gesucht\s+wird|braucht\s+es)\s+(?:dafür\s+|dazu\s+)?noch\s+"
    r"(?:\w+\s+){0,3}?(?:jemand\w*|Freiwillige\w*|Helfer\w*|Leute|eine?n?\s)",
)
# "Mit Frau M. besprechen": only the verb says that somebody is to do it.
TO_DO_VERBS = (
    r"fragen|(?:be|ab|an|rück)?sprechen|klären|abstimmen|nachfragen|anfragen|nachhaken|rückfragen|vereinbaren|einholen|prüfen"
    r"|informieren|schicken|verschicken|versenden|senden|einladen|anschreiben|kontaktieren|besorgen|buchen|bestellen|erinnern"
    r"|organisieren|reservieren|anrufen|überarbeiten|erstellen|einreichen|weiterleiten|veröffentlichen|aktualisieren|nachreichen"
)
# Behind "verabredet, dass": what those named are to do.
AGREED_THAT = (
    r"\b(?:vereinbart|verabredet|Einigkeit|abgesprochen|festgelegt|festgehalten|verständigt|geeinigt|einigen\s+sich|überein"
    r"|Ergebnis\s+ist|beschlossen|beschließt)\b[^.]{0,60}?,\s+dass\s+"
)
# Titles under which each point is a task: what they call it, what stands before it, and until when.
_TASKS = (
    r"(?:Aufgaben(?:liste|verteilung|übersicht)?|To-?\s?Do['’]?s?(?:-?\s?Liste)?|Arbeitsaufträge|Aufträge"
    r"|Action\s+(?:Items?|Points?)|AP|Arbeitspakete|nächste\s+Schritte|Hausaufgaben|Maßnahmen(?:plan|liste)?|Zu\s+erledigen)"
)
_UNTIL_NEXT = r"bis\s+(?:zu[rm]\s+.{3,40}|dahin|(?:Ende|Mitte|Anfang)\s+\w+|\w+)"
TASKS_TITLES = (
    r"(?:(?:(?:offene|neue|weitere|aktuelle|unsere|die|vereinbarte|beschlossene|verteilte|anstehende|konkrete)\s+)*"
    rf"|(?:Übersicht|Liste|Zusammenfassung|Sammlung)\s+(?:über\s+die|der|aller)\s+(?:offenen\s+)?){_TASKS}"
    rf"(?:\s*(?:/|&|und)\s*(?:{_TASKS}|Termine|Fristen))?"
    rf"(?:\s+(?:{_UNTIL_NEXT}|(?:aus|von|vom)\s+(?:(?:der|dem)\s+)?letzten?\s+.{{3,20}}))?"
    r"|(?:Offene\s+Punkte|Wer\s+macht\s+was\??|Was\s+ist\s+(?:noch\s+)?zu\s+tun\??|Was\s+(?:noch\s+)?zu\s+tun\s+ist|Vereinbarungen"
    r"|Vereinbart\s+(?:wird|wurde)|Verabredungen|(?:Das\s+)?weitere[s]?\s+Vorgehen|So\s+geht\s+es\s+weiter|Zu\s+tun|Rückblick\s+Aufgaben"
    r"|Bis\s+zu[rm]\s+nächsten\s+(?:Mal|Treffen|Sitzung|Plenum)(?:\s+zu\s+(?:erledigen|tun))?"
    r"|(?:Kontrolle|Stand|Überprüfung)\s+der\s+(?:offenen\s+)?Aufgaben)"
)
# Before a colon and a name: who holds an office, leads, writes or is there, which is no task.
NO_TASK_HEAD = (
    r"(?:verantwortlich|zuständig|wer|verantw\.|v|bericht)|\w*(?:leitung|führung|protokoll\w*|moderation|vorsitz\w*|wart(?:in)?|kass(?:e|ier\w*)|prüf(?:er|ung)\w*|beisitz\w*|vertret\w*|sprecher\w*"
    r"|beauftragte\w*|delegierte\w*|mitglied\w*|anwesen\w*|teilnehm\w*|gäste|gast|entschuldigt|abwesend|fehlt|fehlend\w*|ansprech\w+|kontakt|kandidat\w*"
    r"|gewählt|vorschläge|vorgeschlagen|redeleitung|referent\w*|redner\w*|dafür|dagegen|enthaltung\w*|ja|nein|gez\.|unterschrift\w*|verfasser\w*"
    r"|antragstell\w*|antrag|eingebracht|ort|datum|zeit|nächste\w*|termin\w*|top|schriftführ\w*|schatzmeister\w*|frage|antwort|zitat|danke?|urlaub|geburtstag\w*)"
)
# Titles beneath which people tell something in turn.
ROUND = (
    r"runde\b|blitzlicht|befinden|check-?in|bericht|neuigkeit|neues\b|aktuelles|vorstellung|feedback|rückblick|rückmeld|stimmungsbild"
    r"|wahl|kandidat|begrüßung|termin|urlaub|abwesen|anwesen|präsenz|geburtstag|ideen|vorschläge|fragen|wünsche|meinung|themen|mitteilung"
    r"|diskussion|aussprache|ämter|posten|amt\b|zuständig|ansprechp|dienstplan|vertretung"
)
# Small words in the name of a thing to be done: "Text für die neue Tafel".
LITTLE = (
    r"für|vo[mn]|zu[mr]?|im|ins?|a[mn]|ans|auf|aufs|beim?|mit|ohne|und|oder|de[rsmn]|die|das|eine?[nrms]?|ab|bis|um|uhr|aus|nach|über|unter|pro"
    r"|(?:neue|alte|nächste|weitere|alle|zweite|dritte|erste|kleine|große|aktuelle|fehlende|offene)[nrms]?"
)
# What somebody said, was or had, and nothing she will see to.
NO_TASK_THING = (
    r"\w*(?:bericht|vortrag|rückblick|lob|dank|vorstellung|kritik|frage|einwand|idee|vorschlag|wunsch|anmerkung|hinweis|info(?:rmation)?|stand|feedback"
    r"|zustimmung|bedenken|ablehnung|antwort|zitat|meinung|urlaub|pause|abwesenheit|krankheit|geburtstag|umzug|prüfung|praktikum|fraktion|sprecher"
    r"|enthaltung|stimme|mitteilung|rückmeldung|interesse|problem|erfahrung|gruß|grüße|entschuldigung|jahr|alter|gast|thema|mitarbeit|dienst)(?:e[nrs]?|s|n|en)?"
    r"|ja|nein|ok|kein\w*|viel\w*|gut\w*|TOP|siehe|Nr|Herr|Frau|Telefon|Tel|Mail|E-Mail|Foto\b|Bild|Quelle|Kontakt|Stellv\w*|seit|ab|bis|von|Kl\w*\."
)
# Before a colon and an @name: who is there or leads, which is no task.
NOT_BEFORE_AT = (
    r"sorry|(?:ent|unent)schuldigt|abwesend|anwesend|abgesagt|da|dabei|fehl\w*|gäste?|gast"
    r"|teilnehm\w*|moderation|\w*leitung|protokoll\w*"
)
# "(macht Anna)", "(übernehmen Ole und Cem)": the verb before those who do it.
DOES = (
    r"(?:(?:das|dies|es)\s+)?(?:macht|machen|übernimmt|übernehmen|erledigt|erledigen|besorgt|organisiert|bestellt|klärt|kümmert\s+sich"
    r"|schreibt|holt|kauft)"
)
# Signs that people set before what somebody has to do.
SIGNS = (
    r"\[(?:!{1,3}|A|T|AP|→|->|>)\]|\((?:!{1,3}|A|T|AP)\)|!{1,3}(?=\s)"
    r"|❗\ufe0f?|‼\ufe0f?|⚠\ufe0f?|📌|👉|✋|🔨|🛠\ufe0f?|🔧|📝"
)
# Before a name: then it is not hers, she is only spoken of.
BEFORE_A_NAME = (
    r"mit|an|bei|beim|für|von|vom|zu|zum|zur|und|oder|de[rsnm]|die|das|durch|ohne|über|wegen|statt|gegen|um|auf|aus|in|im|sowie|als|nach|wie|dass|ob"
    r"|Frau|Herrn?|Hrn?\.?|Fr\.?|ist|sind|hat|haben|war|laut|per|unser\w*|ihr\w*|sein\w*|eine?[nrms]?"
)
# What begins a deadline or a condition behind a name.
UNTIL = (
    r"bis|spätestens|wenn|sobald|falls|nach|vor|nächste\w*|kommende\w*|zu[mr]|in\s+der\s+nächsten|ab|am|KW"
    r"|Ende|Anfang|Mitte|sofort|asap|laufend"
)
# "…, was Frau Lind für die nächste Sitzung zusagt".
TAKES_IT_ON = (
    r"zusagt|zusichert|verspricht|übernimmt|übernehmen\s+will|mitnimmt|nachholt|nachreicht"
    r"|(?:klären|tun|prüfen)\s+wird"
)
# What stands before a colon and the name of who carries out what was resolved right above.
CARRIED_OUT = (
    r"Umsetzung|Ausführung|Durchführung|Federführung|Erledigung|Bearbeitung|Bearbeiter(?:in)?|Zuständigkeit|Verantwortlichkeit|verantwortlich(?:e[rn]?)?"
    r"|Ausführende[rn]?|(?:zu\s+)?erledigen\s+durch|macht|kümmert\s+sich|übernimmt"
)
# A point that is over: ticked, struck out, said to be done.
DONE = (
    r"^\[[xX✓✔]\]|^(?:☑|✓|✔|✅|☒)|^~~.*~~(?:$|\W*(?:erledigt|done|entfällt|fertig|ok)\b)|^(?:DONE|ERLEDIGT|CANCELL?ED|ENTFÄLLT)\b|^erledigt\s*:"
    r"|(?:[–—:(→,\[-]|->)\s*(?:ist\s+)?(?:schon\s+|bereits\s+)?(?:erledigt|done|hat\s+sich\s+erledigt|entfällt|abgeschlossen|ok)\s*[)\].!]*$"
    r"|[✓✔✅☑]\s*$|^\[-\]"
)
