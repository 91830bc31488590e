"""Whether what a row builds upon still stands as its dry run found it. Pure."""

from collections.abc import Iterable, Iterator, Mapping

from django.db import models

from members.exchange.importing.references import Deed, Reference, references
from members.exchange.importing.snapshots import as_text
from members.exchange.models import ImportedRow


class Ground:
    """What is there, and what the rows before would make of it."""

    def __init__(self, things: Mapping[Reference, models.Model]):
        self.things = things
        self._said: dict[Reference, dict[str, str]] = {}

    def standing(self, rows: Iterable[ImportedRow]) -> Iterator[ImportedRow]:
        """The rows that can be done; one that cannot takes those with it that build upon it."""
        for row in rows:
            new = {(deed["what"], deed["key"]) for deed in row.deeds if deed["is_new"]}
            if all(self._stands(deed, new) for deed in row.deeds):
                for deed in row.deeds:
                    said = self._said.setdefault((deed["what"], deed["key"]), {})
                    said |= {name: value or "" for name, (_old, value) in deed["fields"].items()}
                yield row

    def _stands(self, deed: Deed, new: set[Reference]) -> bool:
        if any(not self._is_there(one) and one not in new for one in references(deed)):
            return False
        return deed["is_new"] or all(
            self._value(deed, name) == (old or "") for name, (old, _new) in deed["fields"].items()
        )

    def _is_there(self, one: Reference) -> bool:
        return one in self.things or one in self._said

    def _value(self, deed: Deed, name: str) -> str:
        key = (deed["what"], deed["key"])
        if name in self._said.get(key, {}):
            return self._said[key][name]
        return as_text(self.things[key], name) if key in self.things else ""
