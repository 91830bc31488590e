"""Asking for one's data to be erased, and the two who see to it."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Person


class ErasureRequestQuerySet(models.QuerySet["ErasureRequest"]):
    def open(self):
        """Neither done nor withdrawn."""
        return self.filter(confirmed_at=None, withdrawn_at=None)


class ErasureRequest(models.Model):
    """One wish to be forgotten: asked for by herself or begun by the office, confirmed by a second person."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="erasure_requests")
    asked_at = models.DateTimeField(default=timezone.now)
    is_own_wish = models.BooleanField(_("eigener Wunsch"), default=False)
    reason = models.CharField(_("Grund"), max_length=300, blank=True)
    started_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    started_at = models.DateTimeField(_("begonnen am"), null=True, blank=True)
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    confirmed_at = models.DateTimeField(_("bestätigt am"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("zurückgezogen am"), null=True, blank=True)

    objects = ErasureRequestQuerySet.as_manager()

    class Meta:
        verbose_name = _("Bitte um Löschung")
        verbose_name_plural = _("Bitten um Löschung")
        ordering = ["-asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=models.Q(confirmed_at=None, withdrawn_at=None),
                name="one_open_erasure_per_person",
            )
        ]

    def __str__(self) -> str:
        """Says nobody's name: it stands in the log, also after the person was forgotten."""
        return f"{self._meta.verbose_name} {self.pk}"
