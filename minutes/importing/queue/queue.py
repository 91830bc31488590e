"""Working the queue of old protocols: what waits is read, what was ordered is taken over.

The table is the truth. Whoever comes by works: the job after an upload, the page that shows the
progress, a periodic command. Each file is claimed by one conditional update, and a claim runs out, so
the file of a process that was killed is taken up again; what kills twice is refused.
"""

import logging
import time
from datetime import timedelta

from django.db import transaction
from django.db.models import Case, F, IntegerField, Q, Value, When
from django.utils import timezone

from members import files
from members.extraction import ExtractionError, extract
from members.languages import language_of_records
from minutes.importing.lazily import parse
from minutes.importing.preview import doubts
from minutes.importing.preview.register import twin_of
from minutes.importing.queue import storing
from minutes.importing.queue.refusals import Refusal, refusal
from minutes.importing.queue.taking import take_as_read, understood
from minutes.importing.reader.finds import Parsed
from minutes.models import Reading, SourceFile

State = SourceFile.State
LEASE = timedelta(minutes=5)
MOST_ATTEMPTS = 2
# Two hundred pages; and as much as a preview can show and a browser send back.
MOST_LINES, MOST_FINDS = 10_000, 2000
# What is written when a file is done.
SETTLED = (
    *("text", "finds", "counts", "held_on", "reasons", "corrections", "state", "refusal"),
    *("leased_until", "attempts"),
)
log = logging.getLogger(__name__)


def work(reading: Reading | None = None, *, within: timedelta) -> int:
    """Read and take over, file by file, until nothing is left or the time is up; how many were done.

    Idempotent, and as many processes may do it at once as like to.
    """
    done, end = 0, time.monotonic() + within.total_seconds()
    while (file := claim(reading)) is not None:
        _finish(file) if file.attempts > MOST_ATTEMPTS else _process(file)
        done += 1
        if time.monotonic() >= end:
            break
    return done


def claim(reading: Reading | None = None) -> SourceFile | None:
    """The next file nobody is at, for us for five minutes; orders first, by the day of their meeting."""
    first = Case(When(state=State.ORDERED, then=Value(0)), default=Value(1), output_field=IntegerField())
    while (
        file := _free(reading).order_by(first, "held_on", "reading", "position", "pk").first()
    ) is not None:
        mine = _free(reading).filter(pk=file.pk, state=file.state)
        if mine.update(leased_until=timezone.now() + LEASE, attempts=F("attempts") + 1):
            file.refresh_from_db()
            return file
    return None


def left(reading: Reading) -> int:
    """How many files of a reading are still in the queue."""
    return reading.files.filter(state__in=SourceFile.QUEUED).count()


def read(file: SourceFile) -> None:
    """Read one file that waits: its text, its finds, and whether somebody has to look."""
    try:
        file.text = text_of(file)
    except ExtractionError as error:
        _refuse(file, refusal(error.code, **error.details))
        return
    except FileNotFoundError:
        _refuse(file, refusal("gone"))
        return
    if (parsed := _parsed(file)) is None:
        _refuse(file, refusal("too_much", lines=MOST_LINES, finds=MOST_FINDS))
        return
    finds = storing.as_json(parsed)
    if finds != file.finds:
        file.corrections = {}  # they belong to other finds
    file.finds, file.counts = finds, doubts.counts(parsed)
    file.held_on = parsed.head.day
    with transaction.atomic():
        _judge(file)
        _settle(file)


def text_of(file: SourceFile) -> str:
    """The text of its bytes; of pasted text itself. Raises ExtractionError, and FileNotFoundError."""
    if file.is_pasted:
        return extract(file.text.encode()).text
    with files.open_kept(file.digest) as kept:
        return extract(kept.read(), filename=file.name.rsplit("/", 1)[-1]).text


def _parsed(file: SourceFile) -> Parsed | None:
    """What is understood of its text; None where that is more than anybody could look through."""
    if file.text.count("\n") > MOST_LINES:
        return None
    parsed = parse(file.text, filename=file.name)
    return parsed if sum(doubts.counts(parsed).values()) <= MOST_FINDS else None


def _free(reading: Reading | None):
    free = Q(leased_until=None) | Q(leased_until__lt=timezone.now())
    rows = SourceFile.objects.filter(free, state__in=SourceFile.QUEUED).select_related(
        "committee", "changed_by"
    )
    return rows.filter(reading=reading) if reading else rows


def _process(file: SourceFile) -> None:
    """One file; whatever goes wrong with it is said at its row and stops nobody else."""
    try:
        with language_of_records():
            take_as_read(file) if file.state == State.ORDERED else read(file)
    except Exception:
        log.exception("reading in %s failed", file.pk)
        _finish(file)


def _finish(file: SourceFile) -> None:
    """Give up: an order goes back to somebody who looks, a file is refused."""
    if file.state == State.ORDERED:
        file.state, file.reasons = State.DOUBTFUL, file.reasons | {"failed": 1}
        _settle(file)
    else:
        _refuse(file, refusal("failed"))


def _judge(file: SourceFile) -> None:
    twin = twin_of(file, file.committee, file.held_on)
    file.reasons = doubts.reasons(understood(file), today=timezone.localdate(), twin=twin)
    if file.corrections:
        file.reasons["begun"] = 1
    file.state, file.refusal = State.DOUBTFUL if file.reasons else State.SURE, {}


def _refuse(file: SourceFile, why: Refusal) -> None:
    file.state, file.refusal = State.REFUSED, why
    _settle(file)


def _settle(file: SourceFile) -> None:
    """Write down what became of it and let it go; what somebody put aside meanwhile stays there."""
    file.leased_until, file.attempts = None, 0
    rows = SourceFile.objects.filter(pk=file.pk, state__in=SourceFile.QUEUED)
    rows.update(**{name: getattr(file, name) for name in SETTLED}, changed_at=timezone.now())
