"""Senders that are killed in the middle: a process of its own that forks them.

python -m tests.process tests.members.post.killed_senders PORT SENDERS KILLS LEASE — each sender
delivers to the server on PORT until nothing waits; KILLS times one of them gets SIGKILL at a random moment
and another takes its place. With no SENDERS this process sends itself.
"""

import os
import random
import signal
import sys
import time
from datetime import timedelta

from django.conf import settings

from members.post import delivery
from members.post.models import Message

LONGEST_LIFE = 0.4


def send_until_nothing_waits() -> None:
    while Message.objects.waiting().exists():
        delivery.deliver()
        time.sleep(0.05)


def start() -> int:
    """Fork a sender; its process id."""
    if child := os.fork():
        return child
    send_until_nothing_waits()
    os._exit(0)


def main() -> None:
    port, senders, kills, lease = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    delivery.LEASE = timedelta(seconds=lease)
    if not senders:
        send_until_nothing_waits()
    children = [start() for _sender in range(senders)]
    for _kill in range(kills):
        time.sleep(random.uniform(0, LONGEST_LIFE))
        victim = children.pop(random.randrange(senders))
        os.kill(victim, signal.SIGKILL)
        os.waitpid(victim, 0)
        children.append(start())
    for child in children:
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
