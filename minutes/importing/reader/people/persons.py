"""One person of an attendance list: her name without titles and offices, and whom she speaks for."""

import re
from dataclasses import dataclass

from minutes.importing.reader.words.given_names import GIVEN_NAMES
from minutes.importing.reader.words.names import LEADING, NOBODY, OFFICE_NOUNS, OFFICE_SHORT, ROLES, UPPER
from minutes.lines.names import strip_titles
from minutes.lines.words import HONORIFIC, OFFICES, PARTICLES

ROLE = re.compile(rf"^(?:{ROLES})$", re.IGNORECASE)
OFFICE_WORD = re.compile(rf"(?:{OFFICE_NOUNS}|{OFFICE_SHORT})", re.IGNORECASE)
PARTICLE = r"(?:" + "|".join(PARTICLES.split()) + r")\b"
NAME_PART = rf"(?:[{UPPER}][\w'’.-]*|(?:al|el|ben|bin|abu)-[{UPPER}][\w'’-]*|{PARTICLE})"
NAME = re.compile(rf"^{NAME_PART}(?:\s+{NAME_PART}){{0,4}}(?:\s+(?:jun|sen|jr|sr)\.?)?$")
NICK = re.compile(r"^@?[\w.+-]{2,20}$")
# "Bergholz, Renate" and "von Stetten, Adelheid"
TURNED = re.compile(
    rf"^(?P<last>(?:{PARTICLE}\s+)*[{UPPER}][\w'’-]+(?:\s[{UPPER}][\w'’-]+)?),\s*(?P<titles>(?:(?:Prof|Dr)\.\s*)*)"
    rf"(?P<first>[{UPPER}][\w'’-]{{1,14}}(?:\s[{UPPER}][\w'’.-]*)?)$"
)
NO_FIRST_NAME = re.compile(
    r"(?i).*(?:amt|schule|verein|stelle|büro|haus|werk|kreis|rat|verband|zentrum|leitung|ung|schaft|heit|keit"
    r"|dienst|kirche|stadt|gemeinde|center|bund|hilfe|polizei|presse|ev|rat|stiftung|gruppe|partei|archiv|museum|bibliothek"
    r"|dezernat|referat|dekanat|rektorat|sekretariat|abteilung|fachbereich|ressort|sachgebiet|ministerium"
    r"|klinik|krankenhaus|kita|hort|praxis|agentur|club|team|institut|universität|caritas|diakonie|awo|drk|firma)$"
)
BRACKETS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]")
APART = re.compile(r"\s+[–—-]\s+|\s*/\s*|:\s+|\t+\s*|\s*\|\s*")
# "Frau Kolbe vom Bauamt", "Jan vom Freifunk", "Mia für den Kreisverband"
OF_ANY = rf"{APART.pattern}|\s+(?:vom|für|als|aus\s+(?:dem|der))\s+(?:(?:die|den|das|der)\s+)?(?=[A-ZÄÖÜ])"
# "Frau Kolbe von der Caritas", "Herr Ott von AWO"; "Frau Ida von Plessen" is called so.
OF_SOME = (
    rf"{OF_ANY}|\s+von\s+de[rn]\s+(?=[A-ZÄÖÜ])"
    r"|\s+von\s+(?=[A-ZÄÖÜ]{2}|[A-ZÄÖÜ]\w*(?:amt|verein|verband|hilfe|kirche|werk|bund|stiftung|itas|onie)\b)"
)
OF_ORG, OF_HONOURED = re.compile(OF_ANY), re.compile(OF_SOME)
HONOURED = re.compile(HONORIFIC)
OFFICE = re.compile(OFFICES)
STATES = (
    ("absent", re.compile(r"\bunentsch|^u\.?$")),
    (
        "excused",
        re.compile(r"(?i)\b(?:entsch|krank\b|abgemeldet|verhindert)|^e\.?$"),
    ),
    ("absent", re.compile(r"^\W*(?:fehlt|abwesend|nicht\s+(?:da|anwesend))\W*$")),
)
# Behind a name without brackets: "Jens Otto ab 19.30 Uhr", "lötkolben + 1", "Ben entschuldigt".
LATER = re.compile(
    r"\s*[,–-]?\s+(?:(?:ab|bis|seit|ca\.)\s+(?:ca\.?\s*|etwa\s*)?(?:\d|TOP|Punkt).*|\+\s*\d.*|(?:un)?entsch(?:uldigt|\.)"
    r"|entsch|fehlt|später|zu\s+(?:(?:TOPs?|Punkt|Nr\.|Ziff\w*\.?|Tagesordnungspunkt)\s|§).*|(?:hat|haben|hatten?)\s+(?:sich\s+)?(?:nicht\s+)?(?:gemeldet|abgesagt|entschuldigt).*|(?:kommt|kam|geht|ging)\s.*|online|remote|per\s\w+|zeitweise|i\.\s?V\..*|in\s+Vertretung\b.*)$"
)
NUMBER = re.compile(r"^(?:\d{1,2}[.)]|\d{1,2}[a-d]|\[[ xX]\]|[*•-])\s+")
UNTICKED = re.compile(r"^\[ ?\]\s")
# Whose function or house stands in a bracket: it begins with a capital or names its article.
ORG = re.compile(
    rf"^(?:[{UPPER}\d„\"]|(?:für\s+|von\s+|vom\s+)?(?:der|die|das|den|dem)\s+[{UPPER}]|parteilos|fraktionslos)"
)
OF_ARTICLE = re.compile(r"^(?:für|von|vom)\s+(?:(?:der|die|das|den|dem)\s+)?")
SHORT = re.compile(r"^(?P<short>[A-ZÄÖÜ][A-Za-zÄÖÜäöü]{0,3})\s*=\s*(?P<name>.+)$")
LEADS = re.compile(rf"^(?:{LEADING})\s+(?=\S)")
NOT_A_NAME = re.compile(rf"(?:{NOBODY}|N\.?\s?N\.?|{OFFICE_NOUNS})", re.IGNORECASE)
NO_PART = re.compile(NOBODY, re.IGNORECASE)


