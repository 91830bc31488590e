"""One contact on a page of its own, with the ways to whatever it is about."""

from django.views.generic import DetailView

from meetings.permissions import anybody
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members.models import ContactNote
from members.register.visible import organisations_for, people_for
from members.views.contacts import lines
from members.views.permission import PermissionView


class ContactDetail(PermissionView, DetailView):
    """What was said and what came of it, for whoever may read it."""

    permission = anybody
    template_name = "roundtable/contact.html"

    def get_queryset(self):
        return ContactNote.objects.visible_to(self.request.user).for_rows()

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            lines=lines([self.object], user=self.request.user), about=self._about(), **kwargs
        )

    def _about(self) -> list[dict]:
        """The entries, tasks and visits it belongs to, as far as this user sees them."""
        user, note = self.request.user, self.object
        found = [
            people_for(user).filter(pk=note.person_id),
            organisations_for(user).filter(pk=note.organisation_id),
            ActionItem.objects.visible_to(user).filter(contacts=note),
            Visit.objects.visible_to(user).filter(contacts=note),
        ]
        return [{"title": str(one), "url": one.get_absolute_url()} for rows in found for one in rows]
