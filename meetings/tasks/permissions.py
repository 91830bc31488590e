"""Who may work on an action item; the list and the single row ask the same rule."""

from django.db.models import Q
from django.utils import timezone

from meetings.tasks.models import ActionItem
from meetings.tasks.models.items import ActionItemQuerySet
from members import roles
from members.models import Appointment, Seat


def anybody(user, thing: None = None) -> bool:
    """Everyone with a login has a list of tasks; what stands in it is `visible_to`."""
    return True


def workable_by(user) -> ActionItemQuerySet:
    """The tasks this user may tick, postpone, hand over: one's own, those of a committee one chairs, all."""
    if roles.is_office(user):
        return ActionItem.objects.visible_to(user)
    person, today = roles.person_of(user), timezone.localdate()
    if person is None:
        return ActionItem.objects.none()
    chaired = Appointment.objects.in_office(today).filter(person=person, seat__role=Seat.Role.CHAIR)
    mine = ActionItem.objects.mine(person, today).values("pk")
    return ActionItem.objects.visible_to(user).filter(
        Q(pk__in=mine) | Q(committee__in=chaired.values("seat__committee"))
    )


def can_work_on(user, task: ActionItem) -> bool:
    """Who answers for it, who chairs its committee, the office."""
    return workable_by(user).filter(pk=task.pk).exists()


def can_hand_over(user, task: ActionItem) -> bool:
    """Whoever may work on it may give it to others."""
    return can_work_on(user, task)


def can_take(user, task: ActionItem) -> bool:
    """What nobody answers for may be taken by anybody of the committee."""
    return (
        task.is_open
        and not task.who
        and roles.person_of(user) is not None
        and (roles.is_office(user) or roles.belongs_to(user, task.committee))
    )


def can_comment(user, task: ActionItem) -> bool:
    """Whoever sees it and belongs to the committee, and whoever works on it."""
    return roles.belongs_to(user, task.committee) or can_work_on(user, task)


def can_enter(user, thing: object = None) -> bool:
    """By hand only the office makes tasks; all others come from minutes."""
    return roles.is_office(user)


def can_reword(user, task: ActionItem) -> bool:
    """The office, as long as no minutes hold the wording."""
    return roles.is_office(user) and task.meeting_id is None
