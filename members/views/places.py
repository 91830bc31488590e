"""The register of places."""

from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import DetailView, ListView

from members.forms.places import PlaceFilter, PlaceForm
from members.history import history_of
from members.models import Place
from members.permissions import keeps_register, sees_people
from members.views.entries import EditEntry, NewEntry
from members.views.permission import PermissionView

TO_PLACES = {"label": gettext_lazy("Orte"), "url": reverse_lazy("place_list")}


class PlaceList(PermissionView, ListView):
    """Where one can meet."""

    permission = sees_people
    template_name = "members/places.html"
    paginate_by = 50

    def get_queryset(self):
        self.filter_form = PlaceFilter(self.request.GET)
        return self.filter_form.chosen(Place.objects.select_related("district"))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        new = {"label": _("Ort eintragen"), "url": reverse("place_new")}
        return context | {
            "rows": [row(place) for place in context["page_obj"]],
            "filter_form": self.filter_form,
            "is_filtered": any(self.request.GET.get(name) for name in PlaceFilter.base_fields),
            "actions": [new] if keeps_register(self.request.user) else [],
        }


class PlaceDetail(PermissionView, DetailView):
    """One place."""

    permission = sees_people
    template_name = "members/place.html"
    queryset = Place.objects.select_related("district")

    def get_context_data(self, **kwargs):
        edit = {"label": _("Bearbeiten"), "url": reverse("place_edit", args=[self.object.pk])}
        return super().get_context_data(
            breadcrumbs=[TO_PLACES],
            actions=[edit] if keeps_register(self.request.user) else [],
            facts=facts(self.object),
            history=history_of(self.object),
            **kwargs,
        )


class PlaceNew(NewEntry):
    """Enter a place."""

    model, form_class = Place, PlaceForm
    title, parent = gettext_lazy("Ort eintragen"), TO_PLACES
    said = gettext_lazy("„%s“ ist eingetragen.")


class PlaceEdit(EditEntry):
    """Change a place."""

    model, form_class, parent = Place, PlaceForm, TO_PLACES
    said = gettext_lazy("„%s“ ist gesichert.")


def row(place: Place) -> dict:
    """A line of the list."""
    seats = _("%d Plätze") % place.capacity if place.capacity else ""
    notes = [*place.address_lines, seats, place.equipment]
    return {
        "title": place.name,
        "url": place.get_absolute_url(),
        "note": " · ".join(part for part in notes if part),
        "chip": place.get_access_display() if place.access else "",
        "chip_style": "good" if place.access == Place.Access.FREE else "plain",
    }


def facts(place: Place) -> list[dict]:
    """What one has to know, as components/_facts.html takes it."""
    access = ", ".join(part for part in (place.get_access_display(), place.access_note) if part)
    return [
        {"label": _("Anschrift"), "value": ", ".join(place.address_lines)},
        {"label": _("Landkreis oder Stadt"), "value": str(place.district or "")},
        {"label": _("Ansprechperson"), "value": place.contact},
        {"label": _("Telefon"), "value": place.phone},
        {"label": _("E-Mail"), "value": place.email, "url": f"mailto:{place.email}"},
        {"label": _("Zugang"), "value": access},
        {"label": _("Ausstattung"), "value": place.equipment},
        {"label": _("Plätze"), "value": place.capacity or ""},
    ]
