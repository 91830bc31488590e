"""When an organisation goes: the verbs of members, and then what its people leave open above."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.generic import DetailView

from meetings.tasks.models import ActionItem
from members.models import Membership, Person
from members.permissions import keeps_register
from members.views import membership
from members.views.permission import PermissionView


def people_of(ended: Membership):
    """Who spoke for the organisation until it went."""
    return Person.objects.filter(
        delegations__organisation=ended.organisation_id, delegations__ends_on=ended.ends_on
    ).distinct()


class ThenTasks:
    """Before an end of a membership; afterwards what its people promised is handed over."""

    def get_success_url(self):
        if self.object.ends_on and left_by(self.object):
            return reverse("membership_left_open", args=[self.object.pk])
        return super().get_success_url()


class Leave(ThenTasks, membership.Leave):
    pass


class Exclude(ThenTasks, membership.Exclude):
    pass


class Dissolve(ThenTasks, membership.Dissolve):
    pass


class LeftOpen(PermissionView, DetailView):
    """The open tasks of those who spoke for it, person by person."""

    permission = keeps_register
    template_name = "roundtable/left_open.html"
    context_object_name = "membership"

    def get_queryset(self):
        return Membership.objects.filter(ends_on__isnull=False).select_related("organisation")

    def get_context_data(self, **kwargs):
        organisation = self.object.organisation
        here = {"label": str(organisation), "url": organisation.get_absolute_url()}
        return super().get_context_data(
            title=_("Was bei %s offen bleibt") % organisation,
            nothing=_("Hier stehen die Aufgaben derer, die für die Organisation gesprochen haben."),
            rows=[row(person, count, back=self.request.path) for person, count in left_by(self.object)],
            breadcrumbs=[here],
            actions=[{"label": _("Zur Organisation"), "url": here["url"], "style": "quiet"}],
            **kwargs,
        )


def left_by(ended: Membership) -> list[tuple[Person, int]]:
    """Who spoke for it until the end and has promised something, with the number of open tasks."""
    today = timezone.localdate()
    counted = [(person, ActionItem.objects.left_by(person, today).count()) for person in people_of(ended)]
    return [(person, count) for person, count in counted if count]


def row(person: Person, count: int, *, back: str) -> dict:
    return {
        "title": str(person),
        "url": f"{reverse('tasks_hand_over', args=[person.pk])}?next={back}",
        "note": ngettext("%d offene Aufgabe", "%d offene Aufgaben", count) % count,
    }
