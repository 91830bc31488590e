"""Handing finished bytes to Django's mail backend: over its SMTP session as they are, to others wrapped."""

import smtplib
from email import message_from_bytes
from email.policy import SMTP as PARSING

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend as SmtpBackend
from django.utils.translation import gettext as _

from members.post import troubles
from members.post.models import Message

# A copy that is not taken at once is worth waiting for, but not for ever.
PATIENCE_FOR_COPIES = 3


class Carrier:
    """One conversation for many messages. `carry` says what the server answered, or raises a Trouble."""

    def __init__(self) -> None:
        self._backend = get_connection()

    def __enter__(self) -> "Carrier":
        return self

    def __exit__(self, *_error) -> None:
        self.hang_up()

    def carry(self, message: Message) -> str:
        if not isinstance(self._backend, SmtpBackend):
            return self._carry_otherwise(message)
        is_old = self._backend.connection is not None
        try:
            return self._talk(message)
        except troubles.Broken:
            if not is_old or self._is_beyond_greeting:
                raise
        return self._talk(message)  # the server had closed it in the meantime

    def hang_up(self) -> None:
        """End the conversation; a server that is gone is no trouble any more."""
        try:
            self._backend.close()
        except OSError:
            self._backend.connection = None

    def _carry_otherwise(self, message: Message) -> str:
        try:
            self._backend.send_messages([Wrapped(message)])
        except OSError as error:
            raise troubles.of_opening(error) from error
        return ""

    def _talk(self, message: Message) -> str:
        self._is_beyond_greeting = False
        session = self._session()
        try:
            return self._say(session, message)
        except troubles.Broken:
            self._drop()
            raise
        except troubles.Trouble:
            self._begin_anew(session)
            raise
        except OSError as error:  # all of smtplib's are
            self._drop()
            raise troubles.of_talking(error) from error

    def _session(self) -> smtplib.SMTP:
        """The conversation that is open, or a new one."""
        try:
            self._backend.open()
        except OSError as error:
            self._backend.connection = None
            raise troubles.of_opening(error) from error
        session = self._backend.connection
        session.sock.settimeout(settings.EMAIL_DATA_TIMEOUT)
        return session

    def _say(self, session: smtplib.SMTP, message: Message) -> str:
        session.ehlo_or_helo_if_needed()
        content = bytes(message.content)
        options = [f"size={len(content)}"] if session.has_extn("size") else []
        code, answer = session.mail(message.sender, options)
        if code != 250:
            raise troubles.sender_refusal(code, answer)
        self._is_beyond_greeting = True
        not_taken = self._name_recipients(session, message)
        code, answer = session.data(content)
        if code != 250:
            raise troubles.refusal(code, answer)
        return " ".join([troubles.sentence(code, answer), *not_taken])

    def _name_recipients(self, session: smtplib.SMTP, message: Message) -> list[str]:
        """The one it is for must be taken; what is said of copies that are not comes back."""
        code, answer = session.rcpt(message.to_address)
        if code not in (250, 251):
            raise troubles.refusal(code, answer)
        not_taken = []
        for address in message.cc:
            code, answer = session.rcpt(address)
            if 400 <= code < 500 and message.attempts <= PATIENCE_FOR_COPIES:
                raise troubles.refusal(code, answer)
            if code not in (250, 251):
                words = {"address": address, "answer": troubles.sentence(code, answer)}
                not_taken.append(_("Die Kopie an %(address)s wurde nicht angenommen: „%(answer)s“") % words)
        return not_taken

    def _begin_anew(self, session: smtplib.SMTP) -> None:
        try:
            code, _answer = session.rset()
        except OSError:
            code = 0
        if code != 250:
            self._drop()

    def _drop(self) -> None:
        """Without a farewell, which would wait for an answer once more."""
        session, self._backend.connection = self._backend.connection, None
        if session is not None:
            session.close()


class Wrapped(EmailMessage):
    """A kept message for the backends of the demo and the tests, which ask for Django's own class."""

    def __init__(self, kept: Message):
        self.content = bytes(kept.content)
        parsed = message_from_bytes(self.content, policy=PARSING)
        text = parsed.get_body(("plain",))
        super().__init__(
            subject=kept.subject,
            body=text.get_content().replace("\r\n", "\n") if text else "",
            from_email=str(parsed["From"]),
            to=[kept.to_address],
            cc=kept.cc,
            headers={"Message-ID": kept.message_id},
        )

    def message(self):
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
