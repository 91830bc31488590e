"""The register as plain values with indexes, read in a handful of queries: what a list is compared with.

Planning writes into it what each row would make, so that a later row finds it. Keys are primary keys as
texts, or "new:7" for what row 7 makes.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from members.exchange.importing.folding import fold, fold_organisation, likeness, trigrams
from members.models import Delegation, District, Membership, Organisation, Person, Position
from members.voting_rights import ONE_VOTE, rules_on

PERSON_FIELDS = (
    *("form_of_address", "title", "first_name", "last_name", "email", "phone", "street", "postcode", "town"),
)
ORGANISATION_FIELDS = (
    *("name", "short_name", "email", "phone", "website", "street", "postcode", "town", "district_id"),
)
# From this likeness on two organisations may be one.
ALIKE = 0.78
MOST_CANDIDATES = 4
# How much of the longer name the shorter one has to be.
WITHIN = 0.4
DIGITS = re.compile(r"\d+")


@dataclass
class Someone:
    """A person: fields as texts, and the keys of the organisations she speaks or works for."""

    key: str
    fields: dict[str, str]
    organisations: set[str] = field(default_factory=set)
    functions: set[tuple[str, str]] = field(default_factory=set)

    @property
    def name(self) -> str:
        return " ".join(self.fields.get(part, "") for part in ("first_name", "last_name")).strip()


@dataclass
class Period:
    """A membership that began; `key` is "new:7" for one of this list."""

    key: str
    starts_on: date
    ends_on: date | None
    kind: str = Membership.Kind.MEMBER


@dataclass
class Group:
    """An organisation: fields as texts ("district_id" as the key's text), memberships, who speaks for it."""

    key: str
    fields: dict[str, str]
    memberships: list[Period] = field(default_factory=list)
    # (person, kind) today.
    delegations: set[tuple[str, str]] = field(default_factory=set)

    @property
    def name(self) -> str:
        return self.fields["name"]


class Register:
    """Everybody and every organisation, found by e-mail and by folded names."""

    def __init__(
        self, people: Iterable[Someone], groups: Iterable[Group], districts: dict[str, tuple[str, str]]
    ):
        self.people: dict[str, Someone] = {}
        self.groups: dict[str, Group] = {}
        self.by_email: dict[str, list[str]] = defaultdict(list)
        self.by_name: dict[str, list[str]] = defaultdict(list)
        self.group_by_name: dict[str, str] = {}
        self._grams: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, list[str]] = defaultdict(list)
        self.districts = districts
        # Voting delegates of one organisation at a time.
        self.votes = ONE_VOTE
        for someone in people:
            self.add_person(someone)
        for group in groups:
            self.add_group(group)

    def add_person(self, someone: Someone) -> None:
        self.people[someone.key] = someone
        if email := someone.fields.get("email"):
            self.by_email[email.casefold()].append(someone.key)
        self.by_name[name_key(someone.fields)].append(someone.key)

    def add_group(self, group: Group) -> None:
        self.groups[group.key] = group
        for name in (group.fields["name"], group.fields.get("short_name", "")):
            if folded := fold_organisation(name):
                self.group_by_name.setdefault(folded, group.key)
                # What the list itself makes is not asked about: it was written by one hand.
                if not group.key.startswith("new:"):
                    self._names[group.key].append(folded)
                    for gram in trigrams(folded):
                        self._grams[gram].add(group.key)

    def similar(self, name: str) -> list[str]:
        """Keys of organisations whose names look like this one, the likest first."""
        folded = fold_organisation(name)
        grams = trigrams(folded)
        shared: dict[str, int] = defaultdict(int)
        for gram in grams:
            for key in self._grams.get(gram, ()):
                shared[key] += 1
        likely = [key for key, count in shared.items() if count >= len(grams) * 0.3]
        scores = {key: max(_alike(folded, other) for other in self._names[key]) for key in likely}
        alike = [key for key, score in scores.items() if score >= ALIKE]
        return sorted(alike, key=lambda key: (-scores[key], key))[:MOST_CANDIDATES]

    def district(self, text: str) -> tuple[str, str] | None:
        """Key and name of the district with this name, plate or number."""
        folded = fold(text)
        short = " ".join(word for word in folded.split() if word not in ("landkreis", "lk", "kreis", "stadt"))
        return self.districts.get(folded) or self.districts.get(short)


def _alike(one: str, other: str) -> float:
    """From 0 to 1; other numbers are other names, and all the words of one within the other are much."""
    if DIGITS.findall(one) != DIGITS.findall(other):
        return 0.0
    words, others = set(one.split()), set(other.split())
    is_within = words <= others or others <= words
    if is_within and min(len(one), len(other)) >= WITHIN * max(len(one), len(other)):
        return 1.0
    return likeness(trigrams(one), trigrams(other))


def name_key(fields: dict[str, str]) -> str:
    """First and last name folded; the order is kept, the parts are told apart."""
    return f"{fold(fields.get('first_name', ''))}|{fold(fields.get('last_name', ''))}"


def load(*, on: date) -> Register:
    """The register as it is; seven queries."""
    people = {
        str(row["pk"]): Someone(str(row["pk"]), _texts(row, PERSON_FIELDS))
        for row in Person.objects.filter(erased_at=None).values("pk", *PERSON_FIELDS)
    }
    groups = {
        str(row["pk"]): Group(str(row["pk"]), _texts(row, ORGANISATION_FIELDS))
        for row in Organisation.objects.values("pk", *ORGANISATION_FIELDS)
    }
    for pk, organisation, starts_on, ends_on, kind in Membership.objects.exclude(starts_on=None).values_list(
        "pk", "organisation_id", "starts_on", "ends_on", "kind"
    ):
        if starts_on:
            groups[str(organisation)].memberships.append(Period(str(pk), starts_on, ends_on, kind))
    for organisation, person, kind, ends_on in Delegation.objects.values_list(
        "organisation_id", "person_id", "kind", "ends_on"
    ):
        if ends_on is None or ends_on >= on:
            groups[str(organisation)].delegations.add((str(person), kind))
        if str(person) in people:
            people[str(person)].organisations.add(str(organisation))
    held = Position.objects.held_on(on).values_list("person_id", "organisation_id", "function")
    for person, organisation, function in held:
        if organisation and str(person) in people:
            people[str(person)].organisations.add(str(organisation))
            people[str(person)].functions.add((str(organisation), fold(function)))
    found = Register(people.values(), groups.values(), _districts())
    if rules := rules_on(on):
        found.votes = rules.votes_per_organisation
    return found


def _texts(row: dict, names: Iterable[str]) -> dict[str, str]:
    return {name: str(row[name]) for name in names if row[name] not in (None, "")}


def _districts() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for pk, key, name, plate in District.objects.values_list("pk", "key", "name", "plate"):
        for word in (key, name, plate, name.split("(")[0], name.removesuffix("kreis")):
            found.setdefault(fold(word), (str(pk), name))
    return found
