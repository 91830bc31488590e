"""Whom a circular is for, in the words of the house; who that is on a day is computed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.circulars.models.circulars import Circular
from members.circulars.models.lists import ContactList
from members.models import Committee, District, FieldOfAction, Person


class Source(models.Model):
    """One of the groups a circular goes to; several stand together."""

    class Kind(models.TextChoices):
        COMMITTEE = "committee", _("ein Gremium")
        MEMBERS = "members", _("die Mitglieder")
        LIST = "list", _("eine Liste")
        PERSON = "person", _("eine Person")

    class Who(models.TextChoices):
        DELEGATES = "delegates", _("Delegierte")
        DEPUTIES = "deputies", _("Stellvertretungen")
        BOTH = "both", _("Delegierte und Stellvertretungen")

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="sources")
    kind = models.CharField(_("Wer"), max_length=9, choices=Kind)
    committee = models.ForeignKey(
        Committee,
        verbose_name=_("Gremium"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    with_advisers = models.BooleanField(_("auch die Beratenden"), default=True)
    with_deputies = models.BooleanField(_("Kopie an die Vertretungen von Ämtern"), default=True)
    who = models.CharField(_("Wer für sie"), max_length=9, choices=Who, default=Who.DELEGATES)
    district = models.ForeignKey(
        District,
        verbose_name=_("nur aus Landkreis oder Stadt"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    field_of_action = models.ForeignKey(
        FieldOfAction,
        verbose_name=_("nur mit Handlungsfeld"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    contact_list = models.ForeignKey(
        ContactList,
        verbose_name=_("Liste"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="sources",
    )
    person = models.ForeignKey(
        Person,
        verbose_name=_("Person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="circular_sources",
    )

    class Meta:
        verbose_name = _("Gruppe eines Rundschreibens")
        verbose_name_plural = _("Gruppen von Rundschreiben")
        ordering = ["pk"]

    def __str__(self) -> str:
        return {
            self.Kind.COMMITTEE: str(self.committee),
            self.Kind.MEMBERS: self.get_who_display(),
            self.Kind.LIST: str(self.contact_list),
            self.Kind.PERSON: str(self.person),
        }[self.Kind(self.kind)]
