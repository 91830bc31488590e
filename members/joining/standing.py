"""How an organisation stands to us on a day: of all its memberships the one that counts most."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch
from django.utils.translation import gettext as _

from members.models import Membership, Organisation

State = Membership.State
# Whoever belongs counts before whoever wants to, and that before what is over.
STRONGEST_FIRST = [
    *(State.MEMBER, State.DORMANT),
    *(State.BEFORE_ASSEMBLY, State.SEEN, State.APPLIED, State.INTERESTED),
    *(State.LEFT, State.EXCLUDED, State.DISSOLVED, State.DECLINED, State.WITHDRAWN, State.UNKNOWN),
]
NONE = "none"


@dataclass(frozen=True)
class Standing:
    """A membership and its state on that day; both empty for an organisation that was never near."""

    membership: Membership | None
    state: str

    @property
    def label(self) -> str:
        """ "Mitglied", "beratend", "Aufnahme beantragt"; "" for none."""
        if self.membership is None:
            return ""
        if self.state in (State.MEMBER, State.DORMANT) and self.membership.kind != Membership.Kind.MEMBER:
            resting = f", {State.DORMANT.label}" if self.state == State.DORMANT else ""
            return f"{self.membership.get_kind_display()}{resting}"
        return str(State(self.state).label)

    @property
    def since(self) -> str:
        """ "seit 2019", for members only."""
        begun = self.membership and self.membership.starts_on
        belongs = self.state in (State.MEMBER, State.DORMANT)
        return _("seit %(year)s") % {"year": begun.year} if begun and belongs else ""


def with_memberships(organisations):
    """Organisations that `standing` needs not ask about one by one; two queries for all of them.

    As plain lists: Django makes a manager and a query for each row of a relation, which costs more than
    reading the rows.
    """
    rests = Prefetch("dormancies", to_attr="known_rests")
    near = Prefetch("memberships", queryset=Membership.objects.prefetch_related(rests), to_attr="known_near")
    return organisations.prefetch_related(near)


def standing(organisation: Organisation, on: date) -> Standing:
    """Where it stands on that day; many organisations come from `with_memberships`."""
    known = getattr(organisation, "known_near", None)
    found = [(one.state_on(on), one) for one in (organisation.memberships.all() if known is None else known)]
    if not found:
        return Standing(None, NONE)
    state, membership = min(found, key=lambda pair: STRONGEST_FIRST.index(pair[0]))
    return Standing(membership, state)


def in_standing(organisations, state: str, on: date):
    """The organisations that stand so on that day, by the rule of `standing`; NONE for those without any."""
    if state == NONE:
        return organisations.filter(memberships=None)
    better = STRONGEST_FIRST[: STRONGEST_FIRST.index(State(state))]
    for other in better:
        organisations = organisations.exclude(_has(other, on))
    return organisations.filter(_has(state, on))


def _has(state: str, on: date) -> Exists:
    return Exists(Membership.objects.in_state(state, on).filter(organisation=OuterRef("pk")))
