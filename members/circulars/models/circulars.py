"""One text to many people, from the draft to the day its recipients are fixed."""

import uuid

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Person


class CircularQuerySet(models.QuerySet["Circular"]):
    def due(self, now):
        """Those whose time has come."""
        return self.filter(state=Circular.State.SCHEDULED, send_at__lte=now).order_by("send_at", "pk")


class Circular(models.Model):
    """A circular. Official ones go to everyone entitled, all others to those who agreed to such mail.

    `as_of` is the day whose seats and delegations count; empty means the day of sending.
    """

    class State(models.TextChoices):
        DRAFT = "draft", _("Entwurf")
        SCHEDULED = "scheduled", _("wartet auf seinen Tag")
        SENT = "sent", _("gesendet")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    subject = models.CharField(_("Betreff"), max_length=200)
    text = models.TextField(_("Text"))
    is_official = models.BooleanField(
        _("förmlich"),
        default=False,
        help_text=_(
            "Einladungen und rechtliche Mitteilungen gehen an alle, denen sie zustehen. Alles andere bekommt "
            "nur, wer in Rundschreiben eingewilligt hat, mit einem Link zum Abmelden."
        ),
    )
    as_of = models.DateField(
        _("Stand vom"),
        null=True,
        blank=True,
        help_text=_("Wer an diesem Tag im Amt oder delegiert ist. Leer: der Tag, an dem es hinausgeht."),
    )
    state = models.CharField(_("Stand"), max_length=9, choices=State, default=State.DRAFT, editable=False)
    send_at = models.DateTimeField(_("soll hinausgehen am"), null=True, blank=True, editable=False)
    sent_at = models.DateTimeField(_("gesendet am"), null=True, blank=True, editable=False)
    written_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="circulars", editable=False
    )
    created_at = models.DateTimeField(default=timezone.now, editable=False)

    objects = CircularQuerySet.as_manager()

    class Meta:
        verbose_name = _("Rundschreiben")
        verbose_name_plural = _("Rundschreiben")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.subject

    def get_absolute_url(self) -> str:
        return reverse("circular_detail", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Nobody got it yet."""
        return self.state != self.State.SENT


class Attachment(models.Model):
    """A file sent along; the bytes lie in members/files.py under `digest`."""

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="attachments")
    name = models.CharField(_("Dateiname"), max_length=150)
    digest = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveIntegerField(_("Größe in Bytes"))
    content_type = models.CharField(_("Dateiart"), max_length=100)

    class Meta:
        verbose_name = _("Anlage zu einem Rundschreiben")
        verbose_name_plural = _("Anlagen zu Rundschreiben")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name
