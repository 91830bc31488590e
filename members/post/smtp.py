"""Handing finished bytes to a mail server as they are, many over one conversation (RFC 5321)."""

import smtplib

from django.conf import settings
from django.core.mail.backends.smtp import EmailBackend
from django.utils.translation import gettext as _

from members.post import troubles
from members.post.models import Message

# A copy that is not taken at once is worth waiting for, but not for ever.
PATIENCE_FOR_COPIES = 3


class SmtpCarrier:
    """One conversation, begun when first needed and again when it broke."""

    def __init__(self, backend: EmailBackend) -> None:
        self._backend = backend
        self._is_begun = False  # the server has taken the sender of this message

    def carry(self, message: Message) -> str:
        """Hand it over; returns the server's answer. Raises a Trouble."""
        is_old = self._backend.connection is not None
        try:
            return self._talk(message)
        except troubles.Broken:
            if not is_old or self._is_begun:
                raise
        return self._talk(message)  # the server had closed it in the meantime

    def hang_up(self) -> None:
        """End the conversation; a server that is gone is no trouble any more."""
        try:
            self._backend.close()
        except OSError:
            self._backend.connection = None

    def _talk(self, message: Message) -> str:
        self._is_begun = False
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
        if session is None or session.sock is None:
            raise troubles.broken()
        session.sock.settimeout(settings.EMAIL_DATA_TIMEOUT)
        return session

    def _say(self, session: smtplib.SMTP, message: Message) -> str:
        session.ehlo_or_helo_if_needed()
        content = bytes(message.content)
        options = [f"size={len(content)}"] if session.has_extn("size") else []
        code, answer = session.mail(message.sender, options)
        if code != 250:
            raise troubles.sender_refusal(code, answer)
        self._is_begun = True
        not_taken = self._name_recipients(session, message)
        try:
            code, answer = session.data(content)
        except smtplib.SMTPDataError as error:  # it did not even want to begin
            raise troubles.refusal(error.smtp_code, error.smtp_error) from error
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
