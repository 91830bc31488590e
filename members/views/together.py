"""Saving a form that keeps what others have written meanwhile."""

from django.db import transaction


class SavesTogether:
    """Before an UpdateView whose form is a `members.forms.together.Together`: checked and saved at once."""

    def post(self, request, *args, **kwargs):
        with transaction.atomic():
            return super().post(request, *args, **kwargs)
