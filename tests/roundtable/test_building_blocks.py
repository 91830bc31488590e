"""The page of all components, in a browser: at three widths, light and dark, both directions of writing."""

from itertools import product

import pytest
from django.urls import reverse

from tests.axe import assert_accessible, assert_keyboard_reaches_everything

# Every component once in each width, colour and direction; all combinations with the proofs.
SAMPLE = {(360, "light", "ltr"), (768, "light", "rtl"), (1280, "dark", "rtl")}
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def open_blocks(page, live_server, query: str = "") -> None:
    response = page.goto(live_server.url + reverse("building_blocks") + query)
    assert response.status == 200


@pytest.mark.parametrize(
    ("width", "scheme", "direction"),
    [
        pytest.param(*look, marks=[] if look in SAMPLE else [pytest.mark.proof])
        for look in product([360, 768, 1280], ["light", "dark"], ["ltr", "rtl"])
    ],
)
def test_axe_finds_nothing_and_nothing_overflows(page, live_server, width, scheme, direction):
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    open_blocks(page, live_server, f"?meldung&dir={direction}")
    assert page.locator("html").get_attribute("dir") == direction
    assert_accessible(page)


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything_with_a_visible_focus(page, live_server, width):
    page.set_viewport_size({"width": width, "height": 900})
    open_blocks(page, live_server)
    assert_keyboard_reaches_everything(page)


def test_the_dialog_names_the_thing_and_closes_without_doing_it(page, live_server):
    open_blocks(page, live_server)
    page.get_by_role("link", name="Sitzung absagen").click()
    dialog = page.get_by_role("dialog")
    assert dialog.get_by_role("heading").inner_text() == "Vorstandssitzung am 9. November 2026 absagen?"
    assert_accessible(page)
    dialog.get_by_role("button", name="Abbrechen").click()
    assert dialog.is_hidden()


def test_what_breaks_the_rules_is_found(page, live_server):
    open_blocks(page, live_server)
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<img src=\"/x.png\">')")
    with pytest.raises(AssertionError):
        assert_accessible(page)


def test_the_page_sends_nothing_to_others_and_breaks_no_policy(page, live_server):
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    open_blocks(page, live_server)
    assert [url for url in asked if not url.startswith(live_server.url)] == []
    assert complaints == []
