"""The index of the search; it lies beneath everything that is found by it."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SearchConfig(AppConfig):
    name = "members.search"
    label = "search"
    verbose_name = _("Suche")
