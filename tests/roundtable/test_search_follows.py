"""Whatever changes a right or a name, the index follows at once; `reindex` finds nothing left to do."""

from datetime import date
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.utils import timezone

from meetings import agenda, attending, narrowing
from meetings.models import Attendance
from meetings.tasks import promising
from members.models import Appointment, Committee, ContactNote, Organisation, Person
from members.register import contacts
from members.search.asking import ask
from members.search.finding import found
from members.search.models import SearchReader, SearchRow
from minutes.models import Entry, Minutes, Resolution
from minutes.writing import Draft, delete_line, restore_line, save_line
from roundtable.searching import SOURCES
from roundtable.views.search import GROUPS, KINDS
from tests.boards import board_in_session, item, writer
from tests.meetings.examples import meeting
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def minutes():
    return board_in_session()


@pytest.fixture
def office():
    return writer()


def titles(user, typed: str) -> list[str]:
    fresh = type(user).objects.get(pk=user.pk)
    return [hit.text or hit.title for hit in found(ask(typed), user=fresh)]


def say(minutes: Minutes, typed: str, by) -> Entry:
    return save_line(minutes, Draft(uuid=uuid4(), typed=typed, item=item(minutes, "1")), by=by)[0]


def close(minutes: Minutes) -> None:
    minutes.closed_at = timezone.now()
    minutes.save()


def test_a_line_is_found_as_soon_as_it_is_written_and_by_its_readers_when_the_meeting_ended(minutes, office):
    board = make_user("board")
    say(minutes, "Der Saal ist gebucht.", office)
    assert titles(office, "SAAL") == ["Der Saal ist gebucht."]
    assert titles(board, "saal") == []
    close(minutes)
    assert titles(board, "saal") == ["Der Saal ist gebucht."]


def test_a_deleted_line_is_gone_and_comes_back_with_what_it_decided(minutes, office):
    entry = say(minutes, "= Wir laden die Verwaltung ein (6/0/0)", office)
    assert SearchRow.objects.filter(kind="minutes.resolution").count() == 1
    entry = delete_line(minutes, entry.uuid, version=entry.version, by=office)
    assert titles(office, "Verwaltung") == []
    restore_line(minutes, entry.uuid, by=office)
    assert len(titles(office, "Verwaltung")) == 2


def test_a_contact_is_found_by_whom_it_is_about_and_by_what_was_said(office):
    mina, amt = Person.objects.create(last_name="Zwirn"), Organisation.objects.create(name="Amt")
    author = make_user("adviser")
    note = ContactNote(
        person=mina, organisation=amt, happened_on=date(2026, 5, 5), result="Der Saal ist frei."
    )
    contacts.note(note, by=author)
    assert titles(office, "Saal") == titles(author, "Saal") == ["Der Saal ist frei."]
    assert titles(make_user("board"), "Saal") == []
    mina.last_name, amt.name = "Faden", "Behörde"
    mina.save()
    amt.save()
    row = SearchRow.objects.get(kind="members.contactnote")
    assert (row.title, row.path) == ("Anruf: Faden, Behörde", note.get_absolute_url())
    note.delete()
    assert titles(office, "Saal") == []


def test_narrowing_a_meeting_narrows_what_is_found(minutes, office):
    adviser = make_user("adviser")
    say(minutes, "Der Saal ist gebucht.", office)
    close(minutes)
    assert titles(adviser, "Saal") == ["Der Saal ist gebucht."]
    minutes.meeting.audience = "seats"
    narrowing.change(minutes.meeting, by=office, fields=["audience"])
    assert titles(adviser, "Saal") == []
    assert titles(adviser, "Vorstandssitzung") == []


def test_who_is_marked_as_present_finds_the_meeting_and_who_is_taken_off_does_not(minutes, office):
    former = make_user("former")
    row = Attendance.objects.create(meeting=minutes.meeting, person=former.person)
    assert titles(former, "Vorstandssitzung") == []
    attending.mark(row, state="present", capacity="voting")
    assert titles(former, "Vorstandssitzung") != []
    attending.take_off(row, by=office)
    assert titles(former, "Vorstandssitzung") == []


