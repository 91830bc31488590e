"""Reading what came back from a mailbox over IMAP; nothing in it is changed, people may read it, too."""

import hashlib
import imaplib
import logging
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from members.post import bounces, steps
from members.post.bounces import Report
from members.post.models import Message, ReadMailbox
from members.post.refused import NotPossible

TIMEOUT = 20
# In a mailbox never read before only this is looked at.
FIRST_TIME = timedelta(days=7)
MOST_AT_ONCE, MOST_BYTES = 200, 1024 * 1024
log = logging.getLogger(__name__)


def read_bounces() -> str:
    """Mark what came back since the last time; says how many. Nothing to do without a mailbox.

    Raises OSError or imaplib's errors when the mailbox cannot be read; then the next time goes on there.
    """
    if not settings.BOUNCES_IMAP_URL:
        return "kein Postfach für Rückläufer"
    marked = 0
    with translation.override(settings.LANGUAGE_CODE):
        for content in _new_mails(settings.BOUNCES_IMAP_URL):
            marked += sum(note(report) for report in _reports(content))
    return f"{marked} Rückläufer"


def note(report: Report) -> bool:
    """Write one report at the message it is about; whether there is one and it was new."""
    message = Message.objects.for_rows().filter(message_id=report.message_id).first()
    if message is None or message.is_printed:
        return False
    is_copy = report.recipient in message.cc and report.recipient != message.to_address
    if report.is_final and not is_copy:
        return _bounced(message, report.said)
    words = {"address": report.recipient, "answer": report.said}
    said = (
        _("Kopie an %(address)s: „%(answer)s“")
        if is_copy
        else _("Die Zustellung verzögert sich: „%(answer)s“")
    )
    sent = Message.objects.filter(pk=message.pk, state=Message.State.SENT)
    return bool(sent.exclude(last_error=said % words).update(last_error=said % words))


def _bounced(message: Message, said: str) -> bool:
    if message.state != Message.State.SENT:
        return False
    try:
        steps.mark_bounced(message, why=said)
    except NotPossible:
        return False
    return True


def _reports(content: bytes) -> list[Report]:
    """What a mail says; one that nobody can read stops no other."""
    try:
        return bounces.read(content)
    except Exception:
        log.exception("a mail among the bounces cannot be read")
        return []


def _new_mails(url: str) -> Iterator[bytes]:
    """The mails since the last time, each remembered as read when the next one is asked for."""
    server = urlsplit(url)
    folder = unquote(server.path.strip("/")) or "INBOX"
    name = hashlib.sha256(f"{server.username}@{server.hostname}/{folder}".encode()).hexdigest()
    place, _made = ReadMailbox.objects.get_or_create(name=name)
    mailbox = _log_in(server)
    try:
        _open(mailbox, folder, place)
        for uid in _new_uids(mailbox, place):
            yield _fetch(mailbox, uid)
            place.last_uid = uid
            place.save(update_fields=["last_uid", "uid_validity"])
    finally:
        mailbox.shutdown()


def _log_in(server) -> imaplib.IMAP4:
    host = server.hostname or "localhost"
    if server.scheme == "imaps":
        mailbox: imaplib.IMAP4 = imaplib.IMAP4_SSL(host, server.port or 993, timeout=TIMEOUT)
    else:
        mailbox = imaplib.IMAP4(host, server.port or 143, timeout=TIMEOUT)
    mailbox.login(unquote(server.username or ""), unquote(server.password or ""))
    return mailbox


def _open(mailbox: imaplib.IMAP4, folder: str, place: ReadMailbox) -> None:
    """Open it for reading only; with another UIDVALIDITY all its numbers are new (RFC 9051, 2.3.1.1)."""
    kind, answer = mailbox.select(f'"{folder}"', readonly=True)
    if kind != "OK":
        raise OSError(f"the folder cannot be opened: {answer!r}")
    validity = (mailbox.response("UIDVALIDITY")[1] or [b""])[0] or b""
    if place.uid_validity != validity.decode():
        place.uid_validity, place.last_uid = validity.decode(), 0


def _new_uids(mailbox: imaplib.IMAP4, place: ReadMailbox) -> list[int]:
    day = timezone.localtime() - FIRST_TIME
    wanted = (
        f"UID {place.last_uid + 1}:*" if place.last_uid else f"SINCE {imaplib.Time2Internaldate(day)[1:12]}"
    )
    _kind, answer = mailbox.uid("SEARCH", wanted.strip())
    # "7:*" also finds the last mail where that is older.
    found = sorted(int(uid) for uid in (answer[0] or b"").split())
    return [uid for uid in found if uid > place.last_uid][:MOST_AT_ONCE]


def _fetch(mailbox: imaplib.IMAP4, uid: int) -> bytes:
    """The mail, or its beginning where somebody returned megabytes; empty when it is gone meanwhile."""
    _kind, answer = mailbox.uid("FETCH", str(uid), f"(BODY.PEEK[]<0.{MOST_BYTES}>)")
    return next((part[1] for part in answer if isinstance(part, tuple)), b"")
