"""Calendars as files that programs fetch again and again: no login, no session, nothing sent twice."""

from collections.abc import Callable

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils import timezone
from django.views.decorators.http import require_safe

from roundtable.calendar_links import find_link, note_use
from roundtable.calendars import Feed, own_feed, public_feed
from roundtable.unchanged import while_unchanged

CALENDAR = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="kalender.ics"',
}


@require_safe
def public_calendar(request):
    """Everybody's dates."""
    return answer(request, "public", public_feed, "public, no-cache")


@require_safe
def own_calendar(request, secret: str):
    """One person's dates, under a link only she knows."""
    return answer(request, secret, lambda: _own(secret), "private, no-cache")


def answer(request: HttpRequest, key: str, make: Callable[[], Feed], cache_control: str) -> HttpResponse:
    """The feed, or 304 if the reader has it already (RFC 9110, 13.1.2).

    What somebody may see changes at midnight even if no row does: the day is part of the key.
    If-Modified-Since alone is not answered with 304: that a row is gone, or that a right is lost, leaves
    no later date behind.
    """
    feed = while_unchanged((key, timezone.localdate()), make)
    headers = feed.headers | {"Cache-Control": cache_control}
    if is_known(request.META.get("HTTP_IF_NONE_MATCH", ""), feed.etag):
        return HttpResponseNotModified(headers=headers)
    return HttpResponse(feed.body, headers=CALENDAR | headers)


def is_known(if_none_match: str, etag: str) -> bool:
    """Weak comparison: a proxy may have turned the tag into a weak one (RFC 9110, 8.8.3.2)."""
    if not if_none_match:
        return False
    known = [tag.strip().removeprefix("W/") for tag in if_none_match.split(",")]
    return etag in known or known == ["*"]


def _own(secret: str) -> Feed:
    link = find_link(secret)
    if link is None:
        raise Http404
    note_use(link)
    return own_feed(link.user)
