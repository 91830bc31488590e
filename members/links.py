"""Signed links: one act on one thing by one person until one moment, without a login.

Whoever opens such a link sees a page; only a POST acts, because mail scanners open every link. A link
gives no session and says nothing about any other thing.
"""

import re
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

# Object, person, seconds since 1970: what is signed together with the purpose.
_CONTENT = struct.Struct(">16s16sQ")
_TOKEN = re.compile(r"\b[a-z]+\.[\w-]{40,}~[\w-]{20,}")


class LinkError(Exception):
    """The link does not open anything; `message` says why and what to do."""

    message: str | Promise = ""


class Invalid(LinkError):
    """Damaged, made for another purpose, or not made by us."""

    message = _(
        "Dieser Link ist nicht vollständig oder ungültig. Bitte öffnen Sie ihn noch einmal aus der "
        "Nachricht, oder kopieren Sie ihn ganz."
    )


class Expired(LinkError):
    """It was ours, but its time is over."""

    message = _("Dieser Link ist abgelaufen. Es ist nichts geändert worden. Bitte fragen Sie uns.")


@dataclass(frozen=True)
class Link:
    """What a valid link says."""

    purpose: str
    object_uuid: UUID
    person_uuid: UUID
    expires_at: datetime


def make(purpose: str, object_uuid: UUID, person_uuid: UUID, expires_at: datetime) -> str:
    """The token of a link, letters that survive every mail program; `purpose` is one short word."""
    content = _CONTENT.pack(object_uuid.bytes, person_uuid.bytes, int(expires_at.timestamp()))
    encoded = urlsafe_b64encode(content).decode().rstrip("=")
    return _signer(purpose).sign(f"{purpose}.{encoded}")


def purpose_of(token: str) -> str:
    """The purpose a token claims; only `read` proves it."""
    return token.partition(".")[0]


def read(token: str, purpose: str) -> Link:
    """What the token says. Raises Invalid, or Expired at and after its last moment."""
    try:
        encoded = _signer(purpose).unsign(token).partition(".")[2]
        thing, person, seconds = _CONTENT.unpack(urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    except (BadSignature, ValueError, struct.error) as wrong:
        raise Invalid from wrong
    link = Link(purpose, UUID(bytes=thing), UUID(bytes=person), datetime.fromtimestamp(seconds, UTC))
    if link.expires_at <= timezone.now():
        raise Expired
    return link


def without_tokens(text: str) -> str:
    """The text with "…" for every token: whoever looks mail through does not act in somebody's name."""
    return _TOKEN.sub("…", text)


def _signer(purpose: str) -> Signer:
    """A key of its own for each purpose: a token for one never opens another."""
    return Signer(salt=f"members.links.{purpose}", sep="~")
