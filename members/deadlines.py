"""Computed deadlines, each with its reason as a sentence (§§ 187–193 BGB).

Nothing here knows a table: whoever needs a deadline gives the day and the rule.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from members.dates import spell_day
from members.holidays import day_off, last_workday, next_workday


class Unit(StrEnum):
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"


@dataclass(frozen=True)
class Deadline:
    """The last day that is in time, and why it is that day."""

    on: date
    reason: str

    def is_over(self, on: date) -> bool:
        return self.on < on

    def __str__(self) -> str:
        return spell_day(self.on)


def after(event: date, amount: int, unit: Unit, *, is_declaration: bool) -> Deadline:
    """The end of a period that begins with an event.

    `is_declaration`: within it somebody has to declare something (object, accept, apply) or to perform
    (pay, hand in). Only then a Saturday, Sunday or holiday moves the end to the next working day.
    Sources: §§ 187 (1), 188, 193 BGB.
    """
    end = _add(event, amount, unit)
    words = {"period": _period(amount, unit), "day": spell_day(event)}
    begins = _("%(period)s ab dem Ereignis am %(day)s; dieser Tag zählt nicht mit (§§ 187, 188 BGB).") % words
    if not is_declaration or not day_off(end):
        return Deadline(end, begins)
    return Deadline(next_workday(end), f"{begins} {_moved(end)}")


def before(event: date, days: int, *, rule: str) -> Deadline:
    """The last day on which to act so that `days` full days lie between it and the event.

    Counted backwards: neither the day of the act nor that of the event counts (§§ 187 (1), 188 (1) BGB
    accordingly). § 193 BGB does not apply: it would shorten the time of those whom the notice protects.
    `rule` names what asks for it, such as the rules of procedure.
    """
    end = event - timedelta(days=days + 1)
    asked = ngettext(
        "%(rule)s: Vor dem %(day)s muss %(count)d voller Tag frei bleiben (§§ 187, 188 BGB).",
        "%(rule)s: Vor dem %(day)s müssen %(count)d volle Tage frei bleiben (§§ 187, 188 BGB).",
        days,
    ) % {"rule": rule, "day": spell_day(event), "count": days}
    return Deadline(end, _sentences(asked, _not_moved(end)))


def given(day: date, *, by: str) -> Deadline:
    """A day that somebody else has set, such as a funder. Whether § 193 BGB moves it, only they can say."""
    reason = _("Diesen Tag hat %(who)s gesetzt.") % {"who": by}
    return Deadline(day, _sentences(reason, _not_moved(day)))


def _add(event: date, amount: int, unit: Unit) -> date:
    """§ 188: weeks end on the same weekday, months and years on the same number or the month's last day."""
    if unit in (Unit.DAYS, Unit.WEEKS):
        return event + timedelta(days=amount * (7 if unit == Unit.WEEKS else 1))
    months = event.year * 12 + event.month - 1 + amount * (12 if unit == Unit.YEARS else 1)
    year, month = divmod(months, 12)
    return date(year, month + 1, min(event.day, monthrange(year, month + 1)[1]))


def _moved(end: date) -> str:
    words = {"day": spell_day(end), "off": day_off(end)}
    return _("Der %(day)s ist kein Werktag (%(off)s): Es gilt der nächste (§ 193 BGB).") % words


def _not_moved(end: date) -> str:
    """What to do about an end on a day off that nothing moves."""
    if not day_off(end):
        return ""
    words = {"off": day_off(end), "day": spell_day(last_workday(end))}
    return (
        _("Der letzte Tag ist kein Werktag (%(off)s) und wird nicht verschoben: besser schon am %(day)s.")
        % words
    )


def _sentences(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _period(amount: int, unit: Unit) -> str:
    words = {
        Unit.DAYS: ngettext("%(count)d Tag", "%(count)d Tage", amount),
        Unit.WEEKS: ngettext("%(count)d Woche", "%(count)d Wochen", amount),
        Unit.MONTHS: ngettext("%(count)d Monat", "%(count)d Monate", amount),
        Unit.YEARS: ngettext("%(count)d Jahr", "%(count)d Jahre", amount),
    }
    return words[unit] % {"count": amount}
