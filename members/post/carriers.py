"""Who hands messages over: to a mail server, or wrapped to Django's other backends (demo, tests)."""

from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes
from email.policy import SMTP
from typing import Any, Protocol

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.smtp import EmailBackend

from members.post import troubles
from members.post.models import Message
from members.post.smtp import SmtpCarrier


class Carrier(Protocol):
    def carry(self, message: Message) -> str:
        """Hand one message over; returns what was answered. Raises a Trouble."""

    def hang_up(self) -> None:
        """Whatever was open is closed; the next message opens it again."""


@contextmanager
def carrier() -> Iterator[Carrier]:
    """For as many messages as one likes, by the backend of the settings."""
    backend = get_connection()
    chosen: Carrier = SmtpCarrier(backend) if isinstance(backend, EmailBackend) else OtherCarrier(backend)
    try:
        yield chosen
    finally:
        chosen.hang_up()


class OtherCarrier:
    """A console, a folder, the tests."""

    def __init__(self, backend: BaseEmailBackend) -> None:
        self._backend = backend

    def carry(self, message: Message) -> str:
        try:
            self._backend.send_messages([Wrapped(message)])
        except OSError as error:
            raise troubles.of_opening(error) from error
        return ""

    def hang_up(self) -> None:
        self._backend.close()


class Wrapped(EmailMessage):
    """A kept message for the backends of the demo and the tests, which ask for Django's own class."""

    def __init__(self, kept: Message):
        self.content = bytes(kept.content)
        parsed = message_from_bytes(self.content, policy=SMTP)
        text = parsed.get_body(("plain",))
        super().__init__(
            subject=kept.subject,
            body=text.get_content().replace("\r\n", "\n") if text else "",
            from_email=str(parsed["From"]),
            to=[kept.to_address],
            cc=kept.cc,
            headers={"Message-ID": kept.message_id},
        )

    def message(self, **_kwargs) -> Any:
        """The bytes themselves, in what the backends take for a message."""
        return Finished(self.content)


class Finished:
    """Bytes with the two methods that Django's backends call."""

    def __init__(self, content: bytes):
        self.content = content

    def as_bytes(self) -> bytes:
        return self.content

    def get_charset(self) -> None:
        return None
