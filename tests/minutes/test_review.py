"""The chair looks minutes through: asked by the office, remarked on line by line, given back."""

import re
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.test import Client

from meetings.models import Meeting
from members.models import Person, Seat
from members.refusal import Refused
from minutes import writing
from minutes.models import Remark, Review
from minutes.review import asking, remarks
from minutes.review.showing import sheet
from tests.boards import item, writer
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture(autouse=True)
def november():
    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def office():
    return writer()


@pytest.fixture
def chair(minutes) -> Person:
    found = Person.objects.get(last_name="Haddad")
    minutes.meeting.chair = found
    minutes.meeting.save()
    return found


@pytest.fixture
def line(minutes, office):
    return say(minutes, office, "Der Bericht lag vor.")


@pytest.fixture
def review(minutes, chair, office, line) -> Review:
    return asking.ask(minutes, reviewer=chair, note="Bitte bis Freitag", by=office)


def say(minutes, by, typed: str, number: str = "2"):
    draft = writing.Draft(uuid=uuid4(), typed=typed, item=item(minutes, number))
    return writing.save_line(minutes, draft, by=by)[0]


def signed_in(user) -> Client:
    client = Client()
    client.force_login(user, backend=BACKEND)
    return client


def texts(review) -> list[tuple[str, str]]:
    return [(one.quoted, one.text) for one in review.remarks.all()]


def test_the_chair_of_the_meeting_is_asked_first_then_whoever_sat_there_that_day(minutes, chair):
    assert [one.last_name for one in asking.readers(minutes)] == [
        "Haddad", "Lindner", "Brandt", "Kowal", "Ritter", "Yıldız",
    ]  # fmt: skip


def test_where_nobody_is_said_to_have_led_the_chair_of_the_body_is_asked_first(minutes, office):
    Meeting.objects.update(chair=None)
    Seat.objects.filter(name="Sitz 2").update(role="chair")
    page = signed_in(office).get(f"/intern/protokolle/{minutes.pk}/durchsicht/")
    person = Person.objects.get(last_name="Brandt")
    assert page.context["form"]["reviewer"].value() == person.pk
    assert f'<option value="{person.pk}" selected>' in page.text


def test_asking_twice_changes_the_note_and_asks_once(minutes, review, chair, office):
    again = asking.ask(minutes, reviewer=chair, note="Bitte bis Montag", by=office)
    assert (again.pk, again.note, Review.objects.count()) == (review.pk, "Bitte bis Montag", 1)


def test_minutes_lie_with_one_person_at_a_time(minutes, review, office):
    other = Person.objects.get(last_name="Brandt")
    with pytest.raises(Refused, match="liegt gerade bei Mika"):
        asking.ask(minutes, reviewer=other, note="", by=office)
    asking.give_back(review, answer="")
    assert asking.ask(minutes, reviewer=other, note="", by=office).reviewer == other


def test_approved_minutes_are_not_looked_through_any_more(minutes, chair, office):
    minutes.state = minutes.State.APPROVED
    minutes.save()
    with pytest.raises(Refused, match="genehmigt"):
        asking.ask(minutes, reviewer=chair, note="", by=office)


def test_a_remark_stands_at_its_line_with_the_words_of_that_moment(review, line, minutes, office):
    remarks.remark(review, text="Er lag nur zum Teil vor.", key=line.uuid)
    changed = writing.Draft(
        uuid=line.uuid, typed="Der Bericht lag zum Teil vor.", item=line.agenda_item, version=1
    )
    writing.save_line(minutes, changed, by=office)
    assert texts(review) == [("Der Bericht lag vor.", "Er lag nur zum Teil vor.")]
    here = [one for section in sheet(review).sections for one in section.lines if one.remarks]
    assert [(one.entry.text, one.remarks[0].text) for one in here] == [
        ("Der Bericht lag zum Teil vor.", "Er lag nur zum Teil vor.")
    ]


def test_a_remark_that_is_sent_twice_is_one(review, line):
    for _time in range(2):
        remarks.remark(review, text="Anders", key=line.uuid)
        remarks.remark(review, text="Im Ganzen gut")
    assert texts(review) == [("Der Bericht lag vor.", "Anders"), ("", "Im Ganzen gut")]


def test_a_remark_on_a_line_that_was_deleted_stays_readable(review, line, minutes, office):
    remarks.remark(review, text="Anders", key=line.uuid)
    writing.delete_line(minutes, line.uuid, version=1, by=office)
    assert [(one.quoted, one.text) for one in sheet(review).general] == [("Der Bericht lag vor.", "Anders")]
    with pytest.raises(Refused, match="nicht mehr"):
        remarks.remark(review, text="Noch etwas", key=line.uuid)


