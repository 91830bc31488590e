"""The first pages of the website, with texts to begin from; what editors made of them stays."""

from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from wagtail.models import Page, Site

from roundtable.models import (
    AboutPage,
    FeedbackPage,
    HomePage,
    ImprintPage,
    PaperIndexPage,
    StandardPage,
)
from roundtable.setup import words

PAGES = [
    (AboutPage, "Über uns", "ueber-uns", {"summary": words.ABOUT_SUMMARY, "body": words.ABOUT}),
    (PaperIndexPage, "Positionspapiere", "positionspapiere", {"intro": words.PAPERS}),
    (ImprintPage, "Impressum", "impressum", {"body": words.IMPRINT}),
    (StandardPage, "Datenschutz", "datenschutz", {"body": words.PRIVACY}),
    (StandardPage, "Barrierefreiheit", "barrierefreiheit", {"body": words.ACCESSIBILITY}),
    (FeedbackPage, "Rückmeldung geben", "rueckmeldung", {"body": words.FEEDBACK}),
]


@transaction.atomic
def make_pages() -> list[str]:
    """Add the pages that are missing, by their address; returns their titles.

    Wagtail's welcome page, which shows nothing, gives way to a start page of ours.
    """
    home, is_new = _home()
    made = [home.title] if is_new else []
    for kind, title, slug, fields in PAGES:
        if not home.get_children().filter(slug=slug).exists():
            home.add_child(instance=kind(title=title, slug=slug, **fields))
            made.append(title)
    return made


def _home() -> tuple[HomePage, bool]:
    """The start page of the website, made when there is none."""
    if found := HomePage.objects.first():
        _show(found)
        return found, False
    root = Page.objects.get(depth=1)
    welcome = root.get_children().filter(slug="home", numchild=0).first()
    home = root.add_child(
        instance=HomePage(
            title=words.HOME_TITLE, slug="start", summary=words.HOME_SUMMARY, body=words.HOME_BODY
        )
    )
    _show(home)
    if welcome is not None and welcome.specific_class is Page:
        welcome.delete()
    return HomePage.objects.get(pk=home.pk), True


def _show(home: HomePage) -> None:
    """The site opens on this page, under the address of this installation."""
    if Site.objects.filter(is_default_site=True, root_page=home).exists():
        return
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": address.hostname or "localhost", "port": port, "root_page": home},
    )
