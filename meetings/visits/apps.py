"""Runder Tisch vor Ort."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class VisitsConfig(AppConfig):
    name = "meetings.visits"
    label = "visits"
    verbose_name = _("Vor Ort")
