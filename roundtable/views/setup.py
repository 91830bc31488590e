"""Einrichten: the checklist of the first days, and notes on what comes later."""

from django.http import Http404
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView, View

from members.roles import is_office
from members.views.permission import PermissionView
from roundtable.forms.setup import NoteForm
from roundtable.setup import checklist

TO_CHECKLIST = {"label": gettext_lazy("Einrichten"), "url": reverse_lazy("setup")}


def can_set_up(user, thing: object = None) -> bool:
    """The office, and administrators, who stand in for it."""
    return is_office(user)


class SetupPage(PermissionView):
    """What the pages of the steps share: the way back."""

    permission = can_set_up
    title = ""

    def get_context_data(self, **kwargs):
        given = {"title": self.title, "breadcrumbs": [TO_CHECKLIST], "cancel_url": TO_CHECKLIST["url"]}
        return super().get_context_data(**(given | kwargs))

    def get_success_url(self):
        return TO_CHECKLIST["url"]


class Checklist(PermissionView, TemplateView):
    """Every step, the important ones first; each can be done at any time."""

    permission = can_set_up
    template_name = "roundtable/setup/checklist.html"

    def get_context_data(self, **kwargs):
        lines = checklist.lines()
        done = sum(line.is_done for line in lines)
        groups = [
            (_("Das braucht die Arbeit"), [line for line in lines if line.step.is_important]),
            (_("Wann es passt"), [line for line in lines if not line.step.is_important]),
        ]
        return super().get_context_data(
            groups=[{"title": title, "lines": found} for title, found in groups],
            done=done,
            total=len(lines),
            sub=summary([line for line in lines if line.step.is_important and line.is_open]),
            **kwargs,
        )


class Note(PermissionView, View):
    """POST: this step comes later, is not needed, or stands open again."""

    permission = can_set_up
    http_method_names = ["post"]

    def post(self, request, *args, slug: str, **kwargs):
        step, form = checklist.BY_KEY.get(slug), NoteForm(request.POST)
        if step is None or not form.is_valid():
            raise Http404(slug)
        checklist.note(step, word=form.cleaned_data["word"], by=request.user)
        return redirect(f"{TO_CHECKLIST['url']}#{slug}")


def summary(missing: list[checklist.Line]) -> str:
    if not missing:
        return _("Alles Wichtige ist da. Was noch offen ist, kann warten.")
    return ngettext(
        "In beliebiger Reihenfolge. %d wichtiger Schritt fehlt noch.",
        "In beliebiger Reihenfolge. %d wichtige Schritte fehlen noch.",
        len(missing),
    ) % len(missing)
