"""Long work on a list: claimed by one conditional update, with its progress for whoever watches.

The row is the truth; a claim runs out, so that the work of a process that was killed is taken up again.
"""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from django.core.cache import caches
from django.db.models import Q
from django.utils import timezone

from members.exchange.importing.applying import apply
from members.exchange.importing.checking import check
from members.exchange.importing.undoing import undo
from members.exchange.models import Import
from members.languages import language_of_records

State = Import.State
LEASE = timedelta(minutes=10)
# What is done in each state of BUSY, and where a list falls back to when that fails.
DOERS: dict[str, tuple[Callable[..., None], str]] = {
    State.CHECKING: (check, State.MAPPING),
    State.ORDERED: (apply, State.CHECKED),
    State.UNDOING: (undo, State.APPLIED),
}
# So many rows are worked off while somebody waits for the page.
AT_ONCE = 500
log = logging.getLogger(__name__)


def work(pk: int) -> None:
    """Do what this list waits for, unless somebody is at it. Idempotent."""
    source = _claim(pk)
    if source is None:
        return
    do, before = DOERS[source.state]
    try:
        with language_of_records():
            do(source, tell=tell_of(source))
    except Exception:
        log.exception("import %s failed", pk)
        Import.objects.filter(pk=pk, state=source.state).update(state=before, problem="failed")
    finally:
        Import.objects.filter(pk=pk).update(leased_until=None)
        caches["progress"].delete(_key(pk))


def tell_of(source: Import) -> Callable[[int], None]:
    """What long work calls with how many rows are done; seen by others before its transaction ends."""
    return partial(caches["progress"].set, _key(source.pk), timeout=600)


def progress(source: Import) -> int:
    """How many rows are done of what it is at; 0 where nobody knows."""
    return caches["progress"].get(_key(source.pk), 0)


def is_small(source: Import) -> bool:
    """Whether nobody needs to watch."""
    return not source.rows.all()[AT_ONCE : AT_ONCE + 1].exists()


def _claim(pk: int) -> Import | None:
    now = timezone.now()
    free = Q(leased_until=None) | Q(leased_until__lt=now)
    rows = Import.objects.filter(free, pk=pk, state__in=Import.BUSY)
    return Import.objects.get(pk=pk) if rows.update(leased_until=now + LEASE) else None


def _key(pk: int) -> str:
    return f"import-{pk}-done"
