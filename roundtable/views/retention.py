"""How long data are kept: the rules, what is due, changing a rule, removing what is due."""

from django import forms
from django.http import Http404
from django.urls import reverse, reverse_lazy
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView

from members.history import history_of
from members.permissions import keeps_register
from members.views.acting import ActingView
from members.views.entries import EditEntry
from members.views.permission import PermissionView
from roundtable.forms.retention import RetentionForm
from roundtable.models import RetentionRule
from roundtable.privacy import retaining
from roundtable.privacy.retention import KINDS

TO_RULES = {"label": gettext_lazy("Löschfristen"), "url": reverse_lazy("retention")}


def rule_of(kind: str) -> RetentionRule:
    """The rule of a kind there is. Raises Http404."""
    found = {rule.kind: rule for rule in retaining.rules()}
    if kind not in found:
        raise Http404
    return found[kind]


class RetentionList(PermissionView, TemplateView):
    """Every kind of data with its period and how much is due; one query for each kind."""

    permission = keeps_register
    template_name = "roundtable/privacy/retention.html"

    def get_context_data(self, **kwargs):
        to_erasures = {"label": _("Löschungen"), "url": reverse("erasure_list"), "style": "quiet"}
        rows = [row(rule, retaining.due(rule).count()) for rule in retaining.rules()]
        return super().get_context_data(title=_("Löschfristen"), actions=[to_erasures], rows=rows, **kwargs)


class RetentionEdit(EditEntry):
    """Change a period; below stands what was removed when."""

    model, form_class, parent = RetentionRule, RetentionForm, TO_RULES
    template_name = "roundtable/privacy/retention_rule.html"
    said, success_url = gettext_lazy("„%s“ ist gesichert."), TO_RULES["url"]

    def get_object(self, queryset=None):
        if getattr(self, "object", None) is None:
            self.object = rule_of(self.kwargs["kind"])
        return self.object

    def get_context_data(self, **kwargs):
        kind, number = KINDS[self.object.kind], retaining.due(self.stored).count()
        remove = {
            "label": _("Jetzt löschen"),
            "url": reverse("retention_remove", args=[self.object.kind]),
            "style": "danger",
        }
        return super().get_context_data(
            title=kind.label,
            kind=kind,
            told=retaining.told(number),
            actions=[remove] if number else [],
            breadcrumbs=[TO_RULES],
            history=history_of(self.object),
            **kwargs,
        )

    @property
    def stored(self) -> RetentionRule:
        """As it stands, whatever was typed."""
        return RetentionRule.objects.get(pk=self.object.pk)


class RetentionRemove(PermissionView, ActingView):
    """Remove now what is due of one kind."""

    permission = keeps_register
    form_class = forms.Form
    template_name = "components/confirm.html"
    success_url = TO_RULES["url"]

    @cached_property
    def rule(self) -> RetentionRule:
        return rule_of(self.kwargs["kind"])

    def get_context_data(self, **kwargs):
        kind, number = KINDS[self.rule.kind], retaining.due(self.rule).count()
        return super().get_context_data(
            title=_("%s: Fälliges löschen?") % kind.label,
            text=_(
                "Gelöscht werden: %(what)s, wenn sie älter sind als die Frist von %(period)s; heute "
                "%(number)s. Das lässt sich nicht zurücknehmen."
            )
            % {"what": kind.told, "period": self.rule.period, "number": retaining.told(number)},
            submit_label=_("Jetzt löschen"),
            breadcrumbs=[TO_RULES],
            cancel_url=self.get_success_url(),
            **kwargs,
        )

    def act(self, form) -> str:
        gone = retaining.remove(self.rule, by=self.request.user)
        return ngettext("%d Eintrag ist gelöscht.", "%d Einträge sind gelöscht.", gone) % gone


def row(rule: RetentionRule, number: int) -> dict:
    """A line of the list."""
    who = _("wird von selbst gelöscht") if rule.is_automatic else ""
    notes = [rule.period, rule.reason, who]
    return {
        "title": KINDS[rule.kind].label,
        "url": reverse("retention_edit", args=[rule.kind]),
        "note": " · ".join(part for part in notes if part),
        "chip": retaining.told(number),
        "chip_style": "late" if number else "plain",
    }
