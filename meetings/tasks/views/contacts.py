"""With whom somebody spoke about a task."""

from django.shortcuts import get_object_or_404

from meetings.tasks import permissions
from meetings.tasks.models import ActionItem
from members.views.contacts import ContactNew


class TaskContactNew(ContactNew):
    """Write down a contact about a task: whoever may comment on it."""

    permission = permissions.can_comment

    def about(self):
        return get_object_or_404(ActionItem.objects.visible_to(self.request.user), pk=self.kwargs["pk"])

    def attach(self, contact, row) -> None:
        row.contacts.add(contact)
