"""A small round table to write to."""

from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from members.circulars.models import Circular, Source
from members.models import Appointment, Committee, Consent, Delegation, Membership, Organisation, Person, Seat

SINCE = date(2024, 1, 1)
TEXT = "{anrede},\n\nam 9. November ist viel los: https://tisch.example/termine\n\nIhr Büro\n"


def person(name: str, address: str | None = "", **fields) -> Person:
    """A person with an address made of her name; None for one without."""
    first, _space, last = name.rpartition(" ")
    email = "" if address is None else address or f"{last.lower()}@verein.example"
    return Person.objects.create(first_name=first, last_name=last, email=email, **fields)


def delegate(name: str, of: str, *, kind: str = "delegate", address: str | None = "", **fields) -> Person:
    """Somebody who speaks for a member; `fields` are the organisation's."""
    organisation, is_new = Organisation.objects.get_or_create(name=of, defaults=fields)
    if is_new:
        Membership.objects.create(organisation=organisation, starts_on=SINCE)
    made = person(name, address)
    Delegation.objects.create(organisation=organisation, person=made, kind=kind, starts_on=SINCE)
    return made


def seat(who: Person, committee: Committee, name: str, *, starts_on: date = SINCE, **fields) -> Appointment:
    made = Seat.objects.create(committee=committee, name=name, **fields)
    return Appointment.objects.create(seat=made, person=who, starts_on=starts_on, accepted_on=starts_on)


def board() -> Committee:
    return Committee.objects.get_or_create(slug="vorstand", defaults={"name": "Vorstand", "kind": "board"})[0]


def agree(*people: Person) -> None:
    for one in people:
        Consent.objects.create(person=one, given_at=timezone.now(), how="paper")


def circular(*sources: dict, **fields) -> Circular:
    """A draft with its groups; official unless said otherwise."""
    said = {"subject": "Grüße vom Tisch", "text": TEXT, "is_official": True} | fields
    made = Circular.objects.create(**said)
    for one in sources:
        Source.objects.create(circular=made, **one)
    return made


def upload(name: str = "plan.txt", size: int = 10) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"x" * size, content_type="text/plain")


ALL_DELEGATES = {"kind": "members", "who": "delegates"}
