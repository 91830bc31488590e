"""The rules a body gave itself, as dated versions; defaults from association law (§ 32 BGB)."""

from datetime import date
from fractions import Fraction

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from members.models.committees import Committee


class GoverningRulesQuerySet(models.QuerySet["GoverningRules"]):
    def for_committee(self, committee: Committee, on: date) -> "GoverningRules | None":
        """The version in force on that day; a committee's own rules go before those for all."""
        found = self.filter(Q(committee=committee) | Q(committee=None), valid_from__lte=on)
        return found.order_by(models.F("committee").asc(nulls_last=True), "-valid_from").first()


class GoverningRules(models.Model):
    """One version: notice, quorum and majority. A share is strict when "more than" is asked."""

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

    objects = GoverningRulesQuerySet.as_manager()

    class Meta:
        verbose_name = _("Ordnung")
        verbose_name_plural = _("Ordnungen")
        ordering = ["-valid_from"]
        constraints = [
            models.CheckConstraint(
                condition=Q(quorum_in__gt=0) & Q(majority_in__gt=0), name="shares_have_a_denominator"
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.valid_from:%d.%m.%Y})"

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
