"""A small public site for tests: start page, index of papers, and papers on it."""

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import Collection, Locale, Page, Site

from members.models import FieldOfAction, Vocabulary
from minutes.papers.models import PositionPaper
from roundtable.models import HomePage, PaperIndexPage, PaperPage


def make_roots() -> Page:
    """Wagtail's first rows, where a test with real transactions wiped them; the root of all pages."""
    locale, _made = Locale.objects.get_or_create(language_code="de")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    return Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root", locale=locale)


def make_index() -> PaperIndexPage:
    """The index of papers below a start page."""
    root = make_roots()
    locale = root.locale
    home = root.add_child(instance=HomePage(title="Runder Tisch Probe", slug="probe", locale=locale))
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home, "site_name": "Probe"}
    )
    return home.add_child(
        instance=PaperIndexPage(title="Positionspapiere", slug="positionspapiere", locale=locale)
    )


def add_paper(index: PaperIndexPage, *, live: bool = True, fields=(), page=None, **facts) -> PaperPage:
    """A published paper with its page; `facts` are the paper's, `page` what differs on the page."""
    paper = PositionPaper.objects.create(
        **{"title": "Kurse am Abend", "state": "published", "dated_on": date(2026, 4, 4)} | facts
    )
    paper.fields_of_action.set(fields)
    words = {"title": paper.title, "summary": "Kurz gesagt.", "body": "<p>Lang gesagt.</p>"} | (page or {})
    return index.add_child(instance=PaperPage(paper=paper, live=live, **words))


def queries_of(client, address: str) -> int:
    """How many queries the page costs once caches are warm."""
    client.get(address)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def field_of_action(number: int, name: str) -> FieldOfAction:
    """A field of the tests' own vocabulary."""
    vocabulary, _made = Vocabulary.objects.get_or_create(name="Probe", valid_from=date(2020, 1, 1))
    return FieldOfAction.objects.create(vocabulary=vocabulary, number=number, name=name)
