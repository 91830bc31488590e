"""Writing minutes line by line: every save is whole, may be repeated, and never drops another's text."""

from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import AgendaItem
from members.audience import Audience, is_narrower
from members.models import Person
from members.refusal import Refused
from members.search.indexing import together
from minutes import keeping
from minutes.lines import Line
from minutes.models import Entry, Minutes
from minutes.understanding import section_at, understand

KINDS = set(Entry.Kind.values)


class Stale(Exception):
    """The line was changed by somebody else; `entry` is what stands there now."""

    def __init__(self, entry: Entry):
        super().__init__(str(entry.uuid))
        self.entry = entry


class Frozen(Refused):
    """The minutes were approved; from then on they change by corrections only."""

    def __init__(self) -> None:
        super().__init__(_("Das Protokoll ist genehmigt; es ändert sich nicht mehr."))


class Elsewhere(Exception):
    """The line's key belongs to other minutes."""


@dataclass(frozen=True)
class Draft:
    """One line as a browser sends it.

    after: key of the line above in the same item, None for the first place; at_end: append instead.
    version: the version the text was based on, 0 for a new line. known: texts that this browser sent
    before without hearing an answer; finding one of them is no clash.
    """

    uuid: UUID
    typed: str
    item: AgendaItem | None
    version: int = 0
    after: UUID | None = None
    at_end: bool = True
    chosen_kind: str = ""
    block: str = ""
    speaker: Person | None = None
    known: tuple[str, ...] = field(default=())


@transaction.atomic
@together()
def save_line(minutes: Minutes, draft: Draft, *, by) -> tuple[Entry, Line]:
    """The saved line and what was understood. Sending the same draft twice changes nothing.

    Raises Stale when somebody else changed or deleted the line meanwhile, Elsewhere for a foreign key.
    """
    minutes = held(minutes)
    entry = Entry.objects.filter(uuid=draft.uuid).order_by("pk").first()
    if entry is None:
        entry = Entry(uuid=draft.uuid, minutes=minutes, agenda_item=draft.item, version=0)
        entry.position = _make_room(minutes, draft.item, after=draft.after, at_end=draft.at_end)
        return entry, _write(entry, draft, by=by)
    if entry.minutes_id != minutes.pk:
        raise Elsewhere(str(draft.uuid))
    entry.minutes = minutes
    line = _read(entry, draft)
    if _says_the_same(entry, draft, line):
        return entry, line
    if entry.deleted_at or (entry.version != draft.version and entry.typed not in draft.known):
        raise Stale(entry)
    return entry, _write(entry, draft, by=by)


@transaction.atomic
@together()
def reword_line(minutes: Minutes, draft: Draft, line: Line, *, by, same_votes: bool = False) -> Entry:
    """Write other words into a line that is there, as `line`, which was read elsewhere, understands them.

    same_votes: its resolution changes its wording alone, whatever was voted. Raises Stale.
    """
    minutes = held(minutes)
    entry = minutes.entries.get(uuid=draft.uuid)
    if entry.deleted_at or entry.version != draft.version:
        raise Stale(entry)
    entry.minutes = minutes
    _keep_line(entry, draft, line, by=by, same_votes=same_votes)
    return entry


@transaction.atomic
@together()
def delete_line(minutes: Minutes, key: UUID, *, version: int, by) -> Entry:
    """Hide a line and withdraw what hangs on it; deleting twice changes nothing. Raises Stale."""
    minutes = held(minutes)
    entry = minutes.entries.get(uuid=key)
    if entry.deleted_at:
        return entry
    if entry.version != version:
        raise Stale(entry)
    keeping.let_go(entry, by=by)
    return _touch(entry, by=by, deleted_at=timezone.now())


@transaction.atomic
@together()
def restore_line(minutes: Minutes, key: UUID, *, by) -> Entry:
    """Bring a deleted line back to its place, with all that hung on it."""
    minutes = held(minutes)
    entry = minutes.entries.get(uuid=key)
    if entry.deleted_at is None:
        return entry
    line = reread(entry)
    _touch(entry, by=by, deleted_at=None, problem=line.problem)
    keeping.keep(entry, line, by=by)
    return entry


@transaction.atomic
@together()
def move_line(
    minutes: Minutes,
    key: UUID,
    *,
    item: AgendaItem | None,
    after: UUID | None,
    by,
    line: Line | None = None,
    same_votes: bool = False,
) -> Entry:
    """Put a line behind another one, also of another item; None is the first place.

    line and same_votes: what it says, when that was read elsewhere, as in `reword_line`; else it is read
    again. Raises Stale when somebody deleted it meanwhile.
    """
    minutes = held(minutes)
    entry = minutes.entries.get(uuid=key)
    if entry.deleted_at:
        raise Stale(entry)
    entry.agenda_item, entry.position = item, _make_room(minutes, item, after=after, at_end=False)
    line = line or reread(entry)
    _touch(entry, by=by, problem=entry.problem if same_votes else line.problem)
    keeping.keep(entry, line, by=by, same_votes=same_votes)
    return entry


