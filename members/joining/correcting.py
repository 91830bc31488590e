"""Putting the history of a membership right, so that "who was a member on …?" answers for every day."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from members import history
from members.fields import field_of
from members.joining import steps
from members.joining.candidacy import locked
from members.languages import language_of_records
from members.models import Dormancy, Membership, User
from members.refusal import Refused

FIELDS = (*steps.DATES, "kind", "board_note", "closing_reason", "basis", "end_kind", "end_basis")


@transaction.atomic
def correct(membership: Membership, *, changes: Mapping[str, Any], reason: str, by: User | None) -> list[str]:
    """Write other days or words; returns the labels of what changed. Each leaves a line, old → new.

    Raises Refused without a reason, for days out of order, an overlap, or a rest outside the membership.
    """
    if not reason.strip():
        raise Refused(_("Warum wird das geändert? Der Grund steht im Verlauf."), field="reason")
    found = locked(membership)
    before = {name: getattr(found, name) for name in FIELDS}
    changed = [name for name in FIELDS if name in changes and changes[name] != before[name]]
    for name in changed:
        setattr(found, name, changes[name])
    if found.ends_on is None:
        found.end_kind = ""
    steps.check(found)
    _check_rests(found, found.dormancies.all())
    found.save()
    for name in changed:
        _log(found, name, before[name], reason=reason, by=by)
    membership.refresh_from_db()
    return [steps.label(name) for name in changed]


@transaction.atomic
def correct_rest(
    rests: Dormancy, *, starts_on: date, ends_on: date | None, reason: str, by: User | None
) -> None:
    """A time of resting was noted wrongly."""
    membership = locked(rests.membership)
    old = _span(rests.starts_on, rests.ends_on)
    if ends_on and ends_on < starts_on:
        raise Refused(_("Das Ende liegt vor dem Beginn."), field="ends_on")
    found = Dormancy.objects.get(pk=rests.pk)
    found.starts_on, found.ends_on = starts_on, ends_on
    # Before it is saved: the database would refuse a second one without an end in its own words.
    _check_rests(membership, [*membership.dormancies.exclude(pk=found.pk), found])
    found.save()
    with language_of_records():
        what = str(Membership.State.DORMANT.label)
        new = _span(starts_on, ends_on)
        history.record(
            membership, history.EDITED, by=by, old=f"{what} {old}", new=f"{what} {new}", reason=reason
        )


@transaction.atomic
def remove_rest(rests: Dormancy, *, reason: str, by: User | None) -> None:
    """It never rested in that time."""
    with language_of_records():
        old = f"{Membership.State.DORMANT.label} {_span(rests.starts_on, rests.ends_on)}"
        history.record(rests.membership, history.EDITED, by=by, old=old, new="–", reason=reason)
    rests.delete()


def _check_rests(membership: Membership, known: Iterable[Dormancy]) -> None:
    """Times of resting lie within the membership, one after the other."""
    last: date | None = None
    for rests in sorted(known, key=lambda one: one.starts_on):
        begins_early = membership.starts_on is None or rests.starts_on < membership.starts_on
        is_beyond = membership.ends_on and (rests.ends_on is None or rests.ends_on > membership.ends_on)
        if begins_early or is_beyond:
            raise Refused(
                _("Das Ruhen (%(span)s) liegt nicht ganz in der Mitgliedschaft.")
                % {"span": _span(rests.starts_on, rests.ends_on)},
                field="starts_on",
            )
        if last is not None and rests.starts_on <= last:
            raise Refused(_("Zwei Zeiten des Ruhens überlappen sich."), field="starts_on")
        last = rests.ends_on or date.max


def _log(membership: Membership, name: str, old: Any, *, reason: str, by: User | None) -> None:
    with language_of_records():
        values = {
            "old": _said(membership, name, old),
            "new": _said(membership, name, getattr(membership, name)),
        }
        history.record(membership, history.EDITED, by=by, fields=[steps.label(name)], reason=reason, **values)


def _said(membership: Membership, name: str, value: Any) -> str:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}"
    choices = dict(field_of(Membership, name).flatchoices)
    return str(choices.get(value, value or "–"))


def _span(start: date, end: date | None) -> str:
    return f"{start:%d.%m.%Y}–{end:%d.%m.%Y}" if end else f"{start:%d.%m.%Y}–"
