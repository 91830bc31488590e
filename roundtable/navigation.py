"""What stands in the header and the footer: one list for every page, cut to what a role may see."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from members.models import Association


def anyone(user) -> bool:
    return True


def logged_in(user) -> bool:
    return user.is_authenticated


@dataclass(frozen=True)
class Place:
    """One entry of a menu: its words, the name of its URL, and who sees it."""

    label: str
    url_name: str
    seen_by: Callable[..., bool] = logged_in


@dataclass(frozen=True)
class Item:
    """A place as a link on one page."""

    label: str
    url: str
    is_current: bool


PUBLIC: tuple[Place, ...] = ()
WORKING: tuple[Place, ...] = (Place(_("Mein Tisch"), "desk"),)
ACCOUNT = (
    Place(_("E-Mail-Adresse"), "account_email"),
    Place(_("Passwort"), "account_change_password"),
    Place(_("Zweiter Faktor"), "mfa_index"),
    Place(_("Angemeldete Geräte"), "usersessions_list"),
)
FOOTER: tuple[Place, ...] = ()


def items(places: tuple[Place, ...], request: HttpRequest) -> list[Item]:
    """The places this user sees, as links; current is the one that lies closest above the page."""
    found = [(place.label, reverse(place.url_name)) for place in places if place.seen_by(request.user)]
    above = [url for _label, url in found if request.path.startswith(url)]
    current = max(above, key=len, default=None)
    return [Item(label, url, url == current) for label, url in found]


def site_name(request: HttpRequest) -> str:
    return Association.load(request_or_site=request).name or settings.WAGTAIL_SITE_NAME


def navigation(request: HttpRequest) -> dict:
    """Context for base.html; each list is made only when a template asks for it."""
    return {
        "site_name": SimpleLazyObject(lambda: site_name(request)),
        "home_url": "/",
        "working_area_url": settings.LOGIN_REDIRECT_URL,
        "public_nav": SimpleLazyObject(lambda: items(PUBLIC, request)),
        "working_nav": SimpleLazyObject(lambda: items(WORKING, request)),
        "account_nav": SimpleLazyObject(lambda: items(ACCOUNT, request)),
        "footer_links": SimpleLazyObject(lambda: items(FOOTER, request)),
    }
