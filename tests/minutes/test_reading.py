"""Who reads what: the page, the PDF and the register show each reader exactly her lines."""

from datetime import UTC, datetime
from re import sub
from uuid import uuid4

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings.models import Meeting
from meetings.tasks.models import ActionItem
from members.models import Committee
from members.search.indexing import together
from minutes.models import Entry, Minutes, Outcome, Resolution
from tests.minutes.told import INTERN, OPEN, READERS, page_text, pdf_text, reader, said_in, told_minutes
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture(autouse=True)
def november():
    """Some days after the meeting; what was promised is not due yet."""
    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC)):
        yield


LISTS = ["/intern/protokolle/", "/intern/beschluesse/", "/intern/beschluesse/ergebnisse/"]


@pytest.fixture
def log_in(client):
    def enter(user):
        client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return enter


def address(minutes: Minutes, rest: str = "") -> str:
    return f"/intern/protokolle/{minutes.pk}/{rest}"


@pytest.mark.parametrize(("who", "lines"), READERS.items())
def test_each_reader_sees_exactly_her_lines_on_the_page_and_in_the_pdf(log_in, who, lines):
    minutes = told_minutes()
    client = log_in(reader(minutes, who))
    page, pdf = client.get(address(minutes)), client.get(address(minutes, "protokoll.pdf"))
    if lines is None:
        assert (page.status_code, pdf.status_code) == (404, 404)
    else:
        assert (said_in(page_text(page)), said_in(pdf_text(pdf))) == (lines, lines)


@pytest.mark.parametrize("who", ["guest", "adviser", "was voting", "board"])
def test_while_the_meeting_runs_nobody_reads_along(log_in, who):
    minutes = told_minutes(ended=False)
    client = log_in(reader(minutes, who))
    assert client.get(address(minutes)).status_code == 404
    assert client.get(address(minutes, "protokoll.pdf")).status_code == 404
    assert said_in(page_text(client.get("/intern/beschluesse/"))) == set()
    assert said_in(page_text(client.get("/intern/beschluesse/ergebnisse/"))) == set()
    assert not ActionItem.objects.visible_to(client.get("/intern/").wsgi_request.user).exists()


def test_the_minute_taker_reads_what_she_writes_while_the_meeting_runs(log_in):
    minutes, taker = told_minutes(ended=False), make_user("delegate")
    Meeting.objects.filter(pk=minutes.meeting_id).update(minute_taker=taker.person)
    assert said_in(page_text(log_in(taker).get(address(minutes)))) == OPEN | INTERN


@pytest.mark.parametrize(
    ("who", "resolutions", "outcomes"),
    [
        ("delegate", set(), set()),
        ("guest", set(), set()),
        ("adviser", {"Wir laden ein"}, {"Wir warten ab."}),
        ("board", {"Wir laden ein", "Wir sparen"}, {"Wir warten ab."}),
        ("office", {"Wir laden ein", "Wir sparen"}, {"Wir warten ab."}),
    ],
)
def test_the_register_shows_each_reader_her_decisions(log_in, who, resolutions, outcomes):
    client = log_in(reader(told_minutes(), who))
    assert said_in(page_text(client.get("/intern/beschluesse/"))) == resolutions
    assert said_in(page_text(client.get("/intern/beschluesse/ergebnisse/"))) == outcomes


def test_a_resolution_says_what_came_of_it(log_in):
    minutes = told_minutes()
    resolution = Resolution.objects.get(text="Wir laden ein")
    ActionItem.objects.filter(text="bucht den Saal").update(state="done", done_at=timezone.now())
    path = f"/intern/beschluesse/{resolution.pk}/"
    done = "bucht den Saal erledigt M. Lindner · bis Di, 15. Dezember 2026"
    board = page_text(log_in(reader(minutes, "board")).get(path))
    assert board.partition("Was daraus wurde ")[2] == (
        f"{done} prüft die Kasse offen M. Brandt · bis So, 20. Dezember 2026"
    )
    adviser = page_text(log_in(make_user("adviser")).get(path))
    assert adviser.partition("Was daraus wurde ")[2] == done


def test_a_released_resolution_is_read_by_members_without_a_way_to_its_minutes(log_in):
    minutes = told_minutes()
    Resolution.objects.filter(text="Wir laden ein").update(audience="members")
    client = log_in(make_user("delegate"))
    assert said_in(page_text(client.get("/intern/beschluesse/"))) == {"Wir laden ein"}
    page = client.get(f"/intern/beschluesse/{Resolution.objects.get(text='Wir laden ein').pk}/")
    assert (address(minutes) in page.content.decode(), said_in(page_text(page))) == (False, {"Wir laden ein"})


