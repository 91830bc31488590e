"""Who may do what with the registers of the ground storey: plain predicates."""

from members import roles


def can_handle_post(user, thing: object = None) -> bool:
    """The office: letters are nobody else's business."""
    return roles.is_office(user)
