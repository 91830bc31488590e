"""The register of people: its list, and the forms behind it."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView

from members.forms.people import PersonFilter, PersonForm
from members.models import Person
from members.permissions import keeps_register, sees_people
from members.register import visible
from members.register.disclosure import email_of
from members.views.entries import EditEntry, NewEntry
from members.views.permission import PermissionView

TO_PEOPLE = {"label": gettext_lazy("Personen"), "url": reverse_lazy("person_list")}


class PersonList(PermissionView, ListView):
    """All people one may see; the query string searches, cuts down and sorts."""

    permission = sees_people
    template_name = "members/people.html"
    paginate_by = 50

    def get_queryset(self):
        self.filter_form = PersonFilter(self.request.GET, user=self.request.user)
        seen = visible.people_for(self.request.user)
        return visible.with_functions(self.filter_form.chosen(seen), on=self.filter_form.day)

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        new = {"label": _("Person eintragen"), "url": reverse("person_new")}
        return context | {
            "rows": [row(one, user=self.request.user) for one in context["page_obj"]],
            "filter_form": self.filter_form,
            "is_filtered": any(self.request.GET.get(name) for name in PersonFilter.base_fields),
            "actions": [new] if keeps_register(self.request.user) else [],
        }


class PersonNew(NewEntry):
    """Enter a person."""

    model, form_class = Person, PersonForm
    title, parent = gettext_lazy("Person eintragen"), TO_PEOPLE
    said = gettext_lazy("„%s“ ist eingetragen.")


class PersonEdit(EditEntry):
    """Change a person."""

    form_class, parent = PersonForm, TO_PEOPLE
    queryset = Person.objects.filter(erased_at=None)
    said = gettext_lazy("„%s“ ist gesichert.")


def row(person: Person, *, user) -> dict:
    """A line of the list, what she does before where she is reached."""
    notes = [*visible.functions_of(person), email_of(person, user=user)]
    return {
        "title": str(person),
        "url": person.get_absolute_url(),
        "note": " · ".join(part for part in notes if part),
    }
