"""One table: every URL of ours, every role, the answer. A URL that is missing here fails the test."""

from uuid import UUID

import pytest
from django.urls import URLPattern, get_resolver
from django.urls.resolvers import LocalePrefixPattern
from django.utils import timezone, translation

from funding.models import Application, FundingProgramme
from meetings.models import AgendaItem, Attendance, Meeting, MeetingPaper, TopicProposal
from meetings.tasks.models import ActionItem
from meetings.visits.models import Visit
from members import files
from members.models import Committee, District, Person, User
from minutes.models import Entry, Minutes, Reading, Remark, Resolution, Review, SourceFile
from roundtable.calendar_links import digest_of
from roundtable.models import CalendarToken
from tests.meetings.examples import pdf
from tests.roles import ROLES
from tests.roundtable.site import add_paper, make_index

# Libraries' own URLs are held by prefix: their views ask for permission themselves. Wagtail's
# catch-all for public pages has the empty prefix.
VENDORS = ("konto/", "cms/", "dokumente/")
ALL = dict.fromkeys(ROLES, 200)
LOGGED_IN = ALL | {"visitor": 302}
NOBODYS = dict.fromkeys(ROLES, 404) | {"visitor": 302}  # a row of somebody else's own
OFFICE = dict.fromkeys(ROLES, 403) | {"visitor": 302, "office": 200, "admin": 200}
OFFICE_DOES = OFFICE | dict.fromkeys(["office", "admin"], 405)
# A row of the board, seen by its seats and advisers; who may work on it is the office.
BOARD_READS = (
    dict.fromkeys(ROLES, 404) | {"visitor": 302} | dict.fromkeys(["adviser", "board", "office", "admin"], 200)
)
BOARD_POSTS = BOARD_READS | dict.fromkeys(["adviser", "board", "office", "admin"], 405)
OFFICE_WORKS = BOARD_READS | dict.fromkeys(["adviser", "board"], 403)
OFFICE_POSTS = OFFICE_WORKS | dict.fromkeys(["office", "admin"], 405)
# The example is a meeting that was held: nobody moves it or changes its agenda.
OFFICE_MOVES = OFFICE_WORKS | dict.fromkeys(["office", "admin"], 403)
# Whoever belongs to a committee may wish for a topic; here there is no assembly for delegates.
PROPOSERS = OFFICE | dict.fromkeys(["adviser", "board"], 200)
# The writing page speaks JSON: 401 instead of the way to the login.
OFFICE_WRITES = OFFICE_POSTS | {"visitor": 401}
# Who has left is neither working nor a member; members do not see a row of the board.
REGISTER = LOGGED_IN | {"former": 403}
VISIT_READS = BOARD_READS
# Below /cms/ only the office and editors are anywhere; what lies behind is in test_editors.py.
CMS_DOOR = dict.fromkeys(ROLES, 403) | dict.fromkeys(["visitor", "office", "admin"], 302)
# Funding is for the office and voting seats: not for advisers.
SEATS = OFFICE | {"board": 200}
SEATS_READ = BOARD_READS | {"adviser": 404}
SEATS_OFFICE_WORKS = SEATS_READ | {"board": 403}
# A file that nobody sent.
OFFICE_FINDS_NONE = OFFICE_WORKS | dict.fromkeys(["office", "admin"], 404)
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
    "intern/sitzungen/": LOGGED_IN,
    "intern/sitzungen/neu/": OFFICE,
    "intern/sitzungen/<int:pk>/": BOARD_READS,
    "intern/sitzungen/<int:pk>/tagesordnung.docx": BOARD_READS,
    "intern/sitzungen/<int:pk>/tagesordnung.txt": BOARD_READS,
    "intern/sitzungen/<int:pk>/unterlagen/": BOARD_READS,
    "intern/sitzungen/<int:pk>/teilnahme/": BOARD_READS,
    "intern/sitzungen/<int:pk>/protokoll/": BOARD_READS,
    "intern/sitzungen/<int:pk>/protokoll/beginnen/": OFFICE_POSTS,
    "intern/sitzungen/<int:pk>/bearbeiten/": OFFICE_WORKS,
    "intern/sitzungen/<int:pk>/einladen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/verlegen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/absagen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/wieder-ansetzen/": OFFICE_POSTS,
    "intern/sitzungen/<int:pk>/tagesordnung/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/verschieben/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/entfernen/": OFFICE_MOVES,
    "intern/sitzungen/tagesordnung/<int:pk>/zurueckholen/": OFFICE_MOVES,
    "intern/sitzungen/<int:pk>/unterlagen/neu/": OFFICE_WORKS,
    "intern/sitzungen/unterlagen/<int:pk>/": BOARD_READS,
    "intern/sitzungen/unterlagen/<int:pk>/entfernen/": OFFICE_POSTS,
    "intern/sitzungen/unterlagen/<int:pk>/zurueckholen/": OFFICE_POSTS,
    "intern/sitzungen/<int:pk>/antworten/": BOARD_READS
    | dict.fromkeys(["adviser", "board"], 405)
    | dict.fromkeys(["office", "admin"], 403),
    "intern/sitzungen/<int:pk>/teilnahme/erfassen/": OFFICE_WORKS,
    "intern/sitzungen/<int:pk>/teilnahme/gast/": OFFICE_WORKS,
    "intern/sitzungen/teilnahme/<int:pk>/entfernen/": OFFICE_WORKS,
    "intern/sitzungen/themen/": LOGGED_IN,
    "intern/sitzungen/themen/neu/": PROPOSERS,
    "intern/sitzungen/themen/<int:pk>/aufsetzen/": OFFICE_WORKS,
    "intern/sitzungen/themen/<int:pk>/zurueckstellen/": OFFICE_WORKS,
    "intern/sitzungen/themen/<int:pk>/ablehnen/": OFFICE_WORKS,
    "intern/aufgaben/": LOGGED_IN,
    "intern/aufgaben/alle/": LOGGED_IN,
    "intern/aufgaben/ohne-verantwortliche/": LOGGED_IN,
    "intern/aufgaben/ueberfaellig/": LOGGED_IN,
    "intern/aufgaben/nach-sitzung/": LOGGED_IN,
    "intern/aufgaben/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/alle/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/ohne-verantwortliche/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/ueberfaellig/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/nach-sitzung/aufgaben.txt": LOGGED_IN,
    "intern/aufgaben/neu/": OFFICE,
    "intern/aufgaben/<int:pk>/": BOARD_READS,
    "intern/aufgaben/<int:pk>/erledigen/": OFFICE_POSTS,
    "intern/aufgaben/<int:pk>/wieder-oeffnen/": OFFICE_POSTS,
    "intern/aufgaben/<int:pk>/beginnen/": OFFICE_POSTS,
    "intern/aufgaben/<int:pk>/uebernehmen/": BOARD_POSTS,
    "intern/aufgaben/<int:pk>/anmerken/": BOARD_POSTS,
    "intern/aufgaben/<int:pk>/verschieben/": OFFICE_WORKS,
    "intern/aufgaben/<int:pk>/weitergeben/": OFFICE_WORKS,
    "intern/aufgaben/<int:pk>/verwerfen/": OFFICE_WORKS,
    "intern/aufgaben/<int:pk>/text/": OFFICE_WORKS,
    "intern/vor-ort/": REGISTER,
    "intern/vor-ort/neu/": OFFICE,
    "intern/vor-ort/<int:pk>/": VISIT_READS,
    "intern/vor-ort/<int:pk>/bearbeiten/": OFFICE_WORKS,
    "intern/vor-ort/<int:pk>/stand/": OFFICE_POSTS,
    "intern/foerderung/": SEATS,
    "intern/foerderung/neu/": OFFICE,
    "intern/foerderung/<int:pk>/": SEATS_READ,
    "intern/foerderung/<int:pk>/bearbeiten/": SEATS_OFFICE_WORKS,
    "intern/foerderung/<int:pk>/stand/": SEATS_OFFICE_WORKS | dict.fromkeys(["office", "admin"], 405),
    "intern/foerderung/programme/": SEATS,
    "intern/foerderung/programme/neu/": OFFICE,
    "intern/foerderung/programme/<int:pk>/": OFFICE,
    "intern/protokolle/": LOGGED_IN,
    "intern/protokolle/<int:pk>/": BOARD_READS,
    "intern/protokolle/<int:pk>/protokoll.pdf": BOARD_READS,
    "intern/protokolle/<int:pk>/protokoll.docx": BOARD_READS,
    "intern/protokolle/<int:pk>/protokoll.txt": BOARD_READS,
    "intern/protokolle/<int:pk>/schreiben/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/ueberarbeiten/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/ueberarbeiten/<int:item>/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/ueberarbeiten/uebernehmen/": OFFICE_POSTS,
    "intern/protokolle/<int:pk>/ueberarbeiten/zuruecknehmen/": OFFICE_POSTS,
    "intern/protokolle/<int:pk>/beenden/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/durchsicht/": OFFICE_WORKS,
    "intern/protokolle/durchsichten/<int:pk>/": NOBODYS,  # it lies before somebody else
    "intern/protokolle/durchsichten/<int:pk>/zurueckholen/": OFFICE_POSTS,
    "intern/protokolle/anmerkungen/<int:pk>/erledigen/": OFFICE_POSTS,
    "intern/protokolle/<int:pk>/aus-word/": OFFICE_WORKS,
    "intern/protokolle/<int:pk>/aus-word/<str:token>/": OFFICE_FINDS_NONE,
    "intern/protokolle/<int:pk>/zeilen/<uuid:uuid>/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/zeilen/<uuid:uuid>/verschieben/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/zeilen/<uuid:uuid>/wiederherstellen/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/aenderungen/": OFFICE_WRITES | dict.fromkeys(["office", "admin"], 200),
    "intern/protokolle/<int:pk>/vorschau/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/punkte/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/teilnahme/": OFFICE_WRITES,
    "intern/protokolle/<int:pk>/unterlagen/": OFFICE_WRITES,
    "intern/beschluesse/": LOGGED_IN,
    "intern/beschluesse/<int:pk>/": BOARD_READS,
    "intern/beschluesse/ergebnisse/": LOGGED_IN,
    "intern/beschluesse/beschluesse.txt": LOGGED_IN,
    "intern/beschluesse/ergebnisse/ergebnisse.txt": LOGGED_IN,
    "intern/beschluesse/<int:pk>/beschluss.txt": BOARD_READS,
    "intern/protokolle/einlesen/": OFFICE,
    "intern/protokolle/einlesen/stapel/<int:pk>/": OFFICE,
    "intern/protokolle/einlesen/stapel/<int:pk>/weiter/": OFFICE_DOES,
    "intern/protokolle/einlesen/stapel/<int:pk>/uebernehmen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/": OFFICE,
    "intern/protokolle/einlesen/<int:pk>/original/": OFFICE,
    "intern/protokolle/einlesen/<int:pk>/sichern/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/uebernehmen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/beiseitelegen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/zurueckholen/": OFFICE_DOES,
    "intern/protokolle/einlesen/<int:pk>/zuruecknehmen/": OFFICE,
    "vor-ort/": ALL,
    "vor-ort/<slug:key>/": ALL,
    "cms/login/": CMS_DOOR,
    "^cms/password_reset/": CMS_DOOR,
    "_util/login/": dict.fromkeys(ROLES, 302),
}
TRANSLATED = {
    *("termine/", "termine/termine.txt", "vor-ort/", "vor-ort/<slug:key>/", "_util/login/"),
    *("positionspapiere/feed.atom", "positionspapiere/<slug:slug>/papier.pdf"),
    "positionspapiere/<slug:slug>/papier.txt",
}
REFUSED = (302, 401, 403, 404)
EXAMPLE = {
    "^cms/password_reset/": "cms/password_reset/",
    "kalender/<str:secret>.ics": "kalender/geheim.ics",
}

