"""Is a step of the checklist done? Each answer is read off the data, so nobody has to tick anything."""

from datetime import timedelta

from django.utils import timezone
from wagtail.models import Site

from members.colours import DEFAULT_ACCENT
from members.models import (
    Appointment,
    Association,
    Carrier,
    Committee,
    District,
    GoverningRules,
    Membership,
    Organisation,
    User,
    Vocabulary,
)
from members.post.models import Message
from minutes.models import Minutes, SourceFile
from roundtable.models import CalendarToken, HomePage, LastTick, ProcessingActivity

FRESH = timedelta(hours=1)


def has_name() -> bool:
    """A name of its own and an address for letters: what the letter paper and every mail begin with."""
    association = Association.load()
    default = Association._meta.get_field("name").default
    return association.name not in ("", default) and bool(association.email)


def has_carrier() -> bool:
    return bool(Carrier.load().name)


def has_logo() -> bool:
    return Association.load().logo_id is not None


def has_colour() -> bool:
    return Association.load().accent.lower() != DEFAULT_ACCENT


def has_sent_mail() -> bool:
    """The mail server took a message: any one proves that the settings are right."""
    return Message.objects.filter(state=Message.State.SENT).exists()


def has_rules() -> bool:
    return GoverningRules.objects.exists()


def has_people_in(kind: str) -> bool:
    """Somebody is in office today in a committee of this kind."""
    today = timezone.localdate()
    return Appointment.objects.in_office(today).filter(seat__committee__kind=kind).exists()


def has_board() -> bool:
    return has_people_in(Committee.Kind.BOARD)


def has_office() -> bool:
    return has_people_in(Committee.Kind.OFFICE)


def has_assembly() -> bool:
    return Committee.objects.filter(kind=Committee.Kind.ASSEMBLY, dissolved_on=None).exists()


def has_members() -> bool:
    return Membership.objects.active(timezone.localdate()).exists()


def has_first_rows() -> bool:
    return District.objects.exists() and Vocabulary.objects.exists()


def has_pages() -> bool:
    """The website opens on a start page of ours."""
    homes = HomePage.objects.live()
    return Site.objects.filter(is_default_site=True, root_page__in=homes).exists()


def has_calendar() -> bool:
    return CalendarToken.objects.valid().exists()


def has_old_minutes() -> bool:
    return SourceFile.objects.exists() or Minutes.objects.exists()


def has_checked_record() -> bool:
    """Somebody has read each entry: the first texts alone prove nothing."""
    entries = ProcessingActivity.objects
    return entries.exists() and not entries.filter(checked_on=None).exists()


def has_second_administrator() -> bool:
    return User.objects.filter(is_superuser=True, is_active=True).count() > 1


def has_fresh_tick() -> bool:
    return LastTick.objects.filter(ended_at__gte=timezone.now() - FRESH).exists()


def is_untouched() -> bool:
    """Nothing was entered yet: no committee, no organisation."""
    return not (Committee.objects.exists() or Organisation.objects.exists())
