"""Choosing a person or an organisation among thousands: a line of text with suggestions, no list of all.

The browser asks for suggestions while somebody types. Without scripts the name that was typed is resolved
here; where several may be meant, they come back to choose from, and nothing typed is lost.
"""

from dataclasses import dataclass

from django import forms
from django.db.models import Model
from django.forms.widgets import Script
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.forms import finding
from members.forms.finding import Finder, Found, OrganisationFinder, PersonFinder
from members.models import Organisation, Person


@dataclass(frozen=True)
class Said:
    """What a picker sends: words, the key behind them if they were suggested, one picked of several.

    `note` goes the other way: what tells the one who was meant from a namesake.
    """

    text: str = ""
    key: str = ""
    picked: str = ""
    note: str = ""

    def __str__(self) -> str:
        return self.text


class PickerInput(forms.TextInput):
    """A combobox; `candidates` are those a refused form asks about."""

    template_name = "components/_picker.html"

    def __init__(self, url, question, attrs=None):
        super().__init__({"autocomplete": "off", "spellcheck": "false"} | (attrs or {}))
        self.url, self.question = url, question
        self.candidates: list[Found] = []

    @property
    def media(self):
        return forms.Media(js=[Script("js/picking.js", type="module")])

    def value_from_datadict(self, data, files, name) -> Said:
        sent = (data.get(part) for part in (name, f"{name}-key", f"{name}-picked"))
        return Said(*("" if value is None else str(value).strip() for value in sent))

    def format_value(self, value: Said) -> str:
        return value.text

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["widget"] |= {
            "key": value.key,
            "picked": value.picked,
            "note": value.note,
            "url": self.url,
            "question": self.question,
            "candidates": self.candidates,
        }
        return context


class PickerField(forms.ModelChoiceField):
    """A row found by its name. What subclasses say: which rows, and how they are found."""

    finder: Finder
    url = question = ""

    def __init__(self, queryset, **kwargs):
        kwargs.setdefault("widget", PickerInput(self.url, self.question))
        super().__init__(queryset, **kwargs)

    def show_to(self, user) -> None:
        """Only rows this user sees; a form that others than the office fill in says so."""
        self.queryset = self.finder.seen_by(user)

    def prepare_value(self, value) -> Said:
        if isinstance(value, Said) and not value.text.isdecimal():
            return self._told_apart(value)
        key = value.text if isinstance(value, Said) else value
        row = key if isinstance(key, Model) else self._row(key)
        return Said(self.finder.spell(row), str(row.pk)) if row else Said()

    def to_python(self, value):
        if value is None or isinstance(value, Model):
            return value
        said = value if isinstance(value, Said) else Said(str(value).strip())
        if not said.text:
            return None
        return self._suggested(said) or self._picked(said) or self._resolved(said.text)

    def _told_apart(self, said: Said) -> Said:
        """A refused form comes back with who was meant, picked or suggested, and what tells her apart."""
        row = self._suggested(said) or self._picked(said)
        if row is None:
            return said
        [found] = self.finder.described(self.queryset.filter(pk=row.pk), on=timezone.localdate())
        return Said(self.finder.spell(row), str(row.pk), note=found.note)

    def has_changed(self, initial, data) -> bool:
        try:
            row = self.to_python(data)
        except forms.ValidationError:
            return True
        before = initial.pk if isinstance(initial, Model) else initial
        return str(before or "") != str(row.pk if row else "")

    def _row(self, key):
        return self.queryset.filter(pk=key).first() if str(key or "").isdecimal() else None

    def _suggested(self, said: Said):
        """The row behind the words, unless somebody went on typing without a script that noticed."""
        if said.text.isdecimal():
            return self._row(said.text)
        row = self._row(said.key)
        return row if row and self.finder.spell(row) == said.text else None

    def _picked(self, said: Said):
        row = self._row(said.picked)
        fits = row and self.finder.named(said.text, among=self.queryset).filter(pk=row.pk).exists()
        return row if fits else None

    def _resolved(self, typed: str):
        found = self.finder.named(typed, among=self.queryset)
        rows = list(found[: finding.MOST_READ])
        if (row := finding.meant(typed, rows=rows, finder=self.finder)) is not None:
            return row
        if not rows:
            raise self._refusal("unknown", typed)
        shown = found[: finding.MOST_SHOWN]
        self.widget.candidates = self.finder.described(shown, on=timezone.localdate())
        raise self._refusal("several" if len(rows) <= finding.MOST_SHOWN else "many", typed)

    def _refusal(self, code: str, typed: str) -> forms.ValidationError:
        return forms.ValidationError(self.error_messages[code], code=code, params={"typed": typed})


class PersonField(PickerField):
    """Somebody of the register; without `show_to`, as the office sees it."""

    url, question = reverse_lazy("person_suggestions"), _("Wen meinen Sie?")
    default_error_messages = {
        "unknown": _(
            "Im Register steht niemand mit dem Namen „%(typed)s“. Bitte prüfen Sie, wie er geschrieben wird."
        ),
        "several": _("Wen meinen Sie mit „%(typed)s“? Bitte wählen Sie unter dem Feld aus."),
        "many": _(
            "„%(typed)s“ passt auf viele. Wählen Sie unter dem Feld aus oder schreiben Sie mehr vom Namen."
        ),
    }

    def __init__(self, queryset=None, **kwargs):
        self.finder = PersonFinder()
        super().__init__(Person.objects.filter(erased_at=None) if queryset is None else queryset, **kwargs)

    def __deepcopy__(self, memo):
        made = super().__deepcopy__(memo)
        made.finder = PersonFinder(shows_town=self.finder.shows_town)
        return made


class OrganisationField(PickerField):
    """An organisation of the register."""

    finder = OrganisationFinder()
    url, question = reverse_lazy("organisation_suggestions"), _("Welche Organisation meinen Sie?")
    default_error_messages = {
        "unknown": _(
            "Im Register steht keine Organisation mit dem Namen „%(typed)s“. "
            "Bitte prüfen Sie, wie er geschrieben wird."
        ),
        "several": _("Welche Organisation meinen Sie mit „%(typed)s“? Bitte wählen Sie unter dem Feld aus."),
        "many": PersonField.default_error_messages["many"],
    }

    def __init__(self, queryset=None, **kwargs):
        super().__init__(Organisation.objects.all() if queryset is None else queryset, **kwargs)