ARGUMENTS = {
    "<int:pk>": "1",
    "<int:item>": "1",
    "<slug:key>": "15085",
    "<slug:slug>": "kurse",
    "<path:path>": "saal.png",
    "<str:token>": "rsvp.AAAA~nie",
    "<uuid:uuid>": str(UUID(int=1)),
}


@pytest.fixture
def example_rows(db):
    """One row of the board for each URL with an argument; all of them have the key 1."""
    other = User.objects.create_user("jemand@rollen.example")
    CalendarToken.objects.create(pk=1, user=other, name="Telefon", digest=digest_of("geheim"))
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    add_paper(make_index(), page={"slug": "kurse"})
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    FundingProgramme.objects.create(pk=1, name="Ankommen", funder="Stiftung Lindenallee")
    Application.objects.create(pk=1, committee=board, title="Fachtag", year=2027, amount_asked=4800)
    meeting = Meeting.objects.create(pk=1, committee=board, title="Sitzung", state="held")
    prepare(meeting)
    minutes = Minutes.objects.create(pk=1, meeting=meeting, closed_at=timezone.now())
    entry = Entry.objects.create(minutes=minutes, uuid=UUID(int=1), typed="= ja", kind="resolution")
    Resolution.objects.create(pk=1, entry=entry, text="Ja")
    chair = Person.objects.create(first_name="Ole", last_name="Vogt")
    review = Review.objects.create(pk=1, minutes=minutes, reviewer=chair)
    Remark.objects.create(pk=1, review=review, text="Anders")
    Visit.objects.create(pk=1, committee=board, district=harz, title="Ankommen im Harz")
    kept = vars(files.keep(pdf()))
    reading = Reading.objects.create(pk=1)
    SourceFile.objects.create(pk=1, reading=reading, committee=board, state="aside", **kept)
    ActionItem.objects.create(pk=1, committee=board, text="Saal buchen", released_at=timezone.now())


