"""Sending over a real connection to a server that is away, slow, in trouble, or gone in the middle."""

import smtplib
import socket
from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from members.post import delivery, settling
from members.post.models import Message
from tests.members.post.examples import make_due, now_of, put
from tests.members.post.smtpserver import BROKEN_OFF, smtp

__all__ = ["smtp"]
pytestmark = [pytest.mark.django_db, pytest.mark.db]


def for_first(answer: str):
    """The answer to whatever concerns person1."""
    return lambda words: answer if "person1@" in words else ""


def states() -> list[str]:
    return list(Message.objects.order_by("pk").values_list("state", flat=True))


def test_the_server_gets_the_kept_bytes_and_says_so(smtp):
    message = put(text="Zeile\n.\n..Punkt am Anfang\nFrom hier\n")
    assert str(delivery.deliver()) == "1 gesendet, 0 später noch einmal, 0 gescheitert"
    [got] = smtp.received
    assert (got.sender, got.recipients) == ("post@tisch.example", ["person1@verein.example"])
    assert got.content == bytes(message.content)
    row = now_of(message)
    assert (row.state, row.attempts, row.lease, row.leased_until, row.last_error) == (
        "sent",
        1,
        None,
        None,
        "",
    )
    assert [(one.outcome, one.said) for one in row.tries.all()] == [("sent", "250 2.0.0 queued as A1B2")]


def test_many_messages_go_over_one_conversation(smtp):
    for number in range(5):
        put(number)
    delivery.deliver()
    assert (len(smtp.received), smtp.conversations) == (5, 1)


def test_a_server_that_wants_no_more_in_one_conversation_gets_another(smtp):
    smtp.behaviour.most_messages = 2
    for number in range(5):
        put(number)
    delivery.deliver()
    assert (states(), smtp.conversations) == (["sent"] * 5, 3)
    assert set(Message.objects.values_list("attempts", flat=True)) == {1}


def test_copies_are_named_to_the_server_too(smtp):
    put(cc=["info@verein.example"])
    delivery.deliver()
    assert smtp.received[0].recipients == ["person1@verein.example", "info@verein.example"]


def test_a_copy_that_is_refused_stops_nothing_and_is_told(smtp):
    smtp.behaviour.at["RCPT"] = lambda words: "550 5.1.1 unbekannt" if "info@" in words else ""
    message = put(cc=["info@verein.example"])
    delivery.deliver()
    assert smtp.received[0].recipients == ["person1@verein.example"]
    assert now_of(message).tries.get().said == (
        "250 2.0.0 queued as A1B2 Die Kopie an info@verein.example wurde nicht angenommen: "
        "„550 5.1.1 unbekannt“"
    )


def test_a_copy_that_must_wait_is_waited_for_three_times(smtp):
    smtp.behaviour.at["RCPT"] = lambda words: "451 4.7.1 später" if "info@" in words else ""
    message = put(cc=["info@verein.example"])
    for state in ["waiting", "waiting", "waiting", "sent"]:
        make_due(message)
        delivery.deliver()
        assert now_of(message).state == state
    assert len(smtp.received) == 1