# Capitals of this length are initials: "ER" is no pronoun.
SHORTEST, LONGEST_NAME = 3, 120


@dataclass(frozen=True)
class Person:
    """What the words for one person say; `group` is another than the list's where they say so."""

    name: str
    org: str = ""
    group: str = ""
    names: tuple[str, ...] = ()
    is_nick: bool = False


def read_person(words: str, *, nicks: bool = False, turned: bool = False) -> Person | None:
    """The person these words name: "Dr. M. Lind (Haus der Kulturen, ab 19 Uhr)"; None for anything else."""
    words = words.strip(" ,;*")
    is_unticked = bool(UNTICKED.match(words))
    words = NUMBER.sub("", words)
    group = _group(words) or ("absent" if is_unticked else "")
    short = SHORT.match(words)
    words = short["name"] if short else words
    inside = [inner.strip() for inner in BRACKETS.findall(words)]
    bare = bare_words(words).strip(" ,:*")
    bare = bare if re.search(r"\b\w\.$", bare) else bare.rstrip(".")
    straight = straightened(bare) if turned else ""
    bare, *rest = [straight] if straight else re.split(r",\s*", bare, maxsplit=1)
    bare, *dashed = (OF_HONOURED if HONOURED.match(bare) else OF_ORG).split(bare, maxsplit=1)
    if dashed and HONOURED.match(dashed[0]) and " " not in bare and ":" in words:
        bare, dashed = dashed[0], []
    if (OFFICE.fullmatch(bare) or OFFICE_WORD.fullmatch(bare)) and (behind := dashed or inside):
        is_place = bool(OFFICE.fullmatch(bare))
        bare, dashed, inside = behind[0], [bare] if is_place else [], [] if not dashed else inside
    name = _name(bare)
    is_name = bool(NAME.match(name)) and _is_somebody(name)
    is_nick = not is_name and bool(NICK.match(name)) and not NOT_A_NAME.fullmatch(name) and not name.isdigit()
    if not is_name and not (nicks and is_nick):
        return None
    names: tuple[str, ...] = (short["short"],) if short else ()
    names += tuple(one for one in inside if _is_alias(one, name))
    orgs = [one for one in inside if one not in names] + rest + dashed
    return Person(name.lstrip("@"), ", ".join(_orgs(orgs)), group, names, is_nick)


