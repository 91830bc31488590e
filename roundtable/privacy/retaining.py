"""Keeping data no longer than the rules say: the first rules, what is due, and removing it."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members import history
from members.languages import language_of_records
from members.models import User
from roundtable.models import RetentionRule
from roundtable.privacy import lines
from roundtable.privacy.retention import KINDS


@language_of_records()
def rules() -> list[RetentionRule]:
    """One rule for each kind, in the order of the kinds; those that nobody wrote yet are made."""
    there = {rule.kind: rule for rule in RetentionRule.objects.all()}
    if missing := [name for name in KINDS if name not in there]:
        RetentionRule.objects.bulk_create(map(_first, missing), ignore_conflicts=True)
        there = {rule.kind: rule for rule in RetentionRule.objects.all()}
    return [there[name] for name in KINDS]


def _first(name: str) -> RetentionRule:
    """What was promised goes by itself, and what nobody misses; the office decides on the rest."""
    kind = KINDS[name]
    return RetentionRule(
        kind=name,
        number=kind.number,
        unit=kind.unit,
        reason=str(kind.reason),
        is_automatic=kind.is_promised or kind.is_automatic,
    )


def due(rule: RetentionRule, *, now: datetime | None = None):
    """The rows whose period is over."""
    return KINDS[rule.kind].due(rule.moment(timezone.localtime(now)))


@transaction.atomic
def remove(rule: RetentionRule, *, by: User | None, now: datetime | None = None) -> int:
    """Remove what is due by the rule as it stands now; how many. Twice removes nothing more."""
    rule = RetentionRule.objects.select_for_update().get(pk=rule.pk)
    found = due(rule, now=now)
    keys = [row.pk for row in found.only("pk").select_for_update(of=("self",))]
    if not keys:
        return 0
    gone = KINDS[rule.kind].remove(found.model._default_manager.filter(pk__in=keys))
    with language_of_records():
        said = ngettext("%d Eintrag", "%d Einträge", gone) % gone
        history.record(rule, lines.SWEPT, by=by, new=said)
    return gone


@language_of_records()
def sweep_due() -> str:
    """The job of `tick`: carries out the automatic rules, and only those."""
    gone = sum(remove(rule, by=None) for rule in rules() if rule.is_automatic)
    return ngettext("%d Eintrag nach Frist gelöscht", "%d Einträge nach Frist gelöscht", gone) % gone


def told(number: int) -> str:
    """How many are due, in words."""
    return _("%d fällig") % number if number else _("nichts fällig")
