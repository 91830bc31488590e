"""What a worker does for the minutes; the rows say what is left, a job only wakes somebody up."""

from datetime import timedelta

from django_tasks import task, task_backends
from django_tasks.backends.immediate import ImmediateBackend

from minutes.importing.queue import queue
from minutes.models import Reading

# Without a worker this runs inside the request: then the page goes on with what is left.
SLICE = timedelta(seconds=4)


@task()
def work_reading(pk: int) -> None:
    """Read and take over what is left of one reading; a worker comes back until nothing is."""
    reading = Reading.objects.filter(pk=pk).first()
    is_unfinished = reading and queue.work(reading, within=SLICE) and queue.left(reading)
    if is_unfinished and not isinstance(task_backends["default"], ImmediateBackend):
        work_reading.enqueue(pk)
