"""A POST that comes too late gives its text back: after the end of the session, a new login, an approval."""

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import CsrfViewMiddleware
from django.template.response import TemplateResponse
from django.views.csrf import csrf_failure
from django.views.decorators.csrf import csrf_exempt

from members.views.permission import PermissionView


class KeepsTyped(PermissionView):
    """A view whose POST brings what somebody typed, in fields that begin with `typed`.

    Where it is refused, everything comes back on a page that says why, ready to be sent once more. Only
    to pages of ours: nobody else's form shall be a click away from being sent here. With `shows_typed`
    the texts stand on that page; hundreds of small fields do not.
    """

    typed: str | tuple[str, ...]
    shows_typed = True

    @classmethod
    def as_view(cls, **initkwargs):
        # The token is asked for in `dispatch`, where the texts are at hand.
        return csrf_exempt(super().as_view(**initkwargs))

    def dispatch(self, request, *args, **kwargs):
        if reason := _Token.problem(request):
            return self._kept() or csrf_failure(request, reason)
        return super().dispatch(request, *args, **kwargs)

    def handle_no_permission(self):
        return self._kept(is_closed=self.request.user.is_authenticated) or super().handle_no_permission()

    def _kept(self, *, is_closed: bool = False) -> HttpResponse | None:
        """The page with the texts; None for a request that brings none or comes from elsewhere."""
        sent = [(name, text) for name, text in self.request.POST.items() if name != "csrfmiddlewaretoken"]
        texts = [text for name, text in sent if name.startswith(self.typed) and text.strip()]
        is_in_vain = is_closed and not self.shows_typed
        if not texts or is_in_vain or not _is_ours(self.request):
            return None
        shown = texts if self.shows_typed else []
        context = {"fields": sent, "texts": shown, "is_closed": is_closed}
        return TemplateResponse(self.request, "components/typed.html", context, status=403)


class _Token(CsrfViewMiddleware):
    """Django's own check, which says what is wrong instead of answering."""

    @classmethod
    def problem(cls, request: HttpRequest) -> str:
        check = cls(lambda request: HttpResponse())
        check.process_request(request)
        return check.process_view(request, None, (), {}) or ""

    def _reject(self, request, reason):
        return reason


def _is_ours(request: HttpRequest) -> bool:
    """Whether a page of ours sent this; browsers say with every POST where it comes from."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"
