"""What one may see never names what one may not: attacks by readers of single rows."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from meetings.models import AgendaItem, Attendance, Meeting
from meetings.permissions import can_add_paper, can_note_attendance
from meetings.tasks.models import ActionItem
from meetings.tasks.rows import rows_of
from members.models import Committee, User
from minutes.models import Entry, Minutes, Resolution
from minutes.permissions import can_write
from roundtable.calendar_links import make_link
from tests.boards import board_in_session
from tests.meetings.examples import at
from tests.roles import make_user

pytestmark = pytest.mark.django_db
SECRET_MEETING, SECRET_ITEM = "Klausur Personal", "Kündigung"
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def meeting() -> Meeting:
    """A meeting for the seats of the board only, with one item."""
    board, _made = Committee.objects.get_or_create(
        slug="vorstand", defaults={"name": "Vorstand", "kind": "board"}
    )
    held = Meeting.objects.create(
        committee=board,
        title=SECRET_MEETING,
        state="held",
        audience="seats",
        starts_at=at(date(2026, 3, 2)),
    )
    AgendaItem.objects.create(meeting=held, position=1, number="1", title=SECRET_ITEM)
    return held


def logged_in(client, role: str):
    user = make_user(role)
    client.force_login(user, backend=BACKEND)
    return user


def task_for(user, meeting: Meeting) -> ActionItem:
    """A released task of the meeting that this user answers for."""
    task = ActionItem.objects.create(
        committee=meeting.committee,
        meeting=meeting,
        agenda_item=meeting.agenda.get(),
        text="Schlüssel abgeben",
        audience="seats",
        released_at=timezone.now(),
    )
    task.assignees.add(user.person)
    return task


def names(page: str) -> list[str]:
    return [word for word in ("Schlüssel abgeben", SECRET_MEETING, SECRET_ITEM) if word in page]


@pytest.mark.parametrize(
    ("role", "named"),
    [
        ("delegate", ["Schlüssel abgeben"]),
        ("former", ["Schlüssel abgeben"]),
        ("board", ["Schlüssel abgeben", SECRET_MEETING, SECRET_ITEM]),
    ],
)
def test_a_task_does_not_name_a_meeting_that_its_person_may_not_see(client, meeting, role, named):
    task_for(logged_in(client, role), meeting)
    assert names(client.get("/intern/aufgaben/nach-sitzung/").text) == named


@pytest.mark.parametrize(("role", "named"), [("delegate", []), ("board", [SECRET_ITEM])])
def test_the_page_of_a_task_names_the_item_to_those_who_see_the_meeting(client, meeting, role, named):
    task = task_for(logged_in(client, role), meeting)
    page = client.get(task.get_absolute_url()).text
    assert [word for word in (SECRET_MEETING, SECRET_ITEM) if word in page] == named


def test_a_row_of_a_hidden_meeting_says_committee_and_number(meeting):
    user = make_user("delegate")
    task_for(user, meeting)
    (row,) = rows_of(ActionItem.objects.with_people(timezone.localdate()), user=user)
    assert (row.meeting, row.item) == ("Vorstand", "TOP\u00a01")


@pytest.mark.parametrize(
    ("role", "named"), [("delegate", []), ("adviser", []), ("board", [SECRET_MEETING, SECRET_ITEM])]
)
def test_a_released_resolution_keeps_its_meeting_to_itself(client, meeting, role, named):
    logged_in(client, role)
    minutes = Minutes.objects.create(meeting=meeting, audience="seats", closed_at=timezone.now())
    entry = Entry.objects.create(
        minutes=minutes,
        typed="! Der Saal",
        audience="seats",
        kind="resolution",
        agenda_item=meeting.agenda.get(),
    )
    released = Resolution.objects.create(entry=entry, text="Der Saal wird gemietet", audience="public")
    page = client.get(f"/intern/beschluesse/{released.pk}/").text
    assert "Der Saal wird gemietet" in page
    assert [word for word in (SECRET_MEETING, SECRET_ITEM) if word in page] == named


@pytest.mark.parametrize("role", ["visitor", "delegate", "office"])
@pytest.mark.parametrize(
    "path",
    [
        *("/intern/", "/intern/sitzungen/", "/intern/sitzungen/0/", "/intern/protokolle/0/aenderungen/"),
        *("/konto/login/", "/konto/email/", "/cms/", "/antwort/rsvp.AAAA~nie/"),
    ],
)
def test_no_cache_keeps_a_private_page(client, path, role):
    if role != "visitor":
        logged_in(client, role)
    rules = client.get(path).headers["Cache-Control"].split(", ")
    assert {"private", "no-store"} <= set(rules)


def test_a_shared_cache_keeps_no_personal_calendar(client):
    _link, secret = make_link(user=make_user("board"), name="Telefon")
    assert client.get(f"/kalender/{secret}.ics").headers["Cache-Control"] == "private, no-cache"


def test_what_is_public_may_be_kept(client):
    assert "Cache-Control" not in client.get("/termine/").headers


@pytest.mark.django_db(transaction=True)  # inside a transaction no answer is kept
def test_no_secret_is_the_name_of_the_public_calendar(client):
    kept = [client.get("/termine/oeffentlich.ics").status_code for _time in range(3)]
    assert kept == [200] * 3
    assert client.get("/kalender/public.ics").status_code == 404


@pytest.mark.parametrize(("role", "works", "sees"), [("adviser", True, True), ("former", False, False)])
def test_who_has_left_no_longer_works_on_the_minutes_she_once_took(client, role, works, sees):
    taker = make_user(role)
    minutes = board_in_session()
    meeting = minutes.meeting
    meeting.minute_taker = taker.person
    meeting.save()
    task = ActionItem.objects.create(committee=meeting.committee, meeting=meeting, text="Anrufen")
    asked = (can_write(taker, minutes), can_note_attendance(taker, meeting), can_add_paper(taker, meeting))
    assert asked == (works, works, works)
    shown = [rows.objects.visible_to(taker).exists() for rows in (Minutes, ActionItem)]
    assert shown == [sees, sees]
    client.force_login(taker, backend=BACKEND)
    answer = client.post(f"/intern/protokolle/{minutes.pk}/vorschau/", "{}", content_type="application/json")
    assert answer.status_code == (200 if works else 404)
    assert client.get(task.get_absolute_url()).status_code == (200 if sees else 404)


def test_who_has_left_still_reads_the_minutes_of_her_time(client):
    minutes = board_in_session()
    Meeting.objects.update(minute_taker=make_user("former").person)
    Minutes.objects.update(closed_at=timezone.now())
    client.force_login(User.objects.get(), backend=BACKEND)
    assert client.get(f"/intern/protokolle/{minutes.pk}/").status_code == 200
    assert client.get(f"/intern/protokolle/{minutes.pk}/schreiben/").status_code == 403


def test_the_next_meeting_of_a_postponed_task_is_one_that_its_person_knows_of_and_that_takes_place(client):
    user = logged_in(client, "adviser")
    board = Committee.objects.get(slug="vorstand")
    for days, more in [(5, {"audience": "office"}), (10, {"state": "cancelled"}), (20, {})]:
        starts_at = at(timezone.localdate() + timedelta(days=days))
        Meeting.objects.create(committee=board, title="Sitzung", starts_at=starts_at, **more)
    task = ActionItem.objects.create(committee=board, text="Anrufen", released_at=timezone.now())
    task.assignees.add(user.person)
    said = {"words": "bis zur nächsten Sitzung", "reason": "Urlaub"}
    client.post(f"{task.get_absolute_url()}verschieben/", said)
    task.refresh_from_db()
    assert task.due_on == timezone.localdate() + timedelta(days=20)


@pytest.mark.parametrize(("role", "status"), [("former", 403), ("delegate", 200), ("adviser", 200)])
def test_who_comes_to_a_public_meeting_is_not_for_those_who_have_left(client, meeting, role, status):
    Meeting.objects.update(audience="public")
    logged_in(client, role)
    where = f"/intern/sitzungen/{meeting.pk}/teilnahme/"
    assert client.get(where).status_code == status
    assert (where in client.get(meeting.get_absolute_url()).text) is (status == 200)


def test_who_stands_on_the_list_sees_it_also_after_leaving(client, meeting):
    former = logged_in(client, "former")
    Attendance.objects.create(meeting=meeting, person=former.person, state="present")
    assert client.get(f"/intern/sitzungen/{meeting.pk}/teilnahme/").status_code == 200
