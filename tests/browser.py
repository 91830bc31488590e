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


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Kein Chromium gefunden: apt install chromium")
    return {"executable_path": path, "args": ["--no-sandbox"]}


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
