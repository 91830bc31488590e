"""What a worker does for lists; the rows say what is left, a job only wakes somebody up."""

from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend

from members.exchange.importing import working


def runs_at_once() -> bool:
    """Whether jobs have no worker: then long work is done by the page that shows its progress."""
    return isinstance(task_backends["default"], ImmediateBackend)


def run_lists() -> str:
    """Go on with lists that nobody works on, and say of how many."""
    return f"{working.resume()} Listen weitergeführt"


@task()
def work_import(pk: int) -> None:
    """Check, take over or take back one list."""
    working.work(pk)
