"""Applying: old minutes become a held meeting with everything that was in them, for the office alone."""

import re
from collections import Counter
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members.audience import Audience
from members.dates import spell_day
from members.history import history_of
from members.models import Appointment, Committee, Person, Seat
from minutes import closing
from minutes.gathering import gather
from minutes.importing.preview.corrections import correct
from minutes.importing.preview.preview import preview
from minutes.importing.preview.register import known_people, minutes_of_day
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import NoDay, apply, item_kind
from minutes.importing.takeover.history import History
from minutes.models import Minutes, Resolution
from tests.minutes.test_importing_whole import told_lines
from tests.roles import make_user

DOCUMENTS = Path(__file__).parent / "documents"
STYLES = sorted(path for path in DOCUMENTS.iterdir() if path.suffix in (".txt", ".md"))
BOARD_MINUTES = (
    Path(settings.BASE_DIR).parent / "shared" / "seeds" / "2022-10-24-protokoll-vorstandssitzung.txt"
)
pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


def taken_over(text, committee, **more):
    found = preview(parse(text), register=known_people())
    return apply(found, committee=committee, by=None, source=text, **more)


def words(text):
    whole = re.sub(r"(?<=[a-zäöüß])-\n\s*(?=[a-zäöüß])", "", text)
    return Counter(re.findall(r"\w+", whole.casefold()))


def written(minutes):
    """Everything the minutes say, as they were typed and in their agenda."""
    agenda = [f"{item.number} {item.title}" for item in minutes.meeting.agenda.all()]
    return "\n".join([*agenda, *minutes.entries.values_list("typed", flat=True)])


def shown(minutes):
    """Everything a reader of the minutes sees, and the words that stand for a label."""
    lines = [
        f"{entry.speaker_label} {entry.get_kind_display()} {entry.text}" for entry in minutes.entries.all()
    ]
    agenda = [f"{item.number} {item.title}" for item in minutes.meeting.agenda.all()]
    return "\n".join([*agenda, *lines])


# What only says "here begins an item", marks of a wiki's table, or is said by the label of the line's kind.
MARKS = set("ö n top zu punkt tagesordnungspunkt x class infobox".split())
LABELS = set(
    "festlegung verabredung konsens fazit wichtiges ergebnis der diskussion todo to do aufgabe termine"
    " themenspeicher".split()
)


def told_above(parsed, minutes, text):
    """Words of lines above the agenda that the facts of the minutes tell (test_importing_whole.py)."""
    head = text.splitlines()[: min((item.line for item in parsed.agenda), default=1) - 1]
    told = told_lines(head, minutes)
    return words("\n".join(one for one in head if one in told))


@pytest.mark.parametrize("path", [*STYLES, BOARD_MINUTES], ids=lambda path: path.stem)
def test_every_word_of_the_source_stands_in_the_minutes(path, board):
    if not path.exists():
        pytest.skip("the real minutes are not beside this project")
    text = path.read_text()
    minutes = taken_over(text, board)
    told = told_above(parse(text), minutes, text)
    lost = words(text) - words(written(minutes)) - told
    assert {word: count for word, count in lost.items() if word not in MARKS} == {}
    hidden = words(text) - words(shown(minutes)) - told
    assert {word: count for word, count in hidden.items() if word not in MARKS | LABELS} == {}


def announced(parsed) -> int:
    """How many lines announce a day: each line that does, and each day that talk or a title names."""
    own = {entry.line for entry in parsed.entries if entry.kind == "date"}
    days = [one.line for one in parsed.next_dates]
    return len({line for line in days if line in own}) + len([line for line in days if line not in own])


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.stem)
def test_every_find_arrives(path, board):
    parsed = parse(path.read_text())
    minutes = taken_over(path.read_text(), board)
    meeting = minutes.meeting
    assert {
        "present": meeting.attendances.filter(state="present").count(),
        "excused": meeting.attendances.filter(state="excused").count(),
        "absent": meeting.attendances.filter(state="absent").count(),
        "agenda": list(meeting.agenda.values_list("number", "title", "level")),
        "resolutions": Resolution.objects.count(),
        "tasks": meeting.action_items.count(),
        "dates": minutes.entries.filter(kind="date").count(),
    } == {
        "present": len(parsed.present) + len(parsed.guests),
        "excused": len(parsed.excused),
        "absent": len(parsed.absent),
        "agenda": [(one.number, one.title, one.level - 1) for one in parsed.agenda],
        "resolutions": len(parsed.resolutions),
        "tasks": len(parsed.action_items),
        "dates": announced(parsed),
    }


