"""Counters behind numbers such as 2026/17; used through members/numbering.py only."""

from django.db import models


class NumberSequence(models.Model):
    """The last number given for one purpose in one year."""

    purpose = models.CharField(max_length=40)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["purpose", "year"], name="one_sequence_a_year")]

    def __str__(self) -> str:
        return f"{self.purpose} {self.year}/{self.last}"
