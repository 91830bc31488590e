"""The record of processing on the screen and on paper; the office reads, checks, adds and takes out."""

from django import forms
from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, TemplateView, UpdateView, View
from django.views.generic.detail import SingleObjectMixin

from members.dates import spell_day
from members.history import history_of
from members.languages import language_of_records
from members.lazily import on_first_use
from members.letterpaper import letter_paper
from members.permissions import keeps_register
from members.views.acting import ActingView
from members.views.permission import PermissionView
from members.views.printing import pdf_response
from members.views.together import SavesTogether
from roundtable.forms.record import ActivityForm
from roundtable.models import ProcessingActivity
from roundtable.privacy import record

record_pdf = on_first_use("roundtable.privacy.record_pdf:record_pdf")
RECORD = reverse_lazy("processing_record")
TO_RECORD = {"label": gettext_lazy("Verzeichnis der Verarbeitungen"), "url": RECORD}


class Record(PermissionView, TemplateView):
    """Every entry; whoever opens it first finds first texts."""

    permission = keeps_register
    template_name = "roundtable/privacy/record.html"

    def get_context_data(self, **kwargs):
        record.make_first()
        return super().get_context_data(
            title=TO_RECORD["label"],
            entries=[entry(one) for one in ProcessingActivity.objects.all()],
            controller=record.controller(),
            actions=[
                {"label": _("Tätigkeit eintragen"), "url": reverse_lazy("processing_new")},
                {"label": _("Als PDF"), "url": reverse_lazy("processing_record_pdf"), "style": "quiet"},
            ],
            **kwargs,
        )


class RecordPdf(PermissionView, View):
    """The same on letter paper, in the language of records."""

    permission = keeps_register

    @language_of_records()
    def get(self, request, *args, **kwargs):
        record.make_first()
        today, rows = timezone.localdate(), list(ProcessingActivity.objects.all())
        content = record_pdf(rows, letter_paper(), controller=record.controller(), on=today)
        return pdf_response(content, _("Verzeichnis der Verarbeitungstätigkeiten"), today)


class KeepActivity(PermissionView):
    """What entering and checking share."""

    permission = keeps_register
    model = ProcessingActivity
    form_class = ActivityForm
    template_name = "roundtable/privacy/activity.html"

    def form_valid(self, form):
        self.keep(form.save(commit=False), form)
        messages.success(self.request, _("„%s“ ist gesichert.") % form.instance)
        return HttpResponseRedirect(RECORD)

    def get_context_data(self, **kwargs):
        return super().get_context_data(breadcrumbs=[TO_RECORD], cancel_url=RECORD, **kwargs)


class ActivityNew(KeepActivity, CreateView):
    """One that is done here beside what this software knows."""

    def keep(self, row, form):
        record.enter(row, by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(title=_("Tätigkeit eintragen"), **kwargs)


class ActivityEdit(KeepActivity, SavesTogether, UpdateView):
    """Read it, put it right; saving says that it was checked."""

    def keep(self, row, form):
        record.check(row, by=self.request.user, fields=form.changed_labels())

    def get_context_data(self, **kwargs):
        drop = {
            "label": _("Herausnehmen"),
            "url": reverse_lazy("processing_drop", args=[self.object.pk]),
            "style": "plain",
        }
        return super().get_context_data(
            title=_("Tätigkeit prüfen"), actions=[drop], history=history_of(self.object), **kwargs
        )


class ActivityDrop(PermissionView, SingleObjectMixin, ActingView):
    """What is not done here needs no entry."""

    permission = keeps_register
    model = ProcessingActivity
    form_class = forms.Form
    template_name = "components/confirm.html"
    success_url = RECORD

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("„%s“ aus dem Verzeichnis nehmen?") % self.object,
            text=_("Das ist richtig, wenn Sie so etwas nicht tun. Der Text geht verloren."),
            submit_label=_("Herausnehmen"),
            cancel_url=reverse_lazy("processing_edit", args=[self.object.pk]),
            **kwargs,
        )

    def act(self, form) -> str:
        name = str(self.object)
        record.drop(self.object, by=self.request.user)
        return _("„%s“ steht nicht mehr im Verzeichnis.") % name


def entry(row: ProcessingActivity) -> dict:
    """An entry as the page shows it."""
    checked = row.checked_on
    return {
        "title": row.name,
        "facts": row.facts(),
        "chip": _("geprüft am %s") % spell_day(checked) if checked else _("noch nicht geprüft"),
        "chip_style": "good" if checked else "task",
        "actions": [
            {
                "label": _("Bearbeiten") if checked else _("Prüfen"),
                "url": reverse_lazy("processing_edit", args=[row.pk]),
                "style": "quiet",
            }
        ],
    }
