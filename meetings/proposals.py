"""What becomes of topic proposals: proposed, placed on an agenda, postponed, declined."""

from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import agenda
from meetings.models import AgendaItem, Meeting, TopicProposal
from members import history
from members.languages import language_of_records
from members.models import Committee, FieldOfAction, Person, User
from members.refusal import Refused

Decision = TopicProposal.Decision


class MeetingOver(Refused):
    """Nothing is put on the agenda of a meeting that was held or cancelled."""

    def __init__(self, meeting: Meeting):
        super().__init__(
            _("„%(meeting)s“ ist vorbei oder abgesagt. Bitte wählen Sie eine andere Sitzung.")
            % {"meeting": meeting}
        )


@transaction.atomic
def propose(
    committee: Committee,
    *,
    title: str,
    reason: str = "",
    fields_of_action: Iterable[FieldOfAction] = (),
    by: Person,
) -> TopicProposal:
    """Something to talk about; seen by whoever sees the committee's meetings."""
    proposal = TopicProposal.objects.create(
        committee=committee,
        title=title.strip(),
        reason=reason.strip(),
        proposed_by=by,
        audience=committee.default_audience,
    )
    proposal.fields_of_action.set(fields_of_action)
    return proposal


@transaction.atomic
def place(proposal: TopicProposal, *, on: Meeting, by: User | None) -> AgendaItem:
    """Put the proposal on the meeting's agenda, before "Verschiedenes".

    Placing it twice on the same meeting returns the item that is there. After the invitation the item
    is marked as late; it has the topic's fields of action. Raises MeetingOver if `on` was held or
    cancelled, Refused if it was declined.
    """
    proposal.refresh_from_db(from_queryset=TopicProposal.objects.select_for_update())
    if item := on.agenda.filter(proposal=proposal).first():
        return item
    if on.is_over:
        raise MeetingOver(on)
    _need_undecided(proposal)
    item = agenda.insert_before_last(
        on, title=proposal.title, proposal=proposal, presenter=proposal.proposed_by
    )
    item.fields_of_action.set(proposal.fields_of_action.all())
    _decide(proposal, Decision.PLACED, by=by)
    return item


@transaction.atomic
def postpone(proposal: TopicProposal, *, answer: str = "", by: User | None) -> None:
    """Not now; it can still be placed later. Raises Refused if it is placed or declined."""
    _lock_undecided(proposal)
    _decide(proposal, Decision.POSTPONED, answer=answer, by=by)


@transaction.atomic
def decline(proposal: TopicProposal, *, answer: str, by: User | None) -> None:
    """It will not be talked about, and why; it stays on record. Raises Refused without an answer."""
    if not answer.strip():
        raise Refused(_("Bitte schreiben Sie kurz, warum das Thema nicht auf die Tagesordnung kommt."))
    _lock_undecided(proposal)
    _decide(proposal, Decision.DECLINED, answer=answer, by=by)


def _lock_undecided(proposal: TopicProposal) -> None:
    proposal.refresh_from_db(from_queryset=TopicProposal.objects.select_for_update())
    _need_undecided(proposal)


def _need_undecided(proposal: TopicProposal) -> None:
    if proposal.decision in (Decision.PLACED, Decision.DECLINED):
        raise Refused(_("Über dieses Thema ist schon entschieden: %s.") % proposal.get_decision_display())


def _decide(proposal: TopicProposal, decision: str, *, answer: str = "", by: User | None) -> None:
    proposal.decision, proposal.decided_at = decision, timezone.now()
    proposal.answer = answer.strip()
    proposal.save(update_fields=["decision", "decided_at", "answer"])
    with language_of_records():
        new = str(proposal.get_decision_display())
    history.record(proposal, history.STATE, by=by, new=new, reason=proposal.answer)
