"""A visit to a district: the round table on the spot, from the idea to the day of coming back."""

import uuid
from datetime import date

from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from meetings.models import Meeting
from members import dates
from members.audience import Audience, AudienceField, AudienceQuerySet, rights_of
from members.models import Committee, ContactNote, District, FieldOfAction, Person


class VisitQuerySet(AudienceQuerySet):
    def named_readers(self, user) -> Q:
        """Whoever prepares the visit sees it whatever its audience."""
        return Q(responsible__user=user)

    def visible_to(self, user):
        """A public visit is not shown outside its committee before it is announced."""
        rows, rights = super().visible_to(user), rights_of(user)
        if rights.is_office:
            return rows
        inside = Q(committee__in=rights.seats | rights.advises)
        if user.is_authenticated:
            inside |= self.named_readers(user)
        return rows.filter(inside | ANNOUNCED | ~Q(audience=Audience.PUBLIC))

    def public(self):
        """What the website shows: public, and either over or announced with its day."""
        return self.filter(ANNOUNCED, audience=Audience.PUBLIC)

    def newest_first(self):
        """What has no day yet stands before everything else."""
        return self.order_by(F("starts_on").desc(nulls_first=True), "-pk")

    def for_rows(self):
        """Everything a row of a list shows, in one query."""
        return self.select_related("district", "responsible")


class Visit(models.Model):
    """A visit. Its day may still be open; then `day_words` says what is known.

    `format_name` is what the format was called at that time: a new name leaves old visits alone.
    `findings` is for those who see the row in the working area, `report` for the website.
    """

    class State(models.TextChoices):
        IDEA = "idea", _("Idee")
        PREPARATION = "preparation", _("in Vorbereitung")
        INVITED = "invited", _("eingeladen")
        HELD = "held", _("hat stattgefunden")
        EVALUATED = "evaluated", _("ausgewertet")
        FEEDBACK_SENT = "feedback", _("Rückmeldung gegeben")
        FOLLOW_UP = "follow_up", _("wird weiterverfolgt")
        CLOSED = "closed", _("abgeschlossen")

    OVER = (State.HELD, State.EVALUATED, State.FEEDBACK_SENT, State.FOLLOW_UP, State.CLOSED)

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    format_name = models.CharField(_("Format"), max_length=100, default="Runder Tisch vor Ort")
    title = models.CharField(_("Thema"), max_length=200)
    district = models.ForeignKey(
        District,
        on_delete=models.PROTECT,
        related_name="visits",
        verbose_name=_("Landkreis oder kreisfreie Stadt"),
    )
    place = models.CharField(_("Ort"), max_length=200, blank=True)
    starts_on = models.DateField(_("Datum"), null=True, blank=True)
    day_words = models.CharField(_("Zeitraum in Worten"), max_length=100, blank=True)
    time_words = models.CharField(_("Uhrzeit"), max_length=50, blank=True)
    state = models.CharField(_("Stand"), max_length=11, choices=State, default=State.IDEA)
    committee = models.ForeignKey(
        Committee, on_delete=models.PROTECT, related_name="visits", verbose_name=_("Gremium")
    )
    meeting = models.ForeignKey(
        Meeting,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="visits",
        verbose_name=_("Sitzung"),
    )
    responsible = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="visits_prepared",
        verbose_name=_("verantwortlich"),
    )
    coordinator_contacted_on = models.DateField(
        _("Integrationskoordination angesprochen am"), null=True, blank=True
    )
    is_authority_invited = models.BooleanField(_("Eine Behörde ist persönlich eingeladen"), default=False)
    contacts = models.ManyToManyField(
        ContactNote, blank=True, related_name="visits", verbose_name=_("Kontakte")
    )
    findings = models.TextField(_("Was wir erfahren haben"), blank=True)
    report = models.TextField(_("Bericht für die Website"), blank=True)
    answered_on = models.DateField(_("Rückmeldung an den Ort am"), null=True, blank=True)
    answer_reason = models.TextField(_("Warum es keine Rückmeldung gab"), blank=True)
    next_on = models.DateField(_("Nächster Besuch am"), null=True, blank=True)
    next_words = models.CharField(_("Nächster Besuch in Worten"), max_length=100, blank=True)
    audience = AudienceField(default=Audience.COMMITTEE)
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="visits", verbose_name=_("Handlungsfelder")
    )
    changed_at = models.DateTimeField(auto_now=True)

    objects = VisitQuerySet.as_manager()

    class Meta:
        verbose_name = _("Besuch vor Ort")
        verbose_name_plural = _("Besuche vor Ort")
        ordering = ["-starts_on", "-pk"]
        indexes = [models.Index(fields=["audience", "state", "starts_on"], name="visit_public")]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("visit_detail", args=[self.pk])

    @property
    def when(self) -> str:
        """ "Di, 15. Dezember 2026, 17–19 Uhr", "Frühjahr 2027", or "" while nothing is known."""
        day = dates.spell_day(self.starts_on) if self.starts_on else self.day_words
        return ", ".join(part for part in (day, self.time_words) if part)

    @property
    def next_visit(self) -> str:
        """ "Di, 15. Juni 2027", "keiner", or "" while nobody has said."""
        return dates.spell_day(self.next_on) if self.next_on else self.next_words

    @property
    def is_over(self) -> bool:
        return self.state in self.OVER

    @property
    def is_announced(self) -> bool:
        """Ready for the website once everybody may see it; the same as ANNOUNCED asks of rows."""
        return self.is_over or (self.starts_on is not None and self.state != self.State.IDEA)

    def is_ahead(self, on: date) -> bool:
        """Still to come on that day, or without a day."""
        return not self.is_over and (self.starts_on is None or self.starts_on >= on)


ANNOUNCED = Q(state__in=Visit.OVER) | Q(starts_on__isnull=False) & ~Q(state=Visit.State.IDEA)
