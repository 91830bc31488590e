"""How lists call their columns, folded (`members.names.fold`), and what their cells look like."""

import re

WORDS = {
    "form_of_address": "anrede|geschlecht|herr frau|frau herr",
    "title": "titel|akad titel|akademischer titel|grad|title",
    "first_name": "vorname|vornamen|rufname|first name|given name|firstname",
    "last_name": "nachname|familienname|zuname|last name|surname|family name|lastname",
    "full_name": (
        "name vorname|vorname name|name und vorname|vor und nachname|vorname nachname|vorname und nachname|"
        "nachname vorname|ansprechpartner|ansprechpartnerin|ansprechpartner in|ansprechperson|kontaktperson|"
        "kontakt|vertreter|vertreterin|vertreter in|vertretung|delegierte|delegierter|delegierte r|person|"
        "vollstaendiger name|full name|fullname|teilnehmer|teilnehmer in|teilnehmerin|vorsitzende|"
        "vorsitzende r|"
        "leitung|ansprechpartner innen|mitglied name"
    ),
    "email": (
        "e mail|email|mail|e mail adresse|email adresse|mailadresse|mail adresse|emailadresse|e mailadresse|"
        "e mail anschrift|elektronische post|mailkontakt|e mail 1|e mail dienstlich|email address|"
        "e mail address"
    ),
    "phone": (
        "telefon|tel|telefonnummer|tel nr|telefon nr|telefon dienstlich|fon|phone|festnetz|"
        "rufnummer|telephone|"
        "telefonnr|telnr|tel dienstlich|telefon 1|telefon festnetz|telefon privat"
    ),
    "mobile": (
        "mobil|handy|mobiltelefon|mobilnummer|handynummer|mobile|handy nr|mobil nr|mobilfunk|telefon mobil"
    ),
    "function": (
        "funktion|amt|position|rolle|aufgabe|stellung|zustaendigkeit|job title|role|taetigkeit|dienststellung"
    ),
    "organisation": (
        "organisation|institution|verein|traeger|einrichtung|verband|mitgliedsorganisation|mitgliedsverein|"
        "firma|behoerde|organisation verein|name der organisation|name des vereins|vereinsname|"
        "organisationsname|"
        "verein organisation|verein institution|organisation institution|mitglied|traegerverein|gruppe|"
        "einrichtung organisation|name organisation|name verein|company|organization|dienststelle|initiative"
    ),
    "short_name": "kurzname|kuerzel|abkuerzung|kurzbezeichnung|kurzform",
    "org_email": "e mail organisation|email verein|mail verein|e mail verein|e mail institution|postfach",
    "org_phone": "telefon verein|telefon organisation|tel verein|telefon zentrale|zentrale",
    "street": (
        "strasse|str|strasse nr|strasse hausnummer|strasse hausnr|strasse und hausnummer|"
        "strasse und nr|street"
    ),
    "postcode": "plz|postleitzahl|zip|postal code|zip code|postcode",
    "town": "ort|stadt|wohnort|gemeinde|sitz|city|town|ortschaft",
    "postcode_town": "plz ort|plz und ort|plz wohnort|plz stadt|postleitzahl ort|postleitzahl und ort",
    "address": "anschrift|adresse|postanschrift|postadresse|wohnanschrift|adresse postalisch|kontaktadresse",
    "website": (
        "internet|website|homepage|webseite|internetseite|web|url|www|internetadresse|web seite|home page"
    ),
    "district": (
        "landkreis|kreis|lk|kreis kreisfreie stadt|landkreis kreisfreie stadt|region|gebietskoerperschaft"
    ),
    "member_since": (
        "mitglied seit|eintritt|beitritt|eintrittsdatum|beitrittsdatum|seit|mitglied ab|aufnahme|aufgenommen|"
        "aufnahmedatum|eingetreten|mitgliedschaft seit|beigetreten|eintritt am|beitritt am|"
        "mitgliedsbeginn|beginn"
    ),
    "member_until": (
        "austritt|mitglied bis|austrittsdatum|ausgetreten|ausgetreten am|austritt am|ende|mitgliedschaft bis|"
        "mitgliedsende|ausgeschieden|ausgeschieden am|bis"
    ),
    "note": (
        "bemerkung|bemerkungen|notiz|notizen|anmerkung|anmerkungen|kommentar|hinweis|hinweise|note|"
        "notes|sonstiges"
    ),
}
HEADERS = {word: target for target, words in WORDS.items() for word in words.split("|")}
# A name alone says nothing: what stands below it does.
NAME = "name"

EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[a-z]{2,}", re.IGNORECASE)
POSTCODE = re.compile(r"(?:D[- ]?)?\d{4,5}")
POSTCODE_TOWN = re.compile(r"(?:D[- ]?)?\d{4,5} +\D{2,}")
STREET = re.compile(
    r".*(?:str(?:aße|asse|\.)|weg|platz|allee|gasse|ring|ufer|markt|damm|chaussee|promenade|hof)\b.*\d+\s?[a-z]?",
    re.IGNORECASE,
)
ADDRESS = re.compile(r".+[,;\n]\s*(?:D[- ]?)?\d{5}\s+\D{2,}.*", re.DOTALL)
# 01.03.2024 begins with a nought, too, and is a day.
PHONE = re.compile(
    r"(?!\d{1,2}[./-]\d{1,2}[./-](?:\d{2}|\d{4})\Z)(?:tel\.?:?\s*)?[+0(][\d\s()/.+–-]{5,}", re.IGNORECASE
)
WEBSITE = re.compile(
    r"(?:https?://|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:de|org|net|eu|com|info)(?:/\S*)?", re.IGNORECASE
)
COMMA_NAME = re.compile(r"[^\W\d_][\w'’ .-]*,\s*[^\W\d_][\w'’ .-]*")
ADDRESSED = re.compile(r"(?:herrn?|frau|divers|hr\.?|fr\.?|m|w|d|ohne)", re.IGNORECASE)
TITLE = re.compile(r"(?:(?:prof|dr|dipl|mag|pfr|pastor|pfarrer)\b[\w.-]*\s*)+(?:h\. ?c\.)?", re.IGNORECASE)
ORGANISATION = re.compile(
    r"\be\. ?V\.?|\bg?GmbH\b|verein\b|verband\b|\bStiftung\b|\bKirche|kirche\b|\bUniversität\b|\bStadt\b|"
    r"\bLandkreis\b|gemeinde\b|\bHochschule\b|\bVerein|bündnis\b|Initiative\b|zentrum\b|gesellschaft\b|kreis\b|werk\b|rat\b",
    re.IGNORECASE,
)
CONTENTS = (
    ("email", EMAIL),
    ("website", WEBSITE),
    ("postcode_town", POSTCODE_TOWN),
    ("postcode", POSTCODE),
    ("address", ADDRESS),
    ("street", STREET),
    ("phone", PHONE),
    ("form_of_address", ADDRESSED),
    ("title", TITLE),
    ("full_name", COMMA_NAME),
)
# The contents of a column decide against its heading only where they say so clearly.
SHARE = 0.6
