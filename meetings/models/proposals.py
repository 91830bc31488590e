"""What people want to talk about next time, before it is on any agenda."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField, AudienceQuerySet
from members.models import Committee, FieldOfAction, Person


class TopicProposalQuerySet(AudienceQuerySet):
    def open(self):
        """Not decided yet."""
        return self.filter(decided_at=None)

    def placeable(self):
        """Open ones and those that were only postponed."""
        return self.exclude(decision__in=[TopicProposal.Decision.PLACED, TopicProposal.Decision.DECLINED])


class TopicProposal(models.Model):
    """A wish for a coming agenda; it stays on record when it is declined."""

    class Decision(models.TextChoices):
        PLACED = "placed", _("auf die Tagesordnung gesetzt")
        POSTPONED = "postponed", _("verschoben")
        DECLINED = "declined", _("abgelehnt")

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="topic_proposals")
    title = models.CharField(_("Thema"), max_length=200)
    reason = models.TextField(_("Begründung"), blank=True)
    proposed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="topics_proposed")
    proposed_at = models.DateTimeField(default=timezone.now)
    decision = models.CharField(max_length=9, choices=Decision, blank=True)
    answer = models.TextField(_("Antwort"), blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="topic_proposals", verbose_name=_("Handlungsfelder")
    )
    audience = AudienceField(default=Audience.COMMITTEE)

    objects = TopicProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("Themenvorschlag")
        verbose_name_plural = _("Themenvorschläge")
        ordering = ["proposed_at"]

    def __str__(self) -> str:
        return self.title
