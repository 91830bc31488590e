"""Every page of the sample data in a browser: axe finds nothing, nothing overflows, the focus is seen.

`make test` opens each page once, on a phone, and asks axe about one of each kind; `make proof` asks it about
all, at three widths, light and dark, in both directions of writing, as everybody who sees different pages.
"""

from itertools import product

import pytest
from django.core.cache import cache
from django.core.management import call_command

from tests.axe import assert_accessible, assert_fits, assert_keyboard_reaches_everything
from tests.pages import ACCOUNTS, client_of, pages_of
from tests.roundtable.site import make_roots

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
MATRIX = list(product([360, 768, 1280], ["light", "dark"], ["ltr", "rtl"]))
# One page of each kind. If a link to one is lost, nobody would notice that it is no longer looked at.
AMONG_THEM = {
    "visitor": {
        "roundtable/home.html",
        "roundtable/paper.html",
        "roundtable/imprint.html",
        "termine/",
        "mitglied-werden/",
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
        "intern/einrichten/",
        "intern/einrichten/vorstand/",
        "intern/datenschutz/fristen/<slug:kind>/",
        "intern/datenschutz/verzeichnis/<int:pk>/",
        "intern/mitglieder/am-tag/",
        "intern/mitglieder/stimmen/",
        "intern/mitglieder/antraege/<int:pk>/",
        "intern/mitglieder/stimmt-alles/<int:pk>/",
        "intern/mitglieder/delegationen/vorschlaege/<int:pk>/",
        "intern/mitglieder/<int:pk>/zusammenfuehren/",
        "intern/mitglieder/einlesen/<int:pk>/zuordnung/",
        "intern/mitglieder/einlesen/<int:pk>/probe/",
        "intern/mitglieder/gremien/<int:pk>/",
        "intern/mitglieder/sitze/<int:pk>/",
        "intern/mitglieder/konten/<uuid:uuid>/",
        "intern/mitglieder/ordnungen/<int:pk>/",
        "intern/mitglieder/landkreise/<slug:key>/kennzahl/",
        "intern/mitglieder/personen/<int:pk>/einwilligungen/",
        "intern/mitglieder/personen/<int:pk>/loeschen/",
        "intern/post/<int:pk>/",
        "intern/rundschreiben/<int:pk>/empfaenger/",
        "intern/rundschreiben/<int:pk>/vorschau/",
        "intern/rundschreiben/<int:pk>/senden/",
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


def test_each_page_fits_a_phone_and_one_of_each_kind_is_accessible(page, sample):
    found = {}
    for account in ("visitor", "buero"):
        paths = pages_of(account)
        kinds = {pattern: path for pattern, path in paths.items() if pattern in AMONG_THEM[account]}
        assert set(kinds) == AMONG_THEM[account]
        open_as(page, account, sample, width=360)
        found |= faults(page, sample, kinds, assert_accessible)
        others = {pattern: path for pattern, path in paths.items() if pattern not in kinds}
        found |= faults(page, sample, others, assert_fits)
    assert found == {}


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
