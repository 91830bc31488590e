"""What was written to whom about a meeting: invitations, moves, cancellations. None of it changes later."""

import uuid

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.models.meetings import Meeting
from members.circulars.kinds import Way
from members.circulars.models import RecipientLine, RecipientLineQuerySet
from members.models import Person


class Announcement(models.Model):
    """One mailing about a meeting.

    An invitation is a legal fact (§ 32 BGB): `agenda` is what it named, as the text of a snapshot, and
    `sha256` proves it. `sequence` is the meeting's at that moment: what is older than the meeting is
    no longer true. `uuid` is the batch of its messages.
    """

    class Kind(models.TextChoices):
        INVITATION = "invitation", _("Einladung")
        MOVED = "moved", _("Verlegung")
        CANCELLED = "cancelled", _("Absage")
        REVIVED = "revived", _("findet doch statt")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="announcements")
    kind = models.CharField(_("Art"), max_length=10, choices=Kind)
    sequence = models.PositiveIntegerField(editable=False)
    words = models.TextField(_("Ihre Worte"), blank=True)
    agenda = models.TextField(_("Tagesordnung, wie sie verschickt wurde"), editable=False)
    sha256 = models.CharField(_("SHA-256"), max_length=64, editable=False)
    sent_at = models.DateTimeField(default=timezone.now)
    sent_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="announcements_sent"
    )

    class Meta:
        verbose_name = _("Nachricht zu einer Sitzung")
        verbose_name_plural = _("Nachrichten zu Sitzungen")
        ordering = ["-sent_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.meeting}"


class AddresseeQuerySet(RecipientLineQuerySet):
    def reached(self):
        """Those to whom a mail or a letter was written, whatever became of it."""
        return self.exclude(way=Way.NONE)


class Addressee(RecipientLine):
    """One line of the list as it stood; a guest may have a name only, and then gets nothing."""

    announcement = models.ForeignKey(Announcement, on_delete=models.CASCADE, related_name="addressees")
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="announcements_received"
    )

    objects = AddresseeQuerySet.as_manager()

    class Meta:
        verbose_name = _("Empfänger*in einer Nachricht zu einer Sitzung")
        verbose_name_plural = _("Empfänger*innen von Nachrichten zu Sitzungen")
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["announcement", "person"],
                condition=Q(person__isnull=False),
                name="one_message_a_person",
            )
        ]
