"""What an organisation says about its own entry: a proposed delegate, and "everything is still right"."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models.delegations import Delegation
from members.models.organisations import Organisation
from members.models.people import Person

ANSWER_WITHIN = timedelta(days=60)


class DelegationProposalQuerySet(models.QuerySet["DelegationProposal"]):
    def waiting(self):
        """Not decided by the office yet; the oldest first."""
        return self.filter(decision="").order_by("proposed_at", "pk")


class DelegationProposal(models.Model):
    """An organisation would like somebody else to speak for it; until it is confirmed nothing changes."""

    class Decision(models.TextChoices):
        WAITING = "", _("liegt bei der Koordinierungsstelle")
        CONFIRMED = "confirmed", _("bestätigt")
        DECLINED = "declined", _("nicht übernommen")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.CASCADE, related_name="delegation_proposals"
    )
    kind = models.CharField(_("Art"), max_length=8, choices=Delegation.Kind, default=Delegation.Kind.DELEGATE)
    replaces = models.ForeignKey(
        Delegation,
        verbose_name=_("statt"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="proposals",
    )
    first_name = models.CharField(_("Vorname"), max_length=100, blank=True)
    last_name = models.CharField(_("Nachname"), max_length=100)
    email = models.EmailField(_("E-Mail-Adresse"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=50, blank=True)
    starts_on = models.DateField(_("ab"))
    note = models.TextField(_("Anmerkung"), blank=True)
    proposed_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.SET_NULL, related_name="+", editable=False
    )
    proposed_at = models.DateTimeField(default=timezone.now, editable=False)
    decision = models.CharField(max_length=9, choices=Decision, blank=True, default="", editable=False)
    answer = models.TextField(_("Antwort"), blank=True)
    decided_at = models.DateTimeField(null=True, blank=True, editable=False)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        editable=False,
    )

    objects = DelegationProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("Vorschlag zur Vertretung")
        verbose_name_plural = _("Vorschläge zur Vertretung")
        ordering = ["-proposed_at", "-pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()


class EntryCheckQuerySet(models.QuerySet["EntryCheck"]):
    def open(self):
        """Asked and not answered, the oldest first."""
        return self.filter(answered_at=None).order_by("asked_at", "pk")

    def with_changes(self):
        """Answered with changes that the office has not settled yet."""
        return self.filter(answered_at__isnull=False, settled_at=None).exclude(changes={})


class EntryCheck(models.Model):
    """Once a year: "Stimmt noch alles?" `changes` holds what the organisation would like to read instead."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    organisation = models.ForeignKey(Organisation, on_delete=models.CASCADE, related_name="checks")
    asked_at = models.DateTimeField(default=timezone.now)
    addresses = models.JSONField(default=list)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.CharField(_("Ihr Name"), max_length=200, blank=True)
    changes = models.JSONField(default=dict)
    settled_at = models.DateTimeField(null=True, blank=True)

    objects = EntryCheckQuerySet.as_manager()

    class Meta:
        verbose_name = _("Nachfrage zum Eintrag")
        verbose_name_plural = _("Nachfragen zu Einträgen")
        ordering = ["-asked_at"]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.asked_at:%d.%m.%Y}"

    @property
    def answer_until(self) -> datetime:
        return self.asked_at + ANSWER_WITHIN

    @property
    def confirmed_at(self) -> datetime | None:
        """When the organisation said that everything is right as it stands."""
        return None if self.changes else self.answered_at
