"""Public holidays in Saxony-Anhalt, and the working days between them."""

from datetime import date, timedelta
from functools import lru_cache

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from members.dates.easter import easter_sunday

SATURDAY, SUNDAY = 5, 6
ON_A_DATE: tuple[tuple[int, int, str | Promise], ...] = (
    (1, 1, _("Neujahr")),
    (1, 6, _("Heilige Drei Könige")),
    (5, 1, _("Tag der Arbeit")),
    (10, 3, _("Tag der Deutschen Einheit")),
    (10, 31, _("Reformationstag")),
    (12, 25, _("1. Weihnachtstag")),
    (12, 26, _("2. Weihnachtstag")),
)
# Days from Easter Sunday.
AROUND_EASTER: tuple[tuple[int, str | Promise], ...] = (
    (-2, _("Karfreitag")),
    (1, _("Ostermontag")),
    (39, _("Christi Himmelfahrt")),
    (50, _("Pfingstmontag")),
)


@lru_cache(maxsize=64)
def holidays(year: int) -> dict[date, str | Promise]:
    """The holidays of a year with their names, in order (§ 2 FeiertG LSA, as it stands since 1995)."""
    easter = easter_sunday(year)
    found = {date(year, month, day): name for month, day, name in ON_A_DATE}
    found |= {easter + timedelta(days=days): name for days, name in AROUND_EASTER}
    return dict(sorted(found.items()))


def day_off(day: date) -> str | Promise | None:
    """What keeps people from working on that day: the holiday's name, Sunday, Saturday; else None."""
    if name := holidays(day.year).get(day):
        return name
    return {SATURDAY: _("Samstag"), SUNDAY: _("Sonntag")}.get(day.weekday())


def next_workday(day: date) -> date:
    """The day itself, or the first working day after it."""
    return _first_workday(day, timedelta(days=1))


def last_workday(day: date) -> date:
    """The day itself, or the last working day before it."""
    return _first_workday(day, timedelta(days=-1))


def _first_workday(day: date, step: timedelta) -> date:
    while day_off(day):
        day += step
    return day
