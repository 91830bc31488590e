"""What must hold before a person sits on a seat; pure questions, nothing is changed here."""

from datetime import date

from django.db.models import F, Q
from django.utils.translation import gettext as _

from members.committees.circles import circle_by
from members.committees.holding import held_from, held_until, share_a_day
from members.dates import spell_day
from members.models import Appointment, Seat
from members.refusal import Refused


class Doubtful(Refused):
    """It can be done, but somebody should say once more that it is meant."""


def check(appointment: Appointment, *, is_sure: bool) -> None:
    """Raises Refused, or Doubtful unless is_sure; `appointment` may not be saved yet."""
    first = appointment.starts_on
    if appointment.left_on is None or appointment.left_on > first:
        within_seat(
            appointment.seat, first=first, last=appointment.last_on, accepted_on=appointment.accepted_on
        )
    _days_in_order(appointment)
    _seat_is_free(appointment)
    _nobody_in_a_circle(appointment)
    if not is_sure:
        only_one_vote(appointment)


def held_days() -> Q:
    """Appointments that have at least one day: whoever left on the very first day never held the seat."""
    return Q(left_on=None) | Q(left_on__gt=F("starts_on"))


def within_seat(seat: Seat, *, first: date, last: date | None, accepted_on: date | None = None) -> None:
    """Nobody sits, or stands in, while there is no such seat. Raises Refused at the day that is outside."""
    if seat.starts_on is not None and first < seat.starts_on:
        words = {"seat": seat.name, "day": spell_day(seat.starts_on)}
        raise Refused(_("Den Sitz „%(seat)s“ gibt es erst ab %(day)s.") % words, field="starts_on")
    if seat.ends_on is None:
        return
    days = (("starts_on", first), ("accepted_on", accepted_on or first), ("ends_on", last))
    for name, day in days:
        if day is None or day > seat.ends_on:
            words = {"seat": seat.name, "day": spell_day(seat.ends_on)}
            raise Refused(_("Den Sitz „%(seat)s“ gibt es nur bis %(day)s.") % words, field=name)


def _days_in_order(appointment: Appointment) -> None:
    first = appointment.starts_on
    wrong = (
        (appointment.ends_on, _("Das Ende liegt vor dem Anfang. Bitte prüfen Sie die Tage.")),
        (
            appointment.accepted_on,
            _("Angenommen werden kann frühestens am ersten Tag, %(day)s.") % {"day": spell_day(first)},
        ),
        (appointment.left_on, _("So früh hatte das Amt noch nicht begonnen. Bitte prüfen Sie den Tag.")),
    )
    for day, sentence in wrong:
        if day is not None and day < first:
            raise Refused(sentence)


def _seat_is_free(appointment: Appointment) -> None:
    """Holdover is no obstacle: it ends by itself when this one is accepted."""
    last = appointment.last_on
    if last is not None and last < appointment.starts_on:
        return  # left on the very first day: it never held
    others = Appointment.objects.filter(seat=appointment.seat_id).exclude(pk=appointment.pk)
    for other in others.select_related("person").order_by("starts_on"):
        begins_in_time = last is None or other.starts_on <= last
        if begins_in_time and (other.last_on is None or other.last_on >= appointment.starts_on):
            raise Refused(_taken_by(other))


def _taken_by(other: Appointment) -> str:
    words = {"person": other.person, "first": spell_day(other.starts_on)}
    if other.last_on is None:
        return _("Den Sitz hat %(person)s seit %(first)s, ohne Ende. Tragen Sie zuerst das Ende ein.") % words
    words["last"] = spell_day(other.last_on)
    return _("Den Sitz hat %(person)s von %(first)s bis %(last)s. Die Zeiten überschneiden sich.") % words


def _nobody_in_a_circle(appointment: Appointment) -> None:
    """She may stand in for the very seat she takes, or for one whose deputies lead here."""
    last = appointment.last_on
    if last is not None and last < appointment.starts_on:
        return
    if day := circle_by(appointment):
        words = {"person": appointment.person, "seat": appointment.seat.name, "day": spell_day(day)}
        raise Refused(
            _(
                "Mit %(person)s auf dem Sitz „%(seat)s“ würde am %(day)s im Kreis vertreten. "
                "Beenden Sie zuerst die Vertretung."
            )
            % words
        )


def only_one_vote(appointment: Appointment) -> None:
    """Raises Doubtful where she would vote twice in one committee on some day, holdover counted."""
    other = _second_vote(appointment)
    if other is None:
        return
    words = {"person": appointment.person, "seat": other.seat.name}
    said = _("%(person)s hat in dieser Zeit schon den Sitz „%(seat)s“ und hätte zwei Stimmen.")
    if other.last_on is not None and other.last_on < held_from(appointment):
        said = _("%(person)s hat bis zur Neuwahl noch den Sitz „%(seat)s“ und hätte so lange zwei Stimmen.")
    raise Doubtful(said % words)


def _second_vote(appointment: Appointment) -> Appointment | None:
    if not appointment.seat.is_voting:
        return None
    same = Q(seat__committee=appointment.seat.committee_id, seat__is_voting=True)
    others = Appointment.objects.filter(same, held_days(), person=appointment.person_id)
    others = others.exclude(seat=appointment.seat_id).select_related("seat__committee")
    return next((one for one in others.order_by("starts_on", "pk") if _vote_twice(appointment, one)), None)


def _vote_twice(one: Appointment, other: Appointment) -> bool:
    """On a day on which both are held; while one is not accepted, on a day for which both were elected.

    Nobody knows then how long the holdover lasts: it is asked about with the acceptance.
    """
    if one.accepted_on is None or other.accepted_on is None:
        return share_a_day((held_from(one), one.last_on), (held_from(other), other.last_on))
    return share_a_day((held_from(one), held_until(one)), (held_from(other), held_until(other)))
