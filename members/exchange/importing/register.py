"""The register as plain values with indexes, read in a handful of queries: what a list is compared with.

Planning writes into it what each row would make, so that a later row finds it. Keys are primary keys as
texts, or "new:7" for what row 7 makes.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db.models import Q

from members.delegations.voting_rights import ONE_VOTE, rules_on
from members.models import ContactNote, Delegation, District, Membership, Organisation, Person, Position
from members.names import fold, fold_organisation, likeness, trigrams

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
# Keys of a person and an organisation, "" without, and the words of a note about them.
NoteKey = tuple[str, str, str]


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
    # The last day of its last rest, date.max for one without end.
    rests_until: date | None = None


@dataclass
class Speaker:
    """A delegation, past or to come; `title` says who and as what."""

    key: str
    person: str
    kind: str
    starts_on: date
    ends_on: date | None
    title: str


@dataclass
class Group:
    """An organisation: fields as texts ("district_id" as the key's text), memberships, who speaks for it."""

    key: str
    fields: dict[str, str]
    memberships: list[Period] = field(default_factory=list)
    # (person, kind) today.
    delegations: set[tuple[str, str]] = field(default_factory=set)
    speaking: list[Speaker] = field(default_factory=list)
    is_candidate: bool = False

    @property
    def name(self) -> str:
        return self.fields["name"]

    def add_speaker(self, speaker: Speaker) -> None:
        self.speaking.append(speaker)
        self.delegations.add((speaker.person, speaker.kind))


class Register:
    """Everybody and every organisation, found by e-mail and by folded names."""

    def __init__(
        self,
        people: Iterable[Someone],
        groups: Iterable[Group],
        districts: dict[str, tuple[str, str]],
        own: Collection[str] = (),
    ):
        """`own` are keys of organisations that the list itself has made already."""
        self.people: dict[str, Someone] = {}
        self.groups: dict[str, Group] = {}
        self.by_email: dict[str, list[str]] = defaultdict(list)
        self.by_name: dict[str, list[str]] = defaultdict(list)
        self.group_by_name: dict[str, str] = {}
        self._grams: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, list[str]] = defaultdict(list)
        self.districts, self._own = districts, own
        self.notes: set[NoteKey] = set()
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
                if not group.key.startswith("new:") and group.key not in self._own:
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


def note_key(fields: Mapping[str, Any]) -> NoteKey:
    """By whom and what it is the same note: repeated, it is not written twice."""
    person, organisation = (str(fields.get(name) or "") for name in ("person", "organisation"))
    return person, organisation, " ".join(str(fields["result"]).split())


def name_key(fields: dict[str, str]) -> str:
    """First and last name folded; the order is kept, the parts are told apart."""
    return f"{fold(fields.get('first_name', ''))}|{fold(fields.get('last_name', ''))}"


def load(*, on: date, own: Collection[str] = ()) -> Register:
    """The register as it is; nine queries. `own` as Register takes it."""
    people = {
        str(row["pk"]): Someone(str(row["pk"]), _texts(row, PERSON_FIELDS))
        for row in Person.objects.filter(erased_at=None).values("pk", *PERSON_FIELDS)
    }
    groups = {
        str(row["pk"]): Group(str(row["pk"]), _texts(row, ORGANISATION_FIELDS))
        for row in Organisation.objects.values("pk", *ORGANISATION_FIELDS)
    }
    _load_memberships(groups)
    _load_speakers(groups, people, on=on)
    held = Position.objects.held_on(on).values_list("person_id", "organisation_id", "function")
    for person, organisation, function in held:
        if organisation and str(person) in people:
            people[str(person)].organisations.add(str(organisation))
            people[str(person)].functions.add((str(organisation), fold(function)))
    found = Register(people.values(), groups.values(), _districts(), own)
    notes = ContactNote.objects.filter(kind=ContactNote.Kind.NOTE)
    found.notes = {note_key(row) for row in notes.values("person", "organisation", "result").iterator()}
    if rules := rules_on(on):
        found.votes = rules.votes_per_organisation
    return found


def _load_memberships(groups: dict[str, Group]) -> None:
    closed = Q(declined_on__isnull=False) | Q(withdrawn_on__isnull=False)
    rows = Membership.objects.exclude(closed, starts_on=None).prefetch_related("dormancies")
    for one in rows.order_by("starts_on"):
        group = groups[str(one.organisation_id)]
        if one.starts_on is None:
            group.is_candidate = True
            continue
        rests = max((rest.ends_on or date.max for rest in one.dormancies.all()), default=None)
        group.memberships.append(Period(str(one.pk), one.starts_on, one.ends_on, one.kind, rests))


def _load_speakers(groups: dict[str, Group], people: dict[str, Someone], *, on: date) -> None:
    for one in Delegation.objects.all():
        group, person = groups[str(one.organisation_id)], str(one.person_id)
        name = people[person].name if person in people else ""
        title = f"{one.get_kind_display()} {name}".strip()
        speaker = Speaker(str(one.pk), person, one.kind, one.starts_on, one.ends_on, title)
        if one.ends_on is None or one.ends_on >= on:
            group.add_speaker(speaker)
        else:
            group.speaking.append(speaker)
        if person in people:
            people[person].organisations.add(group.key)


def _texts(row: dict, names: Iterable[str]) -> dict[str, str]:
    return {name: str(row[name]) for name in names if row[name] not in (None, "")}


def _districts() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for pk, key, name, plate in District.objects.values_list("pk", "key", "name", "plate"):
        for word in (key, name, plate, name.split("(")[0], name.removesuffix("kreis")):
            found.setdefault(fold(word), (str(pk), name))
    return found
