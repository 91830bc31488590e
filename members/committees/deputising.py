"""Deputies of an office: named with dates, ended, never in a circle."""

from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from members import history
from members.committees.appointing import within_seat
from members.committees.circles import circle_on
from members.dates import spell_day
from members.languages import language_of_records
from members.models import Person, Seat, SeatDeputy, User
from members.refusal import Refused
from members.signals import person_left

NAMED, ENDED = "seats.deputy_named", "seats.deputy_ended"


@transaction.atomic
def name_deputy(
    seat: Seat,
    *,
    person: Person,
    starts_on: date,
    ends_on: date | None = None,
    basis: str = "",
    by: User | None,
) -> SeatDeputy:
    """She gets the tasks of the seat in that time and reads what its advisers read.

    Raises Refused for an end before the start, a second deputy at that time, days without the seat, the
    holder herself, and for deputies in a circle: somebody must be left who answers.
    """
    Seat.objects.select_for_update().filter(committee=seat.committee_id).order_by("pk").first()
    if ends_on is not None and ends_on < starts_on:
        raise Refused(_("Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage."))
    last = ends_on or seat.ends_on
    within_seat(seat, first=starts_on, last=last)
    deputy = SeatDeputy(seat=seat, person=person, starts_on=starts_on, ends_on=last, basis=basis.strip())
    _only_one(deputy)
    if day := circle_on(deputy):
        raise Refused(_circle(deputy, day))
    deputy.save()
    history.record(seat, NAMED, by=by, new=in_words(deputy))
    return deputy


@transaction.atomic
def end_deputy(deputy: SeatDeputy, *, on: date, reason: str = "", by: User | None) -> None:
    """`on` is the last day. Raises Refused before the first."""
    deputy.refresh_from_db(from_queryset=SeatDeputy.objects.select_for_update())
    if on < deputy.starts_on:
        raise Refused(_("So früh hatte die Vertretung noch nicht begonnen. Bitte prüfen Sie den Tag."))
    if deputy.ends_on is not None and deputy.ends_on < on:
        raise Refused(_("Die Vertretung ist da schon zu Ende."))
    was_until, deputy.ends_on = deputy.ends_on, on
    deputy.save(update_fields=["ends_on"])
    said = {"reason": reason, "was_until": was_until and was_until.isoformat()}
    history.record(deputy.seat, ENDED, by=by, new=in_words(deputy), **said)
    out = {"person": deputy.person, "on": on + timedelta(days=1)}
    transaction.on_commit(lambda: person_left.send(SeatDeputy, **out))


@transaction.atomic
def prolong(deputy: SeatDeputy, *, until: date | None, reason: str, by: User | None) -> None:
    """She goes on standing in. Raises Refused as `name_deputy` does."""
    deputy.refresh_from_db(from_queryset=SeatDeputy.objects.select_for_update())
    old, deputy.ends_on = in_words(deputy), until
    within_seat(deputy.seat, first=deputy.starts_on, last=until)
    _only_one(deputy)
    if day := circle_on(deputy):
        raise Refused(_circle(deputy, day))
    deputy.save(update_fields=["ends_on"])
    history.record(deputy.seat, history.EDITED, by=by, old=old, new=in_words(deputy), reason=reason)


@language_of_records()
def in_words(deputy: SeatDeputy) -> str:
    """ "J. Klein, ab Mo, 1. Januar 2024 bis …"."""
    end = " " + _("bis %s") % spell_day(deputy.ends_on) if deputy.ends_on else ""
    return f"{deputy.person}, {_('ab %s') % spell_day(deputy.starts_on)}{end}"


def _circle(deputy: SeatDeputy, day: date) -> str:
    words = {"person": deputy.person, "seat": deputy.seat.name, "day": spell_day(day)}
    return _("%(person)s kann „%(seat)s“ nicht vertreten: Am %(day)s würde im Kreis vertreten.") % words


def _only_one(new: SeatDeputy) -> None:
    others = new.seat.deputies.exclude(pk=new.pk).filter(Q(ends_on=None) | Q(ends_on__gte=new.starts_on))
    if new.ends_on is not None:
        others = others.filter(starts_on__lte=new.ends_on)
    if other := others.select_related("person").first():
        raise Refused(
            _("In dieser Zeit vertritt schon %(person)s. Beenden Sie diese Vertretung zuerst.")
            % {"person": other.person}
        )
