"""The contact log: who spoke with whom, what came of it, and when to ask again."""

import uuid
from datetime import date

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.models.committees import Committee
from members.models.organisations import Organisation
from members.models.people import Person


class ContactNoteQuerySet(AudienceQuerySet):
    def named_readers(self, user) -> Q:
        """Whoever wrote it, as long as she is here."""
        return Q(written_by__user=user) if rights_of(user).is_here else Q(pk__in=[])

    def follow_ups(self):
        """What somebody wanted to come back to and has not yet."""
        return self.filter(follow_up_on__isnull=False, followed_up_at=None).order_by("follow_up_on", "pk")

    def for_rows(self):
        """Everything a line shows, in one query, the newest first."""
        return self.select_related("person", "organisation", "written_by", "committee").order_by(
            "-happened_on", "-pk"
        )


class ContactNote(models.Model):
    """One contact. Office and author read it; with a committee, its seats and advisers too.

    Upper apps point down at it: a task's or a visit's contacts need neither person nor organisation.
    """

    class Kind(models.TextChoices):
        CALL = "call", _("Anruf")
        MAIL = "mail", _("E-Mail")
        VISIT = "visit", _("Besuch")
        LETTER = "letter", _("Brief")
        MEETING = "meeting", _("Treffen")
        NOTE = "note", _("Notiz")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(_("Art"), max_length=7, choices=Kind, default=Kind.CALL)
    happened_on = models.DateField(_("Wann"))
    person = models.ForeignKey(
        Person,
        verbose_name=_("Person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contacts",
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("Organisation"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contacts",
    )
    with_whom = models.CharField(_("Mit wem"), max_length=200, blank=True)
    result = models.TextField(_("Worum ging es, was kam heraus?"))
    follow_up_on = models.DateField(_("Nachfassen am"), null=True, blank=True)
    followed_up_at = models.DateTimeField(null=True, blank=True, editable=False)
    written_by = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="contacts_written"
    )
    audience = AudienceField(default=Audience.OFFICE)
    committee = models.ForeignKey(
        Committee,
        verbose_name=_("Auch sichtbar für"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="contacts",
    )

    objects = ContactNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("Kontaktnotiz")
        verbose_name_plural = _("Kontaktnotizen")
        ordering = ["-happened_on", "-pk"]
        indexes = [models.Index(fields=["written_by", "followed_up_at", "follow_up_on"], name="follow_ups")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.partner}" if self.partner else self.get_kind_display()

    def get_absolute_url(self) -> str:
        return reverse("contact_detail", args=[self.pk])

    @property
    def partner(self) -> str:
        """ "Mina Haddad, Frauen aktiv", as far as it is known."""
        named = [self.person, self.organisation, self.with_whom]
        return ", ".join(str(part) for part in named if part)

    @property
    def is_waiting(self) -> bool:
        """Somebody wants to come back to it."""
        return self.follow_up_on is not None and self.followed_up_at is None

    def is_late(self, on: date) -> bool:
        return self.is_waiting and self.follow_up_on is not None and self.follow_up_on < on
