"""Public dates: what is to come, and what was within the last year."""

from django.urls import reverse
from django.views.generic import TemplateView

from roundtable.dates import past_dates, upcoming_dates


class PublicDates(TemplateView):
    """The same page for everybody, whoever is logged in."""

    template_name = "roundtable/dates.html"

    def get_context_data(self, **kwargs):
        subscribe_url = f"webcal://{self.request.get_host()}{reverse('public_feed')}"
        return super().get_context_data(
            upcoming=upcoming_dates(), past=past_dates(), subscribe_url=subscribe_url, **kwargs
        )
