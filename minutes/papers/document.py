"""What is printed of a paper: plain values, without any drawing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class PaperDocument:
    """What is printed of a paper; `kind` in words ("Positionspapier"), `body` clean HTML of the editor."""

    title: str
    kind: str = ""
    number: str = ""
    addressed_to: str = ""
    dated_on: date | None = None
    summary: str = ""
    body: str = ""
    fields_of_action: Sequence[str] = ()
    language: str = "de"
