"""The preview of an old protocol as forms: its head, one row for every find, and rows added by hand."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from members.models import Committee
from minutes.forms.importing_head import HeadForm
from minutes.forms.importing_rows import LEAVE_OUT, LEVELS, ROWS, set_apart, sureness
from minutes.importing.preview.preview import Preview
from minutes.importing.queue.drafts import MOST_ROWS, rows_of
from minutes.importing.reader.finds import FoundTask
from minutes.importing.takeover.history import is_history


class FindsFormSet(forms.BaseFormSet):
    """A row for each find, and behind those any number that somebody added; blank ones do not count."""

    known = 0

    def initial_form_count(self) -> int:
        return self.known

    def total_form_count(self) -> int:
        return super().total_form_count() if self.is_bound else max(self.known, len(self.initial or ()))

    def get_form_kwargs(self, index) -> dict[str, Any]:
        return super().get_form_kwargs(index) | {"is_added": index is not None and index >= self.known}


class PreviewForms:
    """The head's form and a formset for every kind of find, valid or not as one.

    `data` is what was sent; `saved` are the same fields as somebody left them some time ago.
    """

    def __init__(
        self,
        preview: Preview,
        *,
        register,
        source: str,
        committee: Committee | None = None,
        data: Mapping[str, Any] | None = None,
        saved: Mapping[str, Any] | None = None,
    ):
        self.preview, self.source, self.register = preview, source.splitlines(), register
        self.is_complete = True
        self.saved = saved or {}
        self.head = HeadForm(data, prefix="head", initial=self._head(committee))
        self.sets = {name: self._formset(name, data) for name in ROWS}

    def is_valid(self) -> bool:
        """Whether all rows are, none is missing or too many, and nobody is chosen twice."""
        self.is_complete = all(len(rows.forms) >= rows.known for rows in self.sets.values())
        valid = [self.head.is_valid(), *(rows.is_valid() for rows in self.sets.values())]
        return self.is_complete and all(valid) and not self._refuse_twins() and not self._refuse_doubles()

    @property
    def problem(self) -> str:
        """What is wrong, in one sentence; "" when nothing was refused."""
        if not self.is_complete:
            return _("Die Vorschau kam nicht vollständig zurück. Bitte laden Sie die Seite neu.")
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
    def first_wrong(self) -> str:
        """The address of the first field that was refused, "" when none was."""
        bound = [self.head, *(form for rows in self.sets.values() for form in rows.forms)]
        wrong = (form[name] for form in bound if form.is_bound for name in form.errors if name in form.fields)
        return next((f"#{field.id_for_label}" for field in wrong), "")

    @property
    def doubtful(self) -> list[tuple[str, int]]:
        """The finds that ask to be looked at: kind, and number among its kind from 1."""
        return [
            (name, number)
            for name, rows in self.sets.items()
            for number, form in enumerate(rows.forms, 1)
            if form.sureness["is_doubtful"]
        ]

    def rows(self) -> dict[str, Any]:
        """Cleaned values, as `preview.corrections.correct` takes them; blank additions are none."""
        return {"head": self.head.cleaned_data} | {
            name: [form.cleaned_data for form in rows.forms if form.cleaned_data]
            for name, rows in self.sets.items()
        }

    def _head(self, committee: Committee | None) -> dict[str, Any]:
        head = self.preview.parsed.head
        found = vars(head) | {"committee": committee}
        found["is_history"] = is_history(head.day, today=timezone.localdate())
        return found | _restored(HeadForm, "head", self.saved) if self.saved else found

    def _finds(self, name: str):
        return self.preview.people if name == "people" else getattr(self.preview.parsed, name)

    def _formset(self, name: str, data):
        finds = self._finds(name)
        most = MOST_ROWS if data is None else max(len(finds), rows_of(data, name))
        factory = forms.formset_factory(
            ROWS[name], formset=FindsFormSet, extra=0, max_num=most, absolute_max=most
        )
        factory.known = len(finds)
        kwargs = {"source": self.source}
        if name == "people":
            kwargs["register"] = self.register
        formset = factory(data, prefix=name, initial=self._initial(name, finds), form_kwargs=kwargs)
        self._describe(formset, finds)
        return formset

    def _initial(self, name: str, finds) -> list[dict[str, Any]]:
        initial = [_initial(find) for find in finds]
        if not self.saved:
            return initial
        total = rows_of(self.saved, name)
        initial += [{} for _one in range(total - len(initial))]
        kind, saved = ROWS[name], self.saved
        return [one | _restored(kind, f"{name}-{index}", saved) for index, one in enumerate(initial)]

    def _describe(self, formset, finds) -> None:
        """Tell every row where its find comes from; a line is quoted once."""
        last_line = 0
        for form, find in zip(formset.forms, finds, strict=False):
            form.source_line, form.sureness = line_of(find), sureness(find)
            is_shown = line_of(find) != last_line and line_of(find) <= len(self.source)
            form.source_text = self.source[line_of(find) - 1].strip() if is_shown else ""
            last_line = line_of(find)
            set_apart(form, find)
        for form in formset.forms[len(finds) :]:
            form.source_line, form.source_text = 0, ""
            form.sureness = {"label": _("ergänzt"), "style": "", "is_doubtful": False}

    def _refuse_twins(self) -> bool:
        """Mark every row that chooses somebody who was chosen above it."""
        seen: set[str] = set()
        twins = []
        for form in self.sets["people"].forms:
            person = form.cleaned_data.get("keep") and form.cleaned_data.get("person")
            if person and person in seen:
                twins.append(form)
            seen.add(person)
        for form in twins:
            form.add_error("person", _("Diese Person steht schon weiter oben auf der Liste."))
        return bool(twins)

    def _refuse_doubles(self) -> bool:
        """Mark every added resolution or outcome on a line that has one: a line decides one thing."""
        doubles = []
        for name in ("resolutions", "outcomes"):
            rows = self.sets[name]
            kept = [form for form in rows.forms if form.cleaned_data.get("keep")]
            taken: set[int] = set()
            for form in kept:
                line = form.source_line or form.cleaned_data["line"]
                doubles += [form] if not form.source_line and line in taken else []
                taken.add(line)
        for form in doubles:
            form.add_error("line", _("In dieser Zeile steht schon einer; bitte ändern Sie den."))
        return bool(doubles)


def line_of(find: Any) -> int:
    """The source line of a find or of a name."""
    return getattr(find, "found", find).line


def _restored(kind: type[forms.Form], prefix: str, saved: Mapping[str, Any]) -> dict[str, Any]:
    """The fields of one form as they were sent; nothing when it was not among them."""
    names = {name: f"{prefix}-{name}" for name in (*kind.base_fields, "line")}
    if not any(key in saved for key in names.values()):
        return {}
    ticks = {name for name, field in kind.base_fields.items() if isinstance(field, forms.BooleanField)}
    return {
        name: bool(saved.get(key)) if name in ticks else saved.get(key, "") for name, key in names.items()
    }


def _initial(find: Any) -> dict[str, Any]:
    if hasattr(find, "found"):
        person = LEAVE_OUT if find.person is None else find.person
        row = {"name": find.found.name, "org": find.found.org, "group": find.group, "person": person}
        return row | {"keep": True}
    values = dict(vars(find)) | {"keep": True}
    if votes := values.pop("votes", None):
        values |= vars(votes)
    if isinstance(find, FoundTask):
        values["who"] = ", ".join(find.assignee)
    if "level" in values:
        values["level"] = min(values["level"], LEVELS[-1][0])
    return values
