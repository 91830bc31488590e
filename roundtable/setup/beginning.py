"""What `manage.py first_admin` does: an invitation, the first pages, the first districts and fields."""

from django.db import transaction

from members import first_rows
from members.accounts import first_admin
from members.models import AccountInvitation
from roundtable.setup import website


@transaction.atomic
def begin(*, email: str, name: str = "") -> AccountInvitation:
    """Ready an empty installation for its first administrator; again does no harm.

    Raises Refused when an administrator can log in already.
    """
    invitation = first_admin.invite_first(email=email, name=name)
    first_rows.make()
    website.make_pages()
    return invitation
