"""What people hold elsewhere: dated functions in authorities, parliaments, churches."""

from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from members.models.districts import District
from members.models.organisations import Organisation
from members.models.people import Person
from members.periods import open_on


class PositionQuerySet(models.QuerySet):
    def held_on(self, day: date):
        """Held on that day; an unknown beginning lies before every day."""
        return self.filter(open_on(day))

    def for_rows(self):
        """Everything a line shows, in one query."""
        return self.select_related("person", "organisation", "district")


class Position(models.Model):
    """A person's function in an organisation of the register, or in a body that stands there by name only."""

    class Kind(models.TextChoices):
        AUTHORITY = "authority", _("Behörde")
        PARLIAMENT = "parliament", _("Parlament, Rat oder Kreistag")
        CHURCH = "church", _("kirchliches Amt")
        COORDINATOR = "coordinator", _("Integrationskoordination")
        OTHER = "other", _("andere Funktion")

    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="positions")
    kind = models.CharField(_("Art"), max_length=11, choices=Kind, default=Kind.OTHER)
    function = models.CharField(_("Funktion"), max_length=200)
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("Organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="positions",
    )
    body = models.CharField(_("Stelle oder Gremium"), max_length=200, blank=True)
    district = models.ForeignKey(
        District,
        verbose_name=_("Landkreis oder kreisfreie Stadt"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="positions",
    )
    parliamentary_group = models.CharField(_("Fraktion"), max_length=100, blank=True)
    starts_on = models.DateField(_("seit"), null=True, blank=True)
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)

    objects = PositionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Funktion")
        verbose_name_plural = _("Funktionen")
        ordering = ["-starts_on", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True)
                | Q(starts_on__isnull=True)
                | Q(ends_on__gte=models.F("starts_on")),
                name="position_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.function}"

    @property
    def where(self) -> str:
        """ "Landkreis Harz, Grüne Fraktion", as far as it is known."""
        named = str(self.organisation) if self.organisation else self.body
        return ", ".join(part for part in (named, self.parliamentary_group) if part)
