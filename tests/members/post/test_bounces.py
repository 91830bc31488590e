"""What mails that came back say: a table of hand-written ones, and of mails that are none."""

import pytest

from members.post import bounces

ID = "<5f0c@tisch.example>"


def report(fields: str, *, returned: str = f"Message-ID: {ID}\n", kind: str = "text/rfc822-headers") -> bytes:
    """A delivery status notification, RFC 3464; `fields` are those of the recipients."""
    return f"""\
Return-Path: <>
From: Mail Delivery System <MAILER-DAEMON@mx.example>
To: post@tisch.example
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

This is the mail system at host mx.example.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Arrival-Date: Mon, 9 Nov 2026 14:00:00 +0100

{fields}
--b
Content-Type: {kind}

From: post@tisch.example
{returned}Subject: Einladung

--b--
""".encode()


def plain(text: str, *, sender: str = "MAILER-DAEMON@mx.example", headings: str = "") -> bytes:
    return f"From: {sender}\nTo: post@tisch.example\nSubject: failure notice\n{headings}\n{text}\n".encode()


UNKNOWN = """\
Final-Recipient: rfc822; Lena@verein.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <lena@verein.example>: Recipient address
    rejected: User unknown
"""
SAID = "550 5.1.1 <lena@verein.example>: Recipient address rejected: User unknown"
LATER = """\
Final-Recipient: rfc822;lena@verein.example
Action: delayed
Status: 4.4.1
Diagnostic-Code: smtp; connect to mx.verein.example: Connection timed out
"""
EXPIRED = "Final-Recipient: rfc822; lena@verein.example\nAction: failed\nStatus: 4.4.7\n"
NO_ACTION = "Final-Recipient: rfc822; lena@verein.example\nStatus: 5.2.2 (mailbox full)\n"
DELIVERED = "Final-Recipient: rfc822; lena@verein.example\nAction: delivered\nStatus: 2.0.0\n"
RELAYED = "Final-Recipient: rfc822; lena@verein.example\nAction: relayed\nStatus: 2.1.9\n"
ORIGINAL_ONLY = "Original-Recipient: rfc822; lena@verein.example\nAction: failed\nStatus: 5.0.0\n"


def final(said: str, recipient: str = "lena@verein.example") -> list:
    return [bounces.Report(ID, recipient, True, said)]


def delayed(said: str) -> list:
    return [bounces.Report(ID, "lena@verein.example", False, said)]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        (UNKNOWN, final(SAID)),
        (LATER, delayed("4.4.1 connect to mx.verein.example: Connection timed out")),
        (EXPIRED, final("4.4.7")),
        (NO_ACTION, final("5.2.2 (mailbox full)")),
        (ORIGINAL_ONLY, final("5.0.0")),
        (DELIVERED, []),
        (RELAYED, []),
        (
            UNKNOWN + "\n" + LATER.replace("lena", "info"),
            [
                *final(SAID),
                bounces.Report(
                    ID,
                    "info@verein.example",
                    False,
                    "4.4.1 connect to mx.verein.example: Connection timed out",
                ),
            ],
        ),
        ("", []),
        ("Final-Recipient: rfc822; lena@verein.example\nAction: kaputt\n", []),
    ],
)
def test_a_report_says_it_for_each_recipient(fields, found):
    assert bounces.read(report(fields)) == found


def test_the_whole_mail_may_have_come_back():
    assert bounces.read(report(UNKNOWN, kind="message/rfc822")) == final(SAID)


def test_without_a_message_id_it_is_about_nothing():
    assert bounces.read(report(UNKNOWN, returned="")) == []


QMAIL = f"""\
Hi. This is the qmail-send program at mx.example.

<lena@verein.example>:
192.0.2.1 does not like recipient.
Remote host said: 550 5.1.1 Mailbox unknown

--- Below this line is a copy of the message.

Message-ID: {ID}
Subject: Einladung
"""
QUOTED = QMAIL.replace("Message-ID", "> Message-ID").replace("550 5.1.1", "552 5.2.2")
BY_CODE = f"The user does not exist (550 no such user).\n\nMessage-Id: {ID}\n"
TRANSIENT = f"Warnung: noch nicht zugestellt (4.4.1).\n\nMessage-ID: {ID}\n"


@pytest.mark.parametrize(
    ("mail", "found"),
    [
        (plain(QMAIL), final("Remote host said: 550 5.1.1 Mailbox unknown", "")),
        (plain(QUOTED), final("Remote host said: 552 5.2.2 Mailbox unknown", "")),
        (plain(BY_CODE), final("The user does not exist (550 no such user).", "")),
        (plain(TRANSIENT), [bounces.Report(ID, "", False, "Warnung: noch nicht zugestellt (4.4.1).")]),
        (
            plain("Gone: 5.1.1", headings=f"X-Failed-Recipients: lena@verein.example\nIn-Reply-To: {ID}\n"),
            final("Gone: 5.1.1"),
        ),
        (
            plain(QMAIL, sender="Postmaster <postmaster@mx.example>"),
            final("Remote host said: 550 5.1.1 Mailbox unknown", ""),
        ),
    ],
)
def test_a_plain_one_is_known_by_the_message_id_it_quotes(mail, found):
    assert bounces.read(mail) == found


ANSWER = f"Danke, ich komme! Saal 5.1.1 im Haus 550 - bis dann.\n\n> Message-ID: {ID}\n"
LENA = "Lena Lindner <lena@verein.example>"


@pytest.mark.parametrize(
    "mail",
    [
        plain(ANSWER, sender=LENA, headings=f"In-Reply-To: {ID}\n"),
        plain(ANSWER, headings=f"In-Reply-To: {ID}\nAuto-Submitted: auto-replied\n"),
        plain(f"Ich bin bis 9.11. nicht da.\n\nMessage-ID: {ID}\n"),
        plain("Remote host said: 550 5.1.1 Mailbox unknown"),
        plain(f"Alles gut: 2.1.5 zugestellt\n\nMessage-ID: {ID}\n"),
        plain(f"Server 10.5.1.1 antwortet nicht\n\nMessage-ID: {ID}\n"),
        b"",
        b"\xff\xfe\x00kaputt",
        b"Content-Type: multipart/report; boundary=b\n\n--b\nContent-Type: message/delivery-status\n\n--b--",
    ],
)
def test_answers_notes_of_absence_and_rubbish_are_none(mail):
    assert bounces.read(mail) == []
