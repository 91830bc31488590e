"""The shared mailboxes of organisations that want a copy of mail to their delegates."""

from datetime import date

from members.models import Delegation, Person


def copies_for(person: Person, on: date) -> list[str]:
    """Addresses that get a copy of a message to this person on that day: sorted, each once, never her own.

    Only organisations for which she speaks on that day, whose mailbox is known and wants copies.
    """
    sent = Delegation.objects.in_force(on).filter(person=person, organisation__copies_mail=True)
    found = {address.strip() for address in sent.values_list("organisation__email", flat=True)}
    own = person.email.strip().casefold()
    return sorted({one.casefold(): one for one in found if one and one.casefold() != own}.values())
