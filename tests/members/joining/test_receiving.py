"""An organisation applies on the website: nobody learns what we know, and programs get nowhere."""

import re
from datetime import timedelta
from email import message_from_bytes, policy

import pytest
from django.core.cache import cache
from django.utils import timezone

from members.joining import guarding, receiving, taking_over
from members.models import (
    District,
    FieldOfAction,
    Membership,
    MembershipApplication,
    Organisation,
    Person,
    Position,
    Vocabulary,
)
from members.post.models import Message
from members.refusal import Refused
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
GIVEN = {
    "name": "Hofverein e. V.",
    "kind": "welfare",
    "street": "Beispielweg 4",
    "postcode": "39104",
    "town": "Magdeburg",
    "website": "www.hofverein.example",
    "description": "Wir beraten.",
    "motivation": "Wir möchten mitreden.",
    "first_name": "Ole",
    "last_name": "Vogt",
    "email": "vogt@hofverein.example",
    "phone": "0391 1",
    "privacy": "on",
    "fax": "",
}
SENT = "/mitglied-werden/gesendet/"


@pytest.fixture(autouse=True)
def counted_anew(monkeypatch):
    """Every test begins with no counts, and its pages are old enough."""
    cache.clear()
    monkeypatch.setattr(guarding, "SOONEST", -1)


@pytest.fixture
def office():
    return make_user("office")


def send(client, **changes):
    given = {"stand": guarding.stamp()} | GIVEN | changes
    return client.post("/mitglied-werden/", given)


def token_in(message: Message) -> str:
    """The token of the link in the mail, read from its finished bytes."""
    read = message_from_bytes(bytes(message.content), policy=policy.default)
    return re.search(r"/antwort/(\S+)/", read.get_body().get_content())[1]


def confirmed(**changes) -> MembershipApplication:
    values = {name: GIVEN[name] for name in GIVEN if name not in ("privacy", "fax", "website")}
    website = {"website": "https://www.hofverein.example", "confirmed_at": timezone.now()}
    return MembershipApplication.objects.create(**values | website | changes)


def test_an_application_is_kept_and_its_link_mailed(client):
    response = send(client)
    application = MembershipApplication.objects.get()
    message = Message.objects.get()
    assert (response.status_code, response["Location"]) == (302, SENT)
    assert (application.confirmed_at, application.website) == (None, "https://www.hofverein.example")
    assert (message.to_address, message.subject) == (
        "vogt@hofverein.example",
        "Bitte bestätigen Sie Ihren Antrag",
    )
    page = client.get(f"/antwort/{token_in(message)}/")
    assert page.status_code == 200
    application.refresh_from_db()
    assert application.confirmed_at is None  # mail scanners open every link
    client.post(f"/antwort/{token_in(message)}/")
    assert list(MembershipApplication.objects.waiting()) == [application]


def test_in_english_the_page_and_the_mail_are_english(client):
    client.post("/en/mitglied-werden/", {"stand": guarding.stamp()} | GIVEN)
    assert Message.objects.get().subject == "Please confirm your application"


def test_the_office_sees_nothing_that_was_not_confirmed(client_of):
    confirmed(confirmed_at=None)
    page = client_of("office").get("/intern/mitglieder/antraege/")
    assert page.context["rows"] == []


def test_the_answer_is_the_same_whatever_is_known(client):
    first = send(client)
    Organisation.objects.create(name="Zweiter Verein", email="info@zwei.example")
    Person.objects.create(last_name="Bekannt", email="bekannt@zwei.example")
    others = [
        send(client),
        send(client, name="Zweiter Verein", email="info@zwei.example"),
        send(client, name="Dritter", email="bekannt@zwei.example"),
    ]
    assert {(one.status_code, one["Location"], one.content) for one in [first, *others]} == {(302, SENT, b"")}


def test_the_same_application_twice_is_one_row(client):
    send(client)
    send(client, name="HOFVEREIN e. V.", email="Vogt@Hofverein.example")
    assert MembershipApplication.objects.count() == 1


def test_who_confirmed_already_is_told_so_by_mail_only(client):
    confirmed()
    send(client)
    assert [one.subject for one in Message.objects.all()] == ["Ihr Antrag liegt uns vor"]


