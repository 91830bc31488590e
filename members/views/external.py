"""Committees of others in which our people sit, and what they report from there."""

from django.contrib import messages
from django.db.models import Count, Max, Prefetch, Q
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import DetailView, ListView, View
from django.views.generic.detail import SingleObjectMixin

from members import reporting
from members.dates import spell_day
from members.forms.external import ExternalForm, ReportForm
from members.history import history_of
from members.models import Appointment, Committee, CommitteeReport, ReportFile, Seat
from members.permissions import can_edit_report, can_report, keeps_register, sees_external
from members.views.entries import EditEntry, NewEntry
from members.views.files import send
from members.views.permission import PermissionView

TO_EXTERNAL = {"label": gettext_lazy("Externe Gremien"), "url": reverse_lazy("external_list")}
EXTERNAL = Committee.objects.filter(kind=Committee.Kind.EXTERNAL)


class ExternalList(PermissionView, ListView):
    """All of them, with who sits there and when somebody last reported."""

    permission = sees_external
    template_name = "members/external_list.html"

    def get_queryset(self):
        reports = CommitteeReport.objects.visible_to(self.request.user)
        seen = Q(reports__in=reports)
        return EXTERNAL.annotate(
            report_count=Count("reports", filter=seen, distinct=True),
            last_report=Max("reports__held_on", filter=seen),
        ).prefetch_related(_seats())

    def get_context_data(self, **kwargs):
        new = {"label": _("Externes Gremium eintragen"), "url": reverse("external_new")}
        return super().get_context_data(
            rows=[row(one) for one in self.object_list],
            actions=[new] if keeps_register(self.request.user) else [],
            **kwargs,
        )


class ExternalDetail(PermissionView, DetailView):
    """One of them: who sits there for us, and the reports one may read."""

    permission = sees_external
    template_name = "members/external.html"
    context_object_name = "committee"

    def get_queryset(self):
        return EXTERNAL.prefetch_related(_seats())

    def get_context_data(self, **kwargs):
        user, committee = self.request.user, self.object
        steps = []
        if can_report(user, committee):
            steps.append(
                {"label": _("Bericht schreiben"), "url": reverse("report_new", args=[committee.slug])}
            )
        if keeps_register(user):
            edit = reverse("external_edit", args=[committee.slug])
            steps.append({"label": _("Bearbeiten"), "url": edit, "style": "quiet"})
        reports = CommitteeReport.objects.visible_to(user).filter(committee=committee).for_rows()
        return super().get_context_data(
            breadcrumbs=[TO_EXTERNAL],
            actions=steps,
            sitting=[(seat, seat.holders) for seat in committee.seats.all()],
            reports=[report_row(report) for report in reports],
            history=history_of(committee),
            **kwargs,
        )


class ExternalNew(NewEntry):
    """Enter a committee of others."""

    model, form_class = Committee, ExternalForm
    title, parent = gettext_lazy("Externes Gremium eintragen"), TO_EXTERNAL
    said = gettext_lazy("„%s“ ist eingetragen.")

    def enter(self, form) -> None:
        reporting.found_external(self.object, by=self.request.user)

    def get_success_url(self) -> str:
        return reverse("external_detail", args=[self.object.slug])


class ExternalEdit(EditEntry):
    """Change what is said of it."""

    queryset, form_class, parent = EXTERNAL, ExternalForm, TO_EXTERNAL
    said = gettext_lazy("„%s“ ist gesichert.")

    def get_success_url(self) -> str:
        return reverse("external_detail", args=[self.object.slug])


class ReportNew(NewEntry):
    """Report from a session of the committee in the address."""

    permission = can_report
    model, form_class, title = CommitteeReport, ReportForm, gettext_lazy("Bericht schreiben")
    said = gettext_lazy("Der Bericht „%s“ ist gesichert.")

    def get_object(self, queryset=None):
        """What the address names is the committee."""
        if getattr(self, "committee", None) is None:
            self.committee = super().get_object(EXTERNAL)
        return self.committee

    @property
    def parent(self) -> dict:
        return {"label": str(self.committee), "url": reverse("external_detail", args=[self.committee.slug])}

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
        there = {
            "label": str(report.committee),
            "url": reverse("external_detail", args=[report.committee.slug]),
        }
        edit = {"label": _("Bearbeiten"), "url": reverse("report_edit", args=[report.pk]), "style": "quiet"}
        may_edit = can_edit_report(self.request.user, report)
        return super().get_context_data(
            breadcrumbs=[TO_EXTERNAL, there],
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


def _seats() -> Prefetch:
    """Its seats, each with `holders`: who sits there today."""
    today = Appointment.objects.in_office(timezone.localdate()).select_related("person")
    from_seat = Prefetch("appointments", queryset=today, to_attr="holders")
    seats = Seat.objects.prefetch_related(from_seat)
    return Prefetch("seats", queryset=seats)


def row(committee: Committee) -> dict:
    """A line of the list."""
    people = [str(one.person) for seat in committee.seats.all() for one in seat.holders]
    count = committee.report_count
    said = ngettext("%d Bericht", "%d Berichte", count) % count if count else _("noch kein Bericht")
    last = _("zuletzt %s") % spell_day(committee.last_report) if committee.last_report else ""
    return {
        "title": committee.name,
        "url": reverse("external_detail", args=[committee.slug]),
        "note": " · ".join(part for part in (", ".join(people), said, last) if part),
        "chip": _("aufgelöst") if committee.dissolved_on else "",
        "chip_style": "plain",
    }


def report_row(report: CommitteeReport) -> dict:
    """A line on the committee's page."""
    who = str(report.written_by or "")
    return {
        "title": spell_day(report.held_on),
        "url": report.get_absolute_url(),
        "note": " · ".join(part for part in (who, report.get_audience_display()) if part),
    }
