"""Where post goes: the same three lines for people, organisations and places."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class PostalAddress(models.Model):
    """A German postal address; a house number belongs to the street."""

    street = models.CharField(_("Straße und Hausnummer"), max_length=200, blank=True)
    postcode = models.CharField(_("Postleitzahl"), max_length=10, blank=True)
    town = models.CharField(_("Ort"), max_length=100, blank=True)

    class Meta:
        abstract = True

    @property
    def address_lines(self) -> list[str]:
        """["Beispielweg 4", "39104 Magdeburg"], without what is not known."""
        town = " ".join(part for part in (self.postcode, self.town) if part)
        return [line for line in (self.street, town) if line]
