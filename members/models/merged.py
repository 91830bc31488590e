"""Which row a merged one has become, so that its old links lead somewhere."""

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models.organisations import Organisation
from members.models.people import Person


class Merged(models.Model):
    """A person or organisation that stands under another number now; merging again moves it along."""

    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.CASCADE, related_name="merged_from"
    )
    organisation = models.ForeignKey(
        Organisation, null=True, blank=True, on_delete=models.CASCADE, related_name="merged_from"
    )
    was_number = models.PositiveBigIntegerField(_("frühere Nummer"))
    was_uuid = models.UUIDField(_("frühere Kennung"), unique=True)
    merged_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("zusammengeführter Eintrag")
        verbose_name_plural = _("zusammengeführte Einträge")
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False, organisation__isnull=True)
                | Q(person__isnull=True, organisation__isnull=False),
                name="merged_into_one_thing",
            )
        ]

    def __str__(self) -> str:
        return f"{self.was_number} → {self.person or self.organisation}"
