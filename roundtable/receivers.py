"""What the roof hears from below."""

from datetime import date

from django.dispatch import receiver
from django.utils import timezone

from members.models import Person
from members.signals import person_left
from roundtable import leaving


@receiver(person_left)
def leaving_ends_sessions(sender, person: Person, on: date, **kwargs) -> None:
    """Of a day that is still to come `tick` takes care."""
    if on <= timezone.localdate():
        leaving.log_out_if_gone(person)
