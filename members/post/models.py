"""The messages: what was said to whom, and what became of it. The rows are the truth."""

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.post.kinds import label_of


class MessageQuerySet(models.QuerySet):
    def due(self, now: datetime):
        """What is to be sent now: its time has come, or whoever was sending it has not come back."""
        return self.filter(
            Q(state=Message.State.WAITING, next_try_at__lte=now)
            | Q(state=Message.State.SENDING, leased_until__lte=now)
        )

    def waiting(self):
        return self.filter(state__in=Message.UNDERWAY)

    def went_out(self):
        """Handed to the mail server, or printed."""
        return self.filter(
            Q(state=Message.State.SENT) | Q(state=Message.State.PAPER, printed_at__isnull=False)
        )

    def failed(self):
        return self.filter(state=Message.State.FAILED)

    def bounced(self):
        return self.filter(state=Message.State.BOUNCED)

    def to_print(self):
        """Letters to people without e-mail that nobody has printed yet."""
        return self.filter(state=Message.State.PAPER, printed_at=None)

    def cancelled(self):
        return self.filter(state=Message.State.CANCELLED)

    def of_batch(self, batch: uuid.UUID):
        """The messages of one mailing."""
        return self.filter(batch=batch)

    def by_state(self) -> dict[str, int]:
        """How many there are in each state that occurs, in one query; printed letters count as `paper`."""
        return dict(self.order_by().values_list("state").annotate(number=Count("pk")))

    def counts(self) -> dict[str, int]:
        """What asks for something, in one query."""
        paper = Q(state=Message.State.PAPER, printed_at=None)
        return self.aggregate(
            waiting=Count("pk", filter=Q(state__in=Message.UNDERWAY)),
            failed=Count("pk", filter=Q(state=Message.State.FAILED)),
            bounced=Count("pk", filter=Q(state=Message.State.BOUNCED)),
            to_print=Count("pk", filter=paper),
        )

    def for_rows(self):
        """Without the bytes, which may have megabytes of attachments."""
        return self.defer("content")


class Message(models.Model):
    """One message to one recipient, as RFC 5322 bytes that never change.

    `person_uuid` and `about_uuid` name rows of the storeys above: this one knows none of them.
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("wartet")
        SENDING = "sending", _("wird gesendet")
        SENT = "sent", _("ausgegangen")
        FAILED = "failed", _("gescheitert")
        BOUNCED = "bounced", _("unzustellbar")
        PAPER = "paper", _("als Brief")
        CANCELLED = "cancelled", _("nicht gesendet")

    UNDERWAY = (State.WAITING, State.SENDING)

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    key = models.CharField(max_length=200, null=True, unique=True, editable=False)  # noqa: DJ001 (many without)
    message_id = models.CharField(max_length=255, unique=True, editable=False)
    kind = models.CharField(_("Art"), max_length=20)
    role = models.CharField(_("als"), max_length=200, blank=True)
    is_official = models.BooleanField(_("förmlich"), default=False)
    person_uuid = models.UUIDField(null=True, db_index=True)
    about_uuid = models.UUIDField(null=True, db_index=True)
    batch = models.UUIDField(null=True, db_index=True)

    sender = models.CharField(max_length=254, blank=True)
    to_address = models.CharField(_("Adresse"), max_length=254, blank=True)
    to_name = models.CharField(_("Name"), max_length=200, blank=True)
    cc = models.JSONField(_("Kopie an"), default=list)
    subject = models.CharField(_("Betreff"), max_length=500, blank=True)
    content = models.BinaryField(editable=False)
    sha256 = models.CharField(max_length=64, editable=False)

    state = models.CharField(_("Stand"), max_length=9, choices=State, default=State.WAITING)
    created_at = models.DateTimeField(default=timezone.now)
    send_after = models.DateTimeField(_("nicht vor"), default=timezone.now)
    next_try_at = models.DateTimeField(default=timezone.now)
    attempts = models.PositiveSmallIntegerField(default=0)
    leased_until = models.DateTimeField(null=True)
    lease = models.UUIDField(null=True)
    sent_at = models.DateTimeField(null=True)
    printed_at = models.DateTimeField(null=True)
    last_error = models.TextField(_("Letzter Fehler"), blank=True)

    objects = MessageQuerySet.as_manager()

    class Meta:
        verbose_name = _("Nachricht")
        verbose_name_plural = _("Nachrichten")
        ordering = ["-created_at", "-pk"]
        indexes = [
            models.Index(fields=["state", "next_try_at"], name="post_state_next_try"),
            models.Index(fields=["state", "-created_at"], name="post_state_newest"),
        ]

    def __str__(self) -> str:
        """Says nobody's name: it stands in the log, also after the person was forgotten."""
        return f"{label_of(self.kind)} {self.pk}"

    def get_absolute_url(self) -> str:
        return reverse("post_detail", args=[self.pk])

    @property
    def recipients(self) -> list[str]:
        """Whom the server is told, the one it is for first."""
        return [self.to_address, *self.cc]

    @property
    def is_printed(self) -> bool:
        return self.printed_at is not None

    @property
    def is_forgotten(self) -> bool:
        """Only what the law asks for is left of it."""
        return not self.sender


class Attempt(models.Model):
    """One try that came to an end, and what the server said; of a killed process there is none."""

    class Outcome(models.TextChoices):
        SENT = "sent", _("angenommen")
        LATER = "later", _("später noch einmal")
        REJECTED = "rejected", _("abgelehnt")

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="tries")
    at = models.DateTimeField(default=timezone.now)
    outcome = models.CharField(max_length=8, choices=Outcome)
    said = models.TextField(blank=True)

    class Meta:
        verbose_name = _("Versuch")
        verbose_name_plural = _("Versuche")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return self.get_outcome_display()


class ReadMailbox(models.Model):
    """How far a mailbox of bounces was read. Nothing in the mailbox is changed: people may read it, too."""

    name = models.CharField(max_length=64, unique=True)
    uid_validity = models.CharField(max_length=20, blank=True)
    last_uid = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = _("Postfach für Rückläufer")
        verbose_name_plural = _("Postfächer für Rückläufer")

    def __str__(self) -> str:
        return f"{self.uid_validity}/{self.last_uid}"
