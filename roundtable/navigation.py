"""What stands in the header and the footer: one list for every page, cut to what a role may see."""

from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext_lazy as _

from funding.permissions import sees_funding
from meetings.visits.permissions import sees_register
from members.circulars.permissions import can_write
from members.exchange.permissions import can_exchange
from members.permissions import (
    can_handle_post,
    can_manage_accounts,
    keeps_register,
    only_sits_outside,
    sees_committees,
    sees_external,
    sees_organisations,
    sees_people,
)
from roundtable.branding import logo_url, site_name
from roundtable.editors import may_edit
from roundtable.languages import languages, page_languages
from roundtable.list_exports import list_exports


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
    is_alone: bool = False  # the pages below its address lie elsewhere in the menus
    holds: tuple[str, ...] = ()  # names of other URLs whose pages lie here, too
    lacks: tuple[str, ...] = ()  # names of URLs below its own whose pages lie elsewhere

    @property
    def url(self) -> str:
        return reverse(self.url_name)


@dataclass(frozen=True)
class PagePlace:
    """An entry that leads to a page of editors, by its path below the start page; all pages are German."""

    label: str
    path: str
    seen_by: Callable[..., bool] = anyone

    @property
    def url(self) -> str:
        with translation.override(settings.LANGUAGE_CODE):
            return reverse("wagtail_serve", args=[self.path])


@dataclass(frozen=True)
class Item:
    """A place as a link on one page."""

    label: str
    url: str
    is_current: bool


PUBLIC: tuple[Place | PagePlace, ...] = (
    PagePlace(_("Positionspapiere"), "positionspapiere/"),
    Place(_("Termine"), "public_dates", seen_by=anyone),
    Place(_("Vor Ort"), "visits_public", seen_by=anyone),
    PagePlace(_("Über uns"), "ueber-uns/"),
)
WORKING: tuple[Place, ...] = (
    Place(_("Mein Tisch"), "desk", is_alone=True),
    Place(_("Sitzungen"), "meeting_list"),
    Place(_("Aufgaben"), "task_list"),
    Place(_("Protokolle"), "minutes_list"),
    Place(_("Beschlüsse"), "resolution_list"),
    Place(_("Vor Ort"), "visit_list", seen_by=sees_register),
    Place(_("Förderung"), "application_list", seen_by=sees_funding),
    Place(_("Mitglieder"), "organisation_list", seen_by=sees_organisations, lacks=("account_list",)),
    Place(_("Externe Gremien"), "external_list", seen_by=only_sits_outside),
    Place(_("Post"), "post_list", seen_by=can_handle_post, holds=("circular_list",)),
)
# The parts of the register, the daily ones first (templates/members/_register_nav.html shows five as tabs).
REGISTER: tuple[Place, ...] = (
    Place(_("Organisationen"), "organisation_list", seen_by=sees_organisations),
    Place(_("Personen"), "person_list", seen_by=sees_people),
    Place(_("Gremien"), "committee_list", seen_by=sees_committees),
    Place(_("Anträge"), "join_request_list", seen_by=keeps_register),
    Place(_("Mitglieder am …"), "members_on_day", seen_by=sees_people),
    Place(_("Stimmt noch alles?"), "check_list", seen_by=keeps_register),
    Place(_("Externe Gremien"), "external_list", seen_by=sees_external),
    Place(_("Orte"), "place_list", seen_by=sees_people),
    Place(_("Ordnungen"), "rules_list", seen_by=sees_committees),
    Place(_("Handlungsfelder"), "vocabulary_list", seen_by=sees_committees),
    Place(_("Landkreise"), "district_list", seen_by=sees_committees),
    Place(_("Doppelte"), "duplicates", seen_by=keeps_register),
    Place(_("Listen einlesen"), "import_list", seen_by=can_exchange),
    Place(_("Briefe"), "letters", seen_by=can_exchange),
    Place(_("Rundschreiben"), "circular_list", seen_by=can_write),
)
OWN = (
    Place(_("Website bearbeiten"), "wagtailadmin_home", seen_by=may_edit),
    Place(_("Kalender abonnieren"), "calendar_links"),
    Place(_("Meine Angaben"), "profile", is_alone=True),
    Place(_("Meine Daten"), "my_data"),
    Place(_("Konten verwalten"), "account_list", seen_by=can_manage_accounts),
    Place(_("Einrichten"), "setup", seen_by=can_manage_accounts),
    Place(_("Bilder und Einwilligungen"), "picture_list", seen_by=keeps_register),
    Place(_("Löschungen"), "erasure_list", seen_by=can_manage_accounts),
    Place(_("Verzeichnis der Verarbeitungen"), "processing_record", seen_by=can_manage_accounts),
    Place(_("Löschfristen"), "retention", seen_by=can_manage_accounts),
)
ACCOUNT = (
    Place(_("E-Mail"), "account_email"),
    Place(_("Passwort"), "account_change_password"),
    Place(_("Zweiter Faktor"), "mfa_index"),
    Place(_("Geräte"), "usersessions_list"),
)
FOOTER: tuple[Place | PagePlace, ...] = (
    PagePlace(_("Impressum"), "impressum/"),
    PagePlace(_("Datenschutz"), "datenschutz/"),
    PagePlace(_("Barrierefreiheit"), "barrierefreiheit/"),
    PagePlace(_("Rückmeldung geben"), "rueckmeldung/"),
)