@pytest.mark.parametrize("end", ["give_back", "call_back"])
def test_what_was_given_or_called_back_takes_no_remarks(review, line, end):
    asking.give_back(review, answer="In Ordnung") if end == "give_back" else asking.call_back(review)
    for act in (
        lambda: remarks.remark(review, text="Zu spät", key=line.uuid),
        lambda: remarks.take_away(review, pk=0),
    ):
        with pytest.raises(Refused):
            act()
    assert texts(review) == []


def test_giving_back_twice_keeps_the_first_answer(review):
    asking.give_back(review, answer="Zwei Sätze stimmen nicht.")
    asking.give_back(review, answer="")
    review.refresh_from_db()
    assert (review.answer, review.is_open) == ("Zwei Sätze stimmen nicht.", False)


def test_lines_of_the_office_stay_with_the_office(review, minutes, office):
    say(minutes, office, "(intern) Nur für Sitze")
    hidden = say(minutes, office, "Nur fürs Büro")
    type(hidden).objects.filter(pk=hidden.pk).update(audience="office")
    shown = [line.entry.text for section in sheet(review).sections for line in section.lines]
    assert shown == ["Der Bericht lag vor.", "Nur für Sitze"]
    with pytest.raises(Refused):
        remarks.remark(review, text="?", key=hidden.uuid)


def test_an_adviser_who_is_asked_does_not_get_the_lines_of_the_seats(minutes, office, line):
    adviser = make_user("adviser").person
    say(minutes, office, "(intern) Nur für Sitze")
    review = asking.ask(minutes, reviewer=adviser, note="", by=office)
    shown = [one.entry.text for section in sheet(review).sections for one in section.lines]
    assert shown == ["Der Bericht lag vor."]


def test_without_a_login_the_link_reads_remarks_and_gives_back(review, line):
    client, address = Client(), f"/antwort/{asking.token_for(review)}/"
    page = client.get(address)
    assert (page.status_code, page.headers["X-Robots-Tag"]) == (200, "noindex")
    assert "Der Bericht lag vor." in page.text
    sent = {"do": "remark", "key": line.uuid, "text": "Nur zum Teil"}
    assert client.post(address, sent).url == f"{address}?bei={line.uuid}#gesagt"
    client.post(address, {"do": "take_away", "remark": Remark.objects.get().pk})
    assert texts(review) == []
    client.post(address, {"do": "remark", "text": "Im Ganzen gut"})
    client.post(address, {"do": "give_back", "answer": "Danke"})
    review.refresh_from_db()
    assert (texts(review), review.answer) == ([("", "Im Ganzen gut")], "Danke")
    assert "sessionid" not in client.cookies
    assert client.get("/intern/").status_code == 302


@pytest.mark.parametrize("of_a_line", [True, False])
def test_what_was_saved_or_removed_is_said_once_where_it_was_done(review, line, of_a_line):
    client, address = Client(), f"/antwort/{asking.token_for(review)}/"
    place = f'id="zeile-{line.uuid}"' if of_a_line else 'id="ganzes"'
    end = "remark-here" if of_a_line else "</section>"
    said = []
    for sent in (
        {"do": "remark", "key": line.uuid if of_a_line else "", "text": "Anders"},
        {"do": "take_away", "remark": 1},
    ):
        if "remark" in sent:
            sent["remark"] = Remark.objects.get().pk
        for page in (client.post(address, sent, follow=True), client.get(address)):
            here = page.text.partition(place)[2].partition(end)[0]
            said.append(re.findall(r'id="gesagt" tabindex="-1">.*?<p>([^<]*)', here, re.DOTALL))
            assert page.text.count('class="messages"') == len(said[-1])
    assert said == [["Ihre Anmerkung ist gespeichert."], [], ["Ihre Anmerkung ist entfernt."], []]


def test_the_chair_sees_when_where_and_who_was_there(review, minutes):
    meeting = minutes.meeting
    meeting.place, meeting.minute_taker = "Stadtteilhaus", Person.objects.get(last_name="Brandt")
    meeting.save()
    address = f"/antwort/{asking.token_for(review)}/"
    shown = re.findall(r"<dt>([^<]*)</dt>\s*<dd>([^<]*)", Client().get(address).text)
    assert dict(shown)["Zeit und Ort"].replace("\xa0", " ") == "Mo, 9. November 2026, 14 Uhr, Stadtteilhaus"
    assert [label for label, _words in shown] == [
        *("Zeit und Ort", "Leitung", "Protokoll", "Anwesend", "Gäste", "Beschlussfähigkeit", "Stand")
    ]
    asking.give_back(review, answer="")
    assert "<dt>" not in Client().get(address).text


def test_after_giving_back_she_still_reads_her_own_words(review, line):
    remarks.remark(review, text="Er lag nur zum Teil vor.", key=line.uuid)
    asking.give_back(review, answer="Sonst stimmt alles.")
    page = Client().get(f"/antwort/{asking.token_for(review)}/").text
    assert re.findall(r'"answered">([^<]*)<', page) == ["Sonst stimmt alles."]
    [words] = re.findall(r'<div class="remark">(.*?)</div>', page, re.DOTALL)
    assert re.findall(r">([^<]*)</p>", words) == ["Der Bericht lag vor.", "Er lag nur zum Teil vor."]


