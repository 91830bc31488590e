"""What somebody promised to do, said in a meeting or entered by the office."""

import uuid
from datetime import date

from django.db import models
from django.db.models import Exists, F, OuterRef, Prefetch, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from meetings.models import AgendaItem, Meeting
from members import dates, roles
from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.models import Appointment, Committee, ContactNote, FieldOfAction, Person, Seat, SeatDeputy


class ActionItemQuerySet(AudienceQuerySet):
    def named_readers(self, user) -> Q:
        """Whoever answers for it sees it in any case; the minute-taker hers, not the office's."""
        own = ActionItem.objects.mine(roles.person_of(user), timezone.localdate())
        return Q(pk__in=own.values("pk")) | (_of_her_minutes(user) & ~Q(audience=Audience.OFFICE))

    def visible_to(self, user):
        """Nothing of a meeting that still runs, but for the office and its minute-taker."""
        rows = super().visible_to(user).filter(withdrawn_at=None)
        if rights_of(user).is_office:
            return rows
        return rows.filter(Q(released_at__isnull=False) | _of_her_minutes(user))

    def released(self):
        """What the responsible people were told: their meeting has ended, their line still stands."""
        return self.filter(released_at__isnull=False, withdrawn_at=None)

    def open(self):
        """Still to be done, begun or not, also while it waits for another one."""
        return self.filter(state__in=ActionItem.OPEN_STATES, withdrawn_at=None)

    def mine(self, person: Person | None, on: date):
        """Released ones for which this person answers on that day.

        By name, by a seat she holds or stands in for, or as office staff.
        """
        if person is None:
            return self.none()
        held = Appointment.objects.in_office(on).filter(person=person)
        by_name = Q(pk__in=ActionItem.objects.filter(assignees=person).values("pk"))
        stood_in = SeatDeputy.objects.in_force(on).filter(person=person)
        as_office = Q(for_office=True) & Exists(held.filter(seat__committee__kind=Committee.Kind.OFFICE))
        by_seat = Q(seat__in=held.values("seat")) | Q(seat__in=stood_in.values("seat"))
        return self.released().filter(by_name | by_seat | as_office)

    def unassigned(self, on: date | None = None):
        """Nobody answers for it: nobody was named, or the seat is vacant on that day (default: today)."""
        filled = Appointment.objects.in_office(on or timezone.localdate()).values("seat")
        return self.filter(Q(seat=None) | ~Q(seat__in=filled), assignees=None, for_office=False)

    def left_by(self, person: Person, on: date):
        """Open released ones in her name, or with a seat that she held last and nobody holds now."""
        held = Appointment.objects.filter(person=person, starts_on__lte=on, accepted_on__isnull=False)
        later = Appointment.objects.filter(
            seat=OuterRef("seat"), starts_on__gt=OuterRef("starts_on"), accepted_on__isnull=False
        )
        filled = Appointment.objects.in_office(on).values("seat")
        last_hers = held.filter(~Exists(later)).exclude(seat__in=filled).values("seat")
        by_name = Q(pk__in=ActionItem.objects.filter(assignees=person).values("pk"))
        return self.released().open().filter(by_name | Q(seat__in=last_hers))

    def overdue(self, on: date):
        """Open ones whose last day in time lies before `on`; what is ongoing or open-ended never is."""
        return self.open().filter(due_on__lt=on)

    def by_due(self):
        """The most urgent first; what has no day comes last, in the order in which it was promised."""
        return self.order_by(F("due_on").asc(nulls_last=True), "created_at", "pk")

    def with_people(self, on: date):
        """Everything a row of a list shows, in a fixed number of queries."""
        holders = Appointment.objects.in_office(on).select_related("person")
        return self.select_related(
            "committee", "meeting", "agenda_item", "seat__committee", "waiting_for"
        ).prefetch_related(
            "assignees", Prefetch("seat__appointments", queryset=holders, to_attr="holders_now")
        )


def _of_her_minutes(user) -> Q:
    """Tasks of the meetings whose minutes she takes, until she leaves."""
    return Q(meeting__minute_taker__user=user) if rights_of(user).is_here else Q(pk__in=[])


