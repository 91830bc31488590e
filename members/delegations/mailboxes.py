"""The shared mailboxes of organisations that want a copy of mail to their delegates."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from members.models import Delegation, Person


def copies_for_all(people: Iterable[Person], on: date) -> dict[int, list[str]]:
    """Addresses that get a copy of a message to these people on that day, by their keys; one query.

    Of each sorted, each once, never her own. Only organisations for which she speaks on that day, whose
    mailbox is known and wants copies.
    """
    own = {person.pk: person.email.strip().casefold() for person in people}
    found: dict[int, dict[str, str]] = defaultdict(dict)
    sent = Delegation.objects.in_force(on).filter(person__in=own, organisation__copies_mail=True)
    for person, address in sent.values_list("person_id", "organisation__email"):
        if address.strip() and address.strip().casefold() != own[person]:
            found[person].setdefault(address.strip().casefold(), address.strip())
    return {person: sorted(addresses.values()) for person, addresses in found.items()}
