"""What must hold before somebody speaks for an organisation: each refusal names its field."""

from datetime import date, timedelta

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.dates import spell_day
from members.delegations.voting_rights import ONE_VOTE, rules_on
from members.models import Delegation, Membership, Organisation
from members.refusal import Refused

DAY = timedelta(days=1)


def check(delegation: Delegation) -> None:
    """Raises Refused, with the field, when this cannot stand beside what is there."""
    start, end = delegation.starts_on, delegation.ends_on
    if end and end < start:
        raise Refused(_("Das Ende liegt vor dem Beginn."), field="ends_on")
    if delegation.person.erased_at:
        raise Refused(_("Diese Person ist aus dem Register gelöscht."), field="person")
    if left := _left_before(delegation.organisation, start):
        raise Refused(
            _("Die Organisation ist seit %(day)s kein Mitglied mehr.") % {"day": spell_day(left)},
            field="starts_on",
        )
    others = _beside(delegation)
    if twice := others.filter(person=delegation.person).first():
        words = {"person": twice.person, "kind": twice.get_kind_display(), "when": spell_period(twice)}
        raise Refused(
            _("%(person)s steht in dieser Zeit schon da: %(kind)s, %(when)s.") % words, field="person"
        )
    if delegation.kind == Delegation.Kind.DELEGATE:
        _check_votes(delegation, others.filter(kind=Delegation.Kind.DELEGATE))


def _check_votes(delegation: Delegation, others) -> None:
    """As many voting delegates as votes, on every day: the number changes only where one of them begins."""
    sent = list(others.select_related("person"))
    days = {delegation.starts_on, *(one.starts_on for one in sent if one.starts_on > delegation.starts_on)}
    for day in sorted(days):
        there = [one for one in sent if one.starts_on <= day and (one.ends_on is None or one.ends_on >= day)]
        rules = rules_on(day)
        most = rules.votes_per_organisation if rules else ONE_VOTE
        if there and len(there) >= most:
            names = ", ".join(f"{one.person} ({spell_period(one)})" for one in there)
            refused = ngettext(
                "Es gibt schon eine*n stimmberechtigte*n Delegierte*n: %(names)s. %(rules)s "
                "Beenden Sie zuerst diese Vertretung, oder wählen Sie „Ablösen“.",
                "Es gibt schon %(count)s stimmberechtigte Delegierte: %(names)s. %(rules)s "
                "Beenden Sie zuerst eine dieser Vertretungen, oder wählen Sie „Ablösen“.",
                len(there),
            )
            by_rules = (
                ngettext(
                    "„%(rules)s“ gibt jeder Organisation %(count)s Stimme.",
                    "„%(rules)s“ gibt jeder Organisation %(count)s Stimmen.",
                    most,
                )
                % {"rules": rules.name, "count": most}
                if rules
                else ""
            )
            raise Refused(
                " ".join((refused % {"names": names, "count": len(there), "rules": by_rules}).split()),
                field="starts_on",
            )


def _beside(delegation: Delegation):
    """The organisation's other delegations at the same time."""
    others = delegation.organisation.delegations.exclude(pk=delegation.pk).select_related("person")
    others = others.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=delegation.starts_on))
    return others.filter(starts_on__lte=delegation.ends_on) if delegation.ends_on else others


def _left_before(organisation: Organisation, day: date) -> date | None:
    """The day since which the organisation is gone; None when it is, was not yet, or wants to be a member."""
    rows = list(Membership.objects.filter(organisation=organisation))
    if not rows or any(one.ends_on is None or one.ends_on >= day for one in rows):
        return None
    return max(one.ends_on for one in rows if one.ends_on) + DAY


def spell_period(delegation: Delegation) -> str:
    """ "01.03.2023–31.12.2025", "seit 01.03.2023" """
    return spell_days(delegation.starts_on, delegation.ends_on)


def spell_days(first: date, last: date | None) -> str:
    """The same for any first and last day."""
    if last:
        return f"{first:%d.%m.%Y}–{last:%d.%m.%Y}"
    return _("seit %(day)s") % {"day": f"{first:%d.%m.%Y}"}
