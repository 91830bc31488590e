"""Feedback about the website goes to the office as a mail; nothing of it is stored."""

from django.core.cache import cache
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _

# More than people write; a program that fills the form again and again floods nobody's letter box.
MOST_AN_HOUR = 20
HOUR = 60 * 60
COUNTER = "feedback-of-this-hour"


class TooMany(Exception):
    """So many came within this hour that something else than people must be writing."""


def send(words: str, *, to: str, page: str = "", email: str = "") -> None:
    """Mail one visitor's words to the office, answerable to `email` if there is one.

    Raises OSError (as smtplib does) when the mail cannot be handed over, TooMany when too many came.
    """
    _count()
    about = _("Seite: %(page)s") % {"page": page or _("nicht genannt")}
    EmailMessage(
        subject=_("Rückmeldung zur Website"),
        body=f"{words}\n\n--\n{about}\n",
        to=[to],
        reply_to=[email] if email else None,
    ).send()


def _count() -> None:
    """Nobody's address is kept for this: all visitors are counted together."""
    cache.add(COUNTER, 0, HOUR)
    if cache.incr(COUNTER) > MOST_AN_HOUR:
        raise TooMany
