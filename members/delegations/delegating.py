"""Who speaks for an organisation: sending somebody, replacing her, ending it, putting a date right."""

from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from members import history, keeping
from members.dates import spell_day
from members.delegations.checks import check, spell_period
from members.languages import language_of_records
from members.models import Delegation, Organisation, Person, User
from members.refusal import Refused
from members.signals import person_left

DAY = timedelta(days=1)
SINCE, UNTIL, NEVER = "since", "until", "never"


@transaction.atomic
def send(
    organisation: Organisation,
    *,
    person: Person,
    kind: str,
    starts_on: date,
    ends_on: date | None = None,
    by: User | None,
) -> Delegation:
    """She speaks for the organisation. It may begin before the admission: it opens nothing until then.

    A person that was never saved is entered first.

    Raises Refused for a second voting delegate, the same person twice, somebody erased, an end before the
    start, or an organisation that has left.
    """
    _lock(organisation)
    if person.pk is None:
        keeping.enter(person, by=by)
    delegation = Delegation(
        organisation=organisation, person=person, kind=kind, starts_on=starts_on, ends_on=ends_on
    )
    check(delegation)
    delegation.save()
    _log(delegation, SINCE, starts_on, by=by)
    return delegation


@transaction.atomic
def replace(delegation: Delegation, *, person: Person, on: date, by: User | None) -> Delegation:
    """Somebody else from that day on; the former speaks until the day before."""
    found = _locked(delegation)
    if on <= found.starts_on:
        raise Refused(
            _("%(person)s spricht erst seit %(day)s für die Organisation. Wählen Sie einen späteren Tag.")
            % {"person": found.person, "day": spell_day(found.starts_on)},
            field="on",
        )
    if found.ends_on is None or found.ends_on >= on:
        _end(found, on=on - DAY, by=by)
    try:
        return send(found.organisation, person=person, kind=found.kind, starts_on=on, by=by)
    except Refused as no:
        raise Refused(no.message, field="on" if no.field == "starts_on" else no.field) from no


@transaction.atomic
def end(delegation: Delegation, *, on: date, by: User | None) -> None:
    """She speaks for it until that day, the last one."""
    found = _locked(delegation)
    if on < found.starts_on:
        raise Refused(
            _("Das Ende liegt vor dem Beginn am %(day)s.") % {"day": spell_day(found.starts_on)}, field="on"
        )
    if found.ends_on and found.ends_on <= on:
        raise Refused(_("Sie endet schon am %(day)s.") % {"day": spell_day(found.ends_on)}, field="on")
    _end(found, on=on, by=by)


def end_with_membership(delegation: Delegation, *, on: date, by: User | None) -> None:
    """The organisation leaves: what had not begun by then does not begin at all."""
    if delegation.starts_on <= on:
        _end(delegation, on=on, by=by)
        return
    _log(delegation, NEVER, delegation.starts_on, by=by)
    delegation.delete()


@transaction.atomic
def correct(
    delegation: Delegation, *, starts_on: date, ends_on: date | None, reason: str, by: User | None
) -> None:
    """It was noted wrongly; what stood there before is kept in the history."""
    found = _locked(delegation)
    old = spell_period(found)
    found.starts_on, found.ends_on = starts_on, ends_on
    check(found)
    found.save()
    for row in (found, found.organisation):
        history.record(
            row, history.EDITED, by=by, old=f"{found.person} {old}", new=spell_period(found), reason=reason
        )
    if ends_on:
        _say_left(found.person, on=ends_on + DAY)


def _end(delegation: Delegation, *, on: date, by: User | None) -> None:
    delegation.ends_on = on
    delegation.save(update_fields=["ends_on"])
    _log(delegation, UNTIL, on, by=by)
    _say_left(delegation.person, on=on + DAY)


def _say_left(person: Person, *, on: date) -> None:
    """Whoever hears it must not act on what may be taken back."""
    transaction.on_commit(lambda: person_left.send(sender=Delegation, person=person, on=on))


def _lock(organisation: Organisation) -> None:
    Organisation.objects.select_for_update().get(pk=organisation.pk)


def _locked(delegation: Delegation) -> Delegation:
    _lock(delegation.organisation)
    return Delegation.objects.select_related("organisation", "person").get(pk=delegation.pk)


@language_of_records()
def _log(delegation: Delegation, how: str, on: date, *, by: User | None) -> None:
    """In the organisation's history and the person's: each is asked "since when?" on her own page."""
    words = {
        SINCE: _("%(who)s ab %(day)s"),
        UNTIL: _("%(who)s bis %(day)s"),
        NEVER: _("%(who)s ab %(day)s: entfällt"),
    }
    who = f"{delegation.get_kind_display()} {delegation.person}"
    said = words[how] % {"who": who, "day": f"{on:%d.%m.%Y}"}
    history.record(delegation.organisation, history.STATE, by=by, new=said)
    history.record(delegation.person, history.STATE, by=by, new=f"{delegation.organisation}: {said}")
