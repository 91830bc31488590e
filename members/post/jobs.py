"""What the periodic command does for the post; the rows say what is left."""

from datetime import timedelta

from members.post import delivery, mailbox

IN_A_TICK = timedelta(minutes=4)


def run_post() -> str:
    """Send what is due, read what came back; says what it did. Idempotent."""
    sent = delivery.deliver(within=IN_A_TICK)
    return f"{sent}; {mailbox.read_bounces()}"
