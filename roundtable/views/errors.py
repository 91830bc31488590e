"""What was sent and cannot be taken, in our look."""

from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpResponseBadRequest
from django.shortcuts import render
from django.utils.translation import gettext as _

TOO_MUCH = (RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent)


def bad_request(request, exception):
    """The page for a request that is refused before any page of ours has seen it.

    Of some it is not even known who asks, or which site: they get a sentence.
    """
    if not hasattr(request, "user"):
        said = _("Was hier ankam, konnten wir nicht lesen. Es wurde nichts geändert.")
        return HttpResponseBadRequest(said, content_type="text/plain; charset=utf-8")
    context = {"is_too_much": isinstance(exception, TOO_MUCH)}
    return render(request, "400.html", context, status=400)
