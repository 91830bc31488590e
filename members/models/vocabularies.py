"""What we work on: fields of action with their approaches and guiding principles, in dated versions."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Vocabulary(models.Model):
    """One version of the fields of action, as somebody adopted it on a day."""

    name = models.CharField(_("Name"), max_length=100, unique=True)
    source = models.CharField(_("Quelle"), max_length=200, blank=True)
    valid_from = models.DateField(_("gilt ab"))

    class Meta:
        verbose_name = _("Fassung der Handlungsfelder")
        verbose_name_plural = _("Fassungen der Handlungsfelder")
        ordering = ["-valid_from"]

    def __str__(self) -> str:
        return self.name


class FieldOfAction(models.Model):
    """A field of action of one vocabulary; a tag, never an exclusive drawer."""

    vocabulary = models.ForeignKey(
        Vocabulary, verbose_name=_("Fassung"), on_delete=models.PROTECT, related_name="fields"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    name = models.CharField(_("Handlungsfeld"), max_length=200)

    class Meta:
        verbose_name = _("Handlungsfeld")
        verbose_name_plural = _("Handlungsfelder")
        ordering = ["-vocabulary__valid_from", "number"]
        constraints = [models.UniqueConstraint(fields=["vocabulary", "number"], name="one_field_a_number")]

    def __str__(self) -> str:
        return self.name


class Approach(models.Model):
    """A way of working in a field; the same words may stand in several fields."""

    field = models.ForeignKey(
        FieldOfAction, verbose_name=_("Handlungsfeld"), on_delete=models.CASCADE, related_name="approaches"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    name = models.CharField(_("Handlungsansatz"), max_length=250)

    class Meta:
        verbose_name = _("Handlungsansatz")
        verbose_name_plural = _("Handlungsansätze")
        ordering = ["field", "number"]
        constraints = [models.UniqueConstraint(fields=["field", "number"], name="one_approach_a_number")]

    def __str__(self) -> str:
        return self.name


class GuidingPrinciple(models.Model):
    """A guiding principle of a field, in one dated wording."""

    field = models.ForeignKey(
        FieldOfAction, verbose_name=_("Handlungsfeld"), on_delete=models.PROTECT, related_name="principles"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    text = models.TextField(_("Wortlaut"))
    valid_from = models.DateField(_("gilt ab"))
    source = models.CharField(_("Quelle"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("Leitlinie")
        verbose_name_plural = _("Leitlinien")
        ordering = ["field", "number", "-valid_from"]
        constraints = [
            models.UniqueConstraint(fields=["field", "number", "valid_from"], name="one_wording_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.number}) {self.text}"


class ProposedRewording(models.Model):
    """How a group would word a guiding principle; the old words are kept as they were then."""

    principle = models.ForeignKey(
        GuidingPrinciple, verbose_name=_("Leitlinie"), on_delete=models.PROTECT, related_name="rewordings"
    )
    old = models.TextField(_("bisher"))
    new = models.TextField(_("Vorschlag"))
    group = models.CharField(_("von welcher Gruppe"), max_length=200)
    proposed_on = models.DateField(_("vorgeschlagen am"))

    class Meta:
        verbose_name = _("Vorschlag zum Wortlaut")
        verbose_name_plural = _("Vorschläge zum Wortlaut")
        ordering = ["principle", "proposed_on"]

    def __str__(self) -> str:
        return self.new
