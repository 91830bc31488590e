"""Every page somebody can reach by links in the sample data, one for each pattern of an address."""

import re
from collections import deque
from urllib.parse import urlsplit

from django.test import Client
from django.urls import Resolver404, resolve

from members.models import User

LINK = re.compile(r'<a\b[^>]*?\shref="(/[^"#?]*)')
PUBLIC = re.compile(r"/(?!intern/|konto/|cms/|static/|media/|dokumente/)")
WORKING = re.compile(r"/(intern|konto)/")
# Where each account begins, which addresses are looked at, and what no link leads to.
ACCOUNTS = {
    "visitor": (re.compile(f"{PUBLIC.pattern}|/konto/"), ["/", "/konto/login/", "/gibt-es-nicht/"]),
    "mitglied": (WORKING, ["/intern/"]),
    "vorstand": (WORKING, ["/intern/", "/intern/foerderung/programme/neu/"]),
    "buero": (WORKING, ["/intern/", "/intern/bausteine/"]),
}
# Of these every row is asked: its state decides what it leads to.
IN_EVERY_STATE = {"intern/rundschreiben/<int:pk>/", "intern/mitglieder/antraege/<int:pk>/"}


def client_of(account: str) -> Client:
    """A client with the session of a demo account."""
    client = Client()
    if account != "visitor":
        user = User.objects.get(email=f"{account}@demo.example")
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


def pages_of(account: str) -> dict[str, str]:
    """Patterns and the first address found for each, the fewest clicks first."""
    area, starts = ACCOUNTS[account]
    client, found, asked, waiting = client_of(account), {}, set(), deque(starts)
    while waiting:
        path = waiting.popleft()
        if path in asked or not area.match(path) or _route(path) in found.keys() - IN_EVERY_STATE:
            continue
        asked.add(path)
        response = client.get(path)
        if response.status_code == 302:
            waiting.append(urlsplit(response.url).path)
        elif response.headers["Content-Type"].startswith("text/html"):
            found.setdefault(_pattern(path, response), path)
            waiting.extend(LINK.findall(response.text))
    return found


def _route(path: str) -> str:
    try:
        return resolve(path).route
    except Resolver404:
        return ""


def _pattern(path: str, response) -> str:
    """The pattern of our own address, the template of an editor's page, or the number of an error."""
    if response.status_code != 200:
        return str(response.status_code)
    page = response.context.get("page")
    return getattr(page, "template", None) or _route(path)
