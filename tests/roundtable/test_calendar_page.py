"""The page where one makes links for calendars and revokes them: one's own, shown once, told apart."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from roundtable.calendar_links import find_link, make_link
from roundtable.models import CalendarToken
from tests.roles import make_user

pytestmark = pytest.mark.django_db
PAGE = "/intern/kalender/"


@pytest.fixture
def member(client):
    user = make_user("delegate")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return user


def test_a_new_link_is_shown_once_with_all_a_device_needs(client, member):
    new = client.post(PAGE, {"name": "Telefon"}, follow=True).context["new"]
    secret = new["url"].removeprefix("http://testserver/kalender/").removesuffix(".ics")
    assert find_link(secret) == member.calendar_tokens.get() == new["link"]
    assert new["webcal"] == f"webcal://testserver/kalender/{secret}.ics"
    assert new["qr"].startswith("data:image/svg+xml")
    page = client.get(PAGE)
    assert (page.context["new"], secret in page.content.decode()) == (None, False)


def test_the_page_is_kept_by_no_cache(client, member):
    assert "no-store" in client.get(PAGE)["Cache-Control"]


@pytest.mark.parametrize(
    ("name", "error"),
    [
        (
            "telefon",
            "Einen Link „telefon“ haben Sie schon. Nennen Sie diesen anders, oder sperren Sie jenen.",
        ),
        ("", "Dieses Feld muss ausgefüllt werden."),
    ],
)
def test_links_are_told_apart_by_their_names(client, member, name, error):
    make_link(user=member, name="Telefon")
    assert client.post(PAGE, {"name": name}).context["form"].errors == {"name": [error]}


def test_a_name_is_free_again_when_its_link_is_revoked_and_for_everybody_else(client, member):
    make_link(user=make_user("board"), name="Telefon")
    link, _secret = make_link(user=member, name="Telefon")
    client.post(f"{PAGE}{link.pk}/sperren/")
    assert client.post(PAGE, {"name": "Telefon"}).status_code == 302


def test_twenty_links_are_enough(client, member):
    for number in range(20):
        make_link(user=member, name=f"Gerät {number}")
    assert client.post(PAGE, {"name": "Noch eins"}).context["form"].non_field_errors() == [
        "Sie haben schon 20 Links. Bitte sperren Sie zuerst einen, den Sie nicht brauchen."
    ]


def test_opening_the_page_to_revoke_revokes_nothing(client, member):
    link, _secret = make_link(user=member, name="Telefon")
    assert client.get(f"{PAGE}{link.pk}/sperren/").context["title"] == "Link „Telefon“ sperren?"
    assert list(member.calendar_tokens.valid()) == [link]


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_links_of_others_are_not_there(client, member, method):
    link, _secret = make_link(user=make_user("board"), name="Telefon")
    assert getattr(client, method)(f"{PAGE}{link.pk}/sperren/").status_code == 404
    assert CalendarToken.objects.valid().get() == link


def test_the_page_costs_the_same_for_1_3_and_20_links(client, member):
    client.get(PAGE)
    costs = []
    for more in (1, 2, 17):
        for _number in range(more):
            make_link(user=member, name="Gerät")
        with CaptureQueriesContext(connection) as found:
            client.get(PAGE)
        costs.append(len(found))
    assert costs == costs[:1] * 3
