"""Who may see the funding, and who may change it."""

from members import roles
from members.audience import rights_of


def sees_funding(user, thing: object = None) -> bool:
    """The office and whoever holds a voting seat of ours; which rows is `visible_to`."""
    rights = rights_of(user)
    return rights.is_office or bool(rights.seats - rights.outside)


def can_edit(user, thing: object = None) -> bool:
    """The office."""
    return roles.is_office(user)
