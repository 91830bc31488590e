"""What was resolved that somebody shall do: "Die Verwaltung wird beauftragt, …" is a task as well."""

from minutes.importing.reader.finds import FoundResolution, FoundTask
from minutes.importing.reader.promises.tasks import find_tasks
from minutes.importing.reader.walk import Walk

CHARGES = ("task.asked", "task.delegated")


def with_charges(walk: Walk) -> list[FoundTask]:
    """All tasks, with the charges within what was resolved, without those of motions voted down."""
    refused = {one.line for one in walk.resolutions if _is_voted_down(one)}
    tasks = [task for task in walk.tasks if task.line not in refused or task.rule not in CHARGES]
    for resolution in walk.resolutions:
        if resolution.line not in refused:
            tasks += [task for task in _charges(resolution, walk) if not _is_known(task, tasks)]
    return tasks


def _charges(resolution: FoundResolution, walk: Walk) -> list[FoundTask]:
    found = find_tasks(
        resolution.text,
        line=resolution.line,
        said_on=walk.head.day,
        people=walk.people,
        item=resolution.item,
    )
    return [task for task in found if task.rule in CHARGES]


def _is_known(task: FoundTask, tasks: list[FoundTask]) -> bool:
    return any(other.line == task.line and set(other.assignee) & set(task.assignee) for other in tasks)


def _is_voted_down(resolution: FoundResolution) -> bool:
    votes = resolution.votes
    return votes.votes_against is not None and votes.votes_against >= (votes.votes_for or 0)
