"""Calendars as files that programs fetch again and again: no login, no session, nothing sent twice."""

from collections.abc import Callable
from functools import cached_property

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseNotModified
from django.http.response import ResponseHeaders

from roundtable.calendar_events import Feed
from roundtable.calendar_links import find_link, note_use
from roundtable.calendars import own_feed, public_feed
from roundtable.unchanged import today, while_unchanged

# No secret can be empty: nobody gets this calendar by guessing what it is kept under.
PUBLIC = ""
SAFE = ("GET", "HEAD")
CALENDAR = {
    "Content-Type": "text/calendar; charset=utf-8",
    "Content-Disposition": 'inline; filename="kalender.ics"',
}


class CheckedHeaders(ResponseHeaders):
    """Headers that Django has checked once; for each reader they are only copied."""

    def __init__(self, checked: ResponseHeaders):
        self._store = dict(checked._store)


class Answer:
    """All that is sent of a feed: made once, sent to every reader until something changes."""

    def __init__(self, feed: Feed, cache_control: str):
        self.etag = feed.etag
        self._feed = feed
        self._known = feed.headers | {"Cache-Control": cache_control}
        self._known_headers = ResponseHeaders(self._known)

    def whole(self) -> HttpResponse:
        response = HttpResponse(self._body, content_type=CALENDAR["Content-Type"])
        response.headers = CheckedHeaders(self._headers)
        return response

    def not_modified(self) -> HttpResponse:
        response = HttpResponseNotModified(content_type=CALENDAR["Content-Type"])
        response.headers = CheckedHeaders(self._known_headers)
        return response

    @cached_property
    def _body(self) -> bytes:
        return self._feed.body

    @cached_property
    def _headers(self) -> ResponseHeaders:
        return ResponseHeaders(CALENDAR | self._known | {"Content-Length": str(len(self._body))})


def public_calendar(request):
    """Everybody's dates."""
    return answer(request, PUBLIC, lambda: Answer(public_feed(), "public, no-cache"))


def own_calendar(request, secret: str):
    """One person's dates, under a link only she knows."""
    return answer(request, secret, lambda: Answer(_own(secret), "private, no-cache"))


def answer(request: HttpRequest, key: str, make: Callable[[], Answer]) -> HttpResponse:
    """The feed, or 304 if the reader has it already (RFC 9110, 13.1.2).

    What somebody may see changes at midnight even if no row does: the day is part of the key.
    If-Modified-Since alone is not answered with 304: that a row is gone, or that a right is lost, leaves
    no later date behind.
    """
    if request.method not in SAFE:
        return HttpResponseNotAllowed(SAFE)
    ready = while_unchanged((key, today()), make)
    if is_known(request.META.get("HTTP_IF_NONE_MATCH", ""), ready.etag):
        return ready.not_modified()
    return ready.whole()


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