def items(places: tuple[Place | PagePlace, ...], request: HttpRequest) -> list[Item]:
    """The places this user sees, as links; current is the one that lies closest above the page.

    Whoever has to set up a second factor first sees nothing that is closed until then.
    """
    if getattr(request, "waits_for_factor", False):
        places = tuple(place for place in places if place.seen_by is anyone)
    # An address is asked for once: fifty places, three times each, were a tenth of every page's time.
    seen = [(place, place.url) for place in places if place.seen_by(request.user)]
    above = [url for place, url in seen if _lies_above(place, url, request.path)]
    current = max(above, key=len, default=None)
    return [Item(place.label, url, url == current) for place, url in seen]


def _lies_above(place: Place | PagePlace, url: str, path: str) -> bool:
    if isinstance(place, Place):
        if place.is_alone:
            return path == url
        if path.startswith(tuple(reverse(name) for name in place.lacks)):
            return False
        return path.startswith((url, *(reverse(name) for name in place.holds)))
    return path.startswith(url)


def first_rows_url(request: HttpRequest) -> str:
    """Where the districts are entered, for whoever may."""
    return reverse("setup_first_rows") if keeps_register(request.user) else ""


def navigation(request: HttpRequest) -> dict:
    """Context for base.html; each list is made only when a template asks for it."""
    return {
        "site_name": SimpleLazyObject(lambda: site_name(request)),
        "logo_url": SimpleLazyObject(lambda: logo_url(request)),
        "home_url": "/",
        "languages": SimpleLazyObject(languages),
        "page_languages": SimpleLazyObject(lambda: page_languages(request)),
        "first_rows_url": SimpleLazyObject(lambda: first_rows_url(request)),
        "working_area_url": settings.LOGIN_REDIRECT_URL,
        "public_nav": SimpleLazyObject(lambda: items(PUBLIC, request)),
        "working_nav": SimpleLazyObject(lambda: items(WORKING, request)),
        "register_nav": SimpleLazyObject(lambda: items(REGISTER, request)),
        "list_exports": SimpleLazyObject(lambda: list_exports(request)),
        "own_nav": SimpleLazyObject(lambda: items(OWN + ACCOUNT, request)),
        "account_nav": SimpleLazyObject(lambda: items(ACCOUNT, request)),
        "footer_links": SimpleLazyObject(lambda: items(FOOTER, request)),
    }
