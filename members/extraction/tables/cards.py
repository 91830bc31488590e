"""vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350) as one sheet with German headings. No Django here.

Photos, sounds and keys are passed over line by line and never put together.
"""

import quopri
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from members.extraction.tables.bounds import Sheet, bounded_rows
from members.extraction.text import decode
from members.extraction.trouble import Unreadable

HEADINGS = [
    *("Titel", "Vorname", "Nachname", "Organisation", "Funktion", "E-Mail", "Telefon", "Mobil"),
    *("Straße", "PLZ", "Ort", "Internet", "Bemerkung"),
]
PASSED_OVER = ("PHOTO", "LOGO", "SOUND", "KEY", "X-SOCIALPROFILE", "AGENT")
MOST_LINE = 100_000
ESCAPED = re.compile(r"\\(.)")
UNESCAPED = {"n": "\n", "N": "\n"}
LAST = 1_000


@dataclass
class Property:
    """One line of a card: name without group, parameters in capitals, value as it stands."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass
class Card:
    """What we take of a card."""

    cells: dict[str, str] = field(default_factory=dict)
    ranks: dict[str, int] = field(default_factory=dict)
    full_name: str = ""
    is_organisation: bool = False

    def set(self, heading: str, text: str, *, rank: int = 0) -> None:
        """The value that ranks lowest wins, the first of equal ones."""
        if text and rank < self.ranks.get(heading, LAST):
            self.cells[heading], self.ranks[heading] = text, rank

    def row(self) -> list[str]:
        """Its cells below HEADINGS; who has but one name has that as the last name."""
        if not (self.cells.get("Vorname") or self.cells.get("Nachname")):
            if self.is_organisation or self.full_name == self.cells.get("Organisation"):
                self.set("Organisation", self.full_name)
            else:
                first, _, last = self.full_name.rpartition(" ")
                self.cells |= {"Vorname": first, "Nachname": last}
        elif self.is_organisation:
            self.set("Organisation", self.full_name)
            self.cells |= {"Vorname": "", "Nachname": "", "Titel": ""}
        return [self.cells.get(heading, "") for heading in HEADINGS]


def card_sheets(data: bytes) -> list[Sheet]:
    """One sheet, a card in each row. Raises Unreadable; "broken" when there is no card."""
    text, _encoding = decode(data)
    rows = bounded_rows([HEADINGS, *(card.row() for card in cards(_properties(text.split("\n"))))])
    if len(rows) < 2:
        raise Unreadable("broken")
    return [("", rows)]


def cards(properties: Iterable[Property]) -> Iterator[Card]:
    """The cards of a file; one that does not end ends with the file."""
    card: Card | None = None
    for one in properties:
        if one.name == "BEGIN" and one.value.strip().upper() == "VCARD":
            if card:
                yield card
            card = Card()
        elif one.name == "END" and card:
            yield card
            card = None
        elif card:
            _take(card, one)
    if card:
        yield card


def _properties(lines: Iterable[str]) -> Iterator[Property]:
    for line in _unfolded(lines):
        head, colon, value = _parted(line)
        if not colon:
            continue
        name, *parameters = _split(head, ";")
        told = dict(_parameter(one) for one in parameters)
        if "QUOTED-PRINTABLE" in told.get("ENCODING", "").upper() or "QUOTED-PRINTABLE" in told:
            charset = told.get("CHARSET", "utf-8").strip('"')
            value = _printed(value, charset)
        yield Property(name.rpartition(".")[2].strip().upper(), told, value)


def _unfolded(lines: Iterable[str]) -> Iterator[str]:
    """Whole lines (RFC 6350, 3.2), without those of pictures; soft breaks of version 2.1 are kept as such."""
    whole, is_passed_over = "", False
    for line in lines:
        is_soft = whole.endswith("=") and "QUOTED-PRINTABLE" in whole.upper()
        if line[:1] in (" ", "\t") or is_soft:
            if not is_passed_over:
                whole += ("\n" + line) if is_soft else line[1:]
                if len(whole) > MOST_LINE:
                    raise Unreadable("cell_too_long", row=1, column=1)
            continue
        if whole and not is_passed_over:
            yield whole
        name = re.split(r"[;:]", line[:100], maxsplit=1)[0].rpartition(".")[2].strip().upper()
        is_passed_over = name in PASSED_OVER
        whole = "" if is_passed_over else line
    if whole and not is_passed_over:
        yield whole


def _parted(line: str) -> tuple[str, str, str]:
    """Head and value; a colon within quotes belongs to the head."""
    is_quoted = False
    for place, char in enumerate(line):
        if char == '"':
            is_quoted = not is_quoted
        elif char == ":" and not is_quoted:
            return line[:place], ":", line[place + 1 :]
    return line.partition(":")


def _parameter(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    # In version 2.1 a type stands alone.
    return (name.strip().upper(), value.strip('"')) if equals else ("TYPE", name.strip())


def _printed(value: str, charset: str) -> str:
    data = quopri.decodestring(value.encode("latin-1", "replace"))
    try:
        return data.decode(charset)
    except (LookupError, UnicodeDecodeError):
        return data.decode("latin-1")


def _split(text: str, separator: str) -> list[str]:
    """The parts of a structured value; an escaped separator parts nothing, and the parts stay escaped."""
    if "\\" not in text:
        return text.split(separator)
    parts, is_escaped = [""], False
    for char in text:
        if char == separator and not is_escaped:
            parts.append("")
            continue
        parts[-1] += char
        is_escaped = char == "\\" and not is_escaped
    return parts


def _plain(text: str) -> str:
    return ESCAPED.sub(lambda found: UNESCAPED.get(found[1], found[1]), text).strip()


def _rank(one: Property) -> int:
    """Preferred ones first: PREF=1 to 100 in version 4, TYPE=pref in version 3."""
    pref = one.parameters.get("PREF", "")
    if pref.isdecimal():
        return int(pref)
    return 0 if "PREF" in one.parameters.get("TYPE", "").upper() else 101


def _take(card: Card, one: Property) -> None:
    take = TAKERS.get(one.name)
    if take:
        take(card, one)


def _name(card: Card, one: Property) -> None:
    parts = [" ".join(_plain(part).replace(",", " ").split()) for part in _split(one.value, ";")]
    last, first, middle, before, _after = (parts + [""] * 5)[:5]
    card.cells |= {"Nachname": last, "Vorname": f"{first} {middle}".strip(), "Titel": before}


def _full_name(card: Card, one: Property) -> None:
    card.full_name = card.full_name or _plain(one.value)


def _organisation(card: Card, one: Property) -> None:
    card.set("Organisation", _plain(_split(one.value, ";")[0]), rank=_rank(one))


def _telephone(card: Card, one: Property) -> None:
    kind = one.parameters.get("TYPE", "").upper()
    if "FAX" in kind:
        return
    heading = "Mobil" if "CELL" in kind else "Telefon"
    card.set(heading, _plain(one.value.removeprefix("tel:")), rank=_rank(one))


def _address(card: Card, one: Property) -> None:
    parts = [_plain(part) for part in _split(one.value, ";")]
    _box, more, street, city, _region, postcode, _country = (parts + [""] * 7)[:7]
    rank = _rank(one)
    for heading, text in (("Straße", street or more), ("PLZ", postcode), ("Ort", city)):
        card.set(heading, " ".join(text.split()), rank=rank)


def _kind(card: Card, one: Property) -> None:
    card.is_organisation = one.value.strip().lower() in ("org", "company")


def _simple(heading: str):
    def take(card: Card, one: Property) -> None:
        card.set(heading, _plain(one.value), rank=_rank(one))

    return take


TAKERS = {
    "N": _name,
    "FN": _full_name,
    "ORG": _organisation,
    "TEL": _telephone,
    "ADR": _address,
    "KIND": _kind,
    "X-ABSHOWAS": _kind,
    "EMAIL": _simple("E-Mail"),
    "TITLE": _simple("Funktion"),
    "ROLE": _simple("Funktion"),
    "URL": _simple("Internet"),
    "NOTE": _simple("Bemerkung"),
}