def test_the_board_minutes_arrive_whole(board):
    if not BOARD_MINUTES.exists():
        pytest.skip("the real minutes are not beside this project")
    minutes = taken_over(BOARD_MINUTES.read_text(), board, source_name=BOARD_MINUTES.name)
    meeting = minutes.meeting
    assert spell_day(meeting.starts_at) == "Mo, 24. Oktober 2022"
    assert [timezone.localtime(at).hour for at in (meeting.starts_at, meeting.ends_at)] == [14, 16]
    assert [
        meeting.attendances.filter(state=state).count() for state in ("present", "excused", "absent")
    ] == [8, 0, 3]
    assert meeting.attendances.exclude(affiliation="").count() == 1
    assert [item.kind for item in meeting.agenda.all()][:5] == [
        "formality", "formality", "formality", "review", "formality",
    ]  # fmt: skip
    assert meeting.agenda.last().kind == "other"
    tasks = meeting.action_items.order_by("pk")
    assert [item.agenda_item.number for item in tasks] == [
        "0.3", "0.3", "4", "4", "4", "5", "5", "5", "6",
    ]  # fmt: skip
    assert [(item.assignees.count(), item.for_office) for item in tasks].count((0, True)) == 4
    assert [(item.assignees.count(), item.for_office) for item in tasks].count((1, False)) == 5
    assert minutes.entries.filter(kind="date").count() == 2
    assert minutes.entries.filter(kind="parked").count() == 1
    assert (minutes.source_text, minutes.source_name) == (BOARD_MINUTES.read_text(), BOARD_MINUTES.name)


SOURCE = """Protokoll der Vorstandssitzung am 3.2.2026, 19 – 21 Uhr, Haus am Park

Anwesend: S. Okafor, K. Neu (Turm e. V.)
Entschuldigt: T. Wieland
Gäste: R. Amsel (Kreisverwaltung)

1. Begrüßung

2. Bericht

K. Neu:
Die Halle ist frei.
S. Okafor: Das ist gut; Fr. Okafor bucht den Saal bis 15.2. und wir feiern.

(intern) Der Preis ist zu hoch.

3. Beschlüsse

Beschluss: Wir feiern im Sommer.
Abstimmung: 3 Ja, 0 Nein, 0 Enthaltungen
Festlegung: Wir treffen uns öfter.
Aufgabe: Plakate drucken (Zorn, bis Ende März)

4. Verschiedenes
"""


@pytest.fixture
def minutes(board):
    return taken_over(SOURCE, board)


def test_only_the_office_sees_what_was_read_in(minutes):
    assert [minutes.state, minutes.closed_at, minutes.meeting.state] == ["draft", None, "held"]
    assert list(Minutes.objects.visible_to(make_user("board"))) == []
    assert list(ActionItem.objects.visible_to(make_user("delegate"))) == []
    assert list(Minutes.objects.visible_to(make_user("office"))) == [minutes]
    assert ActionItem.objects.released().count() == 0


def test_the_committee_sees_the_meeting_once_the_office_has_ended_it(minutes):
    member, office = make_user("board"), make_user("office")
    assert list(Meeting.objects.visible_to(member).filter(pk=minutes.meeting_id)) == []
    for _time in range(2):
        closing.close(minutes, by=office)
    assert list(Meeting.objects.visible_to(member).filter(pk=minutes.meeting_id)) == [minutes.meeting]
    assert list(Minutes.objects.visible_to(member)) == [minutes]
    assert [one.what for one in history_of(minutes.meeting)] == ["für mehr Menschen freigegeben"]


def test_a_line_is_kept_letter_for_letter_and_the_agenda_as_it_was_numbered(minutes):
    entry = minutes.entries.get(kind="outcome")
    assert (entry.typed, entry.text, entry.outcome.text) == (
        "Festlegung: Wir treffen uns öfter.",
        "Wir treffen uns öfter.",
        "Wir treffen uns öfter.",
    )
    assert [(item.number, item.kind) for item in minutes.meeting.agenda.all()] == [
        ("1", "formality"),
        ("2", "topic"),
        ("3", "topic"),
        ("4", "other"),
    ]
    assert minutes.entries.kept().filter(agenda_item=None).count() == 0


