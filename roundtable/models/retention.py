"""How long each kind of data is kept, as the office has decided."""

from calendar import monthrange
from datetime import datetime, timedelta

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

LONGEST = 1200


class RetentionRule(models.Model):
    """One kind of data (roundtable/privacy/retention.py), its period, and why."""

    class Unit(models.TextChoices):
        DAYS = "days", _("Tage")
        MONTHS = "months", _("Monate")

    kind = models.SlugField(unique=True, editable=False)
    number = models.PositiveSmallIntegerField(
        _("Frist"), validators=[MinValueValidator(1), MaxValueValidator(LONGEST)]
    )
    unit = models.CharField(_("Einheit"), max_length=6, choices=Unit, default=Unit.MONTHS)
    reason = models.CharField(_("Grund oder Gesetz"), max_length=300)
    is_automatic = models.BooleanField(_("von selbst löschen"), default=False)

    class Meta:
        verbose_name = _("Löschfrist")
        verbose_name_plural = _("Löschfristen")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.kind.title()}"

    @property
    def period(self) -> str:
        """ "14 Tage", "1 Monat"."""
        if self.unit == self.Unit.DAYS:
            return ngettext("%d Tag", "%d Tage", self.number) % self.number
        return ngettext("%d Monat", "%d Monate", self.number) % self.number

    def moment(self, now: datetime) -> datetime:
        """What is at least as old as this has been kept long enough; months end on the last day at most."""
        if self.unit == self.Unit.DAYS:
            return now - timedelta(days=self.number)
        year, month = divmod(now.year * 12 + now.month - 1 - self.number, 12)
        return now.replace(year=year, month=month + 1, day=min(now.day, monthrange(year, month + 1)[1]))
