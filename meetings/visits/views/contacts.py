"""With whom somebody spoke about a visit."""

from django.shortcuts import get_object_or_404

from meetings.visits.models import Visit
from members.views.contacts import ContactNew


class VisitContactNew(ContactNew):
    """Write down a contact about a visit."""

    def about(self):
        return get_object_or_404(Visit.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def attach(self, contact, row) -> None:
        row.contacts.add(contact)
