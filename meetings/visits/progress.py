"""How a visit moves on, one step at a time, and what has to be true before each step."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from meetings.visits.models import Visit
from members import history
from members.languages import language_of_records
from members.models import User
from members.refusal import Refused

State = Visit.State
ORDER: list[str] = State.values


class NotYet(Refused):
    """The visit cannot take this step now."""


@dataclass(frozen=True)
class Guard:
    """What must hold before a visit enters `state`; `sentence` is said while it does not."""

    state: str
    holds: Callable[[Visit, date], bool]
    sentence: str | Promise


# Learnt in practice: nobody comes to a visit that the district hears of by a circular.
GUARDS = (
    Guard(
        State.INVITED,
        lambda visit, on: visit.coordinator_contacted_on is not None,
        _("Sprechen Sie zuerst die Integrationskoordination des Kreises an und tragen Sie den Tag ein."),
    ),
    Guard(
        State.INVITED,
        lambda visit, on: visit.is_authority_invited,
        _("Laden Sie mindestens eine Behörde persönlich ein."),
    ),
    Guard(
        State.HELD,
        lambda visit, on: visit.starts_on is not None and visit.starts_on <= on,
        _("Der Tag des Besuchs fehlt oder liegt noch vor uns."),
    ),
    Guard(
        State.EVALUATED,
        lambda visit, on: bool(visit.findings.strip()),
        _("Halten Sie fest, was wir erfahren haben."),
    ),
    Guard(
        State.CLOSED,
        lambda visit, on: visit.answered_on is not None or bool(visit.answer_reason.strip()),
        _("Der Ort braucht eine Rückmeldung, oder es steht da, warum es keine gab."),
    ),
    Guard(
        State.CLOSED,
        lambda visit, on: visit.next_on is not None or bool(visit.next_words.strip()),
        _("Sagen Sie, wann wir wiederkommen, oder dass kein weiterer Besuch geplant ist."),
    ),
)


def following(state: str) -> str | None:
    """The next state, None after the last."""
    place = ORDER.index(state) + 1
    return ORDER[place] if place < len(ORDER) else None


def preceding(state: str) -> str | None:
    """The state before, None before the first."""
    place = ORDER.index(state)
    return ORDER[place - 1] if place else None


def missing(visit: Visit, *, to: str, on: date) -> list[str]:
    """The sentences that stand between the visit and this state on that day."""
    return [str(guard.sentence) for guard in GUARDS if guard.state == to and not guard.holds(visit, on)]


def check_change(visit: Visit, *, stored: Visit, on: date) -> None:
    """Raises NotYet if a change takes away what the visit needed to come where it stands.

    What was never there, as in visits entered after the fact, is not asked for now.
    """
    reached = ORDER[: ORDER.index(visit.state) + 1]
    lost = [
        str(guard.sentence)
        for guard in GUARDS
        if guard.state in reached and guard.holds(stored, on) and not guard.holds(visit, on)
    ]
    if lost:
        words = {"state": visit.get_state_display(), "why": " ".join(lost)}
        raise NotYet(str(_("Der Stand ist „%(state)s“. %(why)s") % words))


@transaction.atomic
def move(visit: Visit, *, to: str, by: User | None) -> bool:
    """One step on or back. Moving to where it stands changes nothing; returns whether something changed.

    Raises NotYet when a guard does not hold or `to` is no neighbouring state; back is always possible.
    """
    visit.refresh_from_db(from_queryset=Visit.objects.select_for_update())
    if visit.state == to:
        return False
    if to not in (following(visit.state), preceding(visit.state)):
        raise NotYet(str(_("Inzwischen hat jemand den Stand geändert. Bitte sehen Sie noch einmal nach.")))
    if to == following(visit.state) and (sentences := missing(visit, to=to, on=timezone.localdate())):
        raise NotYet(" ".join(sentences))
    old, visit.state = visit.state, to
    visit.save(update_fields=["state", "changed_at"])
    with language_of_records():
        words = {key: str(Visit.State(state).label) for key, state in (("old", old), ("new", to))}
    history.record(visit, history.STATE, by=by, **words)
    return True
