"""The browser of the tests: Debian's Chromium, speaking German; nothing is downloaded.

tests/conftest.py takes these fixtures over with an import.
"""

import os
import shutil

import pytest

# Playwright runs an event loop in the test's thread; Django would take that for asynchronous code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict:
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        pytest.skip("Kein Chromium gefunden: apt install chromium")
    return {"executable_path": path, "args": ["--no-sandbox"]}


@pytest.fixture(scope="session")
def browser_context_args() -> dict:
    return {"locale": "de-DE", "timezone_id": "Europe/Berlin"}
