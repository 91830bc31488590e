"""The agenda as one ordered list; a level makes 0.1 of what stands beneath 0."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.models.meetings import Meeting
from members.models import Person


class AgendaItem(models.Model):
    """One item. `position` orders the whole agenda, `number` is kept by meetings/agenda.py."""

    class Kind(models.TextChoices):
        TOPIC = "topic", _("Thema")
        FORMALITY = "formality", _("Regularie")
        REVIEW = "review", _("Kontrolle des Protokolls")
        OTHER = "other", _("Verschiedenes")

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="agenda")
    position = models.PositiveSmallIntegerField()
    level = models.PositiveSmallIntegerField(default=0)
    number = models.CharField(_("Nummer"), max_length=10, blank=True)
    title = models.CharField(_("Titel"), max_length=300)
    kind = models.CharField(_("Art"), max_length=9, choices=Kind, default=Kind.TOPIC)
    presenter = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="agenda_items"
    )

    class Meta:
        verbose_name = _("Tagesordnungspunkt")
        verbose_name_plural = _("Tagesordnung")
        ordering = ["meeting", "position", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()