@pytest.mark.parametrize(
    ("step", "answer", "state", "said"),
    [
        ("RCPT", "550 5.1.1 Unknown user", "failed", "Der Mailserver lehnt das ab: „550 5.1.1 Unknown user“"),
        (
            "RCPT",
            "450 4.2.0 Greylisted",
            "waiting",
            "Der Mailserver nimmt das gerade nicht an: „450 4.2.0 Greylisted“",
        ),
        (
            "DATA",
            "554 5.5.1 Kein Empfänger",
            "failed",
            "Der Mailserver lehnt das ab: „554 5.5.1 Kein Empfänger“",
        ),
        ("END", "554 5.7.1 Spam", "failed", "Der Mailserver lehnt das ab: „554 5.7.1 Spam“"),
        ("END", "452 4.3.1 Voll", "waiting", "Der Mailserver nimmt das gerade nicht an: „452 4.3.1 Voll“"),
        ("HALFWAY", BROKEN_OFF, "waiting", "Die Verbindung zum Mailserver ist abgebrochen."),
        ("RCPT", BROKEN_OFF, "waiting", "Die Verbindung zum Mailserver ist abgebrochen."),
        ("RCPT", "421 4.3.2 Feierabend", "waiting", "Die Verbindung zum Mailserver ist abgebrochen."),
    ],
)
def test_trouble_with_one_message_is_said_and_blocks_no_other(smtp, step, answer, state, said):
    smtp.behaviour.at[step] = for_first(answer)
    first, second = put(1), put(2)
    delivery.deliver()
    row = now_of(first)
    assert (row.state, row.last_error, now_of(second).state) == (state, said, "sent")
    assert [one.recipients for one in smtp.received] == [["person2@verein.example"]]
    assert row.lease is None


def test_a_server_that_broke_off_after_it_took_the_message_gets_this_one_again_and_no_other(smtp):
    smtp.behaviour.at["ANSWER"] = for_first(BROKEN_OFF)
    messages = [put(1), put(2), put(3)]
    delivery.deliver()
    smtp.behaviour.at.clear()
    make_due(messages[0])
    delivery.deliver()
    assert [smtp.times()[one.message_id] for one in messages] == [2, 1, 1]
    assert states() == ["sent"] * 3


def test_a_slow_server_is_left_after_the_time_that_is_set(smtp, settings):
    settings.EMAIL_DATA_TIMEOUT = 0.2
    smtp.behaviour.slow["END"] = 1
    message = put()
    delivery.deliver(limit=1)
    row = now_of(message)
    assert (row.state, row.last_error) == ("waiting", "Der Mailserver hat nicht rechtzeitig geantwortet.")


def test_a_server_that_does_not_greet_is_left_too(smtp, settings):
    settings.EMAIL_TIMEOUT = 0.2
    smtp.behaviour.slow["GREETING"] = 1
    message = put()
    assert delivery.deliver().stopped_by == "Der Mailserver ist gerade nicht erreichbar."
    assert now_of(message).state == "waiting"


def test_when_nobody_answers_the_run_ends_and_everything_waits(settings):
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = nobody.getsockname()
        put(1), put(2)
        done = delivery.deliver()
    assert str(done) == (
        "0 gesendet, 1 später noch einmal, 0 gescheitert; "
        "abgebrochen: Der Mailserver ist gerade nicht erreichbar."
    )
    assert (states(), [one.attempts for one in Message.objects.order_by("pk")]) == (["waiting"] * 2, [1, 0])


@pytest.mark.parametrize(
    ("step", "answer", "login"),
    [
        ("AUTH", "535 5.7.8 Bad credentials", "tisch"),
        ("MAIL", "553 5.7.1 Not your sender", ""),
        ("RCPT", "530 5.7.0 Authentication required", ""),
    ],
)
def test_when_we_may_not_send_at_all_everything_waits_with_the_reason(smtp, settings, step, answer, login):
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = login
    smtp.behaviour.at[step] = lambda words: answer
    put(1), put(2)
    done = delivery.deliver()
    assert done.stopped_by == (
        f"Der Mailserver lässt uns nicht senden: „{answer}“. Bitte prüfen Sie die Zugangsdaten und den "
        "Absender; danach geht die Nachricht von selbst hinaus."
    )
    rows = Message.objects.all()
    assert {(one.state, one.attempts, one.last_error) for one in rows} == {("waiting", 0, done.stopped_by)}
    smtp.behaviour.at.clear()
    make_due(*rows)
    delivery.deliver()
    assert {(one.state, one.last_error) for one in Message.objects.all()} == {("sent", "")}


