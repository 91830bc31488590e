"""Consents: asked for by mail, given by a signed link or on paper, withdrawn with one click.

Nobody is on a mailing because somebody else typed her address: a question by mail counts as consent only
when whoever reads that address says yes (double opt-in).
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime, time
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from members import consent_mails, history, pictures
from members.models import Consent, Person, User
from members.refusal import Refused

Purpose, How, State = Consent.Purpose, Consent.How, Consent.State
GIVEN, WITHDRAWN, ASKED = "consents.given", "consents.withdrawn", "consents.asked"
ACTIONS = {
    ASKED: gettext_lazy("um Einwilligung gebeten"),
    GIVEN: gettext_lazy("eingewilligt"),
    WITHDRAWN: gettext_lazy("widerrufen"),
}


@transaction.atomic
def ask(*, person: Person | None = None, address: str = "", words: str = "", by: User | None) -> Consent:
    """Ask by mail whether she wants circulars. Raises Refused where one may not or need not ask."""
    rows = about(person, address).select_for_update(of=("self",))
    to_address = address or (person.email if person else "")
    if not to_address:
        raise Refused(_("Ohne E-Mail-Adresse kann man nicht per E-Mail fragen."))
    if rows.in_force().exists():
        raise Refused(_("%s hat schon eingewilligt.") % (person or address))
    if rows.withdrawn().exists():
        raise Refused(
            _("%s hat Rundschreiben abbestellt und wird nicht noch einmal gefragt.") % (person or address)
        )
    if any(one.state == State.ASKED for one in rows):
        raise Refused(_("%s ist schon gefragt; die Antwort steht noch aus.") % (person or address))
    found = Consent.objects.create(person=person, address=address, words=words, asked_at=timezone.now())
    consent_mails.send_question(found)
    history.record(found, ASKED, by=by)
    return found


@transaction.atomic
def give(consent: Consent) -> bool:
    """She said yes at the link. Twice changes nothing; False when it was withdrawn meanwhile."""
    row = Consent.objects.select_for_update().get(pk=consent.pk)
    if row.withdrawn_at:
        return False
    if row.given_at is None:
        row.given_at, row.how = timezone.now(), How.LINK
        row.save(update_fields=["given_at", "how"])
        history.record(row, GIVEN, by=None)
    return True


@transaction.atomic
def note(
    person: Person,
    *,
    purpose: str,
    how: str,
    on: date,
    words: str = "",
    about_uuid: UUID | None = None,
    by: User,
) -> Consent:
    """Consent given in another way, on paper for instance. Raises Refused for a day still to come."""
    if on > timezone.localdate():
        raise Refused(_("Dieser Tag liegt noch vor uns."), field="on")
    if purpose == Purpose.PUBLICATION and not words.strip():
        raise Refused(_("Bitte schreiben Sie, was genau veröffentlicht werden darf."), field="words")
    is_today = on == timezone.localdate()  # then it comes after whatever she said earlier this day
    given_at = timezone.now() if is_today else timezone.make_aware(datetime.combine(on, time(12)))
    found = Consent.objects.create(
        person=person,
        purpose=purpose,
        how=how,
        words=words.strip(),
        about_uuid=about_uuid,
        given_at=given_at,
    )
    history.record(found, GIVEN, by=by)
    return found


@transaction.atomic
def withdraw(consent: Consent, *, by: User | None) -> int:
    """She does not want it any more; how many ended, twice ends none.

    Of mail every consent of hers ends; of whoever else reads that mailbox only with the link in a mailing,
    `by` None, because nobody knows who pressed it. Of a published item every one to the same item ends; a
    picture leaves the website.
    """
    rows = Consent.objects.filter(pk=consent.pk)
    if consent.purpose == Purpose.MAIL and by is not None and consent.person:
        rows |= _own(consent.person, consent.to_address)
    elif consent.purpose == Purpose.MAIL:
        rows |= about(consent.person, consent.to_address)
    elif consent.about_uuid and consent.person:
        same = Consent.objects.for_publication().filter(about_uuid=consent.about_uuid)
        rows |= same.filter(person=consent.person)
    ended = list(rows.filter(withdrawn_at=None).select_for_update(of=("self",)))
    for row in ended:
        row.withdrawn_at = timezone.now()
        row.save(update_fields=["withdrawn_at"])
        history.record(row, WITHDRAWN, by=by)
    pictures.hide_about(consent.about_uuid)
    return len(ended)


@transaction.atomic
def object_to_mail(person: Person, *, by: User) -> Consent:
    """She said that she wants no circulars, whether she ever agreed to any or not. Twice is one row."""
    rows = Consent.objects.for_mail().filter(person=person)
    refused = rows.withdrawn().first()
    found = rows.filter(withdrawn_at=None).first() or refused
    found = found or Consent.objects.create(person=person, how=How.ORAL)
    withdraw(found, by=by)
    found.refresh_from_db()
    return found


def _own(person: Person, address: str):
    """Her rows, and those of the address of which no person is known."""
    rows = Consent.objects.for_mail()
    return rows.filter(person=person) | rows.filter(person=None, address__iexact=address or person.email)


def about(person: Person | None, address: str):
    """All consents to mail of one recipient, by person and by address."""
    return Consent.objects.for_mail().about(person, address or (person.email if person else ""))


def of_all(recipients: Iterable[tuple[Person | None, str]]) -> Callable[[Person | None, str], list[Consent]]:
    """The consents to mail of many recipients in one query: a function like `about` for each of them."""
    asked = [
        (person, (address or (person.email if person else "")).casefold()) for person, address in recipients
    ]
    people = [person.pk for person, _address in asked if person]
    addresses = {address for _person, address in asked if address}
    rows = Consent.objects.for_mail().select_related("person")
    rows = rows.annotate(own=Lower("address"), hers=Lower("person__email"))
    by_person, by_address = defaultdict(list), defaultdict(list)
    for row in rows.filter(Q(person__in=people) | Q(own__in=addresses) | Q(hers__in=addresses)):
        if row.person_id:
            by_person[row.person_id].append(row)
        for address in {row.address.casefold(), row.person.email.casefold() if row.person else ""} - {""}:
            by_address[address].append(row)

    def found(person: Person | None, address: str) -> list[Consent]:
        key = (address or (person.email if person else "")).casefold()
        return list(dict.fromkeys((by_person[person.pk] if person else []) + by_address[key]))

    return found


def said(rows: Iterable[Consent], *, person: Person | None = None) -> "Consent.State | None":
    """What the consents of one recipient come to: her own last word, else the last one of her address.

    A paper that is found later says what it said on its day, and who reads the same mailbox speaks only
    for those who never said anything themselves.
    """
    rows = list(rows)
    own = [row for row in rows if person and row.person_id == person.pk]
    states = {row.state for row in rows}
    waiting = next((state for state in (State.ASKED, State.EXPIRED) if state in states), None)
    return _last_word(own) or _last_word(rows) or waiting


def _last_word(rows: Iterable[Consent]) -> "Consent.State | None":
    """Yes or no, whichever was said later; of both in the same moment, no."""
    words = [(row.withdrawn_at, 1, State.WITHDRAWN) for row in rows if row.withdrawn_at]
    words += [(row.given_at, 0, State.GIVEN) for row in rows if row.given_at and not row.withdrawn_at]
    return max(words)[2] if words else None
