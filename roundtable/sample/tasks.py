"""What became of the invented tasks: most old ones are done, the newest open, a few dropped."""

import random
from datetime import date, timedelta

from meetings.tasks.models import ActionItem, Step


def settle(*, today: date, seed: int = 1) -> None:
    """Give every released task a state that fits its age, and the log that belongs to it."""
    rng = random.Random(seed)
    changed, steps = [], []
    for task in ActionItem.objects.released().select_related("meeting").prefetch_related("assignees"):
        age = (today - task.released_at.date()).days
        task.state = _state(rng, age)
        if task.state == ActionItem.State.OPEN:
            continue
        at = task.released_at + timedelta(days=rng.randrange(2, max(3, min(age, 45))))
        task.done_at = at if task.state == ActionItem.State.DONE else None
        by = next(iter(task.assignees.all()), None)
        kind = {"done": "done", "dropped": "dropped", "in_progress": "started"}[task.state]
        steps.append(
            Step(action_item=task, at=at, by=by, by_name=str(by or "Koordinierungsstelle"), kind=kind)
        )
        changed.append(task)
    ActionItem.objects.bulk_update(changed, ["state", "done_at"])
    Step.objects.bulk_create(steps)


def _state(rng: random.Random, age: int) -> str:
    if age > 120:
        return rng.choices(["done", "dropped", "open"], weights=[88, 9, 3])[0]
    if age > 30:
        return rng.choices(["done", "in_progress", "open"], weights=[55, 20, 25])[0]
    return rng.choices(["done", "in_progress", "open"], weights=[20, 15, 65])[0]
