"""Two people who are one: no second vote comes of it, and nothing is lost without a line."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from members.committees import appointing
from members.delegations import checks
from members.delegations.voting_rights import electorate
from members.history import history_of
from members.models import Appointment, Delegation, GoverningRules, Seat, SeatDeputy
from members.refusal import Refused
from members.register import clashes, merging
from tests.members.registered import SINCE, board, organisation, person
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
DAY = timedelta(days=1)
Y20, Y22, Y24, Y26 = (date(year, 1, 1) for year in (2020, 2022, 2024, 2026))


@pytest.fixture
def by():
    return make_user("office")


@pytest.fixture
def two():
    return person("Mina Haddad"), person("M. Haddad")


def sent(somebody, whom, kind="delegate", starts_on=Y22, ends_on=None) -> Delegation:
    return Delegation.objects.create(
        person=somebody, organisation=whom, kind=kind, starts_on=starts_on, ends_on=ends_on
    )


def seated(somebody, name, starts_on=Y22, ends_on=None, **facts) -> Appointment:
    facts = {"accepted_on": starts_on} | facts
    voting = facts.pop("is_voting", True)
    seat = Seat.objects.create(committee=board(), name=name, is_voting=voting, holds_over=False)
    return Appointment.objects.create(
        seat=seat, person=somebody, starts_on=starts_on, ends_on=ends_on, **facts
    )


def choose(kept, other, which: str) -> dict[str, str]:
    return {one.name: which for one in clashes.between(kept, other)}


def periods(rows) -> list[tuple]:
    return sorted(rows.values_list("kind", "starts_on", "ends_on"))


def test_nobody_becomes_delegate_and_deputy_at_once_without_being_asked(by, two):
    kept, other = two
    verein = organisation(is_member=True)
    sent(kept, verein, "deputy"), sent(other, verein)
    with pytest.raises(Refused) as no:
        merging.merge(kept, other, chosen={}, by=by)
    assert no.value.field == clashes.between(kept, other)[0].name
    assert Delegation.objects.filter(person=other).count() == 1


@pytest.mark.parametrize(
    ("mine", "theirs", "which", "left"),
    [
        (("delegate", Y22, None), ("delegate", Y22, None), "kept", [("delegate", Y22, None)]),
        (("deputy", Y22, None), ("delegate", Y22, None), "other", [("delegate", Y22, None)]),
        (
            ("deputy", Y20, None),
            ("delegate", Y22, None),
            "other",
            [("delegate", Y22, None), ("deputy", Y20, Y22 - DAY)],
        ),
        (
            ("deputy", Y22, Y24),
            ("delegate", Y20, None),
            "kept",
            [("delegate", Y20, Y22 - DAY), ("delegate", Y24 + DAY, None), ("deputy", Y22, Y24)],
        ),
        (
            ("deputy", Y20, Y24),
            ("delegate", Y22, Y26),
            "kept",
            [("delegate", Y24 + DAY, Y26), ("deputy", Y20, Y24)],
        ),
        (
            ("deputy", Y20, Y22 - DAY),
            ("delegate", Y22, None),
            "",
            [("delegate", Y22, None), ("deputy", Y20, Y22 - DAY)],
        ),
    ],
)
def test_what_is_not_chosen_yields_for_the_shared_days(by, two, mine, theirs, which, left):
    kept, other = two
    verein = organisation(is_member=True)
    sent(kept, verein, *mine), sent(other, verein, *theirs)
    merging.merge(kept, other, chosen=choose(kept, other, which), by=by)
    assert periods(kept.delegations) == left


def test_both_histories_say_what_yielded(by, two):
    kept, other = two
    verein = organisation(is_member=True)
    sent(kept, verein, "deputy"), sent(other, verein)
    merging.merge(kept, other, chosen=choose(kept, other, "other"), by=by)
    said = "Stellvertretung Mina Haddad, seit 01.01.2022 → entfällt; beim Zusammenführen"
    assert [said in [line.note for line in history_of(one)] for one in (verein, kept)] == [True, True]
    assert electorate(SINCE).votes == 1


def test_one_person_keeps_one_voting_seat_and_the_other_is_noted_as_left(by, two):
    kept, other = two
    chair, treasurer = seated(kept, "Vorsitz"), seated(other, "Finanzen", Y24)
    merging.merge(kept, other, chosen=choose(kept, other, "kept"), by=by)
    treasurer.refresh_from_db()
    assert (treasurer.person, treasurer.left_on) == (kept, Y24)
    assert [one.seat for one in kept.appointments.in_office(Y26)] == [chair.seat]


def test_a_seat_held_over_is_a_vote_too(by, two):
    kept, other = two
    chair = seated(kept, "Vorsitz", Y20, Y22)
    Seat.objects.update(holds_over=True)
    seated(other, "Finanzen", Y24)
    merging.merge(kept, other, chosen=choose(kept, other, "other"), by=by)
    chair.refresh_from_db()
    assert chair.left_on == Y24


def test_whoever_was_followed_holds_nothing_over(two):
    kept, other = two
    chair = seated(kept, "Vorsitz", Y20, Y22)
    Seat.objects.update(holds_over=True)
    Appointment.objects.create(seat=chair.seat, person=person("Nach Folge"), starts_on=Y24, accepted_on=Y24)
    seated(other, "Finanzen", Y24)
    assert clashes.between(kept, other) == []


@pytest.mark.parametrize(("voting", "count"), [(True, 1), (False, 0)])
def test_a_seat_without_a_vote_stands_beside_another(two, voting, count):
    kept, other = two
    seated(kept, "Vorsitz"), seated(other, "Beratung", is_voting=voting)
    assert len(clashes.between(kept, other)) == count


def test_whoever_would_stand_in_for_herself_stays_two(by, two):
    kept, other = two
    chair = seated(kept, "Vorsitz")
    SeatDeputy.objects.create(seat=chair.seat, person=other, starts_on=Y24)
    with pytest.raises(Refused, match=r"1\. Januar 2024 selbst vertreten"):
        merging.merge(kept, other, chosen={}, by=by)
    SeatDeputy.objects.update(ends_on=Y24)
    Appointment.objects.update(starts_on=Y26, accepted_on=Y26)
    merging.merge(kept, other, chosen={}, by=by)
    assert SeatDeputy.objects.get().person == kept


@pytest.mark.parametrize(("votes", "count"), [(1, 1), (2, 0)])
def test_two_organisations_do_not_bring_two_delegates_into_one(by, votes, count):
    GoverningRules.objects.create(name="Satzung", valid_from=Y20, votes_per_organisation=votes)
    kept, other = organisation(is_member=True), organisation("Frauen aktiv")
    sent(person("Ada Eins"), kept), sent(person("Bo Zwei"), other)
    found = clashes.between(kept, other)
    assert [one.label for one in found] == ["Stimme der Organisation"] * count
    merging.merge(kept, other, chosen=choose(kept, other, "other"), by=by)
    assert len(electorate(Y26).voices[0].delegates) == votes


DAYS = st.sampled_from([Y20, Y22, Y24, Y26])
KINDS = st.sampled_from(["delegate", "deputy"])
SPANS = st.tuples(KINDS, DAYS, st.none() | DAYS).filter(lambda one: one[2] is None or one[2] >= one[1])


@settings(
    max_examples=15, phases=[Phase.generate], suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(mine=SPANS, theirs=SPANS, which=st.lists(st.sampled_from(["kept", "other"]), min_size=2, max_size=2))
def test_after_it_the_guards_of_delegations_and_seats_have_nothing_to_say(by, mine, theirs, which):
    kept, other = person("Mina Haddad"), person("M. Haddad")
    verein = organisation(f"Verein {kept.pk}")
    for somebody, span in ((kept, mine), (other, theirs)):
        sent(somebody, verein, *span), seated(somebody, f"Sitz {Seat.objects.count()}", *span[1:])
    chosen = {one.name: says for one, says in zip(clashes.between(kept, other), which, strict=False)}
    merging.merge(kept, other, chosen=chosen, by=by)
    for delegation in kept.delegations.all():
        checks.check(delegation)
    for appointment in kept.appointments.all():
        if appointment.last_on is None or appointment.last_on >= appointment.starts_on:
            appointing.check(appointment, is_sure=False)