def decided(year: int, number: int, text: str) -> None:
    """A numbered resolution and an outcome of a meeting in that year."""
    board, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    starts_at = timezone.make_aware(timezone.datetime(year, 3, 1, 14))
    meeting = Meeting.objects.create(committee=board, title="Sitzung", state="held", starts_at=starts_at)
    minutes = Minutes.objects.create(meeting=meeting, closed_at=timezone.now())
    for kind, model, more in (
        ("resolution", Resolution, {"year": year, "number": number}),
        ("outcome", Outcome, {}),
    ):
        entry = Entry.objects.create(minutes=minutes, uuid=uuid4(), typed=text, text=text, kind=kind)
        model.objects.create(entry=entry, text=text, **more)


@pytest.mark.parametrize("path", ["", "ergebnisse/"])
@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("", ["Neue Räume suchen", "Alte Räume kündigen", "Kurse fördern"]),
        ("?jahr=2025", ["Alte Räume kündigen"]),
        ("?q=räume", ["Neue Räume suchen", "Alte Räume kündigen"]),
        ("?q=suchen+Räume", ["Neue Räume suchen"]),
        ("?q=Räume&jahr=2024", []),
        ("?q=100%25", []),
        ("?jahr=99999999999999999999999", ["Neue Räume suchen", "Alte Räume kündigen", "Kurse fördern"]),
        ("?jahr=0000", ["Neue Räume suchen", "Alte Räume kündigen", "Kurse fördern"]),
        ("?jahr=0001", ["Neue Räume suchen", "Alte Räume kündigen", "Kurse fördern"]),
        ("?q=Neue%00", ["Neue Räume suchen"]),
        ("?jahr=alle", ["Neue Räume suchen", "Alte Räume kündigen", "Kurse fördern"]),
    ],
)
def test_the_register_is_searched_by_year_and_word(log_in, path, question, found):
    decided(2024, 1, "Kurse fördern")
    decided(2025, 1, "Alte Räume kündigen")
    decided(2026, 1, "Neue Räume suchen")
    page = log_in(make_user("office")).get(f"/intern/beschluesse/{path}{question}")
    assert [sub("^[0-9/ ]+", "", row["title"]) for row in page.context["rows"]] == found


def test_a_number_finds_its_resolution(log_in):
    decided(2025, 7, "Sieben")
    decided(2026, 7, "Wieder sieben")
    rows = log_in(make_user("office")).get("/intern/beschluesse/?q=2025/7").context["rows"]
    assert [row["title"] for row in rows] == ["2025/7 Sieben"]


def test_minutes_are_known_by_their_day_so_that_no_two_links_read_the_same(log_in):
    decided(2025, 1, "Alte Räume kündigen")
    decided(2026, 1, "Neue Räume suchen")
    years = log_in(make_user("office")).get("/intern/protokolle/").context["years"]
    rows = [row for _year, found in years for row in found]
    assert [(row["title"], row["note"]) for row in rows] == [
        ("So, 1. März 2026", "Sitzung · Vorstand"),
        ("Sa, 1. März 2025", "Sitzung · Vorstand"),
    ]


@pytest.mark.parametrize("who", ["adviser", "board", "office"])
def test_the_lists_cost_the_same_for_one_row_and_for_thirty(log_in, who):
    client = log_in(make_user(who))
    costs: dict[str, list[int]] = {path: [] for path in LISTS}
    for numbers in (range(1, 2), range(2, 4), range(4, 31)):
        with together():
            for number in numbers:
                decided(2026, number, f"Beschluss {number}")
        for path, told in costs.items():
            client.get(path)
            with CaptureQueriesContext(connection) as queries:
                client.get(path)
            told.append(len(queries))
    assert costs == {path: [told[0]] * 3 for path, told in costs.items()}


@pytest.mark.parametrize("path", ["", "protokoll.pdf"])
def test_the_minutes_cost_the_same_for_nine_lines_and_for_thirty_six(log_in, path):
    minutes = told_minutes()
    client, costs = log_in(reader(minutes, "board")), []
    client.get(address(minutes, path))
    for _time in range(2):
        with CaptureQueriesContext(connection) as queries:
            client.get(address(minutes, path))
        costs.append(len(queries))
        multiply(minutes)
    assert costs[0] == costs[1]


@together()
def multiply(minutes: Minutes) -> None:
    """Every line four times, with its own speaker, task or decision."""
    for entry in list(minutes.entries.select_related("resolution", "outcome")):
        tasks = list(entry.action_items.all())
        for _copy in range(3):
            copy = Entry.objects.create(
                minutes=minutes,
                agenda_item=entry.agenda_item,
                position=entry.position,
                kind=entry.kind,
                typed=entry.typed,
                text=entry.text,
                speaker=entry.speaker,
                audience=entry.audience,
            )
            if entry.kind == "resolution":
                Resolution.objects.create(entry=copy, text=entry.text)
            for task in tasks:
                copy.action_items.add(
                    ActionItem.objects.create(text=task.text, committee=task.committee, meeting=task.meeting)
                )
