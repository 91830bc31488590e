"""Entries that look alike and are two: somebody of the office looked, and need not look again."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models.organisations import Organisation
from members.models.people import Person


class Apart(models.Model):
    """Two that were told apart; which of them stands first says nothing."""

    first: Any
    second: Any
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("für verschieden erklärt am"), default=timezone.now)

    class Meta:
        abstract = True
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.first} · {self.second}"


class PeopleApart(Apart):
    """Two people who are not one."""

    first = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="apart_from")
    second = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="apart_too")

    class Meta(Apart.Meta):
        verbose_name = _("zwei verschiedene Personen")
        verbose_name_plural = _("als verschieden gekennzeichnete Personen")
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="people_apart_once")]


class OrganisationsApart(Apart):
    """Two organisations that are not one."""

    first = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="apart_from")
    second = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="apart_too")

    class Meta(Apart.Meta):
        verbose_name = _("zwei verschiedene Organisationen")
        verbose_name_plural = _("als verschieden gekennzeichnete Organisationen")
        constraints = [models.UniqueConstraint(fields=["first", "second"], name="organisations_apart_once")]
