"""Where money comes from, and what we asked for: programmes and applications."""

import uuid
from datetime import date
from decimal import Decimal

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from members import deadlines
from members.audience import Audience, AudienceField, AudienceQuerySet
from members.models import Committee, FieldOfAction


class FundingProgramme(models.Model):
    """A programme of a ministry, a foundation, a municipality."""

    name = models.CharField(_("Förderprogramm"), max_length=200)
    funder = models.CharField(_("Fördergeber"), max_length=200)
    note = models.TextField(_("Was man wissen muss"), blank=True)

    class Meta:
        verbose_name = _("Förderprogramm")
        verbose_name_plural = _("Förderprogramme")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        return reverse("programme_edit", args=[self.pk])


class ApplicationQuerySet(AudienceQuerySet):
    def newest_first(self):
        """By year; within a year what is due first, then what has no deadline."""
        return self.order_by("-year", F("submit_by").asc(nulls_last=True), "pk")

    def for_rows(self):
        """Everything a row of a list shows, in one query."""
        return self.select_related("programme")


class Application(models.Model):
    """An application. Amounts are euros; `amount_granted` is empty until the decision.

    `year` is the year for which the money is meant. `funder` stays as it was named in the application.
    """

    class State(models.TextChoices):
        IDEA = "idea", _("Idee")
        DRAFT = "draft", _("Entwurf")
        BEFORE_BOARD = "board", _("beim Vorstand")
        RELEASED = "released", _("freigegeben")
        SUBMITTED = "submitted", _("eingereicht")
        ADDITIONAL_REQUEST = "request", _("Nachforderung")
        GRANTED = "granted", _("bewilligt")
        PARTLY_GRANTED = "partly", _("teilweise bewilligt")
        DECLINED = "declined", _("abgelehnt")
        WITHDRAWN = "withdrawn", _("zurückgezogen")
        RUNNING = "running", pgettext_lazy("funding", "läuft")
        REPORT_SUBMITTED = "report", _("Nachweis eingereicht")
        AUDITED = "audited", _("geprüft")
        CLOSED = "closed", _("abgeschlossen")

    # What the funder does not have yet; a withdrawn one counts as never asked.
    BEFORE_SUBMISSION = (State.IDEA, State.DRAFT, State.BEFORE_BOARD, State.RELEASED)
    WITH_MONEY = (
        State.GRANTED,
        State.PARTLY_GRANTED,
        State.RUNNING,
        State.REPORT_SUBMITTED,
        State.AUDITED,
        State.CLOSED,
    )

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("Vorhaben"), max_length=200)
    programme = models.ForeignKey(
        FundingProgramme,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="applications",
        verbose_name=_("Förderprogramm"),
    )
    funder = models.CharField(_("Fördergeber"), max_length=200, blank=True)
    year = models.PositiveSmallIntegerField(
        _("Förderjahr"), validators=[MinValueValidator(1990), MaxValueValidator(2200)]
    )
    amount_asked = models.DecimalField(
        _("beantragte Summe"), max_digits=12, decimal_places=2, validators=[MinValueValidator(0)]
    )
    amount_granted = models.DecimalField(
        _("bewilligte Summe"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    currency = models.CharField(max_length=3, default="EUR", editable=False)
    submit_by = models.DateField(_("Antragsfrist"), null=True, blank=True)
    decision_on = models.DateField(_("entschieden am"), null=True, blank=True)
    state = models.CharField(_("Stand"), max_length=9, choices=State, default=State.IDEA)
    next_step = models.CharField(_("Nächster Schritt"), max_length=200, blank=True)
    next_step_on = models.DateField(_("bis zum"), null=True, blank=True)
    committee = models.ForeignKey(
        Committee, on_delete=models.PROTECT, related_name="applications", verbose_name=_("Gremium")
    )
    audience = AudienceField(default=Audience.SEATS)
    fields_of_action = models.ManyToManyField(
        FieldOfAction, blank=True, related_name="applications", verbose_name=_("Handlungsfelder")
    )
    changed_at = models.DateTimeField(auto_now=True)

    objects = ApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Antrag")
        verbose_name_plural = _("Anträge")
        ordering = ["-year", "pk"]
        indexes = [models.Index(fields=["year", "state"], name="application_year_state")]
        constraints = [
            models.CheckConstraint(
                condition=Q(amount_asked__gte=0)
                & (Q(amount_granted__isnull=True) | Q(amount_granted__gte=0)),
                name="application_amounts_not_negative",
            )
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("application_detail", args=[self.pk])

    @property
    def is_before_submission(self) -> bool:
        return self.state in self.BEFORE_SUBMISSION

    @property
    def asked(self) -> Decimal:
        """The sum the funder was asked for; nothing before it was submitted or when it was withdrawn."""
        is_out = not self.is_before_submission and self.state != self.State.WITHDRAWN
        return self.amount_asked if is_out else Decimal(0)

    @property
    def granted(self) -> Decimal:
        """The sum we have or had."""
        return (self.amount_granted or Decimal(0)) if self.state in self.WITH_MONEY else Decimal(0)

    @property
    def deadline(self) -> deadlines.Deadline | None:
        """The last day for handing it in, as the funder set it."""
        return deadlines.given(self.submit_by, by=str(_("der Fördergeber"))) if self.submit_by else None

    def is_late(self, on: date) -> bool:
        """The deadline has passed and the application is not out."""
        return self.is_before_submission and self.submit_by is not None and self.submit_by < on
