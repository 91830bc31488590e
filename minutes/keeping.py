"""What hangs on a line: its resolution, outcome or action items, made and unmade as the line changes."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from meetings import attending
from meetings.tasks import promising
from meetings.tasks.models import ActionItem
from members.languages import language_of_records
from members.models import GoverningRules
from members.numbering import next_number
from members.roles import person_of
from minutes import announcing
from minutes.lines import Line, TaskDraft
from minutes.models import Entry, Minutes, Outcome, Resolution
from minutes.understanding import day_of, persons_of
from minutes.voting import Ballot, Electorate, count_seats, counted, judge

# Fields of a line that are judged only when its rows are made.
JUDGED = ("kind", "problem")


def keep(entry: Entry, line: Line, *, by, is_new: bool = False, same_votes: bool = False) -> None:
    """Bring the rows of one saved line in step with what it says now; what was refused stands in `problem`.

    A resolution that has its number stays one: the line keeps its text, the resolution its wording.
    is_new: the line was written a moment ago, nothing can hang on it yet. same_votes: the resolution has
    other words, its votes were not touched and are not judged again.
    """
    saved = [getattr(entry, name) for name in JUDGED]
    if not is_new or entry.kind == Entry.Kind.RESOLUTION:
        _keep_resolution(entry, line, is_new=is_new, same_votes=same_votes)
    if not is_new or entry.kind == Entry.Kind.OUTCOME:
        _keep_outcome(entry, line, is_new=is_new)
    if not is_new or entry.kind == Entry.Kind.TASK:
        _keep_tasks(entry, line, by=by)
    if not entry.minutes.is_open:
        announcing.propose(entry, line, by=by)
    if saved != [getattr(entry, name) for name in JUDGED]:
        entry.save(update_fields=JUDGED)


def let_go(entry: Entry, *, by) -> None:
    """The line was deleted: its tasks are withdrawn; its decisions hide with it and return with it."""
    for task in entry.action_items.all():
        promising.withdraw(task, by=person_of(by))


def number(resolution: Resolution, *, year: int) -> None:
    """Give it the next number of the year; what is resolved in ended minutes gets it at once."""
    resolution.year, resolution.number = year, next_number("resolution", year=year)
    resolution.save(update_fields=["year", "number"])


def judgement(entry: Entry) -> tuple[str, str]:
    """What is said about the votes of a line now: the refusal and the verdict."""
    resolution = Resolution.objects.filter(entry=entry).first()
    return entry.problem, resolution.verdict if resolution else ""


def electorate_at(minutes: Minutes, item) -> Electorate:
    """Who may vote at one item, of how many seats, by the rules in force on the meeting's day."""
    meeting, day = minutes.meeting, day_of(minutes.meeting)
    rules = GoverningRules.objects.for_committee(meeting.committee, day) or GoverningRules()
    there = list(meeting.attendances.filter(state="present").select_related("from_item", "until_item"))
    return Electorate(
        present=attending.voters(there, item.position if item else None) if there else None,
        seats=count_seats(meeting.committee, day),
        rules=rules,
    )


def _keep_resolution(entry: Entry, line: Line, *, is_new: bool, same_votes: bool) -> None:
    existing = None if is_new else Resolution.objects.filter(entry=entry).first()
    if existing and same_votes:
        existing.text = line.text
        existing.save(update_fields=["text"])
        return
    if existing and existing.number and entry.kind != Entry.Kind.RESOLUTION:
        entry.kind, entry.problem = Entry.Kind.RESOLUTION, _numbered(existing)
        return
    said = _resolved(entry, line) if entry.kind == Entry.Kind.RESOLUTION else None
    if said:
        resolution = existing or Resolution(entry=entry)
        if resolution.number and not line.audience:
            del said["audience"]  # it may have been released
        for name, value in said.items():
            setattr(resolution, name, value)
        resolution.save()
        if not (entry.minutes.is_open or resolution.number):
            number(resolution, year=day_of(entry.minutes.meeting).year)
    elif existing and not existing.number:
        existing.delete()


def _resolved(entry: Entry, line: Line) -> dict | None:
    """What the line resolves, judged by who is there; None with a problem on the line when it is refused."""
    electorate = electorate_at(entry.minutes, entry.agenda_item)
    ballot = counted(_ballot(line), electorate)
    verdict = judge(ballot, electorate)
    entry.problem = verdict.problem or entry.problem
    if entry.problem:
        return None
    return {
        "text": line.text,
        "votes_for": ballot.votes_for,
        "votes_against": ballot.votes_against,
        "votes_abstain": ballot.votes_abstain,
        "votes_invalid": ballot.votes_invalid,
        "result": verdict.result,
        "verdict": verdict.sentence,
        "audience": entry.audience,
    }


def _ballot(line: Line) -> Ballot:
    votes = line.votes
    if votes is None:
        return Ballot()
    return Ballot(
        votes.votes_for, votes.votes_against, votes.votes_abstain, votes.votes_invalid, votes.is_unanimous
    )


@language_of_records()
def _numbered(resolution: Resolution) -> str:
    return (
        _("Beschluss %s hat schon seine Nummer; die Zeile bleibt deshalb ein Beschluss.") % resolution.label
    )


def _keep_outcome(entry: Entry, line: Line, *, is_new: bool) -> None:
    if entry.kind != Entry.Kind.OUTCOME:
        Outcome.objects.filter(entry=entry).delete()
        return
    existing = None if is_new else Outcome.objects.filter(entry=entry).first()
    outcome = existing or Outcome(entry=entry)
    outcome.text, outcome.audience = line.text, entry.audience
    outcome.save()


def _keep_tasks(entry: Entry, line: Line, *, by) -> None:
    """One action item for each promise of the line, in order; what is no longer promised is withdrawn."""
    drafts = line.tasks if entry.kind == Entry.Kind.TASK else ()
    olds, left_over = _matched(drafts, list(entry.action_items.order_by("pk")))
    kept: list[ActionItem] = []
    for draft, old in zip(drafts, olds, strict=True):
        before = kept[-1] if kept and draft.waits_for_previous else None
        kept.append(_keep_task(entry, draft, old=old, waiting_for=before, by=by))
    for task in left_over:
        promising.withdraw(task, by=person_of(by))
    entry.action_items.add(*kept)


def _matched(
    drafts: Sequence[TaskDraft], existing: list[ActionItem]
) -> tuple[list[ActionItem | None], list[ActionItem]]:
    """Which task each promise was before, and those that are promised no more.

    The same words are the same task, wherever they stand now, also one that was withdrawn; of the others
    those that are promised still keep their order.
    """
    by_text = {task.text: task for task in reversed(existing)}
    same = [by_text.pop(draft.text, None) for draft in drafts]
    others = [task for task in existing if task not in same and task.withdrawn_at is None]
    return [old or (others.pop(0) if others else None) for old in same], others


def _keep_task(entry: Entry, draft: TaskDraft, *, old, waiting_for, by):
    meeting = entry.minutes.meeting
    promise = promising.Promise(
        text=draft.text,
        meeting=meeting,
        agenda_item=entry.agenda_item,
        committee=meeting.committee,
        assignees=persons_of(draft.assignees),
        for_office=draft.for_office,
        due_on=draft.due_on,
        due_words=draft.due_words,
        due_precision=draft.due_precision,
        waiting_for=waiting_for,
        audience=entry.audience,
    )
    task = promising.keep(old, promise, by=person_of(by))
    if not entry.minutes.is_open:
        promising.release(meeting, by=person_of(by))
    return task
