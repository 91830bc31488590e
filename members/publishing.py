"""What the website shows of people: nothing to which each of them has not agreed, item by item.

An item is a place on the website, or a picture, with a number of its own, kept in `Consent.about_uuid`;
withdrawing takes the name or the picture off with the next request. Roles and seats need nobody's consent.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members import consent_mails, consenting, history, pictures
from members.languages import language_of_records
from members.models import Appointment, Committee, Consent, CustomImage, Person, User
from members.refusal import Refused

Purpose, How = Consent.Purpose, Consent.How


@dataclass(frozen=True)
class Item:
    """`words` is what exactly somebody agrees to; it is kept with her consent."""

    uuid: UUID
    words: str | Promise
    image: CustomImage | None = None

    @property
    def picture(self) -> pictures.Shown | None:
        """For her who has to know what she agrees to."""
        return pictures.to_judge(self.image) if self.image else None


BOARD_LIST = Item(
    UUID("6f1d3c52-6c0b-4b3e-9a55-0d1f7b0a2c11"),
    gettext_lazy("Mein Name steht mit meinem Amt in der Liste des Vorstands auf der Website"),
)
MOST_OF_TITLE = 150  # of a title; the words of a consent end at 300


def public_board(on: date):
    """Who is in office on the voting seats of the board, in their order."""
    rows = Appointment.objects.in_office(on).filter(
        seat__committee__kind=Committee.Kind.BOARD, seat__is_voting=True
    )
    return rows.select_related("seat", "person", "term").order_by("seat__position", "pk")


def agreed(item: Item, people: Iterable[Person]) -> set[int]:
    """The keys of those who may be shown there today; one query."""
    rows = Consent.objects.for_publication().in_force().filter(about_uuid=item.uuid)
    return set(rows.filter(person__in=[one.pk for one in people]).values_list("person", flat=True))


def said(item: Item, people: Iterable[Person]) -> dict[int, Consent]:
    """{person: her consent}, without those nobody asked: a yes counts whatever else was asked, else what
    came last; one query."""
    rows = Consent.objects.for_publication().filter(person__in=people, about_uuid=item.uuid)
    in_order = sorted(rows, key=lambda one: (one.state == Consent.State.GIVEN, one.pk))
    return {row.person_id: row for row in in_order}


def item_of(image: CustomImage) -> Item:
    """This picture, as it is today."""
    title = Truncator(image.title).chars(MOST_OF_TITLE)
    words = _("Das Bild „%s“, auf dem ich zu erkennen bin, steht auf der Website") % title
    return Item(image.uuid, words, image)


def pictures_of(person: Person) -> list[Item]:
    """The pictures she is on."""
    images = CustomImage.objects.filter(depictions__person=person).order_by("pk")
    return [item_of(image) for image in images.prefetch_renditions(pictures.TO_JUDGE)]


def askable(person: Person) -> dict[UUID, Item]:
    """All she could agree to, also while she does not sit there."""
    return {item.uuid: item for item in (BOARD_LIST, *pictures_of(person))}


def items_of(person: Person) -> list[Item]:
    """The places where she would stand today, if she agreed."""
    sits = public_board(timezone.localdate()).filter(person=person).exists()
    return [*([BOARD_LIST] if sits else []), *pictures_of(person)]


def open_items(person: Person) -> list[Item]:
    """Of these the ones to which she has not agreed, whether she was asked or not."""
    given = Consent.objects.for_publication().in_force().filter(person=person)
    agreed = set(given.values_list("about_uuid", flat=True))
    return [item for item in items_of(person) if item.uuid not in agreed]


@transaction.atomic
def agree(person: Person, item: Item, *, by: User) -> Consent:
    """She says yes in her own account. Twice is one consent; an open question by mail is answered with it."""
    rows = _rows(person, item).select_for_update(of=("self",))
    if there := rows.in_force().first():
        return there
    found = rows.filter(withdrawn_at=None).first() or _new(person, item)
    found.given_at, found.how = timezone.now(), How.ACCOUNT
    found.save()
    history.record(found, consenting.GIVEN, by=by)
    return found


@transaction.atomic
def ask(person: Person, item: Item, *, by: User | None) -> Consent:
    """Ask her by mail. Raises Refused without an address, when she agreed, or an answer is still open."""
    Person.objects.select_for_update().get(pk=person.pk)  # two who ask at once ask her once
    rows = list(_rows(person, item))
    if not person.email:
        raise Refused(_("Ohne E-Mail-Adresse kann man nicht per E-Mail fragen."))
    if any(row.state == Consent.State.GIVEN for row in rows):
        raise Refused(_("%s hat schon eingewilligt.") % person)
    if any(row.state == Consent.State.ASKED for row in rows):
        raise Refused(_("%s ist schon gefragt; die Antwort steht noch aus.") % person)
    found = _new(person, item)
    found.asked_at = timezone.now()
    found.save()
    consent_mails.send_question(found)
    history.record(found, consenting.ASKED, by=by)
    return found


def _rows(person: Person, item: Item):
    return Consent.objects.for_publication().filter(person=person, about_uuid=item.uuid)


def _new(person: Person, item: Item) -> Consent:
    with language_of_records():
        words = str(item_of(item.image).words if item.image else item.words)
    return Consent(person=person, purpose=Purpose.PUBLICATION, about_uuid=item.uuid, words=words)
