"""Committees: all of them, one with its table of seats, entering and changing."""

from datetime import date

from django.contrib import messages
from django.db.models import Prefetch
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import CreateView, DetailView, ListView, UpdateView

from members import history, roles
from members.audience import rights_of
from members.committees import occupancy
from members.committees.founding import free_slug
from members.forms.seats import CommitteeForm
from members.models import Committee, Seat
from members.permissions import keeps_committees, sees_committees
from members.views.permission import PermissionView
from members.views.public_names import public_names
from members.views.together import SavesTogether

TO_EXTERNAL = {"label": gettext_lazy("Externe Gremien"), "url": reverse_lazy("external_list")}
TO_LIST = {"label": gettext_lazy("Gremien"), "url": reverse_lazy("committee_list")}


def day_of(request) -> date:
    """The day in ?am=, else today; what is no day is left out."""
    try:
        return parse_date(request.GET.get("am", "")) or timezone.localdate()
    except ValueError:
        return timezone.localdate()


class CommitteeList(PermissionView, ListView):
    """All committees that meet, then those of others, then dissolved ones; how many seats need somebody."""

    permission = sees_committees
    template_name = "members/committees/list.html"

    def get_queryset(self):
        today = Seat.objects.existing(timezone.localdate())
        return Committee.objects.prefetch_related(Prefetch("seats", today)).order_by("name")

    def get_context_data(self, **kwargs):
        today, lead = timezone.localdate(), occupancy.lead_days()
        wanting = {
            state: set(Seat.objects.in_state(state, today, lead_days=lead).values_list("pk", flat=True))
            for state in (Seat.State.VACANT, Seat.State.HOLDOVER, Seat.State.ENDS_SOON)
        }
        groups: dict[str, list] = {_("Unsere Gremien"): [], _("Externe Gremien"): [], _("Aufgelöst"): []}
        ours, others, gone = groups.values()
        for committee in self.object_list:
            is_gone = committee.dissolved_on and committee.dissolved_on <= today
            is_external = committee.kind == Committee.Kind.EXTERNAL
            url = _url_for(self.request.user, committee)
            (gone if is_gone else others if is_external else ours).append(row(committee, wanting, url=url))
        new = {"label": _("Gremium anlegen"), "url": reverse("committee_new")}
        return super().get_context_data(
            groups=[{"title": title, "rows": rows} for title, rows in groups.items() if rows],
            actions=[new] if keeps_committees(self.request.user) else [],
            **kwargs,
        )


class CommitteeDetail(PermissionView, DetailView):
    """One committee on a day: its table, what needs doing, its terms, its history."""

    permission = sees_committees
    model = Committee
    template_name = "members/committees/detail.html"

    def get_context_data(self, **kwargs):
        committee, day = self.object, day_of(self.request)
        rows, may_edit = occupancy.table(committee, on=day), keeps_committees(self.request.user)
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            day=day,
            is_today=day == timezone.localdate(),
            rows=rows,
            not_there=occupancy.not_there(committee, on=day),
            to_do=occupancy.to_do(rows) if may_edit else [],
            terms=committee.terms.all(),
            may_edit=may_edit,
            names=public_names(committee) if may_edit else {},
            actions=self._actions() if may_edit else [],
            history=history.history_of(committee) if may_edit else [],
            **kwargs,
        )

    def _actions(self) -> list[dict]:
        committee, today = self.object, timezone.localdate()
        if committee.kind != Committee.Kind.EXTERNAL:
            return actions(committee)
        has_seat = committee.seats.existing(today).exists()
        own = {"label": _("Berichte von dort"), "url": to_committee(committee)["url"], "style": "quiet"}
        return [*actions_outside(committee, has_seat=has_seat), own]


class CommitteeNew(PermissionView, CreateView):
    """Enter a committee."""

    permission = keeps_committees
    form_class = CommitteeForm
    template_name = "components/edit.html"

    def form_valid(self, form):
        committee = form.save(commit=False)
        committee.slug = free_slug(committee.name)
        committee.save()
        history.record(committee, history.CREATED, by=self.request.user)
        messages.success(self.request, _("„%s“ ist angelegt. Jetzt fehlen die Sitze.") % committee)
        return redirect(to_committee(committee)["url"])

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Gremium anlegen"), breadcrumbs=[TO_LIST], cancel_url=TO_LIST["url"], **kwargs
        )


class CommitteeEdit(PermissionView, SavesTogether, UpdateView):
    """Change a committee."""

    permission = keeps_committees
    model = Committee
    form_class = CommitteeForm
    template_name = "components/edit.html"

    def form_valid(self, form):
        committee = form.save()
        if form.changed_data:
            history.record(committee, history.EDITED, by=self.request.user, fields=form.changed_labels())
        messages.success(self.request, _("„%s“ ist gesichert.") % committee)
        return redirect(committee)

    def get_context_data(self, **kwargs):
        here = to_committee(self.object)
        return super().get_context_data(
            title=_("Gremium bearbeiten"), breadcrumbs=[TO_LIST, here], cancel_url=here["url"], **kwargs
        )


def to_committee(committee: Committee) -> dict:
    """A breadcrumb; one of others has a page of its own, with its reports."""
    url = committee.get_absolute_url()
    if committee.kind == Committee.Kind.EXTERNAL:
        url = reverse("external_detail", args=[committee.slug])
    return {"label": str(committee), "url": url}


def to_list(committee: Committee) -> dict:
    """The breadcrumb before it."""
    return TO_EXTERNAL if committee.kind == Committee.Kind.EXTERNAL else TO_LIST


def row(committee: Committee, wanting: dict, *, url: str) -> dict:
    """A line of the list: its kind, how many seats, and what is not in order, each of these in one piece."""
    seats = [seat.pk for seat in committee.seats.all()]
    found = {state: sum(pk in pks for pk in seats) for state, pks in wanting.items()}
    said = [_in_one_piece(f"{count} {Seat.State(state).label}") for state, count in found.items() if count]
    count = _in_one_piece(ngettext("%d Sitz", "%d Sitze", len(seats)) % len(seats))
    return {
        "title": str(committee),
        "url": url,
        "note": " · ".join([str(committee.get_kind_display()), count, *said]),
    }


def _in_one_piece(words: str) -> str:
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def _url_for(user, committee: Committee) -> str:
    """The page of its own of one of others, for whoever may open that; members see its seats."""
    is_seen = roles.is_working(user) or committee.pk in rights_of(user).outside
    return to_committee(committee)["url"] if is_seen else committee.get_absolute_url()


def actions(committee: Committee) -> list[dict]:
    """What the office may do with a committee of ours."""
    steps = [
        ("term_new", _("Neue Wahlperiode"), ""),
        ("seat_new", _("Sitz anlegen"), "quiet"),
        ("committee_edit", _("Bearbeiten"), "quiet"),
    ]
    return [
        {"label": label, "url": reverse(name, args=[committee.pk]), "style": style}
        for name, label, style in steps
    ]


def actions_outside(committee: Committee, *, has_seat: bool) -> list[dict]:
    """The same for one of others; without a seat there is none to fill."""
    send = [("external_send", _("Jemanden entsenden"), committee.slug)] if has_seat else []
    steps = [
        *send,
        ("seat_new", _("Sitz anlegen"), committee.pk),
        ("external_edit", _("Bearbeiten"), committee.slug),
    ]
    return [
        {"label": label, "url": reverse(name, args=[key]), "style": "quiet"} for name, label, key in steps
    ]
