"""A browser that has logged in before has limits of its own, so that strangers cannot lock anybody out.

Wrong passwords are counted per account. Were there one count for all, whoever knows an address could use
it up for ever. A browser keeps a signed cookie of the account it was used for: its attempts count apart
(OWASP, "Device Cookies"). The cookie opens nothing.
"""

from secrets import token_urlsafe

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.http import HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare, salted_hmac

COOKIE = "known_device"
LASTS_SECONDS = 60 * 60 * 24 * 180
_SALT = "members.accounts.known_devices"


def remember(response: HttpResponse, *, email: str) -> None:
    """Note in the browser that this account has logged in here."""
    response.set_cookie(
        COOKIE,
        Signer(salt=_SALT).sign(f"{_digest(email)}.{token_urlsafe(9)}"),
        max_age=LASTS_SECONDS,
        path="/konto/",
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def device_of(request: HttpRequest, *, email: str) -> str:
    """A word for this browser when it was used for this account before, else ""."""
    try:
        account, _point, device = Signer(salt=_SALT).unsign(request.COOKIES.get(COOKIE, "")).partition(".")
    except BadSignature:
        return ""
    return device if constant_time_compare(account, _digest(email)) else ""


def _digest(email: str) -> str:
    """The address itself does not stand in the cookie."""
    return salted_hmac(_SALT, email.strip().lower()).hexdigest()[:24]
