"""Seats of committees, and who holds one on a day."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models.committees import Committee, Term
from members.models.people import Person
from members.telling import TellingQuerySet


class SeatQuerySet(models.QuerySet):
    def in_state(self, state: str, on: date, *, lead_days: int):
        """Those that are in this state on that day: the same rule as `state_on`."""
        held = Appointment.objects.in_office(on).filter(seat=OuterRef("pk"))
        within = held.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=on))
        soon = on + timedelta(days=lead_days)
        lasting = within.filter(
            Q(ends_on__isnull=True) | Q(ends_on__gt=soon),
            Q(left_on__isnull=True) | Q(left_on__gt=soon + timedelta(days=1)),
        )
        return self.filter(
            {
                Seat.State.VACANT: ~Exists(held),
                Seat.State.HOLDOVER: Exists(held) & ~Exists(within),
                Seat.State.ENDS_SOON: Exists(within) & ~Exists(lasting),
                Seat.State.FILLED: Exists(lasting),
            }[Seat.State(state)]
        )

    def with_appointments(self):
        """With everybody who ever held them, the earliest first; one query more."""
        known = Appointment.objects.select_related("person", "term").order_by("starts_on", "pk")
        return self.select_related("committee").prefetch_related(models.Prefetch("appointments", known))


class Seat(models.Model):
    """An office in a committee, held by one person at a time."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("Vorsitz")
        DEPUTY_CHAIR = "deputy_chair", _("stellvertretender Vorsitz")
        TREASURER = "treasurer", _("Finanzen")
        MEMBER = "member", _("Mitglied")
        ADVISER = "adviser", _("beratend")
        AUDITOR = "auditor", _("Kassenprüfung")
        STAFF = "staff", _("Koordinierungsstelle")

    class State(models.TextChoices):
        """What a seat is on a day; derived, never stored."""

        FILLED = "filled", _("besetzt")
        ENDS_SOON = "ends_soon", _("endet bald")
        HOLDOVER = "holdover", _("bis zur Neuwahl im Amt")
        VACANT = "vacant", _("nicht besetzt")

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="seats")
    name = models.CharField(_("Bezeichnung"), max_length=100)
    role = models.CharField(_("Amt"), max_length=12, choices=Role, default=Role.MEMBER)
    position = models.PositiveSmallIntegerField(default=0)
    is_voting = models.BooleanField(_("stimmberechtigt"), default=True)
    holds_over = models.BooleanField(
        _("bleibt bis zur Neuwahl im Amt"),
        default=True,
        help_text=_("Bei Angestellten und Beratenden: nein."),
    )

    objects = SeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("Sitz")
        verbose_name_plural = _("Sitze")
        ordering = ["committee", "position"]

    def __str__(self) -> str:
        return f"{self.committee}: {self.name}"

    def get_absolute_url(self) -> str:
        return reverse("seat_detail", args=[self.pk])

    def state_on(self, day: date, *, lead_days: int) -> "Seat.State":
        """The state on that day; `appointments` may be prefetched. The same rule as `in_state`."""
        held = self.held_on(day)
        within = [one for one in held if one.is_within(day)]
        if not held:
            return Seat.State.VACANT
        if not within:
            return Seat.State.HOLDOVER
        soon = day + timedelta(days=lead_days)
        ends = all(one.last_on is not None and one.last_on <= soon for one in within)
        return Seat.State.ENDS_SOON if ends else Seat.State.FILLED

    def held_on(self, day: date) -> "list[Appointment]":
        """The appointments in office on that day, as `in_office` finds them."""
        known = list(self.appointments.all())
        return [one for one in known if one.is_in_office(day, among=known)]


class AppointmentQuerySet(TellingQuerySet):
    def in_office(self, on: date):
        """Who holds a seat on that day: accepted, not left, and within the term or in holdover.

        Holdover keeps the seat and its rights after the term until a successor has accepted. A dissolved
        committee has no seats any more.
        """
        successor = Appointment.objects.filter(
            seat=OuterRef("seat"), starts_on__gt=OuterRef("starts_on"), starts_on__lte=on, accepted_on__lte=on
        )
        within = Q(ends_on__isnull=True) | Q(ends_on__gte=on)
        over = Q(seat__holds_over=True) & ~Exists(successor)
        return self.filter(
            Q(left_on__isnull=True) | Q(left_on__gt=on),
            within | over,
            _not_dissolved(on),
            starts_on__lte=on,
            accepted_on__lte=on,
        )


class Appointment(models.Model):
    """A person on a seat for a term."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    term = models.ForeignKey(
        Term, null=True, blank=True, on_delete=models.PROTECT, related_name="appointments"
    )
    starts_on = models.DateField(_("ab"))
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)
    accepted_on = models.DateField(_("angenommen am"), null=True, blank=True)
    left_on = models.DateField(_("ausgeschieden am"), null=True, blank=True)
    basis = models.CharField(
        _("Grundlage"), max_length=200, blank=True, help_text=_("Zum Beispiel: Wahl in der MV vom 15.11.2025")
    )

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("Besetzung")
        verbose_name_plural = _("Besetzungen")
        ordering = ["seat", "starts_on"]

    def __str__(self) -> str:
        return f"{self.person}: {self.seat}"

    @property
    def last_on(self) -> date | None:
        """The last day of the appointment itself, holdover apart; None without an end."""
        left = self.left_on - timedelta(days=1) if self.left_on else None
        return min((day for day in (left, self.ends_on) if day is not None), default=None)

    def is_within(self, day: date) -> bool:
        """Before the end of the term; whoever is not, is in office by holdover at best."""
        return self.ends_on is None or self.ends_on >= day

    def is_in_office(self, day: date, *, among: Iterable["Appointment"]) -> bool:
        """The same rule as `in_office`, for a seat whose appointments (`among`) are at hand."""
        if not _has_begun(self, day) or (self.left_on is not None and self.left_on <= day):
            return False
        gone_on = self.seat.committee.dissolved_on
        if gone_on is not None and gone_on <= day:
            return False
        followed = any(_has_begun(one, day) and one.starts_on > self.starts_on for one in among)
        return self.is_within(day) or (self.seat.holds_over and not followed)


def _has_begun(appointment: Appointment, day: date) -> bool:
    accepted_on = appointment.accepted_on
    return appointment.starts_on <= day and accepted_on is not None and accepted_on <= day


def _not_dissolved(on: date) -> Q:
    path = "seat__committee__dissolved_on"
    return Q(**{f"{path}__isnull": True}) | Q(**{f"{path}__gt": on})