def test_a_seat_that_ends_takes_its_rights_along(minutes, office):
    board = make_user("board")
    say(minutes, "Der Saal ist gebucht.", office)
    close(minutes)
    Appointment.objects.filter(person=board.person).update(ends_on=date(2025, 1, 1))
    assert titles(board, "Saal") == []


def test_a_task_is_found_by_whoever_answers_for_it_now(minutes, office):
    former, other = make_user("former"), make_user("deputy")
    promise = promising.Promise(
        text="Raum buchen", committee=minutes.meeting.committee, assignees=[former.person]
    )
    task = promising.keep(None, promise, by=None)
    assert (len(titles(former, "Raum")), len(titles(other, "Raum"))) == (1, 0)
    task.assignees.set([other.person])
    assert (len(titles(former, "Raum")), len(titles(other, "Raum"))) == (0, 1)


def test_an_item_taken_off_the_agenda_is_not_found_until_it_is_put_back(office):
    planned = meeting()
    point = agenda.insert(planned, title="Sprachcafé")
    assert len(titles(office, "Sprachcafe")) == 1
    agenda.remove(point)
    assert titles(office, "Sprachcafe") == []
    agenda.restore(point)
    assert len(titles(office, "Sprachcafe")) == 1


def test_a_person_is_found_by_name_by_seats_and_by_address_by_the_office(office):
    board, deputy = make_user("board"), make_user("deputy")
    Person.objects.create(first_name="Mona", last_name="Haddad", email="mh@probe.example")
    assert [len(titles(user, "Haddad")) for user in (office, board, deputy)] == [1, 1, 0]
    assert [len(titles(user, "mh@probe.example")) for user in (office, board)] == [1, 0]


def test_a_committee_that_becomes_the_assembly_is_found_by_members(minutes):
    deputy = make_user("deputy")
    assert titles(deputy, "Vorstandssitzung") == []
    committee = minutes.meeting.committee
    committee.kind = Committee.Kind.ASSEMBLY
    committee.save()
    assert titles(deputy, "Vorstandssitzung") != []


def test_minutes_that_go_take_everything_along(minutes, office):
    say(minutes, "= Wir laden die Verwaltung ein (6/0/0)", office)
    minutes.delete()
    assert SearchRow.objects.filter(kind__startswith="minutes.").count() == 0


def stored() -> list[tuple]:
    readers = SearchReader.objects.order_by("row__kind", "row__thing", "person_uuid", "seat")
    names = readers.values_list("row__kind", "row__thing", "person_uuid", "seat", "when")
    rows = SearchRow.objects.order_by("kind", "thing").values_list(
        "kind",
        "thing",
        "title",
        "text",
        "office_text",
        "title_stems",
        "text_stems",
        "day",
        "path",
        "audience",
    )
    return [*rows, *names]


def test_reindexing_writes_what_is_there_and_twice_the_same(minutes, office, capsys):
    say(minutes, "= Wir laden die Verwaltung ein (6/0/0)", office)
    close(minutes)
    call_command("reindex")
    kept = stored()
    SearchReader.objects.all().delete()
    SearchRow.objects.filter(kind="minutes.entry").delete()
    SearchRow.objects.filter(kind="minutes.resolution").update(thing=10**6)  # nothing has that number
    call_command("reindex")
    assert stored() == kept
    call_command("reindex")
    assert stored() == kept
    assert "minutes.resolution: 1" in capsys.readouterr().out
    assert Resolution.objects.count() == 1


@pytest.mark.parametrize("kind", SOURCES)
def test_every_kind_has_its_words_on_the_page(kind):
    assert kind in KINDS
    assert SOURCES[kind].group in GROUPS
