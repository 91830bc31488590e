"""What every test may use: the browser, and clients in the roles of the permission tests."""

import os

import hypothesis
import pytest
from django.utils import translation

from members.search import indexing
from tests.browser import browser_context_args, browser_type_launch_args
from tests.migrated import django_db_keepdb, django_db_setup
from tests.roles import make_user
from tests.slowly import answer_slowly

__all__ = ["browser_context_args", "browser_type_launch_args", "django_db_keepdb", "django_db_setup"]


def pytest_configure(config) -> None:
    """Invented input is the same in every run; the long proofs look for something new each time."""
    hypothesis.settings.register_profile("same", derandomize=True, deadline=None, database=None)
    hypothesis.settings.register_profile("new", deadline=None)
    hypothesis.settings.load_profile("new" if "proof" in config.getoption("markexpr") else "same")
    if "SLOWLY" in os.environ:
        answer_slowly()


def pytest_collection_modifyitems(config, items) -> None:
    """Long proofs run only when they are asked for, whatever else is chosen."""
    if "proof" in config.getoption("markexpr"):
        return
    kept = [item for item in items if not item.get_closest_marker("proof")]
    config.hook.pytest_deselected(items=[item for item in items if item not in kept])
    items[:] = kept


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef, request):
    """What a fixture makes is brought into the search once, at its end: a third of such a test's time."""
    with indexing.together():
        return (yield)


@pytest.fixture(autouse=True)
def german():
    """Every test begins in German; a page in another language leaves its own to whatever comes next."""
    with translation.override("de"):
        yield


@pytest.fixture
def client_of(db, client):
    """A client logged in as one of the roles; a visitor is not logged in."""

    def log_in(role: str):
        if role != "visitor":
            client.force_login(make_user(role), backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return log_in
