"""Who got a circular, as what and on which way; who did not, and why. Fixed in the moment of sending."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.circulars.kinds import Reason, Way
from members.circulars.models.circulars import Circular
from members.models import Person
from members.post.models import Message


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def for_rows(self):
        """Everything a line shows, in one query, without the bytes of the messages."""
        return self.select_related("person", "message").defer("message__content")


class Delivery(models.Model):
    """One line of the list as it stood; `role` in words: "Vorstand: Vorsitz; Delegierte*r: Frauen aktiv"."""

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="deliveries")
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="circulars_received"
    )
    name = models.CharField(_("Name"), max_length=200, blank=True)
    address = models.CharField(_("E-Mail-Adresse"), max_length=254, blank=True)
    role = models.CharField(_("als"), max_length=200, blank=True)
    way = models.CharField(_("Weg"), max_length=6, choices=Way)
    reason = models.CharField(_("Grund"), max_length=12, choices=Reason, blank=True)
    message = models.ForeignKey(Message, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("Empfänger*in eines Rundschreibens")
        verbose_name_plural = _("Empfänger*innen von Rundschreiben")
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.get_way_display()} {self.pk}"
