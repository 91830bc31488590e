"""The chair looks minutes through before they go round, and remarks on single lines."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Person
from minutes.models.entries import Entry
from minutes.models.minutes import Minutes

# How long the signed link of a review opens it.
LASTS = timedelta(days=30)
# How long it is news to the office that somebody had nothing to remark.
NEWS = timedelta(days=7)


class ReviewQuerySet(models.QuerySet):
    def open(self):
        """Those that are still with their reader."""
        return self.filter(returned_at=None, called_back_at=None)

    def came_back(self):
        """Those given back whose remarks the office has not settled yet; without any, for a week."""
        unsettled = Q(pk__in=Remark.objects.filter(settled_at=None).values("review"))
        lately = Q(returned_at__gte=timezone.now() - NEWS)
        return self.filter(unsettled | lately, returned_at__isnull=False)

    def with_meeting(self):
        """With everything a page says about them, in one query."""
        return self.select_related("minutes__meeting__committee", "reviewer", "asked_by__person")


class Review(models.Model):
    """One request to look minutes through; it ends by being given back or by being called back."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="reviews")
    reviewer = models.ForeignKey(
        Person, on_delete=models.PROTECT, related_name="reviews", verbose_name=_("Wer sieht durch?")
    )
    note = models.TextField(_("Worum bitten Sie?"), blank=True)
    asked_at = models.DateTimeField(default=timezone.now)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    returned_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(_("Antwort"), blank=True)
    called_back_at = models.DateTimeField(null=True, blank=True)

    objects = ReviewQuerySet.as_manager()

    class Meta:
        verbose_name = _("Durchsicht")
        verbose_name_plural = _("Durchsichten")
        ordering = ["-asked_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["minutes"],
                condition=Q(returned_at=None, called_back_at=None),
                name="minutes_reviewed_by_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} ({self.reviewer})"

    @property
    def is_open(self) -> bool:
        """It is with its reader; remarks may be written."""
        return self.returned_at is None and self.called_back_at is None

    @property
    def link_until(self) -> datetime:
        """When the signed link stops to open it."""
        return self.asked_at + LASTS


class Remark(models.Model):
    """What the reader says of one line, or of the whole. `quoted` is the line as it stood then."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="remarks")
    entry = models.ForeignKey(Entry, null=True, blank=True, on_delete=models.SET_NULL, related_name="remarks")
    quoted = models.TextField(blank=True)
    text = models.TextField(_("Anmerkung"))
    written_at = models.DateTimeField(default=timezone.now)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Anmerkung")
        verbose_name_plural = _("Anmerkungen")
        ordering = ["written_at", "pk"]

    def __str__(self) -> str:
        return self.text[:60]
