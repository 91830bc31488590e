"""The way of an organisation to its admission: interest, application, board, assembly; or an early end."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from members import history
from members.joining import steps
from members.languages import language_of_records
from members.models import Membership, Organisation, User
from members.refusal import Refused


@transaction.atomic
def begin(
    organisation: Organisation,
    *,
    by: User | None,
    kind: str = Membership.Kind.MEMBER,
    interested_on: date | None = None,
    applied_on: date | None = None,
) -> Membership:
    """A new membership, with its first step. Raises Refused when one is under way already."""
    Organisation.objects.select_for_update().get(pk=organisation.pk)
    if under_way(organisation) is not None:
        raise Refused(_("Für diese Organisation läuft schon ein Aufnahmeverfahren."))
    membership = Membership(
        organisation=organisation, kind=kind, interested_on=interested_on, applied_on=applied_on
    )
    steps.check(membership)
    membership.save()
    history.record(membership, history.CREATED, by=by)
    return membership


def under_way(organisation: Organisation) -> Membership | None:
    """The one that waits for its admission, if any."""
    waiting = organisation.memberships.filter(starts_on=None, declined_on=None, withdrawn_on=None)
    return waiting.order_by("-pk").first()


def apply(membership: Membership, *, on: date, by: User | None) -> None:
    """Their application is there."""
    _take(membership, "applied_on", on, by=by)


def seen_by_board(membership: Membership, *, on: date, text: str = "", by: User | None) -> None:
    """The board has talked about the application; `text` is what it recommends."""
    _take(membership, "seen_by_board_on", on, by=by, needs="applied_on", board_note=text)


def before_assembly(membership: Membership, *, on: date, by: User | None) -> None:
    """It lies before the assembly."""
    _take(membership, "before_assembly_on", on, by=by, needs="applied_on")


def decline(membership: Membership, *, on: date, reason: str, by: User | None) -> None:
    """The round table says no. Raises Refused without a reason."""
    if not reason.strip():
        raise Refused(_("Bitte nennen Sie den Grund: Die Organisation wird danach fragen."), field="reason")
    _take(membership, "declined_on", on, by=by, needs="applied_on", closing_reason=reason)


def withdraw(membership: Membership, *, on: date, reason: str = "", by: User | None) -> None:
    """The organisation does not want to join any more."""
    _take(membership, "withdrawn_on", on, by=by, closing_reason=reason)


@transaction.atomic
def reopen(membership: Membership, *, reason: str, by: User | None) -> None:
    """A declined or withdrawn application is taken up again; what was said before stays in the history."""
    found = locked(membership)
    if not (found.declined_on or found.withdrawn_on):
        raise Refused(_("Dieses Verfahren ist nicht abgeschlossen."))
    old = _closed_in_words(found)
    found.declined_on, found.withdrawn_on, found.closing_reason = None, None, ""
    steps.check(found)
    found.save()
    with language_of_records():
        history.record(found, history.STATE, by=by, old=old, new=_("wieder aufgenommen"), reason=reason)
    membership.refresh_from_db()


def locked(membership: Membership) -> Membership:
    """The row as it stands now; nobody else changes it, or another of the organisation, until we are done."""
    Organisation.objects.select_for_update().get(pk=membership.organisation_id)
    return (
        Membership.objects.select_for_update(of=("self",))
        .select_related("organisation")
        .get(pk=membership.pk)
    )


def check_open(membership: Membership) -> None:
    """Raises Refused when the way to the admission is over, one way or the other."""
    if membership.starts_on:
        raise Refused(_("Die Organisation ist schon aufgenommen."))
    if closed := _closed_in_words(membership):
        raise Refused(
            _("Der Antrag ist abgeschlossen (%(how)s). Nehmen Sie ihn zuerst wieder auf.") % {"how": closed}
        )


@transaction.atomic
def _take(
    membership: Membership, name: str, on: date, *, by: User | None, needs: str = "", **texts: str
) -> None:
    """One dated step; the same step again changes its day."""
    found = locked(membership)
    check_open(found)
    if needs and getattr(found, needs) is None:
        raise Refused(_("Zuerst muss der Antrag da sein."), field="on")
    setattr(found, name, on)
    for field, text in texts.items():
        setattr(found, field, text)
    try:
        steps.check(found)
    except Refused as no:
        raise Refused(no.message, field="on") from no
    found.save()
    with language_of_records():
        new = f"{steps.label(name)} {on:%d.%m.%Y}"
        history.record(found, history.STATE, by=by, new=new, reason=" ".join(texts.values()))
    membership.refresh_from_db()


def _closed_in_words(membership: Membership) -> str:
    for name in steps.CLOSED:
        if day := getattr(membership, name):
            return f"{steps.label(name)} {day:%d.%m.%Y}"
    return ""
