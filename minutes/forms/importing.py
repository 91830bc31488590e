"""Forms for reading in old minutes: the source, and one row for every find."""

import base64
import binascii
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from members.extraction import ExtractionError, extract
from members.models import Committee
from minutes.forms.importing_rows import LEAVE_OUT, LEVELS, ROWS, ClockInput, DayInput, set_apart, sureness
from minutes.importing.finds import FoundTask
from minutes.importing.preview import Preview
from minutes.importing.register import minutes_of_day

MOST_ROWS = 2000


class SourceForm(forms.Form):
    """A text file or pasted text, and whose minutes they are."""

    committee = forms.ModelChoiceField(None, label=_("Gremium"))
    file = forms.FileField(
        label=_("Textdatei"), required=False, help_text=_("Nur Text (.txt, .md), höchstens 2 MB.")
    )
    text = forms.CharField(
        label=_("oder Text einfügen"), required=False, widget=forms.Textarea(attrs={"rows": 14}), strip=False
    )

    def __init__(self, *args, committees, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["committee"].queryset = committees

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        upload, pasted = data.get("file"), data.get("text", "")
        if not upload and not pasted.strip():
            raise forms.ValidationError(_("Bitte eine Datei wählen oder einen Text einfügen."))
        if upload and pasted.strip():
            raise forms.ValidationError(_("Bitte nur eines von beiden: eine Datei oder einen Text."))
        try:
            content = upload.read() if upload else pasted.encode()
            data["source"] = extract(content, filename=upload.name if upload else "").text
        except ExtractionError as error:
            raise forms.ValidationError(str(error)) from error
        data["name"] = upload.name if upload else ""
        data["original"] = base64.b64encode(content).decode() if upload else ""
        return data


class ReadingForm(forms.Form):
    """What the preview carries along, so that the server need not remember it: the text and its file."""

    committee = forms.ModelChoiceField(Committee.objects.all(), widget=forms.HiddenInput)
    source = forms.CharField(strip=False, widget=forms.Textarea(attrs={"hidden": True}))
    name = forms.CharField(required=False, widget=forms.HiddenInput)
    original = forms.CharField(required=False, widget=forms.HiddenInput)

    def clean_source(self) -> str:
        """Browsers send line ends of two characters."""
        return self.cleaned_data["source"].replace("\r\n", "\n")

    def clean_original(self) -> bytes:
        """The file as it was uploaded; empty for pasted text."""
        try:
            return base64.b64decode(self.cleaned_data["original"], validate=True)
        except (binascii.Error, ValueError) as error:
            raise forms.ValidationError(_("Die Datei kam nicht heil zurück.")) from error


class HeadForm(forms.Form):
    """When and where; a second set of minutes for the same day has to be meant."""

    title = forms.CharField(label=_("Titel"), max_length=200)
    day = forms.DateField(label=_("Datum"), widget=DayInput)
    start = forms.TimeField(label=_("Beginn"), required=False, widget=ClockInput)
    end = forms.TimeField(label=_("Ende"), required=False, widget=ClockInput)
    place = forms.CharField(label=_("Ort"), required=False, max_length=200)
    again = forms.BooleanField(label=_("Trotzdem ein zweites Protokoll anlegen"), required=False)

    def __init__(self, *args, committee: Committee | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.committee = committee
        self.existing = self._minutes_of(self.initial.get("day"))

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if data.get("day"):
            self.existing = self._minutes_of(data["day"])
        if self.existing and not data.get("again"):
            self.add_error("again", _("Bitte bestätigen Sie das, oder ändern Sie das Datum."))
        return data

    def _minutes_of(self, day) -> list:
        return list(minutes_of_day(self.committee, day)) if self.committee else []


class PreviewForms:
    """The head's form and a formset for every kind of find, valid or not as one."""

    def __init__(self, preview: Preview, *, register, source: str, committee=None, data=None):
        self.preview = preview
        self.is_complete = True
        self.head = HeadForm(data, prefix="head", initial=vars(preview.parsed.head), committee=committee)
        self.sets = {name: self._formset(name, register, source, data) for name in ROWS}

    def is_valid(self) -> bool:
        """Whether all rows are, none is missing or too many, and nobody is chosen twice."""
        self.is_complete = all(len(rows.forms) == len(self._finds(name)) for name, rows in self.sets.items())
        valid = [self.head.is_valid(), *(rows.is_valid() for rows in self.sets.values())]
        return self.is_complete and all(valid) and not self._refuse_twins()

    @property
    def problem(self) -> str:
        """What is wrong, in one sentence; "" when nothing was refused."""
        if not self.is_complete:
            return _("Die Vorschau kam nicht vollständig zurück. Bitte gehen Sie zurück zum Text.")
        count = len(self.head.errors) + sum(
            len(form.errors) for rows in self.sets.values() for form in rows.forms if form.is_bound
        )
        sentence = ngettext(
            "Ein Feld passt noch nicht; es ist unten markiert. Nichts ist verloren.",
            "%d Felder passen noch nicht; sie sind unten markiert. Nichts ist verloren.",
            count,
        )
        return (sentence % count if count > 1 else sentence) if count else ""

    @property
    def doubtful(self) -> int:
        """How many finds ask to be looked at."""
        return sum(form.sureness["is_doubtful"] for rows in self.sets.values() for form in rows.forms)

    def rows(self) -> dict[str, Any]:
        """Cleaned values, as `minutes.importing.corrections.correct` takes them."""
        return {"head": self.head.cleaned_data} | {
            name: [form.cleaned_data for form in rows.forms] for name, rows in self.sets.items()
        }

    def _finds(self, name: str):
        return self.preview.people if name == "people" else getattr(self.preview.parsed, name)

    def _formset(self, name: str, register, source: str, data):
        finds = self._finds(name)
        factory = forms.formset_factory(
            ROWS[name], extra=0, max_num=max(len(finds), 1), absolute_max=MOST_ROWS
        )
        kwargs = {"register": register} if name == "people" else {}
        formset = factory(data, prefix=name, initial=[_initial(find) for find in finds], form_kwargs=kwargs)
        lines, last_line = source.splitlines(), 0
        for form, find in zip(formset.forms, finds, strict=False):
            form.source_line, form.sureness = line_of(find), sureness(find)
            is_shown = line_of(find) != last_line and line_of(find) <= len(lines)
            form.source_text = lines[line_of(find) - 1].strip() if is_shown else ""
            last_line = line_of(find)
            set_apart(form, find)
        return formset

    def _refuse_twins(self) -> bool:
        """Mark every row that chooses somebody who was chosen above it."""
        seen: set[str] = set()
        twins = []
        for form in self.sets["people"].forms:
            person = form.cleaned_data["person"]
            if person and person in seen:
                twins.append(form)
            seen.add(person)
        for form in twins:
            form.add_error("person", _("Diese Person steht schon weiter oben auf der Liste."))
        return bool(twins)


def line_of(find: Any) -> int:
    """The source line of a find or of a name."""
    return getattr(find, "found", find).line


def _initial(find: Any) -> dict[str, Any]:
    if hasattr(find, "found"):
        person = LEAVE_OUT if find.person is None else find.person
        return {"name": find.found.name, "org": find.found.org, "group": find.group, "person": person}
    values = dict(vars(find)) | {"keep": True}
    if votes := values.pop("votes", None):
        values |= vars(votes)
    if isinstance(find, FoundTask):
        values["who"] = ", ".join(find.assignee)
    if "level" in values:
        values["level"] = min(values["level"], LEVELS[-1][0])
    return values
