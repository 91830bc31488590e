"""To whom a serial letter goes: one person, the members' delegates, the members themselves, a committee."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from members.exchange.recipients import of_organisations, of_people, with_organisations
from members.models import (
    Appointment,
    Committee,
    Delegation,
    District,
    FieldOfAction,
    Membership,
    Organisation,
    Person,
)
from members.salutation import Recipient

# What the register's list shows; the view knows it.
LISTED = "listed"
PERSON, DELEGATES, REPRESENTATIVES, ORGANISATIONS, COMMITTEE = (
    "person", "delegates", "representatives", "organisations", "committee",
)  # fmt: skip
CHOICES = (
    (DELEGATES, _("Delegierte der Mitglieder")),
    (REPRESENTATIVES, _("Delegierte und Stellvertretungen der Mitglieder")),
    (ORGANISATIONS, _("Mitgliedsorganisationen")),
    (COMMITTEE, _("wer in einem Gremium sitzt")),
    (PERSON, _("eine Person")),
)


@dataclass(frozen=True)
class Wanted:
    """A list: `to` is one of the words above; district and field narrow lists of members."""

    to: str
    person: Person | None = None
    committee: Committee | None = None
    district: District | None = None
    field: FieldOfAction | None = None


def recipients(wanted: Wanted, *, on: date) -> list[Recipient]:
    """Everybody of that list on that day, by name; a handful of queries."""
    if wanted.to == ORGANISATIONS:
        return list(of_organisations(_members(wanted, on).order_by("name")))
    people = with_organisations(_people(wanted, on), on=on)
    return list(of_people(people.order_by("last_name", "first_name", "pk")))


def _members(wanted: Wanted, on: date) -> QuerySet[Organisation]:
    active = Membership.objects.active(on).values("organisation")
    found = Organisation.objects.filter(pk__in=active)
    if wanted.district:
        found = found.filter(district=wanted.district)
    if wanted.field:
        # By its name: a tag of an older version of the vocabulary counts as well.
        found = found.filter(fields_of_action__name=wanted.field.name).distinct()
    return found


def _people(wanted: Wanted, on: date) -> QuerySet[Person]:
    alive = Person.objects.filter(erased_at=None)
    if wanted.to == PERSON:
        return alive.filter(pk=wanted.person.pk) if wanted.person else alive.none()
    if wanted.to == COMMITTEE:
        seated = Appointment.objects.in_office(on).filter(seat__committee=wanted.committee)
        return alive.filter(pk__in=seated.values("person"))
    kinds = ["delegate"] if wanted.to == DELEGATES else ["delegate", "deputy"]
    sent = Delegation.objects.in_force(on).filter(
        Q(organisation__in=_members(wanted, on).values("pk")), kind__in=kinds
    )
    return alive.filter(pk__in=sent.values("person"))
