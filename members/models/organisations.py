"""Organisations: whom the round table deals with."""

import uuid

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.models.addresses import PostalAddress
from members.models.districts import District
from members.models.vocabularies import FieldOfAction


class Organisation(PostalAddress):
    """An organisation the round table deals with; a member if a membership says so."""

    class Kind(models.TextChoices):
        MIGRANTS = "migrants", _("Migrant*innenorganisation")
        CHURCH = "church", _("Kirche oder Religionsgemeinschaft")
        UNION = "union", _("Gewerkschaft")
        WELFARE = "welfare", _("Wohlfahrt und Beratung")
        UNIVERSITY = "university", _("Hochschule")
        MUNICIPALITY = "municipality", _("Kommune")
        OTHER = "other", _("andere")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("Name"), max_length=200, unique=True)
    short_name = models.CharField(_("Kurzname"), max_length=50, blank=True)
    kind = models.CharField(_("Art"), max_length=12, choices=Kind, default=Kind.OTHER)
    district = models.ForeignKey(
        District,
        verbose_name=_("Landkreis oder kreisfreie Stadt"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="organisations",
    )
    description = models.TextField(_("Was sie tut"), blank=True)
    email = models.EmailField(
        _("Postfach"), blank=True, help_text=_("Die gemeinsame Adresse, zum Beispiel info@…")
    )
    copies_mail = models.BooleanField(
        _("Postfach bekommt eine Kopie"),
        default=False,
        help_text=_("Von Nachrichten an die Delegierten dieser Organisation."),
    )
    phone = models.CharField(_("Telefon"), max_length=50, blank=True)
    website = models.URLField(_("Internetseite"), blank=True)
    fields_of_action = models.ManyToManyField(FieldOfAction, blank=True, related_name="organisations")

    class Meta:
        verbose_name = _("Organisation")
        verbose_name_plural = _("Organisationen")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.short_name or self.name

    def get_absolute_url(self) -> str:
        return reverse("organisation_detail", args=[self.pk])
