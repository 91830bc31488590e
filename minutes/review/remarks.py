"""Remarks on lines: written by the reader as long as she has the minutes, settled by the office."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from members.audience import Audience, audience_condition
from members.refusal import Refused
from minutes.gathering import document_entry
from minutes.models import Entry, Remark, Review
from minutes.review.asking import spell_called_back

COMMITTEE = "minutes__meeting__committee"


def lines_of(review: Review):
    """The lines the reader may see: what her seats of today open, and what the whole body may read.

    Never those of the office: the link needs no login. None once she does not have the minutes any more.
    """
    if not review.is_open:
        return review.minutes.entries.none()
    rights = review.reviewer.rights_on(timezone.localdate())
    asked_for = [Audience.COMMITTEE, Audience.MEMBERS, *([Audience.SEATS] if rights.is_office else [])]
    seated = audience_condition(replace(rights, is_office=False), committee=COMMITTEE)
    return review.minutes.entries.kept().filter(seated | Q(audience__in=asked_for))


@transaction.atomic
def remark(review: Review, *, text: str, key: UUID | None = None) -> Remark:
    """Write a remark on the line with this key, or on the whole.

    The same words on the same line are one remark. Raises Refused when the minutes were given or called
    back, or when the line is gone.
    """
    found = Review.objects.select_for_update(of=("self",)).get(pk=review.pk)
    refuse_closed(found)
    entry = _line(review, key) if key else None
    made, _is_new = Remark.objects.get_or_create(
        review=found, entry=entry, text=text, defaults={"quoted": quoted(entry) if entry else ""}
    )
    return made


@transaction.atomic
def take_away(review: Review, *, pk: int) -> UUID | None:
    """Remove one of her remarks; one that is gone already stays gone. Raises Refused as `remark` does.

    Returns the key of the line it stood at, None for the whole.
    """
    found = Review.objects.select_for_update(of=("self",)).get(pk=review.pk)
    refuse_closed(found)
    here = found.remarks.filter(pk=pk).select_related("entry").first()
    if here is None:
        return None
    here.delete()
    return here.entry.uuid if here.entry else None


@transaction.atomic
def settle(made: Remark, *, is_settled: bool = True, by) -> None:
    """The office is done with a remark, or is not after all. Twice is as once: the first moment stays."""
    if is_settled == (made.settled_at is not None):
        return
    made.settled_at, made.settled_by = (timezone.now(), by) if is_settled else (None, None)
    made.save(update_fields=["settled_at", "settled_by"])


def refuse_closed(review: Review) -> None:
    """Raises Refused for a review that its reader does not have any more, or whose minutes are frozen."""
    if review.called_back_at:
        raise Refused(spell_called_back())
    if review.returned_at:
        raise Refused(_("Sie haben das Protokoll schon zurückgegeben."))
    if review.minutes.is_frozen:
        raise Refused(_("Dieses Protokoll ist genehmigt und wird nicht mehr durchgesehen."))


def quoted(entry: Entry) -> str:
    """A line in words, as it is quoted above a remark."""
    shown = document_entry(entry)
    words = shown.resolution.text if shown.resolution else shown.text
    return f"{shown.speaker}: {words}" if shown.speaker else words


def _line(review: Review, key: UUID) -> Entry:
    entry = lines_of(review).filter(uuid=key).first()
    if entry is None:
        raise Refused(_("Diese Zeile gibt es inzwischen nicht mehr. Ihr Text steht noch im Feld."))
    return entry
