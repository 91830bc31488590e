"""What a mail that came back says (RFC 3464), and what plain ones say that only quote it. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

MESSAGE_ID = re.compile(r"<[^<>\s]{3,250}@[^<>\s]{1,250}>")
STATUS = re.compile(r"(?<![\d.])([245])\.\d{1,3}\.\d{1,3}(?![\d.])")
CODE = re.compile(r"(?<![\d.])([45])\d\d(?=[ -])")
QUOTED_ID = re.compile(r"^[ >]*Message-ID:\s*(<\S+>)", re.IGNORECASE | re.MULTILINE)
DAEMON = re.compile(r"mailer-daemon|postmaster|mail delivery|mail-daemon", re.IGNORECASE)
MOST_WORDS = 300


@dataclass(frozen=True)
class Report:
    """One recipient of one message: `is_final` when nobody tries any more; `said` are the server's words."""

    message_id: str
    recipient: str
    is_final: bool
    said: str


def read(content: bytes) -> list[Report]:
    """The reports in one mail; none for whatever is no bounce, also for answers and notes of absence."""
    message = cast(EmailMessage, message_from_bytes(content, policy=default))
    if str(message.get("Auto-Submitted", "")).lower().startswith("auto-replied") and not _has_report(message):
        return []
    if _has_report(message):
        return list(_from_report(message))
    return list(_from_words(message)) if _is_of_a_daemon(message) else []


def _has_report(message: EmailMessage) -> bool:
    return any(part.get_content_type() == "message/delivery-status" for part in message.walk())


def _from_report(message: EmailMessage) -> Iterator[Report]:
    """A report for each recipient that did not get it; without a Message-ID it is about nothing."""
    ids = _returned_ids(message)
    if not ids:
        return
    for part in message.walk():
        if part.get_content_type() != "message/delivery-status":
            continue
        for block in part.get_payload():
            report = _of_recipient(block, ids[0])
            if report:
                yield report


def _of_recipient(block, message_id: str) -> Report | None:
    """What one block of fields says of one recipient; None for the block about the mail as a whole."""
    action, status = (str(block.get(name, "")).strip().lower() for name in ("Action", "Status"))
    recipient = _bare(block.get("Final-Recipient") or block.get("Original-Recipient") or "")
    is_failed = action == "failed" or (not action and status.startswith("5"))
    if not recipient or not (is_failed or action == "delayed" or status.startswith("4")):
        return None
    words = _bare(block.get("Diagnostic-Code", ""))
    said = words if status.split(" ")[0] in words else f"{status} {words}"
    return Report(message_id, recipient.lower(), is_failed, _short(said))


def _returned_ids(message: EmailMessage) -> list[str]:
    """The Message-IDs in what was sent back with it, whole or headings only."""
    found = []
    for part in message.walk():
        kind = part.get_content_type()
        if kind == "message/rfc822":
            inner = cast(EmailMessage, part.get_payload(0))
            found += MESSAGE_ID.findall(str(inner.get("Message-ID", "")))
        elif kind in ("text/rfc822-headers", "message/rfc822-headers"):
            found += QUOTED_ID.findall(_text(part))
    return found


def _from_words(message: EmailMessage) -> Iterator[Report]:
    """A bounce without a report: the Message-ID is quoted, and a code says how bad it is."""
    text = "\n".join(_text(part) for part in message.walk() if part.get_content_maintype() == "text")
    ids = _returned_ids(message) + QUOTED_ID.findall(text)
    ids += MESSAGE_ID.findall(f"{message.get('In-Reply-To', '')} {message.get('References', '')}")
    found = STATUS.search(text) or CODE.search(text)
    if not ids or not found or found[1] == "2":
        return
    line = next(line for line in text.splitlines() if found[0] in line)
    recipient = str(message.get("X-Failed-Recipients", "")).split(",")[0].strip().lower()
    yield Report(ids[0], recipient, found[1] == "5", _short(line))


def _is_of_a_daemon(message: EmailMessage) -> bool:
    return "X-Failed-Recipients" in message or bool(DAEMON.search(_raw(message, "From")))


def _raw(message: EmailMessage, name: str) -> str:
    return str(message.get(name, ""))


def _bare(field: object) -> str:
    """The value of "rfc822; lena@verein.example"."""
    return str(field).partition(";")[2].strip() or str(field).strip()


def _text(part) -> str:
    payload = part.get_payload(decode=True)
    return payload.decode("utf-8", "replace") if payload else str(part.get_payload())


def _short(words: str) -> str:
    return " ".join(words.split())[:MOST_WORDS]
