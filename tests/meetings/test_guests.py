"""A guest reads the titles of the items she was there for, wherever an agenda is shown; members read all."""

import pytest

from meetings import agenda, attending
from meetings.inviting import calling
from meetings.inviting.messages import Draft
from meetings.models import Announcement, Meeting
from members.post.models import Message
from members.search.models import SearchRow
from tests.meetings.examples import make_chair, meeting
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
TITLES = ["Kasse", "Sprachcafé", "Personal"]


@pytest.fixture
def planned() -> Meeting:
    made = meeting(-3)
    made.agenda.all().delete()
    for title in TITLES:
        agenda.insert(made, title=title)
    return made


@pytest.fixture
def guest(planned):
    """Somebody with a login who came for the second item only."""
    user = make_user("former")
    row = attending.add_guest(planned, person=user.person)
    only = planned.agenda.get(title="Sprachcafé")
    attending.mark(row, state="present", from_item=only, until_item=only)
    return user


def told(text: str) -> list[str]:
    return [title for title in TITLES if title in text]


def log_in(client, user):
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.mark.parametrize("file", ["", "tagesordnung.txt"])
def test_the_page_and_the_text(planned, guest, client, file):
    address = f"{planned.get_absolute_url()}{file}"
    assert told(log_in(client, guest).get(address).text) == ["Sprachcafé"]
    assert told(log_in(client, make_chair()).get(address).text) == TITLES


def test_a_guest_of_the_whole_meeting_reads_all(planned, guest, client):
    attending.mark(planned.attendances.get(person=guest.person), state="present")
    assert told(log_in(client, guest).get(planned.get_absolute_url()).text) == TITLES


def test_of_a_public_meeting_everybody_reads_all(planned, guest, client):
    Meeting.objects.filter(pk=planned.pk).update(audience="public", state="held")
    assert told(log_in(client, guest).get(planned.get_absolute_url()).text) == TITLES


def test_the_search_finds_what_the_page_shows(planned, guest):
    rows = SearchRow.objects.filter(kind="meetings.agendaitem")
    assert list(rows.open_to(guest).values_list("title", flat=True)) == ["Sprachcafé"]
    assert rows.open_to(make_chair()).count() == 3


def test_the_invitation_names_what_she_is_to_come_for():
    coming, chair = meeting(30), make_chair()
    coming.agenda.all().delete()
    for title in TITLES:
        agenda.insert(coming, title=title)
    visitor = make_user("former").person
    visitor.email, chair.person.email = "gast@rollen.example", "vorsitz@rollen.example"
    visitor.save(), chair.person.save()
    item = coming.agenda.get(title="Sprachcafé")
    attending.mark(attending.add_guest(coming, person=visitor), from_item=item, until_item=item)
    calling.invite(coming, Draft(Announcement.Kind.INVITATION, words=""), by=None)
    mails = {one.to_address: bytes(one.content).decode() for one in Message.objects.all()}
    assert told(mails["gast@rollen.example"].replace("Sprachcaf=C3=A9", "Sprachcafé")) == ["Sprachcafé"]
    assert len(told(mails["vorsitz@rollen.example"].replace("Sprachcaf=C3=A9", "Sprachcafé"))) == 3
