"""What a ballot means: quorum and majority as sentences, computed from attendance and rules."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.committees.ruling import spell_share
from members.delegations.voting_rights import possible_votes
from members.languages import language_of_records
from members.models import Committee, GoverningRules
from minutes.models import Resolution


@dataclass(frozen=True)
class Ballot:
    """Counted votes; None where nobody said a number. `is_unanimous` stands for all who may vote."""

    votes_for: int | None = None
    votes_against: int | None = None
    votes_abstain: int | None = None
    votes_invalid: int | None = None
    is_unanimous: bool = False

    @property
    def cast(self) -> int:
        """All ballots that were handed in."""
        counts = (self.votes_for, self.votes_against, self.votes_abstain, self.votes_invalid)
        return sum(count or 0 for count in counts)


@dataclass(frozen=True)
class Electorate:
    """Who may vote at one moment: `present` voters (None: attendance unknown) of all seats."""

    present: int | None
    seats: int
    rules: GoverningRules

    @property
    def has_quorum(self) -> bool:
        return self.present is None or self.rules.has_quorum(present=self.present, seats=self.seats)


@dataclass(frozen=True)
class Verdict:
    """The result and its sentence; `problem` says why the votes were refused, then there is no result."""

    result: str = Resolution.Result.UNKNOWN
    sentence: str = ""
    problem: str = ""


def count_seats(committee: Committee, on: date) -> int:
    """All votes of a body on a day: its voting seats; in the assembly those of members that do not rest."""
    if committee.kind == Committee.Kind.ASSEMBLY:
        return possible_votes(on)
    return committee.seats.existing(on).filter(is_voting=True).count()


def counted(ballot: Ballot, electorate: Electorate) -> Ballot:
    """ "einstimmig" in numbers, where it is known who was there."""
    if not ballot.is_unanimous or ballot.votes_for is not None or electorate.present is None:
        return ballot
    rest = (ballot.votes_against or 0) + (ballot.votes_abstain or 0)
    return Ballot(max(electorate.present - rest, 0), ballot.votes_against or 0, ballot.votes_abstain or 0)


@language_of_records()
def judge(ballot: Ballot, electorate: Electorate) -> Verdict:
    """What was decided. Refused are more votes than voters; without a quorum nothing is decided.

    § 32 (1) BGB: the majority of the votes cast decides, abstentions and invalid ones do not count.
    """
    if electorate.present is not None and ballot.cast > electorate.present:
        return Verdict(problem=_too_many(ballot.cast, electorate.present))
    if ballot.votes_for is None:
        return (
            Verdict(sentence=_("einstimmig angenommen"), result="carried")
            if ballot.is_unanimous
            else Verdict()
        )
    if not electorate.has_quorum:
        return Verdict(sentence=_("nicht beschlussfähig: %s") % spell_presence(electorate))
    carried = electorate.rules.is_carried(votes_for=ballot.votes_for, votes_against=ballot.votes_against or 0)
    word, result = (_("angenommen"), "carried") if carried else (_("abgelehnt"), "rejected")
    return Verdict(result=result, sentence=f"{word} ({spell_majority(electorate.rules)})")


def spell_votes(ballot: Ballot) -> str:
    """ "5 Ja · 0 Nein · 1 Enthaltung"; "" where nothing was counted."""
    if ballot.votes_for is None and ballot.votes_against is None:
        return _("einstimmig") if ballot.is_unanimous else ""
    abstained = ballot.votes_abstain or 0
    parts = [
        _("%d Ja") % (ballot.votes_for or 0),
        _("%d Nein") % (ballot.votes_against or 0),
        ngettext("%d Enthaltung", "%d Enthaltungen", abstained) % abstained,
    ]
    if ballot.votes_invalid:
        parts.append(_("%d ungültig") % ballot.votes_invalid)
    return " · ".join(parts)


def votes_of(resolution: Resolution) -> str:
    """The votes of a stored resolution in words."""
    return spell_votes(
        Ballot(
            resolution.votes_for,
            resolution.votes_against,
            resolution.votes_abstain,
            resolution.votes_invalid,
        )
    )


def spell_quorum(electorate: Electorate) -> str:
    """ "beschlussfähig: 6 von 8 Stimmen anwesend (nötig: mehr als die Hälfte)"."""
    if electorate.present is None:
        return ""
    word = _("beschlussfähig") if electorate.has_quorum else _("nicht beschlussfähig")
    return f"{word}: {spell_presence(electorate)}"


def spell_presence(electorate: Electorate) -> str:
    """How many are there and how many it takes."""
    rules = electorate.rules
    there = _("%(present)d von %(seats)d Stimmen anwesend") % {
        "present": electorate.present or 0,
        "seats": electorate.seats,
    }
    if not rules.quorum_of:
        return there
    share = spell_share(Fraction(rules.quorum_of, rules.quorum_in), is_strict=rules.quorum_is_strict)
    words = {"there": there, "share": _cited(share, rules)}
    return _("%(there)s (nötig: %(share)s)") % words


def spell_majority(rules: GoverningRules) -> str:
    """The majority that the rules ask for, and which rules those are."""
    share = Fraction(rules.majority_of, rules.majority_in)
    if share == Fraction(1, 2) and rules.majority_is_strict:
        return _cited(_("einfache Mehrheit der abgegebenen Stimmen"), rules)
    words = spell_share(share, is_strict=rules.majority_is_strict)
    return _cited(_("%s der abgegebenen Stimmen") % words, rules)


def _cited(words: str, rules: GoverningRules) -> str:
    return f"{words}, {rules.cited}" if rules.cited else words


def _too_many(cast: int, present: int) -> str:
    return ngettext(
        "%(cast)d Stimmen, aber hier ist nur %(present)d Person stimmberechtigt. "
        "Die Zeile bleibt stehen, die Stimmen zählen noch nicht.",
        "%(cast)d Stimmen, aber hier sind nur %(present)d Personen stimmberechtigt. "
        "Die Zeile bleibt stehen, die Stimmen zählen noch nicht.",
        present,
    ) % {"cast": cast, "present": present}
