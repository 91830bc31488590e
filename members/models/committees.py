"""Committees, their seats and terms, and who holds a seat on a day."""

from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField
from members.models.people import Person


class Committee(models.Model):
    """A body that meets: board, assembly, working group; also the office, whose staff hold seats."""

    class Kind(models.TextChoices):
        BOARD = "board", _("Vorstand")
        ASSEMBLY = "assembly", _("Mitgliederversammlung")
        GROUP = "group", _("Arbeitsgruppe")
        OFFICE = "office", _("Koordinierungsstelle")
        EXTERNAL = "external", _("externes Gremium")

    slug = models.SlugField(unique=True)
    name = models.CharField(_("Name"), max_length=200)
    kind = models.CharField(_("Art"), max_length=8, choices=Kind)
    default_audience = AudienceField(default=Audience.COMMITTEE)
    description = models.TextField(_("Aufgabe"), blank=True)
    dissolved_on = models.DateField(_("aufgelöst am"), null=True, blank=True)

    class Meta:
        verbose_name = _("Gremium")
        verbose_name_plural = _("Gremien")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """An office in a committee, held by one person at a time."""

    class Role(models.TextChoices):
        CHAIR = "chair", _("Vorsitz")
        DEPUTY_CHAIR = "deputy_chair", _("stellvertretender Vorsitz")
        TREASURER = "treasurer", _("Finanzen")
        MEMBER = "member", _("Mitglied")
        ADVISER = "adviser", _("beratend")
        AUDITOR = "auditor", _("Kassenprüfung")
        STAFF = "staff", _("Koordinierungsstelle")

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="seats")
    name = models.CharField(_("Bezeichnung"), max_length=100)
    role = models.CharField(_("Amt"), max_length=12, choices=Role, default=Role.MEMBER)
    position = models.PositiveSmallIntegerField(default=0)
    is_voting = models.BooleanField(_("stimmberechtigt"), default=True)
    holds_over = models.BooleanField(
        _("bleibt bis zur Neuwahl im Amt"),
        default=True,
        help_text=_("Bei Angestellten und Beratenden: nein."),
    )

    class Meta:
        verbose_name = _("Sitz")
        verbose_name_plural = _("Sitze")
        ordering = ["committee", "position"]

    def __str__(self) -> str:
        return f"{self.committee}: {self.name}"


class Term(models.Model):
    """The period for which a committee is elected."""

    committee = models.ForeignKey(Committee, on_delete=models.PROTECT, related_name="terms")
    name = models.CharField(_("Name"), max_length=100)
    starts_on = models.DateField(_("von"))
    ends_on = models.DateField(_("bis einschließlich"))

    class Meta:
        verbose_name = _("Wahlperiode")
        verbose_name_plural = _("Wahlperioden")
        ordering = ["-starts_on"]

    def __str__(self) -> str:
        return f"{self.committee} {self.name}"


class AppointmentQuerySet(models.QuerySet):
    def in_office(self, on: date):
        """Who holds a seat on that day: accepted, not left, and within the term or in holdover.

        Holdover keeps the seat and its rights after the term until a successor has accepted.
        """
        successor = Appointment.objects.filter(
            seat=OuterRef("seat"), starts_on__gt=OuterRef("starts_on"), starts_on__lte=on, accepted_on__lte=on
        )
        within = Q(ends_on__isnull=True) | Q(ends_on__gte=on)
        over = Q(seat__holds_over=True) & ~Exists(successor)
        return self.filter(
            Q(left_on__isnull=True) | Q(left_on__gt=on), within | over, starts_on__lte=on, accepted_on__lte=on
        )


class Appointment(models.Model):
    """A person on a seat for a term."""

    seat = models.ForeignKey(Seat, on_delete=models.PROTECT, related_name="appointments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appointments")
    term = models.ForeignKey(
        Term, null=True, blank=True, on_delete=models.PROTECT, related_name="appointments"
    )
    starts_on = models.DateField(_("ab"))
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)
    accepted_on = models.DateField(_("angenommen am"), null=True, blank=True)
    left_on = models.DateField(_("ausgeschieden am"), null=True, blank=True)
    basis = models.CharField(
        _("Grundlage"), max_length=200, blank=True, help_text=_("Zum Beispiel: Wahl in der MV vom 15.11.2025")
    )

    objects = AppointmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("Besetzung")
        verbose_name_plural = _("Besetzungen")
        ordering = ["seat", "starts_on"]

    def __str__(self) -> str:
        return f"{self.person}: {self.seat}"
