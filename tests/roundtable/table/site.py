"""The website, the desk, calendars and the doors of the CMS."""

from roundtable.calendar_links import digest_of
from roundtable.models import CalendarToken
from tests.roles import ROLES
from tests.roundtable.site import add_paper, make_index
from tests.roundtable.table.answers import ALL, CMS_DOOR, LOGGED_IN, NOBODYS

TABLE = {
    "healthz": ALL,
    "readyz": ALL,
    "look/accent.css": ALL,
    "media/images/<path:path>": dict.fromkeys(ROLES, 404),  # there is no such image
    "termine/": ALL,
    "termine/termine.txt": ALL,
    "positionspapiere/feed.atom": ALL,
    "positionspapiere/<slug:slug>/papier.pdf": ALL,
    "positionspapiere/<slug:slug>/papier.txt": ALL,
    "termine/oeffentlich.ics": ALL,
    "kalender/<str:secret>.ics": ALL,  # whoever knows the secret
    "konto/sprache/": dict.fromkeys(ROLES, 405),
    "antwort/<str:token>/": dict.fromkeys(ROLES, 404),  # a link that nobody signed
    "intern/": LOGGED_IN,
    "intern/kalender/": LOGGED_IN,
    "intern/kalender/<int:pk>/sperren/": NOBODYS,
    "intern/bausteine/": ALL,
    "cms/login/": CMS_DOOR,
    "^cms/password_reset/": CMS_DOOR,
    "_util/login/": dict.fromkeys(ROLES, 302),
}


def rows(example) -> None:
    CalendarToken.objects.create(pk=1, user=example.other, name="Telefon", digest=digest_of("geheim"))
    add_paper(make_index(), page={"slug": "kurse"})
