"""What the pages of organisations and people share: tabs, and the way from a merged row to the kept one."""

from collections.abc import Sequence

from django.http import Http404
from django.shortcuts import redirect
from django.views.generic import DetailView

from members.history import history_of
from members.register.merging import kept_number
from members.views.contacts import contacts_of
from members.views.permission import PermissionView
from roundtable import organisation_pages as pages


class RegisterPage(PermissionView, DetailView):
    """One tab of one entry. Say `parent` (a breadcrumb), `tabs`, `context_object_name`."""

    template_name = "members/sections.html"

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except Http404:
            number = kept_number(self.model, kwargs["pk"])
            if number is None or not type(self).permission(request.user, None):
                raise
            return redirect(request.resolver_match.url_name, pk=number)

    def get_context_data(self, **kwargs):
        user = self.request.user
        return super().get_context_data(
            title=str(self.object),
            breadcrumbs=[self.parent],
            actions=pages.edit_actions(self.object, user),
            tabs=type(self).tabs(self.object, user, current=self.request.resolver_match.url_name),
            **kwargs,
        )


def section(
    title: str,
    rows: list[dict],
    *,
    empty: str,
    how: str = "",
    step: dict | None = None,
    actions: Sequence[dict] = (),
) -> dict:
    """A heading with rows, or with what will stand there and the first step."""
    return {"title": title, "rows": rows, "empty": empty, "how": how, "step": step, "actions": actions}


class ContactsTab:
    """The contacts with this entry, and the form for the next one."""

    template_name = "members/contacts_tab.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(**contacts_of(self.object, user=self.request.user), **kwargs)


class HistoryTab:
    """Who changed what."""

    template_name = "members/history_tab.html"

    def get_context_data(self, **kwargs):
        return super().get_context_data(history=history_of(self.object), **kwargs)
