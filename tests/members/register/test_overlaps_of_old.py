"""Periods that overlap in older data: found with the page that mends them, where the guards would refuse."""

from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from members.committees import appointing
from members.committees.appointing import Doubtful
from members.delegations import checks
from members.models import (
    Appointment,
    Delegation,
    Dormancy,
    GoverningRules,
    Membership,
    Organisation,
    Person,
    Seat,
    SeatDeputy,
)
from members.refusal import Refused
from members.register.overlaps import overlaps
from tests.members.registered import board, organisation, person

pytestmark = [pytest.mark.django_db, pytest.mark.db]
Y22, Y23, Y24, Y25 = (date(year, 1, 1) for year in (2022, 2023, 2024, 2025))
DAY = timedelta(days=1)


def chair() -> Seat:
    return Seat.objects.get_or_create(committee=board(), name="Vorsitz")[0]


def sit(name: str, starts_on: date, ends_on: date | None = None, **facts) -> Appointment:
    return Appointment.objects.create(
        seat=chair(), person=person(name), starts_on=starts_on, ends_on=ends_on, **facts
    )


def send(whom: Organisation, who: Person, starts_on: date, ends_on: date | None = None, kind="delegate"):
    days = {"starts_on": starts_on, "ends_on": ends_on}
    return Delegation.objects.create(organisation=whom, person=who, kind=kind, **days)


def found() -> list[tuple[str, tuple[str, ...], str]]:
    return [(one.title, one.periods, one.url) for one in overlaps()]


def test_two_on_one_seat_with_all_that_overlap_in_one_line():
    sit("Ada Eins", Y22, Y24), sit("Bo Zwei", Y23, Y25, left_on=Y25), sit("Cem Drei", Y25 - DAY)
    sit("Nie Da", Y23, Y25, left_on=Y23)
    assert found() == [
        (
            "Vorstand: Vorsitz",
            (
                "Ada Eins, 01.01.2022–01.01.2024",
                "Bo Zwei, 01.01.2023–31.12.2024",
                "Cem Drei, seit 31.12.2024",
            ),
            f"/intern/mitglieder/sitze/{chair().pk}/",
        )
    ]


def test_one_after_the_other_is_no_overlap():
    sit("Ada Eins", Y22, Y23 - DAY), sit("Bo Zwei", Y23, Y25, left_on=Y24), sit("Cem Drei", Y24)
    verein, ada = organisation(is_member=True), person("Ada Vier")
    send(verein, ada, Y22, Y23 - DAY), send(verein, ada, Y23), send(verein, person("Bo Fünf"), Y22, Y23 - DAY)
    assert found() == [
        (
            "Frauen aktiv e. V.",
            (
                "Delegierte*r Ada Vier, 01.01.2022–31.12.2022",
                "Delegierte*r Bo Fünf, 01.01.2022–31.12.2022",
            ),
            f"/intern/mitglieder/{verein.pk}/vertretung/",
        )
    ]


@pytest.mark.parametrize(("votes", "titles"), [(1, ["Frauen aktiv e. V."]), (2, [])])
def test_as_many_voting_delegates_as_votes_are_none(votes, titles):
    GoverningRules.objects.create(name="Satzung", valid_from=Y22, votes_per_organisation=votes)
    verein = organisation(is_member=True)
    send(verein, person("Ada Eins"), Y23, Y25), send(verein, person("Bo Zwei"), Y24)
    send(verein, person("Cem Drei"), Y22, kind="deputy")
    assert [one.title for one in overlaps()] == titles


def test_deputies_one_person_twice_memberships_and_rests():
    for name, last in (("Ada Eins", Y24), ("Bo Zwei", None)):
        SeatDeputy.objects.create(seat=chair(), person=person(name), starts_on=Y23, ends_on=last)
    twice, resting, ada = organisation("Zweimal"), organisation("Ruhend"), person("Ada Drei")
    send(twice, ada, Y22, Y23, "deputy"), send(twice, ada, Y23)
    for last in (Y23, None):
        Membership.objects.create(organisation=twice, starts_on=Y22, ends_on=last)
    member = Membership.objects.create(organisation=resting, starts_on=Y22)
    for last in (Y24, Y25):
        Dormancy.objects.create(membership=member, starts_on=Y23, ends_on=last)
    Membership.objects.create(organisation=resting, applied_on=Y23)
    assert [(title, len(periods), url) for title, periods, url in found()] == [
        ("Vorstand: Vorsitz (Vertretung)", 2, f"/intern/mitglieder/sitze/{chair().pk}/"),
        ("Zweimal", 2, f"/intern/mitglieder/{twice.pk}/vertretung/"),
        ("Zweimal", 2, f"/intern/mitglieder/{twice.pk}/"),
        ("Ruhend", 2, f"/intern/mitglieder/{resting.pk}/"),
    ]


def refuses(check, row, **facts) -> bool:
    try:
        check(row, **facts)
    except Doubtful:
        return False
    except Refused:
        return True
    return False


NUMBERS = st.integers(0, 6)
SPANS = st.tuples(st.integers(0, 1), NUMBERS, st.none() | NUMBERS, st.none() | NUMBERS).filter(
    lambda one: one[2] is None or one[2] >= one[1]
)


def is_open_once(spans: list[tuple]) -> bool:
    """What the database keeps once: without an end."""
    return sum(last is None and left is None for _who, _first, last, left in spans) < 2


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans=st.lists(SPANS, max_size=4).filter(is_open_once))
def test_a_seat_is_named_exactly_where_the_guard_would_refuse_one_of_its_rows(db, spans):
    for model in (Appointment, Seat):
        model.objects.all().delete()
    people = [person("Ada Eins"), person("Bo Zwei")]
    for who, first, last, left in spans:
        days = {"starts_on": Y22 + first * DAY, "ends_on": None if last is None else Y22 + last * DAY}
        left_on = None if left is None else Y22 + max(first, left) * DAY
        Appointment.objects.create(seat=chair(), person=people[who], left_on=left_on, **days)
    rows = Appointment.objects.filter(appointing.held_days()).select_related("seat")
    assert bool(overlaps()) == any(refuses(appointing.check, one, is_sure=True) for one in rows)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    spans=st.lists(SPANS, max_size=4, unique_by=lambda one: one[0] if one[2] is None else repr(one)),
    votes=st.integers(1, 2),
    kinds=st.lists(st.sampled_from(["delegate", "deputy"]), min_size=4, max_size=4),
)
def test_an_organisation_is_named_exactly_where_the_guard_would_refuse_one_of_its_rows(
    db, spans, votes, kinds
):
    for model in (Delegation, Membership, Organisation, GoverningRules):
        model.objects.all().delete()
    GoverningRules.objects.create(name="Satzung", valid_from=Y22, votes_per_organisation=votes)
    verein, people = organisation(is_member=True), [person("Ada Eins"), person("Bo Zwei")]
    for (who, first, last, _left), kind in zip(spans, kinds, strict=False):
        send(verein, people[who], Y22 + first * DAY, None if last is None else Y22 + last * DAY, kind)
    assert bool(overlaps()) == any(refuses(checks.check, one) for one in Delegation.objects.all())


def test_the_page_of_doubles_lists_them_for_the_office(client_of):
    client, page = client_of("office"), "/intern/mitglieder/doppelte/"
    assert client.get(page).context["overlaps"] == []
    sit("Ada Eins", Y22, Y24), sit("Bo Zwei", Y23, Y25)
    (row,) = client.get(page).context["overlaps"]
    assert (row["title"], client.get(row["url"]).status_code) == ("Vorstand: Vorsitz", 200)
