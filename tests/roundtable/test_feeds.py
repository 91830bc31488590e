"""What calendar programs fetch: who gets which events, and what is sent when nothing has changed."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.utils import timezone

from meetings.models import Attendance, Meeting
from meetings.tasks.models import ActionItem
from members.calendar_zones import BERLIN
from members.models import Appointment, Association, User
from roundtable import calendar_links, calendars
from roundtable.calendar_events import KeptEvents, kept_events
from roundtable.models import CalendarToken
from tests.meetings.visits.examples import visit
from tests.roles import BOARD_SEES, ROLES, make_user
from tests.roundtable.feed_examples import PUBLIC, STARTS, address_for, board, events, meeting, titles

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture(autouse=True)
def no_kept_events():
    kept_events.clear()


def task(text: str = "Saal buchen", *, by=(), **fields) -> ActionItem:
    given = {"due_on": date(2026, 11, 30), "released_at": timezone.now(), "committee": board()}
    made = ActionItem.objects.create(text=text, **given | fields)
    made.assignees.set(by)
    return made


# --- who gets which events --------------------------------------------------------------------------


def test_the_public_calendar_holds_public_meetings_that_are_more_than_a_draft(client):
    for state in Meeting.State.values:
        meeting(title=state, state=state, audience="public")
    meeting(title="intern", audience="members")
    meeting(title="Tag noch offen", audience="public", starts_at=None, ends_at=None)
    assert titles(client.get(PUBLIC)) == ["Abgesagt: cancelled", "held", "in_session", "invited"]


def test_the_public_calendar_shows_nobody_more_whoever_is_logged_in(client_of):
    meeting(audience="committee")
    assert titles(client_of("office").get(PUBLIC)) == []


@pytest.mark.parametrize("role", [role for role in ROLES if role != "visitor"])
def test_a_personal_calendar_holds_what_its_owner_may_see(client, role):
    for audience in ("office", "seats", "committee", "members", "public"):
        meeting(title=audience, audience=audience)
    assert titles(client.get(address_for(make_user(role)))) == sorted(BOARD_SEES[role])


def test_ones_own_open_tasks_with_a_due_day_stand_in_it(client):
    me, other = make_user("board"), make_user("adviser").person
    mine = me.person
    task("meine", by=[mine])
    task("begonnen", by=[mine], state="in_progress")
    task("erledigt", by=[mine], state="done", done_at=timezone.now())
    task("ohne Frist", by=[mine], due_on=None)
    task("noch nicht mitgeteilt", by=[mine], released_at=None)
    task("gestrichen", by=[mine], withdrawn_at=timezone.now())
    task("eines anderen", by=[other])
    assert titles(client.get(address_for(me))) == ["Aufgabe: begonnen", "Aufgabe: meine"]


def test_announced_visits_stand_in_both_calendars_once(client):
    fields = {"audience": "public", "starts_on": date(2026, 12, 1)}
    visit("angekündigt", state="invited", time_words="17–19 Uhr", place="Kulturscheune", **fields)
    visit("als Sitzung", state="invited", meeting=meeting(audience="public"), **fields)
    visit("nur für das Gremium", state="preparation", **fields | {"audience": "committee"})
    visit("Idee", **fields)
    visit("ohne Tag", audience="public", state="invited")
    seen = ["Runder Tisch vor Ort: angekündigt", "Vorstandssitzung"]
    assert titles(client.get(PUBLIC)) == seen
    inside = client.get(address_for(make_user("board")))
    assert titles(inside) == sorted([*seen, "Runder Tisch vor Ort: nur für das Gremium"])
    found = {event.summary.value.split(": ")[-1]: event for event in events(inside)}["angekündigt"]
    assert (found.dtstart.value, found.location.value, found.description.value, found.status.value) == (
        datetime(2026, 12, 1, 17, tzinfo=BERLIN),
        "Kulturscheune, Harz",
        "17–19 Uhr",
        "CONFIRMED",
    )


def test_a_postponed_visit_arrives_with_the_same_uid_and_a_higher_sequence(client):
    with time_machine.travel(STARTS, tick=False):
        row = visit(audience="public", state="invited", starts_on=date(2026, 12, 1))
        (before,) = events(client.get(PUBLIC))
    with time_machine.travel(STARTS + timedelta(minutes=1), tick=False):
        row.starts_on = date(2026, 12, 8)
        row.save()
        (after,) = events(client.get(PUBLIC))
    assert after.uid.value == before.uid.value
    assert int(after.sequence.value) == int(before.sequence.value) + 60
    assert after.dtstart.value == date(2026, 12, 8)


def test_an_account_without_a_person_has_a_calendar_too(client):
    user = User.objects.create_user("technik@rollen.example")
    meeting(audience="public")
    task()
    assert titles(client.get(address_for(user))) == ["Vorstandssitzung"]


def test_events_lead_to_their_pages(client, settings):
    settings.WAGTAILADMIN_BASE_URL = "https://tisch.example"
    me = make_user("board")
    row, mine = meeting(audience="public"), task(by=[me.person])
    assert [event.url.value for event in events(client.get(address_for(me)))] == [
        f"https://tisch.example/intern/sitzungen/{row.pk}/",
        f"https://tisch.example/intern/aufgaben/{mine.pk}/",
    ]
    assert [event.url.value for event in events(client.get(PUBLIC))] == ["https://tisch.example/termine/"]


def test_the_name_is_that_of_the_association(client):
    Association.objects.update_or_create(pk=1, defaults={"name": "Runder Tisch Süd"})
    user = make_user("board")
    assert b"X-WR-CALNAME:Runder Tisch S\xc3\xbcd: Termine\r\n" in client.get(PUBLIC).content
    assert b"\r\nNAME:Runder Tisch S\xc3\xbcd: Meine Termine\r\n" in client.get(address_for(user)).content


# --- what changes arrives ---------------------------------------------------------------------------


def test_a_moved_meeting_arrives_with_the_same_uid_and_a_higher_sequence(client):
    row = meeting(audience="public")
    (before,) = events(client.get(PUBLIC))
    row.starts_at, row.ends_at, row.sequence = STARTS + timedelta(days=7), None, row.sequence + 1
    row.save()
    (after,) = events(client.get(PUBLIC))
    assert before.uid.value == after.uid.value
    assert int(after.sequence.value) == int(before.sequence.value) + 1
    assert after.dtstart.value == STARTS + timedelta(days=7)
    assert after.dtstamp.value >= before.dtstamp.value


def test_who_loses_the_seat_loses_the_meeting_with_the_next_fetch(client):
    me = make_user("board")
    address = address_for(me)
    meeting(audience="seats")
    known = client.get(address)
    Appointment.objects.filter(person=me.person).update(left_on=timezone.localdate())
    again = client.get(address, headers={"If-None-Match": known["ETag"]})
    assert (titles(known), titles(again)) == (["Vorstandssitzung"], [])


def test_the_day_alone_takes_a_right_away(client):
    me = make_user("board")
    address = address_for(me)
    with time_machine.travel(datetime(2026, 11, 9, 22, 30, tzinfo=UTC), tick=False):
        Appointment.objects.filter(person=me.person).update(ends_on=date(2026, 11, 9))
        meeting(audience="seats")
        assert titles(client.get(address)) == ["Vorstandssitzung"]
    with time_machine.travel(datetime(2026, 11, 9, 23, 30, tzinfo=UTC), tick=False):
        assert titles(client.get(address)) == []


def test_who_was_present_gets_the_meeting_and_loses_it_when_the_entry_was_wrong(client):
    former = make_user("former")
    address = address_for(former)
    row = meeting(audience="committee")
    entry = Attendance.objects.create(meeting=row, person=former.person, state="present")
    assert titles(client.get(address)) == ["Vorstandssitzung"]
    entry.delete()
    assert titles(client.get(address)) == []


def test_a_narrowed_meeting_leaves_the_public_calendar(client):
    row = meeting(audience="public")
    etag = client.get(PUBLIC)["ETag"]
    row.audience = "committee"
    row.save()
    assert titles(client.get(PUBLIC, headers={"If-None-Match": etag})) == []


def test_a_done_task_leaves_the_calendar(client):
    me = make_user("board")
    row, address = task(by=[me.person]), address_for(me)
    assert titles(client.get(address)) == ["Aufgabe: Saal buchen"]
    row.state, row.done_at = "done", timezone.now()
    row.save()
    assert titles(client.get(address)) == []


# --- links ------------------------------------------------------------------------------------------


def test_a_revoked_link_leads_nowhere(client):
    me = make_user("board")
    link, secret = calendar_links.make_link(user=me, name="Telefon")
    etag = client.get(f"/kalender/{secret}.ics")["ETag"]
    assert calendar_links.revoke(link)
    for headers in ({}, {"If-None-Match": etag}):
        assert client.get(f"/kalender/{secret}.ics", headers=headers).status_code == 404
    assert not calendar_links.revoke(link)


def test_the_link_of_a_closed_account_leads_nowhere(client):
    me = make_user("board")
    address = address_for(me)
    me.is_active = False
    me.save()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("secret", ["unbekannt", "a" * 300, "ä", "..%2f"])
def test_an_unknown_link_leads_nowhere(client, secret):
    assert client.get(f"/kalender/{secret}.ics").status_code == 404


def test_only_a_digest_of_the_secret_is_kept():
    link, secret = calendar_links.make_link(user=make_user("board"), name="Telefon")
    assert len(secret) == 32
    assert secret not in str(CalendarToken.objects.filter(pk=link.pk).values().get())


def test_the_use_is_noted_once_a_day(client, django_assert_num_queries):
    me = make_user("board")
    address = address_for(me)
    with time_machine.travel(STARTS, tick=False):
        client.get(address)
    with time_machine.travel(STARTS + timedelta(hours=2), tick=False):
        client.get(address)
        assert CalendarToken.objects.get().last_used_at == STARTS
    with time_machine.travel(STARTS + timedelta(days=1), tick=False):
        client.get(address)
        assert CalendarToken.objects.get().last_used_at == STARTS + timedelta(days=1)


def test_a_feed_opens_no_session(client):
    address = address_for(make_user("board"))
    for url in (PUBLIC, address, "/kalender/unbekannt.ics"):
        assert not client.get(url).cookies
    assert Session.objects.count() == 0


def test_a_logged_in_reader_is_not_asked_who_she_is(client_of):
    client = client_of("board")
    address = address_for(make_user("office"))
    assert "Cookie" not in client.get(address).headers.get("Vary", "")


# --- nothing is sent twice --------------------------------------------------------------------------


@pytest.mark.parametrize("form", ["{}", "W/{}", '"anderes", {}', "*"])
def test_what_the_reader_has_is_not_sent_again(client, form):
    meeting(audience="public")
    etag = client.get(PUBLIC)["ETag"]
    again = client.get(PUBLIC, headers={"If-None-Match": form.format(etag)})
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", etag)


@pytest.mark.parametrize("known", ['"anderes"', "", "W/", "*, etwas"])
def test_what_the_reader_does_not_have_is_sent(client, known):
    assert client.get(PUBLIC, headers={"If-None-Match": known}).status_code == 200


def test_a_304_builds_no_event(client, monkeypatch):
    meeting(audience="public")
    etag = client.get(PUBLIC)["ETag"]
    kept_events.clear()
    monkeypatch.setattr(calendars, "meeting_event", None)
    assert client.get(PUBLIC, headers={"If-None-Match": etag}).status_code == 304


def test_a_date_alone_is_no_reason_for_304_because_a_lost_row_leaves_none(client):
    meeting(audience="public")
    dated = client.get(PUBLIC)["Last-Modified"]
    assert client.get(PUBLIC, headers={"If-Modified-Since": dated}).status_code == 200


def test_last_modified_is_the_last_change(client):
    meeting(audience="public")
    row = meeting(audience="public")
    Meeting.objects.filter(pk=row.pk).update(changed_at=datetime(2099, 12, 24, 18, tzinfo=UTC))
    assert client.get(PUBLIC)["Last-Modified"] == "Thu, 24 Dec 2099 18:00:00 GMT"


def test_head_says_the_same_without_a_body(client):
    meeting(audience="public")
    got, head = client.get(PUBLIC), client.head(PUBLIC)
    assert (head.status_code, head.content) == (200, b"")
    assert {name: head[name] for name in ("ETag", "Content-Type", "Cache-Control")} == {
        "ETag": got["ETag"],
        "Content-Type": "text/calendar; charset=utf-8",
        "Cache-Control": "public, no-cache",
    }
    assert int(head["Content-Length"]) == len(got.content)


def test_a_feed_takes_nothing(client):
    assert client.post(PUBLIC).status_code == 405


def test_personal_feeds_are_kept_by_no_proxy(client):
    assert client.get(address_for(make_user("board")))["Cache-Control"] == "private, no-cache"


def test_an_event_is_built_once_and_again_only_when_its_row_has_changed(client, monkeypatch):
    built = []
    original = calendars.meeting_event
    monkeypatch.setattr(
        calendars, "meeting_event", lambda row, **where: built.append(row.title) or original(row, **where)
    )
    first, second = meeting(title="erste", audience="public"), meeting(title="zweite", audience="public")
    body = client.get(PUBLIC).content
    assert client.get(PUBLIC).content == body
    second.save()
    client.get(PUBLIC)
    assert built == ["erste", "zweite", "zweite"]
    assert first.title in body.decode()


def test_only_so_many_events_are_kept_and_the_oldest_go():
    kept = KeptEvents(most=2)
    kept.keep({"eins": b"1", "zwei": b"2"})
    kept.keep({"drei": b"3"})
    assert kept.find(["eins", "zwei", "drei"]) == {"zwei": b"2", "drei": b"3"}


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_a_personal_feed_costs_the_same_for_any_number_of_rows(client, rows, django_assert_num_queries):
    me = make_user("board")
    address = address_for(me)
    for number in range(rows):
        meeting(title=f"Sitzung {number}")
        task(f"Aufgabe {number}", by=[me.person])
    client.get(address)
    with django_assert_num_queries(6):
        client.get(address)
