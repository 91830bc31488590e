"""Rows for the tests of funding."""

from funding.models import Application
from members.models import Committee


def board() -> Committee:
    committee, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    return committee


def application(title: str = "Fachtag", **fields) -> Application:
    """An application of the board to an invented foundation."""
    fields = {
        "committee": board(),
        "year": 2027,
        "amount_asked": "4800",
        "funder": "Stiftung Lindenallee",
    } | fields
    made = Application.objects.create(title=title, **fields)
    made.refresh_from_db()
    return made
