"""Who was there, in which capacity, and from which item to which."""

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from meetings.models.agenda import AgendaItem
from meetings.models.meetings import Meeting
from members.audience import Audience
from members.models import Person
from members.telling import TellingQuerySet


class Attendance(models.Model):
    """One person at one meeting. A guest without an entry in the register has a name only."""

    class State(models.TextChoices):
        PRESENT = "present", _("anwesend")
        EXCUSED = "excused", _("entschuldigt")
        ABSENT = "absent", _("abwesend")

    class Capacity(models.TextChoices):
        VOTING = "voting", _("stimmberechtigt")
        ADVISER = "adviser", _("beratend")
        GUEST = "guest", _("Gast")

    class Answer(models.TextChoices):
        """Answers to an invitation, in the words of calendars (RFC 5545, 3.2.12)."""

        NEEDS_ACTION = "NEEDS-ACTION", _("noch keine Antwort")
        ACCEPTED = "ACCEPTED", _("kommt")
        TENTATIVE = "TENTATIVE", _("kommt vielleicht")
        DECLINED = "DECLINED", _("kommt nicht")

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="attendances")
    person = models.ForeignKey(
        Person, null=True, blank=True, on_delete=models.PROTECT, related_name="attendances"
    )
    name = models.CharField(_("Name"), max_length=200, blank=True)
    affiliation = models.CharField(_("Organisation"), max_length=200, blank=True)
    state = models.CharField(_("Anwesenheit"), max_length=7, choices=State, default=State.ABSENT)
    capacity = models.CharField(_("Eigenschaft"), max_length=7, choices=Capacity, default=Capacity.VOTING)
    answer = models.CharField(
        _("Antwort auf die Einladung"), max_length=12, choices=Answer, default=Answer.NEEDS_ACTION
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    from_item = models.ForeignKey(
        AgendaItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="arrivals"
    )
    until_item = models.ForeignKey(
        AgendaItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="departures"
    )

    objects = TellingQuerySet.as_manager()

    class Meta:
        verbose_name = _("Anwesenheit")
        verbose_name_plural = _("Anwesenheit")
        ordering = ["meeting", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "person"], name="one_attendance_a_person"),
            models.CheckConstraint(
                condition=Q(person__isnull=False) | ~Q(name=""), name="attendance_names_somebody"
            ),
        ]

    def __str__(self) -> str:
        return str(self.person) if self.person else self.name


def attended_condition(user, *, meeting: str) -> Q:
    """Rows with an `audience` and an `agenda_item` that this user may read because she took part.

    `meeting` is the path from the row to its meeting. Who was present keeps what was for all, who voted also
    what was for the seats; guests only the items they took part in. The minute-taker needs everything.
    """
    there = Attendance.objects.filter(
        meeting=OuterRef(meeting), person__user=user, state=Attendance.State.PRESENT
    )
    came = Q(from_item=None) | Q(from_item__position__lte=OuterRef("agenda_item__position"))
    stayed = Q(until_item=None) | Q(until_item__position__gte=OuterRef("agenda_item__position"))
    took_part = there.filter(~Q(capacity=Attendance.Capacity.GUEST) | (came & stayed))
    voted = there.filter(capacity=Attendance.Capacity.VOTING)
    wide = Exists(took_part) & Q(audience__in=[Audience.COMMITTEE, Audience.MEMBERS])
    inner = Exists(voted) & Q(audience=Audience.SEATS)
    for_her = [Audience.SEATS, Audience.COMMITTEE, Audience.MEMBERS]
    writes = Q(audience__in=for_her, **{f"{meeting}__minute_taker__user": user})
    return wide | inner | writes
