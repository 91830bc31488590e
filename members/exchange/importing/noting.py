"""What a list remarks about somebody: a note among her contacts, read by the office alone."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from members.exchange.importing.entries import Entry
from members.exchange.importing.register import Group, Register, Someone, note_key
from members.models import ContactNote


def note_deeds(
    entry: Entry, someone: Someone | None, group: Group | None, register: Register, *, today: date
) -> Iterator[dict[str, Any]]:
    """The note about whom the row names, person and organisation, unless it is there."""
    if not entry.note:
        return
    about = {"organisation": group.key if group else None, "person": someone.key if someone else None}
    said = {name: key for name, key in about.items() if key}
    said |= {
        "kind": ContactNote.Kind.NOTE.value,
        "happened_on": today.isoformat(),
        "result": entry.note,
    }
    if note_key(said) in register.notes:
        return
    fields = {name: [None, value] for name, value in said.items()}
    yield {"what": "note", "key": f"new:{entry.number}", "is_new": True, "fields": fields}


def learn_note(register: Register, new: Mapping[str, Any]) -> None:
    """A note of this list is known to its later rows."""
    register.notes.add(note_key(new))
