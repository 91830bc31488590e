"""Where the round table has been: the map of the districts and the reports, for everybody."""

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.generic import DetailView, TemplateView

from meetings.visits.models import Visit
from meetings.visits.tiles import public_tiles
from meetings.visits.years import ahead_and_past
from members.models import District


class PublicVisits(TemplateView):
    """All public visits: what is announced, the map, and the reports by year."""

    template_name = "visits/public.html"

    def get_context_data(self, **kwargs):
        tiles = public_tiles()
        visits = Visit.objects.public().newest_first().for_rows()
        ahead, years = ahead_and_past(visits, on=timezone.localdate())
        return super().get_context_data(
            ahead=ahead,
            years=years,
            tiles=tiles,
            columns=[{"label": _("Landkreis oder Stadt")}, {"label": _("Besuche"), "is_number": True}],
            rows=table_rows(tiles),
            **kwargs,
        )


class PublicVisitsInDistrict(DetailView):
    """The public visits of one district."""

    model = District
    slug_field = slug_url_kwarg = "key"
    template_name = "visits/public_district.html"

    def get_context_data(self, **kwargs):
        visits = Visit.objects.public().filter(district=self.object).newest_first().for_rows()
        ahead, years = ahead_and_past(visits, on=timezone.localdate())
        breadcrumbs = [{"label": _("Vor Ort"), "url": reverse("visits_public")}]
        return super().get_context_data(
            ahead=ahead, years=years, tiles=public_tiles(), breadcrumbs=breadcrumbs, **kwargs
        )


def table_rows(tiles) -> list[dict]:
    """The map as a table, by name."""
    return [
        {"url": tile.url, "cells": [tile.name, {"text": str(tile.count), "is_number": True}]}
        for tile in sorted(tiles, key=lambda tile: tile.name)
    ]
