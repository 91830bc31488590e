"""Whoever was invited hears that the meeting moves, falls through or takes place after all; nobody twice."""

from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest
import vobject
from django.utils import timezone

from meetings import answering
from meetings.inviting import following
from meetings.inviting.calling import invite
from meetings.inviting.invitees import behind, invitees, not_yet_invited
from meetings.models import Announcement, Meeting
from members.models import Appointment
from members.post.models import Message
from members.refusal import Refused
from tests.meetings.invitations import INVITATION, full_board, seated, somebody

pytestmark = [pytest.mark.django_db, pytest.mark.db]
WEEK = timedelta(days=7)


@pytest.fixture
def planned() -> Meeting:
    row = full_board()
    invite(row, INVITATION, by=None)
    return row


def move(planned: Meeting, *, words: str | None = "", **changes) -> bool:
    given = {"starts_at": planned.starts_at + WEEK, "ends_at": planned.ends_at + WEEK, "place": planned.place}
    return following.move(planned, **(given | changes), words=words, by=None)


def last_to(name: str):
    found = Message.objects.filter(to_name=f"Mona {name}").order_by("pk").last()
    return message_from_bytes(bytes(found.content), policy=SMTP)


def text_to(name: str) -> str:
    return last_to(name).get_body(("plain",)).get_content().replace("\r\n", "\n")


def event_to(name: str):
    [part] = [one for one in last_to(name).walk() if one.get_content_type() == "text/calendar"]
    found = vobject.readOne(part.get_content())
    return part.get_param("method"), found.vevent.status.value, found.vevent.sequence.value


def kinds() -> list[tuple[str, int]]:
    rows = Announcement.objects.order_by("pk")
    return [(row.kind, row.addressees.reached().count()) for row in rows]


def test_a_move_is_told_to_all_with_old_and_new_and_another_sequence(planned):
    assert move(planned, words="Der Saal ist belegt.", place="Bürgerhaus") is True
    assert kinds() == [("invitation", 5), ("moved", 5)]
    text = text_to("Ruiz")
    assert "Der Saal ist belegt." in text
    assert "Altes Rathaus\nNeu: " in text
    assert "Bitte antworten Sie noch einmal:\nhttp" in text
    assert event_to("Ruiz") == ("REQUEST", "CONFIRMED", "1")
    assert str(last_to("Ruiz")["Subject"]).startswith("Verlegt: Vorstandssitzung, ")


def test_a_move_to_the_same_tells_nobody(planned):
    same = {"starts_at": planned.starts_at, "ends_at": planned.ends_at}
    assert move(planned, **same) is False
    assert kinds() == [("invitation", 5)]


def test_another_day_is_asked_about_anew_another_place_is_not(planned):
    person = planned.attendances.get(person__last_name="Ruiz").person
    answering.answer(planned, person=person, answer="DECLINED")
    move(planned, starts_at=planned.starts_at, ends_at=planned.ends_at, place="Bürgerhaus")
    assert planned.attendances.get(person=person).answer == "DECLINED"
    move(planned)
    row = planned.attendances.get(person=person)
    assert (row.answer, row.answered_at, row.state) == ("NEEDS-ACTION", None, "absent")


def test_what_was_not_told_can_be_told_later_once(planned):
    move(planned, words=None)
    assert kinds() == [("invitation", 5)]
    assert len(behind(planned)) == 5
    assert following.tell(planned, words="", by=None) is not None
    assert following.tell(planned, words="", by=None) is None
    assert kinds() == [("invitation", 5), ("moved", 5)]


def test_who_is_invited_after_the_move_knows_it_already(planned):
    move(planned, words=None)
    seated(somebody("Neu"))
    invite(planned, INVITATION, by=None)
    assert "Mona Neu" not in [one.name for one in behind(planned)]
    assert len(behind(planned)) == 5


def test_who_does_not_belong_to_the_new_day_hears_of_it_and_is_let_off(planned):
    leaves = timezone.localdate(planned.starts_at) + timedelta(days=1)
    Appointment.objects.filter(person__last_name="Ruiz").update(left_on=leaves)
    move(planned)
    assert "gehören Sie nicht mehr" in text_to("Ruiz")
    assert "/antwort/" not in text_to("Ruiz")
    assert event_to("Ruiz") == ("CANCEL", "CANCELLED", "1")
    assert event_to("Haddad") == ("REQUEST", "CONFIRMED", "1")
    assert "Mona Ruiz" not in [one.name for one in not_yet_invited(planned, invitees(planned))]


def test_a_meeting_that_loses_its_day_leaves_the_calendars(planned):
    move(planned, starts_at=None, ends_at=None, day_words="im Frühjahr")
    assert event_to("Haddad") == ("CANCEL", "CANCELLED", "1")
    assert "Neu: im Frühjahr" in text_to("Haddad")


def test_cancelled_and_after_all(planned):
    following.cancel(planned, reason="Hochwasser", words="", by=None)
    assert event_to("Haddad") == ("CANCEL", "CANCELLED", "1")
    assert "Grund: Hochwasser" in text_to("Haddad")
    assert "/antwort/" not in text_to("Haddad")
    following.cancel(planned, reason="Hochwasser", words="", by=None)
    following.uncancel(planned, words="", by=None)
    assert event_to("Haddad") == ("REQUEST", "CONFIRMED", "2")
    assert kinds() == [("invitation", 5), ("cancelled", 5), ("revived", 5)]


def test_a_draft_nobody_heard_of_moves_in_silence():
    draft = full_board()
    move(draft)
    following.cancel(draft, reason="Krank", words="", by=None)
    assert (kinds(), Message.objects.count()) == ([], 0)


def test_a_refused_move_tells_nobody(planned):
    following.cancel(planned, reason="Krank", words=None, by=None)
    with pytest.raises(Refused):
        move(planned)
    assert kinds() == [("invitation", 5)]
