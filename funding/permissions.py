"""Who may see the funding, and who may change it."""

from members import roles
from members.audience import rights_of


def sees_funding(user, thing: object = None) -> bool:
    """The office and whoever holds a voting seat; which rows is `visible_to`."""
    return roles.is_office(user) or bool(rights_of(user).seats)


def can_edit(user, thing: object = None) -> bool:
    """The office."""
    return roles.is_office(user)