@transaction.atomic
@together()
def recount(minutes: Minutes, *, by) -> int:
    """Who is there has changed: judge every vote anew. Returns the revision that others ask for next."""
    minutes = held(minutes)
    for entry in minutes.entries.kept().filter(kind=Entry.Kind.RESOLUTION):
        entry.minutes, line, before = minutes, reread(entry), keeping.judgement(entry)
        entry.problem = line.problem
        keeping.keep(entry, line, by=by)
        if keeping.judgement(entry) != before:
            _touch(entry, by=by)
    return _next_revision(minutes)


@transaction.atomic
def tell_others(minutes: Minutes) -> int:
    """Something beside the lines is new: whoever writes along asks for it. Returns the revision."""
    return _next_revision(held(minutes))


def reread(entry: Entry) -> Line:
    """What a stored line says, read again with whoever is there now."""
    said = {"chosen": entry.chosen_kind, "picked": entry.speaker}
    block = f"person:{entry.speaker_id}" if entry.speaker_id and entry.kind == Entry.Kind.STATEMENT else ""
    section = section_at(entry.minutes, entry.agenda_item, before=entry.position)
    return understand(entry.minutes, entry.typed, section=section, block=block, **said)


def _write(entry: Entry, draft: Draft, *, by) -> Line:
    line = _read(entry, draft)
    _keep_line(entry, draft, line, by=by)
    return line


def _keep_line(entry: Entry, draft: Draft, line: Line, *, by, same_votes: bool = False) -> None:
    entry.typed, entry.chosen_kind = draft.typed, draft.chosen_kind
    entry.kind = line.kind if line.kind in KINDS else Entry.Kind.NOTE
    entry.text = line.text if line.kind in KINDS else draft.typed
    entry.speaker, entry.speaker_label = _speaker(line, draft), line.speaker_label
    entry.audience = _audience(entry, line.audience)
    entry.problem = entry.problem if same_votes else line.problem
    _touch(entry, by=by)
    keeping.keep(entry, line, by=by, is_new=entry.version == 1, same_votes=same_votes)


def _read(entry: Entry, draft: Draft) -> Line:
    section = section_at(entry.minutes, entry.agenda_item, before=entry.position)
    return understand(
        entry.minutes,
        draft.typed,
        section=section,
        block=draft.block,
        chosen=draft.chosen_kind,
        picked=draft.speaker,
    )


def _speaker(line: Line, draft: Draft) -> Person | None:
    if line.kind != Entry.Kind.STATEMENT or not line.speaker.startswith("person:"):
        return None
    if draft.speaker and line.speaker == f"person:{draft.speaker.pk}":
        return draft.speaker
    return Person.objects.filter(pk=line.speaker.removeprefix("person:")).first()


def _audience(entry: Entry, of_line: str) -> str:
    """A line starts with the audience of its minutes and may be narrower, never wider.

    No mark makes a line the office's alone, so none that is missing makes it anybody else's.
    """
    whole = entry.minutes.audience
    if entry.audience == Audience.OFFICE:
        return entry.audience
    return of_line if of_line and is_narrower(of_line, than=whole) else whole


def _says_the_same(entry: Entry, draft: Draft, line: Line) -> bool:
    same = entry.typed == draft.typed and entry.chosen_kind == draft.chosen_kind
    # Words that are sent again name no other speaker, unless somebody else was picked for them.
    same_speaker = draft.speaker is None or _speaker(line, draft) == entry.speaker
    return same and same_speaker and entry.deleted_at is None


def _touch(entry: Entry, *, by, **changes) -> Entry:
    for name, value in changes.items():
        setattr(entry, name, value)
    entry.version += 1
    entry.revision = _next_revision(entry.minutes)
    entry.updated_by = by
    entry.save()
    return entry


def held(minutes: Minutes) -> Minutes:
    """The row, held until the end of the transaction: two writers come one after the other.

    Every verb here begins with it. Raises Frozen.
    """
    row = Minutes.objects.select_for_update().get(pk=minutes.pk)
    if row.is_frozen:
        raise Frozen
    row.meeting = minutes.meeting
    return row


def _next_revision(minutes: Minutes) -> int:
    minutes.revision += 1
    minutes.save(update_fields=["revision"])
    return minutes.revision


def _make_room(minutes: Minutes, item: AgendaItem | None, *, after: UUID | None, at_end: bool) -> int:
    """A free position behind `after`, else at the end; an unknown neighbour means the end as well."""
    here = minutes.entries.filter(agenda_item=item)
    above = here.filter(uuid=after).first() if after else None
    if at_end or (after and above is None):
        return (here.aggregate(last=Max("position"))["last"] or 0) + 1
    position = above.position + 1 if above else 1
    here.filter(position__gte=position).update(position=F("position") + 1)
    return position
