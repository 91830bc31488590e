"""Who speaks for an organisation, and from when to when."""

from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from members.models.memberships import Membership
from members.models.organisations import Organisation
from members.models.people import Person
from members.periods import holds_on
from members.telling import TellingQuerySet


class DelegationQuerySet(TellingQuerySet):
    def on(self, day: date):
        """Those noted for that day, whether the organisation is a member or not."""
        return self.filter(holds_on(day))

    def in_force(self, on: date):
        """Delegations of active members that hold on that day, each once."""
        member = Membership.objects.active(on).filter(organisation=OuterRef("organisation"))
        return self.filter(holds_on(on)).filter(Exists(member))


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
            ),
            models.UniqueConstraint(
                fields=["organisation", "person"],
                condition=Q(ends_on__isnull=True),
                name="delegation_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person} für {self.organisation}"
