"""The agenda as one ordered list; a level makes 0.1 of what stands beneath 0."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from meetings.models.meetings import Meeting
from meetings.models.proposals import TopicProposal
from members.models import FieldOfAction, Person
from members.telling import TellingQuerySet

_Telling = models.Manager.from_queryset(TellingQuerySet)


class StandingItems(_Telling):
    """What was taken off the agenda shows nowhere; it is kept only so that this can be undone."""

    def get_queryset(self):
        return super().get_queryset().filter(removed_at=None)


class AgendaItem(models.Model):
    """One item. `position` orders the whole agenda, `number` is kept by meetings/agenda.py.

    `is_late` marks what came onto the agenda after the invitation: § 32 (1) BGB asks for what will be
    resolved to be named there.
    """

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
        Person,
        verbose_name=_("Einführung"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="agenda_items",
    )
    proposal = models.ForeignKey(
        TopicProposal, null=True, blank=True, on_delete=models.PROTECT, related_name="items"
    )
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="agenda_items", verbose_name=_("Handlungsfelder")
    )
    is_late = models.BooleanField(_("nach der Einladung ergänzt"), default=False)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = StandingItems()
    all_items = TellingQuerySet.as_manager()

    class Meta:
        verbose_name = _("Tagesordnungspunkt")
        verbose_name_plural = _("Tagesordnung")
        ordering = ["meeting", "position", "pk"]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()
