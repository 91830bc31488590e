"""Several senders at once, and killed senders: everything arrives, at most what was in flight twice."""

import os
import signal
import subprocess
import time
from datetime import timedelta

import pytest
from django.utils import timezone

from members.post import delivery
from members.post.models import Message
from tests import process
from tests.members.post.examples import put
from tests.members.post.smtpserver import Server, smtp

__all__ = ["smtp"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.db]


def put_many(number: int) -> list[Message]:
    """Messages that nobody was woken up for."""
    later = timezone.now() + timedelta(hours=1)
    messages = [put(one, send_after=later) for one in range(number)]
    Message.objects.update(next_try_at=timezone.now())
    return messages


def start(server: Server, *, senders: int, kills: int = 0, lease: float = 60) -> subprocess.Popen:
    return process.start("tests.members.post.killed_senders", server.port, senders, kills, lease)


def states() -> dict[str, int]:
    return Message.objects.by_state()


def test_two_processes_at_once_send_each_message_once(smtp):
    messages = put_many(20)
    assert start(smtp, senders=2).wait(60) == 0
    assert smtp.times() == dict.fromkeys((one.message_id for one in messages), 1)
    assert (states(), smtp.conversations >= 2) == ({"sent": 20}, True)


def test_who_is_killed_after_the_server_took_a_message_sends_that_one_twice_and_no_other(smtp):
    messages = put_many(3)
    sender: list[subprocess.Popen] = []

    def kill(content: str) -> str:
        if sender and "Nr. 1" in content:
            os.kill(sender.pop().pid, signal.SIGKILL)
            time.sleep(0.2)
        return ""

    smtp.behaviour.at["ANSWER"] = kill
    sender.append(killed := start(smtp, senders=0, lease=1))
    assert killed.wait(60) == -signal.SIGKILL
    assert states() == {"sent": 1, "sending": 1, "waiting": 1}
    time.sleep(1)
    delivery.deliver()
    assert [smtp.times()[one.message_id] for one in messages] == [1, 2, 1]
    assert states() == {"sent": 3}


def survive(server: Server, *, messages: int, senders: int, kills: int) -> None:
    server.behaviour.slow["END"] = 0.01  # long enough to be killed in
    rows = put_many(messages)
    assert start(server, senders=senders, kills=kills, lease=2).wait(600) == 0
    times = server.times()
    assert set(times) == {one.message_id for one in rows}
    assert (max(times.values()) <= 1 + kills, times.total() <= messages + kills) == (True, True)
    assert states() == {"sent": messages}


def test_some_kills_lose_nothing_and_repeat_only_what_was_in_flight(smtp):
    survive(smtp, messages=40, senders=2, kills=3)


@pytest.mark.proof
def test_many_kills_lose_nothing_either(smtp):
    survive(smtp, messages=1000, senders=3, kills=40)
