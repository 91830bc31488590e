"""Import and export of people and organisations."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ExchangeConfig(AppConfig):
    name = "members.exchange"
    label = "exchange"
    verbose_name = _("Listen ein- und ausgeben")
