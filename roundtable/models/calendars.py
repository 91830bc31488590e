"""Links under which a calendar app reads one person's dates without logging in."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class CalendarTokenQuerySet(models.QuerySet["CalendarToken"]):
    def valid(self):
        """Not revoked, and their user may still log in."""
        return self.filter(revoked_at=None, user__is_active=True)


class CalendarToken(models.Model):
    """One link, named after the device that reads it. Only the digest of its secret is kept."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="calendar_tokens"
    )
    name = models.CharField(_("Name"), max_length=80)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = CalendarTokenQuerySet.as_manager()

    class Meta:
        verbose_name = _("Kalender-Link")
        verbose_name_plural = _("Kalender-Links")
        ordering = ["created_at", "pk"]

    def __str__(self) -> str:
        return self.name
