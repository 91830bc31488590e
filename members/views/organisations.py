"""The register of organisations: its list, and the forms behind it."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import ListView

from members import roles
from members.forms.organisations import OrganisationFilter, OrganisationForm
from members.joining.standing import State, standing, with_memberships
from members.models import Organisation
from members.permissions import keeps_register, sees_organisations
from members.register import visible
from members.views.entries import EditEntry, NewEntry
from members.views.permission import PermissionView

# `get_kind_display` makes all choices hashable anew for every row: a quarter of the list's time.
KINDS = dict(Organisation.Kind.choices)
TO_ORGANISATIONS = {"label": gettext_lazy("Organisationen"), "url": reverse_lazy("organisation_list")}


class OrganisationList(PermissionView, ListView):
    """All organisations one may see; the query string searches, cuts down and sorts."""

    permission = sees_organisations
    template_name = "members/organisations.html"
    paginate_by = 50

    def get_queryset(self):
        self.filter_form = OrganisationFilter(self.request.GET, user=self.request.user)
        seen = visible.organisations_for(self.request.user).select_related("district")
        return self.filter_form.chosen(with_memberships(seen))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        day, is_working = self.filter_form.day, roles.is_working(self.request.user)
        rows = [row(one, on=day, is_working=is_working) for one in context["page_obj"]]
        new = {"label": _("Organisation eintragen"), "url": reverse("organisation_new")}
        return context | {
            "rows": rows,
            "filter_form": self.filter_form,
            "is_filtered": any(self.request.GET.get(name) for name in OrganisationFilter.base_fields),
            "actions": [new] if keeps_register(self.request.user) else [],
        }


class OrganisationNew(NewEntry):
    """Enter an organisation."""

    model, form_class = Organisation, OrganisationForm
    title, parent = gettext_lazy("Organisation eintragen"), TO_ORGANISATIONS
    said = gettext_lazy("„%s“ ist eingetragen.")


class OrganisationEdit(EditEntry):
    """Change an organisation."""

    model, form_class, parent = Organisation, OrganisationForm, TO_ORGANISATIONS
    said = gettext_lazy("„%s“ ist gesichert.")


def row(organisation: Organisation, *, on, is_working: bool) -> dict:
    """A line of the list; how it stands to us is for those who work here."""
    where = str(organisation.district or organisation.town)
    stands = standing(organisation, on)
    notes = [str(KINDS.get(organisation.kind, "")), where, stands.since]
    chip = stands.label if is_working else ""
    return {
        "title": organisation.name,
        "url": organisation.get_absolute_url(),
        "note": " · ".join(part for part in notes if part),
        "chip": chip,
        "chip_style": "good" if stands.state == State.MEMBER else "plain",
    }
