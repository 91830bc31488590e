"""Papers of a meeting or of one of its agenda items: uploaded, kept privately, never just "paper"."""

import uuid

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.attendance import attended_condition
from meetings.models.meetings import Meeting
from members.audience import Audience, AudienceField, AudienceQuerySet
from members.models import Person


class MeetingPaperQuerySet(AudienceQuerySet):
    committee_path = "meeting__committee"

    def named_readers(self, user) -> Q:
        """Who was present keeps the papers; guests only those of the items they took part in."""
        return attended_condition(user, meeting="meeting")

    def visible_to(self, user):
        """Those that were not removed; nobody sees the others."""
        return super().visible_to(user).filter(removed_at=None)


class MeetingPaper(models.Model):
    """One upload. The bytes lie in members/files.py under `digest`; `name` is the file's own name."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="papers")
    agenda_item = models.ForeignKey(
        AgendaItem,
        verbose_name=_("Tagesordnungspunkt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="papers",
    )
    title = models.CharField(_("Titel"), max_length=200)
    name = models.CharField(_("Dateiname"), max_length=150)
    digest = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveIntegerField(_("Größe in Bytes"))
    content_type = models.CharField(_("Dateiart"), max_length=100)
    audience = AudienceField(default=Audience.COMMITTEE)
    uploaded_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="papers_uploaded"
    )
    uploaded_at = models.DateTimeField(default=timezone.now)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = MeetingPaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("Unterlage")
        verbose_name_plural = _("Unterlagen")
        ordering = ["uploaded_at", "pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("meeting_paper", args=[self.pk])
