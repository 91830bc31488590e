"""What can be found, and who may read it. No key leads upwards: a thing is known by its kind and number.

The words lie in a full-text index beside the first table: a tsvector on PostgreSQL, FTS5 with triggers on
SQLite (migration 0002). Both follow the three columns of stems by themselves. SQLite drops the triggers when
a later migration rebuilds the table: that one has to make them again.
"""

from dataclasses import replace

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone

from members.audience import AudienceField, audience_condition, rights_of

ANY_COMMITTEE = 0


class SearchRowQuerySet(models.QuerySet):
    def open_to(self, user):
        """What this user may find today: the same rule as `visible_to` of the things; visitors find none."""
        rights = rights_of(user)
        if not user.is_authenticated:
            return self.none()
        if rights.is_office:
            return self.all()
        here = replace(rights, seats=_or_any(rights.seats), advises=_or_any(rights.advises))
        condition = audience_condition(here, committee="committee", kind="committee_kind")
        condition |= Q(public_from__lte=timezone.now())
        if person := getattr(user, "person", None):
            # Asked of each hit: a rare word must not wait for everything that names her.
            of_row = SearchReader.objects.filter(row=OuterRef("pk"))
            condition |= Q(Exists(of_row.filter(person_uuid=person.uuid, when__in=_holding(rights))))
            if rights.held:
                condition |= Q(Exists(of_row.filter(seat__in=rights.held)))
        return self.filter(condition)


class SearchRow(models.Model):
    """One thing to be found. `text` is shown, and `office_text` only to the office; stems are searched.

    committee, committee_kind: of the thing, as plain values; ANY_COMMITTEE opens the row to the seats of any.
    public_from: from then on everybody reads it, whatever the audience says. path: "" where it has no page.
    """

    kind = models.CharField(max_length=40)
    thing = models.PositiveBigIntegerField()
    title = models.TextField()
    text = models.TextField(blank=True)
    office_text = models.TextField(blank=True)
    title_stems = models.TextField(blank=True)
    text_stems = models.TextField(blank=True)
    office_stems = models.TextField(blank=True)
    day = models.DateField(null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    path = models.CharField(max_length=500, blank=True)
    audience = AudienceField()
    committee = models.PositiveBigIntegerField(null=True, blank=True)
    committee_kind = models.CharField(max_length=8, blank=True)
    public_from = models.DateTimeField(null=True, blank=True)

    objects = SearchRowQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "thing"], name="search_row_once_a_thing")]

    def __str__(self) -> str:
        return self.title

    @property
    def link(self) -> str:
        """Where it is read; "" while nobody can open it there."""
        is_ahead = self.public_from is not None and self.public_from > timezone.now()
        return "" if is_ahead else self.path


class SearchReader(models.Model):
    """Somebody who may read a row by name: a person by her UUID, or whoever holds a seat."""

    class When(models.TextChoices):
        ALWAYS = "", "always"
        HERE = "here", "while she has a seat or speaks for a member"
        MEMBER = "member", "while she speaks for a member"

    row = models.ForeignKey(SearchRow, on_delete=models.CASCADE, related_name="readers")
    person_uuid = models.UUIDField(null=True, blank=True, db_index=True)
    seat = models.PositiveBigIntegerField(null=True, blank=True, db_index=True)
    when = models.CharField(max_length=6, choices=When, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["row", "person_uuid", "when"], name="search_reader_by_name"),
            models.Index(
                fields=["row", "seat"], condition=Q(seat__isnull=False), name="search_reader_by_seat"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person_uuid or self.seat}"


class ErasedWords(models.Model):
    """Words, as a fingerprint, that a row leaves out though its thing still says them (erased.py)."""

    kind = models.CharField(max_length=40)
    thing = models.PositiveBigIntegerField()
    fingerprint = models.CharField(max_length=64)
    length = models.PositiveSmallIntegerField()
    instead = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["kind", "thing", "fingerprint"], name="search_erased_words_once")
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.thing}"


def _or_any(committees: frozenset[int]) -> frozenset[int]:
    return committees | {ANY_COMMITTEE} if committees else committees


def _holding(rights) -> list[str]:
    """The conditions of readers that are met today."""
    when = [SearchReader.When.ALWAYS, *([SearchReader.When.HERE] if rights.is_here else [])]
    return [*when, *([SearchReader.When.MEMBER] if rights.member else [])]
