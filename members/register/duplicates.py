"""Entries that may be the same: by their names as one compares them, by e-mail address, by initials.

What somebody told apart is left out.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from django.utils.translation import gettext as _

from members.models import Organisation, Person
from members.names import fold, fold_organisation
from members.register import apart

# A name that very many share says nothing; pairs of it would fill the page.
MOST_ALIKE = 12


@dataclass(frozen=True)
class Pair:
    """Two entries and why they may be one, in words; the older entry stands first."""

    first: Person | Organisation
    second: Person | Organisation
    reasons: tuple[str, ...]


def people() -> list[Pair]:
    """People who may be the same, those with more reasons first; two queries."""
    rows = list(Person.objects.filter(erased_at=None).order_by("pk"))
    ways: list[tuple[str, Callable[[Person], Hashable]]] = [
        (_("gleicher Name"), _full_name),
        (_("gleiche E-Mail-Adresse"), lambda one: one.email.strip().casefold()),
    ]
    found = _alike(rows, ways)
    _by_initials(rows, found)
    return _pairs(rows, found, but=apart.keys(Person))


def organisations() -> list[Pair]:
    """Organisations that may be the same; two queries."""
    rows = list(Organisation.objects.order_by("pk"))
    found = _alike(
        rows,
        [
            (_("gleicher Name"), lambda one: fold_organisation(one.name)),
            (_("gleiches Postfach"), lambda one: one.email.strip().casefold()),
        ],
    )
    _by_short_names(rows, found)
    return _pairs(rows, found, but=apart.keys(Organisation))


Found = dict[tuple[int, int], list[str]]


def _full_name(person: Person) -> str:
    """First and last name in any order: lists often turn them round. Only with both."""
    parts = sorted((fold(person.first_name), fold(person.last_name)))
    return " ".join(parts) if all(parts) else ""


def _alike(rows: Sequence, ways: Iterable[tuple[str, Callable]]) -> Found:
    found: Found = defaultdict(list)
    for reason, key_of in ways:
        groups = defaultdict(list)
        for row in rows:
            if key := key_of(row):
                groups[key].append(row.pk)
        for group in groups.values():
            _note(group, reason, found)
    return found


def _note(group: Sequence[int], reason: str, found: Found) -> None:
    if len(group) <= MOST_ALIKE:
        for pair in combinations(sorted(group), 2):
            found[pair].append(reason)


def _by_initials(rows: Sequence[Person], found: Found) -> None:
    """ "M. Haddad" or only "Haddad" beside "Mina Haddad"."""
    same_last = defaultdict(list)
    for row in rows:
        same_last[fold(row.last_name)].append((row.pk, fold(row.first_name)))
    for group in same_last.values():
        if len(group) > MOST_ALIKE:
            continue
        for (one, first), (other, second) in combinations(group, 2):
            short, long = sorted((first, second), key=len)
            if short != long and len(short) < 2 and long.startswith(short):
                reason = (
                    _("gleicher Nachname, Vorname abgekürzt")
                    if short
                    else _("gleicher Nachname, Vorname fehlt")
                )
                found[min(one, other), max(one, other)].append(reason)


def _by_short_names(rows: Sequence[Organisation], found: Found) -> None:
    """The short name of one is the name of the other."""
    by_name = defaultdict(list)
    for row in rows:
        by_name[fold_organisation(row.name)].append(row.pk)
    for row in rows:
        for other in by_name.get(fold_organisation(row.short_name), []) if row.short_name else []:
            if other != row.pk:
                found[min(row.pk, other), max(row.pk, other)].append(_("Name und Kurzname gleich"))


def _pairs(rows: Sequence, found: Found, *, but: set[tuple[int, int]]) -> list[Pair]:
    by_pk = {row.pk: row for row in rows}
    most_first = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [
        Pair(by_pk[one], by_pk[other], tuple(dict.fromkeys(why)))
        for (one, other), why in most_first
        if (one, other) not in but
    ]
