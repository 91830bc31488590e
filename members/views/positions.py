"""What a person does elsewhere: entered, changed and removed on her page."""

from django.contrib import messages
from django.db import transaction
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from django.views.generic.detail import SingleObjectMixin

from members import history
from members.forms.people import PositionForm
from members.models import Person, Position
from members.permissions import keeps_register
from members.views.entries import EditEntry, NewEntry
from members.views.people import TO_PEOPLE
from members.views.permission import PermissionView


def to_functions(person_pk: int) -> str:
    return reverse("person_functions", args=[person_pk])


class PositionNew(NewEntry):
    """Enter a function of the person in the address."""

    model, form_class, title = Position, PositionForm, gettext_lazy("Funktion eintragen")
    said = gettext_lazy("Eingetragen: %s.")

    def get_object(self, queryset=None):
        """What the address names is the person."""
        self.object = self.person = get_object_or_404(Person, pk=self.kwargs["pk"], erased_at=None)
        return self.person

    @property
    def parent(self) -> dict:
        return {"label": str(self.person), "url": self.get_success_url()}

    def enter(self, form) -> None:
        self.object.person = self.person
        super().enter(form)
        history.record(self.person, history.EDITED, by=self.request.user, new=str(self.object.function))

    def get_success_url(self) -> str:
        return to_functions(self.person.pk)

    def get_context_data(self, **kwargs):
        return super().get_context_data(breadcrumbs=[TO_PEOPLE, self.parent], **kwargs)


class PositionEdit(EditEntry):
    """Change a function."""

    model, form_class, parent = Position, PositionForm, TO_PEOPLE
    said = gettext_lazy("„%s“ ist gesichert.")

    def get_success_url(self) -> str:
        return to_functions(self.object.person_id)


class PositionRemove(PermissionView, SingleObjectMixin, View):
    """POST: take away what was entered by mistake; the history keeps its words."""

    permission, model = keeps_register, Position
    http_method_names = ["post"]

    @transaction.atomic
    def post(self, request, *args, **kwargs):
        position, person = self.object, self.object.person
        history.record(person, history.EDITED, by=request.user, old=f"{position.function}, {position.where}")
        position.delete()
        messages.success(request, _("Entfernt: „%s“. Der Wortlaut steht im Verlauf.") % position.function)
        return redirect(to_functions(person.pk))