def test_who_spoke_is_known_also_when_the_name_stands_alone(minutes):
    said = minutes.entries.filter(kind="statement").values_list("speaker_label", "text", "typed")
    assert said.order_by("pk").first() == (
        "K. Neu",
        "Die Halle ist frei.",
        "K. Neu:\nDie Halle ist frei.",
    )


def test_a_promise_inside_a_longer_line_gets_a_line_of_its_own(minutes):
    lines = minutes.entries.filter(agenda_item__number="2").order_by("position")
    assert [(line.kind, line.typed) for line in lines][1:3] == [
        ("statement", "S. Okafor: Das ist gut; Fr. Okafor bucht den Saal bis 15.2. und wir feiern."),
        ("task", "! S. Okafor: bucht den Saal bis 15.2. und wir feiern"),
    ]
    task = ActionItem.objects.get(agenda_item__number="2")
    assert (task.due_on, task.due_precision) == (date(2026, 2, 15), "day")
    assert [person.last_name for person in task.assignees.all()] == ["Okafor"]


def test_a_name_that_nobody_has_stays_in_the_words(minutes):
    task = ActionItem.objects.get(agenda_item__number="3")
    assert (task.text, task.due_words, task.due_on, list(task.assignees.all())) == (
        "Zorn: Plakate drucken",
        "Ende März",
        date(2026, 3, 31),
        [],
    )


def test_votes_that_do_not_fit_are_kept_and_said(minutes):
    entry = minutes.entries.get(kind="resolution")
    resolution = entry.resolution
    assert (resolution.votes_for, resolution.result, resolution.number) == (3, "carried", None)
    assert entry.typed == ("Beschluss: Wir feiern im Sommer.\nAbstimmung: 3 Ja, 0 Nein, 0 Enthaltungen")
    assert entry.problem == ("Im Protokoll stehen 3 Stimmen; nach der Anwesenheitsliste konnten 2 abstimmen.")


def test_what_is_marked_as_internal_is_for_the_voting_seats(minutes):
    inner = minutes.entries.filter(audience=Audience.SEATS)
    assert list(inner.values_list("typed", flat=True)) == ["(intern) Der Preis ist zu hoch."]


def test_a_rejected_motion_is_rejected_whatever_we_compute(board):
    text = "Protokoll am 3.2.2026\n\n1. A\n\nAntrag: Sofa kaufen (3/1/0), abgelehnt\n\n2. B\n\nNix.\n"
    taken_over(text, board)
    resolution = Resolution.objects.get()
    assert (resolution.votes_for, resolution.result, resolution.verdict) == (
        3,
        "rejected",
        "abgelehnt, laut Protokoll",
    )


@pytest.fixture
def seats(board):
    """S. Okafor votes, T. Wieland votes, K. Neu advises."""
    for name, is_voting in (("Samira Okafor", True), ("Timo Wieland", True), ("Kai Neu", False)):
        first, last = name.split()
        person = Person.objects.create(first_name=first, last_name=last)
        seat = Seat.objects.create(committee=board, name=last, is_voting=is_voting)
        since = date(2020, 1, 1)
        Appointment.objects.create(seat=seat, person=person, starts_on=since, accepted_on=since)


def test_capacities_follow_from_the_seats_of_that_day(board, seats):
    meeting = taken_over(SOURCE, board).meeting
    assert [(str(one), one.state, one.capacity, one.affiliation) for one in meeting.attendances.all()] == [
        ("Samira Okafor", "present", "voting", ""),
        ("Kai Neu", "present", "adviser", "Turm e. V."),
        ("Timo Wieland", "excused", "voting", ""),
        ("R. Amsel", "present", "guest", "Kreisverwaltung"),
    ]


