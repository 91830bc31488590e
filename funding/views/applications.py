"""Applications: list by year, page, form, and the step from state to state."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, DetailView, ListView, UpdateView, View
from django.views.generic.detail import SingleObjectMixin

from funding import progress
from funding.forms import ApplicationForm
from funding.models import Application
from funding.permissions import can_edit, sees_funding
from funding.years import by_year
from members import keeping
from members.dates import spell_day
from members.forms.tags import ByFieldForm, names_of, tagged
from members.history import history_of
from members.models import Committee
from members.templatetags.german import euro
from members.views.permission import PermissionView

TO_LIST = {"label": gettext_lazy("Förderung"), "url": reverse_lazy("application_list")}


class ApplicationList(PermissionView, ListView):
    """All applications one may see, by year, with what was asked and granted; ?feld= as everywhere."""

    permission = sees_funding
    template_name = "funding/list.html"

    def get_queryset(self):
        seen = Application.objects.visible_to(self.request.user)
        return tagged(seen, self.by_field.field).newest_first().for_rows()

    @cached_property
    def by_field(self) -> ByFieldForm:
        return ByFieldForm(self.request.GET)

    def get_context_data(self, **kwargs):
        today, years = timezone.localdate(), by_year(self.object_list)
        programmes = {
            "label": _("Förderprogramme"),
            "url": reverse("programme_list"),
            "style": "quiet",
        }
        new = {"label": _("Antrag anlegen"), "url": reverse("application_new")}
        may_edit = can_edit(self.request.user)
        return super().get_context_data(
            years=[
                {"year": year, "rows": [row(found, on=today) for found in year.applications]}
                for year in years
            ],
            filter_form=self.by_field,
            is_filtered=bool(self.request.GET.get("feld")),
            actions=[new, programmes] if may_edit else [programmes],
            new=new if may_edit else None,
            **kwargs,
        )


class ApplicationDetail(PermissionView, DetailView):
    """One application: what is known, where it may go, what happened."""

    permission = sees_funding
    template_name = "funding/detail.html"

    def get_queryset(self):
        return Application.objects.visible_to(self.request.user).for_rows()

    def get_context_data(self, **kwargs):
        application, may_edit = self.object, can_edit(self.request.user)
        edit = {
            "label": _("Bearbeiten"),
            "url": reverse("application_edit", args=[application.pk]),
            "style": "quiet",
        }
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            actions=[edit] if may_edit else [],
            may_edit=may_edit,
            facts=facts(application),
            is_late=application.is_late(timezone.localdate()),
            ways=[way(application, state) for state in progress.allowed(application.state)],
            corrections=[Application.State(state) for state in progress.corrections(application.state)],
            history=history_of(application),
            **kwargs,
        )


class ApplicationEdit(PermissionView, UpdateView):
    """Change an application."""

    permission = can_edit
    form_class = ApplicationForm
    template_name = "components/edit.html"

    def get_queryset(self):
        return Application.objects.visible_to(self.request.user)

    def form_valid(self, form):
        try:
            progress.check_change(form.instance, stored=Application.objects.get(pk=self.object.pk))
        except progress.NotYet as not_yet:
            form.add_error(None, not_yet.message)
            return self.form_invalid(form)
        with transaction.atomic():
            row = form.save(commit=False)
            keeping.change(row, by=self.request.user, fields=form.changed_labels())
            form.save_m2m()
        messages.success(self.request, _("Der Antrag ist gesichert."))
        return redirect(form.instance)

    def get_context_data(self, **kwargs):
        here = {"label": _("Antrag"), "url": self.object.get_absolute_url()}
        return super().get_context_data(
            title=_("Antrag bearbeiten"), breadcrumbs=[TO_LIST, here], cancel_url=here["url"], **kwargs
        )


class ApplicationNew(PermissionView, CreateView):
    """Enter an application; it begins as an idea of the board for the coming year."""

    permission = can_edit
    form_class = ApplicationForm
    template_name = "components/edit.html"

    def get_initial(self):
        board = Committee.objects.filter(kind=Committee.Kind.BOARD).first()
        return {"committee": board, "year": timezone.localdate().year + 1}

    def form_valid(self, form):
        with transaction.atomic():
            keeping.enter(form.save(commit=False), by=self.request.user)
            form.save_m2m()
        messages.success(self.request, _("Der Antrag ist angelegt."))
        return redirect(form.instance)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Antrag anlegen"), breadcrumbs=[TO_LIST], cancel_url=TO_LIST["url"], **kwargs
        )


class ApplicationMove(PermissionView, SingleObjectMixin, View):
    """POST: to the state named by the button."""

    permission = can_edit

    def get_queryset(self):
        return Application.objects.visible_to(self.request.user)

    def post(self, request, *args, **kwargs):
        try:
            progress.move(self.object, to=request.POST.get("to", ""), by=request.user)
        except progress.NotYet as not_yet:
            messages.error(request, not_yet.message)
        else:
            messages.success(request, _("Stand: %s.") % self.object.get_state_display())
        return redirect(self.object)


def row(application: Application, *, on) -> dict:
    """A line of the list: who is asked, what comes next, how much."""
    submit_by = application.submit_by
    is_late = application.is_late(on)
    is_due = submit_by and application.is_before_submission and not is_late
    due = _("Frist %s") % spell_day(submit_by) if is_due else ""
    return {
        "application": application,
        "style": "good"
        if application.granted
        else "plain"
        if not progress.allowed(application.state)
        else "",
        "note": " · ".join(part for part in (application.funder, due) if part),
        "late": _("Die Frist war am %s.") % spell_day(submit_by) if is_late else "",
    }


def way(application: Application, state: str) -> dict:
    """A next state, what its button says, and what is missing for it."""
    is_withdrawal = state == Application.State.WITHDRAWN
    return {
        "state": Application.State(state),
        "missing": progress.missing(application, to=state),
        "label": _("Antrag zurückziehen")
        if is_withdrawal
        else _("Weiter: %s") % Application.State(state).label,
        "style": "quiet" if is_withdrawal else "",
    }


def facts(application: Application) -> list[dict]:
    """What is known, in the order in which it becomes known."""
    step_on, deadline = application.next_step_on, application.deadline
    step = (
        f"{application.next_step} ({_('bis %s') % spell_day(step_on)})" if step_on else application.next_step
    )
    return [
        {"label": _("Fördergeber"), "value": application.funder},
        {"label": _("Programm"), "value": str(application.programme or "")},
        {"label": _("Antragsfrist"), "value": deadline, "note": deadline and deadline.reason},
        {"label": _("Beantragt"), "value": euro(application.amount_asked)},
        {"label": _("Bewilligt"), "value": euro(application.amount_granted)},
        {
            "label": _("Entschieden am"),
            "value": application.decision_on and spell_day(application.decision_on),
        },
        {"label": _("Nächster Schritt"), "value": step},
        {"label": _("Handlungsfelder"), "value": names_of(application)},
        {"label": _("Sichtbar für"), "value": application.get_audience_display()},
    ]
