"""What the office does with applications from the website."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, ListView
from django.views.generic.detail import SingleObjectMixin

from members.dates import spell_day
from members.forms.joining import SetAsideForm, TakeOverForm
from members.joining import taking_over
from members.models import MembershipApplication
from members.permissions import keeps_register
from members.views.acting import ActingView
from members.views.permission import PermissionView

TO_APPLICATIONS = {"label": gettext_lazy("Anträge"), "url": reverse_lazy("join_request_list")}


class Requests(PermissionView, ListView):
    """Those that wait first, then what was decided."""

    permission = keeps_register
    template_name = "members/requests.html"
    paginate_by = 50

    def get_queryset(self):
        return MembershipApplication.objects.for_office().order_by("outcome", "-confirmed_at", "-pk")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "rows": [row(one) for one in context["object_list"]],
            "breadcrumbs": [{"label": _("Organisationen"), "url": reverse("organisation_list")}],
        }


class OfRequest(PermissionView, SingleObjectMixin):
    permission = keeps_register

    def get_queryset(self):
        rows = MembershipApplication.objects.for_office()
        return rows.select_related("district", "membership__organisation")


class RequestDetail(OfRequest, DetailView):
    """One application, and what the register knows of its sender."""

    template_name = "members/request.html"
    context_object_name = "application"

    def get_context_data(self, **kwargs):
        application = self.object
        contact = taking_over.contact_of(application)
        known = [{"title": one.name, "url": one.get_absolute_url()} for one in self.matches()]
        if contact:
            known.append({"title": str(contact), "url": contact.get_absolute_url(), "note": contact.email})
        return super().get_context_data(
            breadcrumbs=[TO_APPLICATIONS],
            facts=facts(application),
            known=known,
            others=[row(one) for one in taking_over.others(application)],
            actions=actions(application),
            **kwargs,
        )

    def matches(self):
        return taking_over.matches(self.object) if self.object.is_waiting else []


class Deciding(OfRequest, ActingView):
    template_name = "components/confirm.html"
    style = " "

    def get_context_data(self, **kwargs):
        here = reverse("join_request", args=[self.object.pk])
        return super().get_context_data(
            title=f"{self.object.name}: {self.title}",
            text=self.text,
            submit_label=self.title,
            style=self.style,
            breadcrumbs=[TO_APPLICATIONS, {"label": self.object.name, "url": here}],
            cancel_url=here,
            **kwargs,
        )


class TakeOver(Deciding):
    """Into the register."""

    form_class = TakeOverForm
    title = gettext_lazy("Übernehmen")
    text = gettext_lazy(
        "Daraus werden eine Organisation, ihr Antrag auf Mitgliedschaft und eine Ansprechperson."
    )

    def get_initial(self):
        found = taking_over.matches(self.object)
        return {"organisation": found[0] if found else None}

    def act(self, form):
        self.membership = taking_over.take_over(
            self.object, organisation=form.cleaned_data["organisation"], by=self.request.user
        )
        return _("„%s“ ist übernommen.") % self.membership.organisation

    def get_success_url(self):
        return self.membership.organisation.get_absolute_url()


class SetAside(Deciding):
    """Not for the register."""

    form_class, style = SetAsideForm, "danger"
    title = gettext_lazy("Zur Seite legen")
    text = gettext_lazy(
        "Der Antrag wird nach 14 Tagen gelöscht. Wer ihn geschickt hat, bekommt keine Nachricht."
    )

    def act(self, form):
        taking_over.set_aside(self.object, outcome=form.cleaned_data["outcome"], by=self.request.user)
        return _("Der Antrag ist zur Seite gelegt.")

    def get_success_url(self):
        return TO_APPLICATIONS["url"]


def row(application: MembershipApplication) -> dict:
    """A line of the list."""
    day = spell_day(application.confirmed_at)
    return {
        "title": application.name,
        "url": reverse("join_request", args=[application.pk]),
        "note": f"{_('bestätigt am %s') % day} · {application.contact}",
        "chip": application.get_outcome_display(),
        "chip_style": "" if application.is_waiting else "plain",
    }


def facts(application: MembershipApplication) -> list[dict]:
    """What was sent, in the order of the form."""
    taken = application.membership
    return [
        {
            "label": _("Übernommen als"),
            "value": taken and taken.organisation.name,
            "url": taken and taken.organisation.get_absolute_url(),
        },
        {"label": _("Art"), "value": application.get_kind_display()},
        {"label": _("Anschrift"), "value": ", ".join(application.address_lines)},
        {"label": _("Landkreis oder Stadt"), "value": str(application.district or "")},
        {"label": _("Internetseite"), "value": application.website},
        {
            "label": _("Handlungsfelder"),
            "value": ", ".join(str(one) for one in application.fields_of_action.all()),
        },
        {"label": _("Ansprechperson"), "value": application.contact},
        {"label": _("E-Mail-Adresse"), "value": application.email},
        {"label": _("Telefon"), "value": application.phone},
        {"label": _("Bestätigt am"), "value": spell_day(application.confirmed_at)},
    ]


def actions(application: MembershipApplication) -> list[dict]:
    if not application.is_waiting:
        return []
    take = reverse("join_request_take", args=[application.pk])
    aside = reverse("join_request_set_aside", args=[application.pk])
    return [
        {"label": _("Übernehmen"), "url": take},
        {"label": _("Zur Seite legen"), "url": aside, "style": "plain"},
    ]
