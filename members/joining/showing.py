"""What the page of an organisation shows of its membership: its steps with their days, what can be done."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from members.dates import spell_day
from members.history import history_of
from members.joining import steps
from members.joining.candidacy import under_way
from members.models import Dormancy, Membership, Organisation

State = Membership.State
CHIPS = {
    State.MEMBER: "good",
    State.DORMANT: "plain",
    State.DECLINED: "plain",
    State.WITHDRAWN: "plain",
    State.LEFT: "plain",
    State.EXCLUDED: "plain",
    State.DISSOLVED: "plain",
}


def membership_context(
    organisation: Organisation, *, day: date, may_edit: bool, extra: Mapping[str, str] | None = None
) -> dict:
    """Context for `members/_membership.html`; `extra` names addresses of apps above for a step."""
    rests = Prefetch("dormancies", Dormancy.objects.order_by("starts_on"))
    rows = list(organisation.memberships.prefetch_related(rests).order_by("-starts_on", "-pk"))
    found = [
        {
            "membership": one,
            "kind": one.get_kind_display() if one.kind != one.state_on(day) else "",
            "state": one.state_on(day),
            "chip_style": CHIPS.get(one.state_on(day), ""),
            "facts": facts(one, with_reasons=may_edit),
            "rests": _rests(one, may_edit=may_edit),
            "actions": actions(one, day=day, names=extra or {}) if may_edit else [],
            "history": history_of(one) if may_edit else [],
        }
        for one in rows
    ]
    belongs = any(one.kind == Membership.Kind.MEMBER and one.starts_on and not one.ends_on for one in rows)
    can_begin = may_edit and not belongs and under_way(organisation) is None
    return {
        "memberships": found,
        "membership_begin_url": reverse("membership_begin", args=[organisation.pk]) if can_begin else "",
    }


def facts(membership: Membership, *, with_reasons: bool) -> list[dict]:
    """The steps that were taken, in their order, each with its day; why, the office alone reads."""
    notes = {"starts_on": membership.basis}
    if with_reasons:
        notes |= {
            "seen_by_board_on": membership.board_note,
            "declined_on": membership.closing_reason,
            "withdrawn_on": membership.closing_reason,
            "ends_on": membership.end_basis,
        }
    order = (*steps.CANDIDACY, *steps.CLOSED, "starts_on", "ends_on")
    taken = [(name, day) for name in order if (day := getattr(membership, name))]
    return [
        {"label": _label(membership, name), "value": spell_day(day), "note": notes.get(name, "")}
        for name, day in taken
    ]


def actions(membership: Membership, *, day: date, names: Mapping[str, str]) -> list[dict]:
    """What the office may do next; the first is the one that is wanted most."""
    found = [
        {
            "label": label,
            "url": reverse(names.get(name, name), args=[membership.pk]),
            "style": style,
        }
        for name, label, style in _next(membership, day)
    ]
    correct = reverse("membership_correct", args=[membership.pk])
    return [*found, {"label": _("Berichtigen"), "url": correct, "style": "plain"}]


def _next(membership: Membership, day: date) -> list[tuple[str, str, str]]:
    if membership.ends_on:
        return []
    if membership.starts_on:
        return _of_member(membership, day)
    if membership.declined_on or membership.withdrawn_on:
        return [("membership_reopen", _("Wieder aufnehmen"), "quiet")]
    end = [
        ("membership_decline", _("Ablehnen"), "plain"),
        ("membership_withdraw", _("Zurückgezogen"), "plain"),
    ]
    if not membership.applied_on:
        return [("membership_apply", _("Antrag ist da"), ""), end[1]]
    admit = ("membership_admit", _("Aufnehmen"), "quiet")
    if not membership.seen_by_board_on:
        return [("membership_seen", _("Vom Vorstand beraten"), ""), admit, *end]
    if not membership.before_assembly_on:
        return [("membership_before_assembly", _("Der Versammlung vorgelegt"), ""), admit, *end]
    return [("membership_admit", _("Aufnehmen"), ""), *end]


def _of_member(membership: Membership, day: date) -> list[tuple[str, str, str]]:
    rests = any(one.holds_on(day) for one in membership.dormancies.all())
    resting = (
        ("membership_resume", _("Ruht nicht mehr"), "quiet")
        if rests
        else ("membership_rest", _("Ruhen lassen"), "quiet")
    )
    return [
        resting,
        ("membership_leave", _("Austritt"), "plain"),
        ("membership_exclude", _("Ausschluss"), "plain"),
        ("membership_dissolve", _("Aufgelöst"), "plain"),
    ]


def _label(membership: Membership, name: str) -> str:
    if name == "starts_on":
        return _("Aufgenommen am") if membership.kind == Membership.Kind.MEMBER else _("Beginn")
    if name == "ends_on":
        return f"{membership.get_end_kind_display() or _('Ende')}, {_('letzter Tag')}"
    words = steps.label(name)
    return words[:1].upper() + words[1:]


def _rests(membership: Membership, *, may_edit: bool) -> list[dict]:
    return [
        {
            "title": f"{spell_day(one.starts_on)} – {spell_day(one.ends_on) if one.ends_on else _('offen')}",
            "note": one.basis,
            "url": reverse("membership_rest_correct", args=[one.pk]) if may_edit else "",
        }
        for one in membership.dormancies.all()
    ]
