"""Who is invited to a meeting, what each one gets, and that nobody gets it twice."""

import json
from email import message_from_bytes
from email.policy import SMTP

import pytest
import vobject
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings import agenda, answering
from meetings.inviting.announcing import preview, send_test
from meetings.inviting.calling import invite
from meetings.inviting.invitees import invitees, not_yet_invited
from meetings.inviting.messages import Draft
from meetings.models import Addressee, Announcement, Meeting, MeetingPaper
from members import files, snapshots
from members.history import history_of
from members.models import Committee, Delegation, Membership, Organisation
from members.post.models import Message
from members.refusal import Refused
from tests.meetings.examples import SINCE, at, meeting, pdf
from tests.meetings.invitations import (
    INVITATION,
    deputy,
    full_board,
    seated,
    somebody,
    today_plus,
)
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


def mail_to(name: str):
    return message_from_bytes(bytes(Message.objects.get(to_name=f"Mona {name}").content), policy=SMTP)


def text_to(name: str) -> str:
    return mail_to(name).get_body(("plain",)).get_content().replace("\r\n", "\n")


def ways(planned: Meeting) -> list[tuple[str, str, str, bool]]:
    return [(one.name, one.recipient.candidate.role, str(one.way), one.is_guest) for one in invitees(planned)]


def test_seats_advisers_deputies_and_guests_each_on_their_way():
    assert ways(full_board()) == [
        ("Mona Haddad", "Vorstand: Vorsitz", "mail", False),
        ("Mona Ruiz", "Vorstand: Beisitz", "mail", False),
        ("Mona Sand", "Vorstand: Rat", "letter", False),
        ("Mona Weber", "Vorstand: Vertretung für Vorsitz", "mail", False),
        ("Mona Gast", "Gast, Stadt", "mail", True),
        ("Kim Ohne", "Gast", "none", True),
    ]


@pytest.mark.parametrize(
    ("since", "until", "is_invited"),
    [(None, None, True), (None, 2, True), (20, 40, True), (2, 5, False), (None, -1, False)],
    ids=["always", "today only", "on the day", "in between", "no longer"],
)
def test_a_deputy_gets_it_who_stands_in_today_or_on_the_day(since, until, is_invited):
    seat = seated(somebody("Haddad"))
    begins = today_plus(since) if since is not None else SINCE
    deputy(somebody("Weber"), seat, since=begins, until=today_plus(until) if until is not None else None)
    assert ("Mona Weber" in [one.name for one in invitees(meeting(30))]) is is_invited


def test_a_meeting_that_only_seats_see_is_written_to_seats():
    planned = full_board()
    planned.audience = "seats"
    assert [one.name for one in invitees(planned) if not one.is_guest] == ["Mona Haddad", "Mona Ruiz"]


def test_an_assembly_is_written_to_delegates_and_deputies_and_mailboxes_that_want_it():
    assembly = Committee.objects.create(slug="mv", name="Versammlung", kind="assembly")
    verein = Organisation.objects.create(name="Frauen aktiv", email="post@frauen.example", copies_mail=True)
    Membership.objects.create(organisation=verein, starts_on=SINCE)
    for name, kind in (("Haddad", "delegate"), ("Ruiz", "deputy")):
        Delegation.objects.create(organisation=verein, person=somebody(name), kind=kind, starts_on=SINCE)
    planned = meeting(committee=assembly, title="Versammlung")
    assert [(name, role) for name, role, _way, _guest in ways(planned)] == [
        ("Mona Haddad", "Versammlung: Frauen aktiv"),
        ("Mona Ruiz", "Stellvertretung: Frauen aktiv"),
    ]
    invite(planned, INVITATION, by=None)
    [copied] = Addressee.objects.filter(person=None)
    assert (copied.address, copied.role) == ("post@frauen.example", "Kopie für Mona Haddad")
    content = bytes(copied.message.content).decode()
    assert "/antwort/" not in content
    assert "text/calendar" not in content


