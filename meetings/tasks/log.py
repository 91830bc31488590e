"""Writing the log of action items, in one place."""

from meetings.tasks.models import ActionItem, Step
from members.models import Person


def note(
    task: ActionItem, kind: str, *, by: Person | None, old: str = "", new: str = "", reason: str = ""
) -> None:
    """Add a step; without a person it was the administration."""
    step(task, kind, by=by, old=old, new=new, reason=reason).save()


def step(
    task: ActionItem, kind: str, *, by: Person | None, old: str = "", new: str = "", reason: str = ""
) -> Step:
    """The step, not yet saved: for many at once."""
    return Step(
        action_item=task,
        kind=kind,
        by=by,
        by_name=str(by) if by else "",
        old=old,
        new=new,
        reason=reason.strip(),
    )
