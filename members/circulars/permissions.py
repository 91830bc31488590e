"""Who writes circulars and keeps their lists: the office."""

from members import roles


def can_write(user, thing: object = None) -> bool:
    """The office; whom it writes to is nobody else's business."""
    return roles.is_office(user)
