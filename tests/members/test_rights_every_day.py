"""For random dated facts, rights and votes of every day equal a slow, obvious reference in plain loops."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from members.audience import Rights
from members.delegations.voting_rights import electorate
from members.models import (
    Appointment,
    Committee,
    Delegation,
    Dormancy,
    GoverningRules,
    Membership,
    Organisation,
    Person,
    Seat,
    SeatDeputy,
)

pytestmark = [pytest.mark.django_db, pytest.mark.db]
FIRST = date(2024, 1, 1)
SPAN = 12
PEOPLE = ORGANISATIONS = 2
SEATS = [
    # committee, votes, holds over
    ("vorstand", True, True),
    ("vorstand", False, False),
    ("buero", False, False),
    ("gruppe", True, False),
    ("vorstand", True, True),
]


def day(number: int) -> date:
    return FIRST + timedelta(days=number)


numbers = st.integers(0, SPAN)
maybe = st.one_of(st.none(), numbers)


def once_open(*names: str):
    """For `unique_by`: what the database keeps once without an end; of ended ones there may be many."""

    def key(fact: dict) -> str:
        is_open = fact["ends_on"] is None and fact.get("left_on") is None
        return repr([fact[name] for name in names]) if is_open else repr(fact)

    return key


@st.composite
def periods(draw) -> dict:
    """starts_on, and ends_on or None; days as numbers."""
    start = draw(numbers)
    return {"starts_on": start, "ends_on": draw(st.one_of(st.none(), st.integers(start, SPAN)))}


@st.composite
def memberships(draw) -> dict:
    kind = draw(st.sampled_from(["member", "member", "member", "advisory", "guest"]))
    rests = draw(st.lists(periods(), max_size=1))
    return {"organisation": draw(st.integers(0, 1)), "kind": kind, "rests": rests, **draw(periods())}


@st.composite
def delegations(draw) -> dict:
    who = {"organisation": draw(st.integers(0, 1)), "person": draw(st.integers(0, 1))}
    return {"kind": draw(st.sampled_from(["delegate", "deputy"])), **who, **draw(periods())}


@st.composite
def appointments(draw) -> dict:
    who = {"seat": draw(st.integers(0, len(SEATS) - 1)), "person": draw(st.integers(0, 1))}
    return {"accepted_on": draw(maybe), "left_on": draw(maybe), **who, **draw(periods())}


@st.composite
def stand_ins(draw) -> dict:
    return {
        "seat": draw(st.integers(0, len(SEATS) - 1)),
        "person": draw(st.integers(0, 1)),
        **draw(periods()),
    }


@st.composite
def seat_days(draw) -> dict:
    """Most seats are there always; some begin on a day, some end on one, some do both."""
    first, last = (
        draw(st.one_of(st.none(), st.none(), numbers)),
        draw(st.one_of(st.none(), st.none(), numbers)),
    )
    if first is not None and last is not None:
        first, last = min(first, last), max(first, last)
    return {"starts_on": first, "ends_on": last}


def holds(fact: dict, today: int) -> bool:
    return fact["starts_on"] <= today and (fact["ends_on"] is None or fact["ends_on"] >= today)


def is_in_office(fact: dict, everybody: list[dict], today: int) -> bool:
    """Said slowly: begun, accepted, not left; within the time, or over it while nobody accepted after her."""
    if fact["starts_on"] > today:
        return False
    if fact["accepted_on"] is None or fact["accepted_on"] > today:
        return False
    if fact["left_on"] is not None and fact["left_on"] <= today:
        return False
    if fact["ends_on"] is None or fact["ends_on"] >= today:
        return True
    if not SEATS[fact["seat"]][2]:
        return False
    for other in everybody:
        is_later = other["seat"] == fact["seat"] and other["starts_on"] > fact["starts_on"]
        has_begun = other["starts_on"] <= today
        has_accepted = other["accepted_on"] is not None and other["accepted_on"] <= today
        if is_later and has_begun and has_accepted:
            return False
    return True


def exists(seat: int, facts: dict, today: int) -> bool:
    """The board is dissolved on a day, or never; a seat may be set up and abolished."""
    slug, days = SEATS[seat][0], facts["seats"][seat]
    if days["starts_on"] is not None and today < days["starts_on"]:
        return False
    if days["ends_on"] is not None and today > days["ends_on"]:
        return False
    return slug != "vorstand" or facts["dissolved"] is None or facts["dissolved"] > today


def is_member(organisation: int, members: list[dict], today: int) -> bool:
    for one in members:
        if one["organisation"] == organisation and one["kind"] == "member" and holds(one, today):
            return True
    return False


def expected_rights(person: int, facts: dict, keys: dict, today: int) -> Rights:
    is_office, seats, advises, held, member = False, set(), set(), set(), ""
    for one in facts["appointments"]:
        slug, votes, _over = SEATS[one["seat"]]
        if not exists(one["seat"], facts, today):
            continue
        if one["person"] == person and is_in_office(one, facts["appointments"], today):
            (seats if votes else advises).add(keys[slug])
            held.add(keys[one["seat"]])
            is_office = is_office or slug == "buero"
    for one in facts["stand_ins"]:
        slug = SEATS[one["seat"]][0]
        if one["person"] == person and holds(one, today) and exists(one["seat"], facts, today):
            advises.add(keys[slug])
    for one in facts["delegations"]:
        speaks = one["person"] == person and holds(one, today)
        if speaks and is_member(one["organisation"], facts["memberships"], today) and member != "delegate":
            member = one["kind"]
    rights = {"seats": frozenset(seats), "advises": frozenset(advises), "held": frozenset(held)}
    return Rights(is_office=is_office, member=member, **rights)


def expected_votes(organisation: int, facts: dict, today: int) -> list[int]:
    """One number for each membership in force that day; it rests: none."""
    sent = [one for one in facts["delegations"] if one["organisation"] == organisation and holds(one, today)]
    delegates = sum(one["kind"] == "delegate" for one in sent)
    can_vote = min(1, delegates if delegates else len(sent))
    votes = []
    for one in facts["memberships"]:
        if one["organisation"] == organisation and one["kind"] == "member" and holds(one, today):
            votes.append(0 if any(holds(rests, today) for rests in one["rests"]) else can_vote)
    return sorted(votes)


def as_days(fact: dict, *names: str) -> dict:
    return {name: None if fact[name] is None else day(fact[name]) for name in names}


def write(facts: dict) -> tuple[list[Person], list[Organisation], dict]:
    """The facts as rows; the keys of committees by slug and of seats by number."""
    people = [Person.objects.create(last_name=f"Person {number}") for number in range(PEOPLE)]
    organisations = [Organisation.objects.create(name=f"Verein {number}") for number in range(ORGANISATIONS)]
    kinds = {"vorstand": "board", "buero": "office", "gruppe": "group"}
    committees = {
        slug: Committee.objects.create(slug=slug, name=slug, kind=kind) for slug, kind in kinds.items()
    }
    seats = [
        Seat.objects.create(
            committee=committees[slug],
            name=slug,
            is_voting=votes,
            holds_over=over,
            **as_days(days, "starts_on", "ends_on"),
        )
        for (slug, votes, over), days in zip(SEATS, facts["seats"], strict=True)
    ]
    if facts["dissolved"] is not None:
        Committee.objects.filter(slug="vorstand").update(dissolved_on=day(facts["dissolved"]))
    GoverningRules.objects.create(name="Satzung", valid_from=FIRST)
    for one in facts["memberships"]:
        made = Membership.objects.create(
            organisation=organisations[one["organisation"]],
            kind=one["kind"],
            **as_days(one, "starts_on", "ends_on"),
        )
        for rests in one["rests"]:
            Dormancy.objects.create(membership=made, **as_days(rests, "starts_on", "ends_on"))
    for one in facts["delegations"]:
        Delegation.objects.create(
            organisation=organisations[one["organisation"]],
            person=people[one["person"]],
            kind=one["kind"],
            **as_days(one, "starts_on", "ends_on"),
        )
    for one in facts["appointments"]:
        Appointment.objects.create(
            seat=seats[one["seat"]],
            person=people[one["person"]],
            **as_days(one, "starts_on", "ends_on", "accepted_on", "left_on"),
        )
    for one in facts["stand_ins"]:
        SeatDeputy.objects.create(
            seat=seats[one["seat"]], person=people[one["person"]], **as_days(one, "starts_on", "ends_on")
        )
    keys: dict = {slug: committee.pk for slug, committee in committees.items()}
    return people, organisations, keys | {number: seat.pk for number, seat in enumerate(seats)}


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    facts=st.fixed_dictionaries(
        {
            "memberships": st.lists(memberships(), max_size=4, unique_by=once_open("organisation")),
            "delegations": st.lists(delegations(), max_size=4, unique_by=once_open("organisation", "person")),
            "appointments": st.lists(appointments(), max_size=5, unique_by=once_open("seat")),
            "stand_ins": st.lists(stand_ins(), max_size=2, unique_by=once_open("seat")),
            "seats": st.lists(seat_days(), min_size=len(SEATS), max_size=len(SEATS)),
            "dissolved": st.one_of(st.none(), st.none(), numbers),
        }
    )
)
def test_rights_and_votes_of_every_day_are_those_of_the_plain_reference(db, facts):
    with transaction.atomic():
        people, organisations, keys = write(facts)
        for today in range(-1, SPAN + 2):
            found = [person.rights_on(day(today)) for person in people]
            assert found == [expected_rights(number, facts, keys, today) for number in range(PEOPLE)]
            voices = electorate(day(today)).voices
            for number, organisation in enumerate(organisations):
                votes = sorted(voice.votes for voice in voices if voice.organisation == organisation)
                assert votes == expected_votes(number, facts, today)
        transaction.set_rollback(True)


def test_the_rights_of_one_person_cost_one_query(db, django_assert_num_queries):
    always = [{"starts_on": None, "ends_on": None}] * len(SEATS)
    nothing = dict.fromkeys(["memberships", "delegations", "appointments", "stand_ins"], ())
    nothing |= {"seats": always, "dissolved": None}
    people, _organisations, _keys = write(nothing)
    with django_assert_num_queries(1):
        people[0].rights_on(FIRST)
