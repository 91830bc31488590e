"""Pictures of the website for the office: who can be recognised there, and who of them agreed."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView, View
from django.views.generic.detail import SingleObjectMixin

from members import consenting, history, pictures, publishing
from members.dates import spell_day
from members.forms.pictures import DepictedForm
from members.history import history_of
from members.models import Consent, CustomImage, Depiction
from members.permissions import keeps_register
from members.refusal import Refused
from members.views.acting import ActingView
from members.views.permission import PermissionView

TO_LIST = {"label": gettext_lazy("Bilder und Einwilligungen"), "url": reverse_lazy("picture_list")}
Shows, State = CustomImage.Shows, Consent.State


class PictureList(PermissionView, ListView):
    """All pictures, first those that nobody sees."""

    permission = keeps_register
    template_name = "roundtable/privacy/pictures.html"
    paginate_by = 50

    def get_queryset(self):
        return CustomImage.objects.for_office().order_by("is_showable", "-created_at", "-pk")

    def get_context_data(self, **kwargs):
        context = super().get_context_data(title=TO_LIST["label"], **kwargs)
        return context | {"rows": [picture_row(one) for one in context["page_obj"]]}


class Picture(PermissionView, SingleObjectMixin, ActingView):
    """One picture: who is named on it and what each said; the form names one more."""

    permission = keeps_register
    form_class = DepictedForm
    template_name = "roundtable/privacy/picture.html"

    def get_queryset(self):
        return CustomImage.objects.for_office()

    def get_success_url(self):
        return reverse("picture", args=[self.object.pk])

    def act(self, form) -> str:
        person = form.cleaned_data["person"]
        pictures.name(self.object, person, by=self.request.user)
        return _("%s ist bei diesem Bild genannt.") % person

    def get_context_data(self, **kwargs):
        image = self.object
        edit = {"label": _("Bild bearbeiten"), "url": reverse("wagtailimages:edit", args=[image.pk])}
        return super().get_context_data(
            title=image.title,
            breadcrumbs=[TO_LIST],
            actions=[edit | {"style": "quiet"}],
            image=image,
            picture=pictures.to_judge(image),
            lacks=what_it_lacks(image),
            people=depicted(image),
            is_of_nobody=image.shows == Shows.NOBODY,
            history=history_of(image),
            **kwargs,
        )


class PictureStep(PermissionView, SingleObjectMixin, View):
    """POST: one step, and back to the picture."""

    http_method_names = ["post"]
    permission = keeps_register
    queryset = CustomImage.objects.for_office()

    @cached_property
    def image(self) -> CustomImage:
        return self.object

    def act(self) -> str:
        raise NotImplementedError

    def post(self, request, *args, **kwargs):
        image = self.image
        try:
            messages.success(request, self.act())
        except Refused as no:
            messages.error(request, no.message)
        return redirect("picture", image.pk)


class PictureOfNobody(PictureStep):
    """Nobody can be recognised there."""

    def act(self):
        pictures.say_nobody(self.image, by=self.request.user)
        return _("Vermerkt: Auf diesem Bild ist niemand zu erkennen.")


class DepictionStep(PictureStep):
    """A step about one person on a picture."""

    queryset = Depiction.objects.select_related("image", "person")

    @cached_property
    def image(self) -> CustomImage:
        return self.object.image


class DepictionAsk(DepictionStep):
    """Ask her by mail."""

    def act(self):
        person = self.object.person
        publishing.ask(person, publishing.item_of(self.image), by=self.request.user)
        return _("Die Frage ist unterwegs an %s.") % person.email


class DepictionEnd(DepictionStep):
    """She is not on it after all."""

    def act(self):
        person = self.object.person
        pictures.unname(self.object, by=self.request.user)
        return _("%s ist bei diesem Bild nicht mehr genannt.") % person


def picture_row(image: CustomImage) -> dict:
    """A line of the list."""
    return {
        "title": image.title,
        "url": reverse("picture", args=[image.pk]),
        "chip": _("darf gezeigt werden") if image.is_showable else _("verborgen"),
        "chip_style": "good" if image.is_showable else "late",
        "note": what_it_lacks(image) or ", ".join(str(one.person) for one in image.depictions.all()),
    }


def what_it_lacks(image: CustomImage) -> str:
    """Why nobody sees it, of `for_office()`; "" when everybody may."""
    if image.is_showable:
        return ""
    missing = [str(one.person) for one in image.depictions.all() if not one.has_agreed]
    if missing:
        return _("Es fehlt die Einwilligung von: %s") % ", ".join(missing)
    if image.shows == Shows.PEOPLE:
        return _("Es ist noch niemand genannt.")
    return _("Es ist noch nicht gesagt, wer zu erkennen ist.")


def depicted(image: CustomImage) -> list[dict]:
    """Everybody named there, with what she said; three queries."""
    item = publishing.item_of(image)
    people = [one.person for one in image.depictions.all()]
    said = publishing.said(item, people)
    noted = history.doers(said.values(), consenting.GIVEN)
    return [
        {"depiction": one, "item": item} | _said(one, said.get(one.person_id), noted)
        for one in image.depictions.all()
    ]


def _said(depiction: Depiction, consent: Consent | None, noted: dict[int, str]) -> dict:
    person, state = depiction.person, consent.state if consent else None
    is_open = person.erased_at is None and not depiction.has_agreed
    return {
        "chip": state.label if state else _("nicht gefragt"),
        "chip_style": "good" if depiction.has_agreed else "plain",
        "note": _when(consent, noted) if consent else "",
        "can_ask": is_open and bool(person.email) and state != State.ASKED,
        "can_note": is_open,
        "is_erased": person.erased_at is not None,
    }


def _when(consent: Consent, noted: dict[int, str]) -> str:
    """Asked, given and withdrawn, on which day, how and by whom noted."""
    moments = ((_("gefragt"), consent.asked_at), (_("erteilt"), consent.given_at))
    moments += ((_("widerrufen"), consent.withdrawn_at),)
    days = [f"{label}: {spell_day(timezone.localtime(moment))}" for label, moment in moments if moment]
    is_by_hand = consent.how in (Consent.How.PAPER, Consent.How.ORAL, Consent.How.MAIL)
    by = _("vermerkt von %s") % noted[consent.pk] if is_by_hand and consent.pk in noted else ""
    how = consent.get_how_display() if consent.given_at else ""
    return " · ".join(part for part in (*days, how, by) if part)
