"""The office takes a public application over into the register, or sets it aside."""

from datetime import date
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history, keeping
from members.fields import label_of
from members.joining import candidacy
from members.models import Membership, MembershipApplication, Organisation, Person, Position, User
from members.names import fold_organisation
from members.refusal import Refused

Outcome = MembershipApplication.Outcome
OF_ORGANISATION = ("kind", "street", "postcode", "town", "district", "website", "description")
FREE_MAIL = {
    "gmail.com",
    "gmx.de",
    "gmx.net",
    "web.de",
    "t-online.de",
    "posteo.de",
    "outlook.com",
    "icloud.com",
}


def matches(application: MembershipApplication) -> list[Organisation]:
    """Organisations of the register that may be the same: by name, website, or the domain of the mailbox."""
    name = fold_organisation(application.name)
    domain, host = _domain(application.email), _host(application.website)
    return [
        one
        for one in Organisation.objects.order_by("name")
        if name in (fold_organisation(one.name), fold_organisation(one.short_name or one.name))
        or (domain and domain not in FREE_MAIL and domain == _domain(one.email))
        or (host and host == _host(one.website))
    ]


def others(application: MembershipApplication) -> list[MembershipApplication]:
    """Other confirmed applications of the same organisation or from the same address."""
    name = fold_organisation(application.name)
    rows = MembershipApplication.objects.for_office().exclude(pk=application.pk).order_by("sent_at")
    return [
        one
        for one in rows
        if fold_organisation(one.name) == name or one.email.casefold() == application.email.casefold()
    ]


def contact_of(application: MembershipApplication) -> Person | None:
    """Somebody of the register with this address."""
    return Person.objects.filter(email__iexact=application.email, erased_at=None).order_by("pk").first()


@transaction.atomic
def take_over(
    application: MembershipApplication, *, organisation: Organisation | None, by: User
) -> Membership:
    """Make it an organisation (or fill the gaps of the given one), its application and its contact person.

    Raises Refused when it was decided before, or an admission of the organisation is under way.
    """
    found = _waiting(application)
    applied_on = timezone.localdate(found.confirmed_at)
    if organisation is None:
        organisation = _new_organisation(found, by=by)
    else:
        _fill_gaps(organisation, found, by=by)
    if not organisation.fields_of_action.exists():
        organisation.fields_of_action.set(found.fields_of_action.all())
    membership = candidacy.begin(organisation, applied_on=applied_on, by=by)
    _introduce(found, organisation, since=applied_on, by=by)
    _decide(found, Outcome.TAKEN, by=by, membership=membership)
    return membership


@transaction.atomic
def set_aside(application: MembershipApplication, *, outcome: str, by: User) -> None:
    """It is no application, or there is another of the same; it is deleted fourteen days later."""
    if outcome not in (Outcome.SPAM, Outcome.TWICE):
        raise Refused(_("Bitte wählen Sie einen Grund."), field="outcome")
    _decide(_waiting(application), outcome, by=by)


def _waiting(application: MembershipApplication) -> MembershipApplication:
    found = MembershipApplication.objects.select_for_update(of=("self",)).get(pk=application.pk)
    if not found.is_waiting:
        raise Refused(_("Über diesen Antrag ist inzwischen entschieden."))
    return found


def _decide(application: MembershipApplication, outcome: str, *, by: User, membership=None) -> None:
    application.outcome, application.membership = outcome, membership
    application.decided_at, application.decided_by = timezone.now(), by
    application.save(update_fields=["outcome", "membership", "decided_at", "decided_by"])


def _new_organisation(application: MembershipApplication, *, by: User) -> Organisation:
    if Organisation.objects.filter(name=application.name).exists():
        raise Refused(
            _("Eine Organisation dieses Namens steht schon im Register. Bitte wählen Sie sie aus."),
            field="organisation",
        )
    values = {name: getattr(application, name) for name in OF_ORGANISATION}
    organisation = Organisation(name=application.name, email=application.email, **values)
    keeping.enter(organisation, by=by)
    return organisation


def _fill_gaps(organisation: Organisation, application: MembershipApplication, *, by: User) -> None:
    """What the register knows stays; what it does not know comes from the application."""
    empty = [name for name in OF_ORGANISATION if name != "kind" and not getattr(organisation, name)]
    filled = [name for name in empty if getattr(application, name)]
    for name in filled:
        setattr(organisation, name, getattr(application, name))
    if filled:
        organisation.save(update_fields=filled)
        labels = [label_of(Organisation, name) for name in filled]
        history.record(organisation, history.EDITED, by=by, fields=labels)


def _introduce(
    application: MembershipApplication, organisation: Organisation, *, since: date, by: User
) -> None:
    """Whoever wrote to us becomes the contact there; she may be named as delegate later."""
    person = contact_of(application)
    if person is None:
        names = {name: getattr(application, name) for name in ("first_name", "last_name", "email", "phone")}
        person = Person(**names)
        keeping.enter(person, by=by)
    at_the_time = Q(ends_on=None) | Q(ends_on__gte=since)
    if not Position.objects.filter(at_the_time, person=person, organisation=organisation).exists():
        position = Position(
            person=person, organisation=organisation, function=_("Ansprechperson"), starts_on=since
        )
        keeping.enter(position, by=by)


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()


def _host(website: str) -> str:
    return urlsplit(website).netloc.casefold().removeprefix("www.")
