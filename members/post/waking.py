"""Waking somebody up to send. It is only a hint: what nobody is woken for, the periodic command sends."""

from datetime import timedelta

from django.db import connection, transaction
from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend

from members.post import delivery

# Without a worker it happens inside the request that put the message in, and somebody waits.
IN_A_REQUEST, IN_A_WORKER = timedelta(seconds=3), timedelta(minutes=2)


@task()
def send_post() -> None:
    """Send what is due; what is left is the periodic command's."""
    is_request = isinstance(task_backends["default"], ImmediateBackend)
    delivery.deliver(within=IN_A_REQUEST if is_request else IN_A_WORKER)


def wake_up() -> None:
    """Have somebody send when this transaction is committed; once, however many messages were put in."""
    own = set(connection.savepoint_ids)
    # What was registered in this savepoint or around it happens if this one does.
    if not any(one[1] is _wake and one[0] <= own for one in connection.run_on_commit):
        transaction.on_commit(_wake, robust=True)


def _wake() -> None:
    send_post.enqueue()
