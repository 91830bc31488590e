"""An edited Word file as it is sent, and what is answered to its changes."""

from collections.abc import Iterable

from django import forms
from django.utils.translation import gettext_lazy as _

from minutes.forms.polishing import AnswersForm
from minutes.returning.beside import Title
from minutes.returning.taking import proposal
from minutes.revising.steps import BOTH, LEAVE, TAKE, Step

# What the buttons above all changes set.
ALL = (TAKE, LEAVE)
OF_WORD = {
    TAKE: _("Die Fassung aus Word nehmen"),
    LEAVE: _("Die andere Fassung lassen"),
    BOTH: _("Beide behalten, als zwei Zeilen"),
}


class WordFileForm(forms.Form):
    """One file; what is in it is judged when it is read."""

    file = forms.FileField(
        label=_("Word-Datei"),
        allow_empty_file=True,
        widget=forms.FileInput(
            {"accept": ".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
        ),
        help_text=_("Die bearbeitete .docx-Datei dieses Protokolls, höchstens 20 MB."),
        error_messages={"required": _("Bitte wählen Sie die Word-Datei aus.")},
    )


class ReturnForm(AnswersForm):
    """A field for each line that the file changes, and for each title that may be changed.

    preset: TAKE or LEAVE for everything at once, "" for what is proposed.
    """

    def __init__(
        self, data=None, *, steps: Iterable[Step], titles: Iterable[Title], shown: str, preset: str = ""
    ):
        super().__init__(data, steps=steps, shown=shown)
        for place, step in self.steps.items():
            self._propose(place, step, preset)
        self.titles = {title.item.pk: title for title in titles}
        for pk, title in self.titles.items():
            is_taken = preset == TAKE or (not preset and title.is_sure)
            self.fields[f"title-{pk}"] = forms.BooleanField(
                label=_("Übernehmen"), required=False, initial=is_taken
            )

    def _propose(self, place: int, step: Step, preset: str) -> None:
        field = self.fields[f"step-{place}"]
        answer = preset if preset in step.answers else proposal(step)
        field.initial = answer if isinstance(field, forms.ChoiceField) else answer == TAKE
        if step.is_clash and isinstance(field, forms.ChoiceField):
            field.choices = [(one, OF_WORD[one]) for one in step.answers]

    def title(self, pk: int) -> forms.BoundField | None:
        """The question about an item's title; None when there is none."""
        return self[f"title-{pk}"] if pk in self.titles else None

    def retitled(self) -> set[int]:
        """The items whose titles are taken over."""
        return {pk for pk in self.titles if self.cleaned_data[f"title-{pk}"]}
