"""Limits of the login are shared by all processes, outlast other caches, and lock nobody out for ever."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import caches
from django.test import Client

from members.models import User

ROOT = Path(__file__).resolve().parents[2]
EMAIL, PASSWORD = "lena@verein.example", "ein-langes-passwort"
TRIES = """
import django; django.setup()
from django.test import RequestFactory
from allauth.core.internal import ratelimit
request = RequestFactory().post("/konto/login/")
limit = dict(app="allauth.account", action="login_failed", config={"login_failed": "5/300s/key"}, key="lena")
print(sum(bool(ratelimit.consume(request, **limit)) for _ in range(8)))
"""


def processes(folder: Path, *, prepare: str = "", count: int = 2) -> list[int]:
    """How many of eight attempts each of several processes lets through, all at the same time."""
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    env |= {"DJANGO_SETTINGS_MODULE": "roundtable.settings.base", "SECRET_KEY": "x", "VAR_DIR": str(folder)}
    table = [sys.executable, "manage.py", "createcachetable"]
    subprocess.run(table, cwd=ROOT, env=env, check=True, capture_output=True)
    command = [sys.executable, "-c", prepare + TRIES]
    started = [
        subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.PIPE, text=True) for _ in range(count)
    ]
    return [int(one.communicate(timeout=120)[0]) for one in started]


def test_two_processes_count_together(tmp_path):
    assert sum(processes(tmp_path)) == 5


def test_with_a_memory_of_its_own_each_would_count_alone(tmp_path):
    alone = """
from roundtable.settings import base
base.CACHES["default"] = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
"""
    assert processes(tmp_path, prepare=alone) == [5, 5]


@pytest.fixture
def user(db, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login_failed": "3/300s/key", "request_login_code": "2/m/key"}
    caches["default"].clear()
    user = User.objects.create_user(EMAIL, PASSWORD)
    EmailAddress.objects.create(user=user, email=EMAIL, verified=True, primary=True)
    yield user
    caches["default"].clear()


def log_in(client, password: str = PASSWORD, **extra) -> bool:
    """Whether that was let in."""
    return client.post("/konto/login/", {"login": EMAIL, "password": password}, **extra).status_code == 302


def test_after_some_wrong_passwords_even_the_right_one_waits(user):
    stranger = Client()
    assert [log_in(stranger, "geraten") for _ in range(4)] == [False] * 4
    assert log_in(stranger) is False


def test_emptying_the_cache_of_pages_resets_no_limit(user):
    assert [log_in(Client(), "geraten") for _ in range(4)] == [False] * 4
    caches["pages"].clear()
    assert log_in(Client()) is False
    assert caches["pages"] is not caches["default"]


def test_a_stranger_who_knows_the_address_locks_nobody_out_of_her_own_browser(user):
    own = Client()
    assert log_in(own)
    own.post("/konto/logout/")
    assert [log_in(Client(), "geraten") for _ in range(10)] == [False] * 10
    assert log_in(own)


def test_her_own_browser_has_its_limit_too(user):
    own = Client()
    log_in(own)
    own.post("/konto/logout/")
    assert [log_in(own, "geraten") for _ in range(3)] == [False] * 3
    assert log_in(own) is False


@pytest.mark.parametrize("cookie", ["", "erfunden", "abc.def:ghi"])
def test_a_cookie_that_nobody_signed_opens_no_counter_of_its_own(user, cookie):
    guesser = Client()
    for number in range(4):
        guesser.cookies["known_device"] = f"{cookie}{number}"
        log_in(guesser, "geraten")
    assert log_in(guesser) is False


def test_codes_are_counted_for_each_place(user, mailoutbox):
    def ask(ip: str) -> None:
        Client().post("/konto/login/code/", {"email": EMAIL}, REMOTE_ADDR=ip)

    for _ in range(4):
        ask("203.0.113.1")
    ask("203.0.113.2")
    assert len(mailoutbox) == 3
