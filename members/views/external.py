"""Committees of others in which our people sit, and what they report from there."""

from django.db.models import Count, Max, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import DetailView, ListView

from members import roles
from members.audience import rights_of
from members.committees import reporting
from members.dates import spell_day
from members.forms.external import ExternalForm
from members.history import history_of
from members.models import Committee, CommitteeReport
from members.permissions import can_report, keeps_register, sees_external
from members.views.committees import TO_EXTERNAL, actions_outside
from members.views.entries import EditEntry, NewEntry
from members.views.external_seats import sits_today, sitting, with_holders
from members.views.permission import PermissionView
from members.views.reports import report_row

EXTERNAL = Committee.objects.filter(kind=Committee.Kind.EXTERNAL)


def external_for(user):
    """All for whoever works here; who only sits in some of them finds those."""
    return EXTERNAL if roles.is_working(user) else EXTERNAL.filter(pk__in=rights_of(user).outside)


class ExternalList(PermissionView, ListView):
    """All of them, with who sits there and when somebody last reported."""

    permission = sees_external
    template_name = "members/external_list.html"

    def get_queryset(self):
        reports = CommitteeReport.objects.visible_to(self.request.user)
        seen = Q(reports__in=reports)
        return (
            external_for(self.request.user)
            .annotate(
                report_count=Count("reports", filter=seen, distinct=True),
                last_report=Max("reports__held_on", filter=seen),
            )
            .prefetch_related(with_holders())
        )

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
        return external_for(self.request.user).prefetch_related(with_holders())

    def get_context_data(self, **kwargs):
        user, committee = self.request.user, self.object
        steps = []
        if can_report(user, committee):
            steps.append(
                {"label": _("Bericht schreiben"), "url": reverse("report_new", args=[committee.slug])}
            )
        may_edit = keeps_register(user)
        if may_edit:
            seats = {"label": _("Sitze an einem Tag"), "url": committee.get_absolute_url(), "style": "quiet"}
            steps += [*actions_outside(committee, has_seat=bool(committee.seats.all())), seats]
        reports = CommitteeReport.objects.visible_to(user).filter(committee=committee).for_rows()
        return super().get_context_data(
            breadcrumbs=[TO_EXTERNAL],
            actions=steps,
            sitting=sitting(committee, may_edit=may_edit),
            keeps_seats=may_edit,
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


def row(committee: Committee) -> dict:
    """A line of the list."""
    people = [str(one.person) for seat in committee.seats.all() for one in sits_today(seat)]
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
