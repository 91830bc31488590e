"""Once a year: "Stimmt noch alles?" A link per organisation, without a login; the office confirms changes."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from urllib.parse import urljoin

from django.conf import settings
from django.db import transaction
from django.db.models import F, Max, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history, links
from members.closing import ours
from members.fields import label_of
from members.languages import language_of_records
from members.links import Expired, Invalid
from members.models import Association, Delegation, EntryCheck, Membership, Organisation, Person, User
from members.post import outbox
from members.refusal import Refused

PURPOSE = "eintrag"
# What an organisation may put right itself, after a look by the office.
FIELDS = ("name", "short_name", "street", "postcode", "town", "email", "phone", "website", "description")
YEAR = timedelta(days=365)
EACH_TIME = 20  # a tick asks so many, the next one goes on


@transaction.atomic
def ask(organisation: Organisation, *, by: User | None) -> EntryCheck:
    """Ask now; an open question is asked again with the same link. Raises Refused without any address."""
    organisation = Organisation.objects.select_for_update().get(pk=organisation.pk)
    found = addresses_of(organisation, on=timezone.localdate())
    if not found:
        raise Refused(_("Weder die Organisation noch ihre Delegierten haben eine E-Mail-Adresse."))
    check = organisation.checks.open().filter(asked_at__gt=timezone.now() - timedelta(days=30)).first()
    if check is None:
        check = EntryCheck.objects.create(organisation=organisation, addresses=[one for one, _who in found])
    for address, person in found:
        _write_to(check, address, person)
    with language_of_records():
        history.record(organisation, history.STATE, by=by, new=_("gefragt, ob der Eintrag stimmt"))
    return check


def addresses_of(organisation: Organisation, *, on: date) -> list[tuple[str, Person | None]]:
    """The mailbox, else those who speak for it; each address once."""
    if organisation.email:
        return [(organisation.email, None)]
    sent = Delegation.objects.in_force(on).filter(organisation=organisation).select_related("person")
    found = {
        one.person.email.casefold(): one.person for one in sent.order_by("kind", "pk") if one.person.email
    }
    return [(person.email, person) for person in found.values()]


def due(now: datetime) -> QuerySet[Organisation]:
    """Members that were not asked within a year, the one waiting longest first; the newly admitted later."""
    today = timezone.localdate(now)
    settled = Membership.objects.active(today).filter(starts_on__lte=today - YEAR)
    rows = Organisation.objects.filter(memberships__in=settled)
    asked = EntryCheck.objects.filter(asked_at__gt=now - YEAR).values("organisation")
    rows = rows.exclude(pk__in=asked).annotate(last_asked=Max("checks__asked_at"))
    return rows.order_by(F("last_asked").asc(nulls_first=True), "pk")


def ask_those_due(now: datetime | None = None) -> int:
    """For the periodic command, when the office has switched it on; who has no address is left out."""
    if not Association.load().checks_entries:
        return 0
    now, count = now or timezone.now(), 0
    # Asked of the database: many without an address must not keep those behind them waiting.
    sent = Delegation.objects.in_force(timezone.localdate()).exclude(person__email="")
    has_address = ~Q(email="") | Q(pk__in=sent.values("organisation"))
    for organisation in due(now).filter(has_address)[:EACH_TIME]:
        try:
            ask(organisation, by=None)
        except Refused:
            continue
        count += 1
    return count


@language_of_records()
def ask_said() -> str:
    """For the periodic command."""
    return _("%d Organisationen nach ihrem Eintrag gefragt") % ask_those_due()


def _write_to(check: EntryCheck, address: str, person: Person | None) -> None:
    day = f"{timezone.localtime(check.answer_until):%d.%m.%Y}"
    words = {"name": check.organisation.name, "link": link_to(check), "day": day}
    text = _(
        "Guten Tag,\n\n"
        "einmal im Jahr fragen wir jede Organisation, ob ihr Eintrag und ihre Delegierten noch stimmen. "
        "Bitte sehen Sie hier nach; ein Klick genügt, wenn alles stimmt:\n\n%(link)s\n\n"
        "Der Link gilt bis zum %(day)s und ist nur für „%(name)s“.\n"
    )
    outbox.put(
        kind="membership",
        subject=_("Stimmt Ihr Eintrag noch? %(name)s") % words,
        **ours(text % words),
        to_address=address,
        to_name=str(person) if person else check.organisation.name,
        person_uuid=person.uuid if person else None,
        about_uuid=check.uuid,
        is_official=True,
    )


def link_to(check: EntryCheck) -> str:
    """The link to its own entry, for one organisation."""
    token = links.make(PURPOSE, check.uuid, check.organisation.uuid, check.answer_until)
    return urljoin(settings.WAGTAILADMIN_BASE_URL, reverse("signed_answer", args=[token]))


def find(token: str) -> EntryCheck:
    """The question a link opens. Raises LinkError; once the organisation is no member it opens nothing."""
    link = links.read(token, PURPOSE)
    found = EntryCheck.objects.select_related("organisation").filter(uuid=link.object_uuid).first()
    if found is None or found.organisation.uuid != link.person_uuid:
        raise Invalid
    active = Membership.objects.on(timezone.localdate()).filter(organisation=found.organisation)
    if not active.exists():
        raise Expired
    return found


@transaction.atomic
def answer(check: EntryCheck, *, name: str, values: dict[str, str] | None = None) -> bool:
    """ "Everything is right", or what shall stand there instead; nothing of it is changed yet.

    A later answer takes the place of an earlier one until the office has looked. Returns whether it
    proposes changes. Raises Refused when the office has settled it.
    """
    found = EntryCheck.objects.select_for_update(of=("self",)).select_related("organisation").get(pk=check.pk)
    if found.settled_at:
        raise Refused(
            _("Die Koordinierungsstelle hat Ihre Antwort schon übernommen. Schreiben Sie ihr bitte.")
        )
    changes = changed(found.organisation, values or {})
    found.answered_at, found.answered_by, found.changes = timezone.now(), name.strip(), changes
    found.save(update_fields=["answered_at", "answered_by", "changes"])
    with language_of_records():
        said = _("Änderungen vorgeschlagen") if changes else _("Eintrag bestätigt")
        history.record(found.organisation, history.STATE, by=None, new=said, reason=name)
    return bool(changes)


def changed(organisation: Organisation, values: dict[str, str]) -> dict[str, list[str]]:
    """{field: [what stands there, what shall stand there]} of what differs."""
    return {
        field: [str(getattr(organisation, field)), values[field]]
        for field in FIELDS
        if field in values and values[field] != getattr(organisation, field)
    }


@transaction.atomic
def settle(check: EntryCheck, *, take: Iterable[str], by: User) -> list[str]:
    """The office takes over the fields it agrees with; returns their labels.

    Raises Refused when a field changed since, so that nobody's newer word is overwritten.
    """
    found = EntryCheck.objects.select_for_update(of=("self",)).get(pk=check.pk)
    if found.settled_at:
        raise Refused(_("Darüber ist inzwischen entschieden."))
    organisation = Organisation.objects.select_for_update().get(pk=found.organisation_id)
    taken = [field for field in found.changes if field in set(take)]
    for field in taken:
        old, new = found.changes[field]
        if str(getattr(organisation, field)) not in (old, new):
            raise Refused(
                _("„%(field)s“ hat inzwischen jemand geändert. Bitte sehen Sie den Eintrag an.")
                % {"field": label(field)},
                field="take",
            )
        setattr(organisation, field, new)
    if (
        "name" in taken
        and Organisation.objects.filter(name=organisation.name).exclude(pk=organisation.pk).exists()
    ):
        raise Refused(_("Eine andere Organisation heißt schon so."), field="take")
    organisation.save(update_fields=taken)
    _log(organisation, found, taken, by=by)
    found.settled_at = timezone.now()
    found.save(update_fields=["settled_at"])
    return [label(field) for field in taken]


@language_of_records()
def _log(organisation: Organisation, check: EntryCheck, taken: list[str], *, by: User) -> None:
    for field in taken:
        old, new = check.changes[field]
        history.record(organisation, history.EDITED, by=by, fields=[label(field)], old=old, new=new)


def label(field: str) -> str:
    """What a field is called on a page."""
    return label_of(Organisation, field)
