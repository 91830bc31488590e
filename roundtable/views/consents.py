"""Consents: the answer behind a signed link, leaving a mailing with one click, the page of a person."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import TemplateView, View
from django.views.generic.detail import SingleObjectMixin
from django.views.generic.edit import FormMixin

from members import consent_mails, consenting, pictures, publishing
from members.dates import spell_day
from members.forms.consents import ConsentForm
from members.models import Consent, Person
from members.permissions import keeps_register
from members.refusal import Refused
from members.views.permission import PermissionView
from roundtable.views.people import PersonPage
from roundtable.views.profile import everybody
from roundtable.views.signing import Signed


class ConsentAnswer(Signed, TemplateView):
    """ "May we write to you?" GET shows, POST says yes."""

    template_name = "roundtable/consent.html"

    def find(self, token: str) -> None:
        self.consent = consent_mails.find(token)

    def post(self, request, token: str) -> HttpResponse:
        consenting.give(self.consent)
        return redirect("signed_answer", token=token)

    def get_context_data(self, **kwargs):
        is_mail = self.consent.purpose == Consent.Purpose.MAIL
        title = _("Rundschreiben per E-Mail") if is_mail else _("Veröffentlichung")
        picture = None if self.consent.withdrawn_at else pictures.asked_about(self.consent)
        return super().get_context_data(
            consent=self.consent, is_mail=is_mail, title=title, picture=picture, **kwargs
        )


@method_decorator(csrf_exempt, name="dispatch")
class Unsubscribe(Signed, TemplateView):
    """Leave a mailing: mail programs POST here by themselves (RFC 8058), people press the button.

    Neither brings a login or the token of a page; the signed address says whose consent ends, and that is
    all this address can do.
    """

    template_name = "roundtable/unsubscribe.html"

    def find(self, token: str) -> None:
        self.consent = consent_mails.find_subscription(token)

    def post(self, request, token: str) -> HttpResponse:
        consenting.withdraw(self.consent, by=None)
        self.consent.refresh_from_db()
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            consent=self.consent, is_over=bool(self.consent.withdrawn_at), **kwargs
        )


class PersonConsents(FormMixin, PersonPage):
    """What she agreed to, item by item; POST notes what was given on paper."""

    permission = keeps_register
    form_class = ConsentForm
    template_name = "members/consents_tab.html"

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"person": self.object}

    def get_initial(self):
        """A page about one picture leads here with its number."""
        item = self.request.GET.get("item", "")
        return {"purpose": Consent.Purpose.PUBLICATION, "item": item} if item else {}

    def post(self, request, *args, **kwargs):
        form = self.get_form()
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form))
        try:
            consenting.note(self.object, by=request.user, **form.cleaned_data)
        except Refused as no:
            form.add_error(no.field if no.field in form.fields else None, no.message)
            return self.render_to_response(self.get_context_data(form=form))
        messages.success(request, _("Die Einwilligung ist notiert."))
        return redirect("person_consents", self.object.pk)

    def get_context_data(self, **kwargs):
        person = self.object
        rows = consenting.about(person, person.email) | Consent.objects.filter(person=person)
        found = list(rows.distinct())
        said = consenting.said((one for one in found if one.purpose == Consent.Purpose.MAIL), person=person)
        return super().get_context_data(
            rows=[consent_row(one) for one in found],
            can_ask=bool(person.email) and said in (None, Consent.State.EXPIRED),
            items=publishing.open_items(person) if person.email else [],
            can_object=said != Consent.State.WITHDRAWN,
            **kwargs,
        )


class PersonStep(PermissionView, SingleObjectMixin, View):
    """POST: one step about the consents of a person."""

    http_method_names = ["post"]
    permission = keeps_register

    def get_queryset(self):
        return PersonPage.get_queryset(self)

    def act(self, person) -> str:
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        try:
            messages.success(request, self.act(self.object))
        except Refused as no:
            messages.error(request, no.message)
        return redirect("person_consents", self.object.pk)


class ConsentAsk(PersonStep):
    """Ask her by mail."""

    def act(self, person):
        consenting.ask(person=person, by=self.request.user)
        return _("Die Frage ist unterwegs an %s.") % person.email


class ConsentAskPublication(PersonStep):
    """Ask her by mail whether the website may show something of her."""

    def act(self, person):
        publishing.ask(person, chosen_item(self.request, person), by=self.request.user)
        return _("Die Frage ist unterwegs an %s.") % person.email


class ConsentObject(PersonStep):
    """She said that she wants no circulars."""

    def act(self, person):
        consenting.object_to_mail(person, by=self.request.user)
        return _("Vermerkt: keine Rundschreiben mehr. Förmliche Einladungen bekommt sie weiter.")


class ConsentWithdraw(PermissionView, SingleObjectMixin, View):
    """POST: one consent ends."""

    http_method_names = ["post"]
    permission = keeps_register
    queryset = Consent.objects.select_related("person").filter(person__isnull=False)

    def post(self, request, *args, **kwargs):
        consenting.withdraw(self.object, by=request.user)
        messages.success(request, _("Der Widerruf ist vermerkt."))
        return redirect("person_consents", self.object.person_id)


class MyConsents(PermissionView, TemplateView):
    """What I agreed to, to withdraw; what the website would show of me, to agree to."""

    permission = everybody
    template_name = "roundtable/privacy/consents.html"

    @cached_property
    def person(self) -> Person:
        return get_object_or_404(Person, user=self.request.user, erased_at=None)

    def post(self, request, *args, **kwargs):
        publishing.agree(self.person, chosen_item(request, self.person), by=request.user)
        messages.success(request, _("Vielen Dank. Widerrufen können Sie das hier jederzeit."))
        return redirect("my_consents")

    def get_context_data(self, **kwargs):
        rows = consenting.about(self.person, "") | Consent.objects.filter(person=self.person)
        return super().get_context_data(
            title=_("Meine Einwilligungen"),
            breadcrumbs=[{"label": _("Meine Angaben"), "url": reverse("profile")}],
            rows=[consent_row(one, url_name="my_consent_withdraw") for one in rows.distinct()],
            items=publishing.open_items(self.person),
            **kwargs,
        )


class MyConsentWithdraw(PermissionView, SingleObjectMixin, View):
    """POST: one of my consents ends."""

    http_method_names = ["post"]
    permission = everybody

    def get_queryset(self):
        return Consent.objects.select_related("person").filter(person__user=self.request.user)

    def post(self, request, *args, **kwargs):
        consenting.withdraw(self.object, by=request.user)
        messages.success(request, _("Ihr Widerruf ist vermerkt."))
        return redirect("my_consents")


def chosen_item(request, person: Person) -> publishing.Item:
    """The place on the website, or the picture of hers, that a button names."""
    try:
        return publishing.askable(person)[UUID(request.POST.get("item", ""))]
    except (KeyError, ValueError) as unknown:
        raise Http404 from unknown


def consent_row(one: Consent, *, url_name: str = "consent_withdraw") -> dict:
    """A line of the page."""
    labels = ((_("gefragt"), one.asked_at), (_("erteilt"), one.given_at), (_("widerrufen"), one.withdrawn_at))
    days = [f"{label}: {spell_day(timezone.localtime(moment))}" for label, moment in labels if moment]
    how = one.get_how_display() if one.given_at else ""
    return {
        "title": one.words or one.get_purpose_display(),
        "note": " · ".join(
            part for part in (one.get_purpose_display() if one.words else "", *days, how) if part
        ),
        "chip": one.state.label,
        "chip_style": "good" if one.state == Consent.State.GIVEN else "plain",
        "withdraw_url": reverse(url_name, args=[one.pk]) if not one.withdrawn_at and one.person_id else "",
    }
