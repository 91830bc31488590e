"""Texts that are sent again and again, with their placeholders."""

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class TextTemplate(models.Model):
    """A text to begin a circular with; the circular keeps a copy of its own."""

    name = models.CharField(_("Name"), max_length=100, unique=True)
    subject = models.CharField(_("Betreff"), max_length=200, blank=True)
    text = models.TextField(_("Text"))

    class Meta:
        verbose_name = _("Vorlage")
        verbose_name_plural = _("Vorlagen")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("text_template_edit", args=[self.pk])
