"""What every page must pass in a browser: axe finds nothing, nothing overflows, the keyboard reaches all."""

from itertools import product

import pytest
from axe_playwright_python.sync_playwright import Axe

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
# One of the six looks runs with every test, a desk by night, for every page is seen on a phone by day in
# tests/roundtable/test_accessibility.py; all of them run with the proofs.
SAMPLE = {(1280, "dark")}
in_every_look = pytest.mark.parametrize(
    ("width", "scheme"),
    [
        pytest.param(*look, marks=[] if look in SAMPLE else [pytest.mark.proof])
        for look in product([360, 768, 1280], ["light", "dark"])
    ],
)
on_a_desk = pytest.mark.parametrize("width", [pytest.param(360, marks=pytest.mark.proof), 1280])
WIDER_THAN_THE_SCREEN = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  return [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > edge + 1)
    .slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
}"""
# Radio buttons of one name are one stop; what lies in a closed menu is none.
TO_REACH = """() => {
  const usable = [...document.querySelectorAll(
    "a[href], button:enabled, input:enabled:not([type=hidden]), select, textarea, summary, [tabindex='0']"
  )].filter((element) => element.checkVisibility({visibilityProperty: true}) && element.tabIndex >= 0);
  window.stops = new Set();
  window.groups = new Set(usable.map((element, place) => element.type === "radio" ? element.name : place));
  return window.groups.size;
}"""
STOP = """() => {
  const at = document.activeElement, style = getComputedStyle(at), around = at.closest(".line");
  const isNew = at !== document.body && !window.stops.has(at);
  window.stops.add(at);
  const shadow = (element) => element !== null && getComputedStyle(element).boxShadow !== "none";
  return {
    isNew,
    isSeen: at === document.body || style.outlineStyle !== "none" || shadow(around),
    html: at.outerHTML.slice(0, 120),
  };
}"""
PRESSES_IN_ONE_FIELD = 6  # day, month, year, hours, minutes, the button of the calendar


def assert_accessible(page) -> None:
    """Fail with axe's own report if the open page breaks WCAG 2.2 AA or a best practice, or overflows."""
    results = Axe().run(page, options=RULES)
    assert results.violations_count == 0, results.generate_report()
    assert_fits(page)


def assert_fits(page) -> None:
    """Fail if anything on the open page is wider than the screen."""
    too_wide = page.evaluate(WIDER_THAN_THE_SCREEN)
    assert too_wide == [], f"wider than the screen at {page.viewport_size}: {too_wide}"


def assert_keyboard_reaches_everything(page) -> None:
    """Walk through the whole page with Tab: everything usable is a stop, and each stop shows its focus."""
    expected = page.evaluate(TO_REACH)
    reached, unseen, presses_at_rest = 0, [], 0
    while presses_at_rest < PRESSES_IN_ONE_FIELD:
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        reached += stop["isNew"]
        presses_at_rest = 0 if stop["isNew"] else presses_at_rest + 1
        if not stop["isSeen"]:
            unseen.append(stop["html"])
    assert unseen == []
    assert reached == expected
