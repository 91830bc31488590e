"""The roof."""

from importlib import import_module

from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class RoundtableConfig(AppConfig):
    name = "roundtable"
    label = "roundtable"
    verbose_name = _("Runder Tisch")

    def ready(self) -> None:
        from roundtable.editors import make_groups  # noqa: PLC0415  (models are not loaded before)

        post_migrate.connect(make_groups, sender=self)
        import_module("roundtable.receivers")
