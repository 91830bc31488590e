"""Committees, and the terms for which they are elected."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField
from members.periods import holds_on


class Committee(models.Model):
    """A body that meets: board, assembly, working group; also the office, whose staff hold seats."""

    class Kind(models.TextChoices):
        BOARD = "board", _("Vorstand")
        ASSEMBLY = "assembly", _("Mitgliederversammlung")
        GROUP = "group", _("Arbeitsgruppe")
        OFFICE = "office", _("Koordinierungsstelle")
        EXTERNAL = "external", _("externes Gremium")

    slug = models.SlugField(unique=True)
    name = models.CharField(_("Name"), max_length=200)
    kind = models.CharField(_("Art"), max_length=8, choices=Kind)
    default_audience = AudienceField(default=Audience.COMMITTEE)
    description = models.TextField(_("Aufgabe"), blank=True)
    dissolved_on = models.DateField(_("aufgelöst am"), null=True, blank=True)

    class Meta:
        verbose_name = _("Gremium")
        verbose_name_plural = _("Gremien")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("committee_detail", args=[self.pk])


class TermQuerySet(models.QuerySet):
    def running(self, on):
        """Terms that hold on that day."""
        return self.filter(holds_on(on))


class Term(models.Model):
    """The period for which a committee is elected."""

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="terms")
    name = models.CharField(_("Name"), max_length=100)
    starts_on = models.DateField(_("von"))
    ends_on = models.DateField(_("bis einschließlich"))

    objects = TermQuerySet.as_manager()

    class Meta:
        verbose_name = _("Wahlperiode")
        verbose_name_plural = _("Wahlperioden")
        ordering = ["-starts_on"]

    def __str__(self) -> str:
        return f"{self.committee} {self.name}"
