"""Verbs on an agenda, which numbers itself: formalities at the head are 0, 0.1 …; then 1, 2, 2.1 …"""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import AgendaItem, Meeting, TopicProposal
from members.languages import language_of_records
from members.models import FieldOfAction, Person
from members.refusal import Refused

Kind = AgendaItem.Kind


def numbers(items: Iterable[tuple[int, bool]]) -> list[str]:
    """Numbers for items given as (level, is formality) in their order.

    A formality that opens the agenda is item 0; everything else counts from 1. An item of level 1
    with no item of level 0 before it stands for itself.
    """
    found: list[str] = []
    main = sub = -1
    for level, is_formality in items:
        if level == 0 or main < 0:
            main, sub = (0 if main < 0 and is_formality else max(main, 0) + 1), 0
            found.append(str(main))
        else:
            sub += 1
            found.append(f"{main}.{sub}")
    return found


@transaction.atomic
def renumber(meeting: Meeting) -> None:
    """Write the numbers of one meeting's agenda anew; calling it twice changes nothing."""
    arrange(in_order(meeting))


@transaction.atomic
def begin(meeting: Meeting) -> None:
    """The formalities every meeting opens with, and what it closes with; an agenda that has items stays."""
    if meeting.agenda.exists():
        return
    with language_of_records():
        rows = _frame()
    made = [
        AgendaItem(meeting=meeting, position=place, level=level, title=title, kind=kind)
        for place, (level, title, kind) in enumerate(rows, start=1)
    ]
    AgendaItem.objects.bulk_create(made)
    renumber(meeting)


def _frame() -> list[tuple[int, str, str]]:
    """Level, title and kind of what stands on every agenda."""
    return [
        (0, _("Regularien"), Kind.FORMALITY),
        (1, _("Begrüßung"), Kind.FORMALITY),
        (1, _("An-/Abwesenheit"), Kind.FORMALITY),
        (1, _("Kontrolle des Protokolls"), Kind.REVIEW),
        (1, _("Festlegung der Tagesordnung"), Kind.FORMALITY),
        (0, _("Verschiedenes"), Kind.OTHER),
    ]


@transaction.atomic
def insert(
    meeting: Meeting,
    *,
    title: str,
    after: AgendaItem | None = None,
    level: int | None = None,
    presenter: Person | None = None,
    proposal: TopicProposal | None = None,
) -> AgendaItem:
    """A new item behind `after`, on its level, or before "Verschiedenes"; returned with its number.

    Behind a main item it also stands behind what belongs to that; one that was removed meanwhile counts as
    none. What comes after the invitation is
    marked as late.
    """
    items = in_order(meeting)
    if level is None:
        level = after.level if after else 0
    item = AgendaItem(
        meeting=meeting,
        position=0,
        level=level,
        title=title.strip(),
        presenter=presenter,
        proposal=proposal,
        is_late=meeting.invited_at is not None,
    )
    place = behind(items, after, level=level) if after in items else _before_last(items)
    items.insert(place, item)
    item.save()
    arrange(items)
    return item


def insert_before_last(meeting: Meeting, *, title: str, **fields) -> AgendaItem:
    """A new main item before "Verschiedenes", at the end when there is none."""
    return insert(meeting, title=title, **fields)


@transaction.atomic
def edit(
    item: AgendaItem,
    *,
    title: str,
    presenter: Person | None = None,
    fields_of_action: Iterable[FieldOfAction] | None = None,
) -> None:
    """Other words or somebody else to introduce it; without `fields_of_action` it keeps those it has."""
    item.title, item.presenter = title.strip(), presenter
    item.save(update_fields=["title", "presenter"])
    if fields_of_action is not None:
        item.fields_of_action.set(fields_of_action)


@transaction.atomic
def remove(item: AgendaItem) -> None:
    """Take it off the agenda with all that belongs to it; `restore` undoes that. Twice changes nothing.

    A topic proposal that stood there is open again. Raises Refused once the meeting has begun:
    from then on the minutes hang on the items.
    """
    items = in_order(item.meeting)
    if item not in items:
        return
    item.meeting.refresh_from_db(fields=["state"])
    if item.meeting.state in (Meeting.State.IN_SESSION, Meeting.State.HELD):
        raise Refused(
            _(
                "Die Sitzung hat schon begonnen. "
                "Ein Punkt, der nicht behandelt wird, bleibt im Protokoll stehen."
            )
        )
    start, end = block(items, item)
    gone, item.removed_at = items[start:end], timezone.now()
    AgendaItem.objects.filter(pk__in=[one.pk for one in gone]).update(removed_at=item.removed_at)
    proposals = [one.proposal_id for one in gone if one.proposal_id]
    TopicProposal.objects.filter(pk__in=proposals).update(decision="", decided_at=None)
    del items[start:end]
    arrange(items)


@transaction.atomic
def restore(item: AgendaItem) -> None:
    """Put back what was removed together with this item, where it was; nothing happens to one that stands."""
    items = in_order(item.meeting)
    item.refresh_from_db(fields=["removed_at"])
    if item.removed_at is None:
        return
    together = AgendaItem.all_items.filter(meeting=item.meeting, removed_at=item.removed_at)
    back = list(together.order_by("position", "pk"))
    for one in back:
        one.removed_at = None
    AgendaItem.all_items.bulk_update(back, ["removed_at"])
    place = min(back[0].position - 1, len(items))
    items[place:place] = back
    arrange(items)
    proposals = [one.proposal_id for one in back if one.proposal_id]
    TopicProposal.objects.filter(pk__in=proposals, decided_at=None).update(
        decision=TopicProposal.Decision.PLACED, decided_at=timezone.now()
    )


def in_order(meeting: Meeting) -> list[AgendaItem]:
    """The standing items of an agenda; until the end of the transaction nobody else changes it.

    The meeting is locked and not its items: a new item of somebody else would not wait for those.
    """
    Meeting.objects.select_for_update().only("pk").get(pk=meeting.pk)
    return list(meeting.agenda.order_by("position", "pk"))


def arrange(items: list[AgendaItem]) -> bool:
    """Write positions, levels and numbers as the items stand here; says whether that changed anything."""
    before = [(one.position, one.level, one.number) for one in items]
    given = numbers((one.level, one.kind == Kind.FORMALITY) for one in items)
    for place, (one, number) in enumerate(zip(items, given, strict=True), start=1):
        one.position, one.number = place, number
    is_new = before != [(one.position, one.level, one.number) for one in items]
    AgendaItem.objects.bulk_update(items, ["position", "level", "number"])
    return is_new


def block(items: list[AgendaItem], item: AgendaItem, *, whole: bool = False) -> tuple[int, int]:
    """From where to where an item and what belongs to it stand; `whole`: from its main item on."""
    start = items.index(item)
    while whole and start and items[start].level:
        start -= 1
    end = items.index(item) + 1
    if items[start].level == 0:
        while end < len(items) and items[end].level:
            end += 1
    return start, end


def behind(items: list[AgendaItem], after: AgendaItem, *, level: int) -> int:
    """The place for an item of this level behind another one; main items stand behind the whole block."""
    return block(items, after, whole=True)[1] if level == 0 else items.index(after) + 1


def _before_last(items: list[AgendaItem]) -> int:
    return len(items) - 1 if items and items[-1].kind == Kind.OTHER else len(items)
