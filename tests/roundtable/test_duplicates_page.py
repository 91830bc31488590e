"""The page of duplicates: compared, told apart, and taken back."""

import pytest

from members.models import PeopleApart, Person
from members.register import apart
from roundtable.privacy import erasing
from tests.members.registered import organisation, person

pytestmark = pytest.mark.django_db
PAGE = "/intern/mitglieder/doppelte/"


@pytest.fixture
def twins():
    return person("Mina Haddad"), person("Mina Haddad")


def shown(client) -> list[tuple[int, int]]:
    """For each kind: how many pairs are suggested, and how many were told apart."""
    groups = client.get(PAGE).context["groups"]
    return [(len(group["pairs"]), len(group["told"])) for group in groups]


def test_two_are_told_apart_and_that_is_undone(client_of, twins):
    client, (one, other) = client_of("office"), twins
    url = client.get(PAGE).context["groups"][0]["pairs"][0]["apart_url"]
    page = client.post(url, follow=True)
    assert shown(client) == [(0, 1), (0, 0)]
    assert "Zwei verschiedene" in str(next(iter(page.context["messages"])))
    undo = next(iter(page.context["messages"])).extra_tags
    client.post(undo)
    assert shown(client) == [(1, 0), (0, 0)]
    assert [client.get(row.get_absolute_url()).status_code for row in (one, other)] == [200, 200]


def test_who_said_it_and_when_stands_there_and_before_merging(client_of, twins):
    client, (one, other) = client_of("office"), twins
    client.post(f"/intern/mitglieder/personen/{one.pk}/verschieden/?mit={other.pk}")
    row = PeopleApart.objects.get()
    [told] = client.get(PAGE).context["groups"][0]["told"]
    assert told["why"].endswith(f" von {row.by.get_full_name()}")
    merging = client.get(f"/intern/mitglieder/personen/{one.pk}/zusammenfuehren/?mit={other.pk}")
    assert merging.context["told_apart"]["why"] == told["why"]


def test_two_organisations(client_of):
    one, other = organisation("Frauen aktiv"), organisation("Frauen aktiv e. V.")
    client = client_of("office")
    client.post(f"/intern/mitglieder/{other.pk}/verschieden/?mit={one.pk}")
    assert shown(client) == [(0, 0), (0, 1)]


@pytest.mark.parametrize("query", ["", "?mit=", "?mit=x", "?mit=999999", "?mit=9" + "9" * 30])
def test_without_another_one_there_is_no_page(client_of, twins, query):
    address = f"/intern/mitglieder/personen/{twins[0].pk}/verschieden/{query}"
    assert client_of("office").post(address).status_code == 404


def test_one_with_herself_is_refused(client_of, twins):
    pk = twins[0].pk
    page = client_of("office").post(f"/intern/mitglieder/personen/{pk}/verschieden/?mit={pk}", follow=True)
    assert ("Bitte wählen" in page.text, PeopleApart.objects.exists()) == (True, False)


def test_erasing_one_of_them_forgets_that_there_were_two(client_of, twins):
    one, other = twins
    apart.tell_apart(one, other, by=None)
    erasing.erase(other, by=None)
    assert (PeopleApart.objects.exists(), Person.objects.filter(pk=one.pk).exists()) == (False, True)
