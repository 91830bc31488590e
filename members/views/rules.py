"""Statutes and rules of procedure as dated versions."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import CreateView, DetailView, ListView, UpdateView

from members.committees import ruling
from members.dates import spell_day
from members.forms.rules import RulesForm
from members.history import history_of
from members.models import GoverningRules
from members.permissions import keeps_committees, sees_committees
from members.refusal import Refused
from members.views.permission import PermissionView
from members.views.together import SavesTogether

TO_LIST = {"label": gettext_lazy("Ordnungen"), "url": reverse_lazy("rules_list")}


class RulesList(PermissionView, ListView):
    """What is in force today, what is coming, what was before."""

    permission = sees_committees
    template_name = "members/rules/list.html"
    queryset = GoverningRules.objects.select_related("committee")

    def get_context_data(self, **kwargs):
        today = timezone.localdate()
        now = {rules.pk for rules in ruling.in_force(today)}
        groups: dict[str, list] = {_("Gilt heute"): [], _("Gilt bald"): [], _("Galt früher"): []}
        current, ahead, past = groups.values()
        for rules in self.object_list:
            place = current if rules.pk in now else ahead if rules.valid_from > today else past
            place.append(row(rules))
        new = {"label": _("Ordnung anlegen"), "url": reverse("rules_new")}
        return super().get_context_data(
            groups=[{"title": title, "rows": rows} for title, rows in groups.items() if rows],
            actions=[new] if keeps_committees(self.request.user) else [],
            **kwargs,
        )


class RulesDetail(PermissionView, DetailView):
    """One version in plain sentences, beside the one before."""

    permission = sees_committees
    queryset = GoverningRules.objects.select_related("committee")
    template_name = "members/rules/detail.html"
    context_object_name = "rules"

    def get_context_data(self, **kwargs):
        rules, today = self.object, timezone.localdate()
        before, may_edit = ruling.version_before(rules), keeps_committees(self.request.user)
        return super().get_context_data(
            breadcrumbs=[TO_LIST],
            sub=validity(rules),
            is_in_force=rules in ruling.in_force(today),
            is_settled=ruling.is_settled(rules, today),
            facts=[{"label": topic, "value": said} for topic, said in ruling.in_sentences(rules).items()],
            before=before,
            differences=ruling.differences(before, rules) if before else [],
            actions=_actions(rules, today) if may_edit else [],
            history=history_of(rules) if may_edit else [],
            **kwargs,
        )


class KeepRules(PermissionView):
    """What entering and changing a version share."""

    permission = keeps_committees
    form_class = RulesForm
    queryset = GoverningRules.objects.all()
    template_name = "components/edit.html"

    def keep(self, form) -> None:
        raise NotImplementedError

    def form_valid(self, form):
        try:
            self.keep(form)
        except Refused as no:
            form.add_error("reason" if "reason" in form.fields else "valid_from", no.message)
            return self.form_invalid(form)
        messages.success(self.request, _("„%s“ ist gesichert.") % form.instance.name)
        return redirect("rules_detail", form.instance.pk)


class RulesNew(KeepRules, CreateView):
    """A new version; with ?von= it begins as a copy of another."""

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"instance": self._copy()}

    def _copy(self) -> GoverningRules:
        origin = self.request.GET.get("von", "")
        found = GoverningRules.objects.filter(pk=origin).first() if origin.isdecimal() else None
        copy = found or GoverningRules()
        copy.pk = None
        copy._state.adding = True
        copy.valid_from = None
        return copy

    def keep(self, form):
        ruling.enact(form.instance, by=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Neue Fassung"), breadcrumbs=[TO_LIST], cancel_url=TO_LIST["url"], **kwargs
        )


class RulesEdit(KeepRules, SavesTogether, UpdateView):
    """Change what is ahead; correct, with a reason, what is in force or was."""

    def get_form_kwargs(self):
        is_settled = ruling.is_settled(self.object, timezone.localdate())
        return super().get_form_kwargs() | {"is_settled": is_settled}

    def keep(self, form):
        reason = form.cleaned_data.get("reason", "")
        ruling.change(form.instance, on=timezone.localdate(), reason=reason, by=self.request.user)

    def get_context_data(self, **kwargs):
        stored = GoverningRules.objects.get(pk=self.object.pk)
        here = {"label": stored.name, "url": reverse("rules_detail", args=[stored.pk])}
        return super().get_context_data(
            title=_("Fassung bearbeiten"), breadcrumbs=[TO_LIST, here], cancel_url=here["url"], **kwargs
        )


def validity(rules: GoverningRules) -> str:
    """ "gilt ab Mo, 1. Januar 2024, für: Vorstand"."""
    since = _("gilt ab %s") % spell_day(rules.valid_from)
    return f"{since} · {_('nur für: %s') % rules.committee}" if rules.committee else since


def row(rules: GoverningRules) -> dict:
    return {
        "title": rules.name,
        "url": reverse("rules_detail", args=[rules.pk]),
        "note": " · ".join(part for part in (validity(rules), rules.source) if part),
    }


def _actions(rules: GoverningRules, today) -> list[dict]:
    is_settled = ruling.is_settled(rules, today)
    copy = {"label": _("Neue Fassung hieraus"), "url": f"{reverse('rules_new')}?von={rules.pk}"}
    edit = {
        "label": _("Berichtigen") if is_settled else _("Bearbeiten"),
        "url": reverse("rules_edit", args=[rules.pk]),
        "style": "quiet",
    }
    return [copy, edit]
