"""Whom somebody left out of a circular by hand, and why."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.circulars.models.circulars import Circular
from members.models import Person


class Omission(models.Model):
    """Of a group, but not for this circular: a person, or an address (as it is compared: folded)."""

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="omissions")
    person = models.ForeignKey(Person, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    address = models.CharField(_("E-Mail-Adresse"), max_length=254, blank=True)
    reason = models.CharField(_("Grund"), max_length=200)

    class Meta:
        verbose_name = _("von Hand ausgelassene Person")
        verbose_name_plural = _("von Hand ausgelassene Personen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["circular", "person", "address"], name="circular_omission_once")
        ]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"

    @property
    def key(self) -> str:
        """As `Candidate.key`; the person is to be there already."""
        return str(self.person.uuid) if self.person else self.address