def test_one_address_gets_three_mails_a_day_at_most(client):
    for number in range(5):
        assert send(client, name=f"Verein {number}")["Location"] == SENT
    assert (MembershipApplication.objects.count(), Message.objects.count()) == (5, 3)


def test_from_one_network_come_ten_an_hour(client):
    answers = [
        send(client, name=f"Verein {number}", email=f"a{number}@b.example").status_code
        for number in range(receiving.PER_NETWORK + 1)
    ]
    assert answers == [302] * receiving.PER_NETWORK + [200]
    other = client.post("/mitglied-werden/", {"stand": guarding.stamp()} | GIVEN, REMOTE_ADDR="203.0.113.9")
    assert other.status_code == 302


def test_a_program_that_fills_everything_is_answered_and_thrown_away(client):
    assert send(client, fax="0391 2")["Location"] == SENT
    assert (MembershipApplication.objects.count(), Message.objects.count()) == (0, 0)


def test_a_page_that_is_sent_twice_counts_once(client):
    stand = guarding.stamp()
    assert [send(client, stand=stand, name=name)["Location"] for name in ("Eins", "Zwei")] == [SENT, SENT]
    assert [one.name for one in MembershipApplication.objects.all()] == ["Eins"]


def errors(response) -> dict[str, list[str]]:
    return response.context["form"].errors.get_json_data() and {
        name: [str(one) for one in found] for name, found in response.context["form"].errors.items()
    }


def test_who_is_too_fast_is_asked_to_look_again(client, monkeypatch):
    monkeypatch.setattr(guarding, "SOONEST", 4)
    assert errors(send(client)) == {
        "__all__": ["Das ging sehr schnell. Bitte sehen Sie alles noch einmal an und senden Sie es."]
    }


@pytest.mark.parametrize("stand", ["", "erfunden", "a:b:c"])
def test_a_page_that_we_did_not_make_is_sent_again(client, stand):
    response = send(client, stand=stand)
    assert errors(response) == {
        "__all__": ["Diese Seite war lange offen. Bitte senden Sie den Antrag noch einmal."]
    }
    fresh = response.context["form"]["stand"].value()
    assert send(client, stand=fresh)["Location"] == SENT


def test_a_page_open_for_a_day_is_sent_again(client, time_machine):
    time_machine.move_to(timezone.now(), tick=False)
    stand = guarding.stamp()
    time_machine.shift(timedelta(hours=13))
    assert list(errors(send(client, stand=stand))) == ["__all__"]


@pytest.mark.parametrize(
    ("field", "typed", "sentence"),
    [
        ("description", "http://a.b " * 4, "Bitte höchstens 3 Links."),
        ("name", "Günstig www.a.b", "Bitte nur den Namen; die Internetseite hat ein eigenes Feld."),
        ("last_name", "", "Dieses Feld muss ausgefüllt werden."),
        ("email", "kein Postfach", "Bitte gültige E-Mail-Adresse eingeben."),
    ],
)
def test_what_cannot_be_is_said_at_the_field_and_nothing_is_lost(client, field, typed, sentence):
    response = send(client, **{field: typed})
    assert errors(response) == {field: [sentence]}
    assert response.context["form"]["motivation"].value() == GIVEN["motivation"]
    assert MembershipApplication.objects.count() == 0


def test_fields_of_action_of_today_are_offered(client):
    today = timezone.localdate()
    for name, since in (("alt", today - timedelta(days=9)), ("neu", today), ("bald", today + timedelta(1))):
        vocabulary = Vocabulary.objects.create(name=name, valid_from=since)
        FieldOfAction.objects.create(vocabulary=vocabulary, number=1, name=f"Sprache {name}")
    chosen = FieldOfAction.objects.get(vocabulary__name="neu")
    offered = client.get("/mitglied-werden/").context["form"].fields["fields_of_action"].queryset
    assert list(offered) == [chosen]
    send(client, fields_of_action=[chosen.pk])
    assert list(MembershipApplication.objects.get().fields_of_action.all()) == [chosen]


def test_what_nobody_confirmed_or_wanted_is_over_after_fourteen_days(office):
    now = timezone.now()
    confirmed(name="alt", confirmed_at=None, sent_at=now - timedelta(days=14))
    confirmed(name="frisch", confirmed_at=None, sent_at=now - timedelta(days=13))
    confirmed(name="bestätigt", sent_at=now - timedelta(days=90))
    confirmed(name="Müll", outcome="spam", decided_at=now - timedelta(days=14))
    over = receiving.over(now - timedelta(days=14))
    assert sorted(over.values_list("name", flat=True)) == ["Müll", "alt"]


