"""What can go wrong while sending, sorted by what follows from it (RFC 5321, 4.2)."""

import smtplib
import ssl

from django.utils.translation import gettext as _

# Codes that say "you may not send here", wherever in the conversation they come.
OUR_FAULT = (530, 534, 535, 538)
TOO_LARGE = 552
CLOSING = 421
MOST_WORDS = 500


class Trouble(Exception):
    """A message did not go out; `message` says why, in words for people."""

    def __init__(self, message: str):
        super().__init__(message)
        self.message = message


class Later(Trouble):
    """This message not now; others may go."""


class Broken(Later):
    """The conversation broke off; the next message needs a new one."""


class Rejected(Trouble):
    """This message never."""


class Unreachable(Later):
    """Nobody answers: nothing can be sent now."""


class Misconfigured(Trouble):
    """The server does not let us send at all; no message is to blame."""


def refusal(code: int, answer: bytes | str) -> Trouble:
    """What the server's answer to a recipient or to the text means."""
    words = {"answer": sentence(code, answer)}
    if code in OUR_FAULT:
        return misconfigured(words["answer"])
    if 500 <= code < 600:
        return Rejected(_("Der Mailserver lehnt das ab: „%(answer)s“") % words)
    if code == CLOSING or code < 0:
        return broken()
    return Later(_("Der Mailserver nimmt das gerade nicht an: „%(answer)s“") % words)


def sender_refusal(code: int, answer: bytes) -> Trouble:
    """What the server's answer to the sender means; only a size is the message's own fault (RFC 1870)."""
    if 500 <= code < 600 and code != TOO_LARGE:
        return misconfigured(sentence(code, answer))
    return refusal(code, answer)


def misconfigured(answer: str) -> Misconfigured:
    return Misconfigured(
        _(
            "Der Mailserver lässt uns nicht senden: „%(answer)s“. Bitte prüfen Sie die Zugangsdaten und "
            "den Absender; danach geht die Nachricht von selbst hinaus."
        )
        % {"answer": answer}
    )


def broken() -> Broken:
    return Broken(_("Die Verbindung zum Mailserver ist abgebrochen."))


def of_opening(error: OSError) -> Trouble:
    """Why no conversation began."""
    if isinstance(error, smtplib.SMTPResponseException) and 500 <= error.smtp_code < 600:
        return misconfigured(sentence(error.smtp_code, error.smtp_error))
    if isinstance(error, smtplib.SMTPNotSupportedError | ssl.SSLCertVerificationError):
        return misconfigured(str(error))
    return Unreachable(_("Der Mailserver ist gerade nicht erreichbar."))


def of_talking(error: OSError) -> Trouble:
    """Why a conversation broke off; smtplib says "disconnected" of a time-out, too."""
    if isinstance(error, TimeoutError) or isinstance(error.__context__, TimeoutError):
        return Broken(_("Der Mailserver hat nicht rechtzeitig geantwortet."))
    return broken()


def sentence(code: int, answer: bytes | str) -> str:
    """The server's own words in one line."""
    words = answer.decode("utf-8", "replace") if isinstance(answer, bytes) else answer
    printable = "".join(letter if letter.isprintable() else " " for letter in f"{code} {words}")
    return " ".join(printable.split())[:MOST_WORDS]
