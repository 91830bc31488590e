"""What everything behind a signed link shares: found by its token, or a plain page says why not."""

from typing import Any

from django.http import HttpResponse
from django.template.response import TemplateResponse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache
from django.views.generic import View

from members.links import Expired, LinkError

GONE, UNKNOWN = 410, 404


@method_decorator(never_cache, name="dispatch")
class Signed(View):
    """What all of them share: the thing is found by its token, or a plain page says why not."""

    def find(self, token: str) -> Any:
        """Keep what the token opens. Raises LinkError."""
        raise NotImplementedError

    def dispatch(self, request, *args, **kwargs):
        try:
            self.find(kwargs["token"])
        except LinkError as wrong:
            response = self.refuse(wrong)
        else:
            response = super().dispatch(request, *args, **kwargs)
        response["X-Robots-Tag"] = "noindex"
        return response

    def refuse(self, wrong: LinkError) -> HttpResponse:
        """The page that says why the link opens nothing."""
        status = GONE if isinstance(wrong, Expired) else UNKNOWN
        context = {"why": wrong.message}
        return TemplateResponse(self.request, "roundtable/link_opens_nothing.html", context, status=status)
