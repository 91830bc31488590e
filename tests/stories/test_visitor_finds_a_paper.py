"""A visitor without JavaScript finds a paper and takes its file; every public page is fit to be read."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.cache import cache
from django.utils import timezone
from playwright.sync_api import expect
from pypdf import PdfReader

from meetings.models import Meeting
from members.models import Carrier, Committee
from roundtable.models import AboutPage, ImprintPage
from tests.axe import assert_accessible, assert_keyboard_reaches_everything, in_every_look
from tests.roundtable.site import add_paper, field_of_action, make_index

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
BODY = "<p>Wer arbeitet, lernt am Abend.</p><h2>Vorschlag</h2><ul><li>ein Kurs je Ort</li></ul>"
ADDRESSES = ["/", "/positionspapiere/", "/positionspapiere/kurse/", "/termine/", "/impressum/", "/ueber-uns/"]


@pytest.fixture
def site(live_server):
    """Start page with a public date, three papers in two fields, imprint; the address to open."""
    cache.clear()
    index = make_index()
    learning, living = [
        field_of_action(number, name) for number, name in enumerate(["Spracherwerb", "Wohnen"], start=1)
    ]
    add_paper(index, number="2026/1", fields=[learning], page={"slug": "kurse", "body": BODY})
    add_paper(index, title="Ein Dach für alle", fields=[living])
    add_paper(index, title="Busse am Abend", kind="press", fields=[learning], dated_on=date(2025, 2, 3))
    Carrier.objects.update_or_create(
        pk=1, defaults={"name": "Hofverein e. V.", "represented_by": "A. Muster"}
    )
    home = index.get_parent()
    home.add_child(instance=ImprintPage(title="Impressum", slug="impressum", locale=index.locale))
    home.add_child(instance=AboutPage(title="Über uns", slug="ueber-uns", locale=index.locale))
    assembly = Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    Meeting.objects.create(
        committee=assembly,
        title="Offener Abend",
        state="invited",
        audience="public",
        starts_at=timezone.now() + timedelta(days=9),
        place="Bürgerhaus",
    )
    return live_server.url


def test_from_the_start_page_to_the_file_without_javascript(browser, browser_context_args, site):
    context = browser.new_context(**browser_context_args, java_script_enabled=False)
    page = context.new_page()
    page.goto(site)
    page.get_by_role("navigation", name="Website").get_by_role("link", name="Positionspapiere").click()
    page.get_by_label("Handlungsfeld").select_option(label="Spracherwerb")
    page.get_by_label("Art").select_option(label="Positionspapier")
    page.get_by_role("button", name="Anzeigen").click()
    expect(page.locator(".papers h2")).to_have_text(["Kurse am Abend"])
    page.get_by_role("link", name="Kurse am Abend").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Kurse am Abend"
    expect(page.locator("article h2")).to_have_text(["Vorschlag"])
    link = page.get_by_role("link", name="Als PDF laden").get_attribute("href")
    file = PdfReader(BytesIO(context.request.get(site + link).body()))
    assert file.metadata.title == "Kurse am Abend"
    assert page.get_by_role("link", name="Dieses Papier als PDF").get_attribute("href") == link
    assert " ".join(file.pages[0].extract_text().split()).startswith(
        "Runder Tisch Träger: Hofverein e. V. Positionspapier 2026/1 · 4. April 2026 Kurse am Abend"
    )
    context.close()


def test_the_next_date_is_named_on_the_start_page_and_in_the_list(page, site):
    page.goto(site)
    page.get_by_role("link", name="Alle Termine").click()
    expect(page.locator(".date h3")).to_have_text(["Offener Abend"])


@in_every_look
def test_axe_finds_nothing_on_public_pages(page, site, width, scheme):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    for address in ADDRESSES:
        assert page.goto(site + address).status == 200
        assert_accessible(page)


@pytest.mark.parametrize("address", ["/", "/positionspapiere/"])
def test_the_keyboard_reaches_everything(page, site, address):
    page.set_viewport_size({"width": 360, "height": 900})
    page.goto(site + address)
    assert_keyboard_reaches_everything(page)


def test_public_pages_ask_nobody_else_and_break_no_policy(page, site):
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    for address in ADDRESSES:
        page.goto(site + address)
    assert [url for url in asked if not url.startswith(site)] == []
    assert complaints == []
