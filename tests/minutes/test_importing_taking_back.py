"""Taking back what was taken over: everything made of the file goes, unless somebody built on it."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from meetings.models import AgendaItem, Attendance, Meeting, MeetingPaper
from meetings.tasks import working
from meetings.tasks.models import ActionItem
from members.history import history_of
from members.models import Committee, Person
from members.numbering import next_number
from members.refusal import Refused
from minutes import closing
from minutes.importing.queue import intake, queue, taking, taking_back
from minutes.importing.takeover import undoing
from minutes.importing.takeover.history import History
from minutes.models import Entry, Minutes, Outcome, Resolution, Review, SourceFile
from tests.minutes.invented import protocol, uploaded
from tests.minutes.revised import say
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
LONG = timedelta(minutes=5)
MADE = (Meeting, AgendaItem, Attendance, MeetingPaper, Minutes, Entry, Resolution, Outcome, ActionItem)
SOURCE = "/intern/protokolle/einlesen/"


@pytest.fixture
def board():
    return Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")


@pytest.fixture
def taken(board):
    """A file that was taken over, as history unless it is said otherwise."""

    def take(number=0, *, is_history=True) -> SourceFile:
        reading = intake.begin(
            uploads=[uploaded(f"{number}.txt", protocol(number))], committee=board, by=None
        )
        queue.work(reading, within=LONG)
        file = reading.files.get()
        history = History() if is_history else None
        taking.take_over(file, taking.understood(file), committee=board, history=history, by=None)
        file.refresh_from_db()
        return file

    return take


def left() -> dict[str, int]:
    return {kind.__name__: count for kind in MADE if (count := kind.objects.count())}


@pytest.mark.parametrize("is_history", [True, False])
def test_everything_goes_and_the_file_waits_again(is_history, taken):
    file = taken(is_history=is_history)
    assert left() == {
        "Meeting": 1,
        "AgendaItem": 3,
        "Attendance": 3,
        "MeetingPaper": 1,
        "Minutes": 1,
        "Entry": Entry.objects.count(),
        "Resolution": 1,
        "ActionItem": 1,
    }
    office = make_user("office")
    taking_back.take_back(file, by=office)
    file.refresh_from_db()
    assert (left(), file.state, file.minutes, file.reasons["returned"]) == ({}, "doubtful", None, 1)
    (said,) = history_of(file)
    assert (said.who, said.note) == (
        office.get_full_name(),
        "übernommen als „Vorstandssitzung, Di, 9. Januar 2018“ → Übernahme zurückgenommen",
    )
    assert taking.original(file).decode() == protocol(0)


def test_it_can_be_taken_over_again_with_the_same_numbers(taken, board):
    first = taken()
    label = Resolution.objects.get().label
    taking_back.take_back(first, by=None)
    first.refresh_from_db()
    taking.take_over(first, taking.understood(first), committee=board, history=History(), by=None)
    assert Resolution.objects.get().label == label == "2018/1"


def test_a_number_with_others_behind_it_is_not_given_again(taken):
    first, _second = taken(0), taken(1)
    taking_back.take_back(first, by=None)
    assert next_number("resolution", year=2018) == 3


def work_on_a_task(minutes):
    working.comment(minutes.meeting.action_items.get(), text="Bin dran.", by=None)


def approve(minutes):
    Minutes.objects.filter(pk=minutes.pk).update(state="circulated")


def ask_for_review(minutes):
    Review.objects.create(minutes=minutes, reviewer=Person.objects.create(last_name="Quendt"))


def wait_for_its_task(minutes):
    task = minutes.meeting.action_items.get()
    ActionItem.objects.create(text="Danach", committee=task.committee, waiting_for=task)


def cite(minutes):
    day = timezone.make_aware(datetime(2026, 11, 9, 18))
    later = Meeting.objects.create(committee=minutes.meeting.committee, title="Sitzung", starts_at=day)
    other = Minutes.objects.create(meeting=later)
    Entry.objects.create(minutes=other, typed="Das ist seit Beschluss 2018/1 so.", text="…")


@pytest.mark.parametrize(
    ("built", "sentence"),
    [
        (work_on_a_task, "An Aufgaben daraus wurde seitdem gearbeitet: „Ina Quendt: Plakate kleben“."),
        (approve, "Das Protokoll ist schon versandt."),
        (ask_for_review, "Daran hängt schon etwas anderes: Durchsicht."),
        (wait_for_its_task, "Daran hängt schon etwas anderes: Aufgabe."),
        (cite, "Beschluss 2018/1 ist in einem anderen Protokoll genannt."),
    ],
)
def test_what_somebody_built_on_stays(built, sentence, taken):
    file = taken()
    built(file.minutes)
    before = left()
    with pytest.raises(Refused) as refused:
        taking_back.take_back(SourceFile.objects.get(pk=file.pk), by=None)
    assert (refused.value.message, left()) == (sentence, before)


def test_an_ended_meeting_stays_and_so_does_a_file_that_made_nothing(taken):
    file = taken(is_history=False)
    closing.close(file.minutes, by=None)
    file = SourceFile.objects.get(pk=file.pk)
    assert taking_back.obstacle(file) == "Die Sitzung ist beendet, und die Aufgaben sind mitgeteilt."
    other = SourceFile(state="doubtful")
    assert taking_back.obstacle(other) == "Aus dieser Datei ist kein Protokoll entstanden."


def test_a_meeting_that_is_used_otherwise_stays(taken):
    file = taken()
    meeting = file.minutes.meeting
    MeetingPaper.objects.create(meeting=meeting, title="Plan", name="plan.pdf", digest="x", size=1)
    taking_back.take_back(file, by=None)
    assert left() == {"Meeting": 1, "AgendaItem": 3, "Attendance": 3, "MeetingPaper": 2}


def test_beside_a_pasted_text_a_single_paper_keeps_the_meeting(board):
    reading = intake.begin(pasted=protocol(0), committee=board, by=None)
    queue.work(reading, within=LONG)
    file = reading.files.get()
    taking.take_over(file, taking.understood(file), committee=board, history=History(), by=None)
    file.refresh_from_db()
    meeting = file.minutes.meeting
    MeetingPaper.objects.create(meeting=meeting, title="Plan", name="plan.pdf", digest="x", size=1)
    taking_back.take_back(file, by=None)
    assert left() == {"Meeting": 1, "AgendaItem": 3, "Attendance": 3, "MeetingPaper": 1}


def test_lines_that_were_typed_since_are_counted(taken):
    file = taken(is_history=False)
    assert undoing.going(file.minutes).changed == 0
    say(file.minutes, make_user("office"), "Von Hand dazu.")
    assert undoing.going(file.minutes).changed == 1


def test_a_meeting_that_is_ended_in_that_moment_stays(taken):
    """What was looked at before is looked at again when it is done."""
    file = taken(is_history=False)
    seen = SourceFile.objects.select_related("minutes").get(pk=file.pk)
    assert taking_back.obstacle(seen) == ""
    closing.close(file.minutes, by=None)
    with pytest.raises(Refused, match="Die Sitzung ist beendet"):
        taking_back.take_back(seen, by=None)


def test_whoever_was_made_when_it_was_taken_over_is_chosen_then_and_not_made_twice(taken):
    meeting = taken().minutes.meeting
    ina = Person.objects.create(first_name="Ina", last_name="Quendt")
    meeting.attendances.filter(name="Ina Quendt").update(person=ina, name="")
    fields = {
        "people-0-name": "Dr. Ina Quendt",
        "people-0-person": "",
        "people-1-name": "Olav Brischke",
        "people-1-person": "",
        "people-2-person": "-",
    }
    assert taking_back.with_known(fields, meeting) == fields | {"people-0-person": str(ina.pk)}


def test_the_office_is_told_what_goes_takes_it_back_and_corrects_the_preview(client_of, taken):
    file = taken()
    Entry.objects.filter(kind="note").update(version=2)
    office = client_of("office")
    address = f"{SOURCE}{file.pk}/zuruecknehmen/"
    facts = office.get(f"/intern/protokolle/{file.minutes_id}/").context["facts"]
    assert address in [fact.get("url") for fact in facts]
    page = office.get(address)
    lines, changed = Entry.objects.count(), Entry.objects.filter(version=2).count()
    assert (page.context["goes"], page.context["stays"]) == (
        [
            f"das Protokoll mit {lines} Zeilen (davon seitdem geändert oder dazugekommen: {changed})",
            "1 Aufgabe",
            "1 Beschluss (2018/1)",
            "die Sitzung mit ihrer Tagesordnung und Anwesenheit",
        ],
        [
            "die Datei „0.txt“ mit Ihren Korrekturen; sie wartet wieder auf die Übernahme",
            "Personen, die bei der Übernahme neu angelegt wurden",
        ],
    )
    assert office.post(address).headers["Location"] == f"{SOURCE}{file.pk}/"
    preview = office.get(f"{SOURCE}{file.pk}/")
    assert preview.context["forms"].head["day"].value() == date(2018, 1, 9)
    assert preview.context["reasons"] == ["die Übernahme wurde zurückgenommen"]
    refused = office.post(address)
    assert refused.context["problem"] == "Aus dieser Datei ist kein Protokoll entstanden."
