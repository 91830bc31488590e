"""What ties a person to an organisation: speaking for it."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from members.exchange.importing.entries import Entry
from members.exchange.importing.problems import NOTE, Problem
from members.exchange.importing.register import Group, Someone


def link_deeds(
    entry: Entry, someone: Someone, group: Group | None, today: date, notes: list[Problem]
) -> Iterator[dict[str, Any]]:
    """The delegation of a row, from today on, unless it is there or the membership is over."""
    if entry.function:
        notes.append(Problem("function", NOTE, "function", {"text": entry.function[:80]}))
    if not entry.delegation or group is None or (someone.key, entry.delegation) in group.delegations:
        return
    if entry.member_until and entry.member_until < today:
        notes.append(Problem("over", NOTE, "function"))
        return
    notes.append(Problem("from_today", NOTE, "function"))
    said = {
        "organisation": group.key,
        "person": someone.key,
        "kind": entry.delegation,
        "starts_on": today.isoformat(),
    }
    fields = {name: [None, value] for name, value in said.items()}
    yield {"what": "delegation", "key": f"new:{entry.number}", "is_new": True, "fields": fields}
