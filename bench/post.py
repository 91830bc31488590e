"""Delivery of kept messages to a mail server on loopback, against bare smtplib sending the same bytes.

Ours claims, sends and marks each message, every claim and mark on the disk; bare smtplib only sends. They
take turns, so that the machine treats them alike. A mail server far away takes much longer than either.
"""

import smtplib
import statistics
import time
from datetime import timedelta

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from bench import FOLDER
from members.post import delivery, outbox
from members.post.models import Message
from tests.members.post.smtpserver import running

MESSAGES, ROUNDS = 200, 5


def set_up(port: int) -> None:
    """A database of its own, and the way to the server."""
    settings.DATABASES["default"]["NAME"] = str(FOLDER / "db.sqlite3")
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    call_command("migrate", verbosity=0)


def put_in(round_number: int) -> list:
    """Messages that nobody was woken up for."""
    later = timezone.now() + timedelta(hours=1)
    made = [
        outbox.put(
            kind="circular",
            subject=f"Rundbrief {round_number}",
            text="Guten Tag,\n\nwir laden Sie herzlich ein.\n" * 20,
            to_address=f"person{number}@verein.example",
            sender="post@tisch.example",
            send_after=later,
        )
        for number in range(MESSAGES)
    ]
    Message.objects.filter(state="waiting").update(next_try_at=timezone.now())
    return made


def ours() -> float:
    begin = time.perf_counter()
    done = delivery.deliver()
    spent = time.perf_counter() - begin
    if done.outcomes != {"sent": MESSAGES}:
        raise SystemExit(str(done))
    return spent


def bare(port: int, messages: list) -> float:
    begin = time.perf_counter()
    with smtplib.SMTP("127.0.0.1", port) as session:
        for message in messages:
            session.sendmail(message.sender, [message.to_address], bytes(message.content))
    return time.perf_counter() - begin


def main() -> None:
    with running() as server:
        set_up(server.port)
        pairs = []
        for number in range(ROUNDS + 1):
            messages = put_in(number)
            pairs.append((ours(), bare(server.port, messages)))
    mine, theirs = (statistics.median(side) for side in zip(*pairs[1:], strict=True))
    print(
        f"{MESSAGES} Nachrichten senden: {MESSAGES / mine:.0f} gegen {MESSAGES / theirs:.0f} in der Sekunde "
        f"mit nacktem smtplib: {mine / theirs:.1f}-mal so lange"
    )


if __name__ == "__main__":
    main()
