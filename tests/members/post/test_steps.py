"""What people do with a message by hand, and what is left when somebody is forgotten."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone

from members.post import delivery, settling, steps
from members.post.models import Attempt, Message
from members.post.refused import NotPossible
from tests.members.post.examples import now_of, put

pytestmark = [pytest.mark.django_db, pytest.mark.db]
ALL = set(Message.State.values)
POSSIBLE = {
    "retry": {"failed", "bounced", "cancelled", "waiting"},
    "mark_bounced": {"sent", "bounced", "failed"},
    "cancel": {"waiting", "cancelled"},
    "mark_printed": {"paper"},
}


def do(verb: str, message: Message) -> None:
    more = {"why": "Postfach gibt es nicht"} if verb == "mark_bounced" else {}
    getattr(steps, verb)(message, **more)


@pytest.mark.parametrize("verb", POSSIBLE)
def test_each_step_is_possible_in_its_states_only(verb):
    found = set()
    for state in ALL:
        message = put()
        Message.objects.filter(pk=message.pk).update(state=state)
        try:
            do(verb, message)
            found.add(state)
        except NotPossible as no:
            assert no.message == (
                f"Das geht nicht mehr: Der Stand ist inzwischen „{now_of(message).get_state_display()}“."
            )
            assert now_of(message).state == state
    assert found == POSSIBLE[verb]


def test_the_same_bytes_go_out_once_more_with_all_tries_of_a_new_one(mailoutbox):
    message = put()
    Message.objects.update(state="failed", attempts=settling.MOST_ATTEMPTS, last_error="lehnt ab")
    steps.retry(message)
    row = now_of(message)
    assert (row.state, row.attempts, row.last_error, row.message_id) == ("waiting", 0, "", message.message_id)
    delivery.deliver()
    assert (now_of(message).state, len(mailoutbox)) == ("sent", 1)


def test_what_waits_for_its_day_is_not_sent_before_it(mailoutbox):
    day = timezone.now() + timedelta(days=1)
    message = put(send_after=day)
    steps.retry(message)
    delivery.deliver()
    assert (now_of(message).next_try_at, mailoutbox) == (day, [])


def test_what_is_cancelled_is_not_sent(mailoutbox):
    message = put()
    steps.cancel(message)
    delivery.deliver()
    assert (now_of(message).state, mailoutbox) == ("cancelled", [])


def test_a_letter_is_printed_once():
    message = put(to_address="")
    steps.mark_printed(message)
    first = now_of(message).printed_at
    steps.mark_printed(message)
    assert (now_of(message).printed_at, list(Message.objects.to_print())) == (first, [])
    assert list(Message.objects.went_out()) == [message]


def test_the_proof_of_official_mail_outlives_the_person_and_everything_else_goes():
    lena = uuid.uuid4()
    official = put(
        1, person_uuid=lena, is_official=True, role="Mitglied des Vorstands", key="k", cc=["i@v.example"]
    )
    put(2, person_uuid=lena)
    other = put(3, person_uuid=uuid.uuid4())
    delivery.deliver()
    sent = now_of(official)
    assert steps.forget(lena) == (1, 1)
    row = now_of(official)
    kept = ("sha256", "kind", "role", "created_at", "sent_at", "state", "message_id")
    assert [getattr(row, name) for name in kept] == [getattr(sent, name) for name in kept]
    emptied = (row.to_address, row.to_name, row.subject, row.cc, bytes(row.content), row.last_error)
    assert emptied == ("", "", "", [], b"", "")
    assert (row.person_uuid, row.key, row.is_forgotten) == (None, None, True)
    assert set(Message.objects.all()) == {official, other}
    assert set(Attempt.objects.values_list("message", flat=True)) == {other.pk}
    assert steps.forget(lena) == (0, 0)


def test_what_still_waits_for_somebody_forgotten_is_never_sent(mailoutbox):
    lena = uuid.uuid4()
    message = put(person_uuid=lena, is_official=True)
    steps.forget(lena)
    delivery.deliver()
    assert (now_of(message).state, mailoutbox) == ("cancelled", [])
    Message.objects.update(state="failed")
    with pytest.raises(NotPossible) as no:
        steps.retry(message)
    assert no.value.message == "Von dieser Nachricht sind weder Adresse noch Text übrig."


def test_what_was_being_sent_when_it_was_forgotten_stays_forgotten():
    lena = uuid.uuid4()
    message = put(person_uuid=lena, is_official=True)
    mine = delivery.claim()
    steps.forget(lena)
    settling.sent(mine, "250 ok <person1@verein.example>")
    assert (now_of(message).state, Attempt.objects.count()) == ("cancelled", 0)
