"""Open evenings to come, so that the public calendar is not empty."""

from datetime import date, datetime, time, timedelta

from django.utils import timezone

from meetings.models import Meeting
from members.audience import Audience
from members.models import Committee

EVENINGS = [
    (18, "Offener Abend: Wer hilft beim Deutschlernen?", "Bürgerhaus am Wehr, Fährhausen"),
    (53, "Offener Abend: Nachbarschaft, die trägt", "Stadtbibliothek, Lesesaal"),
]


def make(*, today: date) -> None:
    """Evenings the assembly opens to everybody, on days relative to today."""
    assembly = Committee.objects.get(slug="mitgliederversammlung")
    for days, title, place in EVENINGS:
        begins = timezone.make_aware(datetime.combine(today + timedelta(days=days), time(17)))
        Meeting.objects.create(
            committee=assembly,
            title=title,
            state=Meeting.State.INVITED,
            starts_at=begins,
            ends_at=begins + timedelta(hours=2),
            place=place,
            audience=Audience.PUBLIC,
        )
