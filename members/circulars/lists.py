"""Keeping lists of recipients: found, add, paste, take off."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from members import consenting, history
from members.circulars import pasting
from members.circulars.models import ContactList, ListEntry
from members.languages import language_of_records
from members.models import Person, User
from members.names import clean_name
from members.post.addresses import to_ascii
from members.post.outbox import NotSendable
from members.refusal import Refused


@dataclass(frozen=True)
class Outcome:
    """What became of pasted addresses: new on the list, there before or twice, none at all."""

    added: int
    known: int
    wrong: tuple[str, ...]


@transaction.atomic
def add(
    contact_list: ContactList,
    *,
    person: Person | None = None,
    address: str = "",
    name: str = "",
    organisation: str = "",
    by: User,
) -> ListEntry:
    """Put a person or an address on the list. Raises Refused for what is there or is no address."""
    contact_list = _locked(contact_list)
    if person is None and not address:
        raise Refused(_("Bitte wählen Sie eine Person oder nennen Sie eine E-Mail-Adresse."))
    if address:
        try:
            address = to_ascii(address)
        except NotSendable as no:
            raise Refused(no.message, field="address") from no
    if _is_there(contact_list, person, address):
        raise Refused(_("%s steht schon auf der Liste.") % (person or address))
    made = ListEntry.objects.create(
        contact_list=contact_list,
        person=person,
        address="" if person else address,
        name="" if person else clean_name(name)[:200],
        organisation=clean_name(organisation)[:200],
    )
    with language_of_records():
        history.record(contact_list, history.EDITED, by=by, fields=[_("jemand dazugekommen")])
    return made


@transaction.atomic
def paste(contact_list: ContactList, text: str, *, by: User) -> Outcome:
    """Put every address of a text on the list; an address of one person of the register is that person."""
    contact_list = _locked(contact_list)
    reading = pasting.read(text)
    if not reading.found:
        raise Refused(_("Darin steht keine E-Mail-Adresse."), field="text")
    people, there = _people_by_address(), _addresses_on(contact_list)
    fresh = [one for one in reading.found if one.address.casefold() not in there]
    ListEntry.objects.bulk_create(_entry_of(contact_list, one, people) for one in fresh)
    if fresh:
        with language_of_records():
            said = _("%d Adressen eingefügt") % len(fresh)
            history.record(contact_list, history.EDITED, by=by, fields=[said])
    known = len(reading.doubles) + len(reading.found) - len(fresh)
    return Outcome(len(fresh), known, tuple(reading.wrong))


@transaction.atomic
def take_off(entry: ListEntry, *, by: User) -> None:
    """Somebody does not belong there any more."""
    with language_of_records():
        history.record(entry.contact_list, history.EDITED, by=by, fields=[_("jemand heruntergenommen")])
    entry.delete()


@transaction.atomic
def drop(contact_list: ContactList) -> None:
    """Throw a list away. Raises Refused while a circular names it."""
    if contact_list.sources.exists():
        raise Refused(_("Ein Rundschreiben nennt diese Liste; sie bleibt stehen."))
    contact_list.delete()


@transaction.atomic
def ask_all(contact_list: ContactList, *, by: User) -> int:
    """Ask everybody on the list who has not been asked; how many were."""
    asked = 0
    for entry in contact_list.entries.select_related("person"):
        try:
            consenting.ask(person=entry.person, address=entry.address, words=contact_list.purpose, by=by)
        except Refused:
            continue
        asked += 1
    return asked


def states(entries: Iterable[ListEntry]) -> dict[int, str]:
    """What the consents of each entry come to, in words, by its key; "" without any. One query."""
    rows = list(entries)
    found = consenting.of_all((one.person, one.address) for one in rows)
    words = {}
    for one in rows:
        said = consenting.said(found(one.person, one.address), person=one.person)
        words[one.pk] = str(said.label) if said else ""
    return words


def _is_there(contact_list: ContactList, person: Person | None, address: str) -> bool:
    entries = contact_list.entries
    if person is not None:
        return entries.filter(person=person).exists()
    by_address = entries.filter(address__iexact=address) | entries.filter(person__email__iexact=address)
    return by_address.exists()


def _addresses_on(contact_list: ContactList) -> set[str]:
    """Every address that stands on the list, its own or a person's; one query."""
    rows = contact_list.entries.values_list("address", "person__email")
    return {text.strip().casefold() for row in rows for text in row if text}


def _entry_of(contact_list: ContactList, one: pasting.Pasted, people: dict[str, Person]) -> ListEntry:
    """A new entry: the person of the register whose address it is, or else the address with its name."""
    if person := people.get(one.address.casefold()):
        return ListEntry(contact_list=contact_list, person=person)
    return ListEntry(contact_list=contact_list, address=one.address, name=one.name)


def _people_by_address() -> dict[str, Person]:
    """The register by address; one that two people share names nobody."""
    found: dict[str, Person | None] = {}
    for person in Person.objects.filter(erased_at=None).exclude(email=""):
        address = person.email.strip().casefold()
        found[address] = None if address in found else person
    return {address: person for address, person in found.items() if person}


def _locked(contact_list: ContactList) -> ContactList:
    return ContactList.objects.select_for_update().get(pk=contact_list.pk)
