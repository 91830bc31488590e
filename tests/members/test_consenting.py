"""Consents: asked for, confirmed by whoever reads the address, noted, withdrawn with one click."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from members import consent_mails, consenting
from members.history import history_of
from members.models import Consent, Person
from members.post.models import Message
from members.refusal import Refused
from tests.roles import make_user

pytestmark = pytest.mark.django_db
LINK = re.compile(r"https?://[^/\s]+(/\S+)")


@pytest.fixture
def mona():
    return Person.objects.create(first_name="Mona", last_name="Haddad", email="mona@verein.example")


@pytest.fixture
def robin(db):
    return make_user("office")


def link_in(message: Message) -> str:
    text = bytes(message.content).decode().replace("=\r\n", "").replace("=3D", "=")
    return LINK.search(text)[1]


def now_of(consent: Consent) -> Consent:
    return Consent.objects.get(pk=consent.pk)


def test_whoever_is_asked_has_agreed_to_nothing_before_she_says_yes(mona, robin):
    consent = consenting.ask(person=mona, by=robin)
    message = Message.objects.get(about_uuid=consent.uuid)
    assert (consent.state, message.to_address, message.kind) == ("asked", "mona@verein.example", "consent")
    assert consenting.said(consenting.about(mona, "")) == "asked"


def test_opening_the_link_changes_nothing_only_the_button_says_yes(mona, robin, client):
    consent = consenting.ask(person=mona, by=robin)
    link = link_in(Message.objects.get(about_uuid=consent.uuid))
    assert client.get(link).status_code == 200
    assert now_of(consent).state == "asked"
    client.post(link)
    given = now_of(consent)
    assert (given.state, given.how) == ("given", "link")
    client.post(link)
    assert now_of(consent).given_at == given.given_at


def test_an_old_link_opens_nothing(mona, robin, client):
    consent = consenting.ask(person=mona, by=robin)
    with time_machine.travel(timezone.now() + timedelta(days=15)):
        assert client.post(f"/antwort/{consent_mails.link_to(consent).rsplit('/', 2)[1]}/").status_code == 410
        assert now_of(consent).state == "expired"


@pytest.mark.parametrize(
    ("before", "said"),
    [
        ({"asked_at": timezone.now}, "Mona Haddad ist schon gefragt; die Antwort steht noch aus."),
        ({"given_at": timezone.now}, "Mona Haddad hat schon eingewilligt."),
        (
            {"withdrawn_at": timezone.now},
            "Mona Haddad hat Rundschreiben abbestellt und wird nicht noch einmal gefragt.",
        ),
    ],
)
def test_nobody_is_asked_twice_or_after_a_no(mona, robin, before, said):
    Consent.objects.create(person=mona, **{name: now() for name, now in before.items()})
    with pytest.raises(Refused, match=said):
        consenting.ask(person=mona, by=robin)
    assert Message.objects.count() == 0


def test_a_mail_program_unsubscribes_with_one_click_without_login_or_token(mona):
    consent = Consent.objects.create(person=mona, given_at=timezone.now())
    link = LINK.search(consent_mails.unsubscribe_url(consent))[1]
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(link, "List-Unsubscribe=One-Click", content_type="application/x-www-form-urlencoded")
    assert (answer.status_code, now_of(consent).state) == (200, "withdrawn")
    assert "sessionid" not in answer.cookies


def test_looking_at_the_page_does_not_unsubscribe(mona, client):
    consent = Consent.objects.create(person=mona, given_at=timezone.now())
    page = client.get(LINK.search(consent_mails.unsubscribe_url(consent))[1])
    assert (page.status_code, now_of(consent).state) == (200, "given")


def test_the_link_of_one_ends_nobody_elses_consent_and_opens_no_other_door(mona, client):
    mine = Consent.objects.create(person=mona, given_at=timezone.now())
    other = Consent.objects.create(address="jo@verein.example", given_at=timezone.now())
    token = consent_mails.unsubscribe_url(mine).rsplit("/", 2)[1]
    assert client.post(f"/antwort/{token}/").status_code == 404
    client.post(f"/abmelden/{token}/")
    assert (now_of(mine).state, now_of(other).state) == ("withdrawn", "given")


def test_leaving_ends_what_was_agreed_by_person_and_by_address(mona, robin):
    by_person = consenting.note(mona, purpose="mail", how="paper", on=timezone.localdate(), by=robin)
    by_address = Consent.objects.create(address="MONA@verein.example", given_at=timezone.now())
    assert consenting.withdraw(by_address, by=None) == 2
    assert [now_of(one).state for one in (by_person, by_address)] == ["withdrawn", "withdrawn"]
    assert consenting.withdraw(by_address, by=None) == 0


def test_consent_to_something_published_stands_for_itself(mona, robin):
    photo = consenting.note(
        mona, purpose="publication", words="Foto", how="paper", on=timezone.localdate(), by=robin
    )
    name = consenting.note(
        mona, purpose="publication", words="Name", how="paper", on=timezone.localdate(), by=robin
    )
    consenting.withdraw(photo, by=robin)
    assert [now_of(one).state for one in (photo, name)] == ["withdrawn", "given"]
    assert [one.what for one in history_of(photo)] == ["widerrufen", "eingewilligt"]
    assert consenting.said(consenting.about(mona, "")) is None


def test_the_page_of_a_person_notes_and_withdraws(mona, client_of):
    office = client_of("office")
    page = f"/intern/mitglieder/personen/{mona.pk}/einwilligungen/"
    typed = {"purpose": "publication", "words": "", "how": "paper", "on": "2026-01-05"}
    assert office.post(page, typed).context["form"].errors == {
        "words": ["Bitte schreiben Sie, was genau veröffentlicht werden darf."]
    }
    office.post(page, typed | {"words": "Foto in der Liste des Vorstands"})
    [row] = office.get(page).context["rows"]
    assert (row["title"], row["chip"]) == ("Foto in der Liste des Vorstands", "erteilt")
    office.post(row["withdraw_url"])
    assert [row["chip"] for row in office.get(page).context["rows"]] == ["widerrufen"]


def test_whoever_wants_no_circulars_is_noted_once(mona, client_of):
    office = client_of("office")
    page = f"/intern/mitglieder/personen/{mona.pk}/einwilligungen/"
    for _time in range(2):
        office.post(f"{page}widersprechen/")
    assert [one.state for one in Consent.objects.all()] == ["withdrawn"]
    assert office.get(page).context["can_ask"] is False


NOW = timezone.now()
YES, NO = {"given_at": NOW}, {"given_at": NOW, "withdrawn_at": NOW}


def days_ago(days: int) -> dict:
    return {"given_at": NOW - timedelta(days=days)}


def refused_days_ago(days: int) -> dict:
    return days_ago(days + 1) | {"withdrawn_at": NOW - timedelta(days=days)}


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ([], None),
        ([{"asked_at": NOW}], "asked"),
        ([days_ago(3), refused_days_ago(1)], "withdrawn"),  # yes on paper, no by the link later
        ([refused_days_ago(3), days_ago(1)], "given"),  # and the other way round
        ([refused_days_ago(3), {"asked_at": NOW}], "withdrawn"),
        ([YES, NO], "withdrawn"),  # in the same moment
    ],
)
def test_the_later_word_counts_on_whatever_way_it_came(mona, rows, said):
    for row in rows:
        Consent.objects.create(person=mona, **row)
    assert consenting.said(consenting.about(mona, ""), person=mona) == said


def test_a_paper_found_after_a_no_does_not_undo_it(mona, robin):
    Consent.objects.create(person=mona, **refused_days_ago(2))
    consenting.note(mona, purpose="mail", how="paper", on=(NOW - timedelta(days=30)).date(), by=robin)
    assert consenting.said(consenting.about(mona, ""), person=mona) == "withdrawn"
    consenting.note(mona, purpose="mail", how="oral", on=timezone.localdate(), by=robin)
    assert consenting.said(consenting.about(mona, ""), person=mona) == "given"


@pytest.fixture
def bert(mona):
    """Reads the same mailbox."""
    return Person.objects.create(first_name="Bert", last_name="Haddad", email="Mona@verein.example")


def said_of(person) -> str | None:
    return consenting.said(consenting.about(person, ""), person=person)


def test_of_two_who_share_an_address_the_yes_of_one_speaks_for_who_said_nothing(mona, bert):
    Consent.objects.create(person=mona, **YES)
    assert [said_of(mona), said_of(bert)] == ["given", "given"]


def test_the_no_of_one_is_not_the_no_of_the_other(mona, bert, robin):
    Consent.objects.create(person=mona, **days_ago(2))
    consenting.object_to_mail(bert, by=robin)
    assert [said_of(mona), said_of(bert)] == ["given", "withdrawn"]
    Consent.objects.create(person=mona, **YES)
    assert said_of(bert) == "withdrawn"


def test_a_click_in_a_mailing_speaks_for_the_whole_mailbox(mona, bert):
    consent = Consent.objects.create(person=mona, **days_ago(2))
    Consent.objects.create(person=bert, **days_ago(2))
    consenting.withdraw(consent, by=None)
    assert [said_of(mona), said_of(bert)] == ["withdrawn", "withdrawn"]


def test_another_address_changes_neither_a_yes_nor_a_no(mona, bert):
    Consent.objects.create(person=mona, **YES)
    Consent.objects.create(person=bert, **NO)
    Person.objects.filter(pk=mona.pk).update(email="neu@verein.example")
    Person.objects.filter(pk=bert.pk).update(email="auch.neu@verein.example")
    people = Person.objects.in_bulk([mona.pk, bert.pk])
    assert [said_of(people[mona.pk]), said_of(people[bert.pk])] == ["given", "withdrawn"]


def test_whoever_gets_an_old_address_inherits_no_yes(mona):
    Consent.objects.create(person=mona, **YES)
    Person.objects.filter(pk=mona.pk).update(email="neu@verein.example")
    newcomer = Person.objects.create(last_name="Sommer", email="mona@verein.example")
    assert said_of(newcomer) is None
