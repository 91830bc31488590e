"""What a line of any list of recipients holds, once and for all: who, as what, on which way or why not."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from members.circulars.kinds import Reason, Way
from members.post.models import Message


class RecipientLineQuerySet(models.QuerySet):
    def for_rows(self):
        """Everything a line shows, in one query, without the bytes of the messages."""
        return self.select_related("person", "message").defer("message__content")


class RecipientLine(models.Model):
    """One line of a list as it stood; `role` in words: "Vorstand: Vorsitz; Delegierte*r: Frauen aktiv"."""

    name = models.CharField(_("Name"), max_length=200, blank=True)
    address = models.CharField(_("E-Mail-Adresse"), max_length=254, blank=True)
    role = models.CharField(_("als"), max_length=200, blank=True)
    way = models.CharField(_("Weg"), max_length=6, choices=Way)
    reason = models.CharField(_("Grund"), max_length=12, choices=Reason, blank=True)
    message = models.ForeignKey(Message, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.get_way_display()} {self.pk}"
