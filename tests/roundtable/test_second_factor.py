"""The office and administrators set up a second factor before anything private opens."""

import json

import pytest
from allauth.mfa.models import Authenticator

from members.accounts import second_factor
from members.accounts.adapters import OurFactors
from tests.roles import make_user

pytestmark = pytest.mark.django_db
NEEDED = "/konto/zweiter-faktor/noetig/"
MUST = ("office", "admin")
PRIVATE = ["/intern/", "/intern/sitzungen/", "/intern/mitglieder/konten/", "/cms/", "/konto/email/"]
WAYS = [
    "/konto/bestaetigen/",
    "/konto/logout/",
    NEEDED,
]
PUBLIC = ["/termine/", "/healthz", "/termine/termine.txt"]


@pytest.fixture(autouse=True)
def required(settings):
    settings.MFA_REQUIRED = True


@pytest.fixture
def client_as(client_of):
    """A client in a role, with one kind of authenticator or none."""

    def log_in(role: str, kind: str = ""):
        client = client_of(role)
        if kind:
            user = client.get("/healthz").wsgi_request.user
            Authenticator.objects.create(user=user, type=kind, data={"seed": "00", "used_mask": 0})
        return client

    return log_in


def leads(response) -> bool:
    return response.status_code == 302 and response.headers["Location"] == NEEDED


@pytest.mark.parametrize("address", PRIVATE)
@pytest.mark.parametrize(
    ("role", "kind", "is_led"),
    [
        ("office", "", True),
        ("admin", "", True),
        ("office", "recovery_codes", True),  # they alone are no factor
        ("office", "totp", False),
        ("office", "webauthn", False),
        ("admin", "totp", False),
        ("board", "", False),
        ("delegate", "", False),
        ("former", "", False),
        ("visitor", "", False),
    ],
)
def test_who_is_led_to_setting_one_up(role, kind, is_led, address, settings, client_as):
    settings.MFA_REQUIRED = False
    client = client_as(role, kind)
    settings.MFA_REQUIRED = True
    assert leads(client.get(address)) is is_led
    assert leads(client.post(address)) is is_led


@pytest.mark.parametrize("role", MUST)
def test_the_ways_to_one_stay_open(role, client_as):
    client = client_as(role)
    assert [client.get(address).status_code for address in WAYS] == [200, 200, 200]


@pytest.mark.parametrize(
    "address", ["/konto/zweiter-faktor/totp/activate/", "/konto/zweiter-faktor/webauthn/add/"]
)
def test_setting_one_up_in_an_old_session_asks_for_a_proof_first(address, client_as):
    assert client_as("office").get(address).headers["Location"].split("?")[0] == "/konto/bestaetigen/"


def test_logging_out_and_the_language_stay_possible(client_as):
    client = client_as("office")
    assert client.post("/konto/sprache/", {"language": "en", "next": NEEDED}).headers["Location"] == NEEDED
    assert "Please secure your account" in client.get(NEEDED).content.decode()
    assert client.post("/konto/logout/").headers["Location"] == "/"


@pytest.mark.parametrize("address", PUBLIC)
def test_public_pages_are_seen_as_by_a_visitor(address, client_as):
    response = client_as("office").get(address)
    assert response.status_code == 200
    assert response.wsgi_request.user.is_authenticated is False


def test_programs_get_an_answer_they_understand(client_as):
    client = client_as("office")
    by_json = client.post("/intern/", data="{}", content_type="application/json")
    assert (by_json.status_code, json.loads(by_json.content)) == (
        403,
        {"error": "Richten Sie bitte zuerst einen zweiten Faktor ein.", "second_factor": NEEDED},
    )
    by_htmx = client.get("/intern/", headers={"HX-Request": "true"})
    assert (by_htmx.status_code, by_htmx.headers["HX-Redirect"]) == (200, NEEDED)


def test_the_page_offers_no_menu_that_is_closed(client_as):
    page = client_as("office").get(NEEDED)
    assert [page.context["working_nav"], page.context["own_nav"], page.context["account_nav"]] == [[], [], []]


def test_whoever_needs_none_is_not_kept_on_that_page(client_as):
    assert client_as("board").get(NEEDED).headers["Location"] == "/konto/zweiter-faktor/"


def test_without_the_middleware_everything_is_open(settings, client_as):
    settings.MIDDLEWARE = [
        one for one in settings.MIDDLEWARE if one != "roundtable.middleware_accounts.SecondFactor"
    ]
    assert client_as("office").get("/intern/").status_code == 200


def test_an_office_that_begins_today_counts_at_the_next_request(client_as):
    client = client_as("board")
    assert client.get("/intern/").status_code == 200
    other = make_user("office").person
    person = client.get("/intern/").wsgi_request.user.person
    other.appointments.update(person=person)
    assert leads(client.get("/intern/"))


def test_the_last_factor_is_not_given_up(client_as, settings):
    """allauth asks before switching off the app; a key that is removed leads back here."""
    user = make_user("office")
    app = Authenticator.objects.create(user=user, type="totp", data={})
    assert OurFactors().can_delete_authenticator(app) is False
    Authenticator.objects.create(user=user, type="webauthn", data={})
    assert OurFactors().can_delete_authenticator(app) is True
    settings.MFA_REQUIRED = False
    assert second_factor.is_required(user) is False
