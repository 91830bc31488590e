"""Seats of committees, and who holds one on a day."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models.committees import Committee, Term
from members.models.people import Person
from members.periods import open_on
from members.telling import TellingQuerySet


class SeatQuerySet(models.QuerySet):
    def existing(self, on: date):
        """Those that there are on that day: set up, and not abolished yet."""
        return self.filter(open_on(on))

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
                Seat.State.TO_COME: Q(starts_on__gt=on),
                Seat.State.ABOLISHED: Q(ends_on__lt=on),
                Seat.State.VACANT: open_on(on) & ~Exists(held),
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
    """An office in a committee, held by one person at a time; it may be set up or abolished on a day."""

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
        TO_COME = "to_come", _("noch nicht eingerichtet")
        ABOLISHED = "abolished", _("aufgehoben")

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
    starts_on = models.DateField(
        _("gibt es ab"),
        null=True,
        blank=True,
        help_text=_("Leer: schon immer, oder der Tag ist nicht bekannt."),
    )
    ends_on = models.DateField(
        _("gibt es bis einschließlich"),
        null=True,
        blank=True,
        help_text=_("Leer: bis auf Weiteres. Danach zählt der Sitz nicht mehr, und niemand hat ihn."),
    )

    objects = SeatQuerySet.as_manager()

    class Meta:
        verbose_name = _("Sitz")
        verbose_name_plural = _("Sitze")
        ordering = ["committee", "position"]
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=models.F("starts_on")),
                name="seat_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.committee}: {self.name}"

    def get_absolute_url(self) -> str:
        return reverse("seat_detail", args=[self.pk])

    def state_on(self, day: date, *, lead_days: int) -> "Seat.State":
        """The state on that day; `appointments` may be prefetched. The same rule as `in_state`."""
        if not self.exists_on(day):
            return Seat.State.ABOLISHED if self.ends_on and self.ends_on < day else Seat.State.TO_COME
        held = self.held_on(day)
        within = [one for one in held if one.is_within(day)]
        if not held:
            return Seat.State.VACANT
        if not within:
            return Seat.State.HOLDOVER
        soon = day + timedelta(days=lead_days)
        ends = all(one.last_on is not None and one.last_on <= soon for one in within)
        return Seat.State.ENDS_SOON if ends else Seat.State.FILLED

    def exists_on(self, day: date) -> bool:
        """The same rule as `existing`."""
        has_begun = self.starts_on is None or self.starts_on <= day
        return has_begun and (self.ends_on is None or self.ends_on >= day)

    def at_most(self, last: date | None) -> date | None:
        """The earlier one of that day and the last day of the seat; None without an end."""
        return min((day for day in (last, self.ends_on) if day is not None), default=None)

    def held_on(self, day: date) -> "list[Appointment]":
        """The appointments in office on that day, as `in_office` finds them."""
        known = list(self.appointments.all())
        return [one for one in known if one.is_in_office(day, among=known)]


class AppointmentQuerySet(TellingQuerySet):
    def in_office(self, on: date):
        """Who holds a seat on that day: accepted, not left, and within the term or in holdover.

        Holdover keeps the seat and its rights after the term until a successor has accepted. Nobody holds
        a seat that was abolished, or one of a dissolved committee.
        """
        successor = Appointment.objects.filter(
            seat=OuterRef("seat"), starts_on__gt=OuterRef("starts_on"), starts_on__lte=on, accepted_on__lte=on
        )
        within = Q(ends_on__isnull=True) | Q(ends_on__gte=on)
        over = Q(seat__holds_over=True) & ~Exists(successor)
        return self.filter(
            Q(left_on__isnull=True) | Q(left_on__gt=on),
            within | over,
            seat_exists(on),
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
        constraints = [
            models.UniqueConstraint(
                fields=["seat"],
                condition=Q(ends_on__isnull=True, left_on__isnull=True),
                name="appointment_open_once",
            )
        ]

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
        if (gone_on is not None and gone_on <= day) or not self.seat.exists_on(day):
            return False
        followed = any(_has_begun(one, day) and one.starts_on > self.starts_on for one in among)
        return self.is_within(day) or (self.seat.holds_over and not followed)


def _has_begun(appointment: Appointment, day: date) -> bool:
    accepted_on = appointment.accepted_on
    return appointment.starts_on <= day and accepted_on is not None and accepted_on <= day


def seat_exists(on: date) -> Q:
    """Rows whose seat there is on that day, in a committee that is not dissolved."""
    committee = Q(seat__committee__dissolved_on=None) | Q(seat__committee__dissolved_on__gt=on)
    return committee & open_on(on, path="seat__")
