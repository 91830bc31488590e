"""Small adjustments: feeds first, no copies of private pages, the language of a user, the door of the CMS,
what is refused.
"""

from csp.constants import SELF, UNSAFE_INLINE
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
from django.urls import resolve
from django.utils import translation

from members.refusal import Refused
from roundtable.editors import keep_office, may_edit

FEEDS = "roundtable.feed_urls"
CMS = "/cms/"
OWN_LANGUAGE = ("/intern/", "/konto/", CMS)
PRIVATE = (*OWN_LANGUAGE, "/antwort/")
CMS_POLICY = {
    "default-src": [SELF],
    "script-src": [SELF, UNSAFE_INLINE],
    "style-src": [SELF, UNSAFE_INLINE],
    "img-src": [SELF, "data:", "blob:"],
    "connect-src": [SELF],
    "object-src": ["'none'"],
    "base-uri": [SELF],
    "form-action": [SELF],
    "frame-src": [SELF],
    "frame-ancestors": [SELF],
}


class FeedsFirst:
    """Calendars are files for programs, fetched all day long. Like static files they are answered before
    sessions, logins, languages and the policy for pages: none of that can find its way into them.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path_info.endswith(".ics"):
            try:
                view, args, kwargs = resolve(request.path_info, FEEDS)
                with translation.override(
                    settings.LANGUAGE_CODE
                ):  # The last page here may have left its own.
                    return view(request, *args, **kwargs)
            except Http404:
                pass  # The usual page says that there is nothing here.
        return self.get_response(request)


class NoCopies:
    """What is meant for one person stays in nobody's cache: neither a proxy's nor that of a shared computer,
    where the next person would find it by going back after the logout.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path.startswith(PRIVATE):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response


class UserLanguageMiddleware:
    """The working area, the account pages and the CMS speak the user's language.

    Their paths carry no language prefix, and Django's LocaleMiddleware would force German on them. Whoever
    is not logged in gets the language chosen before, else the browser's.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.path.startswith(OWN_LANGUAGE):
            return self.get_response(request)
        with translation.override(_language_of(request)):
            request.LANGUAGE_CODE = translation.get_language()
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", request.LANGUAGE_CODE)
        return response


def _language_of(request) -> str:
    if request.user.is_authenticated:
        return request.user.language
    return translation.get_language_from_request(request)


class DoorOfTheCms:
    """Whoever is logged in and may not edit is told so.

    Wagtail would send them to the login, and the login back to Wagtail, for ever. Visitors log in first.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith(CMS) and request.user.is_authenticated:
            keep_office(request.user)
            if not may_edit(request.user):
                raise PermissionDenied
        return self.get_response(request)


class SaysWhy:
    """What a verb refuses and no page of ours has caught is said in its own sentence."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, Refused):
            return None
        return render(request, "roundtable/refused.html", {"why": exception.message}, status=409)


class ContentSecurityForCms:
    """Wagtail's admin writes inline scripts and styles; only its pages may."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path.startswith(CMS):
            response._csp_replace = CMS_POLICY
        return response
