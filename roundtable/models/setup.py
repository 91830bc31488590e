"""What the checklist of the first days cannot see in the data: what was put off, and when the tick ran."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SetupNote(models.Model):
    """A step of the checklist that is put off, or that this round table does not need."""

    class Word(models.TextChoices):
        LATER = "later", _("später")
        NOT_NEEDED = "not_needed", _("brauchen wir nicht")

    step = models.SlugField(unique=True)
    word = models.CharField(_("Vermerk"), max_length=10, choices=Word)

    class Meta:
        verbose_name = _("Vermerk beim Einrichten")
        verbose_name_plural = _("Vermerke beim Einrichten")

    def __str__(self) -> str:
        return f"{self.step}: {self.get_word_display()}"


class LastTick(models.Model):
    """When `manage.py tick` ended last, and what it said; one row."""

    ended_at = models.DateTimeField()
    told = models.TextField(blank=True)

    class Meta:
        verbose_name = _("letzter Lauf der Hintergrundarbeit")
        verbose_name_plural = _("letzte Läufe der Hintergrundarbeit")

    def __str__(self) -> str:
        return f"{self.ended_at:%d.%m.%Y %H:%M}"
