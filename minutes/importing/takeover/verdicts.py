"""Resolutions of an old protocol: its votes and its result are kept as it says, and checked only in words."""

import re

from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import attending
from members.languages import language_of_records
from members.models import GoverningRules
from minutes.importing.reader.finds import FoundResolution
from minutes.models import Entry, Resolution
from minutes.voting import Ballot, Electorate, Verdict, judge

REJECTED = re.compile(r"\b(?:abgelehnt|nicht\s+(?:angenommen|beschlossen))\b", re.IGNORECASE)
CARRIED = re.compile(
    r"\b(?:angenommen|beschlossen|genehmigt|bestätigt|verabschiedet|erteilt|zugestimmt|beschließ(?:t|en))\b",
    re.IGNORECASE,
)
Result = Resolution.Result


@language_of_records()
def keep_resolution(entry: Entry, found: FoundResolution) -> Resolution:
    """The resolution of one line. Votes that do not fit the list of those present are kept, and said."""
    votes = found.votes
    ballot = Ballot(**vars(votes))
    verdict = _verdict(entry, ballot)
    if problem := _too_many(entry, ballot):
        entry.problem = problem
        entry.save(update_fields=["problem"])
    return Resolution.objects.create(
        entry=entry,
        text=found.text,
        votes_for=votes.votes_for,
        votes_against=votes.votes_against,
        votes_abstain=votes.votes_abstain,
        votes_invalid=votes.votes_invalid,
        result=verdict.result,
        verdict=verdict.sentence,
        audience=entry.audience,
    )


def _verdict(entry: Entry, ballot: Ballot) -> Verdict:
    """What the protocol says goes before what we would compute."""
    meeting = entry.minutes.meeting
    rules = GoverningRules.objects.for_committee(meeting.committee, timezone.localdate(meeting.starts_at))
    computed = judge(ballot, Electorate(present=None, seats=0, rules=rules or GoverningRules()))
    said = Result.REJECTED if REJECTED.search(entry.typed) else ""
    said = said or (Result.CARRIED if CARRIED.search(entry.typed) else "")
    if not said or said == computed.result:
        return computed
    return Verdict(result=said, sentence=_("%s, laut Protokoll") % Result(said).label)


def _too_many(entry: Entry, ballot: Ballot) -> str:
    present = attending.voting_at(entry.minutes.meeting, None)
    if not present or ballot.cast <= present:
        return ""
    return _(
        "Im Protokoll stehen %(cast)d Stimmen; nach der Anwesenheitsliste konnten %(present)d abstimmen."
    ) % {"cast": ballot.cast, "present": present}
