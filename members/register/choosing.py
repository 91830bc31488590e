"""The fields of two entries side by side, and which of each stays when they become one."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _

from members.register.pointing import column

NOT_COMPARED = {"id", "uuid", "user", "erased_at"}


@dataclass(frozen=True)
class Choice:
    """One field of both: in words, and which of them is proposed ("kept" or "other")."""

    name: str
    label: str
    kept: str
    other: str
    proposed: str

    @property
    def is_same(self) -> bool:
        return self.kept == self.other


def choices(kept: models.Model, other: models.Model) -> list[Choice]:
    """Every field of both, those of `kept` proposed unless they are empty."""
    found = []
    for field in _compared(kept):
        mine, theirs = _spell(kept, field), _spell(other, field)
        proposed = "other" if theirs and not mine else "kept"
        found.append(Choice(field.name, str(field.verbose_name), mine, theirs, proposed))
    return found


def take_over(kept: models.Model, other: models.Model, chosen: Mapping[str, str]) -> list[str]:
    """Set what was chosen; the values not chosen, in words."""
    left_out = []
    for choice in choices(kept, other):
        takes_other = chosen.get(choice.name, choice.proposed) == "other"
        dropped = choice.kept if takes_other else choice.other
        if dropped and not choice.is_same:
            left_out.append(f"{choice.label}: {dropped}")
        if takes_other:
            attribute = column(kept, choice.name)
            setattr(kept, attribute, getattr(other, attribute))
    return left_out


def _compared(row: models.Model):
    return [field for field in row._meta.concrete_fields if field.name not in NOT_COMPARED]


def _spell(row: models.Model, field) -> str:
    """The value of a field as people read it."""
    value = getattr(row, field.name)
    if field.choices:
        return str(dict(field.flatchoices).get(value, value)) if value else ""
    if isinstance(value, bool):
        return _("ja") if value else ""
    return "" if value is None else str(value)
