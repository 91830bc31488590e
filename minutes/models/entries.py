"""One line of the minutes, as it was typed and as it was understood."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Meeting, TopicProposal, attended_condition
from meetings.tasks.models import ActionItem
from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.models import Person
from minutes.models.minutes import Minutes


class EntryQuerySet(AudienceQuerySet):
    committee_path = "minutes__meeting__committee"

    def in_order(self):
        """In the order of the minutes; what stands above the first item comes first."""
        return self.order_by(F("agenda_item__position").asc(nulls_first=True), "position", "pk")

    def kept(self):
        """Lines that were not deleted, in the order of the minutes."""
        return self.filter(deleted_at=None).in_order()

    def named_readers(self, user) -> Q:
        """Who was present reads what was said; guests only what they took part in."""
        return attended_condition(user, meeting="minutes__meeting")

    def visible_to(self, user):
        """Lines of minutes this user may open, and of those only her own audience's."""
        rows = super().visible_to(user)
        if rights_of(user).is_office:
            return rows
        return rows.filter(minutes__in=Minutes.objects.visible_to(user))


class Entry(models.Model):
    """A line. `typed` is what somebody wrote, letter for letter; all else follows from it.

    `uuid` is made by the browser, so that a line sent twice is one line. `version` is raised by every
    change; `problem` says which special part of it was refused and why.
    """

    class Kind(models.TextChoices):
        NOTE = "note", _("Notiz")
        BULLET = "bullet", _("Aufzählung")
        STATEMENT = "statement", _("Wortbeitrag")
        HEADING = "heading", _("Zwischenüberschrift")
        TASK = "task", _("Aufgabe")
        RESOLUTION = "resolution", _("Beschluss")
        OUTCOME = "outcome", _("Ergebnis")
        DATE = "date", _("Termin")
        TOPIC = "topic", _("Thema")
        WISH = "wish", _("Wunsch")
        LESSON = "lesson", _("Lernerfahrung")
        FINDING = "finding", _("Erkenntnis")
        FIGURE = "figure", _("Zahl")
        QUESTION = "question", _("Frage")
        PARKED = "parked", _("Parkplatz")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True)
    minutes = models.ForeignKey(Minutes, on_delete=models.CASCADE, related_name="entries")
    agenda_item = models.ForeignKey(
        AgendaItem, null=True, blank=True, on_delete=models.PROTECT, related_name="entries"
    )
    position = models.PositiveIntegerField(default=0)
    typed = models.TextField(_("Zeile"))
    kind = models.CharField(_("Art"), max_length=10, choices=Kind, default=Kind.NOTE)
    chosen_kind = models.CharField(max_length=10, choices=Kind, blank=True)
    text = models.TextField(_("Text"), blank=True)
    speaker = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="statements"
    )
    speaker_label = models.CharField(_("Sprecherin oder Sprecher"), max_length=200, blank=True)
    audience = AudienceField(default=Audience.COMMITTEE)
    problem = models.CharField(max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)
    revision = models.PositiveIntegerField(default=0)
    deleted_at = models.DateTimeField(null=True, blank=True)
    updated_at = models.DateTimeField(auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    action_items = models.ManyToManyField(ActionItem, blank=True, related_name="entries")
    proposed_meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.SET_NULL, related_name="proposing_entries"
    )
    proposal = models.ForeignKey(
        TopicProposal, null=True, blank=True, on_delete=models.SET_NULL, related_name="entries"
    )

    objects = EntryQuerySet.as_manager()

    class Meta:
        verbose_name = _("Zeile")
        verbose_name_plural = _("Zeilen")
        ordering = ["minutes", "position", "pk"]
        indexes = [
            # "What changed since revision n?", asked every few seconds by everybody who writes along.
            models.Index(fields=["minutes", "revision"], name="entry_changed_since"),
        ]

    def __str__(self) -> str:
        return self.text or self.typed
