"""Whoever sends is killed in the middle of fixing the recipients: nobody is lost, nobody gets it twice."""

import pytest

from members.circulars import sending
from members.circulars.models import Circular, Delivery
from members.post import delivery
from members.post.models import Message
from tests import process
from tests.members.circulars.examples import ALL_DELEGATES, circular, delegate
from tests.members.post.smtpserver import smtp

__all__ = ["smtp"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.db]
RECIPIENTS = 20


@pytest.fixture
def letter():
    for number in range(RECIPIENTS):
        delegate(f"Mona Haddad{number}", f"Verein {number}")
    return circular(ALL_DELEGATES)


def kill_offices(letter: Circular, kills: int) -> list[int]:
    """How many recipients were fixed after each kill."""
    return [int(word) for word in process.told_by("tests.members.circulars.killed_offices", letter.pk, kills)]


@pytest.mark.parametrize("kills", [3, pytest.param(100, marks=pytest.mark.proof)])
def test_a_killed_office_leaves_a_draft_and_the_next_one_sends_to_everybody_once(letter, smtp, kills):
    assert set(kill_offices(letter, kills)) == {0}
    letter.refresh_from_db()
    assert (letter.state, Message.objects.count()) == ("draft", 0)
    assert sending.send(letter, by=None) is True
    assert sending.send(letter, by=None) is False
    while Message.objects.waiting().exists():
        delivery.deliver()
    sent = set(Message.objects.values_list("message_id", flat=True))
    assert smtp.times() == dict.fromkeys(sent, 1)
    assert (len(sent), Delivery.objects.count()) == (RECIPIENTS, RECIPIENTS)