def test_too_large_for_the_server_is_the_messages_own_fault(smtp):
    smtp.behaviour.at["MAIL"] = lambda words: "552 5.3.4 too big" if not smtp.received else ""
    first = put(1)
    delivery.deliver()
    assert now_of(first).state == "failed"


def test_the_waits_grow_and_after_two_days_somebody_has_to_look(smtp):
    smtp.behaviour.at["RCPT"] = lambda words: "450 4.2.1 voll"
    message, waits = put(), []
    for _try in range(settling.MOST_ATTEMPTS):
        before = timezone.now()
        make_due(message)
        delivery.deliver()
        waits.append((now_of(message).next_try_at - before) / timedelta(minutes=1))
    assert now_of(message).state == "failed"
    planned = [wait / timedelta(minutes=1) for wait in settling.BACK_OFF]
    assert all(wait <= found <= wait * 1.1 + 0.1 for wait, found in zip(planned, waits, strict=False))
    assert timedelta(hours=48) <= sum(settling.BACK_OFF, timedelta()) <= timedelta(hours=52)


def test_what_is_not_due_yet_stays(smtp):
    later = put(send_after=timezone.now() + timedelta(hours=2))
    delivery.deliver()
    assert (smtp.received, now_of(later).state) == ([], "waiting")


def test_whoever_lost_the_lease_marks_nothing(smtp):
    message = put()
    mine = delivery.claim()
    Message.objects.update(leased_until=timezone.now())
    theirs = delivery.claim()
    settling.sent(mine, "250 zu spät")
    assert (now_of(message).state, message.tries.count()) == ("sending", 0)
    settling.sent(theirs, "250 ok")
    assert (now_of(message).state, message.tries.count()) == ("sent", 1)


def test_a_message_that_kills_every_sender_is_given_up():
    message = put()
    Message.objects.update(state="sending", attempts=settling.MOST_ATTEMPTS, leased_until=timezone.now())
    delivery.deliver()
    assert now_of(message).last_error == (
        "Jeder Versuch ist abgebrochen, ohne dass der Mailserver etwas gesagt hat."
    )


def test_what_nobody_thought_of_is_tried_later_and_blocks_no_other(smtp, monkeypatch):
    first, second = put(1), put(2)
    rcpt = smtplib.SMTP.rcpt

    def surprise(session, address, *rest):
        if address == first.to_address:
            raise KeyError("surprise")
        return rcpt(session, address, *rest)

    monkeypatch.setattr(smtplib.SMTP, "rcpt", surprise)
    delivery.deliver()
    assert (now_of(first).state, now_of(second).state) == ("waiting", "sent")


@pytest.mark.django_db(transaction=True)
def test_nothing_is_sent_inside_a_transaction(smtp):
    put()
    with pytest.raises(RuntimeError), transaction.atomic():
        delivery.deliver()
    assert delivery.deliver().outcomes == {}
    assert len(smtp.received) == 1  # by the one that was woken up


def test_django_s_other_backends_get_the_same_bytes(mailoutbox):
    message = put(cc=["info@verein.example"], html="<p>Guten Tag</p>")
    delivery.deliver()
    [mail] = mailoutbox
    assert (mail.subject, mail.to, mail.cc) == (message.subject, [message.to_address], message.cc)
    assert mail.body == "Guten Tag,\n\nwir treffen uns am 9. November. Grüße, Nr. 1\n"
    assert mail.message().as_bytes() == bytes(message.content)


def test_the_console_shows_it(settings, capsys):
    settings.EMAIL_BACKEND = "django.core.mail.backends.console.EmailBackend"
    put(subject="Kurz")
    delivery.deliver()
    assert "Subject: Kurz" in capsys.readouterr().out


def test_the_log_names_no_address(smtp, caplog):
    caplog.set_level("INFO")
    smtp.behaviour.at["RCPT"] = lambda words: "550 5.1.1 <person1@verein.example> unbekannt"
    put()
    delivery.deliver()
    assert "person1" not in caplog.text
