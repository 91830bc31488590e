"""Delegations, seats and functions as the pages of organisations, people and districts list them."""

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from members import roles
from members.dates import spell_day
from members.models import Appointment, Delegation, Organisation, Person
from members.permissions import keeps_register
from members.register import visible


def delegation_tools(delegation: Delegation, user) -> list[dict]:
    """What the office may do with one of them."""
    if not keeps_register(user):
        return []
    labels = {
        "delegation_replace": _("Ablösen"),
        "delegation_end": _("Beenden"),
        "delegation_correct": _("Berichtigen"),
    }
    if delegation.ends_on and delegation.ends_on < timezone.localdate():
        labels = {"delegation_correct": labels["delegation_correct"]}
    return [{"label": label, "url": reverse(name, args=[delegation.pk])} for name, label in labels.items()]


def delegation_rows(delegations, *, user, of: str) -> list[dict]:
    """Delegations as _rows.html takes them; `of` is what the page is not about: "person" or "organisation".

    Only the office and those who work here open a person's page, and only of somebody they may see.
    """
    delegations = list(delegations)
    open_people = _open_people(user, delegations) if of == "person" else None
    return [
        {
            "title": str(getattr(one, of)),
            "url": _url(getattr(one, of), open_people),
            "note": " · ".join([one.get_kind_display(), period(one.starts_on, one.ends_on)]),
            "tools": delegation_tools(one, user) if of == "person" else [],
        }
        for one in delegations
    ]


def _open_people(user, rows) -> set[int]:
    """Of the people of these rows those whose page the user may open."""
    asked = visible.people_for(user).filter(pk__in={one.person_id for one in rows})
    return set(asked.values_list("pk", flat=True)) if roles.is_working(user) else set()


def _url(row, open_people: set[int] | None) -> str:
    return row.get_absolute_url() if open_people is None or row.pk in open_people else ""


def delegations_of(organisation: Organisation, user, *, is_past: bool):
    """Who speaks for it: today's for everybody who sees the page, earlier ones for those who work here."""
    rows, today = organisation.delegations.select_related("person"), timezone.localdate()
    if is_past:
        over = rows.filter(ends_on__lt=today).order_by("-ends_on")
        return over if roles.is_working(user) else over.none()
    if not roles.is_working(user):
        return rows.filter(pk__in=Delegation.objects.in_force(today).values("pk"))
    return rows.filter(Q(ends_on=None) | Q(ends_on__gte=today)).order_by("kind", "starts_on")


def seats_of(people, *, is_past: bool):
    """The seats these people hold today, or held before."""
    held, today = Appointment.objects.in_office(timezone.localdate()), timezone.localdate()
    rows = Appointment.objects.filter(person__in=people).select_related("seat__committee", "person", "term")
    if is_past:
        return rows.filter(starts_on__lte=today).exclude(pk__in=held.values("pk")).order_by("-starts_on")
    coming = Q(starts_on__gt=today)
    return rows.filter(Q(pk__in=held.values("pk")) | coming).order_by(
        "seat__committee__name", "seat__position"
    )


def seat_rows(appointments, *, with_person: bool) -> list[dict]:
    """Appointments as _rows.html takes them."""
    return [
        {
            "title": f"{one.seat.committee}: {one.seat.name}",
            "url": one.seat.get_absolute_url(),
            "note": " · ".join(
                part
                for part in (
                    str(one.person) if with_person else "",
                    period(one.starts_on, one.left_on or one.ends_on),
                    one.basis,
                )
                if part
            ),
        }
        for one in appointments
    ]


def deputy_rows(person: Person) -> list[dict]:
    """For whom she stands in today, as _rows.html takes them."""
    standing_in = person.seat_deputies.in_force(timezone.localdate()).select_related("seat__committee")
    return [
        {
            "title": str(one.seat),
            "url": one.seat.get_absolute_url(),
            "note": " · ".join(part for part in (period(one.starts_on, one.ends_on), one.basis) if part),
        }
        for one in standing_in
    ]


def period(starts_on, ends_on) -> str:
    """ "seit Mo, 1. Januar 2024", "… bis …", "" when neither is known."""
    since = _("seit %s") % spell_day(starts_on) if starts_on else ""
    until = _("bis %s") % spell_day(ends_on) if ends_on else ""
    if since and until:
        return f"{spell_day(starts_on)} – {spell_day(ends_on)}"
    return since or until


def position_rows(positions, *, user, of_person: bool = False) -> list[dict]:
    """Functions elsewhere as members/sections.html takes them; on a person's page without her name."""
    positions = list(positions)
    open_people = _open_people(user, positions)
    may_edit = keeps_register(user)
    return [
        {
            "title": one.function if of_person else str(one.person),
            "url": "" if of_person else _url(one.person, open_people),
            "note": " · ".join(
                part
                for part in (
                    "" if of_person else one.function,
                    one.where,
                    str(one.district or ""),
                    period(one.starts_on, one.ends_on),
                )
                if part
            ),
            "chip": one.get_kind_display(),
            "chip_style": "plain",
            "edit_url": reverse("position_edit", args=[one.pk]) if may_edit and of_person else "",
            "remove_url": reverse("position_remove", args=[one.pk]) if may_edit and of_person else "",
        }
        for one in positions
    ]
