"""Two entries that look alike are two: said, known, and taken back."""

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from members.models import Organisation, OrganisationsApart, PeopleApart, Person, User
from members.refusal import Refused

Entry = Person | Organisation
APART: dict[type, Any] = {Person: PeopleApart, Organisation: OrganisationsApart}


@transaction.atomic
def tell_apart(one: Entry, other: Entry, *, by: User) -> None:
    """The two are not suggested as one any more; twice changes nothing. Raises Refused for one entry."""
    if type(one) is not type(other) or one.pk == other.pk:
        raise Refused(_("Bitte wählen Sie zwei verschiedene Einträge."))
    if between(one, other) is None:
        first, second = sorted((one, other), key=lambda entry: entry.pk)
        APART[type(one)].objects.get_or_create(first=first, second=second, defaults={"by": by})


def take_back(one: Entry, other: Entry) -> None:
    """They may be suggested again; twice changes nothing."""
    _rows(one, other).delete()


def between(one: Entry, other: Entry) -> PeopleApart | OrganisationsApart | None:
    """What was said of the two, with who said it; None when nobody did."""
    return _rows(one, other).select_related("by__person").first()


def told(model: type[Entry]) -> list[PeopleApart | OrganisationsApart]:
    """Every two of this kind, the latest first; one query."""
    return list(APART[model].objects.select_related("first", "second", "by__person"))


def keys(model: type[Entry]) -> set[tuple[int, int]]:
    """The same as pairs of keys, the smaller one first; one query. Merging may have turned a row round."""
    return {(min(pair), max(pair)) for pair in APART[model].objects.values_list("first", "second")}


def _rows(one: Entry, other: Entry):
    either = Q(first=one, second=other) | Q(first=other, second=one)
    return APART[type(one)].objects.filter(either)
