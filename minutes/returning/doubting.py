"""Whether a file without our marks is of these minutes at all, or of others that read alike."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from members.dates import spell_day
from minutes.importing.lazily import day_said
from minutes.models import Minutes
from minutes.permissions import writes_for
from minutes.returning.comparing import Comparison
from minutes.returning.now import Now
from minutes.returning.parts import Returned
from minutes.understanding import day_of

# So much of these minutes is in a file whose head says their day; and so much of both is the same, line for
# line, in one that says none.
ENOUGH, SURE = 0.5, 0.8


@dataclass(frozen=True)
class Doubt:
    """Why a file may not be of these minutes: `day` is another one that its head says, else None;
    `found` of `known` lines that these minutes have are in it."""

    day: date | None
    known: int
    found: int

    @property
    def sentence(self) -> str:
        """What it looks like, in words."""
        if self.day:
            return _("Diese Datei sieht nach dem Protokoll vom %(day)s aus.") % {"day": spell_day(self.day)}
        return _("Diese Datei sieht nicht nach diesem Protokoll aus.")


def doubt_of(returned: Returned, now: Now, comparison: Comparison, *, name: str) -> Doubt | None:
    """None for a file that says by its marks, its day or its lines that it is of these minutes.

    name: what the file is called.
    """
    if is_marked(returned, now):
        return None
    day = day_said("\n\n".join(returned.opening), filename=name)
    doubt = Doubt(day, comparison.known, comparison.found)
    if day is None:
        lines = max(comparison.known, len(comparison.changes))
        return doubt if comparison.found < lines * SURE else None
    if day != day_of(now.minutes.meeting):
        return doubt
    return Doubt(None, doubt.known, doubt.found) if doubt.found < doubt.known * ENOUGH else None


def is_marked(returned: Returned, now: Now) -> bool:
    """It was made of these minutes, and its marks are still there."""
    keys = {part.key for part in returned.parts if part.key}
    return bool(keys & now.all_keys) or (not keys and returned.minutes == str(now.minutes.pk))


def of_that_day(minutes: Minutes, doubt: Doubt, *, reader) -> Minutes | None:
    """The minutes of the same body that the file may be of, if this user writes them."""
    if doubt.day is None:
        return None
    there = Minutes.objects.visible_to(reader).filter(meeting__committee=minutes.meeting.committee)
    found = there.filter(meeting__starts_at__date=doubt.day).exclude(pk=minutes.pk).first()
    return found if found and writes_for(reader, found) else None
