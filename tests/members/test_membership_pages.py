"""The steps of a membership and its delegates, as the office takes them on pages."""

import csv
from datetime import date
from io import StringIO

import pytest

from members.models import (
    Delegation,
    Dormancy,
    GoverningRules,
    Membership,
    Organisation,
    Person,
)
from members.search.indexing import together

pytestmark = pytest.mark.django_db
SINCE = date(2020, 1, 1)
NO_DAY = "Diesen Tag gibt es nicht, oder er ist nicht eindeutig. Schreiben Sie ihn wie 14.11.2022."


@pytest.fixture
def organisation():
    return Organisation.objects.create(name="Hofverein")


@pytest.fixture
def office(client_of):
    return client_of("office")


@pytest.fixture
def member(organisation):
    GoverningRules.objects.create(name="Satzung 2019", valid_from=date(2019, 1, 1))
    return Membership.objects.create(organisation=organisation, applied_on=SINCE, starts_on=SINCE)


def step(office, membership: Membership, word: str, **typed):
    return office.post(f"/intern/mitglieder/mitgliedschaften/{membership.pk}/{word}/", typed)


def errors(response) -> dict[str, list[str]]:
    return {name: [str(one) for one in found] for name, found in response.context["form"].errors.items()}


def test_from_the_first_interest_to_the_end_in_forms(office, organisation):
    begun = office.post(
        f"/intern/mitglieder/{organisation.pk}/mitgliedschaft/neu/",
        {"kind": "member", "interested_on": "2020-01-01"},
    )
    membership = Membership.objects.get()
    step(office, membership, "antrag", on="2020-02-01")
    step(office, membership, "vorstand", on="2020-03-01", text="Empfohlen.")
    step(office, membership, "versammlung", on="2020-04-01")
    step(office, membership, "aufnehmen", on="2020-04-01", body="assembly", basis="Beschluss 2020/1")
    step(office, membership, "ruhen", on="2020-06-01", until="", basis="")
    step(office, membership, "ruht-nicht-mehr", on="2020-07-01")
    left = step(office, membership, "austritt", on="2020-12-31", basis="Kündigung")
    membership.refresh_from_db()
    assert begun["Location"] == left["Location"] == organisation.get_absolute_url()
    days = [date(2020, month, 1) for month in (1, 2, 3, 4, 6, 7)] + [date(2021, 1, 1)]
    assert [membership.state_on(day) for day in days] == [
        "interested",
        "applied",
        "seen",
        "member",
        "dormant",
        "member",
        "left",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        (
            {"on": "31.2.2020"},
            {"on": [NO_DAY]},
        ),
        (
            {"on": "03/04/2020"},
            {"on": [NO_DAY]},
        ),
        ({"on": "0020-03-01"}, {"on": ["Bitte prüfen Sie das Jahr: 20."]}),
        ({"on": "2019-03-01"}, {"on": ["An diesem Tag ist die Organisation noch nicht aufgenommen."]}),
        ({"on": "2020-03-05", "until": "2020-03-01"}, {"until": ["Das Ende liegt vor dem Beginn."]}),
        ({"on": "2020-03-05"}, {"on": ["Sie ruht schon seit So, 1. März 2020."]}),
    ],
)
def test_what_cannot_be_is_said_at_its_field(office, member, typed, found):
    Dormancy.objects.create(membership=member, starts_on=date(2020, 3, 1), ends_on=date(2020, 3, 31))
    response = step(office, member, "ruhen", **typed)
    assert errors(response) == found
    assert response.context["form"]["on"].value() == typed["on"]
    assert Dormancy.objects.count() == 1


def test_before_it_ends_the_page_says_whose_delegation_ends(office, member, organisation):
    person = Person.objects.create(first_name="Ada", last_name="Brandt")
    Delegation.objects.create(organisation=organisation, person=person, starts_on=SINCE)
    page = office.get(f"/intern/mitglieder/mitgliedschaften/{member.pk}/austritt/")
    assert str(page.context["text"]) == (
        "Am selben Tag endet die Vertretung von: Ada Brandt (Delegierte*r). "
        "Ihre Rechte enden damit von selbst."
    )


