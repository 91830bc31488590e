"""On which way somebody gets a circular, and why on another one or not at all."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    MAIL = "mail", _("per E-Mail")
    LETTER = "letter", _("als Brief")
    NONE = "none", _("bekommt es nicht")


class Reason(models.TextChoices):
    NO_ADDRESS = "no_address", _("keine E-Mail-Adresse")
    WRONG_ADDRESS = "wrong", _("die E-Mail-Adresse ist keine")
    BOUNCED = "bounced", _("zuletzt unzustellbar")
    NO_CONSENT = "no_consent", _("hat nicht eingewilligt")
    UNSUBSCRIBED = "unsubscribed", _("hat sich abgemeldet")
    BY_HAND = "by_hand", _("von Hand ausgelassen")
    SAME_ADDRESS = "same", _("bekommt es schon unter derselben Adresse")
