"""What names look like in every Latin spelling, and what stands beside them and is none."""

# What a name begins with, in every Latin spelling: Çelik, Şahin, Łukasz, Đặng.
UPPER = "".join(
    letter for letter in map(chr, [*range(0x41, 0x250), *range(0x1E00, 0x1F00)]) if letter.isupper()
)
# What stands in brackets behind a name and is no organisation.
ROLES = (
    r"vorsitz\w*|stellv\w*|kasse\w*|presse|schatzmeister\w*|schrift\w*|protokoll\w*|moderation|leitung"
    r"|sitzungsleitung|beisitz\w*|"
    r"gast|beratend|online|digital|per\s+\w+|zugeschaltet|virtuell|telefonisch|remote|via\s+\w+|zoom|mumble|vor\s+ort"
    r"|ab\s.*|bis\s.*|von\s.*|später|verspätet|zeitweise|anwesend|abwesend|fehlt|ja|nein|"
    r"(?:un)?entsch(?:uldigt|\.)?|krank\w*|urlaub\w*|dienstreise|dienstlich\w*|stimmberechtigt|mit\s+stimm\w*|ohne\s+stimm\w*|top\s.*"
    r"|geschäftsführ\w*|ersatzmitglied.*|in\s+vertretung.*|für\s+(?:frau|herrn?|hr\.|fr\.)\s.*|nachrücker\w*|"
    r"vertret\w*|i\.\s?v\..*|finanzen|gensek\w*|schatzi|polgf|\dv|[MB]\.\s?(?:Sc|A|Ed)\.?|LL\.\s?M\.?|zu\s+(?:tops?\b|punkt|nr\b|§).*|(?:in\s+)?vertretung\s+(?:für|von)\s.*|[\d:.\s–-]+(?:uhr)?"
)
# Offices and professions before a name: "Kämmerin Sigrun Vahl", "stellv. Vorsitzender Georg Lang".
OFFICE_NOUNS = (
    r"(?:[\w-]+?)?(?:vorsitzende[rn]?|leiter(?:in)?|referent(?:in)?|meister(?:in)?"
    r"|führer(?:in)?|(?:stadt|gemeinde|kreis|orts|land|ober|studien|schul|bau|regierungs|fach|kirchen)rat|rätin|beauftragte[rn]?|sprecher(?:in)?|präsident(?:in)?"
    r"|direktor(?:in)?|sekretär(?:in)?|pfleger(?:in)?|vertreter(?:in)?|mitglied(?:er)?|verordnete[rn]?"
    r"|abgeordnete[rn]?|dezernent(?:in)?|prüfer(?:in)?|assistent(?:in)?|koordinator(?:in)?|vorsteher(?:in)?"
    r"|kämmer(?:er|in)|diakon(?:in)?|vikar(?:in)?|dekan(?:in)?|rektor(?:in)?|kanzler(?:in)?|obmann|obfrau"
    r"|beisitzer(?:in)?|delegierte[rn]?|kommandant(?:in)?|architekt(?:in)?|planer(?:in)?|pfarrer(?:in)?"
    r"|kaplan|pastor(?:in)?|beigeordnete[rn]?|schatzmeister(?:in)?|anwalt|anwältin|ärztin|arzt|lehrer(?:in)?"
    r"|schwester|bruder|gast|gäste|vorstand|jugendleiter(?:in)?|ortsrat|landrat|minister(?:in)?|kassier(?:er|erin)?"
    r"|inspektor(?:in)?|manager(?:in)?|berater(?:in)?|amtsleiter(?:in)?|moderator(?:in)?|protokollant(?:in)?"
    r"|(?:kassen|schrift|sport|jugend|geräte|haus|platz|hallen|zeug|presse|wander|wege|wasser|boots|ton|bau|garten|ski|fest|material)wart(?:in)?|intendant(?:in)?"
    r"|kantor(?:in)?|organist(?:in)?|küster(?:in)?|trainer(?:in)?|betreuer(?:in)?|erzieher(?:in)?|redakteur(?:in)?"
    r"|ingenieur(?:in)?|superintendent(?:in)?|bischof|bischöfin|pröpstin|propst|(?:garten|sport|vereins)freund(?:e|en|in|innen)?|[\w-]*förster(?:in)?|techniker(?:in)?|polizist(?:in)?|notar(?:in)?|richter(?:in)?"
    r"|[\w-]*kommissar(?:in)?|kamerad(?:in|en|innen)?|genoss(?:e|in|en|innen)|ratsherr|ratsfrau)"
)
# What people of one house call each other, and callings that stand before a name without "Herr".
PEERS = (
    r"(?:(?:[A-ZÄÖÜ][a-zäöüß]+)?(?:[Ff]reund(?:in|innen|e)?|[Kk]olleg(?:e|in|en|innen)|[Kk]amerad(?:in|en|innen)?"
    r"|[Gg]enoss(?:e|in|en|innen)|[Mm]eister(?:in)?|[Vv]orsitzende[rn]?|[Rr]at|[Rr]ätin|[Ww]art(?:in)?|[Ff]ührer(?:in)?|[Ll]eiter(?:in)?)"
    r"|Beigeordnete[rn]?|Stadtverordnete[rn]?|Dezernent(?:in)?|Mitglied(?:er)?|Kassierer(?:in)?|Schwester|Bruder|Pfarrer(?:in)?|Pastor(?:in)?|Diakon(?:in)?|Vikar(?:in)?|Kämmer(?:er|in)|Propst|Eheleute|Familie)"
)
OFFICE_SHORT = (
    r"(?:StR|GR|RM|RH|RF|BM|OB|OBM|BV|Pn|Pfv|Pfrn?|Stv|stv|stellv|Vors|KV|MdL|MdB|MdEP|BG|AL|SB|OV|OR|Gfrd?n?|O?Bgm|Kamn?|Kolln?"
    r"|Gen|Dipl|WP|StB|RA|RAin|vBP)\.?"
)
# Words that open a list or join its parts and belong to no name.
LEADING = (
    r"(?:sowie|und|auch|ferner|außerdem|der|die|Die(?=\s+\w*mitglieder\b)|das|den|dem|vom|von\s+der|aus\s+dem|seitens|beide|unser\w*|unsere"
    r"|PD|apl\.|Priv\.-?Doz\.|Univ\.-|Jun\.-|M\.\s?Sc\.|B\.\s?Sc\.|als|zeitweise|ab\s+TOP\s+\d+|(?:lange|kleine|große|dicke|alte|junge|neue)|zum\s+(?:ersten|zweiten|letzten)\s+Mal|erstmals|neu\s+dabei|natürlich|wieder|Herren|Damen|Kolleg(?:e|in|en|innen)|Eheleute|Ehepaar|Gast"
    r"|(?:für|von|vom|aus)\s+(?:(?:die|das|den|der|dem)\s+)?[A-ZÄÖÜ][\w-]{2,30}(?=\s+(?:Frau|Herrn?|Dr\.)\s))"
)
# What stands where names stand and is nobody.
NOBODY = (
    r"(?:tagesordnung\w*|begrüßung|eröffnung|protokoll\w*|verschiedenes|sonstiges|formalia|regularien|bericht\w*"
    r"|beschluss\w*|anträge|antrag|termine?|mitglieder|mitglied|vorstand|verwaltung|gäste|gast|presse|öffentlich\w*"
    r"|nichtöffentlich\w*|teil|beginn|ende|ort|datum|zeit|uhrzeit|raum|leitung|moderation|anwesen\w+|abwesen\w+"
    r"|entschuldig\w+|unentschuldig\w+|liste|anlage\w*|name|vorname|nachname|funktion|fraktion|bemerkung\w*"
    r"|unterschrift\w*|themen?|agenda|top|tops|alle|niemand|keine?r?|einige|mehrere|weitere|beide|unklar|offen|siehe"
    r"|vollzählig|vollständig|einladung|sitzung|versammlung|plenum|finanzen|kasse|haushalt|status|präsenz"
    r"|stimmberechtigt\w*|beratend|abstimmung|ergebnis|diskussion|todo|aufgaben|beschlussfähig\w*|quorum|ja|nein"
    r"|verteiler|[MB]\.(?:Sc|A|Ed)\.?|kürzel|legende|abkürzung\w*|sonstige|zuhörer\w*|bürger\w*|vertreter|vertretung|partner|lehre|nächste\w*|wahlen|wahl|und|oder|danach"
    r"|es|er|sie|wir|ich|man|das|der|die|dies\w*|wer|was|wann|wo|bis|drucksache\w*|raum)"
)
# Abbreviations before a name: their full stop ends no sentence.
SHORTENED = (
    "Dr Prof Hr Fr Hrn Pfr Pfrn stellv Stellv stv Stv Bgm Vors Kam Kamn Koll Gfrd Gfrdn Dipl Ing Mag St med"
    " phil rer nat jur apl"
)