def bare_words(words: str) -> str:
    """The words without what stands in brackets, and without "ab 19:30", "entschuldigt", "+ 1"."""
    return LATER.sub("", BRACKETS.sub("", words)).strip()


def is_function(words: str) -> bool:
    """Whether these words say what somebody is or how she takes part, and name nobody."""
    words = words.strip(" .,;")
    return bool(ROLE.match(words) or OFFICE_WORD.fullmatch(words) or LATER.match(f" {words}"))


def _name(words: str) -> str:
    """The name behind small words, offices and titles."""
    before = ""
    words = words.strip()
    while words and words != before:
        before = words
        words = strip_titles(LEADS.sub("", words))
        first, space, rest = words.partition(" ")
        if re.fullmatch(r"\d\.", first) and rest:
            words = rest
        elif space and OFFICE_WORD.fullmatch(first) and rest.strip():
            words = rest.strip()
    return words


def _is_somebody(name: str) -> bool:
    if name.isupper() and len(name) <= SHORTEST:
        return True
    return not NOT_A_NAME.fullmatch(name) and not any(
        NO_PART.fullmatch(part) for part in name.split() if part[:1].isupper()
    )


def straightened(words: str) -> str:
    """ "Renate Bergholz" for "Bergholz, Renate", for anything else ""."""
    match = TURNED.match(strip_titles(words)) if len(words) < LONGEST_NAME else None
    if not match or match["first"].isupper() or HONOURED.match(words):
        return ""
    if " " in match["first"] and " " in match["last"] and not re.match(PARTICLE, match["last"]):
        return ""  # "Jana Pieper, Sebastian Rauh" are two
    if match["last"].split()[0] in GIVEN_NAMES and " " in match["last"]:
        return ""
    if any(one.fullmatch(match["first"]) for one in (NO_FIRST_NAME, OFFICE_WORD, NO_PART)):
        return ""
    return f"{match['first']} {match['last']}"


def _is_alias(words: str, name: str) -> bool:
    """Initials of the name, or a nickname: "Karin Vogt (KV)", "Hannes (quux)"."""
    if ROLE.match(words) or " " in words or not words:
        return False
    letters = "".join(part[0] for part in re.split(r"[\s-]+", name) if part)
    if words.isupper() and len(words) <= 4:
        return words[0] == letters[0] and (words[-1] == letters[-1] or words in name.upper())
    is_nick = (
        words[:1].islower()
        and bool(NICK.match(words))
        and (" " not in name or bool(re.search(r"[\d_]", words)))
    )
    return words.startswith(("@", "„", '"')) or is_nick


def _orgs(words: list[str]) -> list[str]:
    found = []
    for one in (piece.strip() for piece in words):
        pieces = [part.strip() for part in one.split(",")] if "," in one else [one]
        kept = [
            part for part in pieces if part and not is_function(part) and (ORG.match(part) or "e.V" in part)
        ]
        if kept:
            found.append(OF_ARTICLE.sub("", ", ".join(kept)))
    return found


def _group(words: str) -> str:
    """What is said behind one name: "L. Hinz (entsch.)"."""
    said = [
        *BRACKETS.findall(words),
        *(match[0] for match in [LATER.search(BRACKETS.sub("", words))] if match),
    ]
    dashed = APART.split(words)[1:]
    inner = " ".join([*said, *(one for one in dashed if is_function(one))]).strip()
    return next((group for group, pattern in STATES if pattern.search(inner)), "")
