"""Who may see a row: five audiences, combined here and nowhere else.

This module lies under the models. It knows the facts of `members` only through the user's accessor
`rights`; who else may read one row is a condition on that row's own QuerySet (`named_readers`).
"""

from dataclasses import dataclass

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from members.telling import TellingQuerySet


class Audience(models.TextChoices):
    """Who sees a row, from narrow to wide; the office always, as far as its role goes."""

    OFFICE = "office", _("nur die Koordinierungsstelle")
    SEATS = "seats", _("intern: nur stimmberechtigte Sitze")
    COMMITTEE = "committee", _("das Gremium")
    MEMBERS = "members", _("die Mitglieder")
    PUBLIC = "public", _("alle")


def is_narrower(audience: str, *, than: str) -> bool:
    """Whether fewer people belong to the one than to the other."""
    order: list[str] = Audience.values
    return order.index(audience) < order.index(than)


@dataclass(frozen=True)
class Rights:
    """What follows today from the dated facts about one user.

    seats, advises: primary keys of committees; held: those of the seats themselves; member: speaks for an
    active member as "delegate" or "deputy", or "" for nobody. outside: those of seats and advises that are
    committees of others.
    """

    is_office: bool = False
    seats: frozenset[int] = frozenset()
    advises: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()
    outside: frozenset[int] = frozenset()
    member: str = ""

    @property
    def is_here(self) -> bool:
        """Has any seat or speaks for a member today; whoever has left has not."""
        return self.is_office or bool(self.seats or self.advises or self.member)


NO_RIGHTS = Rights()


def rights_of(user) -> Rights:
    """The rights of a user; visitors have none."""
    return getattr(user, "rights", NO_RIGHTS)


def audience_condition(rights: Rights, *, committee: str = "committee", kind: str = "") -> Q:
    """The rows these rights open; `committee` is the path from the row to its committee.

    kind: the path to the kind of the committee, where the row has no relation to it but two columns.
    """
    if rights.is_office:
        return Q()
    by_membership = _by_membership(rights, kind or f"{committee}__kind")
    return Q(audience=Audience.PUBLIC) | _by_seat(rights, committee) | by_membership


def _by_seat(rights: Rights, committee: str) -> Q:
    """Widening a row to all members never hides it from its own committee."""
    within = {f"{committee}__in": rights.seats}
    beside = {f"{committee}__in": rights.advises}
    return Q(audience__in=[Audience.SEATS, Audience.COMMITTEE, Audience.MEMBERS], **within) | Q(
        audience__in=[Audience.COMMITTEE, Audience.MEMBERS], **beside
    )


def _by_membership(rights: Rights, kind: str) -> Q:
    """Delegates are the assembly: its rows are theirs; deputies see them but for the voters' own."""
    if not rights.member:
        return Q(pk__in=[])
    theirs = [Audience.COMMITTEE, Audience.SEATS] if rights.member == "delegate" else [Audience.COMMITTEE]
    return Q(audience=Audience.MEMBERS) | Q(audience__in=theirs, **{kind: "assembly"})


class AudienceQuerySet(TellingQuerySet):
    """Rows with an audience; every list, detail, file and feed goes through `visible_to`."""

    committee_path = "committee"

    def named_readers(self, user) -> Q:
        """Who else may read a row (present, responsible, minute-taker): nobody, unless a model says so."""
        return Q(pk__in=[])

    def visible_to(self, user):
        """The rows this user may see today."""
        rights = rights_of(user)
        condition = audience_condition(rights, committee=self.committee_path)
        if rights.is_office or not user.is_authenticated:
            return self.filter(condition)
        return self.filter(condition | self.named_readers(user))

    def narrow(self, *, to: str, since: str) -> int:
        """Rows as wide as `since` or narrower, but wider than `to`, become `to`; how many there were.

        What is wider than `since` was released on its own and stays so.
        """
        between = [
            one for one in Audience.values if is_narrower(to, than=one) and not is_narrower(since, than=one)
        ]
        return self.filter(audience__in=between).update(audience=to)


class AudienceField(models.CharField):
    """The audience of a row."""

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("verbose_name", _("sichtbar für"))
        kwargs.setdefault("max_length", 9)
        kwargs.setdefault("choices", Audience.choices)
        super().__init__(*args, **kwargs)
