"""On which way each recipient gets a circular: by mail, as a letter, or not at all, with the reason.

Official mail reaches everybody entitled: whoever cannot be reached by mail gets a letter. Anything else
goes to nobody who has not agreed, on whatever way.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Q
from django.utils import timezone

from members import consenting
from members.circulars.gathering import Candidate, gather
from members.circulars.kinds import Reason, Way
from members.circulars.models import Circular, Omission
from members.delegations import mailboxes
from members.models import Consent
from members.post.addresses import to_ascii
from members.post.models import Message
from members.post.outbox import NotSendable


@dataclass(frozen=True)
class Recipient:
    """One line of the list: `candidate` on this `way`; `consent` is what she can withdraw."""

    candidate: Candidate
    way: Way
    reason: Reason | None = None
    address: str = ""
    copies: tuple[str, ...] = ()
    consent: Consent | None = None
    note: str = ""


def day_of(circular: Circular) -> date:
    """Whose seats and delegations count: the day that was said, else that of sending."""
    if circular.as_of:
        return circular.as_of
    moment = circular.send_at if circular.is_open else circular.sent_at
    return timezone.localdate(moment) if moment else timezone.localdate()


def recipients_of(circular: Circular) -> list[Recipient]:
    """Everybody of the groups, also those who do not get it; the queries do not grow with their number."""
    on = day_of(circular)
    left_out = Omission.objects.filter(circular=circular).select_related("person")
    omitted = {one.key: one.reason for one in left_out}
    return ways_for(gather(circular, on), on, is_official=circular.is_official, omitted=omitted)


def ways_for(
    found: Sequence[Candidate], on: date, *, is_official: bool, omitted: Mapping[str, str] | None = None
) -> list[Recipient]:
    """The same for people who were gathered elsewhere; `omitted`: left out by hand, and why."""
    addresses = {one.key: _address(one) for one in found}
    bounced = _bounced({address for address, _is_wrong in addresses.values() if address})
    consents = consenting.of_all((one.person, one.address) for one in found) if not is_official else None
    copies = mailboxes.copies_for_all([one.person for one in found if one.person], on)
    taken = {address.casefold() for address, _is_wrong in addresses.values() if address}
    seen: set[str] = set()
    rows = []
    for one in found:
        address, is_wrong = addresses[one.key]
        if why := (omitted or {}).get(one.key):
            rows.append(Recipient(one, Way.NONE, Reason.BY_HAND, address, note=why))
            continue
        row = _sort(
            one, address, is_wrong, bounced, seen, consents(one.person, one.address) if consents else None
        )
        if row.way == Way.MAIL:
            seen.add(address.casefold())
            # A copy for which nobody asked carries no link that ends somebody else's consent.
            also = copies.get(one.person.pk, []) if one.person and is_official else []
            row = _with_copies(row, also, taken)
        rows.append(row)
    return rows


def _sort(
    one: Candidate,
    address: str,
    is_wrong: bool,
    bounced: set[str],
    seen: set[str],
    consents: Sequence[Consent] | None,
) -> Recipient:
    """`consents` is None for official mail, which asks for none."""
    consent, is_official = None, consents is None
    if consents is not None:
        said = consenting.said(consents, person=one.person)
        if said != Consent.State.GIVEN:
            reason = Reason.UNSUBSCRIBED if said == Consent.State.WITHDRAWN else Reason.NO_CONSENT
            return Recipient(one, Way.NONE, reason, address)
        given = [row for row in consents if row.state == Consent.State.GIVEN]
        hers = [row for row in given if one.person and row.person_id == one.person.pk]
        consent = [*hers, *given][0]
    if not address:
        return Recipient(one, _paper(one), Reason.WRONG_ADDRESS if is_wrong else Reason.NO_ADDRESS)
    if address in bounced:
        return Recipient(one, _paper(one) if is_official else Way.NONE, Reason.BOUNCED, address)
    if address.casefold() in seen and not (is_official and one.person):
        return Recipient(one, Way.NONE, Reason.SAME_ADDRESS, address)
    return Recipient(one, Way.MAIL, None, address, consent=consent)


def _paper(one: Candidate) -> Way:
    """Nobody can write a letter to an address of which nothing else is known."""
    return Way.LETTER if one.person else Way.NONE


def _with_copies(row: Recipient, copies: Iterable[str], taken: set[str]) -> Recipient:
    """A mailbox gets one copy of a circular, and none when it is written to anyhow."""
    fresh = [address for address in copies if address.casefold() not in taken]
    taken.update(address.casefold() for address in fresh)
    return Recipient(row.candidate, row.way, row.reason, row.address, tuple(fresh), row.consent)


def _address(one: Candidate) -> tuple[str, bool]:
    """The address as a mail server takes it; ("", True) for one that is none."""
    if not one.address:
        return "", False
    try:
        return to_ascii(one.address), False
    except NotSendable:
        return "", True


def _bounced(addresses: set[str]) -> set[str]:
    """Of these the ones from which the last message came back."""
    last = (
        Message.objects.filter(to_address__in=addresses)
        .order_by()
        .values("to_address")
        .annotate(
            back=Max("created_at", filter=Q(state=Message.State.BOUNCED)),
            sent=Max("created_at", filter=Q(state=Message.State.SENT)),
        )
        .filter(back__isnull=False)
    )
    return {one["to_address"] for one in last if one["sent"] is None or one["back"] >= one["sent"]}
