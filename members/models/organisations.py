"""Organisations, their membership over time, and who speaks for them."""

import uuid
from datetime import date

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from members.models.people import Person
from members.models.vocabularies import District, FieldOfAction
from members.periods import holds_on


class Organisation(models.Model):
    """An organisation the round table deals with; a member if a membership says so."""

    class Kind(models.TextChoices):
        MIGRANTS = "migrants", _("Migrant*innenorganisation")
        CHURCH = "church", _("Kirche oder Religionsgemeinschaft")
        UNION = "union", _("Gewerkschaft")
        WELFARE = "welfare", _("Wohlfahrt und Beratung")
        UNIVERSITY = "university", _("Hochschule")
        MUNICIPALITY = "municipality", _("Kommune")
        OTHER = "other", _("andere")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("Name"), max_length=200, unique=True)
    short_name = models.CharField(_("Kurzname"), max_length=50, blank=True)
    kind = models.CharField(_("Art"), max_length=12, choices=Kind, default=Kind.OTHER)
    district = models.ForeignKey(
        District, null=True, blank=True, on_delete=models.PROTECT, related_name="organisations"
    )
    website = models.URLField(_("Internetseite"), blank=True)
    fields_of_action = models.ManyToManyField(FieldOfAction, blank=True, related_name="organisations")

    class Meta:
        verbose_name = _("Organisation")
        verbose_name_plural = _("Organisationen")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.short_name or self.name


class MembershipQuerySet(models.QuerySet):
    def active(self, on: date):
        """Memberships in force on that day; advisory and guest members are not counted."""
        return self.filter(holds_on(on), kind=Membership.Kind.MEMBER)


class Membership(models.Model):
    """An organisation belongs to the round table from one day to another."""

    class Kind(models.TextChoices):
        MEMBER = "member", _("Mitglied")
        ADVISORY = "advisory", _("beratend")
        GUEST = "guest", _("Gast")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    kind = models.CharField(_("Art"), max_length=8, choices=Kind, default=Kind.MEMBER)
    starts_on = models.DateField(_("seit"))
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)
    basis = models.CharField(_("Grundlage"), max_length=200, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("Mitgliedschaft")
        verbose_name_plural = _("Mitgliedschaften")
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="membership_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_kind_display()})"


class DelegationQuerySet(models.QuerySet):
    def in_force(self, on: date):
        """Delegations of active members that hold on that day."""
        member = holds_on(
            on, start="organisation__memberships__starts_on", end="organisation__memberships__ends_on"
        ) & Q(organisation__memberships__kind=Membership.Kind.MEMBER)
        return self.filter(holds_on(on)).filter(member).distinct()

    def strongest_on(self, day: date) -> str:
        """ "delegate" before "deputy"; "" when nobody sends this person."""
        return min(self.in_force(day).values_list("kind", flat=True), default="")


class Delegation(models.Model):
    """A person speaks for an organisation. "delegate" sorts before "deputy" and is the stronger."""

    class Kind(models.TextChoices):
        DELEGATE = "delegate", _("Delegierte*r")
        DEPUTY = "deputy", _("Stellvertretung")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="delegations")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="delegations")
    kind = models.CharField(_("Art"), max_length=8, choices=Kind, default=Kind.DELEGATE)
    starts_on = models.DateField(_("seit"))
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)

    objects = DelegationQuerySet.as_manager()

    class Meta:
        verbose_name = _("Vertretung einer Organisation")
        verbose_name_plural = _("Vertretungen von Organisationen")
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="delegation_ends_after_it_starts",
            )
        ]

    def __str__(self) -> str:
        return f"{self.person} für {self.organisation}"
