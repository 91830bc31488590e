"""Admission, resting and the end of a membership; the steps before it are in `candidacy.py`."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from members import history
from members.dates import spell_day
from members.delegations import delegating
from members.delegations.voting_rights import rules_on
from members.joining import steps
from members.joining.candidacy import check_open, locked
from members.languages import language_of_records
from members.models import Delegation, Dormancy, Membership, User
from members.refusal import Refused

DAY = timedelta(days=1)
End = Membership.End


@transaction.atomic
def admit(membership: Membership, *, on: date, basis: str, body: str, by: User | None) -> None:
    """The organisation belongs to us from that day on, by the decision `basis` of `body` (a Committee.Kind).

    Raises Refused without an application, without a basis, on a day before an earlier step, beside another
    membership, or when the rules in force on that day leave the admission to somebody else.
    """
    found = locked(membership)
    check_open(found)
    if found.applied_on is None or found.applied_on > on:
        raise Refused(_("Aufgenommen wird nur, wer es vorher beantragt hat: Der Antrag fehlt."), field="on")
    if not basis.strip():
        raise Refused(_("Nennen Sie die Grundlage, zum Beispiel: Beschluss 2026/17."), field="basis")
    _check_body(body, on=on)
    found.starts_on, found.basis = on, basis.strip()
    _keep(found, at="on")
    _log(found, by=by, new=f"{Membership.State.MEMBER.label} {on:%d.%m.%Y}", reason=basis)
    membership.refresh_from_db()


def _check_body(body: str, *, on: date) -> None:
    """Who admits stands in the rules; they are named."""
    rules = rules_on(on)
    if rules is not None and body != rules.admits:
        words = {"rules": rules.name, "who": rules.get_admits_display()}
        raise Refused(_("Nach „%(rules)s“ entscheidet über Aufnahmen: %(who)s.") % words, field="body")


@transaction.atomic
def rest(
    membership: Membership, *, on: date, until: date | None = None, basis: str = "", by: User | None
) -> Dormancy:
    """No vote from that day on; everything may still be read. Raises Refused outside the membership."""
    found = locked(membership)
    _check_in_force(found, on)
    if until and until < on:
        raise Refused(_("Das Ende liegt vor dem Beginn."), field="until")
    if found.ends_on and (until is None or until > found.ends_on):
        until = found.ends_on
    overlaps = found.dormancies.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on))
    if until:
        overlaps = overlaps.filter(starts_on__lte=until)
    if there := overlaps.first():
        raise Refused(_("Sie ruht schon seit %(day)s.") % {"day": spell_day(there.starts_on)}, field="on")
    rests = Dormancy.objects.create(membership=found, starts_on=on, ends_on=until, basis=basis)
    _log(found, by=by, new=f"{Membership.State.DORMANT.label} {_span(on, until)}", reason=basis)
    return rests


@transaction.atomic
def resume(membership: Membership, *, on: date, by: User | None) -> None:
    """It counts again from that day on. Raises Refused when it does not rest."""
    found = locked(membership)
    resting = next((one for one in found.dormancies.all() if one.holds_on(on - DAY)), None)
    if resting is None or (resting.ends_on and resting.ends_on < on):
        raise Refused(_("Am Tag davor ruht die Mitgliedschaft nicht."), field="on")
    resting.ends_on = on - DAY
    resting.save(update_fields=["ends_on"])
    with language_of_records():
        _log(found, by=by, new=_("ruht nicht mehr ab %(day)s") % {"day": f"{on:%d.%m.%Y}"})


def leave(membership: Membership, *, on: date, basis: str = "", by: User | None) -> None:
    """They go; `on` is the last day."""
    _end(membership, on=on, kind=End.LEFT, basis=basis, by=by)


def exclude(membership: Membership, *, on: date, basis: str, by: User | None) -> None:
    """They have to go. Raises Refused without the decision it rests on."""
    if not basis.strip():
        raise Refused(
            _("Ein Ausschluss braucht seine Grundlage, zum Beispiel einen Beschluss."), field="basis"
        )
    _end(membership, on=on, kind=End.EXCLUDED, basis=basis, by=by)


def dissolve(membership: Membership, *, on: date, basis: str = "", by: User | None) -> None:
    """The organisation is no more."""
    _end(membership, on=on, kind=End.DISSOLVED, basis=basis, by=by)


def ending_with(membership: Membership, on: date) -> list[Delegation]:
    """The delegations that end with it, to be said beforehand."""
    sent = membership.organisation.delegations.select_related("person").order_by("kind", "starts_on")
    return list(sent.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on)))


def resting_beyond(membership: Membership, on: date) -> list[Dormancy]:
    """The times of resting that would go on or begin after that day, to be said beforehand."""
    return list(membership.dormancies.filter(Q(ends_on__isnull=True) | Q(ends_on__gt=on)))


def _end_rest(rests: Dormancy, *, on: date, by: User | None) -> None:
    """Nothing rests after the end: what had not begun by then is left out, with a line that says so."""
    rest, old = Membership.State.DORMANT.label, _span(rests.starts_on, rests.ends_on)
    if rests.starts_on > on:
        with language_of_records():
            said = _("%(rest)s %(days)s: entfällt") % {"rest": rest, "days": old}
        rests.delete()
    else:
        said = f"{rest} {_span(rests.starts_on, on)}"
        rests.ends_on = on
        rests.save(update_fields=["ends_on"])
    _log(rests.membership, by=by, new=said)


@transaction.atomic
def _end(membership: Membership, *, on: date, kind: End, basis: str, by: User | None) -> None:
    found = locked(membership)
    _check_in_force(found, on)
    if found.ends_on:
        raise Refused(
            _("Das Ende steht schon fest: %(day)s.") % {"day": spell_day(found.ends_on)}, field="on"
        )
    found.ends_on, found.end_kind, found.end_basis = on, kind, basis.strip()
    _keep(found, at="on")
    for rests in resting_beyond(found, on):
        _end_rest(rests, on=on, by=by)
    _log(found, by=by, new=f"{kind.label} {on:%d.%m.%Y}", reason=basis)
    for delegation in ending_with(found, on):
        delegating.end_with_membership(delegation, on=on, by=by)
    membership.refresh_from_db()


def _check_in_force(membership: Membership, on: date) -> None:
    if membership.starts_on is None or on < membership.starts_on:
        raise Refused(_("An diesem Tag ist die Organisation noch nicht aufgenommen."), field="on")
    if membership.ends_on and on > membership.ends_on:
        raise Refused(_("Sie endete am %(day)s.") % {"day": spell_day(membership.ends_on)}, field="on")


def _keep(membership: Membership, *, at: str) -> None:
    """Save it if its days stand in order; a wrong one is said at the field `at`."""
    try:
        steps.check(membership)
    except Refused as no:
        raise Refused(no.message, field=at) from no
    membership.save()


def _log(membership: Membership, *, by: User | None, new: str, reason: str = "") -> None:
    with language_of_records():
        history.record(membership, history.STATE, by=by, new=str(new), reason=reason)


def _span(start: date, end: date | None) -> str:
    return f"{start:%d.%m.%Y}–{end:%d.%m.%Y}" if end else f"{start:%d.%m.%Y}"
