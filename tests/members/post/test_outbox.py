"""Putting a message in: what its bytes say when others read them, and what is refused."""

import hashlib
import uuid
from datetime import datetime, timedelta
from email import message_from_bytes
from email.policy import default
from email.utils import getaddresses
from zoneinfo import ZoneInfo

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from members.post import building
from members.post.building import Attachment, Letter
from members.post.models import Message
from members.post.refused import NotSendable
from tests.members.post.examples import now_of, put

pytestmark = pytest.mark.django_db
LONG = "https://tisch.example/abmelden/" + "Ab1-_" * 60
BREAKS = "„%s“ enthält einen Zeilenumbruch oder ein Steuerzeichen. Bitte schreiben Sie es in eine Zeile."
CALENDAR = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"


def parsed(message: Message):
    return message_from_bytes(bytes(message.content), policy=default)


def test_a_message_is_kept_whole_before_anybody_sends_it(mailoutbox):
    message = put(role="Mitglied des Vorstands", is_official=True)
    row = now_of(message)
    assert (row.state, row.attempts, row.role, row.is_official) == (
        "waiting",
        0,
        "Mitglied des Vorstands",
        True,
    )
    assert row.sha256 == hashlib.sha256(bytes(row.content)).hexdigest()
    assert row.message_id == f"<{row.uuid}@tisch.example>"
    assert mailoutbox == []


def test_the_headings_say_who_to_whom_and_when():
    mail = parsed(put(reply_to="buero@tisch.example", cc=["info@verein.example"], is_automatic=True))
    assert {
        name: str(mail[name]) for name in ("From", "To", "Cc", "Reply-To", "Subject", "Auto-Submitted")
    } == {
        "From": "Runder Tisch <post@tisch.example>",
        "To": "Mona Haddad <person1@verein.example>",
        "Cc": "info@verein.example",
        "Reply-To": "buero@tisch.example",
        "Subject": "Einladung 1",
        "Auto-Submitted": "auto-generated",
    }


def test_a_mail_for_later_bears_the_later_date():
    later = timezone.now() + timedelta(days=3)
    mail = parsed(put(send_after=later))
    assert mail["Date"].datetime == later.replace(microsecond=0)


def test_text_html_calendar_and_files_come_out_as_they_went_in():
    pdf = Attachment("Einladung für Übermorgen.pdf", b"%PDF-1.4\r\n\0\xff", "application/pdf")
    mail = parsed(put(html="<p>Grüße</p>", calendar=CALENDAR, attachments=[pdf]))
    kinds = [(part.get_content_type(), part.get_param("method")) for part in mail.walk()]
    assert kinds == [
        ("multipart/mixed", None),
        ("multipart/alternative", None),
        ("text/plain", None),
        ("text/html", None),
        ("text/calendar", "REQUEST"),
        ("application/pdf", None),
    ]
    calendar, file = (
        part for part in mail.walk() if part.get_content_type() in ("text/calendar", "application/pdf")
    )
    assert calendar.get_content().replace("\r\n", "\n") == CALENDAR.replace("\r\n", "\n")
    assert (file.get_filename(), file.get_content()) == (pdf.name, pdf.data)


def test_one_click_to_unsubscribe_stays_one_unbroken_address():
    content = bytes(put(unsubscribe_url=LONG).content).decode("ascii")
    assert f"\r\nList-Unsubscribe: <{LONG}>\r\n" in content
    assert "\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n" in content


def test_the_bytes_are_ascii_lines_that_every_server_takes():
    content = bytes(put(text="ä" * 3000 + "\nFrom hier\n" + "x" * 3000, subject="Ä" * 400).content)
    lines = content.split(b"\r\n")
    assert content.isascii() and b"\n" not in b"".join(lines) and b"\r" not in b"".join(lines)
    assert max(len(line) for line in lines) <= 998


@pytest.mark.parametrize(
    ("address", "ascii_address"),
    [
        ("lena@verein.example", "lena@verein.example"),
        (" lena@Verein.Example ", "lena@verein.example"),
        ("lena@bücher.example", "lena@xn--bcher-kva.example"),
        ("lena@straße.example", "lena@xn--strae-oqa.example"),
        ("lena+tisch@verein.example", "lena+tisch@verein.example"),
        ("o'neil@verein.example", "o'neil@verein.example"),
    ],
)
def test_domains_of_all_letters_are_written_in_ascii(address, ascii_address):
    message = put(to_address=address)
    assert (message.to_address, parsed(message)["To"].addresses[0].addr_spec) == (
        ascii_address,
        ascii_address,
    )


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"to_address": "lena"}, "„lena“ ist keine E-Mail-Adresse."),
        ({"to_address": "a@b.example, c@d.example"}, "„a@b.example, c@d.example“ ist keine E-Mail-Adresse."),
        (
            {"to_address": "Lena <lena@verein.example>"},
            "„Lena <lena@verein.example>“ ist keine E-Mail-Adresse.",
        ),
        (
            {"to_address": "lena@verein.example\nBcc: x@y.example"},
            "„lena@verein.example\nBcc: x@y.example“ ist keine E-Mail-Adresse.",
        ),
        ({"to_address": "lena@-.example"}, "„lena@-.example“ ist keine E-Mail-Adresse."),
        ({"to_address": "lena@bü..example"}, "„lena@bü..example“ ist keine E-Mail-Adresse."),
        ({"to_address": '"le na"@verein.example'}, '„"le na"@verein.example“ ist keine E-Mail-Adresse.'),
        (
            {"to_address": "jürgen@verein.example"},
            "„jürgen@verein.example“: Vor dem @ stehen Buchstaben, die Mailserver nicht annehmen, "
            "etwa Umlaute.",
        ),
        ({"cc": ["info"]}, "„info“ ist keine E-Mail-Adresse."),
        ({"reply_to": "info"}, "„info“ ist keine E-Mail-Adresse."),
        ({"sender": "Runder Tisch"}, "„Runder Tisch“ ist keine E-Mail-Adresse."),
        (
            {"subject": "a\nBcc: x@y.example"},
            BREAKS % "a Bcc: x@y.example",
        ),
        (
            {"to_name": "a\x0bb"},
            BREAKS % "a b",
        ),
        (
            {"subject": "a\u2028b"},
            BREAKS % "a b",
        ),
        (
            {"attachments": [Attachment("a\r\nb.pdf", b"", "application/pdf")]},
            BREAKS % "a b.pdf",
        ),
        (
            {"unsubscribe_url": "https://tisch.example/>\r\nX: y"},
            "„https://tisch.example/>\r\nX: y“ ist keine Adresse zum Abmelden.",
        ),
        ({"unsubscribe_url": "javascript:x"}, "„javascript:x“ ist keine Adresse zum Abmelden."),
    ],
)
def test_what_cannot_be_sent_is_refused_with_a_sentence(fields, said):
    with pytest.raises(NotSendable) as refused:
        put(**fields)
    assert (refused.value.message, Message.objects.count()) == (said, 0)


