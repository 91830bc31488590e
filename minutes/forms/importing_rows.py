"""One row of the preview for each kind of find, and how sure the reader is of it."""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from members.forms.days import DayField
from minutes.importing.preview.lines import line_saying
from minutes.importing.preview.preview import PersonChoice
from minutes.importing.reader.finds import CERTAIN, LIKELY

LEAVE_OUT = "-"
GROUP_LABELS = [
    ("present", _("anwesend")),
    ("excused", _("entschuldigt")),
    ("absent", _("abwesend")),
    ("guests", _("Gast")),
]
# 1 is "3", 2 is "3.1", 3 is "3.1.1".
LEVELS = [(level, str(level)) for level in (1, 2, 3)]


class ClockInput(forms.TimeInput):
    input_type = "time"

    def __init__(self, attrs=None):
        super().__init__(attrs, format="%H:%M")


class FindRow(forms.Form):
    """A row for a find, which can be refused; its line stays in the minutes as a note then.

    One that was added by hand stands in a line of the source: in the one that is said, else where its
    words are, which are those of the field `wording`.
    """

    wording = "text"
    has_line = True

    keep = forms.BooleanField(label=_("übernehmen"), required=False, initial=True)

    def __init__(self, *args, is_added: bool = False, source: Sequence[str] = (), **kwargs):
        super().__init__(*args, **kwargs)
        self.source = source
        if is_added and self.has_line:
            label, most = _("Zeile im Text"), len(source)
            self.fields["line"] = forms.IntegerField(label=label, required=False, min_value=1, max_value=most)
            self.order_fields(["keep", self.wording])

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        if not data.get("keep"):
            self.errors.clear()
        elif "line" in self.fields and "line" not in self.errors and not data.get("line"):
            data["line"] = line_saying(self.source, data.get(self.wording, ""))
            if data["line"] is None:
                self.add_error("line", _("Diese Worte stehen so nicht im Text. Bitte sagen Sie die Zeile."))
        return data


class PersonRow(FindRow):
    wording = "name"
    has_line = False

    name = forms.CharField(label=_("Name"), max_length=150)
    org = forms.CharField(label=_("Organisation"), required=False, max_length=200)
    group = forms.ChoiceField(label=_("Teilnahme"), choices=GROUP_LABELS, initial="present")
    person = forms.ChoiceField(label=_("Wer ist das?"), required=False, initial=LEAVE_OUT)

    def __init__(self, *args, register=(), **kwargs):
        super().__init__(*args, **kwargs)
        self.register = register
        self.offer([])

    def offer(self, meant: list[str]) -> None:
        """Put those who may be meant first, then everybody else of the register."""
        rows = [
            (known.pk, f"{known.name} ({known.org})" if known.org else known.name) for known in self.register
        ]
        likely = [row for row in rows if row[0] in meant]
        self.fields["person"].choices = [
            ("", _("neu anlegen")),
            (LEAVE_OUT, _("nur der Name, niemanden anlegen")),
            *([(_("Gemeint sein kann"), likely)] if likely else []),
            (_("Alle bekannten Personen"), [row for row in rows if row[0] not in meant]),
        ]

    def clean_person(self) -> str | None:
        chosen = self.cleaned_data["person"]
        return None if chosen == LEAVE_OUT else chosen


class ItemRow(FindRow):
    wording = "title"

    number = forms.CharField(label=_("Nummer"), required=False, max_length=10)
    level = forms.TypedChoiceField(label=_("Ebene"), choices=LEVELS, coerce=int, initial=1)
    title = forms.CharField(label=_("Titel"), max_length=250, widget=forms.Textarea(attrs={"rows": 1}))

    def clean_title(self) -> str:
        """Long titles are typed in several lines and are one all the same."""
        return " ".join(self.cleaned_data["title"].split())


class ResolutionRow(FindRow):
    text = forms.CharField(label=_("Wortlaut"), widget=forms.Textarea(attrs={"rows": 2}))
    votes_for = forms.IntegerField(label=_("Ja"), required=False, min_value=0, max_value=9999)
    votes_against = forms.IntegerField(label=_("Nein"), required=False, min_value=0, max_value=9999)
    votes_abstain = forms.IntegerField(label=_("Enthaltungen"), required=False, min_value=0, max_value=9999)


class OutcomeRow(FindRow):
    text = forms.CharField(label=_("Wortlaut"), widget=forms.Textarea(attrs={"rows": 2}))


class TaskRow(FindRow):
    text = forms.CharField(label=_("Aufgabe"), widget=forms.Textarea(attrs={"rows": 2}))
    who = forms.CharField(label=_("Verantwortlich (mehrere mit Komma)"), required=False, max_length=300)
    due_words = forms.CharField(label=_("Frist in Worten"), required=False, max_length=80)
    due = DayField(label=_("spätestens am"), required=False)
    still_open = forms.BooleanField(label=_("noch offen"), required=False)


class DateRow(FindRow):
    wording = "what"

    what = forms.CharField(label=_("Was"), max_length=200)
    day = DayField(label=_("Datum"))
    start = forms.TimeField(label=_("Beginn"), required=False, widget=ClockInput)
    end = forms.TimeField(label=_("Ende"), required=False, widget=ClockInput)
    place = forms.CharField(label=_("Ort"), required=False, max_length=200)


ROWS = {
    "people": PersonRow,
    "agenda": ItemRow,
    "resolutions": ResolutionRow,
    "outcomes": OutcomeRow,
    "action_items": TaskRow,
    "next_dates": DateRow,
}


def set_apart(form: Any, find: Any) -> None:
    """What only some kinds of rows need: the people who may be meant; no quote that says the same twice."""
    if isinstance(form, PersonRow):
        form.offer([one.known.pk for one in find.candidates])
    elif isinstance(form, ItemRow) and _bare(form.source_text) == _bare(f"{find.number}{find.title}"):
        form.source_text = ""


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def sureness(find: Any) -> dict[str, Any]:
    """How sure the reader is, in a word; of a name, how sure it is who that is."""
    if isinstance(find, PersonChoice):
        return _known(find)
    if find.confidence >= CERTAIN:
        return {"label": _("sicher"), "style": "good", "is_doubtful": False}
    if find.confidence >= LIKELY:
        return {"label": _("wahrscheinlich"), "style": "", "is_doubtful": False}
    return {"label": _("bitte prüfen"), "style": "late", "is_doubtful": True}


def _known(choice: PersonChoice) -> dict[str, Any]:
    if choice.person:
        sure = choice.candidates[0].confidence >= CERTAIN
        label = _("bekannt") if sure else _("wahrscheinlich bekannt")
        return {"label": label, "style": "good" if sure else "", "is_doubtful": False}
    if choice.candidates:
        return {"label": _("bitte prüfen: vielleicht bekannt"), "style": "late", "is_doubtful": True}
    return {"label": _("neu"), "style": "", "is_doubtful": False}
