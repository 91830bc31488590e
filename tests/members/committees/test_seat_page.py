"""The page of a seat: whose standing in the office may end, and nobody else."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from members.models import Seat, SeatDeputy
from tests.members.registered import SINCE, board, person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "last_in", "links"),
    [("office", None, 1), ("office", 0, 1), ("office", -1, 0), ("board", None, 0)],
)
def test_standing_in_is_ended_by_the_office_while_it_lasts(client_of, role, last_in, links):
    seat = Seat.objects.create(committee=board(), name="Vorsitz")
    ends_on = None if last_in is None else timezone.localdate() + timedelta(days=last_in)
    deputy = SeatDeputy.objects.create(seat=seat, person=person(), starts_on=SINCE, ends_on=ends_on)
    page = client_of(role).get(seat.get_absolute_url()).content.decode()
    assert page.count("Mina Haddad</bdi>") == 1
    assert page.count(reverse("deputy_end", args=[deputy.pk])) == links
