"""What earlier meetings left to do: the list under "Kontrolle des Protokolls"."""

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils import timezone

from meetings.models import Meeting
from meetings.tasks.models import ActionItem, Step
from meetings.tasks.models.items import ActionItemQuerySet
from members.models import Committee

Kind = Step.Kind
ENDS = (Kind.DONE, Kind.DROPPED)


def open_for(committee: Committee, *, before: Meeting) -> ActionItemQuerySet:
    """The committee's tasks that were open when `before` began, in the order in which they were promised.

    What is ticked or dropped during that meeting or later stays in its list, and what was reopened later
    is not in it, so that the list of a meeting does not change with time. Callers still narrow it by
    `visible_to(user)`; `who` and `due` cost nothing.
    """
    start = before.starts_at or timezone.now()
    earlier = Q(meeting__starts_at__lt=start) | Q(meeting=None, created_at__lt=start)
    dropped_later = Step.objects.filter(action_item=OuterRef("pk"), kind=Step.Kind.DROPPED, at__gte=start)
    still_open = (
        Q(state__in=ActionItem.OPEN_STATES)
        | Q(state=ActionItem.State.DONE, done_at__gte=start)
        | (Q(state=ActionItem.State.DROPPED) & Exists(dropped_later))
    )
    before_it = Step.objects.filter(action_item=OuterRef("pk"), kind__in=[*ENDS, Kind.REOPENED], at__lt=start)
    last_step = Subquery(before_it.order_by("-at", "-pk").values("kind")[:1])
    rows = ActionItem.objects.released().filter(earlier, still_open, committee=committee)
    return (
        rows.exclude(meeting=before)
        .annotate(stood=last_step)
        .filter(Q(stood=None) | Q(stood=Kind.REOPENED))
        .with_people(timezone.localdate(start))
        .order_by(F("meeting__starts_at").asc(nulls_last=True), "agenda_item__position", "created_at", "pk")
    )
