"""What our people bring home from committees of others."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.models.committees import Committee
from members.models.people import Person


class CommitteeReportQuerySet(AudienceQuerySet):
    committee_path = "reported_to"

    def named_readers(self, user) -> Q:
        """Whoever wrote it, and who sits in the same external committee."""
        rights = rights_of(user)
        sits_there = Q(committee__in=rights.seats | rights.advises) & ~Q(audience=Audience.OFFICE)
        return sits_there | Q(written_by__user=user) if rights.is_here else Q(pk__in=[])

    def for_rows(self):
        """Everything a line shows, the newest first."""
        return self.select_related("committee", "reported_to", "written_by").order_by("-held_on", "-pk")


class CommitteeReport(models.Model):
    """A report from one session of an external committee, told to one of ours (`reported_to`)."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    committee = models.ForeignKey(
        Committee, verbose_name=_("externes Gremium"), on_delete=models.PROTECT, related_name="reports"
    )
    reported_to = models.ForeignKey(
        Committee,
        verbose_name=_("berichtet an"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reports_received",
    )
    held_on = models.DateField(_("Sitzung am"))
    text = models.TextField(_("Bericht"))
    written_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="reports_written"
    )
    written_at = models.DateTimeField(default=timezone.now, editable=False)
    audience = AudienceField(default=Audience.COMMITTEE)

    objects = CommitteeReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("Bericht aus einem externen Gremium")
        verbose_name_plural = _("Berichte aus externen Gremien")
        ordering = ["-held_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.committee}, {self.held_on:%d.%m.%Y}"

    def get_absolute_url(self) -> str:
        return reverse("report_detail", args=[self.pk])


class ReportFile(models.Model):
    """A file that came with a report; the bytes lie in members/files.py under `digest`."""

    report = models.ForeignKey(CommitteeReport, on_delete=models.CASCADE, related_name="files")
    name = models.CharField(_("Dateiname"), max_length=150)
    digest = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveIntegerField(_("Größe in Bytes"))
    content_type = models.CharField(_("Dateiart"), max_length=100)

    class Meta:
        verbose_name = _("Datei zu einem Bericht")
        verbose_name_plural = _("Dateien zu Berichten")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
