"""Old protocols on their way into the house: one row for each file, from the upload to the minutes."""

from django.conf import settings
from django.db import models
from django.db.models import Count, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models import Committee
from minutes.models.minutes import Minutes


class ReadingQuerySet(models.QuerySet):
    def with_counts(self):
        """`total` files, and how many of them still ask for something: `left`."""
        left = Q(files__state__in=SourceFile.UNFINISHED)
        return self.annotate(total=Count("files"), left=Count("files", filter=left))

    def unfinished(self):
        """Where something is left to be read, looked at or taken over; the newest first."""
        return self.with_counts().filter(left__gt=0).order_by("-begun_at", "-pk")


class Reading(models.Model):
    """What was uploaded at once: one pasted text, one file, or three hundred in a ZIP."""

    begun_at = models.DateTimeField(default=timezone.now)
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ReadingQuerySet.as_manager()

    class Meta:
        verbose_name = _("Stapel alter Protokolle")
        verbose_name_plural = _("Stapel alter Protokolle")
        ordering = ["-begun_at", "-pk"]

    def __str__(self) -> str:
        return f"{timezone.localtime(self.begun_at):%d.%m.%Y %H:%M}"

    def get_absolute_url(self) -> str:
        return reverse("reading_detail", args=[self.pk])


class SourceFileQuerySet(models.QuerySet):
    def listed(self):
        """Without what only the preview of a single one needs: a list of hundreds stays light."""
        return self.defer("text", "finds", "corrections")


class SourceFile(models.Model):
    """One protocol as it came: its bytes lie in members/files.py under `digest`, pasted text only here.

    The table is the truth, a job only the wake-up: what waits or is ordered is taken up by whoever works
    the queue next (minutes/importing/queue.py). `finds` is what was understood, as
    minutes/importing/storing.py writes it; `corrections` are the fields of the preview as somebody
    left them; `reasons` says with counts why somebody should look (minutes/importing/preview/doubts.py),
    `refusal` why it was not read (minutes/importing/queue/refusals.py).
    """

    class State(models.TextChoices):
        WAITING = "waiting", _("wartet")
        SURE = "sure", _("sicher")
        DOUBTFUL = "doubtful", _("zu prüfen")
        REFUSED = "refused", _("nicht lesbar")
        ORDERED = "ordered", _("wird übernommen")
        TAKEN = "taken", _("übernommen")
        ASIDE = "aside", _("beiseitegelegt")

    # What the queue works on by itself, and what waits for a person.
    QUEUED = (State.WAITING, State.ORDERED)
    UNFINISHED = (State.WAITING, State.SURE, State.DOUBTFUL, State.ORDERED)
    CORRECTABLE = (State.SURE, State.DOUBTFUL)

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="files")
    position = models.PositiveSmallIntegerField(default=1)
    committee = models.ForeignKey(
        Committee, on_delete=models.PROTECT, related_name="source_files", verbose_name=_("Gremium")
    )
    name = models.CharField(_("Datei"), max_length=255, blank=True)
    digest = models.CharField(_("SHA-256"), max_length=64, db_index=True)
    size = models.PositiveIntegerField(_("Größe in Bytes"), default=0)
    content_type = models.CharField(_("Dateiart"), max_length=100, blank=True)
    text = models.TextField(_("Text"), blank=True)
    state = models.CharField(_("Stand"), max_length=8, choices=State, default=State.WAITING)
    refusal = models.JSONField(default=dict, blank=True)
    finds = models.JSONField(default=dict, blank=True)
    counts = models.JSONField(default=dict, blank=True)
    reasons = models.JSONField(default=dict, blank=True)
    held_on = models.DateField(_("Tag der Sitzung"), null=True, blank=True)
    corrections = models.JSONField(default=dict, blank=True)
    corrected_at = models.DateTimeField(null=True, blank=True)
    same_as = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="copies"
    )
    minutes = models.OneToOneField(
        Minutes, null=True, blank=True, on_delete=models.SET_NULL, related_name="source_file"
    )
    # Set while a process is at it; one that was killed leaves it standing, and it runs out.
    leased_until = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    changed_at = models.DateTimeField(auto_now=True)

    objects = SourceFileQuerySet.as_manager()

    class Meta:
        verbose_name = _("Datei mit altem Protokoll")
        verbose_name_plural = _("Dateien mit alten Protokollen")
        ordering = ["reading", "position", "pk"]
        indexes = [models.Index(fields=["reading", "state"], name="source_file_queue")]

    def __str__(self) -> str:
        return self.name or str(_("eingefügter Text"))

    def get_absolute_url(self) -> str:
        return reverse("source_file", args=[self.pk])

    @property
    def is_pasted(self) -> bool:
        """There is no file behind it, only its text."""
        return not self.content_type

    @property
    def is_correctable(self) -> bool:
        """It was read and is neither taken over nor put aside."""
        return self.state in self.CORRECTABLE
