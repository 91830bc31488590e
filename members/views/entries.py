"""The two pages every register has: entering a row and changing it, each with a line in its history."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.generic import CreateView, UpdateView

from members import keeping
from members.permissions import keeps_register
from members.views.permission import PermissionView
from members.views.together import SavesTogether


class NewEntry(PermissionView, CreateView):
    """Enter a row. Say `model`, `form_class`, `title`, `parent` (a breadcrumb), `said` ("%s" is the row)."""

    permission = keeps_register
    template_name = "components/edit.html"
    said: str

    def form_valid(self, form):
        with transaction.atomic():
            self.object = form.save(commit=False)
            self.enter(form)
            form.save_m2m()
        messages.success(self.request, self.said % self.object)
        return redirect(self.get_success_url())

    def enter(self, form) -> None:
        """Save the new row; another verb may do it."""
        keeping.enter(self.object, by=self.request.user)

    def get_context_data(self, **kwargs):
        context = {"title": self.title, "breadcrumbs": [self.parent], "cancel_url": self.parent["url"]}
        return super().get_context_data(**(context | kwargs))


class EditEntry(PermissionView, SavesTogether, UpdateView):
    """Change a row with a `Together` form. Say `model`, `form_class`, `parent`, `said`."""

    permission = keeps_register
    template_name = "components/edit.html"
    said: str

    def form_valid(self, form):
        self.object = form.save(commit=False)
        self.edit(form)
        form.save_m2m()
        messages.success(self.request, self.said % self.object)
        return redirect(self.get_success_url())

    def edit(self, form) -> None:
        """Save the edited row; another verb may do it."""
        keeping.edit(self.object, by=self.request.user, fields=form.changed_labels())

    def get_context_data(self, **kwargs):
        stored = type(self.object)._default_manager.get(pk=self.object.pk)
        here = {"label": str(stored), "url": self.get_success_url()}
        context = {
            "title": _("%s bearbeiten") % stored,
            "breadcrumbs": [self.parent, here],
            "cancel_url": here["url"],
        }
        return super().get_context_data(**(context | kwargs))