def test_opening_the_link_changes_nothing(review):
    before = Review.objects.values().get()
    Client().get(f"/antwort/{asking.token_for(review)}/")
    assert Review.objects.values().get() == before


@pytest.mark.parametrize(
    ("what", "status"), [("called back", 404), ("another person", 404), ("expired", 410), ("damaged", 404)]
)
def test_a_link_that_opens_nothing_says_so(review, what, status):
    token = asking.token_for(review)
    if what == "called back":
        asking.call_back(review)
    if what == "another person":
        Review.objects.update(reviewer=Person.objects.get(last_name="Brandt"))
    if what == "damaged":
        token = token[:-3]
    later = timedelta(days=31 if what == "expired" else 0)
    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC) + later):
        page = Client().get(f"/antwort/{token}/")
    assert page.status_code == status
    assert "Der Bericht lag vor." not in page.text


def test_what_was_typed_stays_when_it_is_refused(review, line):
    asking.give_back(review, answer="")
    sent = {"do": "remark", "key": line.uuid, "text": "Ein langer Gedanke"}
    page = Client().post(f"/antwort/{asking.token_for(review)}/", sent)
    assert page.status_code == 409
    assert "Ein langer Gedanke" in page.text


def test_her_own_page_is_hers_alone(review, chair, client_of):
    user = make_user("board")
    address = f"/intern/protokolle/durchsichten/{review.pk}/"
    assert signed_in(user).get(address).status_code == 404
    Person.objects.filter(user=user).update(user=None)
    Person.objects.filter(pk=chair.pk).update(user=user)
    assert signed_in(type(user).objects.get(pk=user.pk)).get(address).status_code == 200


@pytest.mark.parametrize(
    ("do", "field"), [("remark", "text"), ("give_back", "answer"), ("", "note")]
)  # the last is the office's
def test_what_was_typed_outlasts_the_session(do, field, minutes, review, chair, office):
    user = make_user("board")
    Person.objects.filter(user=user).update(user=None)
    Person.objects.filter(pk=chair.pk).update(user=user)
    client = signed_in(type(user).objects.get(pk=user.pk) if do else office)
    address = "durchsichten" if do else str(minutes.pk)
    address = f"/intern/protokolle/{address}/{review.pk if do else 'durchsicht'}/"
    sent = {"do": do, "reviewer": chair.pk, field: "Ein langer Gedanke"}
    origin = {"headers": {"Origin": "http://testserver"}}
    session = client.cookies.pop("sessionid")
    page = client.post(address, sent, **origin)
    assert (page.status_code, page.context["texts"]) == (403, ["Ein langer Gedanke"])
    client.cookies["sessionid"] = session.value
    assert client.post(address, dict(page.context["fields"]), **origin).status_code == 302
    review.refresh_from_db()
    assert "Ein langer Gedanke" in {review.note, review.answer, *(text for _quoted, text in texts(review))}


def test_the_office_asks_copies_the_link_settles_and_calls_back(minutes, chair, office, line):
    client, address = signed_in(office), f"/intern/protokolle/{minutes.pk}/durchsicht/"
    client.post(address, {"reviewer": chair.pk, "note": "Bitte prüfen"})
    review = Review.objects.get()
    assert f"http://testserver/antwort/{asking.token_for(review)}/" in client.get(address).text
    made = remarks.remark(review, text="Anders", key=line.uuid)
    settled = []
    for sent in ({}, {}, {"open": "1"}, {"open": "1"}, {}):
        client.post(f"/intern/protokolle/anmerkungen/{made.pk}/erledigen/", sent)
        made.refresh_from_db()
        settled.append(made.settled_by)
    assert settled == [office, office, None, None, office]
    page = client.get(address).text
    assert ("erledigt am" in page, 'name="open" value="1"' in page) == (True, True)
    client.post(f"/intern/protokolle/durchsichten/{review.pk}/zurueckholen/")
    review.refresh_from_db()
    assert review.called_back_at is not None
    assert "/antwort/" not in client.get(address).text


def test_what_was_given_back_meanwhile_is_not_said_to_be_called_back(review, office):
    asking.give_back(review, answer="In Ordnung")
    address = f"/intern/protokolle/durchsichten/{review.pk}/zurueckholen/"
    answer = signed_in(office).post(address, follow=True)
    assert [str(message) for message in answer.context["messages"]] == [
        "Das Protokoll liegt dort nicht mehr."
    ]


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_sheet_costs_the_same(rows, review, minutes, office, line, django_assert_num_queries):
    for place in range(rows):
        entry = say(minutes, office, f"Zeile {place}")
        remarks.remark(review, text="Anders", key=entry.uuid)
    found = Review.objects.with_meeting().get(pk=review.pk)
    with django_assert_num_queries(5):
        assert len(sheet(found).sections) == 5
