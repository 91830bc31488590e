"""How an organisation comes to belong to us, and until when: dated facts; the state is computed."""

from datetime import date

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from members.models.organisations import Organisation
from members.periods import holds_on


class MembershipQuerySet(models.QuerySet):
    def on(self, day: date):
        """Every kind of membership in force on that day."""
        return self.filter(holds_on(day))

    def active(self, on: date):
        """Memberships in force on that day, dormant ones too; advisory and guest members are not counted."""
        return self.filter(holds_on(on), kind=Membership.Kind.MEMBER)

    def in_state(self, state: str, on: date):
        """Those that are in this state on that day: the same rule as `state_on`."""
        return self.filter(_condition(Membership.State(state), on))


class Membership(models.Model):
    """From the first interest to the end. `starts_on` is empty until the admission."""

    class Kind(models.TextChoices):
        MEMBER = "member", _("Mitglied")
        ADVISORY = "advisory", _("beratend")
        GUEST = "guest", _("Gast")

    class End(models.TextChoices):
        LEFT = "left", _("ausgetreten")
        EXCLUDED = "excluded", _("ausgeschlossen")
        DISSOLVED = "dissolved", _("aufgelöst")

    class State(models.TextChoices):
        """What a membership is on a day, in the order of its life."""

        UNKNOWN = "unknown", _("vorgemerkt")
        INTERESTED = "interested", _("interessiert")
        APPLIED = "applied", _("Aufnahme beantragt")
        SEEN = "seen", _("vom Vorstand beraten")
        BEFORE_ASSEMBLY = "before_assembly", _("vor der Versammlung")
        DECLINED = "declined", _("abgelehnt")
        WITHDRAWN = "withdrawn", _("zurückgezogen")
        MEMBER = "member", _("Mitglied")
        DORMANT = "dormant", _("ruht")
        LEFT = "left", _("ausgetreten")
        EXCLUDED = "excluded", _("ausgeschlossen")
        DISSOLVED = "dissolved", _("aufgelöst")

    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="memberships")
    kind = models.CharField(_("Art"), max_length=8, choices=Kind, default=Kind.MEMBER)
    interested_on = models.DateField(_("Interesse seit"), null=True, blank=True)
    applied_on = models.DateField(_("Aufnahme beantragt am"), null=True, blank=True)
    seen_by_board_on = models.DateField(_("vom Vorstand beraten am"), null=True, blank=True)
    board_note = models.TextField(_("Ergebnis der Beratung"), blank=True)
    before_assembly_on = models.DateField(_("der Versammlung vorgelegt am"), null=True, blank=True)
    declined_on = models.DateField(_("abgelehnt am"), null=True, blank=True)
    withdrawn_on = models.DateField(_("zurückgezogen am"), null=True, blank=True)
    closing_reason = models.TextField(_("Begründung"), blank=True)
    starts_on = models.DateField(_("seit"), null=True, blank=True)
    basis = models.CharField(_("Grundlage"), max_length=200, blank=True)
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)
    end_kind = models.CharField(_("Ende durch"), max_length=9, choices=End, blank=True)
    end_basis = models.CharField(_("Grundlage des Endes"), max_length=200, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("Mitgliedschaft")
        verbose_name_plural = _("Mitgliedschaften")
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="membership_ends_after_it_starts",
            ),
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(starts_on__isnull=False),
                name="membership_ends_only_after_admission",
            ),
            models.UniqueConstraint(
                fields=["organisation"],
                condition=Q(starts_on__isnull=False, ends_on__isnull=True),
                name="membership_open_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organisation} ({self.get_kind_display()})"

    def state_on(self, day: date) -> "Membership.State":
        """The state on that day; `dormancies` may be prefetched, or be at hand as the list `known_rests`."""
        if self.ends_on is not None and self.ends_on < day:
            return Membership.State(self.end_kind or Membership.End.LEFT)
        if self.starts_on is not None and self.starts_on <= day:
            known = getattr(self, "known_rests", None)
            rests = any(rest.holds_on(day) for rest in (self.dormancies.all() if known is None else known))
            return Membership.State.DORMANT if rests else Membership.State.MEMBER
        reached = [
            state
            for state, field in CANDIDACY.items()
            if (on := getattr(self, field)) is not None and on <= day
        ]
        return reached[-1] if reached else Membership.State.UNKNOWN


# The later step wins; a candidacy that was declined or withdrawn stays so until an admission.
CANDIDACY = {
    Membership.State.INTERESTED: "interested_on",
    Membership.State.APPLIED: "applied_on",
    Membership.State.SEEN: "seen_by_board_on",
    Membership.State.BEFORE_ASSEMBLY: "before_assembly_on",
    Membership.State.DECLINED: "declined_on",
    Membership.State.WITHDRAWN: "withdrawn_on",
}


class Dormancy(models.Model):
    """A time in which a membership rests: no vote, but everything may be read."""

    membership = models.ForeignKey(Membership, on_delete=models.CASCADE, related_name="dormancies")
    starts_on = models.DateField(_("seit"))
    ends_on = models.DateField(_("bis einschließlich"), null=True, blank=True)
    basis = models.CharField(_("Grundlage"), max_length=200, blank=True)

    class Meta:
        verbose_name = _("Ruhen der Mitgliedschaft")
        verbose_name_plural = _("Ruhen der Mitgliedschaft")
        ordering = ["starts_on"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=models.F("starts_on")),
                name="dormancy_ends_after_it_starts",
            ),
            models.UniqueConstraint(
                fields=["membership"], condition=Q(ends_on__isnull=True), name="dormancy_open_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.membership}: {self.starts_on}"

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or self.ends_on >= day)


def _condition(state: Membership.State, on: date) -> Q:
    ended = Q(ends_on__isnull=False, ends_on__lt=on)
    rests = Exists(Dormancy.objects.filter(holds_on(on), membership=OuterRef("pk")))
    if state in Membership.End.values:
        kinds = ["", state] if state == Membership.State.LEFT else [state]
        return ended & Q(end_kind__in=kinds)
    if state == Membership.State.MEMBER:
        return holds_on(on) & ~Q(rests)
    if state == Membership.State.DORMANT:
        return holds_on(on) & Q(rests)
    return ~ended & (Q(starts_on__isnull=True) | Q(starts_on__gt=on)) & _reached(state, on)


def _reached(state: Membership.State, on: date) -> Q:
    """This step was taken by that day, and none of the later ones."""
    steps = list(CANDIDACY)
    later = steps[steps.index(state) + 1 :] if state in CANDIDACY else steps
    taken = Q(**{f"{CANDIDACY[state]}__lte": on}) if state in CANDIDACY else Q()
    for step in later:
        taken &= ~Q(**{f"{CANDIDACY[step]}__isnull": False, f"{CANDIDACY[step]}__lte": on})
    return taken
