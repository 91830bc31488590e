"""What we know already: the people who may be meant, and minutes of the same day."""

from datetime import date

from members.models import Committee, Delegation, Person
from minutes.importing.preview import Known
from minutes.models import Minutes


def known_people() -> list[Known]:
    """Everybody of the register with the organisation she speaks for, as the preview compares them."""
    newest_last = Delegation.objects.order_by("starts_on").values_list("person", "organisation__name")
    organisations = dict(newest_last)
    return [
        Known(str(one.pk), f"{one.first_name} {one.last_name}".strip(), organisations.get(one.pk, ""))
        for one in Person.objects.all()
    ]


def minutes_of_day(committee: Committee, day: date | None):
    """Minutes of this committee that are there for that day, of which a second set may be a mistake."""
    found = Minutes.objects.filter(meeting__committee=committee).select_related("meeting")
    return found.filter(meeting__starts_at__date=day) if day else found.none()
