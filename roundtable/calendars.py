"""Which dates stand in whose calendar."""

from collections.abc import Callable
from urllib.parse import urljoin, urlsplit

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members.lazily import on_first_use
from members.models import Association
from members.roles import person_of
from roundtable.calendar_events import Feed, Source

meeting_event = on_first_use("meetings.calendars:meeting_event")
task_event = on_first_use("meetings.tasks.calendars:task_event")
visit_event = on_first_use("meetings.visits.calendars:visit_event")


def public_feed() -> Feed:
    """What /termine/ shows: public meetings that are more than a draft, and visits that are announced.

    What is cancelled stays and says so.
    """
    with override(settings.LANGUAGE_CODE):
        meetings = Meeting.objects.visible_to(AnonymousUser()).filter(starts_at__isnull=False)
        visits = _without_meeting(Visit.objects.public(), meetings)
        return Feed(
            _title(_("Termine")),
            [_meetings(meetings, area="p", url=_public_url), _visits(visits, area="o", url=_district_url)],
        )


def own_feed(user) -> Feed:
    """The meetings and visits this user may see today, and her open tasks that have a due day."""
    today = timezone.localdate()
    meetings = Meeting.objects.visible_to(user).filter(starts_at__isnull=False)
    visits = _without_meeting(Visit.objects.visible_to(user).exclude(state=Visit.State.IDEA), meetings)
    tasks = ActionItem.objects.visible_to(user).mine(person_of(user), today).open()
    with override(user.language):
        title = _title(_("Meine Termine"))
    return Feed(
        title,
        [
            _meetings(meetings, area="m", url=_page_url),
            _visits(visits, area="v", url=_page_url),
            Source("t", tasks.filter(due_on__isnull=False), _task),
        ],
    )


def _without_meeting(visits, meetings):
    """Visits with a day; one that is held as a meeting stands there already, with its hours."""
    return visits.filter(starts_on__isnull=False).exclude(meeting__in=meetings.values("pk"))


def _meetings(rows, *, area: str, url: Callable[[Meeting], str]) -> Source:
    def build(meeting: Meeting) -> bytes:
        return meeting_event(meeting, host=_host(), url=url(meeting))

    return Source(area, rows, build, ("pk", "changed_at", "sequence"))


def _visits(rows, *, area: str, url: Callable[[Visit], str]) -> Source:
    def build(visit: Visit) -> bytes:
        return visit_event(visit, host=_host(), url=url(visit))

    return Source(area, rows, build, related=("district",))


def _task(task: ActionItem) -> bytes:
    return task_event(task, host=_host(), url=_page_url(task))


def _page_url(thing: Meeting | Visit | ActionItem) -> str:
    return _absolute(thing.get_absolute_url())


def _public_url(meeting: Meeting) -> str:
    with override(settings.LANGUAGE_CODE):
        return _absolute(reverse("public_dates"))


def _district_url(visit: Visit) -> str:
    with override(settings.LANGUAGE_CODE):
        return _absolute(reverse("visits_district", args=[visit.district.key]))


def _absolute(path: str) -> str:
    return urljoin(settings.WAGTAILADMIN_BASE_URL, path)


def _host() -> str:
    return urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or "localhost"


def _title(what: str) -> str:
    return f"{Association.load().name}: {what}"
