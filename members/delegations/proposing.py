"""An organisation proposes who shall speak for it; the office confirms, and until then nothing changes."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from members import history
from members.dates import spell_day
from members.delegations import delegating
from members.languages import language_of_records
from members.models import Delegation, DelegationProposal, Organisation, Person, User
from members.refusal import Refused

Decision = DelegationProposal.Decision
MOST_WAITING = 5


@transaction.atomic
def propose(proposal: DelegationProposal, *, by: Person | None) -> DelegationProposal:
    """Keep a proposal; `by` is None when it comes through the link to the organisation's mailbox.

    The same again (name, kind and day, not decided yet) is one row. Raises Refused for a delegation of
    somebody else, or one that is over.
    """
    old = proposal.replaces
    if old is not None:
        if old.organisation_id != proposal.organisation_id:
            raise Refused(_("Diese Person spricht nicht für Ihre Organisation."), field="replaces")
        if old.ends_on and old.ends_on < proposal.starts_on:
            raise Refused(
                _("Diese Vertretung endet schon am %(day)s.") % {"day": spell_day(old.ends_on)},
                field="replaces",
            )
        proposal.kind = old.kind
    Organisation.objects.select_for_update().get(pk=proposal.organisation_id)
    same = proposal.organisation.delegation_proposals.waiting().filter(
        first_name=proposal.first_name,
        last_name=proposal.last_name,
        kind=proposal.kind,
        starts_on=proposal.starts_on,
    )
    if there := same.first():
        return there
    if proposal.organisation.delegation_proposals.waiting().count() >= MOST_WAITING:
        raise Refused(_("Es liegen schon mehrere Vorschläge bei der Koordinierungsstelle. Bitte warten Sie."))
    proposal.proposed_by = by
    proposal.save()
    with language_of_records():
        # Who and why stand in the proposal, for the office and those who speak; the history has more readers.
        history.record(
            proposal.organisation,
            history.STATE,
            by=by.user if by else None,
            new=_("andere Vertretung vorgeschlagen"),
        )
    return proposal


@transaction.atomic
def confirm(proposal: DelegationProposal, *, person: Person, on: date, by: User) -> Delegation:
    """The office takes it over, for `person` (of the register, or new) from `on`.

    Raises Refused when it was decided before, and whatever sending or replacing refuses.
    """
    found = _waiting(proposal)
    if person.pk is None:
        person.phone = person.phone or found.phone
    if found.replaces is not None:
        delegation = delegating.replace(found.replaces, person=person, on=on, by=by)
    else:
        try:
            delegation = delegating.send(
                found.organisation, person=person, kind=found.kind, starts_on=on, by=by
            )
        except Refused as no:
            raise Refused(no.message, field="on" if no.field == "starts_on" else no.field) from no
    _decide(found, Decision.CONFIRMED, by=by)
    return delegation


@transaction.atomic
def decline(proposal: DelegationProposal, *, answer: str, by: User) -> None:
    """Not like this; the sentence is for whoever proposed it."""
    if not answer.strip():
        raise Refused(_("Bitte schreiben Sie einen Satz für die Organisation."), field="answer")
    _decide(_waiting(proposal), Decision.DECLINED, by=by, answer=answer.strip())


def _waiting(proposal: DelegationProposal) -> DelegationProposal:
    rows = DelegationProposal.objects.select_for_update(of=("self",)).select_related(
        "organisation", "replaces"
    )
    found = rows.get(pk=proposal.pk)
    if found.decision:
        raise Refused(_("Über diesen Vorschlag ist inzwischen entschieden."))
    return found


def _decide(proposal: DelegationProposal, decision: Decision, *, by: User, answer: str = "") -> None:
    proposal.decision, proposal.answer = decision, answer
    proposal.decided_at, proposal.decided_by = timezone.now(), by
    proposal.save(update_fields=["decision", "answer", "decided_at", "decided_by"])
    if decision == Decision.DECLINED:
        with language_of_records():
            said = _("Vorschlag zur Vertretung nicht übernommen")
            history.record(proposal.organisation, history.STATE, by=by, new=said)


def proposals_of(organisation: Organisation) -> list[dict]:
    """What was proposed and what became of it, as _rows.html takes it; the newest first."""
    return rows_of_proposals(organisation.delegation_proposals.order_by("-proposed_at", "-pk")[:10])


def rows_of_proposals(proposals: Iterable[DelegationProposal]) -> list[dict]:
    """Proposals as _rows.html takes them."""
    return [
        {
            "title": one.name,
            "note": " · ".join(
                part
                for part in (
                    _("%(kind)s ab %(day)s")
                    % {"kind": one.get_kind_display(), "day": spell_day(one.starts_on)},
                    one.answer,
                )
                if part
            ),
            "chip": one.get_decision_display(),
            "chip_style": {"confirmed": "good", "declined": "plain"}.get(one.decision, ""),
        }
        for one in proposals
    ]
