"""Plain text to paste into a mail or a chat: underlined headings, "- " for points, "→" for promises.

Nothing is wrapped: whoever pastes it has lines of another width.
"""

from collections.abc import Iterable

from django.utils.translation import gettext as _


def heading(text: str, *, level: int = 1) -> str:
    """The heading, each of its lines kept, underlined as far as its longest line: = for 1, - for 2."""
    longest = max((len(line) for line in text.splitlines()), default=0)
    return f"{text}\n{('=' if level == 1 else '-') * longest}" if longest else ""


def facts(pairs: Iterable[tuple[str, str]]) -> str:
    """ "Ort: Rathaus", a line for each that has something to say."""
    return "\n".join(f"{name}: {value}" for name, value in pairs if value)


def points(texts: Iterable[str]) -> str:
    """A list; further lines of a point stand beneath its first words."""
    return "\n".join(f"- {text}".replace("\n", "\n  ") for text in texts if text.strip())


def promise(text: str, *, who: str, due: str = "", note: str = "") -> str:
    """ "→ M. Haddad: lädt ein (bis Fr, 13.11.2026)"; `note` stands before the name."""
    behind = f" – {due}" if "(" in due else f" ({due})" if due else ""
    return f"→ {note}{who or _('noch offen, wer')}: {text}{behind}"


def joined(blocks: Iterable[str]) -> str:
    """The blocks with an empty line between them and a line end behind the last; empty ones are left out."""
    kept = [block.strip("\n") for block in blocks if block.strip()]
    return "\n\n".join(kept) + "\n" if kept else ""