def test_an_invitation_says_who_when_where_what_and_how_to_answer(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://tisch.example"
    planned = full_board(starts_at=at(today_plus(30)))
    agenda.insert(planned, title="Haushalt")
    invite(planned, INVITATION, by=None)
    text = text_to("Haddad")
    assert text.startswith(
        "Sehr geehrte Frau Haddad,\n\nKaffee gibt es auch.\n\nWir laden Sie herzlich ein: "
    )
    assert "Altes Rathaus" in text
    assert "0.1 Begrüßung" in text
    assert "1 Haushalt" in text
    [link] = [line for line in text.splitlines() if line.startswith("https://tisch.example/antwort/")]
    found = answering.find_invitation(link.rsplit("/", 2)[-2])
    assert (found.meeting, str(found.person)) == (planned, "Mona Haddad")
    assert text.endswith("Sie bekommen diese Nachricht als: Vorstand: Vorsitz.\n")


def test_the_calendar_part_names_only_whom_it_is_for(settings):
    settings.WAGTAILADMIN_BASE_URL = "https://tisch.example"
    planned = full_board()
    invite(planned, INVITATION, by=None)
    [part] = [one for one in mail_to("Ruiz").walk() if one.get_content_type() == "text/calendar"]
    calendar = vobject.readOne(part.get_content())
    assert (part.get_param("method"), calendar.method.value) == ("REQUEST", "REQUEST")
    event = calendar.vevent
    assert (event.uid.value, event.sequence.value) == (f"{planned.uuid}@tisch.example", "0")
    assert event.status.value == "CONFIRMED"
    assert [one.value for one in event.contents["attendee"]] == ["mailto:ruiz@tisch.example"]
    assert event.organizer.value.startswith("mailto:")


def test_a_letter_has_the_agenda_and_no_link():
    planned = full_board()
    invite(planned, INVITATION, by=None)
    letter = Message.objects.get(state="paper")
    assert letter.to_name == "Mona Sand"
    text = text_to("Sand")
    assert "0.1 Begrüßung" in text
    assert "/antwort/" not in text
    assert "Bitte sagen Sie uns, ob Sie kommen" in text


def test_what_was_named_is_kept_with_its_hash():
    planned, office = full_board(), make_user("office")
    made = invite(planned, INVITATION, by=office)
    kept = json.loads(made.agenda)
    assert (kept["meeting"], kept["rules"]) == ("Vorstandssitzung", "Satzung 2024 (01.01.2024)")
    assert [line["title"] for line in kept["lines"]][-1] == "Verschiedenes"
    assert made.sha256 == snapshots.digest(made.agenda)
    assert (made.sent_by, made.sequence, made.kind) == (office.person, 0, "invitation")
    late = agenda.insert(planned, title="Nachgereicht")
    assert late.is_late
    made.refresh_from_db()
    assert "Nachgereicht" not in made.agenda
    [last, *_before] = history_of(planned)
    assert last.note == "Einladung: 4 per E-Mail, 1 als Brief, 1 nicht erreichbar"


def test_inviting_twice_doubles_nothing():
    planned = full_board()
    invite(planned, INVITATION, by=None)
    assert invite(planned, INVITATION, by=None) is None
    assert (Announcement.objects.count(), Message.objects.count()) == (1, 5)


def test_who_comes_later_is_invited_alone():
    planned = full_board()
    invite(planned, INVITATION, by=None)
    seated(somebody("Neu"))
    seated(somebody("Spät"))
    missing = not_yet_invited(planned, invitees(planned))
    assert [one.name for one in missing] == ["Mona Neu", "Mona Spät"]
    made = invite(planned, INVITATION, only=[missing[0].key], by=None)
    assert [str(one.person) for one in made.addressees.all()] == ["Mona Neu"]
    assert planned.attendances.filter(person__last_name="Neu").exists()
    assert [one.name for one in not_yet_invited(planned, invitees(planned))] == ["Mona Spät"]


@pytest.mark.parametrize(
    "fields", [{"starts_at": None, "ends_at": None}, {"state": "held"}, {"state": "cancelled"}]
)
def test_what_nobody_is_invited_to(fields):
    planned = full_board(**fields)
    with pytest.raises(Refused):
        invite(planned, INVITATION, by=None)
    assert (Announcement.objects.count(), Message.objects.count()) == (0, 0)


def test_when_nobody_can_be_reached_nothing_changes():
    planned = meeting()
    with pytest.raises(Refused, match="Niemand"):
        invite(planned, INVITATION, by=None)
    planned.refresh_from_db()
    assert planned.state == "draft"


@pytest.fixture
def papers(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    planned = full_board()
    for audience in ("seats", "committee", "public"):
        kept = vars(files.keep(pdf(f"{audience}.pdf", b"%PDF-1.7\n" + audience.encode())))
        MeetingPaper.objects.create(meeting=planned, title=audience, audience=audience, **kept)
    return planned


def attached(name: str) -> list[str]:
    return [part.get_filename() for part in mail_to(name).iter_attachments()]


def test_papers_go_only_to_those_who_may_read_them(papers):
    draft = Draft(kind="invitation", with_agenda=True, papers=list(papers.papers.all()))
    invite(papers, draft, by=None)
    assert attached("Ruiz") == ["Tagesordnung.pdf", "committee.pdf", "public.pdf"]
    assert attached("Gast") == ["Tagesordnung.pdf", "public.pdf"]
    assert "seats" not in text_to("Ruiz")
    assert "committee" not in text_to("Gast")
    assert "seats" not in Announcement.objects.get().agenda


def test_a_preview_and_a_test_carry_no_link_that_works():
    planned, office = full_board(), make_user("office")
    first = invitees(planned)[0]
    subject, text = preview(planned, INVITATION, to=first)
    assert subject.startswith("Einladung: Vorstandssitzung, ")
    message = send_test(planned, INVITATION, to=first, user=office)
    assert (message.kind, message.to_address) == ("test", office.email)
    for said in (text, bytes(message.content).decode()):
        assert "/antwort/" not in said
        assert "text/calendar" not in said
    planned.refresh_from_db()
    assert (planned.state, Announcement.objects.count()) == ("draft", 0)


def test_who_is_invited_costs_the_same_for_one_and_thirty():
    seated(somebody("Eins"))
    planned = meeting()
    costs = []
    for more in (0, 2, 27):
        for number in range(more):
            seated(somebody(f"Mehr{more}x{number}"))
        with CaptureQueriesContext(connection) as queries:
            not_yet_invited(planned, invitees(planned))
        costs.append(len(queries))
    assert len(set(costs)) == 1
