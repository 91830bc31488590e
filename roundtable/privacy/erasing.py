"""Erasing a person: asked for or begun, confirmed by a second one, done at once and whole."""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import ModelLogEntry, PageLogEntry

from meetings.models import MeetingPaper
from members import history, pictures
from members.circulars.models import ListEntry
from members.languages import language_of_records
from members.models import (
    Consent,
    DelegationProposal,
    MembershipApplication,
    Person,
    ReportFile,
    User,
)
from members.post import steps
from members.refusal import Refused
from members.search import indexing
from roundtable.models import ErasureRequest
from roundtable.privacy import asking, lines, lists, mails, media, reindexing, sessions, standing, sweeping
from roundtable.privacy.fates import FATES, Act
from roundtable.privacy.files import remove_unnamed
from roundtable.privacy.naming import Place, places
from roundtable.privacy.wording import Wording

EMPTIED = ("first_name", "title", "form_of_address", "email", "phone", "street", "postcode", "town")


@transaction.atomic
def ask(person: Person, *, by: User) -> ErasureRequest:
    """She wishes it herself; twice is one request."""
    found, is_new = ErasureRequest.objects.open().get_or_create(
        person=person, confirmed_at=None, withdrawn_at=None, defaults={"is_own_wish": True}
    )
    if is_new:
        history.record(person, lines.ASKED, by=by)
    return found


@transaction.atomic
def start(person: Person, *, by: User, reason: str) -> ErasureRequest:
    """The office begins; nothing is erased yet. Raises Refused while she holds an office."""
    if person.erased_at:
        raise Refused(_("Diese Person ist schon gelöscht."))
    standing.check(person)
    found = ErasureRequest.objects.open().select_for_update().filter(person=person).first()
    found = found or ErasureRequest(person=person)
    if found.started_by_id is None:
        found.started_by, found.started_at, found.reason = by, timezone.now(), reason
        found.save()
        history.record(person, lines.STARTED, by=by)
        asking.ask_to_confirm(found)
    return found


@transaction.atomic
def withdraw(request: ErasureRequest, *, by: User) -> None:
    """It will not be done."""
    row = _locked(request)
    row.withdrawn_at = timezone.now()
    row.save(update_fields=["withdrawn_at"])
    history.record(row.person, lines.WITHDRAWN, by=by)


@transaction.atomic
@language_of_records()
def confirm(request: ErasureRequest, *, by: User) -> None:
    """The second person agrees, and it is done: whole, or not at all. Raises Refused."""
    row = _locked(request)
    if not standing.may_confirm(by, starter=row.started_by):
        raise Refused(_("Das bestätigt eine zweite Person aus der Koordinierungsstelle oder der Vorsitz."))
    if row.person.user_id == by.pk:
        raise Refused(_("Die eigene Löschung bestätigt jemand anderes."))
    row.confirmed_by, row.confirmed_at, row.reason = by, timezone.now(), ""
    row.save()
    erase(row.person, by=by)


@transaction.atomic
def erase(person: Person, *, by: User | None) -> bool:
    """Empty everything that names her but signed minutes; False, and nothing done, when she is erased.

    Files go after the commit. Raises Refused while she holds an office.
    """
    person = Person.objects.select_for_update(of=("self",)).select_related("user").get(pk=person.pk)
    if person.erased_at:
        return False
    standing.check(person)
    label = standing.role_label(person)
    wording = Wording(person, label=label)
    found = reindexing.things_naming(wording)
    pictures.hide_of(person)  # her consents go with her
    digests = [*_give_up_files(person), *lists.forget_listed(wording)]
    _forget_addresses(person)
    _forget_asked(person)
    for place in places():
        if place.is_about_her:
            _settle(place, person)
    _forget_account(person)
    sessions.end_named(wording)
    steps.forget(person.uuid)
    mails.take_words(wording)
    indexing.forget(person.uuid)
    ModelLogEntry.objects.filter(
        content_type=ContentType.objects.get_for_model(Person), object_id=str(person.pk)
    ).delete()
    person.refresh_from_db()
    for name in EMPTIED:
        setattr(person, name, "")
    person.last_name, person.erased_at = label[:100], timezone.now()
    person.save()
    changed = sweeping.sweep_all(wording)
    media.rename_named(wording)
    reindexing.rewrite(found, wording)
    reindexing.rewrite_pages(changed)
    indexing.compact()
    history.record(person, lines.ERASED, by=by)
    transaction.on_commit(lambda: remove_unnamed(digests))
    return True


def _locked(request: ErasureRequest) -> ErasureRequest:
    row = ErasureRequest.objects.open().select_for_update(of=("self",)).filter(pk=request.pk).first()
    if row is None:
        raise Refused(_("Diese Bitte ist schon erledigt."))
    return row


def _settle(place: Place, person: Person) -> None:
    """What the table of fates says for one field."""
    fate, rows = FATES[place.name], place.rows(person, None)
    if fate.act is Act.DELETE:
        rows.delete()
    elif fate.act is Act.CLEAR:
        empty = {name: place.model._meta.get_field(name).get_default() for name in fate.fields}
        rows.update(**{name: "" if value is None else value for name, value in empty.items()})


def _give_up_files(person: Person) -> list[str]:
    """The files she brought; those of signed minutes stay."""
    papers = MeetingPaper.objects.filter(uploaded_by=person).exclude(
        meeting__minutes__state__in=sweeping.FROZEN
    )
    reports = ReportFile.objects.filter(report__written_by=person)
    digests = [*papers.values_list("digest", flat=True), *reports.values_list("digest", flat=True)]
    papers.delete()
    reports.delete()
    return [digest for digest in dict.fromkeys(digests) if digest]


def _forget_addresses(person: Person) -> None:
    """Rows that know her by her address alone."""
    for address in {person.email, person.user.email if person.user else ""} - {""}:
        Consent.objects.filter(person=None, address__iexact=address).delete()
        ListEntry.objects.filter(person=None, address__iexact=address).delete()


def _forget_asked(person: Person) -> None:
    """Where somebody asked in her name: applications and proposals keep first and last name apart."""
    hers = Q(first_name=person.first_name, last_name=person.last_name)
    hers |= Q(email__iexact=person.email) if person.email else Q(pk__in=[])
    for model in (MembershipApplication, DelegationProposal):
        rows = model._base_manager.filter(hers)
        rows.update(first_name="", last_name=_("Person (gelöscht)"), email="", phone="")


def _forget_account(person: Person) -> None:
    """The login with its sessions; logs say no more whose account it was."""
    user = person.user
    if user is None:
        return
    for session in user.usersession_set.all():
        session.end()
    of_account = ContentType.objects.get_for_model(User)
    ModelLogEntry.objects.filter(content_type=of_account, object_id=str(user.pk)).delete()
    for entries in (ModelLogEntry, PageLogEntry):
        entries.objects.filter(user=user).update(user=None)
    user.delete()
