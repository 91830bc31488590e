"""The minutes of one meeting, from draft to locked."""

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from meetings.models import Attendance, Meeting
from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.dates import spell_day


class MinutesQuerySet(AudienceQuerySet):
    committee_path = "meeting__committee"

    def named_readers(self, user) -> Q:
        """Who was present keeps the minutes, also after the term; who takes them must see them.

        What became the office's alone is nobody else's.
        """
        there = Attendance.objects.filter(
            meeting=OuterRef("meeting"), person__user=user, state=Attendance.State.PRESENT
        )
        wide = Exists(there) & Q(audience__in=[Audience.COMMITTEE, Audience.MEMBERS])
        voted = there.filter(capacity=Attendance.Capacity.VOTING)
        taken = Q(meeting__minute_taker__user=user) & ~Q(audience=Audience.OFFICE)
        return wide | (Exists(voted) & Q(audience=Audience.SEATS)) | taken

    def visible_to(self, user):
        """Minutes reach their readers when the meeting was ended; until then only those who write them."""
        rows = super().visible_to(user)
        if rights_of(user).is_office:
            return rows
        writes = Q(meeting__minute_taker__user=user) if rights_of(user).is_here else Q(pk__in=[])
        return rows.filter(Q(closed_at__isnull=False) | writes)


class Minutes(models.Model):
    """What was said and decided at one meeting. `revision` counts every write, for those who write along."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Entwurf")
        CIRCULATED = "circulated", _("versandt")
        APPROVED = "approved", _("genehmigt")
        LOCKED = "locked", _("abgeschlossen")
        ELSEWHERE = "elsewhere", _("anderswo genehmigt")

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="minutes")
    state = models.CharField(_("Stand"), max_length=10, choices=State, default=State.DRAFT)
    audience = AudienceField(default=Audience.COMMITTEE)
    revision = models.PositiveIntegerField(default=0, editable=False)
    opened_at = models.DateTimeField(default=timezone.now)
    closed_at = models.DateTimeField(_("beendet"), null=True, blank=True)
    closed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    # Approved long before they were read in; empty when nobody knows the day.
    approved_elsewhere_on = models.DateField(_("anderswo genehmigt am"), null=True, blank=True)
    # As the source calls them, where they are nobody of the register.
    chair_name = models.CharField(_("Leitung"), max_length=150, blank=True)
    minute_taker_name = models.CharField(pgettext_lazy("person", "Protokoll"), max_length=150, blank=True)
    # Minutes that were read in keep the text they were read from, letter for letter.
    source_name = models.CharField(_("Quelle"), max_length=255, blank=True)
    source_text = models.TextField(_("Text der Quelle"), blank=True)

    objects = MinutesQuerySet.as_manager()

    class Meta:
        verbose_name = _("Protokoll")
        verbose_name_plural = _("Protokolle")
        ordering = ["-meeting__starts_at"]

    def __str__(self) -> str:
        return f"{self.meeting}"

    @property
    def is_open(self) -> bool:
        """The meeting is still being minuted: nobody has been told anything yet."""
        return self.closed_at is None

    @property
    def is_frozen(self) -> bool:
        """Approved minutes change by signed corrections only."""
        return self.state in (self.State.APPROVED, self.State.LOCKED, self.State.ELSEWHERE)

    def get_state_display(self) -> str:  # type: ignore[no-redef]
        """ "Entwurf", "anderswo genehmigt am Mo, 3. Juni 2019"."""
        label = str(self.State(self.state).label)
        if self.state != self.State.ELSEWHERE or self.approved_elsewhere_on is None:
            return label
        return gettext("anderswo genehmigt am %s") % spell_day(self.approved_elsewhere_on)
