"""Organisations that would like to join, as they wrote to us; seen by nobody before the mail is confirmed."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models.addresses import PostalAddress
from members.models.districts import District
from members.models.memberships import Membership
from members.models.organisations import Organisation
from members.models.vocabularies import FieldOfAction

CONFIRM_WITHIN = timedelta(days=14)


class MembershipApplicationQuerySet(models.QuerySet["MembershipApplication"]):
    def for_office(self):
        """What the office sees: whoever did not confirm the address is nobody yet."""
        return self.filter(confirmed_at__isnull=False)

    def waiting(self):
        """Confirmed, and the office has not decided yet; the oldest first."""
        return self.for_office().filter(outcome="").order_by("confirmed_at", "pk")

    def unconfirmed_since(self, moment: datetime):
        return self.filter(confirmed_at__isnull=True, sent_at__lte=moment)


class MembershipApplication(PostalAddress):
    """What the form "Mitglied werden" brings; nothing of it is in the register before it is taken over."""

    class Outcome(models.TextChoices):
        WAITING = "", _("zu prüfen")
        TAKEN = "taken", _("übernommen")
        SPAM = "spam", _("kein ernst gemeinter Antrag")
        TWICE = "twice", _("doppelt")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("Name der Organisation"), max_length=200)
    kind = models.CharField(_("Art"), max_length=12, choices=Organisation.Kind)
    district = models.ForeignKey(
        District,
        verbose_name=_("Landkreis oder Stadt"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    website = models.URLField(_("Internetseite"), blank=True)
    description = models.TextField(_("Was Sie tun"))
    fields_of_action = models.ManyToManyField(
        FieldOfAction, verbose_name=_("Handlungsfelder"), blank=True, related_name="+"
    )
    first_name = models.CharField(_("Vorname"), max_length=100, blank=True)
    last_name = models.CharField(_("Nachname"), max_length=100)
    email = models.EmailField(_("E-Mail-Adresse"))
    phone = models.CharField(_("Telefon"), max_length=50, blank=True)
    motivation = models.TextField(_("Warum Sie Mitglied werden möchten"))
    language = models.CharField(max_length=10, default="de", editable=False)
    sent_at = models.DateTimeField(default=timezone.now, editable=False)
    confirmed_at = models.DateTimeField(null=True, blank=True, editable=False)
    outcome = models.CharField(max_length=5, choices=Outcome, blank=True, default="", editable=False)
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )
    membership = models.ForeignKey(
        Membership, null=True, blank=True, on_delete=models.SET_NULL, related_name="requests", editable=False
    )

    objects = MembershipApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Antrag auf Mitgliedschaft")
        verbose_name_plural = _("Anträge auf Mitgliedschaft")
        ordering = ["-sent_at"]
        constraints = [
            models.UniqueConstraint(
                Lower("email"), Lower("name"), condition=Q(outcome=""), name="application_undecided_once"
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def contact(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @property
    def confirm_until(self) -> datetime:
        return self.sent_at + CONFIRM_WITHIN

    @property
    def is_waiting(self) -> bool:
        return self.confirmed_at is not None and not self.outcome
