"""A file whose minutes are taken back: it waits again as it was read, with its corrections."""

import re
from collections.abc import Mapping
from typing import cast

from django.db import transaction
from django.utils.translation import gettext as _

from meetings.models import Meeting
from members import history
from members.dates import spell_day
from members.languages import language_of_records
from members.refusal import Refused
from minutes.importing.takeover import undoing
from minutes.lines.names import strip_titles
from minutes.models import Minutes, SourceFile

State = SourceFile.State
PERSON_FIELD = re.compile(r"people-(\d+)-person")


@transaction.atomic
def take_back(file: SourceFile, *, by) -> None:
    """Undo the taking over. Raises Refused when there are no minutes, or something rests on them."""
    file = SourceFile.objects.select_for_update().get(pk=file.pk)
    # Held, so that nobody ends the meeting or writes a line meanwhile.
    held = Minutes.objects.select_for_update(of=("self",)).select_related("meeting")
    file.minutes = held.get(pk=file.minutes_id) if file.minutes_id else None
    if problem := obstacle(file):
        raise Refused(problem)
    minutes = cast(Minutes, file.minutes)
    with language_of_records():
        old, new = _("übernommen als „%s“") % _called(minutes), _("Übernahme zurückgenommen")
    history.record(file, history.STATE, by=by, old=old, new=new)
    file.corrections = with_known(file.corrections, minutes.meeting)
    undoing.undo(minutes)
    file.minutes, file.state, file.changed_by = None, State.DOUBTFUL, by
    file.reasons = {**file.reasons, "returned": 1}
    file.save(update_fields=["minutes", "state", "changed_by", "reasons", "corrections", "changed_at"])


def obstacle(file: SourceFile) -> str:
    """Why it cannot be taken back, in a sentence; "" when it can."""
    if file.minutes is None:
        return _("Aus dieser Datei ist kein Protokoll entstanden.")
    return undoing.obstacle(file.minutes)


def with_known(corrections: Mapping[str, str], meeting: Meeting) -> dict[str, str]:
    """The fields of the preview; who was made when it was taken over is chosen now, not made once more."""
    attendances = meeting.attendances.exclude(person=None).select_related("person")
    people = {str(one.person): str(one.person_id) for one in attendances}
    kept = dict(corrections)
    for key, chosen in corrections.items():
        if (row := PERSON_FIELD.fullmatch(key)) and not chosen:
            name = corrections.get(f"people-{row[1]}-name", "")
            kept[key] = people.get(strip_titles(name) or name, "")
    return kept


def _called(minutes: Minutes) -> str:
    meeting = minutes.meeting
    day = spell_day(meeting.starts_at) if meeting.starts_at else ""
    return ", ".join(part for part in (meeting.title, day) if part)
