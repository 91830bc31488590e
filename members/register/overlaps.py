"""Periods that cannot stand side by side, from before they were refused: found, not mended by themselves."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils.translation import gettext as _

from members.committees.appointing import held_days
from members.delegations.checks import spell_days
from members.delegations.voting_rights import ONE_VOTE
from members.models import (
    Appointment,
    Committee,
    Delegation,
    Dormancy,
    GoverningRules,
    Membership,
    SeatDeputy,
)

FAR = Value(date.max)


@dataclass(frozen=True)
class Overlap:
    """What stands twice at a time: of whom, the periods in words, and the page on which that is mended."""

    title: str
    periods: tuple[str, ...]
    url: str


def overlaps() -> list[Overlap]:
    """All of them, kind by kind; the same number of queries for any number."""
    return [*_seats(), *_deputies(), *_twice_sent(), *_too_many_votes(), *_memberships(), *_rests()]


def _seats() -> Iterator[Overlap]:
    """Two at a time on one seat; whoever left on her first day never had it."""
    until_left = Q(left_on=None) | Q(left_on__gt=OuterRef("starts_on"))
    before_left = Q(starts_on__lt=Coalesce(OuterRef("left_on"), FAR))
    held = Appointment.objects.filter(held_days())
    rows = _overlapping(held, "seat", until_left & before_left).select_related("seat__committee", "person")
    for found in _groups(rows, lambda one: one.seat_id):
        seat = found[0].seat
        periods = [f"{one.person}, {spell_days(one.starts_on, one.last_on)}" for one in found]
        yield Overlap(str(seat), tuple(periods), seat.get_absolute_url())


def _deputies() -> Iterator[Overlap]:
    rows = _overlapping(SeatDeputy.objects.all(), "seat").select_related("seat__committee", "person")
    for found in _groups(rows, lambda one: one.seat_id):
        seat = found[0].seat
        periods = [f"{one.person}, {spell_days(one.starts_on, one.ends_on)}" for one in found]
        yield Overlap(_("%s (Vertretung)") % seat, tuple(periods), seat.get_absolute_url())


def _twice_sent() -> Iterator[Overlap]:
    """One person twice for one organisation."""
    rows = _overlapping(Delegation.objects.all(), "organisation", Q(person=OuterRef("person")))
    rows = rows.select_related("organisation", "person")
    for found in _groups(rows, lambda one: (one.organisation_id, one.person_id)):
        yield _of_organisation(found)


def _too_many_votes() -> Iterator[Overlap]:
    """More voting delegates at a time than the rules of that day give votes."""
    voting = Delegation.objects.filter(kind=Delegation.Kind.DELEGATE)
    beside = Q(kind=Delegation.Kind.DELEGATE) & ~Q(person=OuterRef("person"))
    rows = _overlapping(voting, "organisation", beside).select_related("organisation", "person")
    assembly = Committee.objects.filter(kind=Committee.Kind.ASSEMBLY).order_by("pk").values("pk")[:1]
    rules = GoverningRules.objects.filter(Q(committee=None) | Q(committee__in=assembly))
    versions = list(rules.order_by(F("committee").asc(nulls_last=True), "-valid_from"))
    for found in _groups(rows, lambda one: one.organisation_id):
        if any(_too_many(found, one.starts_on, versions) for one in found):
            yield _of_organisation(found)


def _memberships() -> Iterator[Overlap]:
    rows = _overlapping(Membership.objects.exclude(starts_on=None), "organisation")
    for found in _groups(rows.select_related("organisation"), lambda one: one.organisation_id):
        organisation = found[0].organisation
        periods = tuple(
            f"{one.get_kind_display()}, {spell_days(one.starts_on, one.ends_on)}" for one in found
        )
        yield Overlap(str(organisation), periods, organisation.get_absolute_url())


def _rests() -> Iterator[Overlap]:
    rows = _overlapping(Dormancy.objects.all(), "membership").select_related("membership__organisation")
    for found in _groups(rows, lambda one: one.membership_id):
        organisation = found[0].membership.organisation
        periods = tuple(f"{_('ruht')}, {spell_days(one.starts_on, one.ends_on)}" for one in found)
        yield Overlap(str(organisation), periods, organisation.get_absolute_url())


def _overlapping(rows: QuerySet, whole: str, also: Q | None = None) -> QuerySet:
    """Rows beside which another one of the same `whole` holds on some day."""
    others = rows.filter(
        Q(ends_on=None) | Q(ends_on__gte=OuterRef("starts_on")),
        also if also is not None else Q(),
        **{whole: OuterRef(whole)},
        starts_on__lte=Coalesce(OuterRef("ends_on"), FAR),
    )
    return rows.filter(Exists(others.exclude(pk=OuterRef("pk")))).order_by(whole, "starts_on", "pk")


def _groups(rows: Iterable[Any], key: Callable[[Any], Any]) -> list[list[Any]]:
    found = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return list(found.values())


def _too_many(found: Sequence[Delegation], day: date, versions: Sequence[GoverningRules]) -> bool:
    rules = next((one for one in versions if one.valid_from <= day), None)
    there = [one for one in found if one.starts_on <= day and (one.ends_on is None or one.ends_on >= day)]
    return len(there) > (rules.votes_per_organisation if rules else ONE_VOTE)


def _of_organisation(found: Sequence[Delegation]) -> Overlap:
    organisation = found[0].organisation
    words = (
        f"{one.get_kind_display()} {one.person}, {spell_days(one.starts_on, one.ends_on)}" for one in found
    )
    return Overlap(str(organisation), tuple(words), reverse("organisation_delegates", args=[organisation.pk]))
