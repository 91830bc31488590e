"""Mein Tisch: one page, put together for one person."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from meetings import answering
from members.models import Committee, ContactNote, User
from members.register import contacts
from minutes.models import Minutes, Review
from minutes.review import asking, remarks
from roundtable import desk as desk_of
from roundtable.desk import next_meetings
from tests.meetings.tasks.examples import in_days, meeting, task
from tests.roles import make_user

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def user():
    return make_user("board")


@pytest.fixture
def desk(client, user):
    """The page for the board member, as text."""
    client.force_login(user, backend=BACKEND)
    return lambda: client.get("/intern/").content.decode()


def summary(html: str) -> str:
    return re.search(r'<p class="sub">([^<]*)</p>', html)[1]


def test_an_empty_desk_says_what_will_stand_there(desk):
    html = desk()
    assert summary(html) == "Gerade haben Sie keine offenen Aufgaben."
    assert "Hier steht, was Sie zugesagt haben." in html
    assert "Hier stehen die nächsten Sitzungen." in html


@pytest.mark.parametrize(
    ("dues", "next_in", "sentence"),
    [
        ([3], None, "1 Aufgabe ist offen."),
        ([3, None], 12, "2 Aufgaben sind offen. Die nächste Sitzung ist in 12 Tagen."),
        ([-3, 3], 1, "2 Aufgaben sind offen, 1 davon ist überfällig. Die nächste Sitzung ist morgen."),
        ([-3, -2], None, "2 Aufgaben sind offen, 2 davon sind überfällig."),
    ],
)
def test_the_first_sentence_says_how_things_stand(desk, user, dues, next_in, sentence):
    for due in dues:
        task(assignees=[user.person], due_on=None if due is None else in_days(due))
    if next_in:
        meeting(-next_in, state="invited")
    assert summary(desk()) == sentence


def test_minutes_to_look_through_lie_on_the_desk_until_they_are_given_back(desk, user):
    minutes = Minutes.objects.create(meeting=meeting(3, state="held"))
    review = Review.objects.create(minutes=minutes, reviewer=user.person)
    assert f'href="/intern/protokolle/durchsichten/{review.pk}/"' in desk()
    asking.give_back(review, answer="")
    assert "Bitte durchsehen" not in desk()


def test_the_office_hears_that_minutes_came_back_until_it_has_settled_the_remarks(client, user):
    client.force_login(make_user("office"), backend=BACKEND)
    minutes = Minutes.objects.create(meeting=meeting(3, state="held"))
    review = Review.objects.create(minutes=minutes, reviewer=user.person)
    made = remarks.remark(review, text="Anders")
    address = f'href="/intern/protokolle/{minutes.pk}/durchsicht/"'
    assert address not in client.get("/intern/").text
    asking.give_back(review, answer="")
    page = client.get("/intern/").text
    titles = re.findall(r"<h2>([^<]*)</h2>", page)
    assert (address in page, titles[1]) == (True, "Zurück von der Durchsicht")
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert address in client.get("/intern/").text
        remarks.settle(made, by=User.objects.get(person__last_name="Office"))
        assert address not in client.get("/intern/").text


def test_overdue_tasks_come_first_and_are_ticked_in_place(desk, user):
    task("später", assignees=[user.person], due_on=in_days(5))
    task("zu spät", assignees=[user.person], due_on=in_days(-5))
    assert re.findall(r'aria-label="Erledigt: ([^"]*)"', desk()) == ["zu spät", "später"]


def test_only_meetings_that_one_may_know_of_are_next(user):
    meeting(-9, title="Vorstand", state="invited")
    meeting(-8, title="nur Büro", audience="office")
    meeting(3, title="vorbei", state="held")
    assert [str(row) for row in next_meetings(user)] == ["Vorstand"]


def test_what_i_answered_stands_beside_the_next_meeting(desk, user):
    planned = meeting(-9, state="invited")
    assert desk().count('name="answer"') == 3
    answering.answer(planned, person=user.person, answer="ACCEPTED")
    assert "Sie haben zugesagt." in desk()


def test_a_meeting_one_only_knows_of_asks_for_no_answer(desk):
    other = Committee.objects.create(slug="ag", name="AG Sprache", kind="group")
    meeting(-9, state="invited", committee=other, audience="public")
    assert 'name="answer"' not in desk()


def test_an_administrator_without_a_person_has_a_desk(client, django_user_model):
    admin = django_user_model.objects.create_superuser("technik@verein.example")
    client.force_login(admin, backend=BACKEND)
    client.get("/intern/")  # leads to the checklist, once
    assert client.get("/intern/").status_code == 200


def test_the_desk_costs_the_same_for_one_three_and_thirty(desk, user):
    costs = []
    desk()
    for rows in (1, 2, 27):
        for number in range(rows):
            task(f"{number}", assignees=[user.person], meeting=meeting(9))
            meeting(-number - 1, state="invited")
        with CaptureQueriesContext(connection) as queries:
            desk()
        costs.append(len(queries))
    assert len(set(costs)) == 1


def came_back_to(by, days: int | None, words: str = "Anruf") -> ContactNote:
    return ContactNote.objects.create(
        happened_on=in_days(-30),
        result="Ruft zurück.",
        with_whom=words,
        written_by=by,
        follow_up_on=None if days is None else in_days(days),
    )


def follow_ups_of(user) -> list[tuple[str, str]]:
    fresh = User.objects.get(pk=user.pk)
    return [(row["title"].removeprefix("Anruf: "), row["note"]) for row in desk_of.follow_ups(fresh)]


def test_what_one_wanted_to_come_back_to_lies_on_the_own_desk(user):
    late, _never, done = (came_back_to(user.person, days, str(days)) for days in (-3, None, -2))
    came_back_to(make_user("adviser").person, -1)
    contacts.follow_up(done, by=user)
    assert follow_ups_of(user) == [("-3", "")]
    [row] = desk_of.follow_ups(user)
    assert (row["url"], row["late"][:5]) == (late.get_absolute_url(), "seit ")


def test_all_that_is_due_lies_there_and_the_next_of_the_others(user):
    for number in range(20):
        came_back_to(user.person, -1 - number, f"fällig {number}")
        came_back_to(user.person, 1 + number, f"später {number}")
    titles = [title for title, _note in follow_ups_of(user)]
    assert titles == [f"fällig {19 - number}" for number in range(20)] + [
        f"später {number}" for number in range(desk_of.FOLLOW_UPS)
    ]


def test_what_somebody_who_left_wanted_to_come_back_to_lies_on_the_desk_of_the_office(user):
    gone, office = make_user("former"), make_user("office")
    came_back_to(gone.person, -3, "von ihr")
    came_back_to(None, -2, "von niemandem")
    came_back_to(user.person, -1, "von jemand anderem")
    assert follow_ups_of(office) == [("von ihr", f"notiert von {gone.person}"), ("von niemandem", "")]
    assert follow_ups_of(gone) == []
