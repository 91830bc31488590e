"""Who was there, as the old minutes say; who could vote follows from the seats of that day."""

from collections.abc import Sequence
from dataclasses import dataclass

from meetings.models import Attendance, Meeting
from members.models import Person
from minutes.importing.preview.preview import Preview
from minutes.importing.preview.register import capacities
from minutes.importing.reader.finds import FoundPerson, Head
from minutes.importing.reader.people.names import match_name
from minutes.lines.names import strip_titles
from minutes.models import Minutes
from minutes.understanding import day_of

State, Capacity = Attendance.State, Attendance.Capacity
STATES = {
    "present": State.PRESENT,
    "guests": State.PRESENT,
    "excused": State.EXCUSED,
    "absent": State.ABSENT,
}


@dataclass(frozen=True)
class Named:
    """One name of the list: as the source writes it, as it was corrected, and who that is."""

    said: str
    name: str
    person: Person | None


def capacity_of(person: Person | None, group: str, *, known: dict[int, str]) -> str:
    """The document's "Gäste" are guests. Where no votes of that day are known, the others had one."""
    if group == "guests":
        return Capacity.GUEST
    if person and person.pk in known:
        return known[person.pk]
    is_visitor = group == "present" and Capacity.VOTING in known.values()
    return Capacity.GUEST if is_visitor else Capacity.VOTING


def note_attendance(meeting: Meeting, found: Preview) -> list[Named]:
    """Write down who was there; returns everybody named, with the person behind the name.

    A person named twice is noted once, the second time as a name only: nothing of the list is lost.
    """
    named, noted = _named(found), set()
    known = capacities(meeting.committee, day_of(meeting))
    for choice, one in zip(found.people, named, strict=True):
        is_new = one.person is not None and one.person.pk not in noted
        Attendance.objects.create(
            meeting=meeting,
            person=one.person if is_new else None,
            name="" if is_new else one.name[:200],
            affiliation=choice.found.org[:200],
            state=STATES[choice.group],
            capacity=capacity_of(one.person, choice.group, known=known),
        )
        noted.add(one.person.pk if one.person else None)
    return named


def note_roles(minutes: Minutes, head: Head, named: Sequence[Named]) -> None:
    """Who led and who wrote the minutes: somebody of the list or of the register, else only the name."""
    meeting = minutes.meeting
    meeting.chair, minutes.chair_name = _person_or_name(head.chair, named)
    meeting.minute_taker, minutes.minute_taker_name = _person_or_name(head.minute_taker, named)
    meeting.save(update_fields=["chair", "minute_taker"])
    minutes.save(update_fields=["chair_name", "minute_taker_name"])


def _person_or_name(name: str, named: Sequence[Named]) -> tuple[Person | None, str]:
    if not name:
        return None, ""
    somebody = whom(name, named)
    if somebody is None:
        first, _space, last = strip_titles(name).rpartition(" ")
        known = list(Person.objects.filter(first_name=first, last_name=last)[:2])
        return (known[0], "") if len(known) == 1 else (None, name)
    return somebody.person, "" if somebody.person else somebody.name


def whom(words: str, named: Sequence[Named]) -> Named | None:
    """Who is meant by a name of the text, as it was written or as it was corrected; None for nobody."""
    for names in ([one.said for one in named], [one.name for one in named]):
        founds = [FoundPerson(place, "", 0, name) for place, name in enumerate(names)]
        if match := match_name(words, founds):
            return named[match.line]
    return None


def new_person(name: str) -> Person:
    """Somebody who was not in the register: "Dr. Ole von der Heide" is Ole, von der Heide."""
    bare = strip_titles(name) or name
    first, _space, last = bare.partition(" ")
    return Person.objects.create(first_name=first[:100] if last else "", last_name=(last or first)[:100])


def _named(found: Preview) -> list[Named]:
    """Everybody of the list; those to be created are, once for each name."""
    known = Person.objects.in_bulk([int(choice.person) for choice in found.people if choice.person])
    made: dict[str, Person] = {}
    named = []
    for choice in found.people:
        name, person = choice.found.name, None
        if choice.person:
            person = known[int(choice.person)]
        elif choice.person is not None:
            person = made.get(name) or new_person(name)
            made[name] = person
        named.append(Named(choice.said or name, name, person))
    return named
