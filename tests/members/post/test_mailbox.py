"""Reading bounces over IMAP: each once, nothing in the mailbox changes, nobody else's mail is marked."""

import imaplib
from collections.abc import Iterator

import pytest

from members.post import mailbox
from members.post.bounces import Report
from members.post.mailbox import note, read_bounces
from members.post.models import Message
from tests.members.post.examples import now_of, put
from tests.members.post.imapserver import Mailbox, running

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def box(settings) -> Iterator[Mailbox]:
    with running() as found:
        settings.BOUNCES_IMAP_URL = found.url
        yield found


def sent(number: int = 1, **fields) -> Message:
    message = put(number, **fields)
    Message.objects.filter(pk=message.pk).update(state="sent")
    return message


def bounce(message: Message) -> bytes:
    """What qmail writes, with the line ends of the net."""
    words = f"550 5.1.1 unbekannt\n\nMessage-ID: {message.message_id}\n"
    return f"From: MAILER-DAEMON@mx.example\nSubject: failure\n\n{words}".replace("\n", "\r\n").encode()


def test_without_a_mailbox_there_is_nothing_to_read():
    assert read_bounces() == "kein Postfach für Rückläufer"


def test_what_came_back_is_marked_once_and_the_mailbox_stays_as_it_is(box):
    first, second = sent(1), sent(2)
    box.mails = {7: bounce(first), 9: b"From: lena@verein.example\r\n\r\nDanke!\r\n"}
    assert read_bounces() == "1 Rückläufer"
    assert (now_of(first).state, now_of(first).last_error) == ("bounced", "550 5.1.1 unbekannt")
    assert now_of(second).state == "sent"
    assert set(box.heard) == {"CAPABILITY", "LOGIN", "EXAMINE", "SEARCH", "FETCH"}
    box.heard.clear()
    box.mails[12] = bounce(second)
    assert read_bounces() == "1 Rückläufer"
    assert box.heard.count("FETCH") == 1
    assert read_bounces() == "0 Rückläufer"


def test_with_new_numbers_everything_is_looked_at_anew_and_marked_once(box):
    message = sent()
    box.mails = {7: bounce(message)}
    read_bounces()
    box.validity, box.mails = 2, {1: bounce(message), 2: bounce(sent(2))}
    assert read_bounces() == "1 Rückläufer"


def test_one_that_nobody_can_read_stops_no_other(box, monkeypatch):
    read = mailbox.bounces.read
    monkeypatch.setattr(mailbox.bounces, "read", lambda content: 1 / 0 if content == b"x" else read(content))
    message = sent()
    box.mails = {1: b"x", 2: b"", 3: bounce(message)}
    assert read_bounces() == "1 Rückläufer"


def test_of_megabytes_only_the_beginning_is_fetched(box, monkeypatch):
    monkeypatch.setattr(mailbox, "MOST_BYTES", 400)
    message = sent()
    box.mails = {1: bounce(message) + b"x" * 5000}
    assert read_bounces() == "1 Rückläufer"


def test_a_mailbox_that_lets_nobody_in_is_an_error_of_this_job(box):
    box.refuses = {"LOGIN"}
    with pytest.raises(imaplib.IMAP4.error):
        read_bounces()


FINAL, DELAYED = (True, "bounced", "voll"), (False, "sent", "Die Zustellung verzögert sich: „voll“")


@pytest.mark.parametrize(("is_final", "state", "said"), [FINAL, DELAYED])
def test_final_or_delayed(is_final, state, said):
    message = sent()
    report = Report(message.message_id, message.to_address, is_final, "voll")
    assert (note(report), note(report)) == (True, False)
    assert (now_of(message).state, now_of(message).last_error) == (state, said)


def test_a_copy_that_came_back_leaves_the_message_where_it_is():
    message = sent(cc=["info@verein.example"])
    assert note(Report(message.message_id, "info@verein.example", True, "voll")) is True
    assert (now_of(message).state, now_of(message).last_error) == (
        "sent",
        "Kopie an info@verein.example: „voll“",
    )


@pytest.mark.parametrize("state", ["waiting", "cancelled", "bounced", "paper"])
def test_only_what_went_out_can_come_back(state):
    message = put()
    Message.objects.update(state=state)
    assert note(Report(message.message_id, message.to_address, True, "voll")) is False
    assert now_of(message).state == state


def test_what_is_not_ours_marks_nothing():
    assert note(Report("<x@fremd.example>", "lena@verein.example", True, "voll")) is False