def test_a_message_larger_than_servers_take_is_refused(monkeypatch):
    monkeypatch.setattr(building, "MOST_BYTES", 1024 * 1024)
    with pytest.raises(NotSendable) as refused:
        put(attachments=[Attachment("Heft.pdf", b"x" * 800_000, "application/pdf")])
    assert refused.value.message == (
        "Die Nachricht ist mit ihren Anlagen zu groß: mehr als 1 MB nehmen Mailserver nicht an."
    )


def test_without_an_address_it_is_a_letter_to_print():
    message = put(to_address="", cc=["info@verein.example"])
    assert (message.state, message.cc, parsed(message)["To"]) == ("paper", [], None)
    assert list(Message.objects.to_print()) == [message]


def test_the_same_key_twice_gives_the_same_row():
    first = put(key="meeting-1:person-1")
    assert put(key="meeting-1:person-1", subject="Anders") == first
    assert put(key="meeting-1:person-2") != first
    assert put() != put()


def test_bounces_may_go_to_a_mailbox_of_their_own(settings):
    settings.BOUNCES_ADDRESS = "zurueck@tisch.example"
    message = put()
    assert (message.sender, str(parsed(message)["From"])) == (
        "zurueck@tisch.example",
        "Runder Tisch <post@tisch.example>",
    )


def test_putting_in_sends_nothing_and_wakes_somebody_once(mailoutbox, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True) as woken:
        put(1), put(2)
        with transaction.atomic():
            put(3)
        put(4, send_after=timezone.now() + timedelta(days=1)), put(5, to_address="")
        assert mailoutbox == []
    assert (len(woken), sorted(mail.to[0] for mail in mailoutbox)) == (
        1,
        [f"person{number}@verein.example" for number in (1, 2, 3)],
    )


def test_whoever_is_woken_in_a_part_that_is_undone_does_not_count(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as woken:
        with pytest.raises(RuntimeError), transaction.atomic():
            put(1)
            raise RuntimeError
        put(2)
    assert (len(woken), Message.objects.count()) == (1, 1)


def test_the_states_of_a_mailing_cost_one_query(django_assert_num_queries):
    batch = uuid.uuid4()
    for number, state in enumerate(["sent", "sent", "failed", "waiting"]):
        Message.objects.filter(pk=put(number, batch=batch).pk).update(state=state)
    put(9)
    with django_assert_num_queries(1):
        assert Message.objects.of_batch(batch).by_state() == {"sent": 2, "failed": 1, "waiting": 1}


WORDS = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=120)
PARAGRAPH = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\0"),
    max_size=300,
)


@hypothesis_settings(max_examples=200)
@given(name=WORDS, subject=WORDS, text=PARAGRAPH)
def test_whatever_people_write_is_read_back_as_it_was(name, subject, text):
    letter = Letter(
        sender="Runder Tisch <post@tisch.example>",
        subject=subject,
        text=text,
        to_address="lena@verein.example",
        to_name=name,
    )
    content = building.build(
        letter, message_id="<1@tisch.example>", at=datetime(2026, 11, 9, tzinfo=ZoneInfo("Europe/Berlin"))
    )
    mail = message_from_bytes(content, policy=default)
    assert [one.addr_spec for one in mail["To"].addresses] == ["lena@verein.example"]
    by_the_old_parser = message_from_bytes(content)
    assert [address for _name, address in getaddresses([by_the_old_parser["To"]])] == ["lena@verein.example"]
    assert set(mail.keys()) == {
        *("From", "To", "Subject", "Date", "Message-ID", "MIME-Version"),
        *("Content-Type", "Content-Transfer-Encoding"),
    }
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == text.rstrip("\n")
    assert "".join(mail["Subject"].split()) == "".join(subject.split())
    assert "".join(mail["To"].addresses[0].display_name.split()) == "".join(name.split())
