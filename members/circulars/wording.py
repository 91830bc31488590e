"""What a circular says to one recipient: placeholders filled in, as plain text and as simple HTML. Pure.

The formatting is paragraphs, lines and links that stand in the text; nothing has to be learnt.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date

from django.conf import settings
from django.utils.html import escape, urlize
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members.circulars.gathering import Candidate
from members.dates import spell_day
from members.languages import language_of_records
from members.refusal import Refused
from members.salutation import FOUND, Recipient, salutation

PLACEHOLDERS = {
    "anrede": gettext_lazy("„Sehr geehrte Frau Haddad“ oder „Guten Tag Robin Haddad“"),
    "name": gettext_lazy("Vor- und Nachname"),
    "organisation": gettext_lazy("für wen sie oder er spricht"),
    "gremium": gettext_lazy("das Gremium, aus dem die Liste kommt"),
    "rolle": gettext_lazy("als was sie oder er es bekommt"),
    "datum": gettext_lazy("der Tag, an dem es hinausgeht"),
}
NO_NAME = "Guten Tag"
# Mail programs know no style sheet of ours: what a mail looks like stands in it.
HEAD = (
    f'<html lang="{settings.LANGUAGE_CODE}"><head><meta charset="utf-8"></head>\n'
    '<body style="font-family: sans-serif; line-height: 1.5">\n'
)


def check(text: str, *, field: str = "") -> None:
    """Raises Refused, which names the placeholders nobody can fill."""
    unknown = [name for name in _names(text) if name not in PLACEHOLDERS]
    if unknown:
        wrong = ", ".join(f"{{{name}}}" for name in dict.fromkeys(unknown))
        known = ", ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        sentence = _("Diese Platzhalter gibt es nicht: %(wrong)s. Möglich sind %(known)s.")
        raise Refused(sentence % {"wrong": wrong, "known": known}, field=field)


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with the values of one recipient; "{{" is a brace. Raises Refused."""
    check(text)

    def value(found: re.Match[str]) -> str:
        return found[0][0] if found[1] is None else values[found[1].strip().lower()]

    return FOUND.sub(value, text)


@language_of_records()
def values_for(one: Candidate, *, on: date) -> dict[str, str]:
    """What stands for the placeholders: German, as our letters are, whoever sends them."""
    return {
        "anrede": salutation_of(one),
        "name": one.name,
        "organisation": ", ".join(one.organisations),
        "gremium": ", ".join(one.committees),
        "rolle": one.role,
        "datum": spell_day(on).partition(", ")[2],
    }


def empty_for(texts: Iterable[str], found: Iterable[Candidate]) -> dict[str, list[str]]:
    """Placeholders of these texts that would leave a hole, and for whom: {"organisation": ["Mona Ruiz"]}."""
    used = {name for text in texts for name in _names(text)} - {"anrede", "datum"}
    holes: dict[str, list[str]] = {}
    today = date(2000, 1, 1)
    for one in found:
        values = values_for(one, on=today)
        for name in sorted(used & values.keys()):
            if not values[name]:
                holes.setdefault(name, []).append(one.name or one.address)
    return holes


def plain(text: str, *, unsubscribe_url: str = "") -> str:
    """The text part; whoever may leave finds out how at its end."""
    body = text.replace("\r\n", "\n").strip() + "\n"
    return f"{body}\n-- \n{_leave()}\n{unsubscribe_url}\n" if unsubscribe_url else body


def html(text: str, *, unsubscribe_url: str = "") -> str:
    """The same as HTML: paragraphs, lines, headings, links. Everything else is escaped.

    Without the one style some readers would show it in the letters of a typewriter.
    """
    paragraphs = [part for part in re.split(r"\n\s*\n", text.replace("\r\n", "\n").strip()) if part.strip()]
    blocks = [f"<p>{_linked(part)}</p>" for part in paragraphs]
    if unsubscribe_url:
        blocks.append(f'<p><small>{_leave()}<br><a href="{escape(unsubscribe_url)}">Abmelden</a></small></p>')
    return HEAD + "\n".join(blocks) + "\n</body></html>\n"


def _linked(text: str) -> str:
    """Lines with their links and indents; an underlined one is a heading, as in members.plaintext."""
    found: list[str] = []
    before = ""
    for line in text.split("\n"):
        if found and line in ("-" * len(before), "=" * len(before)):
            found[-1] = f"<strong>{found[-1]}</strong>"
            continue
        before, words = line, line.lstrip(" ")
        indent = "&nbsp;" * (len(line) - len(words))
        found.append(indent + urlize(words, nofollow=False, autoescape=True))
    return "<br>\n".join(found)


@language_of_records()
def _leave() -> str:
    return _("Sie bekommen dieses Rundschreiben, weil Sie eingewilligt haben. Abmelden können Sie sich hier:")


def _names(text: str) -> list[str]:
    return [found[1].strip().lower() for found in FOUND.finditer(text) if found[1] is not None]


def salutation_of(one: Candidate) -> str:
    """German, whoever asks; an address without a name is greeted without one."""
    if one.person is None:
        return f"{NO_NAME} {one.name}" if one.name else NO_NAME
    person = one.person
    return salutation(
        Recipient(
            last_name=person.last_name,
            first_name=person.first_name,
            title=person.title,
            form_of_address=person.form_of_address,
        )
    )