class ActionItem(models.Model):
    """A task. Its state changes only by what people do, never by a date.

    `released_at` is empty while its meeting runs: nobody is told. `withdrawn_at` is set when the line
    of the minutes was deleted, and emptied when it is restored. `due_words` keeps what was said,
    `due_on` is the last day on which that is in time.
    """

    class State(models.TextChoices):
        OPEN = "open", _("offen")
        IN_PROGRESS = "in_progress", _("in Arbeit")
        DONE = "done", _("erledigt")
        DROPPED = "dropped", _("verworfen")

    class DuePrecision(models.TextChoices):
        NONE = "", _("ohne Frist")
        DAY = dates.Precision.DAY.value, _("an einem Tag")
        PERIOD = dates.Precision.PERIOD.value, _("in einem Zeitraum")
        NEXT_MEETING = dates.Precision.NEXT_MEETING.value, _("zur nächsten Sitzung")
        ONGOING = dates.Precision.ONGOING.value, _("laufend")

    OPEN_STATES = (State.OPEN, State.IN_PROGRESS)

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    text = models.TextField(_("Aufgabe"))
    meeting = models.ForeignKey(
        Meeting, null=True, blank=True, on_delete=models.PROTECT, related_name="action_items"
    )
    agenda_item = models.ForeignKey(
        AgendaItem, null=True, blank=True, on_delete=models.SET_NULL, related_name="action_items"
    )
    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="action_items")
    state = models.CharField(_("Stand"), max_length=11, choices=State, default=State.OPEN)
    due_on = models.DateField(_("fällig am"), null=True, blank=True)
    due_words = models.CharField(_("Frist in Worten"), max_length=100, blank=True)
    due_precision = models.CharField(_("Art der Frist"), max_length=12, choices=DuePrecision, blank=True)
    assignees = models.ManyToManyField(
        Person, blank=True, related_name="action_items", verbose_name=_("Personen")
    )
    seat = models.ForeignKey(
        Seat, null=True, blank=True, on_delete=models.PROTECT, related_name="action_items"
    )
    for_office = models.BooleanField(_("Koordinierungsstelle"), default=False)
    waiting_for = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="followers"
    )
    contacts = models.ManyToManyField(
        ContactNote, blank=True, related_name="action_items", verbose_name=_("Kontakte")
    )
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="action_items", verbose_name=_("Handlungsfelder")
    )
    audience = AudienceField(default=Audience.COMMITTEE)
    released_at = models.DateTimeField(null=True, blank=True)
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    done_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    changed_at = models.DateTimeField(auto_now=True)

    objects = ActionItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("Aufgabe")
        verbose_name_plural = _("Aufgaben")
        ordering = ["created_at", "pk"]
        indexes = [models.Index(fields=["state", "due_on"], name="task_state_due")]
        constraints = [
            models.CheckConstraint(
                condition=Q(state="done", done_at__isnull=False)
                | (~Q(state="done") & Q(done_at__isnull=True)),
                name="task_done_has_its_moment",
            )
        ]

    def __str__(self) -> str:
        return self.text

    def get_absolute_url(self) -> str:
        return reverse("task_detail", args=[self.pk])

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN_STATES and self.withdrawn_at is None

    @property
    def is_waiting(self) -> bool:
        """Another one comes first. When that is done or dropped, this one wakes by itself."""
        return self.is_open and self.waiting_for is not None and self.waiting_for.is_open

    def is_overdue(self, on: date) -> bool:
        return self.is_open and self.due_on is not None and self.due_on < on

    @property
    def holders(self) -> list[Person]:
        """Who holds the seat today; `with_people` has them ready."""
        if self.seat is None:
            return []
        held = getattr(self.seat, "holders_now", None)
        if held is None:
            today = Appointment.objects.in_office(timezone.localdate()).filter(seat=self.seat)
            held = today.select_related("person")
        return [appointment.person for appointment in held]

    @property
    def who(self) -> str:
        """ "M. Haddad, Finanzen (J. Klein), Koordinierungsstelle", or "" when nobody answers for it."""
        names = [person.short_name for person in self.assignees.all()]
        if self.seat is not None:
            held_by = ", ".join(person.short_name for person in self.holders) or gettext("nicht besetzt")
            names.append(f"{self.seat.name} ({held_by})")
        return ", ".join([*names, gettext("Koordinierungsstelle")] if self.for_office else names)

    @property
    def due(self) -> str:
        """ "bis Mo, 30. November 2026", "Ende der Woche (bis So, 15. November 2026)", "laufend", ""."""
        day = gettext("bis %(day)s") % {"day": dates.spell_day(self.due_on)} if self.due_on else ""
        if self.due_precision in ("", dates.Precision.DAY) and day:
            return day
        return f"{self.due_words} ({day})" if day else self.due_words
