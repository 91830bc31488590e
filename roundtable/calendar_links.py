"""Making and revoking the links of personal calendars, and finding whose link it is."""

from hashlib import sha256
from secrets import token_urlsafe

from django.utils import timezone

from roundtable.models import CalendarToken

SECRET_BYTES = 24


def make_link(*, user, name: str) -> tuple[CalendarToken, str]:
    """A new link and its secret, which is known only now: the row keeps no more than a digest."""
    secret = token_urlsafe(SECRET_BYTES)
    return CalendarToken.objects.create(user=user, name=name, digest=digest_of(secret)), secret


def revoke(link: CalendarToken) -> bool:
    """From now on the link leads nowhere; False if it was revoked before."""
    return bool(CalendarToken.objects.filter(pk=link.pk, revoked_at=None).update(revoked_at=timezone.now()))


def find_link(secret: str) -> CalendarToken | None:
    """The valid link with this secret, with its user and person; None if unknown or revoked."""
    valid = CalendarToken.objects.valid().select_related("user__person")
    return valid.filter(digest=digest_of(secret)).first()


def note_use(link: CalendarToken) -> None:
    """Remember the day on which the link was last read: one write a day at most."""
    now = timezone.now()
    if link.last_used_at is None or timezone.localdate(link.last_used_at) < timezone.localdate(now):
        CalendarToken.objects.filter(pk=link.pk).update(last_used_at=now)


def digest_of(secret: str) -> str:
    """SHA-256 suffices without salt: the secret is random and longer than anybody can guess."""
    return sha256(secret.encode()).hexdigest()
