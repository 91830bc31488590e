"""Who may read in lists and take them out: the office."""

from members import roles


def can_exchange(user, thing: object = None) -> bool:
    """The office; a list of people leaves its hands only by them."""
    return roles.is_office(user)
