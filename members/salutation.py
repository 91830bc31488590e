"""How somebody is addressed in a letter or a mail, and the placeholders of texts to many people. Pure.

A text is plain; {anrede}, {name} and {organisation} are filled in for each recipient. "{{" is a brace.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from members.refusal import Refused

PLACEHOLDERS = ("anrede", "name", "organisation")
FOUND = re.compile(r"\{\{|\}\}|\{([^{}\n]{0,60})\}")
FORMAL = {"frau": "Sehr geehrte Frau", "herr": "Sehr geehrter Herr"}
CALLED = {"frau": "Frau", "herr": "Herrn"}
EVERYBODY = "Sehr geehrte Damen und Herren"


@dataclass(frozen=True)
class Recipient:
    """Whom a text goes to; `form_of_address` is "frau", "herr" or "" for a neutral one.

    Without a last name it is the organisation that is written to.
    """

    last_name: str = ""
    first_name: str = ""
    title: str = ""
    form_of_address: str = ""
    organisation: str = ""
    address_lines: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """ "Dr. Mona Haddad"; of an organisation its name."""
        parts = (self.title, self.first_name, self.last_name)
        return " ".join(part for part in parts if part) if self.last_name else self.organisation

    @property
    def envelope(self) -> tuple[str, ...]:
        """The lines of the address field (DIN 5008): organisation, form of address and name, street, town.

        "Herrn" is the case an address stands in.
        """
        called = CALLED.get(self.form_of_address, "")
        person = f"{called} {self.name}".strip() if self.last_name else ""
        return tuple(line for line in (self.organisation, person, *self.address_lines) if line)


class UnknownPlaceholders(Refused):
    """The text has placeholders nobody can fill; `names` are theirs."""

    def __init__(self, names: Iterable[str]):
        self.names = tuple(dict.fromkeys(names))
        wrong = ", ".join(f"{{{name}}}" for name in self.names)
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        sentence = _("Diese Platzhalter gibt es nicht: %(wrong)s. Möglich sind %(known)s.")
        super().__init__(sentence % {"wrong": wrong, "known": known})


def salutation(recipient: Recipient) -> str:
    """ "Sehr geehrte Frau Dr. Haddad", "Guten Tag Robin Haddad" where no form of address is known.

    It is German, whoever asks for it: so are our letters.
    """
    if not recipient.last_name:
        return EVERYBODY
    if formal := FORMAL.get(recipient.form_of_address):
        return " ".join(part for part in (formal, recipient.title, recipient.last_name) if part)
    return f"Guten Tag {recipient.name}"


def check(text: str) -> None:
    """Raises UnknownPlaceholders, which names them."""
    names = [found[1] for found in FOUND.finditer(text) if found[1] is not None]
    if unknown := [name for name in names if name.strip().lower() not in PLACEHOLDERS]:
        raise UnknownPlaceholders(unknown)


def fill(text: str, recipient: Recipient) -> str:
    """The text for one recipient. Raises UnknownPlaceholders."""
    check(text)
    values = {
        "anrede": salutation(recipient),
        "name": recipient.name,
        "organisation": recipient.organisation,
    }

    def value(found: re.Match[str]) -> str:
        return found[0][0] if found[1] is None else values[found[1].strip().lower()]

    return FOUND.sub(value, text)
