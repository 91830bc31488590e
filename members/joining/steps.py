"""In which order the days of a membership may stand: one rule for the verbs and for corrections."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from django.db.models import Q
from django.utils.translation import gettext as _

from members.dates import spell_day
from members.fields import label_of
from members.models import Membership, Organisation
from members.refusal import Refused

# The way to the admission; what was never noted is left out.
CANDIDACY = ("interested_on", "applied_on", "seen_by_board_on", "before_assembly_on")
ORDER = (*CANDIDACY, "starts_on", "ends_on")
CLOSED = ("declined_on", "withdrawn_on")
DATES = (*CANDIDACY, *CLOSED, "starts_on", "ends_on")


def label(name: str) -> str:
    """What a field is called on a page."""
    return label_of(Membership, name)


def misplaced(days: Mapping[str, date | None]) -> tuple[str, str] | None:
    """The first day that lies before an earlier step, as (field, sentence); None when the order is right."""
    known = [(name, day) for name in ORDER if (day := days.get(name))]
    for (before, first), (name, day) in pairwise(known):
        if day < first:
            return name, _("„%(step)s“ liegt vor „%(before)s“ (%(day)s).") % {
                "step": label(name),
                "before": label(before),
                "day": spell_day(first),
            }
    last_step = max((day for name in CANDIDACY if (day := days.get(name))), default=None)
    for name in CLOSED:
        if (day := days.get(name)) and last_step and day < last_step:
            return name, _("Der Tag liegt vor dem letzten Schritt am %(day)s.") % {
                "day": spell_day(last_step)
            }
    return None


def check(membership: Membership) -> None:
    """Raises Refused when its days do not stand in order, or it overlaps another of the organisation."""
    if wrong := misplaced({name: getattr(membership, name) for name in DATES}):
        raise Refused(wrong[1], field=wrong[0])
    if membership.ends_on and not membership.starts_on:
        raise Refused(_("Ein Ende ohne Beginn gibt es nicht."), field="ends_on")
    other = overlapping(membership)
    if other and (starts_on := other.starts_on):
        words = {"kind": other.get_kind_display(), "day": spell_day(starts_on)}
        raise Refused(
            _("In dieser Zeit besteht schon eine Mitgliedschaft (%(kind)s seit %(day)s).") % words,
            field="starts_on",
        )


def overlapping(membership: Membership) -> Membership | None:
    """Another membership of the organisation at the same time."""
    if membership.starts_on is None:
        return None
    others = Membership.objects.filter(organisation=membership.organisation, starts_on__isnull=False)
    not_before = Q(ends_on__isnull=True) | Q(ends_on__gte=membership.starts_on)
    found = others.exclude(pk=membership.pk).filter(not_before)
    if membership.ends_on:
        found = found.filter(starts_on__lte=membership.ends_on)
    return found.order_by("starts_on").first()


def check_merged(kept: Organisation, other: Organisation) -> None:
    """Raises Refused when both were members at the same time: as one they would have two votes."""
    for membership in Membership.objects.filter(organisation=other).order_by("pk"):
        membership.organisation = kept
        there, second = overlapping(membership), membership.starts_on
        if there and there.starts_on and second:
            words = {"first": spell_day(there.starts_on), "second": spell_day(second)}
            raise Refused(
                _(
                    "Beide sind zur selben Zeit Mitglied (seit %(first)s und seit %(second)s) und hätten "
                    "zusammen zwei Stimmen. Berichtigen Sie zuerst eine der Mitgliedschaften."
                )
                % words
            )
