"""Without a worker, a long reading stops after its time and waits for the page."""

import pytest

from minutes import jobs
from minutes.importing.queue import queue
from minutes.models import Reading

pytestmark = pytest.mark.db


def test_inside_a_request_it_works_one_slice_and_leaves_the_rest(db, monkeypatch):
    reading, slices = Reading.objects.create(), []
    monkeypatch.setattr(queue, "left", lambda reading: 1)

    def work(reading, within):
        slices.append(reading.pk)
        return len(slices) < 5

    monkeypatch.setattr(queue, "work", work)
    jobs.work_reading.enqueue(reading.pk)
    assert slices == [reading.pk]
