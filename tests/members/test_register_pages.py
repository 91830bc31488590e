"""The lists of the register: searched, cut down, sorted, in pages, with the same number of queries."""

from datetime import date

import pytest
from pytest_django.asserts import assertContains

from members.models import Appointment, District, Membership, Place, Position, Seat
from members.search.indexing import together
from tests.members.registered import SINCE, board, organisation, person, send
from tests.roundtable.site import field_of_action, queries_of

pytestmark = pytest.mark.django_db
LIST, PEOPLE, PLACES = "/intern/mitglieder/", "/intern/mitglieder/personen/", "/intern/mitglieder/orte/"


def shown(client, address: str) -> list[str]:
    return [row["title"] for row in client.get(address).context["rows"]]


@pytest.fixture
def some():
    """Three organisations that differ in everything one may ask for."""
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    burg = District.objects.create(key="15086", name="Burg", plate="BK")
    language = field_of_action(1, "Sprache")
    member = organisation("Öffnung", kind="church", district=harz)
    member.fields_of_action.add(language)
    Membership.objects.create(organisation=member, starts_on=date(2020, 1, 1))
    left = organisation("Ab und zu", kind="union", district=burg, short_name="AUZ")
    Membership.objects.create(organisation=left, starts_on=date(2019, 1, 1), ends_on=date(2024, 12, 31))
    organisation("Landesamt", kind="municipality", town="Halle")
    return language


@pytest.mark.db
@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Ab und zu", "Landesamt", "Öffnung"]),
        ("?q=öffnung", ["Öffnung"]),
        ("?q=ÖFFNUNG", ["Öffnung"]),
        ("?q=Oeffnung", ["Öffnung"]),
        ("?q=OEFF", ["Öffnung"]),
        ("?q=auz", ["Ab und zu"]),
        ("?q=halle+amt", ["Landesamt"]),
        ("?q=%25", []),
        ("?art=church", ["Öffnung"]),
        ("?kreis=15086", ["Ab und zu"]),
        ("?feld={field}", ["Öffnung"]),
        ("?stand=member", ["Öffnung"]),
        ("?stand=left", ["Ab und zu"]),
        ("?stand=none", ["Landesamt"]),
        ("?stand=member&am=2022-11-14&sortierung=since", ["Ab und zu", "Öffnung"]),
        ("?stand=member&am=gestern", ["Öffnung"]),
        ("?art=quatsch&kreis=xx&sortierung=--", ["Ab und zu", "Landesamt", "Öffnung"]),
        ("?sortierung=district", ["Ab und zu", "Öffnung", "Landesamt"]),
        ("?sortierung=kind", ["Öffnung", "Landesamt", "Ab und zu"]),
    ],
)
def test_organisations_are_found(client_of, some, query, found):
    rows = shown(client_of("office"), LIST + query.format(field=some.pk))
    assert rows == found if "sortierung" in query else sorted(rows) == sorted(found)


def test_members_cannot_ask_who_left(client_of, some):
    rows = shown(client_of("delegate"), LIST + "?stand=left")
    assert rows == ["Verein delegate", "Öffnung"] or sorted(rows) == sorted(["Verein delegate", "Öffnung"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=haddad", ["Mina Haddad"]),
        ("?q=mina+haddad", ["Mina Haddad"]),
        ("?aufgabe=sitz&gremium=vorstand", ["Sina Sitz"]),
        ("?aufgabe=vertretung", ["Mina Haddad"]),
        ("?aufgabe=funktion", ["Farid Funktion"]),
        ("?aufgabe=ohne", ["Niemand"]),
        ("?kreis=15085", ["Farid Funktion", "Mina Haddad"]),
        ("?aufgabe=vertretung&am=2023-01-01", []),
    ],
)
def test_people_are_found(client_of, query, found):
    client = client_of("office")
    harz = District.objects.create(key="15085", name="Harz", plate="HZ")
    send(person("Mina Haddad"), organisation(is_member=True, district=harz))
    Position.objects.create(person=person("Farid Funktion"), function="Rat", district=harz)
    seat = Seat.objects.create(committee=board(), name="Vorsitz")
    Appointment.objects.create(seat=seat, person=person("Sina Sitz"), starts_on=SINCE, accepted_on=SINCE)
    person("Niemand")
    assert [name for name in shown(client, PEOPLE + query) if "Robin" not in name] == found


@pytest.mark.parametrize("address", [LIST, PEOPLE, PLACES])
@together()
def test_a_list_costs_the_same_for_1_3_and_30_rows(client_of, address):
    client, costs = client_of("office"), []
    for more in (1, 2, 27):
        start = Place.objects.count()
        for number in range(start, start + more):
            row = organisation(f"Verein {number}", is_member=True)
            somebody = person(f"Vor Name{number}")
            send(somebody, row)
            Position.objects.create(person=somebody, function="Rat", organisation=row)
            Place.objects.create(name=f"Haus {number}")
        costs.append(queries_of(client, address))
    assert costs == [costs[0]] * 3


def test_a_long_list_has_pages(client_of):
    for number in range(51):
        organisation(f"Verein {number:02}")
    client = client_of("office")
    assert (len(shown(client, LIST)), shown(client, LIST + "?page=2")) == (50, ["Verein 50"])


@pytest.mark.parametrize(
    "name", ["فاطمة الزهراء", "O’Brien", "x" * 200, "<script>alert(1)</script>", "Ökumene & Söhne"]
)
def test_any_name_is_entered_and_shown_as_it_is(client_of, name):
    client = client_of("office")
    assert client.post(LIST + "neu/", {"name": name, "kind": "other"}).status_code == 302
    assert shown(client, LIST) == [name]


@pytest.mark.parametrize(
    ("sent", "wrong"),
    [
        ({"name": ""}, ["name"]),
        ({"name": "x" * 201}, ["name"]),
        ({"name": "Neu", "email": "keine Adresse"}, ["email"]),
        ({"name": "Neu", "copies_mail": "on"}, ["copies_mail"]),
        ({"name": "Neu", "website": "javascript:alert(1)"}, ["website"]),
        ({"name": "Schon da"}, ["name"]),
        ({"name": " Schon   da "}, ["name"]),
    ],
)
def test_what_does_not_fit_is_said_at_the_field(client_of, sent, wrong):
    organisation("Schon da")
    answer = client_of("office").post(LIST + "neu/", {"kind": "other"} | sent)
    assert list(answer.context["form"].errors) == wrong


def test_a_person_may_have_no_first_name(client_of):
    client = client_of("office")
    answer = client.post(PEOPLE + "neu/", {"last_name": "Sukarno"}, follow=True)
    assert answer.context["title"] == "Sukarno"


@pytest.mark.parametrize("query", ["?am=2024-13-45", "?q=" + "a" * 5000])
def test_a_filter_that_cannot_be_read_says_so(client_of, query):
    page = client_of("office").get(LIST + query)
    errors = [error for field in page.context["filter_form"] for error in field.errors]
    assert len(errors) == 1
    assertContains(page, f"<li>{errors[0]}</li>", html=True)


def test_a_list_that_writes_umlauts_as_two_letters_is_found_with_umlauts(client_of):
    organisation("Mueller-Stiftung")
    assert shown(client_of("office"), f"{LIST}?q=Müller") == ["Mueller-Stiftung"]
