"""What became of the invented tasks: most old ones are done, the newest open, a few dropped."""

import random
from datetime import date, timedelta

from meetings.tasks import promising, working
from meetings.tasks.models import ActionItem, Step
from members.dates import Due, Precision
from members.models import Committee, Person


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
    _by_hand(today=today)


def _by_hand(*, today: date) -> None:
    """What the office entered itself: the chair has one that is late and one that waits for the office."""
    board = Committee.objects.get(slug="vorstand")
    office = Person.objects.get(user__email="buero@demo.example")
    chair = Person.objects.get(user__email="vorstand@demo.example")
    foreword = _promised(
        office, text="Grußwort für das Programmheft schreiben", committee=board, assignees=[chair]
    )
    late = Due("", Precision.DAY, today - timedelta(days=5), 0, 0)
    working.postpone(foreword, due=late, reason="Die Druckerei wartet eine Woche länger.", by=chair)
    date_first = _promised(
        office,
        text="Termin mit der Handwerkskammer abstimmen",
        committee=board,
        for_office=True,
        due_on=today + timedelta(days=6),
        due_precision=Precision.DAY,
    )
    _promised(
        office,
        text="Gespräch mit der Handwerkskammer vorbereiten",
        committee=board,
        assignees=[chair],
        due_on=today + timedelta(days=13),
        due_precision=Precision.DAY,
        waiting_for=date_first,
    )
    _promised(office, text="Moderation für den Fachtag finden", committee=board, due_words="im Frühjahr")


def _promised(by: Person, **said) -> ActionItem:
    return promising.keep(None, promising.Promise(**said), by=by)


def _state(rng: random.Random, age: int) -> str:
    if age > 365:
        return rng.choices(["done", "dropped"], weights=[90, 10])[0]
    if age > 120:
        return rng.choices(["done", "dropped", "open"], weights=[86, 9, 5])[0]
    if age > 30:
        return rng.choices(["done", "in_progress", "open"], weights=[45, 20, 35])[0]
    return rng.choices(["done", "in_progress", "open"], weights=[10, 20, 70])[0]
