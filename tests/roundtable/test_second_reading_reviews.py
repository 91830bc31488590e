"""Attacks on minutes that are looked through: the link, the page behind the login, the office's desk."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client
from django.utils import timezone

from meetings import answering, narrowing
from members import links
from members.models import Person
from members.refusal import Refused
from minutes import writing
from minutes.models import Entry, Minutes, Remark, Review
from minutes.review import asking, remarks
from roundtable.desk import to_look_through
from tests.boards import board_in_session, item, writer
from tests.roles import make_user

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
LINES = ("Für alle im Gremium.", "(intern) Für die Sitze.", "Für das Büro.")
TITLE = "Antrag"


@pytest.fixture
def office():
    return writer()


@pytest.fixture
def minutes(office) -> Minutes:
    """Minutes with a line of each audience."""
    found = board_in_session()
    for typed in LINES:
        draft = writing.Draft(uuid=uuid4(), typed=typed, item=item(found, "2"))
        entry, _line = writing.save_line(found, draft, by=office)
    Entry.objects.filter(pk=entry.pk).update(audience="office")
    return found


def lay_before(person: Person, minutes: Minutes, office) -> Review:
    return asking.ask(minutes, reviewer=person, note="", by=office)


def link_of(review: Review) -> str:
    return f"/antwort/{asking.token_for(review)}/"


def page_of(review: Review) -> str:
    return f"/intern/protokolle/durchsichten/{review.pk}/"


def signed_in(user, **options) -> Client:
    client = Client(**options)
    client.force_login(user, backend=BACKEND)
    return client


def read(response) -> list[str]:
    """Which lines, and whether the title of an item, a page shows."""
    words = [line.removeprefix("(intern) ") for line in LINES]
    return [word for word in (*words, TITLE) if word in response.text]


FOR_ALL, FOR_SEATS, FOR_OFFICE = (line.removeprefix("(intern) ") for line in LINES)


@pytest.mark.parametrize(
    ("role", "lines"),
    [
        ("board", [FOR_ALL, FOR_SEATS]),
        ("adviser", [FOR_ALL]),
        ("former", [FOR_ALL]),
        ("delegate", [FOR_ALL]),
        # Whoever has the link needs no login: it never opens what is the office's.
        ("office", [FOR_ALL, FOR_SEATS]),
    ],
)
def test_the_link_opens_the_lines_of_its_reader_and_none_of_the_office(minutes, office, role, lines):
    person = office.person if role == "office" else make_user(role).person
    review = lay_before(person, minutes, office)
    assert read(Client().get(link_of(review))) == [*lines, TITLE]


@pytest.mark.parametrize("end", ["given back", "called back"])
def test_what_she_has_no_more_she_reads_no_more(minutes, office, end):
    user = make_user("board")
    review = lay_before(user.person, minutes, office)
    remarks.remark(review, text="Zu lang")
    asking.give_back(review, answer="") if end == "given back" else asking.call_back(review)
    answers = [signed_in(user).get(page_of(review)), Client().get(link_of(review))]
    assert [read(answer) for answer in answers] == [[], []]
    assert [answer.status_code for answer in answers] == [200, 200 if end == "given back" else 404]
    assert "Zu lang" in answers[0].text


def test_after_giving_back_nothing_that_is_written_later_reaches_the_link(minutes, office):
    review = lay_before(make_user("former").person, minutes, office)
    asking.give_back(review, answer="")
    late = writing.Draft(uuid=uuid4(), typed="Später geschrieben", item=item(minutes, "3"))
    writing.save_line(minutes, late, by=office)
    assert "Später geschrieben" not in Client().get(link_of(review)).text


@pytest.mark.parametrize("audience", ["office", "seats"])
def test_narrowing_the_meeting_takes_the_minutes_back(minutes, office, audience):
    user = make_user("adviser")
    review = lay_before(user.person, minutes, office)
    minutes.meeting.audience = audience
    narrowing.change(minutes.meeting, by=office, fields=[])
    review.refresh_from_db()
    assert review.called_back_at is not None
    assert to_look_through(user.person) == []
    assert Client().get(link_of(review)).status_code == 404


def test_minutes_of_the_office_are_laid_before_nobody(minutes, office):
    Minutes.objects.update(audience="office")
    with pytest.raises(Refused, match="nur für die Koordinierungsstelle"):
        lay_before(make_user("board").person, minutes, office)


def test_frozen_minutes_take_no_remarks_and_can_be_called_back_and_settled(minutes, office):
    review = lay_before(make_user("board").person, minutes, office)
    line = minutes.entries.get(audience="seats")
    made = remarks.remark(review, text="Vorher", key=line.uuid)
    Minutes.objects.update(state="approved")
    with pytest.raises(Refused, match="genehmigt"):
        remarks.remark(review, text="Danach")
    with pytest.raises(Refused, match="genehmigt"):
        remarks.take_away(review, pk=made.pk)
    desk = signed_in(office)
    answers = [
        desk.get(f"/intern/protokolle/{minutes.pk}/durchsicht/"),
        desk.post(f"/intern/protokolle/anmerkungen/{made.pk}/erledigen/", follow=True),
        desk.post(f"{page_of(review)}zurueckholen/", follow=True),
    ]
    assert [answer.status_code for answer in answers] == [200, 200, 200]
    review.refresh_from_db()
    assert (review.called_back_at is not None, Remark.objects.get().settled_by) == (True, office)
    page = answers[-1].text
    assert ["Zur Durchsicht geben" in page, "/schreiben/" in page, FOR_SEATS in page] == [False, False, True]


def test_a_link_for_one_thing_opens_no_other(minutes, office):
    person = make_user("board").person
    review = lay_before(person, minutes, office)
    until = timezone.now() + timedelta(days=1)
    invitation = answering.token_for(minutes.meeting, person)
    foreign = [
        invitation.replace("rsvp.", "review.", 1),
        asking.token_for(review).replace("review.", "rsvp.", 1),
        asking.token_for(review).replace("review.", "", 1),
        links.make("rsvp", review.uuid, person.uuid, until),
        links.make("review", minutes.meeting.uuid, person.uuid, until),
        links.make("review", review.uuid, office.person.uuid, until),
        links.make("review", review.uuid, person.uuid, timezone.now()),
    ]
    assert [Client().get(f"/antwort/{token}/").status_code for token in foreign] == [404] * 6 + [410]


def test_a_remark_reaches_no_line_and_no_remark_of_others(minutes, office):
    review = lay_before(make_user("board").person, minutes, office)
    elsewhere = board_in_session()
    foreign = Entry.objects.create(minutes=elsewhere, typed="Fremd", text="Fremd")
    others = lay_before(Person.objects.filter(last_name="Brandt").last(), elsewhere, office)
    theirs = remarks.remark(others, text="Ihre Anmerkung")
    hidden = minutes.entries.get(audience="office")
    client, address = Client(), link_of(review)
    tries = [{"do": "remark", "key": line.uuid, "text": "?"} for line in (foreign, hidden)]
    assert [client.post(address, one).status_code for one in tries] == [409, 409]
    for pk in (theirs.pk, "0", "x", "9" * 5000, "9" * 30, ""):
        assert client.post(address, {"do": "take_away", "remark": pk}).status_code == 302
    assert list(Remark.objects.all()) == [theirs]


@pytest.mark.parametrize("do", ["remark", "take_away", "give_back"])
def test_no_other_site_acts_behind_the_link(minutes, office, do):
    review = lay_before(make_user("board").person, minutes, office)
    client = Client(enforce_csrf_checks=True)
    assert client.post(link_of(review), {"do": do, "text": "Fremd"}).status_code == 403
    assert (Remark.objects.count(), Review.objects.get().is_open) == (0, True)


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"'><b>"])
def test_a_remark_runs_nothing_on_the_desk_of_the_office(minutes, office, text):
    person = make_user("board").person
    Person.objects.filter(pk=person.pk).update(last_name=text)
    review = lay_before(person, minutes, office)
    draft = writing.Draft(uuid=uuid4(), typed=text, item=item(minutes, "2"))
    line, _said = writing.save_line(minutes, draft, by=office)
    client = Client()
    client.post(link_of(review), {"do": "remark", "key": line.uuid, "text": text})
    pages = [
        client.get(link_of(review)),
        signed_in(office).get(f"/intern/protokolle/{minutes.pk}/durchsicht/"),
    ]
    assert [(page.status_code, text in page.text) for page in pages] == [(200, False)] * 2


def test_a_page_behind_the_link_stays_in_no_cache_no_search_and_no_referrer(minutes, office):
    review = lay_before(make_user("board").person, minutes, office)
    for answer in (Client().get(link_of(review)), Client().get("/antwort/review.AAAA~nie/")):
        rules = answer.headers["Cache-Control"].split(", ")
        assert {"private", "no-store"} <= set(rules)
        assert answer.headers["X-Robots-Tag"] == "noindex"
        assert answer.headers["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("role", ["visitor", "delegate", "adviser", "board", "former"])
def test_nobody_else_asks_calls_back_or_settles(client_of, minutes, office, role):
    review = lay_before(Person.objects.filter(last_name="Brandt").last(), minutes, office)
    made = remarks.remark(review, text="Anders")
    client = client_of(role)
    status = {
        client.post(f"{page_of(review)}zurueckholen/").status_code,
        client.post(f"/intern/protokolle/anmerkungen/{made.pk}/erledigen/").status_code,
        client.get(f"/intern/protokolle/{minutes.pk}/durchsicht/").status_code,
        client.get(page_of(review)).status_code,
    }
    assert status == ({302} if role == "visitor" else {404})
    assert (Review.objects.get().is_open, Remark.objects.get().settled_at) == (True, None)