def test_history_is_corrected_on_a_page_with_every_day(office, member, organisation):
    address = f"/intern/mitglieder/mitgliedschaften/{member.pk}/berichtigen/"
    form = office.get(address).context["form"]
    values = {name: form[name].value() or "" for name in form.fields}
    typed = {name: value.isoformat() if isinstance(value, date) else value for name, value in values.items()}
    assert errors(office.post(address, typed | {"starts_on": "2020-02-01"})) == {
        "reason": ["Dieses Feld muss ausgefüllt werden."]
    }
    wrong = typed | {"starts_on": "2019-02-01", "reason": "nachgesehen"}
    assert list(errors(office.post(address, wrong))) == ["starts_on"]
    office.post(address, typed | {"starts_on": "2020-02-01", "reason": "nachgesehen"})
    member.refresh_from_db()
    assert (member.starts_on, member.applied_on) == (date(2020, 2, 1), SINCE)


def test_a_time_of_resting_is_taken_out(office, member):
    rests = Dormancy.objects.create(membership=member, starts_on=date(2020, 3, 1))
    typed = {"starts_on": "2020-03-01", "remove": "on", "reason": "Irrtum"}
    office.post(f"/intern/mitglieder/ruhezeiten/{rests.pk}/", typed)
    assert Dormancy.objects.count() == 0


def test_a_delegate_is_entered_with_her_name_replaced_and_ended(office, member, organisation):
    new = f"/intern/mitglieder/{organisation.pk}/vertretung/neu/"
    days = {"kind": "delegate", "starts_on": "2020-05-01"}
    office.post(new, days | {"first_name": "Ada", "last_name": "Brandt", "email": "ada@hof.example"})
    first = Delegation.objects.get()
    known = Person.objects.create(last_name="Kowal")
    replace = f"/intern/mitglieder/delegationen/{first.pk}/abloesen/"
    office.post(replace, {"person": known.pk, "on": "2020-07-01"})
    second = Delegation.objects.latest("starts_on")
    office.post(f"/intern/mitglieder/delegationen/{second.pk}/beenden/", {"on": "2020-12-31"})
    assert sorted(Delegation.objects.values_list("person__last_name", "starts_on", "ends_on")) == [
        ("Brandt", date(2020, 5, 1), date(2020, 6, 30)),
        ("Kowal", date(2020, 7, 1), date(2020, 12, 31)),
    ]


def test_a_second_voting_delegate_is_refused_at_the_field_and_nobody_is_entered(office, member, organisation):
    there = Person.objects.create(last_name="Brandt", email="da@hof.example")
    Delegation.objects.create(organisation=organisation, person=there, starts_on=SINCE)
    people = Person.objects.count()
    typed = {"kind": "delegate", "starts_on": "2020-05-01", "last_name": "Neu"}
    response = office.post(f"/intern/mitglieder/{organisation.pk}/vertretung/neu/", typed)
    assert errors(response)["starts_on"][0].startswith("Es gibt schon eine*n stimmberechtigte*n Delegierte*n")
    assert Person.objects.count() == people


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "person"),
        ({"first_name": "Ada"}, "last_name"),
        ({"last_name": "Neu", "email": "DA@hof.example"}, "email"),
    ],
)
def test_who_it_is_has_to_be_clear(office, member, organisation, typed, field):
    Person.objects.create(last_name="Brandt", email="da@hof.example")
    days = {"kind": "delegate", "starts_on": "2020-05-01"}
    response = office.post(f"/intern/mitglieder/{organisation.pk}/vertretung/neu/", days | typed)
    assert list(errors(response)) == [field]


def test_the_page_of_the_organisation_shows_the_steps_and_what_can_be_done(office, member, organisation):
    shown = office.get(organisation.get_absolute_url()).context["memberships"]
    assert [[fact["label"] for fact in one["facts"]] for one in shown] == [
        ["Aufnahme beantragt am", "Aufgenommen am"]
    ]
    assert [action["label"] for action in shown[0]["actions"]] == [
        "Ruhen lassen",
        "Austritt",
        "Ausschluss",
        "Aufgelöst",
        "Berichtigen",
    ]


