"""Texts that a circular may begin with."""

from django import forms
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView
from django.views.generic.detail import SingleObjectMixin

from members.circulars.forms.circulars import TemplateForm
from members.circulars.models import TextTemplate
from members.circulars.permissions import can_write
from members.circulars.views import rows
from members.views.acting import ActingView
from members.views.entries import EditEntry, NewEntry
from members.views.permission import PermissionView

TO_TEMPLATES = {"label": gettext_lazy("Vorlagen"), "url": reverse_lazy("text_template_list")}


class TemplateList(PermissionView, ListView):
    """Texts to begin with."""

    permission = can_write
    template_name = "circulars/templates.html"
    queryset = TextTemplate.objects.all()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            tabs=rows.tabs(current="text_template_list"),
            actions=[{"label": _("Neue Vorlage"), "url": reverse("text_template_new")}],
            **kwargs,
        )


class TemplateNew(NewEntry):
    """A new text to begin with."""

    permission = can_write
    model, form_class = TextTemplate, TemplateForm
    title, parent = gettext_lazy("Neue Vorlage"), TO_TEMPLATES
    said = gettext_lazy("Die Vorlage „%s“ ist gesichert.")

    def get_success_url(self):
        return reverse("text_template_list")


class TemplateEdit(EditEntry):
    """Change it; circulars that began with it stay as they are."""

    permission = can_write
    model, form_class, parent = TextTemplate, TemplateForm, TO_TEMPLATES
    said = gettext_lazy("Die Vorlage „%s“ ist gesichert.")

    def get_success_url(self):
        return reverse("text_template_list")


class TemplateDrop(PermissionView, SingleObjectMixin, ActingView):
    """GET asks, POST throws a template away."""

    permission = can_write
    form_class = forms.Form
    template_name = "components/confirm.html"
    queryset = TextTemplate.objects.all()

    def act(self, form):
        name = self.object.name
        self.object.delete()
        return _("Die Vorlage „%s“ ist gelöscht.") % name

    def get_success_url(self):
        return reverse("text_template_list")

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Vorlage „%s“ löschen?") % self.object.name,
            text=_("Rundschreiben, die mit ihr begonnen wurden, bleiben, wie sie sind."),
            submit_label=_("Löschen"),
            cancel_url=self.get_success_url(),
            breadcrumbs=[TO_TEMPLATES],
            **kwargs,
        )