def test_people_are_created_only_where_that_was_chosen(board, seats):
    known = preview(parse(SOURCE), register=known_people())
    rows = [
        {
            "name": one.found.name,
            "org": one.found.org,
            "group": one.group,
            "person": one.person or None,
            "keep": True,
        }
        for one in known.people
    ]
    rows[3] |= {"name": "Dr. Rosa von Amsel", "person": ""}
    head = vars(known.parsed.head)
    kept = {
        "agenda": [{"keep": True} | vars(one) for one in known.parsed.agenda],
        "resolutions": [{"keep": False} for _one in known.parsed.resolutions],
        "outcomes": [{"keep": True, "text": one.text} for one in known.parsed.outcomes],
        "action_items": [{"keep": False} for _one in known.parsed.action_items],
        "next_dates": [],
    }
    made = correct(known, head=head, people=rows, **kept)
    apply(made, committee=board, by=None, source=SOURCE)
    assert [str(one) for one in Person.objects.order_by("pk")][3:] == ["Rosa von Amsel"]


def test_somebody_named_twice_is_noted_once_and_her_name_stays(board, seats):
    meeting = taken_over(SOURCE.replace("T. Wieland", "Samira Okafor"), board).meeting
    assert [(one.person is not None, str(one)) for one in meeting.attendances.all()][0::2] == [
        (True, "Samira Okafor"),
        (False, "Samira Okafor"),
    ]


def drafts(minutes) -> list[tuple]:
    """The meetings that come of ending these: day, title, place, who sees them."""
    closing.close(minutes, by=None)
    found = Meeting.objects.filter(state="draft").order_by("starts_at", "pk")
    return [
        (one.starts_at and timezone.localdate(one.starts_at), one.title, one.place, one.audience)
        for one in found
    ]


def test_announced_days_are_proposed_when_the_minutes_were_checked_and_only_those_to_come(board):
    ahead = timezone.localdate() + timedelta(days=40)
    text = (
        f"Protokoll der Sitzung am {timezone.localdate() - timedelta(days=300):%d.%m.%Y}\n\n1. Termine\n\n"
        f"Fest: {timezone.localdate() - timedelta(days=200):%d.%m.%Y}, 15 Uhr\n"
        f"Klausur: {ahead:%d.%m.%Y}, 10 – 16 Uhr, Burg\n\n2. Ende\n\nNix.\n"
    )
    minutes = taken_over(text, board)
    dates = minutes.entries.filter(kind="date").order_by("position")
    assert ([one.proposed_meeting for one in dates], Meeting.objects.count()) == ([None, None], 1)
    assert drafts(minutes) == [(ahead, "Klausur", "Burg", "committee")]
    again = taken_over(text, board)
    drafts(again)
    assert [one.entries.exclude(proposed_meeting=None).count() for one in (minutes, again)] == [1, 1]
    assert Meeting.objects.filter(state="draft").count() == 1


@pytest.mark.parametrize(
    "line",
    [
        "Nächste Sitzung: {day}, 18 Uhr, Rathaus",
        "Die nächste Vorstandsrunde findet am {day} um 18 Uhr im Rathaus statt.",
        "Nächster Termin: {day}, 18 Uhr, Rathaus",
        "Nächstes Treffen: {day}, 18 Uhr, Rathaus",
    ],
)
def test_the_next_meeting_is_called_as_the_committee_meets(line, board):
    said, ahead = timezone.localdate() - timedelta(days=5), timezone.localdate() + timedelta(days=30)
    text = (
        f"Protokoll der Vorstandsrunde am {said:%d.%m.%Y}\n\n1. Termine\n\n"
        f"{line.format(day=f'{ahead:%d.%m.%Y}')}\n\n2. Ende\n\nNix.\n"
    )
    assert drafts(taken_over(text, board)) == [(ahead, "Vorstandsrunde", "Rathaus", "committee")]


def test_several_days_of_one_line_become_lines_of_their_own_beneath_it(board):
    first, second = (timezone.localdate() + timedelta(days=days) for days in (30, 60))
    said = f"Nächste Termine: {first:%d.%m.%Y} Vorstand (Zoom), {second:%d.%m.%Y} Vorstand in Stendal"
    text = (
        f"Protokoll der Vorstandsrunde am {timezone.localdate() - timedelta(days=5):%d.%m.%Y}\n\n"
        "1. A\n\n2. Ende\n\n"
        f"{said}\n\nUnd Schluss.\n"
    )
    minutes = taken_over(text, board)
    lines = minutes.entries.filter(agenda_item__number="2").order_by("position")
    assert [(one.kind, one.typed[:7]) for one in lines] == [
        ("note", "Nächste"),
        ("date", "Termin:"),
        ("date", "Termin:"),
        ("note", "Und Sch"),
    ]
    assert [(title, place) for _day, title, place, _audience in drafts(minutes)] == [
        ("Vorstandsrunde", "Zoom"),
        ("Vorstandsrunde", "Stendal"),
    ]


