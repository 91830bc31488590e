"""The header lists what a role may see and marks where one is."""

from types import SimpleNamespace

import pytest
from django.urls import reverse
from django.utils import translation

from roundtable.navigation import ACCOUNT, FOOTER, OWN, PUBLIC, WORKING, PagePlace, Place, anyone, items

EMAIL, LOGIN = Place("E-Mail", "account_email"), Place("Anmelden", "account_login", seen_by=anyone)


def page(path: str, *, is_authenticated: bool = True) -> SimpleNamespace:
    return SimpleNamespace(path=path, user=SimpleNamespace(is_authenticated=is_authenticated))


@pytest.mark.parametrize("place", [*PUBLIC, *WORKING, *OWN, *ACCOUNT, *FOOTER], ids=lambda place: place.label)
def test_every_place_has_an_address(place):
    assert place.url.startswith("/")


def test_pages_of_editors_are_linked_where_they_are_whatever_language_one_speaks():
    with translation.override("en"):
        assert PagePlace("Impressum", "impressum/").url == "/impressum/"


def test_visitors_see_only_what_is_for_anyone():
    assert [item.label for item in items((EMAIL, LOGIN), page("/", is_authenticated=False))] == ["Anmelden"]
    assert [item.label for item in items((EMAIL, LOGIN), page("/"))] == ["E-Mail", "Anmelden"]


def test_the_place_closest_above_the_page_is_current():
    inside = items((LOGIN, EMAIL), page(reverse("account_login") + "code/"))
    assert [item.is_current for item in inside] == [True, False]


def test_a_place_holds_pages_that_lie_elsewhere():
    holding = Place("Post", "post_list", holds=("circular_list",))
    assert [item.is_current for item in items((holding, EMAIL), page(reverse("circular_new")))] == [
        True,
        False,
    ]


def test_elsewhere_nothing_is_current():
    assert [item.is_current for item in items((EMAIL, LOGIN), page("/termine/"))] == [False, False]


def test_one_menu_marks_where_one_is():
    for path, place in {"/intern/": ["Mein Tisch"], "/intern/kalender/": ["Kalender abonnieren"]}.items():
        assert [item.label for item in items((WORKING[0], OWN[1]), page(path)) if item.is_current] == place


def test_accounts_are_marked_in_one_menu_though_they_lie_below_the_register():
    register = Place("Mitglieder", "organisation_list", lacks=("account_list",))
    found = {path: items((register,), page(reverse(path))) for path in ("account_find", "person_list")}
    assert {path: one.is_current for path, [one] in found.items()} == {
        "account_find": False,
        "person_list": True,
    }


def test_minutes_have_a_place_of_their_own():
    here = items(WORKING, page("/intern/protokolle/"))
    assert [item.label for item in here if item.is_current] == ["Protokolle"]
