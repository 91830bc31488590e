"""Action items and their log."""

from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TasksConfig(AppConfig):
    name = "meetings.tasks"
    label = "tasks"
    verbose_name = _("Aufgaben")

    def ready(self) -> None:
        import_module("meetings.tasks.receivers")
