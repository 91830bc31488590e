"""By which resolution an organisation became a member."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Membership
from minutes.models.decisions import Resolution


class Admission(models.Model):
    """Ties a membership to the resolution it rests on; the membership itself keeps day and words."""

    resolution = models.ForeignKey(Resolution, on_delete=models.PROTECT, related_name="admissions")
    membership = models.OneToOneField(Membership, on_delete=models.PROTECT, related_name="admission")
    noted_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("Aufnahme durch Beschluss")
        verbose_name_plural = _("Aufnahmen durch Beschluss")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.membership}: {self.resolution}"
