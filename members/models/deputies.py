"""Who stands in for the holder of a seat, and from when to when."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from members.models.people import Person
from members.models.seats import Seat, seat_exists
from members.periods import holds_on


class SeatDeputyQuerySet(models.QuerySet):
    def in_force(self, on: date):
        """Deputies who stand in on that day; those of an abolished seat or dissolved committee for nobody."""
        return self.filter(holds_on(on), seat_exists(on))


class SeatDeputy(models.Model):
    """A person gets the tasks of a seat and reads what its advisers read; the vote stays with the holder."""

    seat = models.ForeignKey(Seat, verbose_name=_("Sitz"), on_delete=models.PROTECT, related_name="deputies")
    person = models.ForeignKey(
        Person, verbose_name=_("Person"), on_delete=models.PROTECT, related_name="seat_deputies"
    )
    starts_on = models.DateField(_("ab"))
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)
    basis = models.CharField(
        _("Grundlage"), max_length=200, blank=True, help_text=_("Zum Beispiel: Vorstandsbeschluss 2026/4")
    )

    objects = SeatDeputyQuerySet.as_manager()

    class Meta:
        verbose_name = _("Vertretung eines Amtes")
        verbose_name_plural = _("Vertretungen von Ämtern")
        ordering = ["seat", "starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="seat_deputy_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["seat"], condition=Q(ends_on__isnull=True), name="seat_deputy_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} für {self.seat}"

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)
