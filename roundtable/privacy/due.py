"""What of each kind of data is due when a period that ends now began at a moment, and how it goes."""

from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.models import ModelLogEntry

from members.circulars.models import Delivery
from members.exchange.models import Import
from members.models import Consent, ContactNote, MembershipApplication
from members.post.models import Attempt, Message
from minutes.models import Reading, SourceFile
from roundtable.models import CalendarToken


def delete(rows: QuerySet) -> int:
    """Remove them whole; what hangs on them is not counted."""
    return rows.delete()[1].get(rows.model._meta.label, 0)


def declined(before: datetime) -> QuerySet:
    """Those that led to no membership: declined or withdrawn. The dated membership itself stays."""
    day = timezone.localdate(before)
    ended = Q(membership__declined_on__lte=day) | Q(membership__withdrawn_on__lte=day)
    return MembershipApplication.objects.filter(ended, membership__starts_on=None)


def unread(before: datetime) -> QuerySet:
    """Files of old protocols that never became minutes, and that nobody worked on since."""
    rows = SourceFile.objects.filter(reading__begun_at__lte=before, changed_at__lte=before, minutes=None)
    return rows.exclude(state__in=[SourceFile.State.TAKEN, SourceFile.State.ORDERED])


def remove_unread(rows: QuerySet) -> int:
    """Their files go with the next sweep; an upload of which nothing is left goes, too."""
    readings = set(rows.values_list("reading", flat=True))
    gone = delete(rows)
    left = SourceFile.objects.filter(reading=OuterRef("pk"))
    Reading.objects.filter(~Exists(left), pk__in=readings).delete()
    return gone


def ended_mail(before: datetime) -> QuerySet:
    """Messages that will not be sent again by themselves and still have their words, or say who got them."""
    ended_at = Coalesce("sent_at", "printed_at", "created_at")
    rows = Message.objects.alias(ended_at=ended_at).filter(ended_at__lte=before)
    rows = rows.exclude(state__in=Message.UNDERWAY).exclude(state=Message.State.PAPER, printed_at=None)
    return rows.exclude(sender="", to_address="", to_name="")


def old_tries(before: datetime) -> QuerySet:
    """Tries of messages that are no longer on their way."""
    return Attempt.objects.filter(at__lte=before).exclude(message__state__in=Message.UNDERWAY)


def withdrawn(before: datetime) -> QuerySet:
    """Consents that were given and withdrawn. A bare objection stays: else she would be asked again."""
    return Consent.objects.filter(withdrawn_at__lte=before, given_at__isnull=False)


def noted(before: datetime) -> QuerySet:
    """Contacts to which nobody wants to come back any more."""
    rows = ContactNote.objects.filter(happened_on__lte=timezone.localdate(before))
    return rows.filter(Q(follow_up_on=None) | Q(followed_up_at__isnull=False))


def read_in(before: datetime) -> QuerySet:
    """Lists with which nothing was done since; taking one back is possible only as long as it is there."""
    last = Coalesce("undone_at", "applied_at", "checked_at", "at")
    rows = Import.objects.alias(last=last).filter(last__lte=before, at__lte=before)
    return rows.exclude(state__in=Import.BUSY)


def unused_links(before: datetime) -> QuerySet:
    """Links no calendar has read since; a revoked one is read by none."""
    used = Coalesce("last_used_at", "created_at")
    return CalendarToken.objects.alias(used=used).filter(used__lte=before)


def logged_out(before: datetime) -> QuerySet:
    """Logins nobody can go on with: allauth's list of devices keeps them with address and browser."""
    open_ones = Session.objects.filter(session_key=OuterRef("session_key"), expire_date__gt=timezone.now())
    return UserSession.objects.filter(~Exists(open_ones), last_seen_at__lte=before)


def told_of_accounts(before: datetime) -> QuerySet:
    """Lines of history about accounts: invited, disabled, logged out, another address."""
    return ModelLogEntry.objects.filter(action__startswith="account.", timestamp__lte=before)


def delivered(before: datetime) -> QuerySet:
    """Lines of lists of recipients that still say who it was."""
    names = Q(person__isnull=False) | ~Q(name="") | ~Q(address="")
    return Delivery.objects.filter(names, circular__sent_at__lte=before)


def forget_recipients(rows: QuerySet) -> int:
    """How many got it as what and on which way stays."""
    return rows.update(person=None, name="", address="")
