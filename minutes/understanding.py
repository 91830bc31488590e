"""What a typed line means in these minutes: who is there to speak, promise and vote."""

from collections.abc import Callable, Iterable
from typing import cast

from django.db.models import F, Q
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from meetings.models import AgendaItem, Attendance, Meeting
from members.models import Appointment, Committee, Person
from minutes.lines import Context, Line, Somebody, read_line
from minutes.models import Entry, Minutes

SECTION_KINDS = {
    Entry.Kind.WISH,
    Entry.Kind.LESSON,
    Entry.Kind.FINDING,
    Entry.Kind.QUESTION,
    Entry.Kind.FIGURE,
    Entry.Kind.TOPIC,
}


def understand(minutes: Minutes, typed: str, *, section: str = "", **said) -> Line:
    """One typed line, read with everybody who is there; `said` is for the context."""
    return read_line(typed, context=context_of(minutes, section=section, **said))


def context_of(
    minutes: Minutes, *, section: str = "", block: str = "", chosen: str = "", picked: Person | None = None
) -> Context:
    """Who is present, who else may promise something, and what the line stands under."""
    meeting = minutes.meeting
    present = _when_asked(lambda: _present(meeting))
    return Context(
        present=present,
        register=_when_asked(lambda: _others(meeting, picked, present=present)),
        section=section,
        speaker_block=block or (_key(picked) if picked else ""),
        today=timezone.localdate(),
        meeting_day=day_of(meeting),
        chosen=chosen,
    )


def day_of(meeting: Meeting):
    """The day from which "Ende der Woche" counts: the meeting's, else today."""
    return timezone.localdate(meeting.starts_at) if meeting.starts_at else timezone.localdate()


def section_at(minutes: Minutes, item: AgendaItem | None, *, before: int | None) -> str:
    """The kind that the nearest sub-heading above gives to plain lines; "" for none."""
    above = minutes.entries.filter(deleted_at=None, agenda_item=item, kind=Entry.Kind.HEADING)
    if before is not None:
        above = above.filter(position__lt=before)
    typed = above.order_by("-position").values_list("typed", flat=True).first()
    return read_line(typed, context=bare_context(minutes)).section if typed else ""


def bare_context(minutes: Minutes) -> Context:
    """A context in which nobody is there: enough to read headings and dates."""
    return Context(
        present=(),
        register=(),
        section="",
        speaker_block="",
        today=timezone.localdate(),
        meeting_day=day_of(minutes.meeting),
        chosen="",
    )


def persons_of(keys) -> list[Person]:
    """The people behind the keys of a line; guests who are only a name have none."""
    pks = [int(key.removeprefix("person:")) for key in keys if key.startswith("person:")]
    return list(Person.objects.filter(pk__in=pks))


def suggest_speakers(word: str) -> list[Person]:
    """People of the register with this last name, for a line that begins with an unknown name."""
    last = word.split()[-1] if word.split() else ""
    return list(Person.objects.filter(last_name__iexact=last)[:5]) if len(last) > 1 else []


def _when_asked(people: Callable[[], tuple[Somebody, ...]]) -> tuple[Somebody, ...]:
    """Most lines name nobody: then nobody is fetched."""
    return cast("tuple[Somebody, ...]", SimpleLazyObject(people))


def _present(meeting: Meeting) -> tuple[Somebody, ...]:
    there = meeting.attendances.filter(state=Attendance.State.PRESENT).select_related("person")
    return tuple(_attending(one) for one in there)


def _others(meeting: Meeting, picked: Person | None, *, present: Iterable[Somebody]) -> tuple[Somebody, ...]:
    keys = {one.key for one in present}
    others = {_key(person): _somebody(person) for person in _register(meeting, picked)}
    return tuple(one for key, one in others.items() if key not in keys)


def _attending(one: Attendance) -> Somebody:
    return _somebody(one.person) if one.person else Somebody(key=f"guest:{one.pk}", name=one.name)


def _register(meeting: Meeting, picked: Person | None):
    """Who may promise something without being there: the committee, the office, and whoever was picked."""
    holds = Appointment.objects.in_office(day_of(meeting)).filter(
        Q(seat__committee=meeting.committee_id) | Q(seat__committee__kind=Committee.Kind.OFFICE)
    )
    people = Person.objects.filter(
        Q(pk__in=holds.values("person")) | Q(attendances__meeting=meeting)
    ).distinct()
    yield from people.order_by(F("last_name"), "pk")
    if picked:
        yield picked


def _key(person: Person) -> str:
    return f"person:{person.pk}"


def _somebody(person: Person) -> Somebody:
    return Somebody(key=_key(person), name=f"{person.first_name} {person.last_name}".strip())
