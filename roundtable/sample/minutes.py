"""Three years of meetings with minutes, decisions and tasks, written through the product's own verbs."""

import random
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import cycle, islice

from django.utils import timezone

from meetings import attending
from meetings.agenda import numbers
from meetings.models import AgendaItem, Attendance, Meeting
from members.models import Appointment, Committee, Person, User
from minutes import closing, opening, writing
from minutes.freezing import freeze
from minutes.models import Minutes
from roundtable.sample import words_board, words_board_year
from roundtable.sample import words_minutes as words
from roundtable.sample.tasks import settle

# A title and the lines that are typed under it.
Topic = tuple[str, list[str]]
FORMALITIES = [
    (0, "Regularien", "formality"),
    (1, "Begrüßung", "formality"),
    (1, "An- und Abwesenheit", "formality"),
    (1, "Kontrolle des Protokolls", "review"),
    (1, "Festlegung der Tagesordnung", "formality"),
]


# Of the seven who sit on a board of eight.
QUORUM = 5


@dataclass(frozen=True)
class Plan:
    """One meeting to be invented: its body, day and place among the others."""

    committee: Committee
    day: date
    is_over: bool
    is_running: bool = False


def make(*, today: date, seed: int = 1, scale: int = 1) -> None:
    """Board meetings about every five weeks, two assemblies a year, one meeting running today."""
    rng = random.Random(seed)
    writer = User.objects.get(email="buero@demo.example")
    subjects = _subjects(rng)
    for plan in plans(today=today, scale=scale):
        meeting = _meeting(plan, rng=rng)
        if plan.is_over or plan.is_running:
            _minutes(meeting, plan, _topics(plan, subjects), rng=rng, writer=writer)
    settle(today=today, seed=seed)


def plans(*, today: date, scale: int = 1) -> list[Plan]:
    """When who meets: three years back, and what comes next."""
    board = Committee.objects.get(slug="vorstand")
    assembly = Committee.objects.get(slug="mitgliederversammlung")
    monday = today - timedelta(days=today.weekday())
    count = 30 * scale
    back = [monday - timedelta(days=14 + round(step * 1095 / count)) for step in range(count)]
    found = [Plan(board, day - timedelta(days=day.weekday()), is_over=True) for day in back]
    found += [Plan(assembly, day, is_over=True) for day in _assemblies(before=today)]
    found.append(Plan(board, today, is_over=False, is_running=True))
    found.append(Plan(board, monday + timedelta(days=35), is_over=False))
    found.append(Plan(board, monday + timedelta(days=77), is_over=False))
    found.append(Plan(assembly, _saturday(monday + timedelta(days=140)), is_over=False))
    return sorted(found, key=lambda plan: plan.day)


def _meeting(plan: Plan, *, rng: random.Random) -> Meeting:
    is_board = plan.committee.kind == Committee.Kind.BOARD
    starts_at = _at(plan.day, time(14) if is_board else time(10))
    word = "Vorstandssitzung" if is_board else "Mitgliederversammlung"
    return Meeting.objects.create(
        committee=plan.committee,
        title=word,
        state=Meeting.State.HELD if plan.is_over else Meeting.State.INVITED,
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2 if is_board else 4),
        invited_at=min(starts_at - timedelta(days=16), timezone.now()),
        place=rng.choice(words.PLACES),
        chair=_holder(plan, "chair"),
        minute_taker=Person.objects.get(user__email="buero@demo.example"),
        audience=plan.committee.default_audience,
    )


def _subjects(rng: random.Random) -> Iterator[Topic]:
    """What the board talks about: everything once before anything comes back, a year later or so."""
    deck = [*words_board.TOPICS, *words_board_year.TOPICS]
    rng.shuffle(deck)
    return cycle(deck)


def _topics(plan: Plan, subjects: Iterator[Topic]) -> list[Topic]:
    if plan.committee.kind == Committee.Kind.BOARD:
        return list(islice(subjects, 4))
    return words.ASSEMBLY_SPRING if plan.day.month < 7 else words.ASSEMBLY_AUTUMN


def _minutes(meeting: Meeting, plan: Plan, topics: list[Topic], *, rng: random.Random, writer: User) -> None:
    is_board = plan.committee.kind == Committee.Kind.BOARD
    guest = rng.choice(words.GUESTS) if is_board and rng.random() < 0.4 else None
    items = _agenda(meeting, [title for title, _lines in topics], guest=guest, rng=rng)
    minutes = opening.begin(meeting)
    _attendance(meeting, guest=guest, items=items, rng=rng)
    talk = _Talk(minutes, rng=rng, writer=writer, guest=guest)
    talk.say(items[1], rng.choice(words.OPENINGS))
    talk.say(items[3], rng.choice(words.REVIEWS))
    for item, (_title, lines) in zip(items[-1 - len(topics) : -1], topics, strict=True):
        talk.say(item, lines[:3] if plan.is_running and item == items[-3] else lines)
        if plan.is_running and item == items[-3]:
            return
    if guest:
        talk.say(items[5], words.GUEST_TOPIC[1])
    talk.say(items[-1], rng.choice(words.CLOSINGS) if is_board else words.CLOSING_ASSEMBLY)
    _close(minutes, meeting)


