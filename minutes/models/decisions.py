"""What was decided: resolutions with votes, and outcomes without."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.models import FieldOfAction
from minutes.models.entries import Entry


class DecisionQuerySet(AudienceQuerySet):
    """Decisions of ended meetings. A released one is wider than the minutes it stands in."""

    committee_path = "entry__minutes__meeting__committee"

    def named_readers(self, user) -> Q:
        """Whoever may read the line may read what it decided."""
        return Q(entry__in=Entry.objects.visible_to(user))

    def visible_to(self, user):
        """Nothing of a running meeting, but for the office."""
        rows = super().visible_to(user).filter(entry__deleted_at=None)
        return rows if rights_of(user).is_office else rows.filter(entry__minutes__closed_at__isnull=False)

    def decided(self):
        """Decisions of meetings that were ended: what the register shows."""
        return self.filter(entry__deleted_at=None, entry__minutes__closed_at__isnull=False)


class Resolution(models.Model):
    """A decision by vote. Numbered when its meeting is ended, by the meeting's year: 2026/17.

    Votes are counts; empty where an old protocol only says "angenommen". `verdict` is the sentence
    that was computed from attendance and rules, kept as it was.
    """

    class Result(models.TextChoices):
        CARRIED = "carried", _("angenommen")
        REJECTED = "rejected", _("abgelehnt")
        UNKNOWN = "", _("ohne Ergebnis")

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, related_name="resolution")
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    number = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(_("Wortlaut"))
    votes_for = models.PositiveSmallIntegerField(_("Ja"), null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField(_("Nein"), null=True, blank=True)
    votes_abstain = models.PositiveSmallIntegerField(_("Enthaltungen"), null=True, blank=True)
    votes_invalid = models.PositiveSmallIntegerField(_("ungültig"), null=True, blank=True)
    result = models.CharField(_("Ergebnis"), max_length=8, choices=Result, blank=True, default="")
    verdict = models.CharField(_("Feststellung"), max_length=300, blank=True)
    # Besides those of its agenda item, which it has anyhow.
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="resolutions", verbose_name=_("Handlungsfelder")
    )
    audience = AudienceField(default=Audience.COMMITTEE)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Beschluss")
        verbose_name_plural = _("Beschlüsse")
        ordering = ["-year", "-number", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["year", "number"], name="resolution_number_once_a_year"),
        ]

    def __str__(self) -> str:
        return self.label or self.text[:60]

    @property
    def label(self) -> str:
        """ "2026/17", or "" before the meeting was ended."""
        return f"{self.year}/{self.number}" if self.number else ""


class Outcome(models.Model):
    """A decision without a vote ("Festlegung"); it stands in the register too."""

    entry = models.OneToOneField(Entry, on_delete=models.CASCADE, related_name="outcome")
    text = models.TextField(_("Wortlaut"))
    audience = AudienceField(default=Audience.COMMITTEE)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("Ergebnis")
        verbose_name_plural = _("Ergebnisse")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text[:60]