def test_the_office_reads_there_who_corrected_what_and_why(office, member, organisation):
    typed = {"starts_on": "2020-03-01", "remove": "on", "reason": "Irrtum"}
    rests = Dormancy.objects.create(membership=member, starts_on=date(2020, 3, 1))
    office.post(f"/intern/mitglieder/ruhezeiten/{rests.pk}/", typed)
    [shown] = office.get(organisation.get_absolute_url()).context["memberships"]
    assert [line.note for line in shown["history"]] == ["ruht 01.03.2020– → –; Irrtum"]


def test_who_works_here_sees_the_steps_without_buttons(client_of, member, organisation):
    shown = client_of("board").get(organisation.get_absolute_url()).context["memberships"]
    assert [one["actions"] for one in shown] == [[]]


def on_day(client, suffix: str = "", day: str = "2022-11-14"):
    return client.get(f"/intern/mitglieder/am-tag/{suffix}?tag={day}")


@pytest.fixture
def members_of_then(member, organisation):
    person = Person.objects.create(first_name="=Ada", last_name="Brandt")
    Delegation.objects.create(organisation=organisation, person=person, starts_on=SINCE)
    gone = Organisation.objects.create(name="Altverein")
    Membership.objects.create(organisation=gone, starts_on=SINCE, ends_on=date(2022, 11, 13))
    guest = Organisation.objects.create(name="Gastverein")
    Membership.objects.create(organisation=guest, kind="guest", starts_on=date(2022, 11, 14))


@pytest.mark.parametrize(
    ("day", "names"),
    [
        ("2022-11-13", ["Altverein", "Hofverein"]),
        ("14.11.2022", ["Gastverein", "Hofverein"]),
        ("2019-12-31", []),
    ],
)
def test_who_was_a_member_is_answered_for_every_day(office, members_of_then, day, names):
    assert [row["cells"][0] for row in on_day(office, day=day).context["table"]] == names


def test_a_day_that_cannot_be_is_said_at_the_field(office, members_of_then):
    assert list(errors(on_day(office, day="morgen"))) == ["tag"]


def test_the_list_is_taken_along_as_text(office, members_of_then):
    assert on_day(office, "mitglieder.txt").text == (
        "Mitglieder am Mo, 14. November 2022\n"
        "\n"
        "Gastverein · Gast · 14.11.2022\n"
        "Hofverein · Mitglied · 01.01.2020 · =Ada Brandt\n"
    )


def test_the_list_is_taken_along_as_a_table_without_formulas(office, members_of_then):
    response = on_day(office, "mitglieder.csv")
    rows = list(csv.reader(StringIO(response.content.decode("utf-8-sig")), delimiter=";"))
    assert rows == [
        ["Organisation", "Stand", "Seit", "Delegierte", "Stellvertretung"],
        ["Gastverein", "Gast", "14.11.2022", "", ""],
        ["Hofverein", "Mitglied", "01.01.2020", "'=Ada Brandt", ""],
    ]
    assert response["Content-Disposition"] == 'attachment; filename="mitglieder-2022-11-14.csv"'


def test_the_votes_of_a_day_are_shown_with_their_rules(office, members_of_then):
    page = office.get("/intern/mitglieder/stimmen/?tag=2022-11-14")
    assert page.context["found"].votes == 1
    assert str(page.context["found"].sentence) == (
        "Nach „Satzung 2019“ hat jede Organisation 1 Stimme. "
        "Ist die*der Delegierte nicht da, stimmt die Stellvertretung ab. "
        "Stimmen können nicht übertragen werden."
    )


@pytest.mark.parametrize("address", ["am-tag/", "stimmen/"])
@pytest.mark.parametrize("rows", [1, 3, 30])
@together()
def test_the_lists_cost_the_same(office, rows, address, django_assert_num_queries):
    for number in range(rows):
        made = Organisation.objects.create(name=f"Verein {number}")
        Membership.objects.create(organisation=made, starts_on=SINCE)
        person = Person.objects.create(last_name=f"P{number}")
        Delegation.objects.create(organisation=made, person=person, starts_on=SINCE)
    office.get(f"/intern/mitglieder/{address}")
    with django_assert_num_queries(8 if address == "am-tag/" else 9):
        office.get(f"/intern/mitglieder/{address}")
