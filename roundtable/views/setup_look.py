"""Steps about who we are: name, carrier, logo, colour."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import FormView, UpdateView

from members import history
from members.models import Association, Carrier
from roundtable.forms.setup import CarrierForm, ColourForm, LogoForm, NameForm
from roundtable.setup import logo
from roundtable.setup.colour_preview import contrasts, preview
from roundtable.views.setup import SetupPage


class SettingEdit(SetupPage, UpdateView):
    """A few facts of one of the two legal persons; only what was changed is written."""

    template_name = "roundtable/setup/form.html"
    text = ""

    def get_object(self, queryset=None):
        return self.form_class._meta.model.load()

    def form_valid(self, form):
        if form.changed_data:
            form.instance.save(update_fields=form.changed_data)
            fields = [str(form.fields[name].label) for name in form.changed_data]
            history.record(form.instance, history.EDITED, by=self.request.user, fields=fields)
        messages.success(self.request, _("Gesichert."))
        return redirect(self.get_success_url())

    def get_context_data(self, **kwargs):
        return super().get_context_data(**({"text": self.text} | kwargs))


class Name(SettingEdit):
    model, form_class = Association, NameForm
    title = gettext_lazy("Name und Anschrift")


class CarrierEdit(SettingEdit):
    model, form_class = Carrier, CarrierForm
    title = gettext_lazy("Träger")
    text = gettext_lazy(
        "Der Runde Tisch und sein Träger sind zweierlei: Der Träger ist der Verein, bei dem Verträge, "
        "Anstellungen und Zuwendungen liegen. Diese Angaben stehen im Impressum."
    )


class Colour(SettingEdit):
    """Choose a colour, look at it, then keep it; nothing is kept by looking."""

    model, form_class = Association, ColourForm
    title = gettext_lazy("Leitfarbe")
    template_name = "roundtable/setup/colour.html"

    def form_valid(self, form):
        if "show" in self.request.POST:
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        form = context["form"]
        colour = form.initial["accent"] if form.errors else form.instance.accent
        words = {"link": _("Ein Verweis im Text"), "button": _("Sichern"), "chip": _("fertig")}
        light, dark = (number_format(round(one, 1)) for one in contrasts(colour))
        return context | {
            "preview": preview(colour, **words),
            "contrast": _(
                "Kontrast auf hellen Seiten %(light)s zu 1, auf dunklen %(dark)s zu 1. "
                "Nötig sind 4,5 zu 1 (WCAG 2.2)."
            )
            % {"light": light, "dark": dark},
        }


class Logo(SetupPage, FormView):
    form_class = LogoForm
    title = gettext_lazy("Logo")
    template_name = "roundtable/setup/logo.html"

    def form_valid(self, form):
        logo.take(form.cleaned_data["logo"], by=self.request.user)
        messages.success(self.request, _("Das Logo steht jetzt auf Briefen und Protokollen."))
        return super().form_valid(form)

    def get_context_data(self, **kwargs):
        return super().get_context_data(logo=Association.load().logo, **kwargs)