def prepare(meeting: Meeting) -> None:
    """What belongs to a meeting before anybody takes its minutes."""
    kept = files.keep(pdf())
    item = AgendaItem.objects.create(pk=1, meeting=meeting, position=1, title="Saal")
    MeetingPaper.objects.create(pk=1, meeting=meeting, agenda_item=item, title="Entwurf", **vars(kept))
    Attendance.objects.create(pk=1, meeting=meeting, name="Mona Haddad")
    wisher = Person.objects.create(first_name="Mona", last_name="Haddad")
    TopicProposal.objects.create(pk=1, committee=meeting.committee, title="Saal", proposed_by=wisher)


def address(url: str) -> str:
    """The pattern with the example row's key in it."""
    path = "/" + EXAMPLE.get(url, url)
    for part, example in ARGUMENTS.items():
        path = path.replace(part, example)
    return path


def our_urls(patterns=None, prefix: str = ""):
    """Every pattern below the root, libraries' includes left out."""
    for entry in get_resolver().url_patterns if patterns is None else patterns:
        path = prefix + str(entry.pattern)
        if isinstance(entry, URLPattern):
            yield path
        elif isinstance(entry.pattern, LocalePrefixPattern) or (path and not path.startswith(VENDORS)):
            yield from our_urls(entry.url_patterns, path)


