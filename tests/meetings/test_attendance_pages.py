"""Who is there, noted on one page before or after the meeting; guests, and answers for oneself."""

import pytest

from meetings.models import Attendance, Meeting
from members.models import User
from tests.meetings.examples import meeting, person
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def planned() -> Meeting:
    make_user("board"), make_user("adviser")
    return meeting()


@pytest.fixture
def office(client_of, planned):
    return client_of("office")


def note(office, planned: Meeting, **changes):
    """Send the whole list as the page has it, with these changes; keys as `board_state`."""
    address = f"/intern/sitzungen/{planned.pk}/teilnahme/erfassen/"
    given = {}
    for form in office.get(address).context["rows"]:
        who = form.row.person.last_name.lower()
        for name in form.fields:
            given[form.add_prefix(name)] = changes.get(f"{who}_{name}", form.initial[name])
    return office.post(address, given)


def noted(planned: Meeting) -> dict[str, str]:
    return {row.person.last_name: row.state for row in planned.attendances.select_related("person")}


def test_everybody_expected_is_on_the_list_and_is_noted_at_once(office, planned):
    note(office, planned, board_state="present", adviser_state="excused")
    assert noted(planned) == {"Board": "present", "Adviser": "excused"}


def test_somebody_comes_later_and_leaves_earlier(office, planned):
    first, last = planned.agenda.first(), planned.agenda.last()
    note(office, planned, board_state="present", board_from_item=first.pk, board_until_item=last.pk)
    row = planned.attendances.get(person__last_name="Board")
    assert (row.from_item, row.until_item) == (first, last)
    page = office.get(f"/intern/sitzungen/{planned.pk}/teilnahme/")
    there, *_absent = page.context["groups"]
    assert there.names == ("Robin Board, ab TOP 0, bis TOP 1",)


def test_leaving_before_coming_is_refused_and_nothing_is_written(office, planned):
    first, last = planned.agenda.first(), planned.agenda.last()
    page = note(office, planned, adviser_state="present", board_from_item=last.pk, board_until_item=first.pk)
    errors = [form.errors for form in page.context["rows"] if form.errors]
    assert errors == [{"until_item": ["Dieser Punkt liegt vor dem, zu dem die Person kam."]}]
    assert noted(planned) == {"Board": "absent", "Adviser": "absent"}


@pytest.mark.parametrize(
    ("given", "shown"),
    [({"name": "Jule Falk", "affiliation": "Kreis"}, "Jule Falk"), ({"person": "register"}, "Mona Haddad")],
)
def test_a_guest_comes_by_name_or_from_the_register(office, planned, given, shown):
    mona = person()
    if "person" in given:
        given = {"person": mona.pk}
    office.post(f"/intern/sitzungen/{planned.pk}/teilnahme/gast/", given)
    guests = planned.attendances.filter(capacity=Attendance.Capacity.GUEST)
    assert [str(guest) for guest in guests] == [shown]


def test_nobody_is_no_guest(office, planned):
    page = office.post(f"/intern/sitzungen/{planned.pk}/teilnahme/gast/", {"name": " "})
    assert list(page.context["form"].errors) == ["name"]


def test_somebody_is_taken_off_the_list_after_being_asked(office, planned):
    row = planned.attendances.get(person__last_name="Adviser")
    address = f"/intern/sitzungen/teilnahme/{row.pk}/entfernen/"
    assert office.get(address).context["title"] == "Robin Adviser von der Liste nehmen?"
    office.post(address)
    assert noted(planned) == {"Board": "absent"}


def test_a_board_member_answers_for_herself_and_goes_back_to_where_she_was(client, planned):
    user = User.objects.get(email="board@rollen.example")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    address = f"/intern/sitzungen/{planned.pk}/antworten/"
    page = client.post(address, {"answer": "TENTATIVE", "next": "/intern/"})
    assert page.headers["Location"] == "/intern/"
    assert planned.attendances.get(person=user.person).answer == "TENTATIVE"
    assert "Sie kommen vielleicht." in client.get("/intern/").content.decode()
    away = client.post(address, {"answer": "ACCEPTED", "next": "https://anderswo.example/"})
    assert away.headers["Location"] == planned.get_absolute_url()


def test_after_the_beginning_it_is_too_late_to_answer(client):
    user = make_user("board")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    over = meeting(-1)
    page = client.post(f"/intern/sitzungen/{over.pk}/antworten/", {"answer": "ACCEPTED"}, follow=True)
    assert [message.level_tag for message in page.context["messages"]] == ["error"]
    assert over.attendances.get(person=user.person).answer == "NEEDS-ACTION"
