"""Erasing on the screen: she asks, the office begins, a second person sees what goes and confirms."""

from django import forms
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView

from members.accounts.forms import ReasonForm
from members.dates import spell_day
from members.models import Person
from members.permissions import keeps_register
from members.refusal import Refused
from members.roles import person_of
from members.views.acting import ActingView
from members.views.permission import PermissionView
from roundtable.models import ErasureRequest
from roundtable.privacy import erasing, standing
from roundtable.privacy.preview import preview
from roundtable.views.profile import everybody

TO_LIST = {"label": gettext_lazy("Löschungen"), "url": reverse_lazy("erasure_list")}


def may_look(user, request: ErasureRequest) -> bool:
    """The office, and whoever may confirm."""
    return keeps_register(user) or standing.may_confirm(user, starter=request.started_by)


class AskErasure(PermissionView, ActingView):
    """I want to be forgotten."""

    permission = everybody
    form_class = forms.Form
    template_name = "components/confirm.html"
    success_url = reverse_lazy("my_data")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Um Löschung Ihrer Daten bitten?"),
            text=_(
                "Die Koordinierungsstelle bekommt Ihre Bitte und sieht nach, was gelöscht werden kann. "
                "Unterschriebene Protokolle bleiben, wie sie sind; überall sonst steht danach nur noch Ihre "
                "frühere Rolle. Vorher enden Ihre Ämter und Vertretungen. Auch Ihr Konto wird gelöscht."
            ),
            submit_label=_("Um Löschung bitten"),
            cancel_url=reverse("my_data"),
            **kwargs,
        )

    def act(self, form) -> str:
        person = person_of(self.request.user)
        if person is None:
            raise Refused(_("Zu diesem Konto gehört keine Person."))
        erasing.ask(person, by=self.request.user)
        return _("Ihre Bitte liegt jetzt bei der Koordinierungsstelle.")


class ErasureList(PermissionView, ListView):
    """What waits for a decision, and what was done."""

    permission = keeps_register
    template_name = "roundtable/privacy/erasures.html"
    paginate_by = 50

    def get_queryset(self):
        return ErasureRequest.objects.select_related("person")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        to_rules = {"label": _("Löschfristen"), "url": reverse("retention"), "style": "quiet"}
        rows = [row(one) for one in context["page_obj"]]
        return context | {"title": _("Löschungen"), "actions": [to_rules], "rows": rows}


class ErasureStart(PermissionView, ActingView):
    """The office begins; a second person will confirm."""

    permission = keeps_register
    form_class = ReasonForm
    template_name = "roundtable/privacy/erasure.html"

    @cached_property
    def person(self) -> Person:
        return get_object_or_404(Person, pk=self.kwargs["pk"], erased_at=None)

    def get_context_data(self, **kwargs):
        here = {"label": str(self.person), "url": self.person.get_absolute_url()}
        return super().get_context_data(
            title=_("Daten von %s löschen?") % self.person,
            text=_("Noch wird nichts gelöscht: Eine zweite Person muss es bestätigen."),
            submit_label=_("Löschung beginnen"),
            preview=preview(self.person),
            breadcrumbs=[TO_LIST, here],
            cancel_url=here["url"],
            **kwargs,
        )

    def act(self, form) -> str:
        self.begun = erasing.start(self.person, by=self.request.user, reason=form.cleaned_data["reason"])
        return _("Die Löschung ist begonnen. Jetzt muss eine zweite Person sie bestätigen.")

    def get_success_url(self):
        return reverse("erasure", args=[self.begun.uuid])


class OneErasure(PermissionView, ActingView):
    """What the pages about one request share."""

    form_class = forms.Form
    template_name = "roundtable/privacy/erasure.html"

    def get_thing(self) -> ErasureRequest:
        rows = ErasureRequest.objects.open().select_related("person", "started_by")
        return get_object_or_404(rows, uuid=self.kwargs["uuid"])

    def get_success_url(self):
        return reverse("erasure_list") if keeps_register(self.request.user) else reverse("desk")


class Erasure(OneErasure):
    """What goes and what stays; the second person confirms."""

    permission = may_look

    def get_context_data(self, **kwargs):
        request, person = self.thing, self.thing.person
        may_confirm = standing.may_confirm(self.request.user, starter=request.started_by)
        begin = {"label": _("Löschung beginnen"), "url": reverse("erasure_start", args=[person.pk])}
        end = {
            "label": _("Nicht löschen"),
            "url": reverse("erasure_withdraw", args=[request.uuid]),
            "style": "quiet",
        }
        return super().get_context_data(
            title=_("Daten von %s endgültig löschen?") % person,
            text=says(request, may_confirm=may_confirm),
            preview=preview(person),
            may_send=may_confirm,
            submit_label=_("Endgültig löschen"),
            breadcrumbs=[TO_LIST],
            cancel_url=self.get_success_url(),
            actions=([] if request.started_by_id else [begin])
            + ([end] if keeps_register(self.request.user) else []),
            **kwargs,
        )

    def act(self, form) -> str:
        erasing.confirm(self.thing, by=self.request.user)
        return _("Die Daten sind gelöscht.")


class ErasureWithdraw(OneErasure):
    """It will not be done."""

    permission = keeps_register
    template_name = "components/confirm.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Die Daten von %s nicht löschen?") % self.thing.person,
            text=_("Die Bitte gilt dann als zurückgezogen. Sie kann jederzeit neu gestellt werden."),
            submit_label=_("Nicht löschen"),
            cancel_url=reverse("erasure", args=[self.thing.uuid]),
            **kwargs,
        )

    def act(self, form) -> str:
        erasing.withdraw(self.thing, by=self.request.user)
        return _("Die Bitte ist zurückgezogen.")


def says(request: ErasureRequest, *, may_confirm: bool) -> str:
    """What has to happen next."""
    if request.started_by_id is None:
        return _("Die Person hat selbst darum gebeten. Die Koordinierungsstelle hat noch nicht begonnen.")
    if may_confirm:
        return _("Das lässt sich nicht zurücknehmen. Bitte lesen Sie, was gelöscht wird und was bleibt.")
    return _(
        "Jetzt muss jemand anderes bestätigen: eine zweite Person der Koordinierungsstelle, oder, wenn sie "
        "nur aus einer besteht, der Vorsitz. Geben Sie die Adresse dieser Seite weiter."
    )


def row(request: ErasureRequest) -> dict:
    """A line of the list."""
    if request.confirmed_at:
        state = _("gelöscht am %s") % spell_day(localtime(request.confirmed_at).date())
    elif request.withdrawn_at:
        state = _("zurückgezogen am %s") % spell_day(localtime(request.withdrawn_at).date())
    elif request.started_at:
        state = _("wartet auf die zweite Person")
    else:
        state = _("wartet auf die Koordinierungsstelle")
    is_open = not request.confirmed_at and not request.withdrawn_at
    wish = _("eigener Wunsch") if request.is_own_wish else ""
    return {
        "title": str(request.person),
        "url": reverse("erasure", args=[request.uuid]) if is_open else "",
        "note": " · ".join(part for part in (state, wish) if part),
    }
