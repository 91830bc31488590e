"""Addresses as people paste them: out of a mail program, a table, a letter. Pure."""

import re
from dataclasses import dataclass, field
from email.utils import getaddresses

from django.utils.translation import gettext as _

from members.names import clean_name
from members.post.addresses import to_ascii
from members.post.outbox import NotSendable
from members.refusal import Refused

MOST = 2000
LONGEST_NAME = 200
BARE = re.compile(r"[^\s<>()\[\],;:\"'„“”]+@[^\s<>()\[\],;:\"'„“”]+")


@dataclass(frozen=True)
class Pasted:
    """One address with the name that stood beside it."""

    address: str
    name: str = ""


@dataclass
class Reading:
    """What was understood, what stood there twice, and what was no address."""

    found: list[Pasted] = field(default_factory=list)
    doubles: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


def read(text: str) -> Reading:
    """Every address of the text: "Mona Haddad <mona@verein.example>", "mona@…; jo@…", one on a line.

    Raises Refused for more than MOST: nobody would see which ones were left out.
    """
    reading = Reading()
    seen: set[str] = set()
    pieces = _pieces(text)
    if len(pieces) > MOST:
        words = {"count": len(pieces), "most": MOST}
        raise Refused(
            _("Das sind %(count)s Einträge; höchstens %(most)s gehen auf einmal. Bitte teilen Sie sie auf.")
            % words,
            field="text",
        )
    for piece in pieces:
        one = _one(piece)
        if one is None:
            reading.wrong.append(piece[:80])
        elif one.address.casefold() in seen:
            reading.doubles.append(one.address)
        else:
            seen.add(one.address.casefold())
            reading.found.append(one)
    return reading


def _pieces(text: str) -> list[str]:
    """Parts between separators; a comma within a name ("Haddad, Mona <…>") separates nothing."""
    pieces = []
    for line in re.split(r"[;\n\r\t]+", text.replace("mailto:", "")):
        if len(BARE.findall(line)) > 1:
            pieces += [_joined(name, address) for name, address in getaddresses([line]) if name or address]
        elif line.strip(" ,"):
            pieces.append(line.strip(" ,"))
    return pieces


def _joined(name: str, address: str) -> str:
    return f"{name} <{address}>" if name else address


def _one(piece: str) -> Pasted | None:
    match = BARE.search(piece)
    if match is None:
        return None
    address = match[0].strip(".")
    try:
        ascii_address = to_ascii(address)
    except NotSendable:
        return None
    name = clean_name(re.sub(r"[<>()\[\]\"„“”]", " ", piece.replace(match[0], " "))).strip(" ,;:-–")
    return Pasted(ascii_address, name[:LONGEST_NAME])
