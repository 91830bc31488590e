"""Two people with the same form open: neither overwrites what the other has written.

The page carries a digest of each value it showed. At saving, under a lock, a value that somebody else
has changed meanwhile is kept where one left it alone; where both changed it, both are shown.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.db import connection, models
from django.utils.translation import gettext as _

from members.dates import spell_day

SHOWN = "stand"


class Together:
    """Before a ModelForm: `class OrganisationForm(Together, SectionedForm)`.

    `is_valid` has to be called within a transaction (members/views/together.py sees to that). It needs no
    column. A refused form says at the field what stands there now and keeps what was typed; sending it
    again makes one's own words count. `READ` says how a field that is no column is read from a row.
    """

    READ: ClassVar[Mapping[str, Callable[[Any], Any]]] = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.stored = None
        if self.instance.pk:
            self.fields[SHOWN] = forms.CharField(required=False, widget=forms.HiddenInput)
            self.initial[SHOWN] = json.dumps(self._marks(self.instance))

    def clean(self):
        given = super().clean()
        if self.instance.pk:
            assert connection.in_atomic_block, (
                "a form that keeps what others wrote is checked in a transaction"
            )
            self._meet_the_others(self.cleaned_data if given is None else given)
        return given

    def changed_labels(self) -> list[str]:
        """What this save really changes, in the words of the form."""
        if self.stored is None:
            return [str(self.fields[name].label) for name in self.changed_data if name != SHOWN]
        given = {name: plain(self.cleaned_data.get(name)) for name in self._compared()}
        before = {name: plain(self._value(self.stored, name)) for name in given}
        return [str(self.fields[name].label) for name in given if given[name] != before[name]]

    def _meet_the_others(self, given: dict[str, Any]) -> None:
        rows = type(self.instance)._base_manager.select_for_update()
        self.stored = rows.filter(pk=self.instance.pk).first()
        if self.stored is None:
            self.add_error(
                None, _("Diesen Eintrag gibt es nicht mehr. Was Sie getippt haben, steht noch da.")
            )
            return
        self._take_the_rest()
        shown, now = self._shown(), self._marks(self.stored)
        changed = [name for name in now if shown.get(name) != now[name] and name in given]
        clashes = {}
        for name in changed:
            typed = mark(given[name])
            if typed == shown.get(name):
                given[name] = self._value(self.stored, name)
            elif typed != now[name]:
                clashes[name] = now[name]
        self._refuse(clashes, shown=shown)

    def _refuse(self, clashes: dict[str, str], *, shown: dict[str, str]) -> None:
        """Say what stands there; whoever sends again has seen it."""
        for name in clashes:
            there = self._spell(name) or _("(leer)")
            words = _(
                "Inzwischen hat jemand hier „%(there)s“ gesichert. Ihre Eingabe steht noch da: "
                "Sichern Sie noch einmal, wenn sie gelten soll."
            )
            self.add_error(name, words % {"there": there})
        if clashes:
            self.data = self.data.copy()
            self.data[self.add_prefix(SHOWN)] = json.dumps(shown | clashes)

    def _take_the_rest(self) -> None:
        """What the form does not ask for stays as it is stored, not as it was read before the lock."""
        for field in self.stored._meta.concrete_fields:
            if field.name not in self.fields:
                setattr(self.instance, field.attname, getattr(self.stored, field.attname))

    def _compared(self) -> list[str]:
        options = self.instance._meta
        known = {field.name for field in (*options.concrete_fields, *options.many_to_many)} | set(self.READ)
        return [name for name in self.fields if name in known]

    def _value(self, row: models.Model, name: str) -> Any:
        return self.READ[name](row) if name in self.READ else value_of(row, name)

    def _marks(self, row: models.Model) -> dict[str, str]:
        return {name: mark(self._value(row, name)) for name in self._compared()}

    def _shown(self) -> dict[str, str]:
        """What the page said it showed; nothing where that is missing or broken."""
        try:
            sent = json.loads(self.data.get(self.add_prefix(SHOWN)) or "{}")
        except ValueError:
            return {}
        return sent if isinstance(sent, dict) else {}

    def _spell(self, name: str) -> str:
        """The stored value as people read it."""
        value = self._value(self.stored, name)
        if name in self.READ:
            return str(dict(getattr(self.fields[name], "choices", ())).get(value, value))
        field = self.stored._meta.get_field(name)
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if isinstance(value, bool):
            return _("ja") if value else _("nein")
        if isinstance(value, date):
            return spell_day(value)
        if isinstance(value, list):
            return ", ".join(str(one) for one in value)
        return "" if value is None else str(value)


def value_of(row: models.Model, name: str) -> Any:
    """The value of a field: a row for a key, a list of rows for many."""
    value = getattr(row, name)
    return list(value.all()) if isinstance(row._meta.get_field(name), models.ManyToManyField) else value


def plain(value: Any) -> str:
    """The same text for a value in the database, in a form and as it was typed."""
    if value is None:
        return ""
    if isinstance(value, models.Model):
        return str(value.pk)
    if isinstance(value, str):
        return value.replace("\r\n", "\n").strip()
    if isinstance(value, Decimal):
        return str(value.normalize())
    if isinstance(value, Iterable):
        return ",".join(sorted(plain(one) for one in value))
    return str(value)


def mark(value: Any) -> str:
    """A short digest of one value."""
    return hashlib.sha256(plain(value).encode()).hexdigest()[:16]
