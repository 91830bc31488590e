"""Long work on a list: claimed by one conditional update, with its progress for whoever watches.

The row is the truth; a claim runs out, so that the work of a process that was killed is taken up again.
"""

import logging
from collections.abc import Callable
from datetime import timedelta

from django.core.cache import caches
from django.db.models import Q
from django.utils import timezone

from members.exchange.importing import applying, checking, undoing
from members.exchange.models import Import
from members.languages import language_of_records
from members.refusal import Refused

State = Import.State
LEASE = timedelta(minutes=10)
# What is done in each state of BUSY, and what when that fails.
DOERS: dict[str, tuple[Callable[..., None], Callable[..., None]]] = {
    State.CHECKING: (checking.check, checking.give_up),
    State.ORDERED: (applying.apply, applying.give_up),
    State.UNDOING: (undoing.undo, undoing.give_up),
}
# So many rows are worked off while somebody waits for the page.
AT_ONCE = 500
log = logging.getLogger(__name__)


def work(pk: int) -> None:
    """Do what this list waits for, unless somebody is at it. Idempotent."""
    source = _claim(pk)
    if source is None:
        return
    do, give_up = DOERS[source.state]
    try:
        with language_of_records():
            do(source, tell=tell_of(source))
    except Refused:
        # Somebody was quicker after the last look: asked for once more, it shows what has changed.
        give_up(source, problem="changed")
    except Exception:
        log.exception("import %s failed", pk)
        give_up(source)
    finally:
        Import.objects.filter(pk=pk).update(leased_until=None)
        caches["progress"].delete(_key(pk))


def resume() -> int:
    """Go on with what a process that was killed has left; how many lists that were."""
    left = Import.objects.filter(_unclaimed(), state__in=Import.BUSY).values_list("pk", flat=True)
    found = list(left)
    for pk in found:
        work(pk)
    return len(found)


def tell_of(source: Import) -> Callable[[int], None]:
    """What long work calls with how many rows are done; it also keeps the claim alive."""

    def tell(done: int) -> None:
        caches["progress"].set(_key(source.pk), done, timeout=600)
        Import.objects.filter(pk=source.pk).update(leased_until=timezone.now() + LEASE)

    return tell


def progress(source: Import) -> int:
    """How many rows are done of what it is at; 0 where nobody knows."""
    return caches["progress"].get(_key(source.pk), 0)


def is_small(source: Import) -> bool:
    """Whether nobody needs to watch."""
    return not source.rows.all()[AT_ONCE : AT_ONCE + 1].exists()


def _claim(pk: int) -> Import | None:
    rows = Import.objects.filter(_unclaimed(), pk=pk, state__in=Import.BUSY)
    is_mine = rows.update(leased_until=timezone.now() + LEASE)
    return Import.objects.get(pk=pk) if is_mine else None


def _unclaimed() -> Q:
    return Q(leased_until=None) | Q(leased_until__lt=timezone.now())


def _key(pk: int) -> str:
    return f"import-{pk}-done"
