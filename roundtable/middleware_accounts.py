"""Whoever must have a second factor and has none sets it up before anything else."""

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from members.accounts import second_factor

PRIVATE = ("/intern/", "/konto/", "/cms/", "/dokumente/")
# What it takes to set one up, or to leave.
WAYS = ("account_logout", "account_reauthenticate", "mailed_proof", "choose_language")


class SecondFactor:
    """Private pages lead to setting one up; on public ones she is a visitor until then.

    Asked at each request: a factor that was reset, or an office that began today, counts at once.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if settings.SESSION_COOKIE_NAME not in request.COOKIES or not second_factor.is_missing(request.user):
            return self.get_response(request)
        if not request.path.startswith(PRIVATE):
            request.user = AnonymousUser()
        elif not _is_way(request.path):
            return _lead(request)
        request.waits_for_factor = True
        return self.get_response(request)


def _is_way(path: str) -> bool:
    return path.startswith(reverse("mfa_index")) or path in [reverse(name) for name in WAYS]


def _lead(request: HttpRequest) -> HttpResponse:
    there = reverse("second_factor_needed")
    if request.headers.get("HX-Request") == "true":
        return HttpResponseClientRedirect(there)
    if request.content_type == "application/json" or not request.accepts("text/html"):
        error = _("Richten Sie bitte zuerst einen zweiten Faktor ein.")
        return JsonResponse({"error": error, "second_factor": there}, status=403)
    return redirect(there)
