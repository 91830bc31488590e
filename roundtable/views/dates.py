"""Public dates: what is to come, and what was within the last year."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView, View

from roundtable.dates import dates_text, past_dates, upcoming_dates


class PublicDates(TemplateView):
    """The same page for everybody, whoever is logged in."""

    template_name = "roundtable/dates.html"

    def get_context_data(self, **kwargs):
        subscribe_url = f"webcal://{self.request.get_host()}{reverse('public_feed')}"
        return super().get_context_data(
            upcoming=upcoming_dates(), past=past_dates(), subscribe_url=subscribe_url, **kwargs
        )


class PublicDatesText(View):
    """What is to come as text to paste somewhere, in the language of the address."""

    def get(self, request):
        none = _("Im Augenblick steht keiner fest. Schauen Sie bald wieder herein.")
        text = dates_text(_("Termine"), upcoming_dates(), if_none=none)
        headers = {"Cache-Control": "no-cache"}
        return HttpResponse(text, content_type="text/plain; charset=utf-8", headers=headers)
