"""What we work on and where: fields of action as a dated vocabulary, and the districts."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FieldOfAction(models.Model):
    """A field of action of one vocabulary; a tag, never an exclusive drawer."""

    vocabulary = models.CharField(_("Fassung"), max_length=100)
    valid_from = models.DateField(_("gilt ab"))
    number = models.PositiveSmallIntegerField(_("Nummer"))
    name = models.CharField(_("Handlungsfeld"), max_length=200)

    class Meta:
        verbose_name = _("Handlungsfeld")
        verbose_name_plural = _("Handlungsfelder")
        ordering = ["-valid_from", "number"]
        constraints = [models.UniqueConstraint(fields=["vocabulary", "number"], name="one_field_a_number")]

    def __str__(self) -> str:
        return self.name


class District(models.Model):
    """A Landkreis or a city without one, by its official key (AGS, five digits)."""

    key = models.CharField(_("amtlicher Schlüssel"), max_length=5, unique=True)
    name = models.CharField(_("Name"), max_length=100)
    plate = models.CharField(_("Kürzel"), max_length=3)
    is_city = models.BooleanField(_("kreisfreie Stadt"), default=False)

    class Meta:
        verbose_name = _("Landkreis oder kreisfreie Stadt")
        verbose_name_plural = _("Landkreise und kreisfreie Städte")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
