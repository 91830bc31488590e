"""Why somebody should look at a document before it is taken over: few rules, written down here.

A document is sure when none of them holds: its day is known and not to come, nobody has minutes of that
day yet, it has an agenda and somebody was there, no find is marked "bitte prüfen", and no name may
be one of several people we know.
"""

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from minutes.importing.preview.preview import Preview
from minutes.importing.reader.finds import LIKELY, Parsed

FINDS = ("agenda", "resolutions", "outcomes", "action_items", "next_dates")


def reasons(found: Preview, *, today: date, twin: str) -> dict[str, int]:
    """Names of the rules that hold, each with how often it does; empty for a document that is sure.

    `twin` is one of register.TWINS, or "".
    """
    parsed = found.parsed
    day = parsed.head.day
    asked = {
        "no_day": day is None,
        "to_come": day is not None and day > today,
        twin: bool(twin),
        "nobody": not (parsed.present or parsed.guests),
        "no_agenda": not parsed.agenda,
        "finds": sum(one.confidence < LIKELY for one in _finds(parsed)),
        "names": sum(not one.person and bool(one.candidates) for one in found.people),
    }
    return {name: int(count) for name, count in asked.items() if count}


def counts(parsed: Parsed) -> dict[str, int]:
    """How much was found, for the list."""
    people = len(parsed.present) + len(parsed.excused) + len(parsed.absent) + len(parsed.guests)
    return {"people": people} | {name: len(getattr(parsed, name)) for name in FINDS}


def sentences(found: Mapping[str, int]) -> list[str]:
    """The reasons in words, in the order in which somebody would work on them."""
    return [_word(name, found[name]) for name in SENTENCES if name in found]


SENTENCES = (
    *("no_day", "to_come", "twin", "twin_here", "twin_gone", "nobody", "no_agenda", "names", "finds"),
    *("begun", "failed", "returned"),
)


def _word(name: str, count: int) -> str:
    words = {
        "no_day": _("kein Datum gefunden"),
        "to_come": _("das Datum liegt in der Zukunft"),
        "twin": _("für diesen Tag ist schon ein Protokoll da"),
        "twin_here": _("noch eine Datei hier ist von diesem Tag"),
        "twin_gone": _("das andere Protokoll von diesem Tag ist nicht mehr da"),
        "nobody": _("niemand als anwesend gefunden"),
        "no_agenda": _("keine Tagesordnung gefunden"),
        "names": ngettext("%d Name vielleicht bekannt", "%d Namen vielleicht bekannt", count),
        "finds": ngettext("%d Fund unsicher", "%d Funde unsicher", count),
        "begun": _("Korrekturen sind begonnen"),
        "failed": _("die Übernahme ist nicht gelungen"),
        "returned": _("die Übernahme wurde zurückgenommen"),
    }[name]
    return words % count if "%d" in words else words


def _finds(parsed: Parsed) -> Iterable:
    return (one for name in FINDS for one in getattr(parsed, name))
