"""Entries that stand there twice: found, looked at side by side, made one."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView
from django.views.generic.detail import SingleObjectMixin

from members import duplicates, merging
from members.forms.merging import FindOther, MergeForm
from members.models import Organisation, Person
from members.permissions import keeps_register
from members.refusal import Refused
from members.views.permission import PermissionView
from roundtable.merging import merge

TO_DUPLICATES = {"label": gettext_lazy("Doppelte"), "url": reverse_lazy("duplicates")}
MERGE_URLS: dict[type, str] = {Organisation: "organisation_merge", Person: "person_merge"}


class Duplicates(PermissionView, TemplateView):
    """Pairs that may be one, people and organisations."""

    permission = keeps_register
    template_name = "roundtable/duplicates.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            groups=[
                {"title": _("Personen"), "pairs": [_pair(one) for one in duplicates.people()]},
                {"title": _("Organisationen"), "pairs": [_pair(one) for one in duplicates.organisations()]},
            ],
            **kwargs,
        )


class Merge(PermissionView, SingleObjectMixin, FormView):
    """One entry and, with ?mit=, the other that will become part of it: both side by side, then one.

    Say `model`. Without the other one a search for it.
    """

    permission = keeps_register
    form_class = MergeForm

    @cached_property
    def other(self):
        """The other entry, None while nobody has said which."""
        number = self.request.GET.get("mit", "")
        if not number.isdecimal() or len(number) > 18:
            return None
        return get_object_or_404(self.model, pk=number)

    def get_template_names(self):
        return ["roundtable/merge.html" if self.other else "roundtable/merge_find.html"]

    def get_form_kwargs(self):
        found = merging.choices(self.object, self.other) if self.other else []
        return super().get_form_kwargs() | {"choices": found}

    def form_valid(self, form):
        if self.other is None:
            raise Http404
        name = str(self.other)
        try:
            merge(self.object, self.other, chosen=form.cleaned_data, by=self.request.user)
        except Refused as no:
            form.add_error(None, no.message)
            return self.form_invalid(form)
        words = _("„%(other)s“ ist jetzt Teil von „%(kept)s“. Was nicht übernommen wurde, steht im Verlauf.")
        kept = self.model.objects.get(pk=self.object.pk)
        messages.success(self.request, words % {"other": name, "kept": kept})
        return redirect(kept)

    def get_context_data(self, **kwargs):
        context = {"title": _("%s zusammenführen") % self.object, "breadcrumbs": [TO_DUPLICATES]}
        context |= self._preview() if self.other else self._search()
        return super().get_context_data(kept=self.object, other=self.other, **context, **kwargs)

    def _preview(self) -> dict:
        here = reverse(MERGE_URLS[self.model], args=[self.other.pk])
        turned = f"{here}?mit={self.object.pk}"
        return {
            "moves": merging.moves(self.other, kept=self.object),
            "actions": [{"label": _("Andersherum"), "url": turned, "style": "quiet"}],
            "cancel_url": self.object.get_absolute_url(),
        }

    def _search(self) -> dict:
        form = FindOther(self.request.GET if "q" in self.request.GET else None)
        found = form.found(self.object) if form.is_bound else []
        rows = [{"title": str(one), "url": f"?mit={one.pk}", "note": one.email} for one in found]
        return {"filter_form": form, "rows": rows, "has_searched": form.is_bound}


class OrganisationMerge(Merge):
    """Two organisations."""

    model = Organisation


class PersonMerge(Merge):
    """Two people."""

    model = Person


def _pair(pair: duplicates.Pair) -> dict:
    """Two entries as a line; the older one is proposed to be kept."""
    url = reverse(MERGE_URLS[type(pair.first)], args=[pair.first.pk])
    return {
        "first": pair.first,
        "second": pair.second,
        "why": ", ".join(pair.reasons),
        "url": f"{url}?mit={pair.second.pk}",
    }
