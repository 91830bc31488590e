"""Pages with lists that no other test makes long: the same number of queries for 1, 3 and 30 rows.

The register's own lists, the post, circulars, imports, accounts, rules and what lies in a tab have theirs
beside what they show.
"""

from datetime import date

import pytest
from django.utils import timezone

from members.models import Appointment, Consent, ContactNote, PeopleApart, Person, Seat, SeatDeputy, User
from members.search.indexing import together
from tests.members.registered import SINCE, board, organisation, person
from tests.roundtable.site import queries_of

pytestmark = pytest.mark.django_db


def duplicates(number: int) -> None:
    """Pairs of people and of organisations that may be one, and two on one seat."""
    for ending in ("", " e. V."):
        person(f"Ida Zwilling{number}")
        organisation(f"Doppelverein Nummer{number}{ending}")
    one, other = person(f"Ida Zweierlei{number}"), person(f"Ida Zweierlei{number}")
    PeopleApart.objects.create(first=one, second=other, by=User.objects.first())
    seat = Seat.objects.create(committee=board(), name=f"Sitz {number}")
    for ends_on in (None, SINCE):
        Appointment.objects.create(seat=seat, person=one, starts_on=SINCE, ends_on=ends_on)


def consents(number: int) -> None:
    Consent.objects.create(
        person=Person.objects.get(last_name="Haddad"),
        purpose=Consent.Purpose.PUBLICATION,
        words=f"Ein Bild vom Fest {number}",
        given_at=timezone.now(),
    )


def past_of_a_seat(number: int) -> None:
    seat = Seat.objects.get(name="Vorsitz")
    day = date(1990 + number, 1, 1)
    Appointment.objects.create(
        seat=seat, person=person(f"Vor Mensch{number}"), starts_on=day, accepted_on=day, ends_on=day
    )
    SeatDeputy.objects.create(seat=seat, person=person(f"Vor Ersatz{number}"), starts_on=day, ends_on=day)


def contacts_to_come_back_to(number: int) -> None:
    mina = Person.objects.get(last_name="Haddad")
    ContactNote.objects.create(
        person=mina, happened_on=SINCE, result=f"Ruft {number}-mal an.", written_by=mina, follow_up_on=SINCE
    )


@pytest.mark.parametrize(
    ("address", "make"),
    [
        ("doppelte/", duplicates),
        ("personen/{person}/einwilligungen/", consents),
        ("sitze/{seat}/", past_of_a_seat),
        ("personen/{person}/kontakte/", contacts_to_come_back_to),
    ],
)
@together()
def test_a_page_costs_the_same_for_1_3_and_30_rows(client_of, address, make):
    client, mina = client_of("office"), person(email="mina@verein.example")
    seat = Seat.objects.create(committee=board(), name="Vorsitz")
    url = "/intern/mitglieder/" + address.format(person=mina.pk, seat=seat.pk)
    costs, sizes = [], []
    for numbers in (range(1), range(1, 3), range(3, 30)):
        for number in numbers:
            make(number)
        costs.append(queries_of(client, url))
        sizes.append(len(client.get(url).content))
    assert costs == [costs[0]] * 3
    assert sizes[0] < sizes[1] < sizes[2]  # what was made is shown
