"""Who got a circular, as what and on which way; who did not, and why. Fixed in the moment of sending."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.circulars.models.circulars import Circular
from members.circulars.models.lines import RecipientLine, RecipientLineQuerySet
from members.models import Person


class Delivery(RecipientLine):
    """One line of the list as it stood."""

    circular = models.ForeignKey(Circular, on_delete=models.CASCADE, related_name="deliveries")
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="circulars_received"
    )
    # What somebody wrote who left her out by hand.
    note = models.CharField(_("Anmerkung"), max_length=200, blank=True)

    objects = RecipientLineQuerySet.as_manager()

    class Meta:
        verbose_name = _("Empfänger*in eines Rundschreibens")
        verbose_name_plural = _("Empfänger*innen von Rundschreiben")
        ordering = ["pk"]
