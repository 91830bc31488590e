"""The office's pages of circulars: what was typed stays, lists cost the same, scheduling asks again."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.circulars import sending
from members.circulars.models import Circular, ContactList, ListEntry
from members.post.models import Message
from members.search.indexing import together
from tests.members.circulars.examples import ALL_DELEGATES, circular, delegate

pytestmark = pytest.mark.django_db
HOME = "/intern/rundschreiben/"


@pytest.fixture
def office(client_of):
    return client_of("office")


def cost(client, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return len(found)


@together()
def test_every_list_costs_the_same_for_1_3_and_30_rows(office):
    press = ContactList.objects.create(name="Presse")
    sent = circular(ALL_DELEGATES)
    pages = [HOME, f"{HOME}listen/", f"{HOME}listen/{press.pk}/", f"{HOME}{sent.pk}/empfaenger/"]
    for page in pages:  # what the process remembers
        office.get(page)
    costs = []
    for more in (1, 2, 27):
        for _number in range(more):
            number = ListEntry.objects.count()
            circular(subject=f"Brief {number}")
            ContactList.objects.create(name=f"Liste {number}")
            ListEntry.objects.create(contact_list=press, address=f"a{number}@blatt.example")
            delegate(f"Nr{number}", f"Verein {number}")
        costs.append([cost(office, page) for page in pages])
    assert costs == costs[:1] * 3


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ({"when": "later"}, ["day", "clock"]),
        ({"when": "later", "day": "2020-01-01", "clock": "10:00"}, ["day"]),
        ({"when": "later", "day": "31.2.", "clock": "25 Uhr"}, ["day", "clock"]),
        ({"when": "morgen"}, ["when"]),
    ],
)
def test_a_day_that_is_missing_or_over_is_said_at_its_field(office, typed, fields):
    delegate("Mona Haddad", "Brücke e. V.")
    found = circular(ALL_DELEGATES)
    assert list(office.post(f"{HOME}{found.pk}/senden/", typed).context["form"].errors) == fields
    assert Message.objects.count() == 0


def test_a_placeholder_that_is_none_keeps_what_was_typed(office):
    page = office.post(f"{HOME}neu/", {"subject": "Gruß an {wen}", "text": "{anrede}"})
    assert list(page.context["form"].errors) == ["subject"]
    assert page.context["form"]["subject"].value() == "Gruß an {wen}"
    assert Circular.objects.count() == 0


def test_a_placeholder_that_would_leave_a_hole_is_said_before_sending(office):
    delegate("Mona Haddad", "Brücke e. V.")
    found = circular(ALL_DELEGATES, text="{anrede} {gremium}")
    holes = office.get(f"{HOME}{found.pk}/senden/").context["holes"]
    assert holes == ["{gremium} bleibt bei 1 Person leer: Mona Haddad"]


def test_editing_what_waits_says_that_it_is_a_draft_again(office):
    delegate("Mona Haddad", "Brücke e. V.")
    found = circular(ALL_DELEGATES)
    sending.schedule(found, at=timezone.now() + timedelta(days=1), by=None)
    typed = {"subject": "Anders", "text": found.text, "is_official": "on"}
    stand = office.get(f"{HOME}{found.pk}/bearbeiten/").context["form"]["stand"].value()
    page = office.post(f"{HOME}{found.pk}/bearbeiten/", typed | {"stand": stand}, follow=True)
    assert "ist jetzt wieder ein Entwurf" in page.text
    assert Circular.objects.get(pk=found.pk).state == "draft"
