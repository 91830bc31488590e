"""Asking the holders of public seats whether the website may name them."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from members.committees import naming
from members.models import Committee, Consent
from members.permissions import keeps_committees
from members.views.permission import PermissionView


class AskNames(PermissionView, SingleObjectMixin, View):
    """POST: everybody of this committee who was never asked gets the question by mail."""

    http_method_names = ["post"]
    permission = keeps_committees
    model = Committee

    def post(self, request, *args, **kwargs):
        asked, refused = naming.ask_all(self.object, by=request.user)
        words = ngettext("%d Person ist per E-Mail gefragt.", "%d Personen sind per E-Mail gefragt.", asked)
        messages.success(request, words % asked if asked else _("Es ist niemand mehr zu fragen."))
        for sentence in refused:
            messages.error(request, sentence)
        return redirect(f"{self.object.get_absolute_url()}#namen")


def public_names(committee: Committee) -> dict:
    """What the page of a board says of it: {"rows", "to_ask"}; empty for a committee that is not public."""
    found = naming.holders(committee) if committee.kind == Committee.Kind.BOARD else []
    return (
        {"rows": [_row(one) for one in found], "to_ask": sum(one.can_be_asked for one in found)}
        if found
        else {}
    )


def _row(holder: naming.Holder) -> dict:
    is_paper = holder.state is None and not holder.person.email
    return {
        "title": str(holder.person),
        "url": reverse("person_consents", args=[holder.person.pk]),
        "note": _("hat keine E-Mail-Adresse, bitte auf Papier fragen") if is_paper else "",
        "chip": holder.state.label if holder.state else _("nicht gefragt"),
        "chip_style": "good" if holder.state == Consent.State.GIVEN else "plain",
    }
