"""A view that asks one plain predicate before it does anything."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.mixins import AccessMixin
from django.utils.functional import cached_property
from django.views.generic.detail import SingleObjectMixin


class PermissionView(AccessMixin):
    """Visitors go to the login; who may not gets 403; what `get_queryset` does not hold is 404.

    `permission(user, thing)` gets the row of a view on one row, else what `get_thing` returns.
    """

    permission: Callable[[Any, Any], bool]

    def dispatch(self, request, *args, **kwargs):
        if not request.user.is_authenticated:
            return self.handle_no_permission()
        if isinstance(self, SingleObjectMixin) and ("pk" in kwargs or "slug" in kwargs):
            self.object = self.get_object()
        if not type(self).permission(request.user, self.thing):
            return self.handle_no_permission()
        return super().dispatch(request, *args, **kwargs)

    def get_object(self, queryset=None):
        """The row, fetched once."""
        if getattr(self, "object", None) is None:
            self.object = super().get_object(queryset)
        return self.object

    def get_thing(self) -> Any:
        """What the permission is about: the row, or None for a list."""
        return getattr(self, "object", None)

    @cached_property
    def thing(self) -> Any:
        return self.get_thing()
