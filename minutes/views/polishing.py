"""Polishing minutes: the whole or one item as a text, what would change word by word, and back again."""

from collections.abc import Sequence
from dataclasses import asdict

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy
from django.views.generic import View

from members.views.typed import KeepsTyped
from minutes import polishing
from minutes.forms.polishing import AnswersForm, TextForm
from minutes.revising import differences
from minutes.revising.carrying import Done, carry_over
from minutes.revising.matching import CHANGED, MOVED, NEW, REMOVED
from minutes.revising.steps import Step
from minutes.revising.undoing import take_back
from minutes.views.writers import Writers
from minutes.writing import Frozen

UNDO = "polished"
KINDS = {
    CHANGED: gettext_lazy("geändert"),
    MOVED: pgettext_lazy("line", "verschoben"),
    NEW: gettext_lazy("neu"),
    REMOVED: gettext_lazy("entfernt"),
}


class Polishing(KeepsTyped, Writers, View):
    """Minutes that this user may write; `item` is one agenda item of theirs or None for the whole."""

    typed = "text-"

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Frozen:
            # They were approved after she was asked whether she may write them.
            return self.handle_no_permission()

    @cached_property
    def item(self) -> int | None:
        """From the address, or from the form that was sent."""
        asked = self.kwargs.get("item") or self.request.POST.get("only") or None
        if asked is None:
            return None
        if (
            not str(asked).isdecimal()
            or len(str(asked)) > 18
            or not self.object.meeting.agenda.filter(pk=asked).exists()
        ):
            raise Http404
        return int(asked)

    @cached_property
    def base(self):
        return polishing.base_of(self.object, reader=self.request.user, only=self.item)

    def form(self, data=None) -> TextForm:
        parts = polishing.parts_of(self.object, self.base, only=self.item)
        if data is not None and self.item is None and "text-0" in data and parts[:1] and parts[0].item:
            parts = [polishing.Part(None, "", _("Vorab"), 0, ""), *parts]
        return TextForm(data, minutes=self.object, parts=parts, base=self.base, only=self.item)

    def edit(self, form: TextForm, *, status: int = 200) -> HttpResponse:
        """The text to be changed."""
        done = self.request.session.get(UNDO, {})
        is_fresh = done.get("minutes") == self.object.pk and done.get("revision") == self.object.revision
        context = {
            "minutes": self.object,
            "meeting": self.object.meeting,
            "form": form,
            "undo": is_fresh and bool(done["done"]),
            "owner": f"{self.request.user.pk}-{self.object.pk}-{self.item or 0}",
            "is_saved": "gesichert" in self.request.GET,
        }
        return TemplateResponse(self.request, "minutes/polishing/edit.html", context, status=status)

    def review(self, form: TextForm, answers: AnswersForm, steps: Sequence[Step]) -> HttpResponse:
        """What would change, word by word."""
        context = {
            "minutes": self.object,
            "meeting": self.object.meeting,
            "form": form,
            "answers": answers,
            "items": [
                (item, [shown(step, answers.question(place), place) for place, step in rows])
                for item, rows in polishing.by_item(self.object, steps)
            ],
        }
        return TemplateResponse(self.request, "minutes/polishing/review.html", context)

    def back(self, *, is_saved: bool) -> HttpResponse:
        """The text again, as it stands now. Once it `is_saved`, the browser forgets its own copy."""
        address = [self.object.pk, self.item] if self.item else [self.object.pk]
        name = "minutes_polish_item" if self.item else "minutes_polish"
        return redirect(reverse(name, args=address) + ("?gesichert" if is_saved else ""))

    def apply(self, form: TextForm, answers: dict[int, str] | None = None) -> HttpResponse:
        """Carry it over, and remember how to take it back."""
        said = form.cleaned_data
        changes = polishing.changes_of(said["base"], said["texts"])
        done = carry_over(self.object, changes, by=self.request.user, answers=answers, seed=said["seed"])
        self.object.refresh_from_db(fields=["revision"])
        self.request.session[UNDO] = {
            "minutes": self.object.pk,
            "revision": self.object.revision,
            "done": [asdict(one) for one in done],
        }
        messages.success(self.request, spell_done(len({one.key for one in done})))
        return self.back(is_saved=True)


class Polish(Polishing):
    """GET: the text. POST: what would change; a few words change at once. With `back`, the text again."""

    def get(self, request, pk, item=None):
        return self.edit(self.form())

    def post(self, request, pk, item=None):
        form = self.form(request.POST)
        if not form.is_valid() or "back" in request.POST:
            return self.edit(form)
        said = form.cleaned_data
        changes = polishing.changes_of(said["base"], said["texts"])
        steps = polishing.steps_now(self.object, changes, reader=request.user)
        if polishing.does_nothing(steps):
            messages.info(request, _("Der Text ist derselbe; es gab nichts zu ändern."))
            return self.back(is_saved=True)
        if polishing.is_small(steps):
            return self.apply(form)
        return self.review(form, AnswersForm(steps=steps, shown=polishing.fingerprint(steps)), steps)


class PolishApply(Polishing):
    """POST: carry over what was shown; if somebody wrote meanwhile, it is shown anew."""

    http_method_names = ["post"]

    def post(self, request, pk):
        form = self.form(request.POST)
        if not form.is_valid():
            return self.edit(form)
        said = form.cleaned_data
        changes = polishing.changes_of(said["base"], said["texts"])
        steps = polishing.steps_now(self.object, changes, reader=request.user)
        shown_now = polishing.fingerprint(steps)
        if request.POST.get("shown") != shown_now:
            messages.warning(
                request, _("Inzwischen wurde am Protokoll geschrieben. Bitte sehen Sie noch einmal hin.")
            )
            return self.review(form, AnswersForm(steps=steps, shown=shown_now), steps)
        answers = AnswersForm(request.POST, steps=steps, shown=shown_now)
        if not answers.is_valid():
            return self.review(form, answers, steps)
        return self.apply(form, answers.answers())


class PolishUndo(Polishing):
    """POST: take the last change of a text back."""

    http_method_names = ["post"]

    def post(self, request, pk):
        last = request.session.get(UNDO, {})
        if last.get("minutes") == self.object.pk:
            done = [Done(**one) for one in last["done"]]
            count = take_back(self.object, done, by=request.user)
            del request.session[UNDO]
            messages.success(request, spell_undone(count))
        return self.back(is_saved=False)


def shown(step: Step, field, place: int) -> dict:
    """One change, as templates/minutes/polishing/_step.html takes it."""
    change = step.change
    return {
        "number": place + 1,
        "kind": change.kind,
        "word": _("zwei Fassungen") if step.is_clash else KINDS[change.kind],
        "runs": differences(change.old, change.new),
        "theirs": step.theirs,
        "is_clash": step.is_clash,
        "mine": change.new,
        "says": step.says if change.kind == NEW else "",
        "hangs": step.hangs,
        "problem": step.found.line.problem if step.found else step.new.problem if step.new else "",
        "field": field,
    }


def spell_done(count: int) -> str:
    if not count:
        return _("Es blieb alles, wie es war.")
    return ngettext("%d Zeile ist geändert.", "%d Zeilen sind geändert.", count) % count


def spell_undone(count: int) -> str:
    return ngettext("%d Zeile ist wie vorher.", "%d Zeilen sind wie vorher.", count) % count
