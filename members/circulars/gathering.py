"""Who belongs to the groups of a circular on a day: people and addresses with their roles, each once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from django.utils.translation import gettext as _

from members.circulars.models import Circular, ListEntry, Source
from members.delegations.voting_rights import electorate
from members.models import Appointment, Committee, Delegation, Person, SeatDeputy

Kind, Who = Source.Kind, Source.Who
DELEGATIONS = {
    Who.DELEGATES: [Delegation.Kind.DELEGATE],
    Who.DEPUTIES: [Delegation.Kind.DEPUTY],
    Who.BOTH: [Delegation.Kind.DELEGATE, Delegation.Kind.DEPUTY],
}


@dataclass
class Candidate:
    """Somebody a circular is for: a person, or an address with a name; why, and what placeholders say."""

    person: Person | None
    address: str
    name: str
    roles: list[str] = field(default_factory=list)
    organisations: list[str] = field(default_factory=list)
    committees: list[str] = field(default_factory=list)

    @property
    def role(self) -> str:
        return "; ".join(self.roles)

    @property
    def key(self) -> str:
        """What makes her one recipient: the person, else the address."""
        return str(self.person.uuid) if self.person else self.address.casefold()

    @property
    def mark(self) -> str:
        """The key for an address line, which may stand in logs: of a mere e-mail address nothing is told."""
        return sha256(self.key.encode()).hexdigest()[:20]

    @property
    def called(self) -> str:
        """What she is called on a page."""
        return self.name or self.address


def gather(circular: Circular, on: date) -> list[Candidate]:
    """Everybody of all groups, in the order of the groups; an address of somebody known is that person.

    The queries depend on the number of groups, not on that of people.
    """
    sources = circular.sources.select_related(
        "committee", "district", "field_of_action", "contact_list", "person"
    )
    return merged(one for source in sources for one in _of(source, on))


def merged(found: Iterable[Candidate]) -> list[Candidate]:
    """Everybody once, in the order of the first time, with all roles."""
    by_key: dict[str, Candidate] = {}
    for one in found:
        known = by_key.setdefault(one.key, one)
        if known is not one:
            _add(known, one)
    return _without_known_addresses(by_key.values())


def _without_known_addresses(found: Iterable[Candidate]) -> list[Candidate]:
    """An address on a list that belongs to a person who is there anyhow is hers."""
    rows = list(found)
    people = {one.address.casefold(): one for one in rows if one.person and one.address}
    kept = []
    for one in rows:
        if one.person is None and (owner := people.get(one.address.casefold())):
            _add(owner, one)
        else:
            kept.append(one)
    return kept


def _add(known: Candidate, other: Candidate) -> None:
    for name in ("roles", "organisations", "committees"):
        mine = getattr(known, name)
        mine += [words for words in getattr(other, name) if words not in mine]


def _of(source: Source, on: date) -> Iterator[Candidate]:
    if source.kind == Kind.COMMITTEE and source.committee:
        yield from of_committee(
            source.committee, on, with_advisers=source.with_advisers, with_deputies=source.with_deputies
        )
    elif source.kind == Kind.MEMBERS:
        yield from _of_members(source, on)
    elif source.kind == Kind.LIST and source.contact_list:
        entries = source.contact_list.entries.select_related("person")
        yield from (_entry(one) for one in entries if not (one.person and one.person.erased_at))
    elif source.kind == Kind.PERSON and source.person and not source.person.erased_at:
        yield candidate(source.person)


def of_committee(
    committee: Committee, on: date, *, with_advisers: bool = True, with_deputies: bool = True
) -> Iterator[Candidate]:
    """Its seats in their order, the deputies of its offices, and of the assembly its delegates."""
    held = Appointment.objects.in_office(on).filter(seat__committee=committee, person__erased_at=None)
    if not with_advisers:
        held = held.filter(seat__is_voting=True)
    rows = held.select_related("person", "seat").order_by(
        "-seat__is_voting", "seat__position", "seat_id", "pk"
    )
    for one in rows:
        yield candidate(one.person, role=f"{committee}: {one.seat.name}", committee=committee.name)
    if with_deputies:
        yield from deputies_of(committee, on)
    if committee.kind == Committee.Kind.ASSEMBLY:
        for voice in electorate(on).voices:
            for person in voice.delegates or voice.deputies:
                name = voice.organisation.name
                yield candidate(
                    person,
                    role=f"{committee}: {name}",
                    organisation=name,
                    committee=committee.name,
                )


def deputies_of(committee: Committee, on: date) -> Iterator[Candidate]:
    """Who stands in for one of its seats on that day."""
    rows = SeatDeputy.objects.in_force(on).filter(seat__committee=committee, person__erased_at=None)
    for deputy in rows.select_related("person", "seat").order_by("seat__position", "pk"):
        words = {"committee": committee.name, "seat": deputy.seat.name}
        role = _("%(committee)s: Vertretung für %(seat)s") % words
        yield candidate(deputy.person, role=role, committee=committee.name)


def _of_members(source: Source, on: date) -> Iterator[Candidate]:
    """Who speaks for the active members on that day, cut down by district and field."""
    sent = Delegation.objects.in_force(on).filter(
        kind__in=DELEGATIONS[Who(source.who)], person__erased_at=None
    )
    if source.district:
        sent = sent.filter(organisation__district=source.district)
    if source.field_of_action:
        # By its name: a tag of an older version of the vocabulary counts as well.
        sent = sent.filter(organisation__fields_of_action__name=source.field_of_action.name).distinct()
    rows = sent.select_related("person", "organisation").order_by("organisation__name", "kind", "pk")
    for one in rows:
        name = one.organisation.name
        yield candidate(one.person, role=f"{one.get_kind_display()}: {name}", organisation=name)


def _entry(entry: ListEntry) -> Candidate:
    role = str(entry.contact_list)
    if entry.person:
        return candidate(entry.person, role=role, organisation=entry.organisation)
    organisations = [entry.organisation] if entry.organisation else []
    return Candidate(None, entry.address, entry.name, [role], organisations)


def candidate(person: Person, *, role: str = "", organisation: str = "", committee: str = "") -> Candidate:
    """Somebody of the register, as what she gets it."""
    return Candidate(
        person,
        person.email.strip(),
        str(person),
        [role] if role else [],
        [organisation] if organisation else [],
        [committee] if committee else [],
    )
