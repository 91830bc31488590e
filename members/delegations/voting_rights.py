"""Who votes in the assembly on a day: membership × delegation × rules. Nothing of it is stored."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.models import Committee, Delegation, Dormancy, GoverningRules, Membership, Organisation, Person
from members.periods import holds_on

ONE_VOTE = 1


@dataclass(frozen=True)
class Voice:
    """One member organisation on that day: who votes for it, who stands in, and how many votes that makes."""

    organisation: Organisation
    delegates: list[Person] = field(default_factory=list)
    deputies: list[Person] = field(default_factory=list)
    votes: int = 0
    is_dormant: bool = False

    @property
    def note(self) -> str:
        """Why there is no vote, or who casts it instead of a delegate; "" when nothing is special."""
        if self.is_dormant:
            return _("Die Mitgliedschaft ruht: keine Stimme.")
        if not self.delegates and not self.deputies:
            return _("Niemand ist benannt: keine Stimme.")
        return "" if self.delegates else _("Ohne Delegierte*n: die Stellvertretung stimmt ab.")


@dataclass(frozen=True)
class Electorate:
    """All voices of a day, by which rules; `rules` is None when none were in force."""

    day: date
    rules: GoverningRules | None
    voices: list[Voice]

    @property
    def votes(self) -> int:
        return sum(voice.votes for voice in self.voices)

    @property
    def sentence(self) -> str:
        """How many votes there are by which rules, who stands in, and whether votes are transferred."""
        stands_in = _("Ist die*der Delegierte nicht da, stimmt die Stellvertretung ab.")
        return f"{_votes_sentence(self.rules)} {stands_in} {_proxy_sentence(self.rules)}"


def rules_on(day: date) -> GoverningRules | None:
    """The rules of the assembly on that day, else those for all."""
    assembly = Committee.objects.filter(kind=Committee.Kind.ASSEMBLY).order_by("pk").first()
    if assembly is not None:
        return GoverningRules.objects.for_committee(assembly, day)
    return GoverningRules.objects.filter(committee=None, valid_from__lte=day).order_by("-valid_from").first()


def possible_votes(day: date) -> int:
    """All votes there are on that day, whether somebody is named to cast them or not; for the quorum."""
    rules = rules_on(day)
    counting = Membership.objects.active(day).in_state(Membership.State.MEMBER, day)
    return counting.count() * (rules.votes_per_organisation if rules else ONE_VOTE)


def electorate(day: date) -> Electorate:
    """Every member organisation on that day with its votes; always the same number of queries."""
    rules = rules_on(day)
    most = rules.votes_per_organisation if rules else ONE_VOTE
    resting = Dormancy.objects.filter(holds_on(day), membership=OuterRef("pk"))
    members = Membership.objects.active(day).select_related("organisation").annotate(rests=Exists(resting))
    sent = (
        Delegation.objects.filter(holds_on(day), organisation__memberships__in=members.values("pk"))
        .select_related("person")
        .order_by("starts_on", "pk")
        .distinct()
    )
    by_organisation: dict[int, list[Delegation]] = {}
    for delegation in sent:
        by_organisation.setdefault(delegation.organisation_id, []).append(delegation)
    rows = members.order_by("organisation__name")
    return Electorate(
        day,
        rules,
        [
            _voice(one.organisation, by_organisation.get(one.organisation_id, []), rests=one.rests, most=most)
            for one in rows
        ],
    )


def _voice(organisation: Organisation, sent: Iterable[Delegation], *, rests: bool, most: int) -> Voice:
    delegates = [one.person for one in sent if one.kind == Delegation.Kind.DELEGATE]
    deputies = [one.person for one in sent if one.kind == Delegation.Kind.DEPUTY]
    votes = 0 if rests else min(most, len(delegates) or len(deputies))
    return Voice(organisation, delegates, deputies, votes, rests)


def _votes_sentence(rules: GoverningRules | None) -> str:
    if rules is None:
        return _("An diesem Tag galt keine Ordnung; angenommen ist eine Stimme je Organisation.")
    count = rules.votes_per_organisation
    words = ngettext(
        "Nach „%(rules)s“ hat jede Organisation %(count)s Stimme.",
        "Nach „%(rules)s“ hat jede Organisation bis zu %(count)s Stimmen, eine je Delegierte*n.",
        count,
    )
    return words % {"rules": rules.name, "count": count}


def _proxy_sentence(rules: GoverningRules | None) -> str:
    if rules is None or not rules.proxies_per_person:
        return _("Stimmen können nicht übertragen werden.")
    return ngettext(
        "Jede Person darf %(count)s Vollmacht übernehmen.",
        "Jede Person darf %(count)s Vollmachten übernehmen.",
        rules.proxies_per_person,
    ) % {"count": rules.proxies_per_person}
