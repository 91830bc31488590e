"""Somebody is left out of a circular by hand, with a reason, and taken in again."""

import pytest
from django.utils import timezone

from members.circulars import leaving_out, sending, sorting
from members.circulars.models import Circular, ContactList, ListEntry, Omission, TextTemplate
from members.history import history_of
from members.post.models import Message
from members.refusal import Refused
from tests.members.circulars.examples import ALL_DELEGATES, circular, delegate
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def robin(db):
    return make_user("office")


@pytest.fixture
def letter():
    for name in ("Mona Haddad", "Jo Sand"):
        delegate(name, f"Verein von {name}")
    press = ContactList.objects.create(name="Presse")
    ListEntry.objects.create(contact_list=press, address="Redaktion@blatt.example", name="Redaktion")
    return circular(ALL_DELEGATES, {"kind": "list", "contact_list": press})


def ways(letter: Circular) -> dict[str, str]:
    return {one.candidate.called: one.way for one in sorting.recipients_of(letter)}


def whom(letter: Circular, name: str):
    return next(one.candidate for one in sorting.recipients_of(letter) if one.candidate.called == name)


@pytest.mark.parametrize("name", ["Mona Haddad", "Redaktion"])
def test_whoever_is_left_out_gets_nothing_and_the_list_says_why(letter, robin, name):
    leaving_out.leave_out(letter, whom(letter, name), reason=" weiß Bescheid ", by=robin)
    assert ways(letter) == dict.fromkeys(ways(letter), "mail") | {name: "none"}
    sending.send(letter, by=robin)
    assert Message.objects.count() == 2
    row = letter.deliveries.get(name=name)
    assert (row.way, row.get_reason_display(), row.note, row.message) == (
        "none",
        "von Hand ausgelassen",
        "weiß Bescheid",
        None,
    )


def test_a_second_time_changes_the_reason_and_she_can_be_taken_in_again(letter, robin):
    mona = whom(letter, "Mona Haddad")
    for reason in ("verreist", "weiß Bescheid"):
        leaving_out.leave_out(letter, mona, reason=reason, by=robin)
    assert [one.reason for one in Omission.objects.all()] == ["weiß Bescheid"]
    leaving_out.take_in(letter, mona, by=robin)
    assert (Omission.objects.count(), ways(letter)["Mona Haddad"]) == (0, "mail")
    assert leaving_out.take_in(letter, mona, by=robin) is False
    assert [line.what for line in history_of(letter)] == ["geändert"] * 3


def test_it_takes_back_what_waits_for_its_day(letter, robin):
    sending.schedule(letter, at=timezone.now() + timezone.timedelta(days=1), by=robin)
    assert leaving_out.leave_out(letter, whom(letter, "Jo Sand"), reason="verreist", by=robin)
    letter.refresh_from_db()
    assert letter.state == "draft"


def test_not_without_a_reason_and_not_once_it_is_sent(letter, robin):
    mona = whom(letter, "Mona Haddad")
    with pytest.raises(Refused):
        leaving_out.leave_out(letter, mona, reason=" ", by=robin)
    sending.send(letter, by=robin)
    with pytest.raises(Refused):
        leaving_out.leave_out(letter, mona, reason="verreist", by=robin)


def test_the_office_does_it_on_the_page(client_of, letter):
    client, page = client_of("office"), f"/intern/rundschreiben/{letter.pk}/empfaenger/"
    rows = {row["title"]: row for row in client.get(page).context["rows"]}
    client.post(rows["Mona Haddad"]["leave_out_url"], {"reason": "weiß Bescheid"})
    row = {row["title"]: row for row in client.get(page).context["rows"]}["Mona Haddad"]
    assert row["note"].startswith("von Hand ausgelassen: weiß Bescheid · ")
    assert "leave_out_url" not in row
    client.post(row["take_in_url"])
    assert ways(letter)["Mona Haddad"] == "mail"


def test_a_template_is_deleted_after_a_question(client_of):
    template = TextTemplate.objects.create(name="Einladung", text="{anrede}")
    client, address = client_of("office"), f"/intern/rundschreiben/vorlagen/{template.pk}/loeschen/"
    assert "Vorlage „Einladung“ löschen?" in client.get(address).text
    assert TextTemplate.objects.count() == 1
    client.post(address)
    assert TextTemplate.objects.count() == 0
