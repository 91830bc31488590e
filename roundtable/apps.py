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
        from roundtable import searching  # noqa: PLC0415  (models are not loaded before)
        from roundtable.editors import make_groups  # noqa: PLC0415
        from roundtable.limits import make_table  # noqa: PLC0415

        searching.connect()
        post_migrate.connect(make_groups, sender=self)
        post_migrate.connect(make_table, sender=self)
        import_module("roundtable.receivers")
