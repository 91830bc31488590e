"""What the periodic command does: each app's due work, one after the other.

Every job is idempotent and says in a line what it did; an app adds a row to JOBS. A job that fails stops no
other, and one that another tick is still at is left alone.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.conf import settings
from django.utils import timezone

from members.circulars.jobs import run_circulars
from members.committees import naming
from members.exchange.jobs import run_lists
from members.post.jobs import run_post
from members.register import checking
from roundtable import leaving
from roundtable.locks import only_one
from roundtable.models import LastTick
from roundtable.privacy.files import sweep_unnamed
from roundtable.privacy.retaining import sweep_due

Job = tuple[str, Callable[[], str]]
log = logging.getLogger(__name__)


def clear_sessions() -> str:
    """Remove the sessions that are over."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
    return "abgelaufene Sitzungen entfernt"


def log_out_those_gone() -> str:
    """End the sessions of people whose rights have ended by a date."""
    return f"{leaving.log_out_those_gone()} Anmeldungen von Ausgeschiedenen beendet"


JOBS: list[Job] = [
    # Before the post: what becomes due now goes out in the same tick.
    ("circulars", run_circulars),
    ("names", naming.ask_new),
    ("post", run_post),
    ("lists", run_lists),
    ("leaving", log_out_those_gone),
    ("entries", checking.ask_said),
    ("sessions", clear_sessions),
    # Before the files: what it removes may have named one.
    ("retention", sweep_due),
    ("files", sweep_unnamed),
]


@dataclass(frozen=True)
class Told:
    """One job of a tick and what it says."""

    name: str
    said: str
    is_failed: bool = False

    def __str__(self) -> str:
        return f"{self.name}: {self.said}"


def tick(jobs: list[Job] | None = None) -> list[Told]:
    """Do every job once, and note that it was done: the checklist asks when that was."""
    told = [_do(name, job) for name, job in (JOBS if jobs is None else jobs)]
    said = {"ended_at": timezone.now(), "told": "\n".join(map(str, told))}
    LastTick.objects.update_or_create(pk=1, defaults=said)
    return told


def _do(name: str, job: Callable[[], str]) -> Told:
    with only_one(f"tick-{name}") as is_mine:
        if not is_mine:
            return Told(name, "läuft schon")
        try:
            return Told(name, job())
        except Exception as error:
            log.exception("the job %s failed", name)
            return Told(name, f"gescheitert ({type(error).__name__})", is_failed=True)
