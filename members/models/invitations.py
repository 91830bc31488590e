"""Invitations to an account: bound to one person and one address, once, for two weeks."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.models.people import Person

LASTS = timedelta(days=14)


def in_two_weeks() -> datetime:
    return timezone.now() + LASTS


class AccountInvitationQuerySet(models.QuerySet["AccountInvitation"]):
    def waiting(self):
        """Neither accepted nor revoked; some of them may have expired."""
        return self.filter(accepted_at=None, revoked_at=None)


class AccountInvitation(models.Model):
    """Somebody was asked to make an account; the link is signed and nowhere kept."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="account_invitations")
    email = models.EmailField(_("E-Mail-Adresse"))
    language = models.CharField(_("Sprache"), max_length=10, default="de", choices=settings.LANGUAGES)
    makes_administrator = models.BooleanField(_("für die Administration"), default=False)
    invited_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(_("eingeladen am"), default=timezone.now)
    expires_at = models.DateTimeField(_("gilt bis"), default=in_two_weeks)
    accepted_at = models.DateTimeField(_("angenommen am"), null=True, blank=True)
    revoked_at = models.DateTimeField(_("zurückgezogen am"), null=True, blank=True)

    objects = AccountInvitationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Einladung zu einem Konto")
        verbose_name_plural = _("Einladungen zu Konten")
        ordering = ["-created_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(accepted_at=None, revoked_at=None),
                name="one_waiting_account_invitation_per_person",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} <{self.email}>"

    @property
    def is_expired(self) -> bool:
        return self.expires_at <= timezone.now()

    @property
    def is_open(self) -> bool:
        """Its link still opens the page."""
        return self.accepted_at is None and self.revoked_at is None and not self.is_expired
