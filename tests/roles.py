"""The roles of the permission tests, made from dated facts as the product makes them."""

from datetime import date

from members.models import (
    Appointment,
    Committee,
    Delegation,
    Membership,
    Organisation,
    Person,
    Seat,
    User,
)
from members.search import indexing

ROLES = ["visitor", "delegate", "deputy", "adviser", "board", "former", "office", "admin"]
SINCE = date(2024, 1, 1)
# Which audiences of the board's rows a role sees; `make_user` gives the facts it follows from.
BOARD_SEES = {
    "visitor": {"public"},
    "delegate": {"public", "members"},
    "deputy": {"public", "members"},
    "adviser": {"public", "members", "committee"},
    "board": {"public", "members", "committee", "seats"},
    "former": {"public"},
    "office": {"public", "members", "committee", "seats", "office"},
    "admin": {"public", "members", "committee", "seats", "office"},
}


@indexing.together()
def make_user(role: str) -> User:
    """A user in one of the roles."""
    user = User.objects.create_user(
        email=f"{role}@rollen.example", is_superuser=role == "admin", is_staff=role == "admin"
    )
    person = Person.objects.create(user=user, first_name="Robin", last_name=role.title())
    if role in ("delegate", "deputy"):
        _send(person, role)
    elif role in ("adviser", "board", "former", "office"):
        _seat(person, role)
    return user


def _send(person: Person, kind: str) -> None:
    organisation = Organisation.objects.create(name=f"Verein {kind}")
    Membership.objects.create(organisation=organisation, starts_on=SINCE)
    Delegation.objects.create(organisation=organisation, person=person, kind=kind, starts_on=SINCE)


def _seat(person: Person, role: str) -> None:
    slug = "buero" if role == "office" else "vorstand"
    committee, _made = Committee.objects.get_or_create(
        slug=slug, defaults={"name": slug.title(), "kind": "office" if role == "office" else "board"}
    )
    seat = Seat.objects.create(
        committee=committee, name=role, is_voting=role in ("board", "former"), holds_over=False
    )
    Appointment.objects.create(
        seat=seat,
        person=person,
        starts_on=SINCE,
        accepted_on=SINCE,
        ends_on=date(2025, 1, 1) if role == "former" else None,
    )
