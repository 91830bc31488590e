"""Finding people and organisations by what somebody types of their names, for the pickers."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, IntegerField, Q, QuerySet, When
from django.utils import timezone

from members import roles
from members.forms.searching import holding_all_words
from members.models import Organisation, Person
from members.register import visible

MOST_SHOWN = 8
# So many are read to see whether one of them is meant exactly.
MOST_READ = 50


@dataclass(frozen=True)
class Found:
    """One that may be meant: key, name, and what tells it from a namesake."""

    key: int
    name: str
    note: str


class PersonFinder:
    """Knows people by title, names and, for the office, the town."""

    def __init__(self, *, shows_town: bool = True):
        self.shows_town = shows_town

    def seen_by(self, user) -> QuerySet[Person]:
        self.shows_town = roles.is_office(user)
        return visible.people_for(user)

    def named(self, typed: str, *, among) -> QuerySet[Person]:
        """Those in whose name every word stands, first those whose name begins like that."""
        town = ["town"] if self.shows_town else []
        found = holding_all_words(among, typed, fields=["title", "first_name", "last_name", *town])
        return found.order_by(_begins(typed, "last_name", "first_name"), "last_name", "first_name", "pk")

    def names(self, person: Person) -> set[str]:
        """What is enough to mean nobody else."""
        return {str(person), f"{person.first_name} {person.last_name}".strip()}

    def spell(self, person: Person) -> str:
        return str(person)

    def described(self, people: QuerySet, *, on: date) -> list[Found]:
        """What they do on a day and, for the office, where they live; four queries however many there are."""
        return [Found(one.pk, str(one), self._note(one)) for one in visible.with_functions(people, on=on)]

    def _note(self, person) -> str:
        town = person.town if self.shows_town else ""
        return " · ".join(part for part in (*visible.functions_of(person), town) if part)


class OrganisationFinder:
    """Knows organisations by both their names and the town."""

    def seen_by(self, user) -> QuerySet[Organisation]:
        return visible.organisations_for(user)

    def named(self, typed: str, *, among) -> QuerySet[Organisation]:
        found = holding_all_words(among, typed, fields=["name", "short_name", "town"])
        return found.order_by(_begins(typed, "name", "short_name"), "name", "pk")

    def names(self, organisation: Organisation) -> set[str]:
        return {organisation.name, organisation.short_name} - {""}

    def spell(self, organisation: Organisation) -> str:
        return organisation.name

    def described(self, organisations: QuerySet, *, on: date) -> list[Found]:
        return [
            Found(one.pk, one.name, " · ".join(part for part in (one.short_name, one.town) if part))
            for one in organisations
        ]


Finder = PersonFinder | OrganisationFinder


def suggestions(typed: str, *, finder: Finder, user) -> list[Found]:
    """The first of those a user sees whose name holds what was typed; none for nothing."""
    if not typed.strip():
        return []
    found = finder.named(typed, among=finder.seen_by(user))
    return finder.described(found[:MOST_SHOWN], on=timezone.localdate())


def meant(typed: str, *, rows: list, finder: Finder) -> Any | None:
    """The one of these rows that can only be meant: by its whole name, else by whole words of it."""
    folded = _fold(typed)
    exact = [row for row in rows if folded in {_fold(name) for name in finder.names(row)}]
    if exact:
        return exact[0] if len(exact) == 1 else None
    words = set(folded.split())
    whole = [row for row in rows if any(words <= set(_fold(name).split()) for name in finder.names(row))]
    return whole[0] if len(whole) == 1 else None


def _begins(typed: str, *fields: str) -> Case:
    """An order: 0 for rows with a field that begins with the first word."""
    first = typed.split()[0] if typed.split() else ""
    begins = Q(*((f"{field}__istartswith", first) for field in fields), _connector=Q.OR)
    return Case(When(begins, then=0), default=1, output_field=IntegerField())


def _fold(text: str) -> str:
    return " ".join(text.casefold().split())
