"""What becomes of announced dates and named topics: draft meetings and proposals, once for each line."""

import re
from dataclasses import replace
from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext as _

from meetings.models import Meeting, TopicProposal
from meetings.planning import usual_title
from members import roles
from members.dates import spell_day
from members.languages import language_of_records
from members.models import Committee
from minutes.lines import DateDraft, Line, preview, read_line
from minutes.models import Entry
from minutes.understanding import bare_context

ASSEMBLY = re.compile(r"\b(?:MV|Mitgliederversammlung)\b")
NEXT = re.compile(
    r"^(?:(?:die|der|das|unsere?)\s+)?(?:(?:über)?nächste|kommende|folgende|weitere)[nrs]?\s+", re.IGNORECASE
)
# What only says that the same people meet again.
MEETING_WORD = re.compile(
    r"(?:Sitzung(?:stermin)?|Treffen|Termin|Beratung|Besprechung|Zusammenkunft|VS)e?n?", re.IGNORECASE
)


def becomes(entry: Entry) -> str:
    """What a date or topic will be proposed as, in words to be checked; no queries."""
    line = read_line(entry.typed, context=replace(bare_context(entry.minutes), chosen=entry.chosen_kind))
    if entry.kind == Entry.Kind.DATE and not _is_ahead(line.event):
        return _("wird kein Entwurf")
    return " · ".join(chip.label for chip in preview(line) if chip.style != "inner")


def propose(entry: Entry, line: Line, *, by) -> None:
    """A draft meeting for the date of this line, or a proposal for its topic, unless it has made one."""
    if entry.kind == Entry.Kind.DATE and entry.proposed_meeting_id is None:
        if line.event and _is_ahead(line.event):
            entry.proposed_meeting = _meeting_of(entry, line.event)
            entry.save(update_fields=["proposed_meeting"])
    elif entry.kind == Entry.Kind.TOPIC and entry.proposal_id is None:
        meeting = entry.minutes.meeting
        if person := roles.person_of(by) or meeting.minute_taker:
            entry.proposal = TopicProposal.objects.create(
                committee=meeting.committee,
                title=entry.text[:200],
                reason=_occasion(line),
                proposed_by=person,
                audience=entry.audience,
            )
            entry.save(update_fields=["proposal"])


def _is_ahead(event: DateDraft | None) -> bool:
    """Minutes that are read in later announce days that have passed."""
    return event is not None and (event.day is None or event.day >= timezone.localdate())


@language_of_records()
def _occasion(line: Line) -> str:
    """For which meeting the topic was wanted, in the words of the minutes."""
    if line.topic_for is None:
        return ""
    day, words = line.topic_for
    return _("Gewünscht für: %s") % (spell_day(day) if day else words)


def _meeting_of(entry: Entry, event: DateDraft) -> Meeting:
    """The committee's meeting of that day, else a draft."""
    committee = _whose(entry, event.title)
    if event.day is None:
        return _draft_meeting(entry, event, committee)
    there = committee.meetings.filter(starts_at__date=event.day).exclude(pk=entry.minutes.meeting_id)
    planned = there.exclude(state=Meeting.State.CANCELLED).order_by("starts_at", "pk").first()
    return planned or _draft_meeting(entry, event, committee)


def title_of(event: DateDraft, committee: Committee) -> str:
    """ "Klausur"; what is only the next meeting is called as the committee's meetings are."""
    words = NEXT.sub("", event.title)
    if MEETING_WORD.fullmatch(words) or words.casefold() == committee.name.casefold():
        return usual_title(committee)
    return words[:1].upper() + words[1:]


@language_of_records()
def _draft_meeting(entry: Entry, event: DateDraft, committee: Committee) -> Meeting:
    is_ours = committee == entry.minutes.meeting.committee
    return Meeting.objects.create(
        committee=committee,
        title=title_of(event, committee)[:200],
        starts_at=_moment(event.day, event.start),
        ends_at=_moment(event.day, event.end) if event.start else None,
        day_words="" if event.day and event.start else event.words[:100],
        place=event.place[:200],
        audience=entry.audience if is_ours else committee.default_audience,
    )


def _whose(entry: Entry, title: str) -> Committee:
    """The assembly if its name is said; what was said among fewer people stays with those."""
    ours = entry.minutes.meeting.committee
    if entry.audience != entry.minutes.audience or not ASSEMBLY.search(title):
        return ours
    assemblies = list(Committee.objects.filter(kind=Committee.Kind.ASSEMBLY)[:2])
    return assemblies[0] if len(assemblies) == 1 else ours


def _moment(day: date | None, clock: time | None) -> datetime | None:
    """A moment in the site's time zone; None while the day or the hour is open."""
    if day is None or clock is None:
        return None
    return timezone.make_aware(datetime.combine(day, clock))
