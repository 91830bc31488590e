"""Pages for those who write minutes; of approved ones they say that nothing changes any more."""

from django.template.response import TemplateResponse
from django.views.generic.detail import SingleObjectMixin

from members.views.permission import PermissionView
from minutes.models import Minutes
from minutes.permissions import can_write, writes_for


class Writers(PermissionView, SingleObjectMixin):
    """Minutes that this user may write."""

    permission = can_write

    def get_queryset(self):
        return Minutes.objects.visible_to(self.request.user).select_related(
            "meeting__committee", "meeting__minute_taker"
        )

    def handle_no_permission(self):
        """Whoever could write them, were they not approved, need not ask anybody."""
        minutes = getattr(self, "object", None)
        if minutes is None or not minutes.is_frozen or not writes_for(self.request.user, minutes):
            return super().handle_no_permission()
        context = {"minutes": minutes, "meeting": minutes.meeting}
        return TemplateResponse(self.request, "minutes/frozen.html", context, status=403)
