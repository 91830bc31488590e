"""The yearly question whether the entries are right, and the answers."""

from django.contrib import messages
from django.db.models import OuterRef, Subquery
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import ListView, View
from django.views.generic.detail import SingleObjectMixin

from members.dates import spell_day
from members.forms.entries import SettleForm
from members.models import EntryCheck, Membership, Organisation
from members.permissions import keeps_register
from members.refusal import Refused
from members.register import checking
from members.views.of_office import OfTheOffice
from members.views.permission import PermissionView

TO_CHECKS = {"label": gettext_lazy("Stimmt noch alles?"), "url": reverse_lazy("check_list")}


class Checks(PermissionView, ListView):
    """Every member, who has answered when, and who has not."""

    permission = keeps_register
    template_name = "members/checks.html"
    paginate_by = 100

    def get_queryset(self):
        return members_with_checks()

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        return context | {
            "groups": _groups(with_check(context["object_list"])),
            "breadcrumbs": [{"label": _("Organisationen"), "url": reverse("organisation_list")}],
        }


class CheckAsk(PermissionView, View):
    """POST: ask those chosen one by one, and all of a chosen group, also those on other pages."""

    permission = keeps_register
    http_method_names = ["post"]

    def post(self, request):
        asked, without = 0, []
        keys = _keys(request.POST.getlist("ask")) | in_groups(request.POST.getlist("group"))
        for organisation in Organisation.objects.filter(pk__in=keys):
            try:
                checking.ask(organisation, by=request.user)
            except Refused:
                without.append(organisation.name)
            else:
                asked += 1
        said = ngettext("%d Organisation ist gefragt.", "%d Organisationen sind gefragt.", asked)
        messages.success(request, said % asked)
        if without:
            messages.warning(request, _("Ohne E-Mail-Adresse: %s.") % ", ".join(without))
        return redirect(TO_CHECKS["url"])


class CheckSettle(SingleObjectMixin, OfTheOffice):
    """What an organisation would like to read instead, field by field."""

    form_class = SettleForm
    title, label = gettext_lazy("Vorgeschlagene Änderungen"), gettext_lazy("Übernehmen")

    def get_queryset(self):
        return EntryCheck.objects.filter(answered_at__isnull=False).select_related("organisation")

    @cached_property
    def organisation(self):
        return get_object_or_404(Organisation, pk=self.object.organisation_id)

    @property
    def text(self):
        words = {"name": self.object.answered_by, "day": spell_day(self.object.answered_at)}
        return _("Von %(name)s am %(day)s. Was Sie nicht ankreuzen, bleibt, wie es ist.") % words

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"changes": self.object.changes}

    def act(self, form):
        labels = checking.settle(self.object, take=form.cleaned_data["take"], by=self.request.user)
        return _("Übernommen: %s.") % ", ".join(labels) if labels else _("Nichts übernommen.")

    def get_success_url(self):
        return TO_CHECKS["url"]


def members_with_checks():
    """Every member of today with the key of her newest question."""
    newest = EntryCheck.objects.filter(organisation=OuterRef("pk")).order_by("-asked_at", "-pk")
    members = Membership.objects.active(timezone.localdate()).values("organisation")
    return Organisation.objects.filter(pk__in=members).annotate(check_pk=Subquery(newest.values("pk")[:1]))


def with_check(organisations) -> list[tuple[Organisation, EntryCheck | None]]:
    """Each with her newest question; one query more."""
    known = EntryCheck.objects.in_bulk([one.check_pk for one in organisations if one.check_pk])
    return [(one, known.get(one.check_pk)) for one in organisations]


def in_groups(names: list[str]) -> set[int]:
    """The keys of all members in these groups."""
    if not names:
        return set()
    return {one.pk for one, check in with_check(members_with_checks()) if _group_of(check) in names}


def _keys(given: list[str]) -> set[int]:
    return {int(one) for one in given if one.isdecimal() and len(one) < 10}


def _groups(found: list[tuple[Organisation, EntryCheck | None]]) -> list[dict]:
    groups: dict[str, list[dict]] = {"changes": [], "open": [], "never": [], "right": []}
    for organisation, check in found:
        groups[_group_of(check)].append(_row(organisation, check))
    titles = {
        "changes": _("Änderungen vorgeschlagen"),
        "open": _("Noch keine Antwort"),
        "never": _("Noch nicht gefragt"),
        "right": _("Stimmt"),
    }
    return [{"name": name, "title": titles[name], "rows": rows} for name, rows in groups.items() if rows]


def _group_of(check: EntryCheck | None) -> str:
    if check is None:
        return "never"
    if check.answered_at is None:
        return "open"
    return "changes" if check.changes and check.settled_at is None else "right"


def _row(organisation: Organisation, check: EntryCheck | None) -> dict:
    url, note = organisation.get_absolute_url(), ""
    if check is not None:
        note = _("gefragt am %s") % spell_day(check.asked_at)
    if check is not None and check.answered_at:
        words = {"day": spell_day(check.answered_at), "name": check.answered_by}
        note = _("beantwortet am %(day)s von %(name)s") % words
        if _group_of(check) == "changes":
            url = reverse("check_settle", args=[check.pk])
    return {"pk": organisation.pk, "title": organisation.name, "url": url, "note": note}
