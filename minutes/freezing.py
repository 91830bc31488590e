"""Minutes that change no more, and with them what their meeting says of that day."""

from django.db import transaction
from django.utils import timezone

from minutes.models import Minutes


@transaction.atomic
def freeze(minutes: Minutes, *, state: str) -> None:
    """Give them one of the states that are frozen; the meeting is settled, nobody looks them through now.

    Raises ValueError for any other state.
    """
    minutes.state = Minutes.State(state)
    if not minutes.is_frozen:
        raise ValueError(state)
    minutes.save(update_fields=["state"])
    minutes.reviews.open().update(called_back_at=timezone.now())
    minutes.meeting.is_settled = True
    minutes.meeting.save(update_fields=["is_settled"])
