"""The bytes of a message, finished once (RFC 5322): what is kept is what is sent."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address, BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr

from django.utils.translation import gettext as _

from members.post.addresses import to_ascii
from members.post.refused import NotSendable

MOST_BYTES = 25 * 1024 * 1024
MOST_SUBJECT = 500


@dataclass(frozen=True)
class Attachment:
    """A file beside the text; `content_type` as "application/pdf"."""

    name: str
    data: bytes
    content_type: str


@dataclass(frozen=True)
class Letter:
    """What somebody wants to say. `sender` is "Name <address>"; addresses are ASCII or made so.

    `calendar` is an iCalendar file for `calendar_method` (RFC 6047); with `unsubscribe_url` mail
    programs show one click (RFC 8058); `is_automatic` asks programs not to answer (RFC 3834).
    """

    sender: str
    subject: str
    text: str
    to_address: str = ""
    to_name: str = ""
    html: str = ""
    cc: Sequence[str] = ()
    reply_to: str = ""
    attachments: Sequence[Attachment] = ()
    calendar: str = ""
    calendar_method: str = "REQUEST"
    unsubscribe_url: str = ""
    is_automatic: bool = False


class Unfolded(UnstructuredHeader, BaseHeader):
    """An address of the web has no place to break: Python would turn a long one into an encoded word."""

    def fold(self, *, policy):
        return f"{self.name}: {self}{policy.linesep}"


_HEADERS = HeaderRegistry()
_HEADERS.map_to_type("list-unsubscribe", Unfolded)
# Nothing but ASCII goes over the line: every server takes it, and none recodes it.
POLICY = SMTP.clone(cte_type="7bit", header_factory=_HEADERS)


def build(letter: Letter, *, message_id: str, at: datetime) -> bytes:
    """The finished bytes, lines ending in CRLF. Raises NotSendable."""
    message = EmailMessage(policy=POLICY)
    for name, value in _headings(letter, message_id, at):
        message[name] = value
    message.set_content(letter.text)
    if letter.html:
        message.add_alternative(letter.html, subtype="html")
    if letter.calendar:
        method = {"method": letter.calendar_method}
        message.add_alternative(letter.calendar, subtype="calendar", params=method)
    for attachment in letter.attachments:
        _attach(message, attachment)
    content = message.as_bytes()
    if len(content) > MOST_BYTES:
        raise NotSendable(
            _("Die Nachricht ist mit ihren Anlagen zu groß: mehr als %(most)s MB nehmen Mailserver nicht an.")
            % {"most": MOST_BYTES // 1024 // 1024}
        )
    return content


def address_of(sender: str) -> str:
    """ "post@tisch.example" for "Runder Tisch <post@tisch.example>". Raises NotSendable."""
    return to_ascii(parseaddr(sender)[1] if "<" in sender else sender)


def _headings(letter: Letter, message_id: str, at: datetime):
    yield "From", _mailbox(parseaddr(letter.sender)[0], address_of(letter.sender))
    if letter.to_address:
        yield "To", _mailbox(letter.to_name, letter.to_address)
    if letter.cc:
        yield "Cc", [_mailbox("", address) for address in letter.cc]
    if letter.reply_to:
        yield "Reply-To", _mailbox("", to_ascii(letter.reply_to))
    yield "Subject", one_line(letter.subject)
    yield "Date", format_datetime(at)
    yield "Message-ID", message_id
    if letter.is_automatic:
        yield "Auto-Submitted", "auto-generated"
    if letter.unsubscribe_url:
        yield "List-Unsubscribe", f"<{_web_address(letter.unsubscribe_url)}>"
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def one_line(words: str) -> str:
    """The words, if they can stand in a heading: a line break there would begin another one."""
    if any(unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") for letter in words):
        raise NotSendable(
            _(
                "„%(words)s“ enthält einen Zeilenumbruch oder ein Steuerzeichen. "
                "Bitte schreiben Sie es in eine Zeile."
            )
            % {"words": " ".join(words.split())[:80]}
        )
    if len(words) > MOST_SUBJECT:
        raise NotSendable(
            _("Zu lang, höchstens %(most)d Zeichen: „%(words)s …“")
            % {"most": MOST_SUBJECT, "words": words[:80]}
        )
    return words


def _mailbox(name: str, address: str) -> Address:
    return Address(one_line(name), addr_spec=to_ascii(address))


def _web_address(url: str) -> str:
    is_plain = url.isascii() and url.isprintable() and not set(url) & set("<> ")
    if not is_plain or not url.startswith(("https://", "http://")):
        raise NotSendable(_("„%(url)s“ ist keine Adresse zum Abmelden.") % {"url": url})
    return url


def _attach(message: EmailMessage, attachment: Attachment) -> None:
    main, _slash, sub = attachment.content_type.partition("/")
    message.add_attachment(
        attachment.data,
        maintype=main or "application",
        subtype=sub or "octet-stream",
        filename=one_line(attachment.name),
    )
