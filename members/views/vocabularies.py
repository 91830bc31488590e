"""Fields of action with their approaches and guiding principles, version by version."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, DetailView, ListView, UpdateView
from django.views.generic.detail import SingleObjectMixin

from members import wording
from members.dates import spell_day
from members.forms.vocabularies import PrincipleForm, RewordingForm, VocabularyForm
from members.history import history_of
from members.models import FieldOfAction, GuidingPrinciple, Vocabulary
from members.permissions import keeps_committees, sees_committees
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.permission import PermissionView
from members.views.together import SavesTogether

TO_LIST = {"label": gettext_lazy("Handlungsfelder"), "url": reverse_lazy("vocabulary_list")}


class VocabularyList(PermissionView, ListView):
    """All versions; the newest that is in force serves for tags."""

    permission = sees_committees
    template_name = "members/vocabularies/list.html"
    queryset = Vocabulary.objects.order_by("-valid_from", "-pk")

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        current = next((one for one in self.object_list if one.valid_from <= today), None)
        new = {"label": _("Neue Fassung"), "url": reverse("vocabulary_new")}
        return super().get_context_data(
            rows=[_row(one, is_current=one == current) for one in self.object_list],
            actions=[new] if keeps_committees(self.request.user) else [],
            **kwargs,
        )


class VocabularyDetail(PermissionView, DetailView):
    """One version: each field with its approaches, its guiding principles and how groups would word them."""

    permission = sees_committees
    model = Vocabulary
    template_name = "members/vocabularies/detail.html"

    def get_context_data(self, **kwargs):
        vocabulary, may_edit = self.object, keeps_committees(self.request.user)
        fields = vocabulary.fields.order_by("number").prefetch_related("approaches", "principles__rewordings")
        edit = {
            "label": _("Bearbeiten"),
            "url": reverse("vocabulary_edit", args=[vocabulary.pk]),
            "style": "quiet",
        }
        copy = {"label": _("Neue Fassung hieraus"), "url": f"{reverse('vocabulary_new')}?von={vocabulary.pk}"}
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            sub=f"{_('gilt ab %s') % spell_day(vocabulary.valid_from)} · {vocabulary.source}".strip(" ·"),
            groups=[{"field": one, "principles": _principles(one)} for one in fields],
            may_edit=may_edit,
            actions=[copy, edit] if may_edit else [],
            history=history_of(vocabulary) if may_edit else [],
            **kwargs,
        )


class KeepVocabulary(PermissionView):
    """What entering and changing a version share."""

    permission = keeps_committees
    model = Vocabulary
    form_class = VocabularyForm
    template_name = "components/edit.html"

    def form_valid(self, form):
        try:
            wording.keep(form.instance, fields=wording.read(form.cleaned_data["text"]), by=self.request.user)
        except Refused as no:
            form.add_error("text", no.message)
            return self.form_invalid(form)
        messages.success(self.request, _("„%s“ ist gesichert.") % form.instance)
        return redirect("vocabulary_detail", form.instance.pk)


class VocabularyNew(KeepVocabulary, CreateView):
    """A new version; with ?von= it begins with the words of another."""

    def get_initial(self):
        origin = self.request.GET.get("von", "")
        found = Vocabulary.objects.filter(pk=origin).first() if origin.isdecimal() else None
        return {"text": wording.write(found)} if found else {}

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Neue Fassung der Handlungsfelder"),
            breadcrumbs=[TO_LIST],
            cancel_url=TO_LIST["url"],
            **kwargs,
        )


class VocabularyEdit(KeepVocabulary, SavesTogether, UpdateView):
    """Change a version; a field that is in use may be reworded, not left out."""

    def get_initial(self):
        return {"text": wording.write(self.object)}

    def get_context_data(self, **kwargs):
        here = _to(Vocabulary.objects.get(pk=self.object.pk))
        return super().get_context_data(
            title=_("Fassung bearbeiten"), breadcrumbs=[TO_LIST, here], cancel_url=here["url"], **kwargs
        )


class WordingStep(PermissionView, SingleObjectMixin, ActingView):
    """A small form about one field or principle."""

    permission = keeps_committees
    template_name = "members/committees/step.html"
    title = submit_label = ""

    @property
    def vocabulary(self) -> Vocabulary:
        raise NotImplementedError

    def get_success_url(self):
        return _to(self.vocabulary)["url"]

    def get_context_data(self, **kwargs):
        here = _to(self.vocabulary)
        return super().get_context_data(
            title=self.title,
            sub=str(self.object),
            submit_label=_("Sichern"),
            breadcrumbs=[TO_LIST, here],
            cancel_url=here["url"],
            **kwargs,
        )


class PrincipleNew(WordingStep):
    queryset = FieldOfAction.objects.select_related("vocabulary")
    form_class = PrincipleForm
    title = gettext_lazy("Leitlinie eintragen")

    @property
    def vocabulary(self):
        return self.object.vocabulary

    def get_initial(self):
        numbers = self.object.principles.values_list("number", flat=True)
        return {"number": max(numbers, default=0) + 1}

    def act(self, form):
        wording.word_principle(self.object, **form.cleaned_data, by=self.request.user)
        return _("Die Leitlinie ist gesichert.")


class RewordingNew(WordingStep):
    queryset = GuidingPrinciple.objects.select_related("field__vocabulary")
    form_class = RewordingForm
    title = gettext_lazy("Anderen Wortlaut eintragen")

    @property
    def vocabulary(self):
        return self.object.field.vocabulary

    def get_initial(self):
        return {"new": self.object.text}

    def act(self, form):
        wording.propose(self.object, **form.cleaned_data, by=self.request.user)
        return _("Der Vorschlag steht jetzt neben dem Wortlaut.")


def _to(vocabulary: Vocabulary) -> dict:
    return {"label": vocabulary.name, "url": reverse("vocabulary_detail", args=[vocabulary.pk])}


def _row(vocabulary: Vocabulary, *, is_current: bool) -> dict:
    since = _("gilt ab %s") % spell_day(vocabulary.valid_from)
    return {
        "title": vocabulary.name,
        "url": reverse("vocabulary_detail", args=[vocabulary.pk]),
        "note": " · ".join(part for part in (since, vocabulary.source) if part),
        "chip": _("gilt heute") if is_current else "",
        "chip_style": "good",
    }


def _principles(one: FieldOfAction) -> list[dict]:
    """Each principle in its newest wording, with the older ones and the proposals word by word."""
    found: dict[int, dict] = {}
    for principle in one.principles.all():  # by number, the newest first
        if principle.number in found:
            found[principle.number]["older"].append(principle)
            continue
        rewordings = [
            {"row": row, "sides": wording.side_by_side(row.old, row.new)}
            for row in principle.rewordings.all()
        ]
        found[principle.number] = {"row": principle, "older": [], "rewordings": rewordings}
    return list(found.values())
