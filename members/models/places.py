"""Where one can meet: rooms with their way in, their equipment and whom to ask."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models.addresses import PostalAddress
from members.models.districts import District


class Place(PostalAddress):
    """A place for meetings and visits; their rows keep its name as text."""

    class Access(models.TextChoices):
        UNKNOWN = "", _("noch nicht gefragt")
        FREE = "free", _("barrierefrei")
        PARTLY = "partly", _("teilweise barrierefrei")
        NOT = "not", _("nicht barrierefrei")

    name = models.CharField(_("Name"), max_length=150, unique=True)
    district = models.ForeignKey(
        District,
        verbose_name=_("Landkreis oder kreisfreie Stadt"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="places",
    )
    contact = models.CharField(_("Ansprechperson"), max_length=150, blank=True)
    phone = models.CharField(_("Telefon"), max_length=50, blank=True)
    email = models.EmailField(_("E-Mail-Adresse"), blank=True)
    access = models.CharField(_("Zugang"), max_length=6, choices=Access, blank=True)
    access_note = models.CharField(
        _("Zum Zugang"),
        max_length=300,
        blank=True,
        help_text=_("Zum Beispiel: Aufzug im Hof, Rampe am Eingang"),
    )
    equipment = models.CharField(
        _("Ausstattung"), max_length=300, blank=True, help_text=_("Zum Beispiel: Beamer, Küche, WLAN")
    )
    capacity = models.PositiveSmallIntegerField(_("Plätze"), null=True, blank=True)
    notes = models.TextField(_("Was man wissen muss"), blank=True)

    class Meta:
        verbose_name = _("Tagungsort")
        verbose_name_plural = _("Tagungsorte")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("place_detail", args=[self.pk])

    @property
    def label(self) -> str:
        """Name and address in one line, as a meeting keeps it."""
        return ", ".join([self.name, *self.address_lines])[:200]
