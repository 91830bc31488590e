"""Feedback about the website goes to the office as a mail; nothing of it is stored."""

from django.core.mail import EmailMessage
from django.utils.translation import gettext as _


def send(words: str, *, to: str, page: str = "", email: str = "") -> None:
    """Mail one visitor's words to the office, answerable to `email` if there is one.

    Raises OSError (as smtplib does) when the mail cannot be handed over.
    """
    about = _("Seite: %(page)s") % {"page": page or _("nicht genannt")}
    EmailMessage(
        subject=_("Rückmeldung zur Website"),
        body=f"{words}\n\n--\n{about}\n",
        to=[to],
        reply_to=[email] if email else None,
    ).send()
