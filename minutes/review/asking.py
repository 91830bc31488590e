"""Asking somebody to look minutes through, the link to it, giving it back."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from meetings import attending
from meetings.planning import chair_of
from members import links
from members.audience import Audience
from members.links import Invalid
from members.models import Person
from members.refusal import Refused
from minutes.models import Minutes, Review
from minutes.understanding import day_of

PURPOSE = "review"


def readers(minutes: Minutes) -> list[Person]:
    """Who may be asked: who led the meeting first, then whoever belonged to the body on its day."""
    meeting = minutes.meeting
    people = [one.person for one in attending.expected(meeting.committee, on=day_of(meeting))]
    led = leader(minutes)
    return list(dict.fromkeys([*([led] if led else []), *people]))


def leader(minutes: Minutes) -> Person | None:
    """Who led the meeting; where that is not said, whoever chaired the body on its day."""
    return minutes.meeting.chair or chair_of(minutes.meeting)


@transaction.atomic
def ask(minutes: Minutes, *, reviewer: Person, note: str, by) -> Review:
    """Lay the minutes before `reviewer`. Asking her again while she has them only changes the note.

    Raises Refused when the minutes are frozen, the office's alone, or with somebody else.
    """
    minutes = Minutes.objects.select_for_update(of=("self",)).get(pk=minutes.pk)
    if minutes.is_frozen:
        raise Refused(_("Dieses Protokoll ist genehmigt und wird nicht mehr durchgesehen."))
    if minutes.audience == Audience.OFFICE:
        raise Refused(_("Dieses Protokoll ist nur für die Koordinierungsstelle; niemand sonst sieht es."))
    there = minutes.reviews.open().select_related("reviewer").first()
    if there is None:
        return Review.objects.create(minutes=minutes, reviewer=reviewer, note=note, asked_by=by)
    if there.reviewer_id != reviewer.pk:
        raise Refused(_("Das Protokoll liegt gerade bei %(name)s.") % {"name": there.reviewer})
    there.note = note
    there.save(update_fields=["note"])
    return there


@transaction.atomic
def call_back(review: Review) -> bool:
    """Take an open review back: its link opens nothing any more, its remarks stay. False when it was over."""
    return bool(Review.objects.open().filter(pk=review.pk).update(called_back_at=timezone.now()))


@transaction.atomic
def give_back(review: Review, *, answer: str) -> None:
    """The reader is done. Giving it back twice changes nothing; one that was called back is Refused."""
    found = Review.objects.select_for_update(of=("self",)).get(pk=review.pk)
    if found.returned_at:
        return
    if found.called_back_at:
        raise Refused(spell_called_back())
    found.returned_at, found.answer = timezone.now(), answer
    found.save(update_fields=["returned_at", "answer"])


def spell_called_back() -> str:
    """Why nothing can be done with it any more."""
    return _("Die Koordinierungsstelle hat das Protokoll inzwischen zurückgeholt.")


def token_for(review: Review) -> str:
    """The token of the link that the office copies; it is the same each time."""
    return links.make(PURPOSE, review.uuid, review.reviewer.uuid, review.link_until)


def find_review(token: str) -> Review:
    """The review a link opens. Raises LinkError: damaged, expired, called back, or another's."""
    link = links.read(token, PURPOSE)
    found = Review.objects.with_meeting().filter(uuid=link.object_uuid, called_back_at=None).first()
    if found is None or found.reviewer.uuid != link.person_uuid:
        raise Invalid
    return found
