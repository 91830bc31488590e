"""Whoever comes through whichever door: approved minutes stay as they were approved, with all around them."""

import json
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from meetings import papers
from meetings.models import Attendance, Meeting, MeetingPaper
from meetings.permissions import can_edit
from members.models import Appointment, Person, Seat, User
from members.refusal import Refused
from minutes import closing, freezing, writing
from minutes.gathering import gather
from minutes.importing.preview.preview import preview
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import apply
from minutes.importing.takeover.history import History
from minutes.models import Minutes
from minutes.plain import minutes_text
from tests.boards import SINCE, board_in_session, item, writer
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
OLD = """Protokoll der Vorstandssitzung am 4.5.2019, 18 – 20 Uhr

Anwesend: P. Sommer, T. Winter

1. Genehmigung des letzten Protokolls

Das Protokoll wird angenommen.

2. Garten

Beschluss: Wir pflanzen Linden. (2/0/0)
"""


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def office() -> User:
    return writer()


@pytest.fixture
def minutes(office) -> Minutes:
    """Approved minutes with a line, a line that was deleted, a paper and a paper that was removed."""
    found = board_in_session()
    for typed in ("Der Bericht lag vor.", "Versehen"):
        draft = writing.Draft(uuid=uuid4(), typed=typed, item=item(found, "2"))
        entry, _line = writing.save_line(found, draft, by=office)
    writing.delete_line(found, entry.uuid, version=1, by=office)
    for name in ("da.txt", "weg.txt"):
        upload = SimpleUploadedFile(name, name.encode())
        paper = papers.attach(found.meeting, upload, item=item(found, "1"), by=office.person)
    papers.remove(paper)
    closing.close(found, by=office)
    found.refresh_from_db()
    freezing.freeze(found, state=Minutes.State.APPROVED)
    return Minutes.objects.get()


def chair_of(meeting: Meeting) -> User:
    """The chair of the committee, with a login."""
    user = User.objects.create_user(email="leitung@rollen.example")
    person = Person.objects.create(user=user, first_name="Robin", last_name="Leitung")
    seat = Seat.objects.create(committee=meeting.committee, name="Vorsitz", role=Seat.Role.CHAIR)
    Appointment.objects.create(seat=seat, person=person, starts_on=SINCE, accepted_on=SINCE)
    return User.objects.get(pk=user.pk)


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def as_approved(minutes: Minutes, reader) -> tuple:
    """What was approved: every word of it, who was there, what was attached."""
    fresh = Minutes.objects.get(pk=minutes.pk)
    people = list(Attendance.objects.order_by("pk").values())
    attached = list(MeetingPaper.objects.order_by("pk").values())
    return minutes_text(gather(fresh, reader=reader)), fresh.revision, people, attached


def doors(minutes: Minutes) -> dict[str, dict]:
    """Everything that somebody could send, by address."""
    meeting, first = minutes.meeting, item(minutes, "1")
    gone, kept = minutes.entries.exclude(deleted_at=None).get(), minutes.entries.kept().get()
    there, removed = MeetingPaper.objects.order_by("pk")
    one = meeting.attendances.exclude(person=None).first()
    rows = f"/intern/protokolle/{minutes.pk}/"
    line = f"{rows}zeilen/{kept.uuid}/"
    file = SimpleUploadedFile("neu.txt", b"neu")
    return {
        f"/intern/sitzungen/{meeting.pk}/teilnahme/erfassen/": {f"row-{one.pk}-state": "absent"},
        f"/intern/sitzungen/{meeting.pk}/teilnahme/gast/": {"name": "Nachgetragen"},
        f"/intern/sitzungen/teilnahme/{one.pk}/entfernen/": {},
        f"/intern/sitzungen/{meeting.pk}/unterlagen/neu/": {"file": file, "audience": "committee"},
        f"/intern/sitzungen/unterlagen/{there.pk}/entfernen/": {},
        f"/intern/sitzungen/unterlagen/{removed.pk}/zurueckholen/": {},
        f"/intern/sitzungen/{meeting.pk}/tagesordnung/": {"title": "Nachgetragen"},
        f"/intern/sitzungen/tagesordnung/{first.pk}/": {"title": "Anders"},
        f"/intern/sitzungen/tagesordnung/{first.pk}/verschieben/": {"to": "down"},
        f"/intern/sitzungen/tagesordnung/{first.pk}/entfernen/": {},
        f"/intern/sitzungen/{meeting.pk}/verlegen/": {"place": "Anderswo"},
        f"/intern/sitzungen/{meeting.pk}/absagen/": {"reason": "Anders"},
        f"{rows}ueberarbeiten/": {"base": "[]", "seed": uuid4()},
        f"{rows}ueberarbeiten/uebernehmen/": {"base": "[]", "seed": uuid4()},
        f"{rows}ueberarbeiten/zuruecknehmen/": {},
        f"{rows}beenden/": {"ended_at": "16:00"},
        f"{rows}punkte/": {"title": "Nachgetragen"},
        f"{rows}teilnahme/": {"name": "Nachgetragen"},
        f"{rows}unterlagen/": {"file": file},
        f"{rows}zeilen/{gone.uuid}/wiederherstellen/": {},
        f"{line}verschieben/": {"item": first.pk},
    }


