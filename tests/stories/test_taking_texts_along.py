"""Somebody copies the minutes into a mail by keyboard, saves them for Word, or has no JavaScript."""

import uuid
from io import BytesIO

import pytest
from django.utils import timezone
from docx import Document
from playwright.sync_api import Page, expect

from minutes import writing
from minutes.models import Minutes
from tests.axe import assert_accessible
from tests.boards import board_in_session, item
from tests.browser import log_in

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
COPY = "Als Text kopieren"


def ended(by) -> Minutes:
    """Minutes with a statement, a decision and a task."""
    minutes = board_in_session()
    for typed in ("Haddad: Das reicht nicht.", "= Wir laden ein (5/0/1)", "! Brandt: lädt ein bis 1.12."):
        draft = writing.Draft(uuid=uuid.uuid4(), typed=typed, item=item(minutes, "2"))
        writing.save_line(minutes, draft, by=by)
    Minutes.objects.update(closed_at=timezone.now())
    return minutes


def copied(page: Page) -> str:
    """What a mail would get."""
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_minutes_are_copied_by_keyboard_and_the_page_says_so(page, live_server, width):
    minutes = ended(log_in(page, live_server, "office"))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/")
    button = page.get_by_role("button", name=COPY)
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".copy [role=status]")).to_have_text("Kopiert")
    expect(button).to_be_focused()
    assert_accessible(page)
    lines = copied(page).splitlines()
    assert lines[lines.index("2 Antrag") :][:6] == [
        "2 Antrag",
        "--------",
        "",
        "Haddad: Das reicht nicht.",
        "Beschluss. Wir laden ein",
        "  5 Ja · 0 Nein · 1 Enthaltung – angenommen "
        "(einfache Mehrheit der abgegebenen Stimmen, nach „Ordnung“)",
    ]


def test_where_the_clipboard_is_refused_the_way_to_the_text_comes_back(page, live_server):
    minutes = ended(log_in(page, live_server, "office"))
    page.add_init_script("navigator.clipboard.write = navigator.clipboard.writeText = () => Promise.reject()")
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/")
    page.get_by_role("button", name=COPY).click()
    expect(page.locator(".copy [role=status]")).to_have_text(
        "Das ging nicht. Öffnen Sie den Text und kopieren Sie ihn dort."
    )
    expect(page.get_by_role("link", name="Als Text", exact=True)).to_be_visible()


def test_without_javascript_a_link_leads_to_the_text(browser, live_server):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    minutes = ended(log_in(page, live_server, "office"))
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/")
    expect(page.get_by_role("button", name=COPY)).to_have_count(0)
    page.get_by_role("link", name="Als Text", exact=True).click()
    expect(page.get_by_text("Haddad: Das reicht nicht.")).to_be_visible()
    context.close()


def test_the_word_file_is_saved_under_its_name(page, live_server):
    minutes = ended(log_in(page, live_server, "office"))
    page.goto(f"{live_server.url}/intern/protokolle/{minutes.pk}/")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Word", exact=True).click()
    saved = waiting.value
    assert saved.suggested_filename == "protokoll-vorstand-2026-11-09.docx"
    texts = [one.text for one in Document(BytesIO(saved.path().read_bytes())).paragraphs]
    assert texts.count("Haddad: Das reicht nicht.") == 1
