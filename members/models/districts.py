"""Where we work: the districts of the state, and what is known of them in figures."""

from django.db import models
from django.utils.translation import gettext_lazy as _


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


class KeyFigure(models.Model):
    """A figure about a district as of a day; a newer one stands beside it, none is overwritten."""

    district = models.ForeignKey(
        District, verbose_name=_("Landkreis"), on_delete=models.PROTECT, related_name="figures"
    )
    name = models.CharField(_("Kennzahl"), max_length=150)
    value = models.DecimalField(_("Wert"), max_digits=14, decimal_places=2)
    unit = models.CharField(_("Einheit"), max_length=40, blank=True)
    as_of = models.DateField(_("Stand"))
    source = models.CharField(_("Quelle"), max_length=250)

    class Meta:
        verbose_name = _("Kennzahl")
        verbose_name_plural = _("Kennzahlen")
        ordering = ["name", "-as_of"]
        constraints = [models.UniqueConstraint(fields=["district", "name", "as_of"], name="one_figure_a_day")]

    def __str__(self) -> str:
        return f"{self.name}: {self.value} {self.unit}".strip()
