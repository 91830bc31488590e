"""What two entries cannot both keep when they become one: two votes, or one person twice at once.

The office says of each pair which row stays; the other yields for the days they share and keeps the rest.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import product

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from members import history
from members.committees.appointments import in_words
from members.committees.circles import circle_of_one
from members.committees.holding import held_until
from members.dates import spell_day
from members.delegations.checks import spell_period
from members.delegations.voting_rights import ONE_VOTE, rules_on
from members.models import Appointment, Delegation, Organisation, Person, Seat, User
from members.refusal import Refused

DAY = timedelta(days=1)
Entry = Person | Organisation
Row = Delegation | Appointment


@dataclass(frozen=True)
class Clash:
    """A row of each at the same time; `first` to `last` (None: without end) are the days they share."""

    ours: Row
    theirs: Row
    label: str
    first: date
    last: date | None

    @property
    def name(self) -> str:
        """The field that asks which one stays: "kept" or "other"."""
        return f"{type(self.ours)._meta.model_name}-{self.ours.pk}-{self.theirs.pk}"

    @property
    def kept(self) -> str:
        return _in_words(self.ours)

    @property
    def other(self) -> str:
        return _in_words(self.theirs)


def between(kept: Entry, other: Entry) -> list[Clash]:
    """Every pair of rows that cannot stand side by side; none when they may become one."""
    if isinstance(kept, Person) and isinstance(other, Person):
        return [*_one_organisation(kept, other), *_two_voting_seats(kept, other)]
    if isinstance(kept, Organisation) and isinstance(other, Organisation):
        return list(_too_many_delegates(kept, other))
    return []


def check(kept: Entry, other: Entry) -> None:
    """Raises Refused for what no choice mends: deputies of an office in a circle."""
    if isinstance(kept, Person) and isinstance(other, Person) and (day := circle_of_one(kept, other)):
        raise Refused(
            _(
                "Als eine Person würden die beiden sich am %(day)s selbst vertreten. "
                "Beenden Sie zuerst die Vertretung des Amtes."
            )
            % {"day": spell_day(day)}
        )


def settle(kept: Entry, other: Entry, *, chosen: Mapping[str, str], by: User) -> None:
    """Make the rows that were not chosen yield, each with a line in its history.

    Locks what others would fill meanwhile. Raises Refused while somebody has not said which row stays.
    """
    _lock(kept, other)
    check(kept, other)
    while found := between(kept, other):
        clash = found[0]
        if chosen.get(clash.name) not in ("kept", "other"):
            raise Refused(_("%s: Bitte sagen Sie, was bleibt.") % clash.label, field=clash.name)
        loser = clash.theirs if chosen[clash.name] == "kept" else clash.ours
        _make_room(loser, clash, by=by)


def _one_organisation(kept: Person, other: Person) -> Iterator[Clash]:
    """Both speak for one organisation."""
    rows = Delegation.objects.select_related("organisation", "person").order_by("starts_on", "pk")
    for ours, theirs in product(rows.filter(person=kept), rows.filter(person=other)):
        if ours.organisation_id == theirs.organisation_id:
            yield from _sharing(ours, theirs, str(ours.organisation))


def _two_voting_seats(kept: Person, other: Person) -> Iterator[Clash]:
    """Both vote in one committee, holdover counted."""
    rows = Appointment.objects.select_related("seat__committee", "person").order_by("starts_on", "pk")
    for ours, theirs in product(rows.filter(person=kept), rows.filter(person=other)):
        is_voting = ours.seat.is_voting and theirs.seat.is_voting and ours.seat_id != theirs.seat_id
        if is_voting and ours.seat.committee_id == theirs.seat.committee_id:
            yield from _sharing(ours, theirs, str(ours.seat.committee))


def _too_many_delegates(kept: Organisation, other: Organisation) -> Iterator[Clash]:
    """One person for both, or more voting delegates than one organisation has votes."""
    rows = Delegation.objects.select_related("organisation", "person").order_by("starts_on", "pk")
    everybody = list(rows.filter(organisation__in=[kept, other]))
    for ours, theirs in product(rows.filter(organisation=kept), rows.filter(organisation=other)):
        if ours.person_id == theirs.person_id:
            yield from _sharing(ours, theirs, str(ours.person))
        elif ours.kind == theirs.kind == Delegation.Kind.DELEGATE:
            for clash in _sharing(ours, theirs, _("Stimme der Organisation")):
                if _has_too_many(everybody, clash):
                    yield clash


def _has_too_many(everybody: list[Delegation], clash: Clash) -> bool:
    """More delegates than votes on one of the days; their number changes only where one begins."""
    voting = [one for one in everybody if one.kind == Delegation.Kind.DELEGATE]
    days = {clash.first, *(one.starts_on for one in voting)}
    for day in days:
        if day < clash.first or (clash.last is not None and day > clash.last):
            continue
        there = {one.person_id for one in voting if _holds(one.starts_on, one.ends_on, day)}
        rules = rules_on(day)
        if len(there) > (rules.votes_per_organisation if rules else ONE_VOTE):
            return True
    return False


def _holds(first: date, last: date | None, day: date) -> bool:
    return first <= day and (last is None or last >= day)


def _sharing(ours: Row, theirs: Row, label: str) -> Iterator[Clash]:
    """The clash of the two, if there is a day on which both hold."""
    ends = [last for row in (ours, theirs) if (last := _last_day(row)) is not None]
    first, last = max(ours.starts_on, theirs.starts_on), min(ends, default=None)
    if last is None or first <= last:
        yield Clash(ours, theirs, label, first, last)


def _last_day(row: Row) -> date | None:
    """None without an end. A seat in holdover is held until somebody follows."""
    return row.ends_on if isinstance(row, Delegation) else held_until(row)


def _make_room(row: Row, clash: Clash, *, by: User) -> None:
    """Take the shared days out of a row: it ends before, begins after, is cut in two, or is gone."""
    old, last = _in_words(row), _last_day(row)
    goes_on = clash.last is not None and (last is None or last > clash.last)
    begins_before = row.starts_on < clash.first
    rest = _from(row, clash.last + DAY) if goes_on and clash.last is not None else None
    # The first part ends before the second is there: the database keeps one without an end.
    if begins_before or rest is None:
        _until(row, clash.first)
    if rest is not None:
        rest.pk = None if begins_before else row.pk
        rest.save()
        row.refresh_from_db()
    _tell(row, old, by=by)


def _from(row: Row, day: date) -> Row:
    """The part that comes afterwards, not saved yet."""
    rest = type(row).objects.get(pk=row.pk)
    rest.starts_on = day
    if isinstance(rest, Appointment) and rest.accepted_on:
        rest.accepted_on = max(rest.accepted_on, day)
    return rest


def _until(row: Row, day: date) -> None:
    """It holds no longer from that day; a delegation of which nothing is left goes, its line stays."""
    if isinstance(row, Appointment):
        row.left_on = day
        row.save(update_fields=["left_on"])
    elif row.starts_on < day:
        row.ends_on = day - DAY
        row.save(update_fields=["ends_on"])
    else:
        row.delete()


def _tell(row: Row, old: str, *, by: User) -> None:
    about = row.seat if isinstance(row, Appointment) else row.organisation
    new = _in_words(row) if row.pk else _("entfällt")
    reason = _("beim Zusammenführen")
    for one in (about, row.person):
        history.record(one, history.EDITED, by=by, old=old, new=new, reason=reason)


def _in_words(row: Row) -> str:
    if isinstance(row, Appointment):
        return f"{row.seat.name}: {in_words(row)}"
    return f"{row.get_kind_display()} {row.person}, {spell_period(row)}"


def _lock(kept: Entry, other: Entry) -> None:
    """What delegating and appointing lock as well: nobody fills up what was just looked at."""
    name = "person" if isinstance(kept, Person) else "organisation"
    sent = Delegation.objects.filter(**{f"{name}__in": [kept, other]})
    _lock_all(Organisation.objects.filter(pk__in=sent.values("organisation")))
    if name == "person":
        seats = Appointment.objects.filter(person__in=[kept, other]).values("seat")
        _lock_all(Seat.objects.filter(pk__in=seats))


def _lock_all(rows: QuerySet) -> None:
    list(rows.select_for_update().order_by("pk").values_list("pk"))
