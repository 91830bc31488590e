"""Two small adjustments of a request: the user's own language, and what the CMS needs of the CSP."""

from csp.constants import SELF, UNSAFE_INLINE
from django.utils import translation

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
