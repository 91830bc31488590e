"""Who was there, as the reader groups them, in short."""

from minutes.importing.reader.parse import parse

BODY = "\n\nTOP 1 Begrüßung\n\nAlle werden begrüßt.\n\nTOP 2 Verschiedenes\n\nEs war schön.\n"
GROUPS = ("present", "excused", "absent", "guests")


def roll(text: str, body: str = BODY) -> dict[str, list[str]]:
    """The names by group, the organisation in brackets; empty groups are left out."""
    parsed = parse(f"Protokoll der Sitzung vom 3.2.2026\n\n{text}{body}")
    found = {
        name: [f"{one.name} ({one.org})" if one.org else one.name for one in getattr(parsed, name)]
        for name in GROUPS
    }
    return {name: people for name, people in found.items() if people}
