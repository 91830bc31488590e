"""Who we are: the body itself, and the carrier, its legal home. Two legal persons."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from members.colours import DEFAULT_ACCENT, validate_accent


@register_setting(icon="group")
class Association(BaseGenericSetting):
    """The round table as a whole: its name, letter paper and colour."""

    select_related = ("logo",)  # every page shows it

    name = models.CharField(_("Name"), max_length=200, default="Runder Tisch")
    address = models.TextField(_("Anschrift"), blank=True)
    email = models.EmailField(_("E-Mail-Adresse"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=50, blank=True)
    logo = models.ForeignKey(
        "members.CustomImage",
        verbose_name=_("Logo"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    accent = models.CharField(
        _("Leitfarbe"), max_length=7, default=DEFAULT_ACCENT, validators=[validate_accent]
    )
    term_notice_days = models.PositiveSmallIntegerField(
        _("Vorlauf für endende Amtszeiten in Tagen"),
        default=90,
        help_text=_("So lange vorher steht eine Besetzung als „endet bald“ in den Listen."),
    )

    checks_entries = models.BooleanField(
        _("Einmal im Jahr fragen, ob die Einträge stimmen"),
        default=False,
        help_text=_("Jede Mitgliedsorganisation bekommt dann von selbst einen Link zu ihrem Eintrag."),
    )

    class Meta:
        verbose_name = _("Runder Tisch")


@register_setting(icon="home")
class Carrier(BaseGenericSetting):
    """The registered association that employs, rents and receives grants for the body."""

    name = models.CharField(_("Name"), max_length=200, blank=True)
    address = models.TextField(_("Anschrift"), blank=True)
    register_entry = models.CharField(_("Registereintrag"), max_length=200, blank=True)
    represented_by = models.CharField(_("vertreten durch"), max_length=200, blank=True)
    responsible_for_content = models.CharField(
        _("verantwortlich nach § 18 Abs. 2 MStV"), max_length=200, blank=True
    )

    class Meta:
        verbose_name = _("Träger")
