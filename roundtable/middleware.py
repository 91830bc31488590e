"""Three small adjustments: feeds go first, the user's own language, and what the CMS needs of the CSP."""

from csp.constants import SELF, UNSAFE_INLINE
from django.http import Http404
from django.urls import resolve
from django.utils import translation

FEEDS = "roundtable.feed_urls"
OWN_LANGUAGE = ("/intern/", "/konto/")
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
                return view(request, *args, **kwargs)
            except Http404:
                pass  # The usual page says that there is nothing here.
        return self.get_response(request)


class UserLanguageMiddleware:
    """The working area and the account pages speak the user's language.

    Their paths carry no language prefix, and Django's LocaleMiddleware would force German on them.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.path.startswith(OWN_LANGUAGE) and request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = request.user.language
        return self.get_response(request)


class ContentSecurityForCms:
    """Wagtail's admin writes inline scripts and styles; only its pages may."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if request.path.startswith("/cms/"):
            response._csp_replace = CMS_POLICY
        return response
