"""The register of visits in the working area: list, page, form, and the step from state to state."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext
from django.views.generic import CreateView, DetailView, ListView, UpdateView, View
from django.views.generic.detail import SingleObjectMixin

from meetings.models import Meeting
from meetings.visits import progress
from meetings.visits.forms import FilterForm, VisitForm
from meetings.visits.models import Visit
from meetings.visits.permissions import can_edit, can_enter, sees_register
from meetings.visits.years import ahead_and_past
from members import keeping
from members.audience import Audience
from members.forms.tags import names_of
from members.history import history_of
from members.models import Committee
from members.views.contacts import contacts_of
from members.views.permission import PermissionView

TO_REGISTER = {"label": gettext_lazy("Vor Ort"), "url": reverse_lazy("visit_list")}


class VisitList(PermissionView, ListView):
    """All visits one may see: what is ahead, then year by year; ?kreis= and ?stand= cut it down."""

    permission = sees_register
    template_name = "visits/list.html"

    def get_queryset(self):
        visits = Visit.objects.visible_to(self.request.user).newest_first().for_rows()
        return self.filter_form.chosen(visits)

    @property
    def filter_form(self) -> FilterForm:
        return FilterForm(self.request.GET)

    def get_context_data(self, **kwargs):
        ahead, past = ahead_and_past(self.object_list, on=timezone.localdate())
        groups = [(_("Was ansteht"), ahead)] if ahead else []
        groups += [(group.title, group.visits) for group in past]
        new = {"label": _("Besuch anlegen"), "url": reverse("visit_new")}
        return super().get_context_data(
            groups=[{"title": title, "rows": [row(visit) for visit in visits]} for title, visits in groups],
            filter_form=self.filter_form,
            is_filtered=any(self.request.GET.get(name) for name in FilterForm.base_fields),
            actions=[new] if can_enter(self.request.user) else [],
            **kwargs,
        )


class VisitDetail(PermissionView, DetailView):
    """One visit: what is known, what has to be done before the next step, what happened."""

    permission = sees_register
    template_name = "visits/detail.html"

    def get_queryset(self):
        return Visit.objects.visible_to(self.request.user).select_related(
            "district", "responsible", "committee", "meeting"
        )

    def get_context_data(self, **kwargs):
        visit, user = self.object, self.request.user
        edit = {"label": _("Bearbeiten"), "url": reverse("visit_edit", args=[visit.pk]), "style": "quiet"}
        may_edit = can_edit(user, visit)
        return super().get_context_data(
            breadcrumbs=[TO_REGISTER],
            actions=[edit] if may_edit else [],
            may_edit=may_edit,
            facts=facts(visit, user=user),
            step=step(visit),
            history=history_of(visit),
            contact_url=reverse("visit_contact_new", args=[visit.pk]),
            **contacts_of(visit, user=user),
            **kwargs,
        )


class VisitEdit(PermissionView, UpdateView):
    """Change a visit."""

    permission = can_edit
    form_class = VisitForm
    template_name = "components/edit.html"

    def get_queryset(self):
        return Visit.objects.visible_to(self.request.user).select_related("committee")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def form_valid(self, form):
        try:
            stored = Visit.objects.get(pk=self.object.pk)
            progress.check_change(form.instance, stored=stored, on=timezone.localdate())
        except progress.NotYet as not_yet:
            form.add_error(None, not_yet.message)
            return self.form_invalid(form)
        with transaction.atomic():
            row = form.save(commit=False)
            keeping.change(row, by=self.request.user, fields=form.changed_labels())
            form.save_m2m()
        messages.success(self.request, _("Der Besuch ist gesichert."))
        return redirect(form.instance)

    def get_context_data(self, **kwargs):
        here = {"label": pgettext("page", "Besuch"), "url": self.object.get_absolute_url()}
        return super().get_context_data(
            title=_("Besuch bearbeiten"), breadcrumbs=[TO_REGISTER, here], cancel_url=here["url"], **kwargs
        )


class VisitNew(PermissionView, CreateView):
    """Enter a visit; it begins as an idea of the board."""

    permission = can_enter
    form_class = VisitForm
    template_name = "components/edit.html"

    def get_initial(self):
        latest = Visit.objects.order_by("-pk").values_list("format_name", flat=True).first()
        board = Committee.objects.filter(kind=Committee.Kind.BOARD).first()
        return {"committee": board} | ({"format_name": latest} if latest else {})

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def form_valid(self, form):
        with transaction.atomic():
            keeping.enter(form.save(commit=False), by=self.request.user)
            form.save_m2m()
        messages.success(self.request, _("Der Besuch ist angelegt."))
        return redirect(form.instance)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Besuch anlegen"),
            breadcrumbs=[TO_REGISTER],
            cancel_url=TO_REGISTER["url"],
            **kwargs,
        )


class VisitMove(PermissionView, SingleObjectMixin, View):
    """POST: one step on or back, to the state named by the button."""

    permission = can_edit

    def get_queryset(self):
        return Visit.objects.visible_to(self.request.user).select_related("committee")

    def post(self, request, *args, **kwargs):
        try:
            progress.move(self.object, to=request.POST.get("to", ""), by=request.user)
        except progress.NotYet as not_yet:
            messages.error(request, not_yet.message)
        else:
            messages.success(request, _("Stand: %s.") % self.object.get_state_display())
        return redirect(self.object)


def row(visit: Visit) -> dict:
    """A line of the register."""
    where = ", ".join(part for part in (visit.place, str(visit.district)) if part)
    who = str(visit.responsible) if visit.responsible else ""
    return {
        "title": visit.title,
        "url": visit.get_absolute_url(),
        "note": " · ".join(part for part in (visit.when, where, who) if part),
        "chip": visit.get_state_display(),
        "chip_style": "good" if visit.state == Visit.State.CLOSED else "plain" if visit.is_over else "",
    }


def step(visit: Visit) -> dict:
    """Where the visit stands, what comes next, and what is missing for it."""
    following, preceding = progress.following(visit.state), progress.preceding(visit.state)
    return {
        "number": progress.ORDER.index(visit.state) + 1,
        "total": len(progress.ORDER),
        "following": following and Visit.State(following),
        "preceding": preceding and Visit.State(preceding),
        "missing": progress.missing(visit, to=following, on=timezone.localdate()) if following else [],
    }


def facts(visit: Visit, *, user) -> list[dict]:
    """What is known; the meeting only for those who may see it."""
    meeting = visit.meeting_id and Meeting.objects.visible_to(user).filter(pk=visit.meeting_id).first()
    return [
        {"label": _("Wann"), "value": visit.when},
        {"label": _("Wo"), "value": ", ".join(filter(None, (visit.place, str(visit.district))))},
        {"label": _("Format"), "value": visit.format_name},
        {"label": _("Verantwortlich"), "value": str(visit.responsible or "")},
        {
            "label": _("Sitzung"),
            "value": str(meeting or ""),
            "url": meeting.get_absolute_url() if meeting else "",
        },
        {"label": _("Nächster Besuch"), "value": visit.next_visit},
        {"label": _("Handlungsfelder"), "value": names_of(visit)},
        {"label": _("Sichtbar für"), "value": visit.get_audience_display()},
        {"label": _("Website")} | on_website(visit),
    ]


def on_website(visit: Visit) -> dict[str, str]:
    """Where visitors find the visit, or what keeps it from them; nothing while nobody thinks of it."""
    if visit.audience == Audience.PUBLIC and visit.is_announced:
        return {
            "value": _("Seite für %s") % visit.district,
            "url": reverse("visits_district", args=[visit.district.key]),
        }
    if visit.audience == Audience.PUBLIC:
        return {"value": _("erscheint, sobald der Tag feststeht und die Vorbereitung begonnen hat")}
    return {"value": _("der Bericht erscheint, sobald alle den Besuch sehen dürfen") if visit.report else ""}
