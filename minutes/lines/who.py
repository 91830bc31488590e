"""Who is meant in a promise: people, the coordination office, names that nobody or several have."""

import re
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from minutes.lines.line import Context
from minutes.lines.names import Somebody, strip_titles, surname, who_is

OFFICE = re.compile(
    r"(?:(?:die|das|der|unsere?)\s+)?"
    r"(?:Koordinierungsstelle|Koordinationsstelle|Geschäftsstelle|Büro|(?-i:KS|KoSt|KOST))",
    re.IGNORECASE,
)
APART = re.compile(r"(?<!\s)\s*(?:[,/+&]|\b(?:und|sowie)\b)\s*")
BRACKET = re.compile(r"(?<!\s)\s*[(\[](?P<in>[^()\[\]]*)[)\]]\s*$")


@dataclass(frozen=True)
class Who:
    """The people named in a text."""

    people: tuple[Somebody, ...] = ()
    for_office: bool = False
    unknown: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        return bool(self.people or self.for_office or self.unclear)


def read_who(words: str, context: Context) -> Who:
    """The office, people who are there or of the register, and names that fit nobody or several."""
    who = Who()
    for part in (part.strip() for part in APART.split(BRACKET.sub("", words))):
        if OFFICE.fullmatch(part):
            who = replace(who, for_office=True)
        elif part:
            who = _with(who, part, find_people(part, context))
    return who


def find_people(words: str, context: Context) -> tuple[Somebody, ...]:
    """Who of those present is meant; if nobody, who of the register."""
    return who_is(words, context.present) or who_is(words, context.register)


def spell_unclear(names: tuple[str, ...]) -> str:
    """The question that an ambiguous name raises."""
    if not names:
        return ""
    return _("„%(name)s“ heißen mehrere. Bitte schreiben Sie den Vornamen dazu.") % {"name": names[0]}


def _with(who: Who, part: str, fitting: tuple[Somebody, ...]) -> Who:
    if len(fitting) == 1:
        return replace(who, people=(*who.people, *(one for one in fitting if one not in who.people)))
    if fitting:
        return replace(who, unclear=(*who.unclear, part))
    return replace(who, unknown=(*who.unknown, part))


def short_name(one: Somebody, context: Context) -> str:
    """The surname, or the whole name where it would fit two."""
    last = surname(one.name)
    return last if len(find_people(last, context)) <= 1 else strip_titles(one.name)