def test_a_swept_link_opens_nothing(client):
    application = confirmed(confirmed_at=None)
    token = receiving.link_to(application).rstrip("/").rpartition("/")[2]
    application.delete()
    assert client.get(f"/antwort/{token}/").status_code == 404


@pytest.mark.parametrize(
    ("known", "found"),
    [
        ({"name": "hofverein"}, True),
        ({"name": "HV", "website": "https://hofverein.example/wir"}, True),
        ({"name": "HV", "email": "info@hofverein.example"}, True),
        ({"name": "Langer Name", "short_name": "Hofverein"}, True),
        ({"name": "Anderer", "email": "info@anders.example"}, False),
    ],
)
def test_the_register_is_asked_for_the_same_organisation(known, found):
    organisation = Organisation.objects.create(**known)
    assert taking_over.matches(confirmed()) == ([organisation] if found else [])


def test_two_free_mailboxes_are_not_one_organisation():
    Organisation.objects.create(name="Anderer", email="anderer@gmx.de")
    assert taking_over.matches(confirmed(email="wir@gmx.de", website="")) == []


def test_the_office_takes_it_over_as_organisation_application_and_contact(office):
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    application = confirmed(district=harz)
    membership = taking_over.take_over(application, organisation=None, by=office)
    organisation = Organisation.objects.get()
    assert (organisation.name, organisation.district, organisation.town) == (
        "Hofverein e. V.",
        harz,
        "Magdeburg",
    )
    assert (membership.applied_on, membership.state_on(timezone.localdate())) == (
        timezone.localdate(),
        "applied",
    )
    assert [(one.person.email, one.function) for one in Position.objects.all()] == [
        ("vogt@hofverein.example", "Ansprechperson")
    ]
    with pytest.raises(Refused):
        taking_over.take_over(application, organisation=None, by=office)
    assert Membership.objects.count() == 1


def test_what_the_register_knows_stays_and_gaps_are_filled(office):
    there = Organisation.objects.create(name="Hofverein", town="Halle", email="alt@hofverein.example")
    Person.objects.create(first_name="Ole", last_name="Vogt", email="VOGT@hofverein.example")
    taking_over.take_over(confirmed(), organisation=there, by=office)
    there.refresh_from_db()
    assert (there.town, there.street, there.email) == ("Halle", "Beispielweg 4", "alt@hofverein.example")
    assert (Organisation.objects.count(), Person.objects.filter(last_name="Vogt").count()) == (1, 1)


def test_a_name_that_is_taken_has_to_be_chosen(office):
    Organisation.objects.create(name="Hofverein e. V.")
    with pytest.raises(Refused) as no:
        taking_over.take_over(confirmed(), organisation=None, by=office)
    assert no.value.field == "organisation"
    assert Membership.objects.count() == 0


def test_the_office_reads_takes_over_and_sets_aside_on_its_pages(client_of):
    client = client_of("office")
    first, second = confirmed(), confirmed(name="Hofverein", email="zwei@hofverein.example")
    page = client.get(f"/intern/mitglieder/antraege/{first.pk}/")
    assert [row["title"] for row in page.context["others"]] == ["Hofverein"]
    aside = f"/intern/mitglieder/antraege/{second.pk}/zur-seite/"
    client.post(aside, {"outcome": "twice"})
    taken = client.post(f"/intern/mitglieder/antraege/{first.pk}/uebernehmen/", {"organisation": ""})
    assert taken["Location"] == Organisation.objects.get().get_absolute_url()
    assert dict(MembershipApplication.objects.values_list("name", "outcome")) == {
        "Hofverein": "twice",
        "Hofverein e. V.": "taken",
    }
    late = client.post(aside, {"outcome": "spam"})
    assert late.context["form"].errors["__all__"] == ["Über diesen Antrag ist inzwischen entschieden."]


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_list_costs_the_same(client_of, rows, django_assert_num_queries):
    client = client_of("office")
    for number in range(rows):
        confirmed(name=f"Verein {number}")
    client.get("/intern/mitglieder/antraege/")
    with django_assert_num_queries(7):
        client.get("/intern/mitglieder/antraege/")
