"""Visitors find papers, narrow the list, read one and take its file; nobody sees what is not published."""

import subprocess
import sys
from datetime import date, timedelta
from io import BytesIO
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils import timezone
from pypdf import PdfReader

from members.models import Association, FieldOfAction
from members.search.indexing import together
from minutes.papers.models import PositionPaper
from roundtable.forms.papers import PaperFilter
from roundtable.models import PaperPage
from tests.roundtable.site import add_paper, field_of_action, make_index, queries_of

pytestmark = pytest.mark.django_db
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def index():
    cache.clear()
    return make_index()


def field(number: int) -> FieldOfAction:
    return field_of_action(number, f"Feld {number}")


def titles(client, query: str = "") -> list[str]:
    """What the index page lists, in its order."""
    response = client.get(f"/positionspapiere/{query}")
    return [page.title for page in response.context["page_obj"]]


def test_the_newest_paper_stands_first(index, client):
    for title, day in [("alt", date(2024, 5, 1)), ("neu", date(2026, 5, 1)), ("mittel", date(2025, 5, 1))]:
        add_paper(index, title=title, dated_on=day)
    assert titles(client) == ["neu", "mittel", "alt"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["b", "a"]),
        ("?year=2025", ["a"]),
        ("?kind=press", ["b"]),
        ("?kind=press&year=2025", []),
        ("?field=&year=&kind=", ["b", "a"]),
        ("?year=gestern", ["b", "a"]),
        ("?page=99", ["b", "a"]),
    ],
)
def test_the_list_is_narrowed_by_year_and_kind(index, client, query, found):
    add_paper(index, title="a", dated_on=date(2025, 1, 1))
    add_paper(index, title="b", dated_on=date(2026, 1, 1), kind="press")
    assert titles(client, query) == found


def test_the_list_is_narrowed_by_field_of_action_and_no_paper_stands_twice(index, client):
    one, two = field(1), field(2)
    add_paper(index, title="beide", fields=[one, two])
    add_paper(index, title="eins", fields=[one], dated_on=date(2020, 1, 1))
    assert titles(client, f"?field={one.pk}") == ["beide", "eins"]
    assert titles(client, f"?field={two.pk}") == ["beide"]


def test_only_what_occurs_can_be_chosen(index):
    known = field(1)
    field(2)
    add_paper(index, kind="appeal", fields=[known])
    form = PaperFilter({}, papers=index.papers())
    assert list(form.fields["field"].queryset) == [known]
    assert form.fields["year"].choices == [("", "alle"), (2026, 2026)]
    assert form.fields["kind"].choices == [("", "alle"), ("appeal", "Appell")]


def hide(page: PaperPage, how: str) -> None:
    """Make one thing stand in the way of publication."""
    if how == "page":
        page.unpublish()
    elif how == "embargo":
        soon = timezone.now() + timedelta(hours=1)
        PositionPaper.objects.filter(pk=page.paper_id).update(embargo_until=soon)
    else:
        PositionPaper.objects.filter(pk=page.paper_id).update(state=how)


@pytest.mark.parametrize("how", ["page", "embargo", "idea", "draft", "consultation", "resolved"])
@pytest.mark.parametrize("role", ["visitor", "office", "admin"])
def test_what_is_not_published_is_found_by_nobody(index, client_of, how, role):
    hide(add_paper(index, page={"slug": "geheim"}), how)
    client = client_of(role)
    addresses = ["/positionspapiere/geheim/", "/positionspapiere/geheim/papier.pdf"]
    assert [client.get(address).status_code for address in addresses] == [404, 404]
    assert titles(client) == []
    assert entries(client) == []
    assert list(client.get("/").context["papers"]) == []


def test_what_is_archived_is_read_under_its_address_and_not_listed(index, client):
    add_paper(index, state="archived", page={"slug": "frueher"})
    assert titles(client) == []
    response = client.get("/positionspapiere/frueher/")
    assert response.status_code == 200
    assert "Dieses Papier ist archiviert." in response.text


def test_an_empty_index_says_what_will_stand_here(index, client):
    assert "Hier stehen bald unsere Positionspapiere" in client.get("/positionspapiere/").text


