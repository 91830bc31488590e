"""Minutes, entries, resolutions."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MinutesConfig(AppConfig):
    name = "minutes"
    label = "minutes"
    verbose_name = _("Protokolle")

    def ready(self) -> None:
        import_module("minutes.receivers")
