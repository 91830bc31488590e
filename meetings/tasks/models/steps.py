"""The log of an action item: every change, by whom, and why."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from meetings.tasks.models.items import ActionItem
from members.models import Person


class Step(models.Model):
    """One thing that happened. `old` and `new` are words as people read them; names stay as they were.

    Only where the state changed, `old` and `new` are its values, so that undoing knows the way back.
    """

    class Kind(models.TextChoices):
        CREATED = "created", _("angelegt")
        RELEASED = "released", _("mitgeteilt")
        EDITED = "edited", _("geändert")
        STARTED = "started", _("begonnen")
        DONE = "done", _("erledigt")
        REOPENED = "reopened", _("wieder geöffnet")
        DROPPED = "dropped", _("verworfen")
        POSTPONED = "postponed", _("verschoben")
        HANDED_OVER = "handed_over", _("weitergegeben")
        COMMENTED = "commented", _("angemerkt")
        WITHDRAWN = "withdrawn", _("aus dem Protokoll gestrichen")
        RESTORED = "restored", _("im Protokoll wiederhergestellt")

    action_item = models.ForeignKey(ActionItem, on_delete=models.CASCADE, related_name="steps")
    at = models.DateTimeField(default=timezone.now)
    by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="task_steps"
    )
    by_name = models.CharField(max_length=250, blank=True)
    kind = models.CharField(max_length=11, choices=Kind)
    old = models.TextField(blank=True)
    new = models.TextField(blank=True)
    reason = models.TextField(blank=True)

    class Meta:
        verbose_name = _("Schritt")
        verbose_name_plural = _("Verlauf")
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.action_item}"

    @property
    def shows_change(self) -> bool:
        """Whether `old` and `new` are words to read."""
        return self.kind in (self.Kind.POSTPONED, self.Kind.HANDED_OVER, self.Kind.EDITED)
