"""Forms for reading in old minutes: the source, and one row for every find."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from members.extraction import ExtractionError, extract
from minutes.importing.finds import CERTAIN, LIKELY
from minutes.importing.preview import PersonChoice, Preview

LEAVE_OUT = "-"
GROUP_LABELS = [
    ("present", _("anwesend")),
    ("excused", _("entschuldigt")),
    ("absent", _("abwesend")),
    ("guests", _("Gast")),
]


class DayInput(forms.DateInput):
    """The browser's own date field; it wants ISO whatever the language."""

    input_type = "date"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%Y-%m-%d")


class ClockInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


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
        try:
            content = upload.read() if upload else pasted.encode()
            data["source"] = extract(content, filename=upload.name if upload else "").text
        except ExtractionError as error:
            raise forms.ValidationError(str(error)) from error
        return data


class HeadForm(forms.Form):
    title = forms.CharField(label=_("Titel"), max_length=250)
    day = forms.DateField(label=_("Tag"), widget=DayInput)
    start = forms.TimeField(label=_("Beginn"), required=False, widget=ClockInput)
    end = forms.TimeField(label=_("Ende"), required=False, widget=ClockInput)
    place = forms.CharField(label=_("Ort"), required=False, max_length=200)


class PersonRow(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=150)
    org = forms.CharField(label=_("Organisation"), required=False, max_length=200)
    group = forms.ChoiceField(label=_("Teilnahme"), choices=GROUP_LABELS)
    person = forms.ChoiceField(label=_("Wer ist das?"), required=False)

    def __init__(self, *args, register=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = [
            ("", _("neu anlegen")),
            (LEAVE_OUT, _("nur der Name, niemand anlegen")),
            *((known.pk, f"{known.name} ({known.org})" if known.org else known.name) for known in register),
        ]

    def clean_person(self) -> str | None:
        chosen = self.cleaned_data["person"]
        return None if chosen == LEAVE_OUT else chosen


class FindRow(forms.Form):
    """A find that can be refused; its line stays in the minutes as a note then."""

    keep = forms.BooleanField(label=_("übernehmen"), required=False, initial=True)


class ItemRow(FindRow):
    number = forms.CharField(label=_("Nummer"), required=False, max_length=12)
    title = forms.CharField(label=_("Titel"), max_length=250)


class ResolutionRow(FindRow):
    text = forms.CharField(label=_("Wortlaut"), widget=forms.Textarea(attrs={"rows": 2}))
    votes_for = forms.IntegerField(label=_("Ja"), required=False, min_value=0, max_value=9999)
    votes_against = forms.IntegerField(label=_("Nein"), required=False, min_value=0, max_value=9999)
    votes_abstain = forms.IntegerField(label=_("Enthaltungen"), required=False, min_value=0, max_value=9999)


class TaskRow(FindRow):
    text = forms.CharField(label=_("Aufgabe"), widget=forms.Textarea(attrs={"rows": 2}))
    who = forms.CharField(
        label=_("Verantwortlich"), required=False, help_text=_("Mehrere mit Komma trennen.")
    )
    due_words = forms.CharField(label=_("Frist in Worten"), required=False, max_length=80)
    due = forms.DateField(label=_("spätestens am"), required=False, widget=DayInput)


class DateRow(FindRow):
    what = forms.CharField(label=_("Was"), max_length=200)
    day = forms.DateField(label=_("Tag"), widget=DayInput)
    start = forms.TimeField(label=_("Beginn"), required=False, widget=ClockInput)
    end = forms.TimeField(label=_("Ende"), required=False, widget=ClockInput)
    place = forms.CharField(label=_("Ort"), required=False, max_length=200)


ROWS = {
    "people": PersonRow,
    "agenda": ItemRow,
    "resolutions": ResolutionRow,
    "action_items": TaskRow,
    "next_dates": DateRow,
}


class PreviewForms:
    """The head's form and a formset for every kind of find, valid or not as one."""

    def __init__(self, preview: Preview, *, register, source: str, data=None):
        self.preview = preview
        parsed = preview.parsed
        lines = source.splitlines()
        self.head = HeadForm(data, prefix="head", initial=vars(parsed.head))
        self.sets = {}
        for name, row in ROWS.items():
            finds = preview.people if name == "people" else getattr(parsed, name)
            formset = forms.formset_factory(row, extra=0, max_num=max(len(finds), 1), absolute_max=2000)
            kwargs = {"register": register} if name == "people" else {}
            self.sets[name] = formset(
                data, prefix=name, initial=[_initial(find) for find in finds], form_kwargs=kwargs
            )
            last_line = 0
            for form, find in zip(self.sets[name].forms, finds, strict=False):
                found = find.found if isinstance(find, PersonChoice) else find
                form.source_line, form.sureness = found.line, sureness(found.confidence)
                same_line = found.line == last_line
                form.source_text = (
                    "" if same_line or found.line > len(lines) else lines[found.line - 1].strip()
                )
                last_line = found.line

    def is_valid(self) -> bool:
        """Whether all rows are, and none is missing or too many."""
        counts = {"people": len(self.preview.people)}
        complete = all(
            len(rows.forms) == counts.get(name, len(getattr(self.preview.parsed, name, ())))
            for name, rows in self.sets.items()
        )
        return all([complete, self.head.is_valid(), *(rows.is_valid() for rows in self.sets.values())])

    def rows(self) -> dict[str, Any]:
        """Cleaned values, as `minutes.importing.corrections.correct` takes them."""
        return {"head": self.head.cleaned_data} | {
            name: [form.cleaned_data for form in rows.forms] for name, rows in self.sets.items()
        }


def sureness(confidence: float) -> dict[str, Any]:
    """How sure a find is, in a word."""
    if confidence >= CERTAIN:
        return {"label": _("sicher"), "style": "good"}
    if confidence >= LIKELY:
        return {"label": _("wahrscheinlich"), "style": ""}
    return {"label": _("bitte prüfen"), "style": "late"}


def _initial(find: Any) -> dict[str, Any]:
    if isinstance(find, PersonChoice):
        person = LEAVE_OUT if find.person is None else find.person
        return {"name": find.found.name, "org": find.found.org, "group": find.group, "person": person}
    values = dict(vars(find))
    if votes := values.pop("votes", None):
        values |= vars(votes)
    return values | {"who": ", ".join(values.get("assignee", ())), "keep": True}
