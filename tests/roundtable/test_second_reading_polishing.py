"""Attacks on the text on which minutes are polished: foreign keys, broken forms, other sessions."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from meetings.models import Meeting
from minutes import closing, writing
from minutes.models import Entry, Minutes
from tests.boards import board_in_session, item, writer
from tests.minutes.revised import rows, say
from tests.roles import make_user

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
BOOKED = "Der Saal im Alten Rathaus ist für den Abend der Versammlung gebucht."
ORDERED = "Der Saal im Alten Rathaus ist für den Abend der Versammlung gebucht worden."
STEPS = ("", "uebernehmen/", "zuruecknehmen/")


@pytest.fixture
def office():
    return writer()


@pytest.fixture
def minutes(office) -> Minutes:
    found = board_in_session()
    say(found, office, BOOKED)
    return found


def signed_in(user, **options) -> Client:
    client = Client(**options)
    client.force_login(user, backend=BACKEND)
    return client


def address(minutes: Minutes, step: str = "") -> str:
    return f"/intern/protokolle/{minutes.pk}/ueberarbeiten/{step}"


def text_of(minutes: Minutes, pieces, *, after: str) -> dict:
    """The form as it is sent for item 2, which began as these (key, text, item)."""
    place = item(minutes, "2").pk
    return {"base": json.dumps(pieces), "seed": str(uuid4()), "only": place, f"text-{place}": after}


def taker_of(minutes: Minutes):
    user = make_user("delegate")
    Meeting.objects.filter(pk=minutes.meeting_id).update(minute_taker=user.person)
    return user


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize(
    ("role", "status"),
    [("visitor", 302), ("delegate", 404), ("former", 404), ("adviser", 403), ("board", 403)],
)
def test_only_who_writes_the_minutes_polishes_them(client_of, minutes, office, role, status, step):
    closing.close(minutes, by=office)
    before, client = rows(minutes), client_of(role)
    assert client.post(address(minutes, step), {"base": "[]"}).status_code == status
    assert rows(minutes) == before


@pytest.mark.parametrize("step", STEPS)
def test_no_other_site_polishes(minutes, office, step):
    client = signed_in(office, enforce_csrf_checks=True)
    assert client.post(address(minutes, step), {"base": "[]"}).status_code == 403


@pytest.mark.parametrize("step", ["uebernehmen/", "zuruecknehmen/"])
def test_what_changes_something_cannot_be_opened(minutes, office, step):
    assert signed_in(office).get(address(minutes, step)).status_code == 405


def test_a_minute_taker_neither_reads_nor_changes_lines_that_are_not_hers(minutes, office):
    hidden = say(minutes, office, "Personalakte")
    Entry.objects.filter(pk=hidden.pk).update(audience="office")
    client, before = signed_in(taker_of(minutes)), rows(minutes)
    assert "Personalakte" not in client.get(address(minutes)).text
    place = item(minutes, "2").pk
    for after in ("Etwas anderes", ""):
        sent = text_of(minutes, [[hidden.uuid.hex, "Geraten", place]], after=after)
        shown = client.post(address(minutes), sent, follow=True)
        assert "Personalakte" not in shown.text
        client.post(address(minutes, "uebernehmen/"), sent | {"shown": shown.context.get("shown", "")})
    assert rows(minutes)[hidden.uuid.hex] == before[hidden.uuid.hex]


@pytest.mark.parametrize("after", [ORDERED, "", "Ganz etwas anderes"])
def test_a_line_of_other_minutes_is_not_reached_by_its_key(minutes, office, after):
    elsewhere = board_in_session()
    foreign = say(elsewhere, office, BOOKED)
    before, place = rows(elsewhere), item(minutes, "2").pk
    sent = text_of(minutes, [[foreign.uuid.hex, BOOKED, place]], after=after)
    signed_in(office).post(address(minutes), sent)
    assert rows(elsewhere) == before


def test_an_item_of_other_minutes_takes_no_line(minutes, office):
    elsewhere = board_in_session()
    place, there = item(minutes, "2").pk, item(elsewhere, "2").pk
    key = minutes.entries.get().uuid.hex
    sent = {
        "base": json.dumps([[key, BOOKED, place]]),
        "seed": str(uuid4()),
        f"text-{place}": "",
        f"text-{there}": BOOKED,
    }
    signed_in(office).post(address(minutes), sent)
    assert set(minutes.entries.values_list("agenda_item__meeting", flat=True)) == {minutes.meeting_id}
    assert elsewhere.entries.count() == 0


BROKEN = [
    "[" * 100_000,
    '[["{key}", "x", [1]]]',
    '[["{key}", "x", {{}}]]',
    '[["{key}", "x", "2"]]',
    '[["{key}", "x", 1e400]]',
    '[["{key}", "\\ud800", {place}]]',
    '[["{key}", null, {place}], ["{key}", "x", {place}]]',
]


@pytest.mark.parametrize("base", BROKEN)
@pytest.mark.parametrize("step", ["", "uebernehmen/"])
def test_a_tampered_form_breaks_nothing(minutes, office, base, step):
    before, place = rows(minutes), item(minutes, "2").pk
    key = minutes.entries.get().uuid.hex
    base = base.replace("{key}", key).replace("{place}", str(place)).replace("{{}}", "{}")
    sent = text_of(minutes, [], after=BOOKED) | {"base": base}
    assert signed_in(office).post(address(minutes, step), sent).status_code in (200, 302)
    lines = rows(minutes)
    assert lines[key] == before[key]
    assert {row[1] for row in lines.values()} == {BOOKED}


@pytest.mark.parametrize("only", ["9" * 5000, "9" * 30, "0", "-1", "x", "٣"])
def test_an_item_that_is_none_is_not_there(minutes, office, only):
    assert signed_in(office).post(address(minutes), {"only": only}).status_code == 404


def test_taking_back_ends_with_the_session_and_with_the_right(minutes, office):
    user = taker_of(minutes)
    client, place = signed_in(user), item(minutes, "2").pk
    line = minutes.entries.get()
    sent = text_of(minutes, [[line.uuid.hex, line.typed, place]], after=ORDERED)
    client.post(address(minutes), sent)
    changed = rows(minutes)
    assert changed[line.uuid.hex][1] == ORDERED
    Meeting.objects.update(minute_taker=None)
    assert client.post(address(minutes, "zuruecknehmen/")).status_code in (403, 404)
    signed_in(office).post(address(minutes, "zuruecknehmen/"))
    assert rows(minutes) == changed


def test_taking_back_touches_no_other_minutes(minutes, office):
    client, place, line = signed_in(office), item(minutes, "2").pk, minutes.entries.get()
    sent = text_of(minutes, [[line.uuid.hex, line.typed, place]], after=ORDERED)
    client.post(address(minutes), sent)
    elsewhere = board_in_session()
    client.post(address(elsewhere, "zuruecknehmen/"))
    assert rows(minutes)[line.uuid.hex][1] == ORDERED


def test_a_line_keeps_its_narrower_audience_through_every_polish(minutes, office):
    inner = say(minutes, office, f"(intern) {BOOKED}")
    place, client = item(minutes, "2").pk, signed_in(office)
    sent = text_of(minutes, [[inner.uuid.hex, inner.typed, place]], after=f"(intern) {ORDERED}")
    client.post(address(minutes), sent)
    inner.refresh_from_db()
    assert (inner.text, inner.audience) == (ORDERED, "seats")


def test_lines_narrowed_by_hand_do_not_become_wider_when_a_word_changes(minutes, office):
    """Nobody but the office saw it before, so nobody else sees it after."""
    line = minutes.entries.get()
    Entry.objects.filter(pk=line.pk).update(audience="office")
    place, client = item(minutes, "2").pk, signed_in(office)
    sent = text_of(minutes, [[line.uuid.hex, line.typed, place]], after=ORDERED)
    client.post(address(minutes), sent)
    line.refresh_from_db()
    assert (line.typed, line.audience) == (ORDERED, "office")


def test_writing_lines_by_hand_neither(minutes, office):
    line = minutes.entries.get()
    Entry.objects.filter(pk=line.pk).update(audience="office")
    draft = writing.Draft(uuid=line.uuid, typed="Der Saal ist frei.", item=line.agenda_item, version=1)
    writing.save_line(minutes, draft, by=office)
    line.refresh_from_db()
    assert line.audience == "office"
