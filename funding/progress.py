"""From which state an application may go to which, and what has to be true before."""

from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from funding.models import Application
from members import history
from members.languages import language_of_records
from members.models import User
from members.refusal import Refused

State = Application.State
DECIDED = (State.GRANTED, State.PARTLY_GRANTED, State.DECLINED)
TRANSITIONS: dict[str, tuple[str, ...]] = {
    State.IDEA: (State.DRAFT, State.WITHDRAWN),
    State.DRAFT: (State.BEFORE_BOARD, State.WITHDRAWN),
    State.BEFORE_BOARD: (State.RELEASED, State.WITHDRAWN),
    State.RELEASED: (State.SUBMITTED, State.WITHDRAWN),
    State.SUBMITTED: (State.ADDITIONAL_REQUEST, *DECIDED, State.WITHDRAWN),
    State.ADDITIONAL_REQUEST: (State.SUBMITTED, *DECIDED, State.WITHDRAWN),
    State.GRANTED: (State.RUNNING, State.WITHDRAWN),
    State.PARTLY_GRANTED: (State.RUNNING, State.WITHDRAWN),
    State.DECLINED: (),
    State.WITHDRAWN: (),
    State.RUNNING: (State.REPORT_SUBMITTED,),
    State.REPORT_SUBMITTED: (State.AUDITED,),
    State.AUDITED: (State.CLOSED,),
    State.CLOSED: (),
}


class NotYet(Refused):
    """The application cannot go there now."""


@dataclass(frozen=True)
class Guard:
    """What must hold before an application enters one of `states`; `sentence` is said while it does not."""

    states: tuple[str, ...]
    holds: Callable[[Application], bool]
    sentence: str | Promise


GUARDS = (
    Guard(
        DECIDED,
        lambda application: application.decision_on is not None,
        _("Es fehlt der Tag der Entscheidung."),
    ),
    Guard(
        (State.GRANTED, State.PARTLY_GRANTED),
        lambda application: bool(application.amount_granted),
        _("Es fehlt die bewilligte Summe."),
    ),
    Guard(
        (State.PARTLY_GRANTED,),
        lambda application: (application.amount_granted or 0) < application.amount_asked,
        _("Teilweise bewilligt heißt: weniger als beantragt."),
    ),
)


def allowed(state: str) -> tuple[str, ...]:
    """Where an application in this state may go; nothing after the last."""
    return TRANSITIONS[state]


def corrections(state: str) -> tuple[str, ...]:
    """Where it may have come from: the way back when somebody pressed the wrong button."""
    return tuple(
        before for before, after in TRANSITIONS.items() if state in after and before not in allowed(state)
    )


def missing(application: Application, *, to: str) -> list[str]:
    """The sentences that stand between the application and this state."""
    return [str(guard.sentence) for guard in GUARDS if to in guard.states and not guard.holds(application)]


def check_change(application: Application, *, stored: Application) -> None:
    """Raises NotYet if a change takes away what the application needed to come where it stands.

    What was never there, as in applications entered after the fact, is not asked for now.
    """
    has_money = application.state in Application.WITH_MONEY
    reached = {application.state, State.GRANTED} if has_money else {application.state}
    lost = [
        str(guard.sentence)
        for guard in GUARDS
        if reached.intersection(guard.states) and guard.holds(stored) and not guard.holds(application)
    ]
    if lost:
        words = {"state": application.get_state_display(), "why": " ".join(lost)}
        raise NotYet(str(_("Der Stand ist „%(state)s“. %(why)s") % words))


@transaction.atomic
def move(application: Application, *, to: str, by: User | None) -> bool:
    """Go to the state `to`, or back. Moving to where it stands changes nothing; returns whether it moved.

    Raises NotYet when the table has no such way or a guard does not hold; going back asks no guard.
    """
    application.refresh_from_db(from_queryset=Application.objects.select_for_update())
    if application.state == to:
        return False
    is_forward = to in allowed(application.state)
    if not is_forward and to not in corrections(application.state):
        raise NotYet(str(_("Inzwischen hat jemand den Stand geändert. Bitte sehen Sie noch einmal nach.")))
    if is_forward and (sentences := missing(application, to=to)):
        raise NotYet(" ".join(sentences))
    old, application.state = application.state, to
    application.save(update_fields=["state", "changed_at"])
    with language_of_records():
        words = {key: str(Application.State(state).label) for key, state in (("old", old), ("new", to))}
    history.record(application, history.STATE, by=by, **words)
    return True
