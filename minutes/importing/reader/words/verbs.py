"""Verbs of promises in the third person: those that promise always, sometimes, with a day only, or never."""

from minutes.importing.reader.words.names import UPPER

# Where a sentence or one of its parts ends.
HERE = r"(?=\s*$|\s*[,:(]|\s+(?:und|sowie|wenn|sobald|falls|um)\b)"
THING = (
    r"^\s+(?:(?:noch|auch|dann|sich|nun|jetzt|derweil|bis\s+\S+(?:\s+\d{4})?|ein\s*mal"
    r"|noch\s*mals?|erneut)\s+)*"
)
SOMETHING = rf"{THING}(?:de[nrm]|die|das|dem|eine?[nrs]?|alle|beim?|ihr|sein|unser|\d|[{UPPER}„])"

# Beside the verbs of the writing line: what somebody of the meeting will do, in any sentence.
ALWAYS = """
    abonniert akquiriert archiviert adressiert bastelt beantwortet beschafft bearbeitet befragt
    beschriftet
    bespricht bündelt digitalisiert erarbeitet erfragt eruiert erneuert fertigt finalisiert
    gestaltet importiert installiert implementiert kalkuliert konzipiert kopiert layoutet mailt mietet
    montiert
    postet programmiert putzt recherchiert redigiert regelt reinigt räumt scannt schneidet sichtet skizziert
    sortiert tauscht telefoniert terminiert testet überlegt übermittelt überträgt übersetzt
    verlängert vervollständigt versieht wechselt bäckt backt kocht malt näht streicht spült
    entsorgt entfernt
    initiiert aktualisiert konfiguriert dokumentiert
    kontrolliert überweist verschriftlicht korrigiert überprüft überarbeitet
    hinterlegt verabredet
    evaluiert fotografiert
    liefert mäht pflanzt gießt migriert entrümpelt bepflanzt verpackt verbucht übersendet ersetzt
    deaktiviert aktiviert illustriert bewirbt befüllt bestückt veranlasst
"""
# Irregular and separable verbs as they stand in the plural.
PLURALS = {
    "spricht": "sprechen",
    "bespricht": "besprechen",
    "lädt": "laden",
    "liest": "lesen",
    "übernimmt": "übernehmen",
    "entwirft": "entwerfen",
    "nimmt": "nehmen",
    "gibt": "geben",
    "lässt": "lassen",
    "trifft": "treffen",
    "hält": "halten",
    "hilft": "helfen",
    "sieht": "sehen",
    "fährt": "fahren",
    "überträgt": "übertragen",
    "trägt": "tragen",
    "verspricht": "versprechen",
    "bäckt": "backen",
    "versieht": "versehen",
    "tritt": "treten",
    "lässt's": "lassen",
    "tut": "tun",
}
# What people make without promising it.
NOT_MADE = (
    r"(?:Urlaub|Pause|Schluss|Spaß|Sorgen?|Mut|Feierabend|Probleme?|Ärger|Eindruck|Fehler|Sinn|Freude|Hoffnung|Platz|Karriere|Abitur|\w*[Pp]raktikum"
    r"|Ferien|Sport|Musik|Witze|Angst|Lust|Theater|Stress|Druck|Ausführungen|Angaben|Anmerkungen|Bemerkungen|Bedenken|Mitteilung|Halt|Krach|Lärm"
    r"|Fortschritte|Verluste?|Gewinne?|Schulden|Unterschiede?|Homeoffice|Elternzeit|Ernst|Gebrauch|Arbeit|Mühe)\b"
)
SOON = r"nächste[nrms]?|kommende[nrms]?|bis|per|beim?"
# The same verb promises with these words behind it: "fragt beim Amt", "arbeitet die Änderungen ein".
SOMETIMES = {
    "ändert": rf"{SOMETHING}(?!.*\b(?:Meinung|Ansicht)\b)",
    "antwortet": (
        r"^\s+(?:denen|ihm|ihnen|ihr|dem|der|allen|jede[mr]|auf|per|schriftlich|noch|entsprechend|in\s+diesem\s+Sinne)\b(?!.*(?:dass|,))"
    ),
    "arbeitet": rf"\b(?:ein|aus|um|nach|zu){HERE}|\ban\s+einem\s+(?:Konzept|Entwurf|Vorschlag)\b",
    "baut": rf"\b(?:auf|ab|ein|um|drumrum|nach|an){HERE}|{SOMETHING}|\bbis\b",
    "beantragt": (
        rf"(?:^(?=.*\b(?:bei|beim|bis)\b)|{THING}(?:die|den|das)\b)(?!.*\b(?:Entlastung|Vertagung|Nichtbefassung|Überweisung|Abwahl|Redezeit|Schluss|Unterbrechung|Aufnahme|Streichung|TOP"
        r"|Abstimmung)\b)"
    ),
    "begleitet": rf"{SOMETHING}",
    "bereitet": rf"\bvor{HERE}",
    "bietet": r"\bzum\s+(?:nächsten|kommenden)\b",
    "bildet": r"\b(?:eine|ein)\s+\w*(?:gruppe|team)\b",
    "bleibt": r"\b(?:dran|am\s+Ball|am\s+Thema|in\s+Kontakt|im\s+Gespräch)\b",
    "bringt": (
        r"^\s+(?:es|ihn|sie|das|die|den)\b(?!.*\bzu[mr]\s+(?:Sprache|Abstimmung|Ausdruck|Ende)).*\b(?:zu[mr]?|ins?|nach)\b"
        rf"|\b(?:mit|ein|an|auf\s+den\s+Weg|zur\s+Post){HERE}"
    ),
    "denkt": rf"\bsich\b.*\baus{HERE}|\bdran\b",
    "ergänzt": rf"{SOMETHING}(?!.*\bdass\b)",
    "erledigt": r"^\s+(?:das|dies|es|den|die|bis|noch|gleich)\b",
    "erinnert": r"^\s*$|^\s+(?:alle|noch|rechtzeitig|die|den|nochmals?)\b(?!.*\ban\b)|\bper\s+Mail\b",
    "erkundigt": r"\bbei[mr]?\b|^\s+sich$|^\s+sich\s+(?:noch|dort|mal)\b",
    "erteilt": r"\b\w*(?:auftrag|Auftrag|Bescheid)\b",
    "fasst": rf"\b(?:zusammen|nach){HERE}(?!\s*,\s*(?:dass|daß|was|wie))",
    "fährt": r"\b(?:zum?|zur|nach|hin)\b.*\b(?:bis|am|nächste)\b|\bhin\b",
    "fragt": (
        rf"^(?!.*,\s*(?:wie|wer|was|wann|warum|wo|welche)\b)(?!\s*,)(?!\s+nach\s+\S)(?:.*\b(?:beim?|an)\b.*"
        rf"|.*\bnach{HERE}.*|\s+(?:noch|nochmals?|mal)\b(?!\s+nach\s+\S).*"
        rf"|\s+(?:die|den|das)\s+[{UPPER}][\w-]+(?!\s+nach\s+dem).*|\s+(?:sie|ihn)(?:\s+\w+)?|\s+(?:(?:Herrn|Hrn\.|Frau|Fr\.)\s+)?(?-i:[{UPPER}][\w-]+)|.*\b(?:ab|an|rum|herum|durch)$)$"
    ),
    "füllt": rf"\baus{HERE}",
    "geht": rf"\bauf\b.*\bzu{HERE}|\bnach{HERE}|\b(?:hin|dem)\b.*\bnach{HERE}|\bhin{HERE}",
    "gibt": (
        rf"\b(?:weiter|ab|frei|zurück|heraus|ein|in\s+Auftrag|in\s+(?:den\s+)?Druck){HERE}"
        r"|\b(?:Bescheid|Rückmeldung|Feedback)\b"
    ),
    "guckt": (
        rf"^(?:\s+(?:noch|mal|einmal|danach))*\s*$|\b(?:an|nach|drüber|drauf){HERE}|\bsich\b|\bob\b"
        r"|^\s+(?:(?:noch|mal)\s+)*nach\s"
    ),
    "hakt": rf"\b(?:nach|ein){HERE}|^\s+(?:noch|beim?|da)\b",
    "hängt": (
        rf"\b(?:aus|auf|an|um){HERE}|\b(?:\w*[Pp]lakate?|Zettel|Schild(?:er)?|Aush[aä]ng\w*|\w*[Ll]isten?)\b"
    ),
    "hält": r"\b(?:Kontakt|Rücksprache)\b|\bauf\s+dem\s+Laufenden\b|\bnach\b.*\bAusschau\b",
    "hilft": r"\b(?:dabei|beim?|mit|ihm|ihr|ihnen)\b",
    "holt": rf"{SOMETHING}|\b(?:ein|ab|nach){HERE}",
    "hört": rf"\b(?:nach|sich\s+um|um){HERE}",
    "informiert": (
        r"^\s+(?:(?:dazu|darüber|noch|auch|dann|rechtzeitig|umgehend|zeitnah)\s+)*"
        rf"(?:den|die|das|alle|ihn|ihre?|[{UPPER}][\w-]+)\b(?!\s+(?:Anwesenden|Versammlung|Runde|Plenum"
        r"|Ausschuss)\b)(?!.*\büber\b.*\b(?:Stand|aktuell\w*|Sitzung|Besuch|Gespräch)\b)"
    ),
    "kommt": r"\bauf\b.*\bzu\b.*\bbis\b",
    "kriegt": rf"\b(?:hin|raus){HERE}",
    "lädt": rf"\b(?:ein|hoch){HERE}|^\s+(?:die|den|alle|dazu)\b",
    "lässt": r"[a-zäöü]en\s*$",
    "kündigt": r"^\s+(?:den|die|das)\b(?!.*\ban$)",
    "legt": rf"\b(?:an|ab|nach|fest|auf|bei|aus|aufs?\s+Wiki){HERE}",
    "leiht": rf"\b(?:aus|sich){HERE}|{SOMETHING}",
    "leitet": rf"\b(?:weiter|ein|in\s+die\s+Wege){HERE}|\ban\s+\w+.*\bweiter\b",
    "macht": (
        r"^\s+(?:(?:das|es|dies|den|die|dazu|dafür|daraus|bis|noch|derweil|dann|erst|sich\s+(?:kundig|schlau"
        r"|Gedanken)|einen?|Fotos?|Werbung|Vorschl\w+|Termine?|weiter|Plakate?)\b)"
        rf"|^\s+(?-i:(?!{NOT_MADE})[{UPPER}]\w+)(?=\s*$|\s+(?:und|bis|für|zum|zur|am|mit)\b|\s*[,(])"
        r"|\bfertig\b|^\s+\w+(?:\s+[\w/]+)?\s+bis\b"
    ),
    "mahnt": rf"\ban{HERE}",
    "meldet": (
        r"^\s+(?:(?:sich\s+)?(?:bei|beim|dazu|an|das|die|den|bis|noch|zurück|zeitnah)\b)|\b(?:an|zurück){E}"
    ).replace("{E}", HERE),
    "misst": rf"{SOMETHING}",
    "nimmt": (
        rf"\bKontakt\b.*\bauf{HERE}|\bKontakt\s+(?:zu|mit)\b.*\bauf|\bsich\b.*\ban{HERE}|\bin\s+die\s+Hand\b"
        rf"|\b(?:daran|dort|an\b.*)\s*\bteil{HERE}|^\s+teil{HERE}|\bin\s+Angriff\b|\b(?:mit|herunter|runter|heraus|raus|vor){HERE}|\bRücksprache\b|\bvom\s+Netz\b"
    ),
    "passt": rf"\ban{HERE}",
    "pflegt": rf"\b(?:ein|nach){HERE}|\bbis\b",
    "plant": rf"{SOMETHING}",
    "probiert": rf"\baus{HERE}|^\s+(?:das|es)\b",
    "richtet": rf"\b(?:ein|aus|her){HERE}",
    "ruft": (
        rf"^(?!\s+(?:auf|dazu|zur|zum)\b)(?:.*\b(?:ab|an|zurück){HERE}|"
        r"\s+(?:beim?|in|im|die|den|Frau|Herrn|noch|da|dort|mal)\b.*)"
    ),
    "sagt": (
        r"\b(?:Bescheid|ab)\s*$|^\s+(?:eine?|seine|ihre|die|den)\s+(?:\w+\s+)?[\w-]+\b.*\bzu$|^\s+(?:dem|der|den|ihm|ihr|ihnen)\s.*\bBescheid\b|\bBescheid\s*(?:,|\(|bis|wenn|wann)"
    ),
    "schafft": rf"\ban{HERE}",
    "redet": r"^\s+(?:noch\s+|\w+mal\s+|mal\s+|dazu\s+|darüber\s+)*mit\b|\bbis\b",
    "schaut": (
        r"^(?:\s+(?:noch|mal|einmal|danach))+\s*$"
        rf"|\b(?:an|nach|drüber|drauf|vorbei|rein|um){HERE}|\bsich\b|\bob\b"
    ),
    "schlägt": rf"\bbis\b.*\bvor{HERE}",
    "schließt": r"^(?=.*\bmit\b).*\b\w*[Vv]ertrag\b|\bsich\s+(?:mit|kurz)\b|\bkurz$",
    "setzt": (
        rf"\b(?:auf|um|ein|an){HERE}|\bsich\b.*\b(?:zusammen|in\s+Verbindung|in\s+Kontakt)\b"
        r"|\bauf\s+die\s+(?:Tagesordnung|Liste)\b"
    ),
    "sieht": rf"\bsich\b.*\b(?:an|um){HERE}|\bdurch{HERE}",
    "springt": r"(?!)",
    "spricht": (
        rf"^(?!\s+(?:sich|über|von|dagegen|dafür|für|gegen)\b)(?:.*\b(?:mit|bei|noch\s*mal\w*|ab)\b.*"
        rf"|\s+(?:Frau|Herrn|Hrn\.|Fr\.|die|den)\s+[{UPPER}][\w-]+\s+(?:darauf\s+)?(?:noch\s+)?an{HERE}.*)"
    ),
    "stellt": (
        rf"\b(?:zusammen|bereit|her|ein|aus|auf|um|sicher|zur\s+Verfügung|online|ins\s+(?:Netz|Wiki)){HERE}"
        rf"|\b\w*[Aa]ntr[aä]ge?\b(?!\s+auf\b|,)"
        r"|^\s+(?:den|die|das|eine?n?|ihren?|seinen?)\s+\w*(?:raum|saal|halle|zelt|auto|bus|anhänger|technik|anlage|beamer|bänke|tische|pavillon|grill)$"
    ),
    "stimmt": r"\bmit\b.*\bab\b|\bsich\b.*\bab\b",
    "sucht": (
        r"\b(?:heraus|raus|aus|zusammen)\s*$|\bbis\b|^\s+einen?\s+(?:in|bei|auf|im)\s|"
        r"^\s+(?:noch\s+)?(?:nach\s+)?eine[rnm]?\s+(?:\w+\s+)?\w*(?:rin|kraft|person|hilfe|firma|wohnung|vertretung|möglichkeit)\b"
        r"|\b(?:eine[nr]?|den|die|nach\s+eine[mr])\s+(?:\w+\s+)?\w*(?:termin|raum|ort|platz|leitung|ersatz|nachfolg\w+"
        r"|referent\w*|räume|lokal)\b|^\s+das\s+Gespräch\b"
    ),
    "tippt": rf"\bab{HERE}",
    "trägt": rf"\b(?:ein|aus|zusammen|nach|bei){HERE}",
    "treibt": rf"\bauf{HERE}|\bvoran\b",
    "trifft": r"^\s+(?:sich|dazu|deshalb)\b|^\s+(?:Herrn|Frau)\b",
    "teilt": r"^\s+(?:(?:das|es|dies)\s+)?(?:dem|der|den|ihm|ihr|ihnen|allen)\b.*\bmit\b|\bauf\s*$",
    "vereinbart": rf"{SOMETHING}|\bmit\b|\bbis\b|\bfür\b",
    "verhandelt": r"\bmit\b",
    "verspricht": r"^\s*,|\bbis\b",
    "wirbt": (rf"\b(?:{SOON})\b.*\bum\b|\bum\b.*\b(?:{SOON})\b"),
    "wendet": r"\bsich\b.*\ban\b",
    "will": r"\b(?:bis|spätestens)\b.*(?:en|ern|eln)$",
    "zahlt": rf"\b(?:ein|zurück){HERE}",
    "zieht": r"\bsich\b.*\bum\b\s*$",
}
# Verbs that tell, ask, mean or state; they promise nothing, whatever day stands behind them.
NEVER = frozenset(
    """
    berichtet erläutert erklärt meint sagt findet glaubt hofft wünscht dankt begrüßt kritisiert lobt weist
    verweist betont bestätigt bemerkt antwortet entgegnet fordert schildert warnt bittet bedauert regt rät
    plädiert äußert verlässt kommt ist hat war hatte steht läuft endet beginnt kostet wohnt heißt gilt liegt
    fehlt
    gehört braucht enthält tritt scheidet feiert freut eröffnet schließt übergibt verliest verabschiedet
    gratuliert wirbt zählt kandidiert lehnt rechnet befürwortet unterstützt vermutet erwartet
    befürchtet merkt mahnt schlägt spricht verlangt denkt sieht weiß kennt bezweifelt widerspricht
    stellt zeigt führt ruft erinnert fragt möchte würde könnte dürfte sollte müsste wäre hätte wurde worden
    darf kann will soll muss wird
    kandidieren sind haben waren berichten erläutern meinen sagen finden wünschen danken bitten fordern
    regen kommen stehen bleiben erwarten fragen hoffen wollen können dürfen sollen müssen werden
    bleibt gewinnt erhält bekommt verliert vertritt amtiert beträgt tagt war bestand dauert nahm fand
    begründet vertagt stimmt protokolliert moderiert wählt gewählt bestellt legt zurückgetreten
    beschließt kritisieren ergänzt hinterfragt resümiert referiert präsentiert verteidigt informiert
    """.split()
)
