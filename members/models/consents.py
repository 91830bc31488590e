"""What people agreed to: mail that is not official, and what is published of them."""

import uuid
from datetime import datetime, timedelta

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models.people import Person

CONFIRM_WITHIN = timedelta(days=14)


class ConsentQuerySet(models.QuerySet["Consent"]):
    def for_mail(self):
        """Consents to mail that is not official, and what became of them."""
        return self.filter(purpose=Consent.Purpose.MAIL)

    def for_publication(self):
        """Consents to something published, item by item."""
        return self.filter(purpose=Consent.Purpose.PUBLICATION)

    def in_force(self):
        return self.filter(given_at__isnull=False, withdrawn_at=None)

    def withdrawn(self):
        return self.filter(withdrawn_at__isnull=False)

    def about(self, person: Person | None, address: str):
        """The rows of one recipient: hers, and those of her address."""
        found = Q(pk__in=[])
        if person is not None:
            found |= Q(person=person)
        if address:
            found |= Q(address__iexact=address) | Q(person__email__iexact=address)
        return self.filter(found)


class Consent(models.Model):
    """One question to a person, or to an address nobody is known of, and the answer; nothing is overwritten.

    `words` is what exactly was agreed to; for a published item `about_uuid` may name the row it shows on.
    """

    class Purpose(models.TextChoices):
        MAIL = "mail", _("Rundschreiben per E-Mail")
        PUBLICATION = "publication", _("Veröffentlichung")

    class How(models.TextChoices):
        LINK = "link", _("per Link in einer E-Mail")
        PAPER = "paper", _("auf Papier")
        ORAL = "oral", _("mündlich")
        MAIL = "mail", _("per E-Mail")
        ACCOUNT = "login", _("im eigenen Konto")

    class State(models.TextChoices):
        """Follows from the three moments."""

        ASKED = "asked", _("gefragt")
        EXPIRED = "expired", _("nicht bestätigt")
        GIVEN = "given", _("erteilt")
        WITHDRAWN = "withdrawn", _("widerrufen")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(
        Person,
        verbose_name=_("Person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="consents",
    )
    address = models.EmailField(_("E-Mail-Adresse"), blank=True)
    purpose = models.CharField(_("Wofür"), max_length=11, choices=Purpose, default=Purpose.MAIL)
    words = models.CharField(
        _("Was genau"),
        max_length=300,
        blank=True,
        help_text=_("Zum Beispiel: Foto in der Liste des Vorstands"),
    )
    about_uuid = models.UUIDField(null=True, blank=True, editable=False, db_index=True)
    asked_at = models.DateTimeField(_("gefragt am"), null=True, blank=True)
    given_at = models.DateTimeField(_("erteilt am"), null=True, blank=True)
    withdrawn_at = models.DateTimeField(_("widerrufen am"), null=True, blank=True)
    how = models.CharField(_("Wie"), max_length=5, choices=How, default=How.LINK)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("Einwilligung")
        verbose_name_plural = _("Einwilligungen")
        ordering = ["purpose", "-asked_at", "-given_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(address=""), name="consent_of_somebody"
            )
        ]

    def __str__(self) -> str:
        """Says nobody's name: it stands in the log, also after the person was forgotten."""
        return f"{self.get_purpose_display()} {self.pk}"

    @property
    def state(self) -> "Consent.State":
        if self.withdrawn_at:
            return Consent.State.WITHDRAWN
        if self.given_at:
            return Consent.State.GIVEN
        is_over = self.asked_at is not None and self.confirm_until <= timezone.now()
        return Consent.State.EXPIRED if is_over else Consent.State.ASKED

    @property
    def confirm_until(self) -> datetime:
        """How long the link of the question works."""
        return (self.asked_at or timezone.now()) + CONFIRM_WITHIN

    @property
    def to_address(self) -> str:
        """Where the question and its answer go."""
        return self.address or (self.person.email if self.person else "")
