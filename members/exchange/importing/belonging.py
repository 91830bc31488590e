"""What a list says of memberships: beginning one, ending one, in step with members/joining/.

What is taken over is done by its verbs; here is said beforehand what they would refuse or end along.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from members.dates import spell_day
from members.exchange.importing.problems import ERROR, Impossible, Problem
from members.exchange.importing.register import Group, Period, Speaker
from members.models import Membership

Deed = dict[str, Any]


def membership_deeds(number: int, start: date | None, end: date | None, group: Group) -> Iterator[Deed]:
    """A membership from `start` to `end`: a new one, or the end of one that is there. Raises Impossible."""
    if start is None:
        running = [one for one in group.memberships if one.ends_on is None]
        if end is None or any(one.ends_on == end for one in group.memberships):
            return
        if not running or end < running[-1].starts_on:
            raise Impossible(Problem("end_without_start", ERROR, "member_until"))
        yield from _ended(running[-1], end, group)
        return
    for one in group.memberships:
        if one.starts_on == start:
            if end and one.ends_on != end:
                if one.ends_on is not None or _overlaps(start, end, group, but=one):
                    raise Impossible(_overlap(one))
                yield from _ended(one, end, group)
            return
    if other := _overlaps(start, end, group):
        raise Impossible(_overlap(other))
    if group.is_candidate:
        raise Impossible(Problem("candidate", ERROR, "member_since", {"text": group.name}))
    yield _begun(number, start, end, group)


def _begun(number: int, start: date, end: date | None, group: Group) -> Deed:
    fields = {"kind": [None, Membership.Kind.MEMBER.value], "starts_on": [None, start.isoformat()]}
    if end:
        fields |= {"ends_on": [None, end.isoformat()], "end_kind": ["", Membership.End.LEFT.value]}
    return _membership(f"new:{number}", group, fields, is_new=True)


def _ended(one: Period, end: date, group: Group) -> Iterator[Deed]:
    """The end, and that of everybody who speaks for the organisation beyond it.

    Raises Impossible where the end would silently take along what was planned for later.
    """
    if one.rests_until and one.rests_until > end:
        raise Impossible(Problem("rests_longer", ERROR, "member_until", {"text": group.name}))
    if later := [speaker for speaker in group.speaking if speaker.starts_on > end]:
        raise Impossible(Problem("speaks_later", ERROR, "member_until", {"name": later[0].title}))
    fields = {"ends_on": [None, end.isoformat()], "end_kind": ["", Membership.End.LEFT.value]}
    yield _membership(one.key, group, fields, is_new=False)
    for speaker in group.speaking:
        if speaker.ends_on is None or speaker.ends_on > end:
            yield _silent(speaker, end, group)


def _silent(speaker: Speaker, end: date, group: Group) -> Deed:
    old = speaker.ends_on.isoformat() if speaker.ends_on else None
    fields = {"ends_on": [old, end.isoformat()]}
    said = {"organisation": group.key, "title": speaker.title}
    return {"what": "delegation", "key": speaker.key, "is_new": False, "fields": fields} | said


def _membership(key: str, group: Group, fields: dict[str, Any], *, is_new: bool) -> Deed:
    return {"what": "membership", "key": key, "is_new": is_new, "organisation": group.key, "fields": fields}


def _overlaps(start: date, end: date | None, group: Group, but: Period | None = None) -> Period | None:
    for one in group.memberships:
        is_apart = (end and one.starts_on > end) or (one.ends_on and one.ends_on < start)
        if one is not but and not is_apart:
            return one
    return None


def _overlap(one: Period) -> Problem:
    since, until = spell_day(one.starts_on), spell_day(one.ends_on) if one.ends_on else ""
    text = f"{since} – {until}" if until else _("seit %(day)s") % {"day": since}
    return Problem("overlap", ERROR, "member_since", {"text": text})


def learn_membership(group: Group, key: str, new: dict[str, Any]) -> None:
    """A membership of this list is known to its later rows."""
    days = {name: date.fromisoformat(new[name]) for name in ("starts_on", "ends_on") if new.get(name)}
    existing = next((one for one in group.memberships if one.key == key), None)
    if existing:
        existing.ends_on = days["ends_on"]
    else:
        group.memberships.append(Period(key, days["starts_on"], days.get("ends_on")))


def learn_silence(group: Group, key: str, new: dict[str, Any], *, today: date) -> None:
    """Somebody who no longer speaks after that day."""
    for speaker in group.speaking:
        if speaker.key == key:
            speaker.ends_on = date.fromisoformat(new["ends_on"])
            if speaker.ends_on < today:
                group.delegations.discard((speaker.person, speaker.kind))
