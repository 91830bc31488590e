"""Steps that try something or write first rows: mail, background work, rules, website, districts."""

from django import forms
from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView

from members import first_rows
from members.committees import ruling
from members.models import GoverningRules
from members.views.acting import ActingView
from roundtable.forms.setup import FirstRulesForm
from roundtable.models import LastTick
from roundtable.setup import facts, trying_mail, website
from roundtable.views.setup import SetupPage


class Doing(SetupPage, ActingView):
    """A sentence and a button."""

    form_class: type[forms.BaseForm] = forms.Form
    template_name = "roundtable/setup/form.html"
    text, label = "", ""

    def get_context_data(self, **kwargs):
        return super().get_context_data(**({"text": self.text, "submit_label": self.label} | kwargs))


class Mail(Doing):
    """Send a test to oneself; the tries of the last one stand on the page."""

    title, label = gettext_lazy("Probemail"), gettext_lazy("Probemail an mich schicken")
    template_name = "roundtable/setup/mail.html"

    def act(self, form):
        trying_mail.send(to=self.request.user)
        return _("Die Probemail ist dem Mailserver angeboten.")

    def get_success_url(self):
        return self.request.path

    def get_context_data(self, **kwargs):
        message = trying_mail.latest(self.request.user)
        return super().get_context_data(
            message=message,
            tries=message.tries.all() if message else [],
            facts=[
                {"label": _("An"), "value": self.request.user.email},
                {"label": _("Absender"), "value": settings.DEFAULT_FROM_EMAIL},
                {"label": _("Mailserver"), "value": f"{settings.EMAIL_HOST}:{settings.EMAIL_PORT}"},
            ],
            **kwargs,
        )


class Background(SetupPage, TemplateView):
    """When the tick ran last, and the lines that make a server run it."""

    title = gettext_lazy("Hintergrundarbeit")
    template_name = "roundtable/setup/background.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            last=LastTick.objects.first(), is_fresh=facts.has_fresh_tick(), folder=settings.BASE_DIR, **kwargs
        )


class Rules(Doing):
    """Association law's defaults in sentences, to be taken as the first version."""

    form_class = FirstRulesForm
    title, label = gettext_lazy("Satzung oder Geschäftsordnung"), gettext_lazy("So übernehmen")
    template_name = "roundtable/setup/rules.html"

    def get_form_kwargs(self):
        first = GoverningRules(name=_("Satzung"), valid_from=timezone.localdate())
        return super().get_form_kwargs() | {"instance": first}

    def act(self, form):
        ruling.enact(form.instance, by=self.request.user)
        return _("„%s“ ist gesichert.") % form.instance.name

    def get_context_data(self, **kwargs):
        said = ruling.in_sentences(GoverningRules())
        return super().get_context_data(
            facts=[{"label": topic, "value": sentence} for topic, sentence in said.items()],
            is_there=facts.has_rules(),
            **kwargs,
        )


class Website(Doing):
    title, label = gettext_lazy("Erste Seiten der Website"), gettext_lazy("Seiten anlegen")
    text = gettext_lazy(
        "Angelegt wird, was fehlt: Startseite, Über uns, Positionspapiere, Impressum, Datenschutz, "
        "Barrierefreiheit und Rückmeldung, mit Texten zum Weiterschreiben. Seiten, die es gibt, bleiben, "
        "wie sie sind."
    )

    def act(self, form):
        made = website.make_pages()
        return _("Angelegt: %s.") % ", ".join(made) if made else _("Es fehlte keine Seite.")


class FirstRows(Doing):
    title, label = gettext_lazy("Landkreise und Handlungsfelder"), gettext_lazy("Eintragen")
    text = gettext_lazy(
        "Eingetragen werden die 14 Landkreise und kreisfreien Städte von Sachsen-Anhalt und zwei "
        "veröffentlichte Fassungen der Handlungsfelder. Was schon da ist, bleibt."
    )

    def act(self, form):
        first_rows.make()
        return _("Landkreise und Handlungsfelder sind eingetragen.")
