"""A text of minutes as it comes back from the browser, and what is answered to its changes."""

import json
from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID, uuid4

from django import forms
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from minutes.forms.lines import LONGEST
from minutes.models import Minutes
from minutes.polishing import Part
from minutes.revising import Piece
from minutes.revising.matching import SAME
from minutes.revising.steps import BECOME, BOTH, LEAVE, TAKE, Step
from minutes.revising.texts import paragraphs_of

HEAD = "text-0"
MOST = 5000
WIDTH = 72
TOO_LONG = _("Ein Absatz ist länger als 20.000 Zeichen. Bitte teilen Sie ihn; es geht nichts verloren.")
TOO_MANY = _("Mehr als 5.000 Absätze passen nicht in ein Protokoll. Es geht nichts verloren.")
NOT_WHOLE = _("Der Text kam nicht vollständig zurück. Bitte öffnen Sie die Seite noch einmal.")


class TextArea(forms.Textarea):
    """As high as its text, also without a script; the browser checks its German."""

    def __init__(self, text: str = ""):
        lines = sum(len(line) // WIDTH + 1 for line in text.split("\n"))
        # A pasted heading comes without a mark: "#" begins an item where lines are typed.
        attrs = {"lang": "de", "spellcheck": "true", "autocomplete": "off", "data-pastes": ""}
        super().__init__({"rows": max(lines + 1, 2)} | attrs)


class TextForm(forms.Form):
    """One area for each agenda item. `base` is what the text began as, so that nothing of others is lost.

    seed: the key of this text; sent twice, it adds nothing twice. only: the one item, if it is one.
    """

    base = forms.CharField(widget=forms.HiddenInput, strip=False, error_messages={"required": NOT_WHOLE})
    seed = forms.UUIDField(widget=forms.HiddenInput, error_messages={"required": NOT_WHOLE})
    only = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, minutes: Minutes, parts: Sequence[Part] = (), base=(), only=None):
        initial = {"base": dumped(base), "seed": uuid4(), "only": only}
        super().__init__(data, initial=initial, auto_id="id-%s")
        self.parts = {
            name_of(part.item): part for part in parts if data is None or name_of(part.item) in data
        }
        for name, part in self.parts.items():
            text = part.text if data is None else data.get(name, "")
            self.fields[name] = forms.CharField(
                label=f"{part.number} {part.title}".strip(),
                initial=part.text,
                required=False,
                strip=False,
                widget=TextArea(text),
            )

    def areas(self) -> list[tuple[Part, forms.BoundField]]:
        """The items with their areas, in the order of the agenda."""
        return [(part, self[name]) for name, part in self.parts.items()]

    def clean_base(self) -> list[Piece]:
        try:
            sent = json.loads(self.cleaned_data["base"])
            base = [Piece(UUID(key).hex, str(text), item) for key, text, item in sent]
            hash(tuple(base))
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise forms.ValidationError(NOT_WHOLE) from error
        return base

    def clean(self) -> dict[str, Any]:
        data = super().clean() or self.cleaned_data
        data["texts"] = {part.item: data.get(name, "") for name, part in self.parts.items()}
        items = {piece.item for piece in data.get("base", ())}
        if not items <= set(data["texts"]):
            raise forms.ValidationError(NOT_WHOLE)
        count = 0
        for name, part in self.parts.items():
            paragraphs = paragraphs_of(data["texts"][part.item])
            count += len(paragraphs)
            if any(len(words) > LONGEST for words in paragraphs):
                self.add_error(name, TOO_LONG)
        if count > MOST:
            raise forms.ValidationError(TOO_MANY)
        return data


class AnswersForm(forms.Form):
    """A field for each change: taken or not, and where there is more to say, what."""

    shown = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, data=None, *, steps: Iterable[Step], shown: str):
        super().__init__(data, initial={"shown": shown}, auto_id="id-%s")
        self.steps = {place: step for place, step in enumerate(steps) if step.change.kind != SAME}
        for place, step in self.steps.items():
            self.fields[f"step-{place}"] = _question(step)

    def question(self, place: int) -> forms.BoundField:
        return self[f"step-{place}"]

    def answers(self) -> dict[int, str]:
        """What was answered, by the places of the steps."""
        said = {place: self.cleaned_data[f"step-{place}"] for place in self.steps}
        return {
            place: answer if isinstance(answer, str) else (LEAVE, TAKE)[answer]
            for place, answer in said.items()
        }


def name_of(item: int | None) -> str:
    return f"text-{item}" if item else HEAD


def dumped(base: Iterable[Piece]) -> str:
    return json.dumps([[piece.key, piece.text, piece.item] for piece in base], ensure_ascii=False)


def _question(step: Step) -> forms.Field:
    if step.answers == (TAKE, LEAVE):
        return forms.BooleanField(label=_("Übernehmen"), required=False, initial=True)
    words = {
        TAKE: _("Meinen Text nehmen") if step.is_clash else _("Übernehmen"),
        LEAVE: _("Den anderen Text lassen") if step.is_clash else _("So lassen, wie es war"),
        BOTH: _("Beide behalten, als zwei Zeilen"),
    }
    if step.found and step.line:
        words |= (
            {
                TAKE: format_lazy(
                    _("Übernehmen; die Art bleibt: {kind}"), kind=step.line.entry.get_kind_display()
                ),
                BECOME: format_lazy(_("Übernehmen; daraus wird: {kind}"), kind=step.becomes),
            }
            if step.found.wish
            else {}
        )
    choices = [(answer, words[answer]) for answer in step.answers]
    return forms.ChoiceField(
        label=_("Was soll gelten?"), choices=choices, initial=step.answers[0], widget=forms.RadioSelect
    )
