"""What ties a person to an organisation: speaking for it, or a function there."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from members.exchange.importing.entries import Entry
from members.exchange.importing.problems import NOTE, Problem
from members.exchange.importing.register import Group, Someone
from members.names import fold

# Whoever is named beside an organisation without more is the one to ask there.
CONTACT = "Ansprechperson"


def link_deeds(
    entry: Entry, someone: Someone, group: Group | None, today: date, notes: list[Problem]
) -> Iterator[dict[str, Any]]:
    """The delegation or function of a row, unless it is there; a delegation only in a running membership."""
    if group is None:
        if entry.function:
            notes.append(Problem("no_organisation", NOTE, "function"))
    elif not entry.delegation:
        yield from _position(entry, someone, group, notes)
    elif _is_over(entry, group, today):
        notes.append(Problem("over", NOTE, "function"))
    elif (someone.key, entry.delegation) not in group.delegations:
        notes.append(Problem("from_today", NOTE, "function"))
        said = {"kind": entry.delegation, "starts_on": today.isoformat()}
        yield _link("delegation", entry, someone, group, said)


def _is_over(entry: Entry, group: Group, today: date) -> bool:
    ends = [one.ends_on for one in group.memberships] + ([entry.member_until] if entry.member_until else [])
    return bool(ends) and all(end is not None and end < today for end in ends)


def _position(entry: Entry, someone: Someone, group: Group, notes: list[Problem]) -> Iterator[dict[str, Any]]:
    if not entry.function:
        if group.key in someone.organisations:
            return
        notes.append(Problem("contact", NOTE, "function"))
    function = entry.function or CONTACT
    if (group.key, fold(function)) not in someone.functions:
        yield _link("position", entry, someone, group, {"function": function})


def _link(what: str, entry: Entry, someone: Someone, group: Group, said: dict[str, str]) -> dict[str, Any]:
    pointers = {"organisation": group.key, "person": someone.key}
    fields = {name: [None, value] for name, value in (pointers | said).items()}
    return {"what": what, "key": f"new:{entry.number}", "is_new": True, "fields": fields}
