"""Whom a letter or a label goes to: people and organisations of a list with their postal addresses.

A person without an address of her own is written to at the organisation she speaks for.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from members.models import Delegation, Organisation, Person, Position
from members.periods import holds_on
from members.salutation import Recipient


def with_organisations(people: QuerySet[Person], *, on: date) -> QuerySet[Person]:
    """The same people with the delegations and functions of that day at hand; two queries more."""
    current = Delegation.objects.filter(holds_on(on)).select_related("organisation").order_by("kind", "pk")
    held = (
        Position.objects.held_on(on).exclude(organisation=None).select_related("organisation").order_by("pk")
    )
    return people.prefetch_related(
        Prefetch("delegations", current, to_attr="current_delegations"),
        Prefetch("positions", held, to_attr="current_positions"),
    )


def place_of(person: Any) -> tuple[Organisation | None, str]:
    """Where somebody of `with_organisations` belongs, and as what: she speaks for it, or works there."""
    for sent in person.current_delegations:
        return sent.organisation, str(sent.get_kind_display())
    for held in person.current_positions:
        return held.organisation, held.function
    return None, ""


def of_people(people: Iterable[Person]) -> Iterator[Recipient]:
    """People of `with_organisations`."""
    for person in people:
        sending, _function = place_of(person)
        lines = person.address_lines or (sending.address_lines if sending else [])
        # At home nobody's organisation stands on the envelope.
        at_work = sending if sending and not person.address_lines else None
        yield Recipient(
            last_name=person.last_name,
            first_name=person.first_name,
            title=person.title,
            form_of_address=person.form_of_address,
            organisation=at_work.name if at_work else "",
            address_lines=tuple(lines),
        )


def of_organisations(organisations: Iterable[Organisation]) -> Iterator[Recipient]:
    """Organisations themselves."""
    for one in organisations:
        yield Recipient(organisation=one.name, address_lines=tuple(one.address_lines))


def has_address(recipient: Recipient) -> bool:
    """Whether the post could bring it."""
    return len(recipient.address_lines) > 1
