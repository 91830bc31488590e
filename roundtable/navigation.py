"""What stands in the header and the footer: the same list for every page, cut to what a role may see."""

from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from members.models import Association


@dataclass(frozen=True)
class Place:
    """One entry of a menu: its words, the name of its URL, and who sees it."""

    label: str
    url_name: str
    for_office_only: bool = False


PUBLIC: tuple[Place, ...] = ()
WORKING: tuple[Place, ...] = ()
ACCOUNT = (
    Place(_("E-Mail-Adresse"), "account_email"),
    Place(_("Passwort"), "account_change_password"),
    Place(_("Zweiter Faktor"), "mfa_index"),
    Place(_("Angemeldete Geräte"), "usersessions_list"),
)
FOOTER: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Item:
    label: str
    url: str
    is_current: bool


def items(places: tuple[Place, ...], request) -> list[Item]:
    """The places as links; current is the one with the longest path under which the page lies."""
    found = [(place.label, reverse(place.url_name)) for place in places]
    under = [url for _label, url in found if request.path.startswith(url)]
    current = max(under, key=len, default=None)
    return [Item(label, url, url == current) for label, url in found]


def site_name(request) -> str:
    return Association.load(request_or_site=request).name or settings.WAGTAIL_SITE_NAME


def navigation(request) -> dict:
    """Context for base.html; every list is only made when a template asks for it."""
    return {
        "site_name": SimpleLazyObject(
            lambda: Association.load(request_or_site=request).name or settings.WAGTAIL_SITE_NAME
        ),
        "home_url": "/",
        "working_area_url": settings.LOGIN_REDIRECT_URL,
        "public_nav": SimpleLazyObject(lambda: items(PUBLIC, request)),
        "working_nav": SimpleLazyObject(lambda: items(WORKING, request)),
        "account_nav": SimpleLazyObject(lambda: items(ACCOUNT, request)),
        "footer_links": SimpleLazyObject(lambda: items(FOOTER, request)),
    }
