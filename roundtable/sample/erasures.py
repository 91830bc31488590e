"""Two wishes to be forgotten: one asked for a while ago, one that the office has begun."""

from datetime import timedelta

from django.utils import timezone

from members.models import Person, User
from members.post.models import Message
from members.refusal import Refused
from roundtable.models import ErasureRequest
from roundtable.privacy import erasing, standing
from roundtable.sample.post import went_out


def make() -> None:
    """Of people without any office today; nothing is erased."""
    office = User.objects.get(email="buero@demo.example")
    asked, begun = _free()[:2]
    ErasureRequest.objects.create(person=asked, is_own_wish=True, asked_at=timezone.now() - timedelta(days=9))
    erasing.start(begun, by=office, reason="Hat am Telefon darum gebeten")
    went_out(Message.objects.filter(kind="privacy"))


def _free() -> list[Person]:
    found = []
    for person in Person.objects.filter(erased_at=None, user=None).order_by("-pk"):
        try:
            standing.check(person)
        except Refused:
            continue
        found.append(person)
    return found
