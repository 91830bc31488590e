"""A meeting of a committee, from draft to held or cancelled."""

import uuid

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.models import Committee, FieldOfAction, Person


class MeetingQuerySet(AudienceQuerySet):
    def named_readers(self, user) -> Q:
        """Who was present keeps the meeting, also after the term; who takes the minutes needs it."""
        present = Q(attendances__person__user=user, attendances__state="present")
        voted = present & Q(attendances__capacity="voting")
        took_part = Meeting.objects.filter(present | Q(minute_taker__user=user)).values("pk")
        wide = Q(pk__in=took_part, audience__in=[Audience.COMMITTEE, Audience.MEMBERS])
        inner = Q(pk__in=Meeting.objects.filter(voted).values("pk"), audience=Audience.SEATS)
        return wide | inner

    def visible_to(self, user):
        """A public meeting is not shown outside its committee as long as it is a draft."""
        rows, rights = super().visible_to(user), rights_of(user)
        if rights.is_office:
            return rows
        inside = Q(committee__in=rights.seats | rights.advises)
        if rights.member:
            inside |= Q(committee__kind=Committee.Kind.ASSEMBLY)
        if user.is_authenticated:
            inside |= Q(minute_taker__user=user)
        return rows.filter(inside | ~Q(audience=Audience.PUBLIC) | ~Q(state=Meeting.State.DRAFT))

    def upcoming(self):
        """Meetings that are still to come or without a day yet, the next first."""
        ahead = Q(starts_at__gte=timezone.now()) | Q(starts_at=None)
        rows = self.filter(ahead).exclude(state=Meeting.State.HELD)
        return rows.order_by(F("starts_at").asc(nulls_last=True), "pk")

    def running(self):
        """Meetings that have begun and were not ended yet."""
        return self.filter(state=Meeting.State.IN_SESSION).order_by("starts_at", "pk")

    def past(self):
        """All others, the latest first."""
        over = Q(starts_at__lt=timezone.now()) | Q(state=Meeting.State.HELD)
        rows = self.filter(over).exclude(state=Meeting.State.IN_SESSION)
        return rows.order_by(F("starts_at").desc(nulls_last=True), "-pk")


class Meeting(models.Model):
    """A meeting. Its day may still be open; then `starts_at` is empty and `day_words` says what is known."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Entwurf")
        INVITED = "invited", _("eingeladen")
        IN_SESSION = "in_session", _("läuft")
        HELD = "held", _("hat stattgefunden")
        CANCELLED = "cancelled", _("abgesagt")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="meetings")
    title = models.CharField(_("Titel"), max_length=200)
    state = models.CharField(_("Stand"), max_length=10, choices=State, default=State.DRAFT)
    starts_at = models.DateTimeField(_("Beginn"), null=True, blank=True)
    ends_at = models.DateTimeField(_("Ende"), null=True, blank=True)
    day_words = models.CharField(_("Zeitraum in Worten"), max_length=100, blank=True)
    place = models.CharField(_("Ort"), max_length=200, blank=True)
    chair = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="meetings_chaired"
    )
    minute_taker = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="meetings_minuted"
    )
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="meetings", verbose_name=_("Handlungsfelder")
    )
    # Their old links and their own desk do not put them back; whoever makes the list may.
    taken_off = models.ManyToManyField(
        Person,
        blank=True,
        editable=False,
        related_name="meetings_taken_off",
        verbose_name=_("von der Liste genommen"),
    )
    audience = AudienceField(default=Audience.COMMITTEE)
    invited_at = models.DateTimeField(null=True, blank=True, editable=False)
    cancel_reason = models.CharField(_("Grund der Absage"), max_length=300, blank=True)
    # RFC 5545, 3.8.7.4: raised by every move and cancellation, so that calendars take the change over.
    sequence = models.PositiveIntegerField(default=0, editable=False)
    changed_at = models.DateTimeField(auto_now=True)
    # Told from above when its record was approved: who was there, what lay there and who led it then stay.
    is_settled = models.BooleanField(default=False, editable=False)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        verbose_name = _("Sitzung")
        verbose_name_plural = _("Sitzungen")
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__isnull=True) | Q(ends_at__gt=models.F("starts_at")),
                name="meeting_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("meeting_detail", args=[self.pk])

    @property
    def is_over(self) -> bool:
        """Held or cancelled: nothing is put on its agenda any more."""
        return self.state in (self.State.HELD, self.State.CANCELLED)
