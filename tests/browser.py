"""The browser of the tests: Debian's Chromium, speaking German; nothing is downloaded.

tests/conftest.py takes these fixtures over with an import.
"""

import os
import shutil

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import expect

from tests.roles import make_user

# Playwright runs an event loop in the test's thread; Django would take that for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
# What is expected of a page may take its time on a crowded machine; a page that is right never waits for it.
expect.set_options(timeout=20_000)


# The shell without windows comes first: a story takes half the processor with it.
BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    found = [path for name in BROWSERS if (path := shutil.which(name))]
    if not found:
        pytest.skip("Kein Chromium gefunden: apt install chromium-headless-shell")
    return {"executable_path": found[0], "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args() -> dict:
    return {"locale": "de-DE", "timezone_id": "Europe/Berlin"}


def log_in(page, live_server, role: str):
    """Bring the session of a role into the browser; returns the user."""
    user, client = make_user(role), Client()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": live_server.url}])
    return user


def choose(line, typed: str, name: str) -> None:
    """Type into a picker and take the suggestion of that name with the keyboard alone."""
    line.press_sequentially(typed)
    options = line.page.get_by_role("option")
    expect(options.filter(has_text=name)).to_be_visible()
    for _step in range(options.count()):
        line.press("ArrowDown")
        if line.page.get_by_role("option", selected=True).filter(has_text=name).count():
            break
    line.press("Enter")
    expect(line).to_have_value(name)
    expect(line).to_have_attribute("aria-expanded", "false")
