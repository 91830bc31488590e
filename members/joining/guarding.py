"""What keeps programs away from a public form, without anybody else's help: time, traps, counts."""

import hashlib
import ipaddress
import secrets

from django.core.cache import cache
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner
from django.utils.crypto import salted_hmac

SOONEST, LATEST = 4, 12 * 60 * 60  # seconds between a page and its answer
HOUR, DAY = 60 * 60, 24 * 60 * 60
LINKS = ("http://", "https://", "www.", "[url", "<a ")


class TooSoon(Exception):
    """Nobody reads and fills in a form so fast."""


class TooLate(Exception):
    """The page was open too long, or its stamp is not ours."""


class Again(Exception):
    """This page was sent before: a second click, or a program that repeats it."""


def stamp() -> str:
    """What a page carries: when it was made, and a word of its own."""
    return TimestampSigner(salt="members.joining.guarding").sign(secrets.token_urlsafe(9))


def check_stamp(signed: str) -> None:
    """Raises TooLate for an old or foreign stamp, TooSoon for a fresh one."""
    signer = TimestampSigner(salt="members.joining.guarding")
    try:
        signer.unsign(signed, max_age=LATEST)
    except (BadSignature, SignatureExpired) as old:
        raise TooLate from old
    try:
        signer.unsign(signed, max_age=SOONEST)
    except SignatureExpired:
        return
    raise TooSoon


def use_stamp(signed: str) -> None:
    """Each page is taken once. Raises Again."""
    if not cache.add(f"form-used-{hashlib.sha256(signed.encode()).hexdigest()}", 1, LATEST):
        raise Again


def count_links(*texts: str) -> int:
    """How many addresses of websites stand in these texts."""
    joined = " ".join(texts).casefold()
    return sum(joined.count(mark) for mark in LINKS) - joined.count("://www.")


def allows(what: str, value: str, *, most: int, within: int) -> bool:
    """Count one more for this value; False when it is too many. Nobody's address is kept, only its digest."""
    digest = salted_hmac("members.joining.guarding", f"{what}:{value}", algorithm="sha256").hexdigest()
    key = f"form-count-{digest}"
    cache.add(key, 0, within)
    try:
        return cache.incr(key) <= most
    except ValueError:  # it expired between the two
        cache.set(key, 1, within)
        return True


def network_of(address: str) -> str:
    """The network behind an address: /24 of IPv4, /48 of IPv6; one visitor has many addresses there."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    size = 24 if found.version == 4 else 48
    return str(ipaddress.ip_network(f"{found}/{size}", strict=False))
