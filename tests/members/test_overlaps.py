"""Two periods that cannot stand side by side are refused on every way in, also where the first is over."""

from collections.abc import Callable
from datetime import date

import pytest

from members.committees import appointments, deputising
from members.committees.appointing import Doubtful
from members.delegations import delegating
from members.joining import correcting, membership, steps
from members.models import Appointment, Delegation, Dormancy, Membership, Seat, SeatDeputy
from members.refusal import Refused
from tests.members.registered import SINCE, board, organisation, person

pytestmark = [pytest.mark.django_db, pytest.mark.db]
OVER, WITHIN, LATER = date(2025, 6, 30), date(2025, 3, 1), date(2026, 1, 1)
ENDED = {"starts_on": SINCE, "ends_on": OVER}
Way = Callable[[], object]


def seat(name: str = "Vorsitz") -> Seat:
    return Seat.objects.create(committee=board(), name=name)


def held(**days) -> Appointment:
    """A seat that Ada held, and another holder of it with these days."""
    chair = seat()
    Appointment.objects.create(seat=chair, person=person("Ada Eins"), accepted_on=SINCE, **ENDED)
    return Appointment.objects.create(seat=chair, person=person("Bo Zwei"), **days)


def appoint() -> Way:
    chair = held(starts_on=LATER).seat
    return lambda: appointments.appoint(
        chair, person=person("Cem Drei"), starts_on=WITHIN, ends_on=OVER, by=None
    )


def correct_appointment() -> Way:
    second = held(starts_on=LATER)
    return lambda: appointments.correct(second, said={"starts_on": WITHIN}, reason="früher", by=None)


def name_deputy() -> Way:
    chair = seat()
    SeatDeputy.objects.create(seat=chair, person=person("Ada Eins"), **ENDED)
    return lambda: deputising.name_deputy(chair, person=person("Bo Zwei"), starts_on=WITHIN, by=None)


def twice_a_member(**days) -> Membership:
    """An organisation that was a member, and its second membership with these days."""
    verein = organisation()
    Membership.objects.create(organisation=verein, **ENDED)
    return Membership.objects.create(organisation=verein, **days)


def admit() -> Way:
    waiting = twice_a_member(applied_on=SINCE)
    return lambda: membership.admit(waiting, on=WITHIN, basis="Beschluss 1", body="assembly", by=None)


def correct_membership() -> Way:
    second = twice_a_member(starts_on=LATER)
    return lambda: correcting.correct(second, changes={"starts_on": WITHIN}, reason="früher", by=None)


def merge_members() -> Way:
    kept, other = organisation("Eins"), organisation("Zwei", is_member=True)
    Membership.objects.create(organisation=kept, **ENDED)
    return lambda: steps.check_merged(kept, other)


def resting(**days) -> Dormancy:
    """A membership that rested, and its second rest with these days."""
    member = Membership.objects.create(organisation=organisation(), starts_on=SINCE)
    Dormancy.objects.create(membership=member, **ENDED)
    return Dormancy.objects.create(membership=member, **days)


def rest() -> Way:
    member = resting(starts_on=LATER).membership
    return lambda: membership.rest(member, on=WITHIN, until=WITHIN, by=None)


def correct_rest() -> Way:
    second = resting(starts_on=LATER)
    return lambda: correcting.correct_rest(second, starts_on=WITHIN, ends_on=None, reason="früher", by=None)


def open_the_end_of_a_rest() -> Way:
    second = resting(starts_on=LATER)
    first = second.membership.dormancies.get(**ENDED)
    return lambda: correcting.correct_rest(first, starts_on=SINCE, ends_on=None, reason="länger", by=None)


def send_again() -> Way:
    verein, ada = organisation(is_member=True), person("Ada Eins")
    Delegation.objects.create(organisation=verein, person=ada, kind="deputy", **ENDED)
    return lambda: delegating.send(verein, person=ada, kind="delegate", starts_on=WITHIN, by=None)


def correct_delegation() -> Way:
    """A second voting delegate at the time of the first."""
    verein = organisation(is_member=True)
    Delegation.objects.create(organisation=verein, person=person("Ada Eins"), kind="delegate", **ENDED)
    second = Delegation.objects.create(
        organisation=verein, person=person("Bo Zwei"), kind="delegate", starts_on=LATER
    )
    return lambda: delegating.correct(second, starts_on=WITHIN, ends_on=None, reason="früher", by=None)


WAYS = [
    appoint,
    correct_appointment,
    name_deputy,
    admit,
    correct_membership,
    merge_members,
    rest,
    correct_rest,
    open_the_end_of_a_rest,
    send_again,
    correct_delegation,
]


def periods() -> list[tuple]:
    return [
        row
        for model in (Appointment, SeatDeputy, Membership, Dormancy, Delegation)
        for row in model.objects.order_by("pk").values_list("pk", "starts_on", "ends_on")
    ]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_an_overlap_is_refused_and_nothing_is_changed(way):
    act = way()
    before = periods()
    with pytest.raises(Refused):
        act()
    assert periods() == before


def test_a_second_vote_by_a_correction_is_asked_about():
    ada = person("Ada Eins")
    Appointment.objects.create(seat=seat(), person=ada, starts_on=SINCE, accepted_on=SINCE)
    money = Appointment.objects.create(seat=seat("Finanzen"), person=person("Bo Zwei"), starts_on=SINCE)
    wrong = {"said": {"person": ada}, "reason": "verwechselt", "by": None}
    with pytest.raises(Doubtful):
        appointments.correct(money, **wrong)
    assert appointments.correct(money, **wrong, is_sure=True) is True
