"""Entries that stand there twice: found, looked at side by side, made one or told apart."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, TemplateView, View
from django.views.generic.detail import SingleObjectMixin

from members.dates import spell_day
from members.forms.merging import FindOther, MergeForm
from members.models import Organisation, OrganisationsApart, PeopleApart, Person
from members.permissions import keeps_register
from members.refusal import Refused
from members.register import apart, choosing, clashes, duplicates, merging
from members.register.overlaps import overlaps
from members.views.permission import PermissionView
from roundtable.merging import merge

TO_DUPLICATES = {"label": gettext_lazy("Doppelte"), "url": reverse_lazy("duplicates")}
APART_URLS: dict[type, str] = {Organisation: "organisation_apart", Person: "person_apart"}
MERGE_URLS: dict[type, str] = {Organisation: "organisation_merge", Person: "person_merge"}


class Duplicates(PermissionView, TemplateView):
    """Pairs that may be one, people and organisations; and times that stand there twice."""

    permission = keeps_register
    template_name = "roundtable/duplicates.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            groups=[
                _group(_("Personen"), duplicates.people(), apart.told(Person)),
                _group(_("Organisationen"), duplicates.organisations(), apart.told(Organisation)),
            ],
            overlaps=[
                {"title": one.title, "url": one.url, "note": "; ".join(one.periods)} for one in overlaps()
            ],
            **kwargs,
        )


class TellApart(PermissionView, SingleObjectMixin, View):
    """POST: one entry and the other, ?mit=, are two; with `zurueck` nobody said so. Say `model`."""

    permission = keeps_register
    http_method_names = ["post"]

    def get_queryset(self):
        return present(self.model)

    def post(self, request, *args, **kwargs):
        other = other_of(request, self.model)
        if other is None:
            raise Http404
        if "zurueck" in request.GET:
            apart.take_back(self.object, other)
            messages.success(request, _("Ob es dieselben sind, ist wieder offen."))
            return redirect("duplicates")
        try:
            apart.tell_apart(self.object, other, by=request.user)
        except Refused as no:
            messages.error(request, no.message)
            return redirect("duplicates")
        words = _("Zwei verschiedene: „%(one)s“ und „%(other)s“. Sie werden nicht mehr vorgeschlagen.")
        undo = f"{apart_url(self.object, other)}&zurueck"
        messages.success(request, words % {"one": self.object, "other": other}, undo)
        return redirect("duplicates")


class OrganisationApart(TellApart):
    """Two organisations."""

    model = Organisation


class PersonApart(TellApart):
    """Two people."""

    model = Person


class Merge(PermissionView, SingleObjectMixin, FormView):
    """One entry and, with ?mit=, the other that will become part of it: both side by side, then one.

    Say `model`. Without the other one a search for it.
    """

    permission = keeps_register
    form_class = MergeForm

    @cached_property
    def other(self):
        """The other entry, None while nobody has said which."""
        return other_of(self.request, self.model)

    def get_template_names(self):
        return ["roundtable/merge.html" if self.other else "roundtable/merge_find.html"]

    def get_form_kwargs(self):
        found = choosing.choices(self.object, self.other) if self.other else []
        shared = clashes.between(self.object, self.other) if self.other else []
        return super().get_form_kwargs() | {"choices": found, "clashes": shared}

    def form_valid(self, form):
        if self.other is None:
            raise Http404
        name = str(self.other)
        try:
            merge(self.object, self.other, chosen=form.cleaned_data, by=self.request.user)
        except Refused as no:
            form.add_error(no.field if no.field in form.fields else None, no.message)
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
            "told_apart": _told(apart.between(self.object, self.other)),
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


def present(model: type[Person | Organisation]):
    """Entries that are not erased."""
    return model.objects.filter(erased_at=None) if model is Person else model.objects.all()


def other_of(request, model: type[Person | Organisation]) -> Person | Organisation | None:
    """The entry that `?mit=` names, None without one."""
    number = request.GET.get("mit", "")
    if not number.isdecimal() or len(number) > 18:
        return None
    return get_object_or_404(present(model), pk=number)


def apart_url(one: Person | Organisation, other: Person | Organisation) -> str:
    """Where somebody says of the two that they are not one."""
    return f"{reverse(APART_URLS[type(one)], args=[one.pk])}?mit={other.pk}"


def _group(title: str, pairs: list[duplicates.Pair], told: list) -> dict:
    return {"title": title, "pairs": [_pair(one) for one in pairs], "told": [_told(one) for one in told]}


def _pair(pair: duplicates.Pair) -> dict:
    """Two entries as a line; the older one is proposed to be kept."""
    url = reverse(MERGE_URLS[type(pair.first)], args=[pair.first.pk])
    return {
        "first": pair.first,
        "second": pair.second,
        "why": ", ".join(pair.reasons),
        "url": f"{url}?mit={pair.second.pk}",
        "apart_url": apart_url(pair.first, pair.second),
    }


def _told(row: PeopleApart | OrganisationsApart | None) -> dict | None:
    """Two that were told apart as a line; None for none."""
    if row is None:
        return None
    words = _("für zwei verschiedene erklärt am %(day)s")
    if row.by:
        words = _("für zwei verschiedene erklärt am %(day)s von %(who)s")
    return {
        "first": row.first,
        "second": row.second,
        "why": words % {"day": spell_day(row.at), "who": row.by and row.by.get_full_name()},
        "url": f"{apart_url(row.first, row.second)}&zurueck",
    }