def test_a_choice_without_a_paper_says_so_and_leads_back(index, client):
    add_paper(index, dated_on=date(2025, 1, 1))
    add_paper(index, kind="press")
    assert (
        "Zu dieser Auswahl gibt es kein Papier." in client.get("/positionspapiere/?year=2025&kind=press").text
    )


def test_a_page_shows_papers_that_share_a_field(index, client):
    shared, other = field(1), field(2)
    add_paper(index, page={"slug": "eins"}, fields=[shared])
    add_paper(index, title="verwandt", fields=[shared])
    add_paper(index, title="fremd", fields=[other])
    related = client.get("/positionspapiere/eins/").context["related"]
    assert [page.title for page in related] == ["verwandt"]


def test_one_paper_has_one_page_in_a_language(index):
    second = PaperPage(title="noch eine", paper=add_paper(index).paper, body="x", locale=index.locale)
    with pytest.raises(ValidationError) as refused:
        second.clean()
    assert refused.value.message_dict["paper"] == [
        "Zu diesem Papier gibt es in dieser Sprache schon eine Seite."
    ]


def test_the_file_reads_like_the_page(index, client):
    add_paper(index, number="2026/3", fields=[field(1)], page={"slug": "kurse"})
    response = client.get("/positionspapiere/kurse/papier.pdf")
    assert response.headers["Content-Type"] == "application/pdf"
    assert response.headers["Content-Disposition"] == 'inline; filename="kurse.pdf"'
    reader = PdfReader(BytesIO(response.content))
    assert reader.metadata.title == "Kurse am Abend"
    assert " ".join(reader.pages[0].extract_text().split()) == (
        "Runder Tisch Positionspapier 2026/3 · 4. April 2026 Kurse am Abend Kurz gesagt. Lang gesagt. "
        "Handlungsfelder: Feld 1 Positionspapier 2026/3 · 4. April 2026 Seite 1 von 1"
    )


def test_who_has_the_file_is_not_sent_it_again_until_something_changes(index, client):
    add_paper(index, page={"slug": "kurse"})
    first = client.get("/positionspapiere/kurse/papier.pdf")
    again = client.get("/positionspapiere/kurse/papier.pdf", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    association = Association.load()
    association.name = "Anderer Tisch"
    association.save()
    after = client.get("/positionspapiere/kurse/papier.pdf", headers={"If-None-Match": first.headers["ETag"]})
    assert after.status_code == 200


def entries(client) -> list[str]:
    """The titles in the feed."""
    feed = ElementTree.fromstring(client.get("/positionspapiere/feed.atom").content)
    return [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")]


def test_the_feed_names_papers_with_summary_day_and_address(index, client):
    page = add_paper(index, fields=[field(1)], page={"slug": "kurse"})
    feed = ElementTree.fromstring(client.get("/positionspapiere/feed.atom").content)
    [entry] = feed.iter(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Kurse am Abend"
    assert entry.findtext(f"{ATOM}summary") == "Kurz gesagt."
    assert entry.findtext(f"{ATOM}published") == "2026-04-04T12:00:00+02:00"
    assert entry.findtext(f"{ATOM}id") == f"urn:uuid:{page.translation_key}"
    assert entry.find(f"{ATOM}category").get("term") == "Feld 1"
    assert entry.find(f"{ATOM}link").get("href").endswith("/positionspapiere/kurse/")
    assert feed.find(f"{ATOM}link[@rel='self']").get("href").endswith("/positionspapiere/feed.atom")


LISTS = ["/", "/positionspapiere/", "/positionspapiere/feed.atom", "/positionspapiere/p0/"]


@pytest.mark.parametrize("address", LISTS)
@together()
def test_lists_cost_the_same_for_few_and_many_papers(index, client, address):
    shared = [field(1), field(2)]
    counts = []
    for numbers in (range(2), range(2, 4), range(4, 30)):
        for number in numbers:
            add_paper(index, title=f"p{number}", fields=shared, page={"slug": f"p{number}"})
        counts.append(queries_of(client, address))
    assert counts == [counts[0]] * 3


def test_the_addresses_load_no_heavy_library():
    program = (
        "import django, sys; django.setup(); from django.urls import get_resolver, reverse; "
        "get_resolver()._populate(); reverse('paper_pdf', args=['x']); "
        "print([name for name in ('reportlab', 'icalendar', 'docx') if name in sys.modules])"
    )
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout.strip() == "[]"
