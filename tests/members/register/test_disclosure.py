"""Nobody's address or phone is shown by default: one table of what each role finds on each page."""

import pytest

from members.models import Delegation, Person
from members.register import visible
from members.register.disclosure import organisation_facts, person_facts
from tests.members.registered import names, organisation, person, send
from tests.roles import make_user

pytestmark = pytest.mark.django_db
ROLES = ["delegate", "deputy", "adviser", "board", "former", "office", "admin"]
TABS = ("", "funktionen/", "gremien/", "kontakte/", "verlauf/")
PRIVATE = {"phone": "0391 11", "street": "Geheimweg 1", "postcode": "39104", "town": "Burg"}


@pytest.fixture
def ours():
    """A member organisation and who speaks for it, with everything filled in."""
    row = organisation(
        "Haus der Familien",
        is_member=True,
        email="post@haus.example",
        website="https://haus.example",
        **PRIVATE,
    )
    send(person("Mina Haddad", email="mina@haus.example", form_of_address="frau", **PRIVATE), row)
    return row


EVERYTHING = {"Anrede", "E-Mail", "Telefon", "Anschrift"}


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("adviser", {"E-Mail"}),
        ("board", {"E-Mail"}),
        ("office", EVERYTHING),
        ("admin", EVERYTHING),
    ],
)
def test_what_is_said_of_a_person(role, said, ours):
    facts = person_facts(Person.objects.get(last_name="Haddad"), user=make_user(role))
    assert {fact["label"] for fact in facts if fact["value"]} == said


PUBLIC_FACTS = {"Art", "Internetseite"}
REACHED = PUBLIC_FACTS | {"Mitgliedschaft", "Postfach", "Telefon", "Anschrift"}


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("delegate", PUBLIC_FACTS),
        ("deputy", PUBLIC_FACTS),
        ("adviser", REACHED),
        ("board", REACHED),
        ("office", REACHED),
        ("admin", REACHED),
    ],
)
def test_what_is_said_of_an_organisation(role, said, ours):
    facts = organisation_facts(ours, user=make_user(role), standing="Mitglied")
    assert {fact["label"] for fact in facts if fact["value"]} == said


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("delegate", set()),
        ("deputy", set()),
        ("former", set()),
        ("adviser", {"Mina Haddad"}),
        ("board", {"Mina Haddad"}),
        ("office", {"Mina Haddad", "Otto Draußen", "Vera Vorbei"}),
    ],
)
def test_whom_one_sees(role, seen, ours):
    person("Otto Draußen")
    gone = person("Vera Vorbei")
    Delegation.objects.create(
        person=gone, organisation=ours, starts_on="2024-01-01", ends_on="2024-12-31", kind="deputy"
    )
    person("Erased Gelöscht", erased_at="2026-01-01T00:00Z")
    found = visible.people_for(make_user(role)).exclude(first_name="Robin")
    assert set(names(found)) == seen


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("former", set()),
        ("delegate", {"Haus der Familien"}),
        ("deputy", {"Haus der Familien"}),
        ("adviser", {"Haus der Familien", "Amt"}),
        ("board", {"Haus der Familien", "Amt"}),
        ("office", {"Haus der Familien", "Amt"}),
    ],
)
def test_which_organisations_one_sees(role, seen, ours):
    organisation("Amt")
    found = visible.organisations_for(make_user(role)).exclude(name__startswith="Verein")
    assert set(names(found)) == seen


@pytest.mark.parametrize("role", ROLES)
def test_no_page_shows_a_private_line_outside_the_office(role, client_of, ours):
    client, key = client_of(role), Person.objects.get(last_name="Haddad").pk
    pages = [
        *("/intern/mitglieder/", "/intern/mitglieder/personen/", f"/intern/mitglieder/{ours.pk}/"),
        *(f"/intern/mitglieder/{ours.pk}/{tab}/" for tab in ("vertretung", "gremien", "kontakte", "verlauf")),
        *(f"/intern/mitglieder/personen/{key}/{tab}" for tab in TABS),
    ]
    texts = {page: client.get(page).text for page in pages}
    # The organisation's own address is for those who work here; a person's is for the office.
    theirs = [page for page in texts if "/personen/" in page]
    shows = {page for page in theirs if "Geheimweg" in texts[page] or "0391 11" in texts[page]}
    office = {f"/intern/mitglieder/personen/{key}/"} if role in ("office", "admin") else set()
    assert shows == office
    mailed = {f"/intern/mitglieder/personen/{key}/", "/intern/mitglieder/personen/"}
    mail = {page for page in texts if "mina@haus.example" in texts[page]}
    works = role in ("adviser", "board", "office", "admin")
    assert mail == (mailed if works else set())


def test_a_search_does_not_tell_what_it_does_not_show(client_of, ours):
    page = client_of("board").get("/intern/mitglieder/personen/?q=Geheimweg")
    assert page.context["rows"] == []
