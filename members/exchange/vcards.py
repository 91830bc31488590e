"""People and organisations as vCard 4.0 (RFC 6350) or 3.0 (RFC 2426), written line by line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LINE = 75  # octets without the line break (RFC 6350, 3.2)
ESCAPES = str.maketrans({"\\": "\\\\", ",": "\\,", ";": "\\;", "\n": "\\n", "\r": None})
VERSIONS = ("4.0", "3.0")


@dataclass(frozen=True)
class Contact:
    """What a card says. Without a last name it is the card of an organisation."""

    uid: str
    last_name: str = ""
    first_name: str = ""
    title: str = ""
    organisation: str = ""
    function: str = ""
    email: str = ""
    phone: str = ""
    street: str = ""
    postcode: str = ""
    town: str = ""
    website: str = ""

    @property
    def full_name(self) -> str:
        parts = (self.title, self.first_name, self.last_name)
        return " ".join(part for part in parts if part) if self.last_name else self.organisation


def to_vcards(contacts: Iterable[Contact], *, version: str = "4.0") -> bytes:
    """All cards in one file, UTF-8, lines ended by CR LF. ValueError for another version."""
    if version not in VERSIONS:
        raise ValueError(version)
    lines = (line for contact in contacts for line in _card(contact, version))
    return "".join(f"{fold_line(line)}\r\n" for line in lines).encode("utf-8", "replace")


def _card(contact: Contact, version: str) -> Iterator[str]:
    yield "BEGIN:VCARD"
    yield f"VERSION:{version}"
    is_organisation = not contact.last_name
    if version == "4.0":
        yield f"UID:urn:uuid:{contact.uid}"
        yield f"KIND:{'org' if is_organisation else 'individual'}"
    else:
        yield f"UID:{contact.uid}"
    yield f"FN:{escape(contact.full_name)}"
    names = (contact.last_name, contact.first_name, "", contact.title, "")
    if not is_organisation or version == "3.0":  # version 3.0 asks for it in every card
        yield f"N:{_structured(names)}"
    yield from _text("ORG", contact.organisation)
    yield from _text("TITLE", contact.function)
    yield from _text("EMAIL", contact.email)
    if contact.phone:
        # As text: what people write is seldom a valid tel: address.
        yield (
            f"TEL;VALUE=text:{escape(contact.phone)}" if version == "4.0" else f"TEL:{escape(contact.phone)}"
        )
    if contact.street or contact.town:
        yield f"ADR:{_structured(('', '', contact.street, contact.town, '', contact.postcode, ''))}"
    if contact.website:
        yield f"URL:{_one_line(contact.website)}"
    yield "END:VCARD"


def _text(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"{name}:{escape(value)}"


def _structured(parts: Iterable[str]) -> str:
    return ";".join(escape(part) for part in parts)


def escape(text: str) -> str:
    """A value as RFC 6350, 3.4 writes it; control characters fall away."""
    clean = "".join(
        char for char in text.replace("\t", " ") if char == "\n" or char.isprintable() or char == "\u200c"
    )
    return clean.translate(ESCAPES)


def _one_line(text: str) -> str:
    return "".join(char for char in text if char.isprintable() and char != " ")


def fold_line(line: str) -> str:
    """A long line in several, each at most 75 octets long, no character cut in two."""
    parts, used, current = [], 0, ""
    for char in line:
        size = len(char.encode("utf-8", "replace"))
        if used + size > LINE:
            parts.append(current)
            current, used = "", 1  # the space that begins the next one
        current += char
        used += size
    return "\r\n ".join([*parts, current])
