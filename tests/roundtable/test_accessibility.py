"""Every page of the sample data in a browser: axe finds nothing, nothing overflows, the focus is seen.

`make test` opens each page once, on a phone; `make proof` at three widths, light and dark, in both directions
of writing, as everybody who sees different pages.
"""

from itertools import product

import pytest
from django.core.cache import cache
from django.core.management import call_command

from tests.axe import assert_accessible, assert_keyboard_reaches_everything
from tests.pages import ACCOUNTS, client_of, pages_of
from tests.roundtable.site import make_roots

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MATRIX = list(product([360, 768, 1280], ["light", "dark"], ["ltr", "rtl"]))
# If a link to one of these is lost, nobody would notice that it is no longer looked at.
AMONG_THEM = {
    "visitor": {
        "roundtable/home.html",
        "roundtable/paper.html",
        "roundtable/imprint.html",
        "termine/",
        "404",
    },
    "mitglied": {"intern/", "intern/aufgaben/", "intern/sitzungen/", "intern/kalender/"},
    "vorstand": {
        "intern/",
        "intern/protokolle/<int:pk>/",
        "intern/protokolle/durchsichten/<int:pk>/",
        "intern/aufgaben/<int:pk>/",
        "403",
    },
    "buero": {
        "intern/bausteine/",
        "intern/sitzungen/<int:pk>/",
        "intern/protokolle/<int:pk>/schreiben/",
        "intern/protokolle/<int:pk>/beenden/",
        "intern/protokolle/<int:pk>/ueberarbeiten/",
        "intern/protokolle/<int:pk>/ueberarbeiten/<int:item>/",
        "intern/protokolle/<int:pk>/aus-word/",
        "intern/protokolle/<int:pk>/durchsicht/",
        "intern/protokolle/einlesen/",
        "intern/protokolle/einlesen/stapel/<int:pk>/",
        "intern/protokolle/einlesen/<int:pk>/",
        "intern/beschluesse/<int:pk>/",
        "intern/vor-ort/<int:pk>/bearbeiten/",
        "intern/foerderung/<int:pk>/",
    },
}


@pytest.fixture
def sample(live_server) -> str:
    """The sample data; the address of its server."""
    cache.clear()
    make_roots()
    call_command("sample_data")
    return live_server.url


def open_as(page, account: str, url: str, *, width: int, scheme: str = "light") -> None:
    """Make the browser one of these devices with the session of this account."""
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for name, cookie in client_of(account).cookies.items():
        page.context.add_cookies([{"name": name, "value": cookie.value, "url": url}])


def faults(page, url: str, paths: dict[str, str], check, *, direction: str = "ltr") -> dict[str, str]:
    """What `check` finds on each page, by the pattern of its address."""
    found = {}
    for pattern, path in paths.items():
        page.goto(url + path)
        page.evaluate("direction => { document.documentElement.dir = direction }", direction)
        try:
            check(page)
        except AssertionError as error:
            found[f"{pattern} ({path})"] = str(error)[:1500]
    return found


@pytest.mark.parametrize("account", ["visitor", "buero"])
def test_each_page_is_accessible_on_a_phone(page, sample, account):
    paths = pages_of(account)
    assert AMONG_THEM[account] - set(paths) == set()
    open_as(page, account, sample, width=360)
    assert faults(page, sample, paths, assert_accessible) == {}


@pytest.mark.proof
@pytest.mark.parametrize(("width", "scheme", "direction"), MATRIX)
def test_every_page_is_accessible_to_everybody_everywhere(
    browser, browser_context_args, sample, width, scheme, direction
):
    found = {}
    for account in ACCOUNTS:
        paths = pages_of(account)
        assert AMONG_THEM[account] - set(paths) == set()
        context = browser.new_context(**browser_context_args)
        page = context.new_page()
        open_as(page, account, sample, width=width, scheme=scheme)
        found |= faults(page, sample, paths, assert_accessible, direction=direction)
        context.close()
    assert found == {}


@pytest.mark.proof
@pytest.mark.parametrize("account", ["visitor", "buero"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_reaches_everything_with_a_visible_focus(page, sample, account, width):
    open_as(page, account, sample, width=width)
    assert faults(page, sample, pages_of(account), assert_keyboard_reaches_everything) == {}