def test_a_corrected_day_is_what_is_proposed(board):
    said, ahead = timezone.localdate() - timedelta(days=5), timezone.localdate() + timedelta(days=30)
    text = f"Protokoll am {said:%d.%m.%Y}\n\n1. A\n\nKlausur: {ahead:%d.%m.%Y}, 10 Uhr, Burg\n\n2. B\n"
    found = preview(parse(text), register=[])
    moved = replace(found.parsed.next_dates[0], day=ahead + timedelta(days=1), place="Turm")
    found = replace(found, parsed=replace(found.parsed, next_dates=(moved,)))
    minutes = apply(found, committee=board, by=None, source=text)
    assert drafts(minutes) == [(ahead + timedelta(days=1), "Klausur", "Turm", "committee")]


@pytest.mark.parametrize(("history", "carried"), [(None, ["von damals"]), (History(), [])])
def test_under_the_review_stands_what_was_open_on_that_day_and_in_history_nothing(history, carried, board):
    then = timezone.now() - timedelta(days=90)
    earlier = Meeting.objects.create(committee=board, title="Sitzung", starts_at=then)
    for text, meeting, done_at in (
        ("von damals", earlier, timezone.now()),
        ("schon erledigt", earlier, then + timedelta(days=5)),
        ("von heute", None, None),
    ):
        ActionItem.objects.create(
            text=text,
            meeting=meeting,
            committee=board,
            released_at=then,
            done_at=done_at,
            state="done" if done_at else "open",
        )
    day = timezone.localdate() - timedelta(days=40)
    text = f"Protokoll am {day:%d.%m.%Y}\n\n1. Genehmigung des Protokolls\n\nOk.\n\n2. Ende\n\nNix.\n"
    minutes = taken_over(text, board, history=history)
    items = gather(minutes, reader=make_user("office")).items
    assert [[task.text for task in item.carried] for item in items if item.number == "1"] == [carried]


def test_a_meeting_may_end_after_midnight_and_begin_at_no_known_hour(board):
    late = taken_over("Protokoll am 3.2.2026, 20 – 0:30 Uhr\n\n1. A\n\n2. B\n", board).meeting
    assert timezone.localtime(late.ends_at).time() == time(0, 30)
    unknown = taken_over("Protokoll am 4.2.2026\n\n1. A\n\n2. B\n", board).meeting
    assert (timezone.localtime(unknown.starts_at).time(), unknown.ends_at) == (time(), None)


def test_without_a_day_nothing_is_saved(board):
    with pytest.raises(NoDay):
        taken_over("Protokoll\n\n1. A\n\n2. B\n", board)
    assert Meeting.objects.count() == 0


def test_minutes_of_the_same_day_are_found(minutes, board):
    other = Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    assert list(minutes_of_day(board, date(2026, 2, 3))) == [minutes]
    assert [
        minutes_of_day(*asked).count()
        for asked in ((board, date(2026, 2, 4)), (other, date(2026, 2, 3)), (board, None))
    ] == [0, 0, 0]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Begrüßung und Feststellung der Beschlussfähigkeit", "formality"),
        ("Feststellung von An-/Abwesenheit", "formality"),
        ("Festlegung der Tagesordnung", "formality"),
        ("Kontrolle des Protokolls vom 14.09.2022", "review"),
        ("Genehmigung der Niederschrift vom 16.09.2025", "review"),
        ("Letztes Protokoll", "review"),
        ("Sonstiges", "other"),
        ("Anfragen und Anregungen", "other"),
        ("Austausch über das Begrüßungspaket", "topic"),
        ("Protokolle der Arbeitsgruppen", "topic"),
    ],
)
def test_items_of_every_agenda_are_known_by_their_names(title, kind):
    assert item_kind(title) == kind
