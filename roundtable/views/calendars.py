"""Kalender abonnieren: make a link for a device, see which there are, revoke one."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse, reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.generic import DetailView, FormView

from members.lazily import on_first_use
from members.views.permission import PermissionView
from roundtable.calendar_links import make_link, revoke
from roundtable.forms.calendars import CalendarLinkForm
from roundtable.models import CalendarToken

make_qr = on_first_use("segno:make_qr")
NEW_LINK = "new_calendar_link"


def anybody(user, thing: None = None) -> bool:
    """Everybody with a login has a calendar; what stands in it is `visible_to`."""
    return True


@method_decorator(never_cache, name="dispatch")
class CalendarLinks(PermissionView, FormView):
    """One's own links. The address of a new one is shown once, directly after it was made."""

    permission = anybody
    template_name = "roundtable/calendars.html"
    form_class = CalendarLinkForm
    success_url = reverse_lazy("calendar_links")

    def get_form_kwargs(self):
        return super().get_form_kwargs() | {"user": self.request.user}

    def get_context_data(self, **kwargs):
        links = self.request.user.calendar_tokens.valid()
        public_url = self.absolute("public_feed")
        return super().get_context_data(
            links=links,
            new=self.new_link(links),
            public_url=public_url,
            public_webcal=to_webcal(public_url),
            **kwargs,
        )

    def new_link(self, links) -> dict | None:
        """The link just made, with everything needed to hand it to a device."""
        found = self.request.session.pop(NEW_LINK, None)
        link = links.filter(pk=found["pk"]).first() if found else None
        if link is None:
            return None
        url = self.absolute("own_feed", found["secret"])
        webcal = to_webcal(url)
        return {"link": link, "url": url, "webcal": webcal, "qr": qr_code(webcal)}

    def absolute(self, name: str, *args) -> str:
        return self.request.build_absolute_uri(reverse(name, args=args))

    def form_valid(self, form):
        link, secret = make_link(user=self.request.user, name=form.cleaned_data["name"])
        self.request.session[NEW_LINK] = {"pk": link.pk, "secret": secret}
        return super().form_valid(form)


class CalendarLinkRevoke(PermissionView, DetailView):
    """GET asks, naming the link; POST revokes it."""

    permission = anybody
    template_name = "components/confirm.html"

    def get_queryset(self):
        return CalendarToken.objects.valid().filter(user=self.request.user)

    def get_context_data(self, **kwargs):
        return super().get_context_data(
            title=_("Link „%(name)s“ sperren?") % {"name": self.object},
            text=_("Das Gerät bekommt dann keine Termine mehr. Für einen neuen Link genügt ein Klick."),
            submit_label=_("Link sperren"),
            cancel_url=reverse("calendar_links"),
            **kwargs,
        )

    def post(self, request, *args, **kwargs):
        revoke(self.object)
        messages.success(request, _("Der Link „%(name)s“ ist gesperrt.") % {"name": self.object})
        return redirect("calendar_links")


def to_webcal(url: str) -> str:
    """The same address in the words that open a calendar program instead of a download."""
    return f"webcal://{url.partition('://')[2]}"


def qr_code(text: str) -> str:
    """A QR code as SVG in a data URI, with the quiet zone of four modules that ISO/IEC 18004 asks for."""
    return make_qr(text, error="m").svg_data_uri(border=4)