@pytest.mark.parametrize("who", ["office", "chair", "minute-taker"])
def test_no_door_changes_what_was_approved(minutes, office, who):
    user = {"office": lambda: office, "chair": lambda: chair_of(minutes.meeting)}.get(who, lambda: None)()
    if user is None:
        user = make_user("board")
        Meeting.objects.update(minute_taker=user.person)
    before, client = as_approved(minutes, office), signed_in(user)
    statuses = {address: client.post(address, sent).status_code for address, sent in doors(minutes).items()}
    line = f"/intern/protokolle/{minutes.pk}/zeilen/{minutes.entries.kept().get().uuid}/"
    for verb in (client.put, client.delete):
        sent = json.dumps({"typed": "Anders", "version": 1})
        statuses[verb.__name__] = verb(line, sent, content_type="application/json").status_code
    assert set(statuses.values()) == {403}, statuses
    assert as_approved(minutes, office) == before


def test_of_the_meeting_only_its_readers_may_still_change(minutes, office):
    before, client = as_approved(minutes, office), signed_in(office)
    address = f"/intern/sitzungen/{minutes.meeting_id}/bearbeiten/"
    sent = {"title": "Anders", "chair": "", "minute_taker": "", "audience": "seats"}
    assert client.post(address, sent).status_code == 302
    meeting = Meeting.objects.get()
    assert (meeting.title, meeting.audience) == ("Vorstandssitzung", "seats")
    assert (can_edit(office, meeting), list(client.get(address).context["form"].fields)) == (
        True,
        ["audience"],
    )
    assert as_approved(minutes, office)[1:3] == before[1:3]


def test_its_pages_offer_nothing_that_would_be_refused(minutes, office):
    client, meeting = signed_in(office), f"/intern/sitzungen/{minutes.meeting_id}/"
    offered = ("teilnahme/erfassen/", "teilnahme/gast/", "unterlagen/neu/", "/entfernen/")
    pages = [client.get(f"{meeting}{tab}").text for tab in ("", "teilnahme/", "unterlagen/", "protokoll/")]
    assert [[word for word in offered if word in page] for page in pages] == [[]] * 4


def test_no_verb_writes_into_minutes_that_were_frozen_a_moment_ago(minutes, office):
    entry = minutes.entries.kept().get()
    gone = minutes.entries.exclude(deleted_at=None).get()
    draft = writing.Draft(uuid=uuid4(), typed="Zu spät", item=item(minutes, "2"))
    for write in (
        lambda: writing.save_line(minutes, draft, by=office),
        lambda: writing.delete_line(minutes, entry.uuid, version=1, by=office),
        lambda: writing.restore_line(minutes, gone.uuid, by=office),
        lambda: writing.move_line(minutes, entry.uuid, item=item(minutes, "1"), after=None, by=office),
        lambda: writing.recount(minutes, by=office),
        lambda: writing.tell_others(minutes),
    ):
        with pytest.raises(Refused, match="genehmigt"):
            write()
    assert list(minutes.entries.kept().values_list("typed", "version")) == [(entry.typed, entry.version)]


def filed(committee, by) -> Minutes:
    return apply(preview(parse(OLD), register=[]), committee=committee, by=by, source=OLD, history=History())


def test_history_is_settled_with_its_meeting(office):
    committee = board_in_session().meeting.committee
    found = filed(committee, office)
    assert (found.is_frozen, found.meeting.is_settled) == (True, True)
    address = f"/intern/sitzungen/{found.meeting_id}/teilnahme/gast/"
    assert signed_in(office).post(address, {"name": "Nachgetragen"}).status_code == 403


def test_no_task_of_today_stands_in_a_protocol_of_long_ago(office):
    """Its "Kontrolle des Protokolls" is what was written then."""
    running = board_in_session()
    older = Meeting.objects.create(
        committee=running.meeting.committee, title="Noch älter", state="held", starts_at="2018-01-01T10:00Z"
    )
    older.action_items.create(
        committee=older.committee, text="Linden bestellen", released_at="2018-01-01T12:00Z", state="open"
    )
    text = minutes_text(gather(filed(older.committee, office), reader=office))
    assert ("Linden bestellen" in text, "Das Protokoll wird angenommen." in text) == (False, True)
    assert "Linden bestellen" in minutes_text(gather(running, reader=office))