def _agenda(meeting: Meeting, titles: list[str], *, guest, rng: random.Random) -> list[AgendaItem]:
    rows = [*FORMALITIES]
    if guest:
        rows.append((0, f"Gast: {guest[0]}, {guest[1]}", "topic"))
    rows += [(0, title.format(town=rng.choice(words.TOWNS)), "topic") for title in titles]
    rows.append((0, "Verschiedenes", "other"))
    given = numbers((level, kind == "formality") for level, _title, kind in rows)
    return AgendaItem.objects.bulk_create(
        AgendaItem(meeting=meeting, position=place, level=level, number=number, title=title, kind=kind)
        for place, ((level, title, kind), number) in enumerate(zip(rows, given, strict=True), start=1)
    )


def _attendance(meeting: Meeting, *, guest, items: list[AgendaItem], rng: random.Random) -> None:
    """Most are there, always enough to resolve something; some are excused, now and then somebody is missing.

    A guest stays for one item.
    """
    rows = list(meeting.attendances.all())
    for row in rows:
        row.state = rng.choices(["present", "excused", "absent"], weights=[80, 15, 5])[0]
    for row in rows[:QUORUM]:
        row.state = Attendance.State.PRESENT
    Attendance.objects.bulk_update(rows, ["state"])
    if guest:
        Attendance.objects.create(
            meeting=meeting,
            name=guest[0],
            affiliation=guest[1],
            state=Attendance.State.PRESENT,
            capacity=Attendance.Capacity.GUEST,
            until_item=items[5],
        )


class _Talk:
    """Fills the texts' places with who is there and writes them line by line."""

    def __init__(self, minutes: Minutes, *, rng: random.Random, writer: User, guest) -> None:
        self.minutes, self.rng, self.writer = minutes, rng, writer
        meeting = minutes.meeting
        there = meeting.attendances.filter(state="present", capacity="voting").select_related("person")
        called = [row.person.last_name for row in there if row.person]
        names = [name for name in called if called.count(name) == 1]
        day = timezone.localdate(meeting.starts_at)
        self.voters = attending.voting_at(meeting, None)
        self.fixed = {
            "year": day.year,
            "guest": guest[0] if guest else "",
            "next": f"{day + timedelta(days=35):%d.%m.}",
        }
        self.names, self.day = names, day

    def say(self, item: AgendaItem, lines: list[str]) -> None:
        speakers = self.rng.sample(self.names, k=min(3, len(self.names))) * 3
        said = self.fixed | dict(zip("abc", speakers, strict=False))
        for line in lines:
            due = self.day + timedelta(days=self.rng.randrange(7, 60))
            typed = line.format(
                **said,
                day=f"{due:%d.%m.}",
                town=self.rng.choice(words.TOWNS),
                votes=self._votes(),
                lost=self._lost(),
            )
            draft = writing.Draft(uuid=self._key(), typed=typed, item=item)
            writing.save_line(self.minutes, draft, by=self.writer)

    def _votes(self) -> str:
        against = self.rng.choice([0, 0, 0, 1])
        abstained = self.rng.choice([0, 0, 1])
        return f"{max(self.voters - against - abstained, 0)}/{against}/{abstained}"

    def _lost(self) -> str:
        return f"1/{max(self.voters - 2, 2)}/{1 if self.voters > 3 else 0}"

    def _key(self) -> uuid.UUID:
        return uuid.UUID(int=self.rng.getrandbits(128), version=4)


def _close(minutes: Minutes, meeting: Meeting) -> None:
    """End a meeting of the past on its own evening; its announced dates are long over."""
    minutes.refresh_from_db()
    minutes.closed_at = meeting.ends_at + timedelta(hours=3)
    minutes.save(update_fields=["closed_at"])
    Meeting.objects.filter(pk=meeting.pk).update(state=Meeting.State.HELD)
    closing.number_resolutions(minutes)
    if timezone.now() - meeting.ends_at > timedelta(days=60):
        freeze(minutes, state=Minutes.State.APPROVED)
    meeting.action_items.update(released_at=minutes.closed_at, created_at=meeting.starts_at)


def _holder(plan: Plan, role: str) -> Person | None:
    held = Appointment.objects.filter(seat__committee__slug="vorstand", seat__role=role)
    found = held.select_related("person").first()
    return found.person if found else None


def _assemblies(*, before: date) -> list[date]:
    """One in spring and one in autumn: the last six of them."""
    days = [
        _saturday(date(year, month, day))
        for year in range(before.year - 3, before.year + 1)
        for month, day in ((4, 18), (11, 15))
    ]
    return [day for day in days if day < before][-6:]


def _saturday(day: date) -> date:
    """The Saturday on or after a day: assemblies meet when people are free."""
    return day + timedelta(days=(5 - day.weekday()) % 7)


def _at(day: date, clock: time) -> datetime:
    return timezone.make_aware(datetime.combine(day, clock))
