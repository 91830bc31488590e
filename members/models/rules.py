"""The rules a body gave itself, as dated versions; defaults from association law (§ 32 BGB)."""

from datetime import date
from fractions import Fraction

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from members.models.committees import Committee


class GoverningRulesQuerySet(models.QuerySet["GoverningRules"]):
    def for_committee(self, committee: Committee, on: date) -> "GoverningRules | None":
        """The version in force on that day; a committee's own rules go before those for all."""
        found = self.filter(Q(committee=committee) | Q(committee=None), valid_from__lte=on)
        return found.order_by(models.F("committee").asc(nulls_last=True), "-valid_from").first()


class GoverningRules(models.Model):
    """One version of what the body gave itself. A share is strict when "more than" is asked."""

    class Admits(models.TextChoices):
        BOARD = "board", _("der Vorstand")
        ASSEMBLY = "assembly", _("die Mitgliederversammlung")

    class Approval(models.TextChoices):
        NEXT_MEETING = "meeting", _("in der nächsten Sitzung")
        SILENCE = "silence", _("wenn bis zum Ende der Einspruchsfrist niemand widerspricht")
        CIRCULAR = "circular", _("im Umlauf")

    name = models.CharField(_("Name"), max_length=200)
    valid_from = models.DateField(_("gilt ab"))
    committee = models.ForeignKey(
        Committee,
        verbose_name=_("nur für"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="rules",
    )
    notice_days = models.PositiveSmallIntegerField(_("Einladungsfrist in Tagen"), default=14)
    quorum_of = models.PositiveSmallIntegerField(_("beschlussfähig: Anteil, Zähler"), default=0)
    quorum_in = models.PositiveSmallIntegerField(_("Nenner"), default=1)
    quorum_is_strict = models.BooleanField(_("mehr als dieser Anteil"), default=False)
    majority_of = models.PositiveSmallIntegerField(_("Mehrheit: Anteil, Zähler"), default=1)
    majority_in = models.PositiveSmallIntegerField(_("Nenner"), default=2)
    majority_is_strict = models.BooleanField(_("mehr als dieser Anteil"), default=True)

    source = models.CharField(
        _("Quelle"), max_length=200, blank=True, help_text=_("Zum Beispiel: Satzung vom 12. Mai 2024")
    )
    term_months = models.PositiveSmallIntegerField(_("Wahlperiode in Monaten"), default=24)
    admits = models.CharField(
        _("über Aufnahmen entscheidet"), max_length=8, choices=Admits, default=Admits.ASSEMBLY
    )
    votes_per_organisation = models.PositiveSmallIntegerField(_("Stimmen je Organisation"), default=1)
    proxies_per_person = models.PositiveSmallIntegerField(
        _("Vollmachten je Person"), default=0, help_text=_("0: Stimmen können nicht übertragen werden.")
    )
    approval = models.CharField(
        _("Protokolle werden genehmigt"), max_length=8, choices=Approval, default=Approval.NEXT_MEETING
    )
    objection_days = models.PositiveSmallIntegerField(_("Einspruchsfrist in Tagen"), default=14)

    objects = GoverningRulesQuerySet.as_manager()

    class Meta:
        verbose_name = _("Ordnung")
        verbose_name_plural = _("Ordnungen")
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quorum_in__gt=0) & Q(majority_in__gt=0), name="shares_have_a_denominator"
            ),
            models.UniqueConstraint(fields=["committee", "valid_from"], name="rules_once_a_day"),
            # Empty is not equal to empty in a database.
            models.UniqueConstraint(
                fields=["valid_from"], condition=Q(committee=None), name="rules_for_all_once_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.valid_from:%d.%m.%Y})"

    @property
    def cited(self) -> str:
        """ "nach „Satzung 2024“", as every sentence says that applies it; "" for the law's defaults."""
        return gettext("nach „%s“") % self.name if self.name else ""

    def has_quorum(self, *, present: int, seats: int) -> bool:
        """Whether `present` voters of `seats` may resolve."""
        return reaches(present, seats, Fraction(self.quorum_of, self.quorum_in), strict=self.quorum_is_strict)

    def is_carried(self, *, votes_for: int, votes_against: int) -> bool:
        """§ 32 (1) BGB: the majority of the votes cast; abstentions do not count."""
        cast = votes_for + votes_against
        share = Fraction(self.majority_of, self.majority_in)
        return votes_for > 0 and reaches(votes_for, cast, share, strict=self.majority_is_strict)


def reaches(part: int, whole: int, share: Fraction, *, strict: bool) -> bool:
    """Whether part/whole reaches (or, strictly, exceeds) a share."""
    return part > whole * share if strict else part >= whole * share
