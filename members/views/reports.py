"""Reports from committees of others: written by who sits there, read by their audience."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, View
from django.views.generic.detail import SingleObjectMixin

from members.committees import reporting
from members.dates import spell_day
from members.forms.external import ReportForm
from members.history import history_of
from members.models import Committee, CommitteeReport, ReportFile
from members.permissions import can_edit_report, can_report, sees_external
from members.views.committees import TO_EXTERNAL, to_committee
from members.views.entries import EditEntry, NewEntry
from members.views.files import send
from members.views.permission import PermissionView


class ReportNew(NewEntry):
    """Report from a session of the committee in the address."""

    permission = can_report
    model, form_class, title = CommitteeReport, ReportForm, gettext_lazy("Bericht schreiben")
    said = gettext_lazy("Der Bericht „%s“ ist gesichert.")

    def get_object(self, queryset=None):
        """What the address names is the committee."""
        if getattr(self, "committee", None) is None:
            self.committee = super().get_object(Committee.objects.filter(kind=Committee.Kind.EXTERNAL))
        return self.committee

    @property
    def parent(self) -> dict:
        return to_committee(self.committee)

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def enter(self, form) -> None:
        self.object.committee = self.committee
        reporting.write(self.object, by=self.request.user, uploads=form.cleaned_data["uploads"])


class ReportDetail(PermissionView, DetailView):
    """A report, for those its audience opens it to."""

    permission = sees_external
    template_name = "members/report.html"
    context_object_name = "report"

    def get_queryset(self):
        return CommitteeReport.objects.visible_to(self.request.user).select_related(
            "committee", "reported_to", "written_by"
        )

    def get_context_data(self, **kwargs):
        report = self.object
        edit = {"label": _("Bearbeiten"), "url": reverse("report_edit", args=[report.pk]), "style": "quiet"}
        may_edit = can_edit_report(self.request.user, report)
        return super().get_context_data(
            breadcrumbs=[TO_EXTERNAL, to_committee(report.committee)],
            actions=[edit] if may_edit else [],
            may_edit=may_edit,
            files=report.files.all(),
            history=history_of(report),
            **kwargs,
        )


class ReportEdit(EditEntry):
    """Change a report."""

    permission, form_class, parent = can_edit_report, ReportForm, TO_EXTERNAL
    said = gettext_lazy("Der Bericht „%s“ ist gesichert.")

    def get_queryset(self):
        return CommitteeReport.objects.visible_to(self.request.user).select_related("committee")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def edit(self, form) -> None:
        labels = form.changed_labels()
        reporting.change(
            self.object, by=self.request.user, fields=labels, uploads=form.cleaned_data["uploads"]
        )


class FileOfReport(PermissionView, SingleObjectMixin):
    """A file of a report one may read."""

    def get_queryset(self):
        reports = CommitteeReport.objects.visible_to(self.request.user)
        return ReportFile.objects.filter(report__in=reports).select_related("report__committee")


class ReportFileShow(FileOfReport, View):
    """The file itself."""

    permission = sees_external

    def get(self, request, *args, **kwargs):
        file = self.object
        return send(digest=file.digest, name=file.name, content_type=file.content_type)


class ReportFileRemove(FileOfReport, View):
    """POST: take a file off its report."""

    http_method_names = ["post"]

    @staticmethod
    def permission(user, file) -> bool:
        return can_edit_report(user, file.report)

    def post(self, request, *args, **kwargs):
        reporting.remove_file(self.object, by=request.user)
        messages.success(request, _("Entfernt: „%s“.") % self.object.name)
        return redirect(self.object.report)


def report_row(report: CommitteeReport) -> dict:
    """A line on the committee's page."""
    who = str(report.written_by or "")
    return {
        "title": spell_day(report.held_on),
        "url": report.get_absolute_url(),
        "note": " · ".join(part for part in (who, report.get_audience_display()) if part),
    }
