"""What a kept message says, read from its bytes for people to look at; nothing of it is executed."""

from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from typing import cast

from members.post.models import Message


@dataclass(frozen=True)
class Content:
    """The text part, and the names and sizes of what is beside it."""

    sender: str
    text: str
    attachments: list[tuple[str, int]]
    has_calendar: bool


def content_of(message: Message) -> Content | None:
    """What was or will be sent; None for a message that was forgotten."""
    if message.is_forgotten:
        return None
    parsed = cast(EmailMessage, message_from_bytes(bytes(message.content), policy=SMTP))
    body = parsed.get_body(("plain",))
    files = [
        (part.get_filename() or part.get_content_type(), len(part.get_payload(decode=True) or b""))
        for part in parsed.iter_attachments()
    ]
    return Content(
        sender=str(parsed["From"]),
        text=body.get_content().replace("\r\n", "\n").strip() if body else "",
        attachments=files,
        has_calendar=any(part.get_content_type() == "text/calendar" for part in parsed.walk()),
    )
