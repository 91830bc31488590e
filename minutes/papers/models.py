"""Position papers, appeals, press releases, open letters: what the round table says in public.

A row says what a paper is and how far it has come; its text is a page per language on the roof.
"""

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from members.audience import Audience, AudienceField, AudienceQuerySet
from members.models import Committee, FieldOfAction


class PositionPaperQuerySet(AudienceQuerySet):
    def published(self, now: datetime | None = None):
        """Papers everybody may read at that moment: published, and no embargo in the way."""
        return self.filter(_is_out(now or timezone.now()))

    def current(self):
        """Without what was archived: its address stays, lists leave it out."""
        return self.exclude(state=PositionPaper.State.ARCHIVED)

    def visible_to(self, user):
        """What is published, and what the audience of the work on it opens."""
        by_audience = super().visible_to(user)
        return self.filter(Q(pk__in=by_audience.values("pk")) | _is_out(timezone.now()))


class PositionPaper(models.Model):
    """One paper. Whether it is published follows from `state` and `embargo_until` by the clock.

    `audience` is who reads it before that, in the rows of `committee`.
    """

    class Kind(models.TextChoices):
        POSITION = "position", _("Positionspapier")
        APPEAL = "appeal", _("Appell")
        PRESS_RELEASE = "press", _("Pressemitteilung")
        OPEN_LETTER = "letter", _("Offener Brief")

    class State(models.TextChoices):
        IDEA = "idea", _("Idee")
        DRAFT = "draft", _("Entwurf")
        CONSULTATION = "consultation", _("in Abstimmung")
        RESOLVED = "resolved", _("beschlossen")
        PUBLISHED = "published", _("veröffentlicht")
        ARCHIVED = "archived", _("archiviert")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    number = models.CharField(
        _("Nummer"),
        max_length=20,
        blank=True,
        help_text=_("Zum Beispiel 2026/3. Leer: wird beim Veröffentlichen vergeben."),
    )
    kind = models.CharField(_("Art"), max_length=8, choices=Kind, default=Kind.POSITION)
    title = models.CharField(_("Titel"), max_length=255)
    dated_on = models.DateField(_("Datum"), null=True, blank=True)
    state = models.CharField(_("Stand"), max_length=12, choices=State, default=State.IDEA)
    embargo_until = models.DateTimeField(_("Sperrfrist bis"), null=True, blank=True)
    fields_of_action = models.ManyToManyField(
        FieldOfAction, verbose_name=_("Handlungsfelder"), blank=True, related_name="papers"
    )
    committee = models.ForeignKey(
        Committee,
        verbose_name=_("Gremium"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="papers",
    )
    audience = AudienceField(verbose_name=_("Entwurf sichtbar für"), default=Audience.OFFICE)
    changed_at = models.DateTimeField(auto_now=True)

    objects = PositionPaperQuerySet.as_manager()

    class Meta:
        verbose_name = _("Positionspapier")
        verbose_name_plural = _("Positionspapiere")
        ordering = ["-dated_on", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["number"], condition=~Q(number=""), name="one_paper_a_number"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    @property
    def is_published(self) -> bool:
        """Readable for everybody at this moment."""
        is_free = self.embargo_until is None or self.embargo_until <= timezone.now()
        return self.state in OUT and is_free


OUT = (PositionPaper.State.PUBLISHED, PositionPaper.State.ARCHIVED)


def _is_out(now: datetime) -> Q:
    return Q(state__in=OUT) & (Q(embargo_until=None) | Q(embargo_until__lte=now))