def test_every_url_of_ours_stands_in_the_table():
    assert set(our_urls()) == set(TABLE)


def test_a_url_that_nobody_wrote_down_is_found():
    assert set(our_urls()) - (set(TABLE) - {"intern/"}) == {"intern/"}


@pytest.mark.parametrize("role", ROLES)
def test_each_role_gets_what_the_table_says(role, client_of, example_rows):
    client = client_of(role)
    answers = {url: client.get(address(url)).status_code for url in TABLE}
    assert answers == {url: by_role[role] for url, by_role in TABLE.items()}


def refused(role: str) -> dict[str, int]:
    """What the table refuses to a role, and how."""
    return {url: by_role[role] for url, by_role in TABLE.items() if by_role[role] in REFUSED}


@pytest.mark.parametrize("role", ROLES)
def test_who_may_not_look_may_not_post_either(role, client_of, example_rows):
    client = client_of(role)
    answers = {url: client.post(address(url)).status_code for url in refused(role)}
    assert answers == refused(role)


def test_nobody_posts_without_the_token_of_a_page(client_of, example_rows):
    """The office may do everything, but not from somebody else's page."""
    client = client_of("office")
    client.handler.enforce_csrf_checks = True
    ours = {url for url in TABLE if not url.endswith(".ics")}
    answers = {url: client.post(address(url)).status_code for url in ours}
    assert answers == dict.fromkeys(ours, 403)


SIDE_DOORS = ["/cms/login/", "/_util/login/", "/en/_util/login/", "/cms/password_reset/"]


@pytest.mark.parametrize("door", SIDE_DOORS)
def test_every_side_door_leads_to_the_one_login(client, db, door):
    assert client.get(door).headers["Location"].split("?")[0] == "/konto/login/"


def test_in_another_language_each_address_answers_as_in_german(client_of, example_rows):
    with translation.override("en"):
        english = {url.removeprefix("en/") for url in our_urls() if url.startswith("en/")} & set(TABLE)
    client = client_of("visitor")
    answers = {url: client.get(f"/en{address(url)}").status_code for url in english}
    assert answers == {url: TABLE[url]["visitor"] for url in TRANSLATED}


def test_the_cms_sends_visitors_to_the_one_login(client, db):
    assert client.get("/cms/").headers["Location"].split("?")[0] == "/konto/login/"


def test_a_page_of_ours_allows_no_inline_script(client, db):
    assert "unsafe-inline" not in client.get("/konto/login/").headers["Content-Security-Policy"]
