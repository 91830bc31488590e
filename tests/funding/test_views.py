"""The pages of funding: sums, forms with German money, buttons, costs."""

from decimal import Decimal

import pytest
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext

from funding.models import Application, FundingProgramme
from members.history import history_of
from tests.funding.examples import application, board
from tests.roles import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client_of):
    return client_of("office")


def form_of(**fields) -> dict:
    """What a browser sends for a valid application."""
    sent = {"title": "Fachtag", "year": "2027", "funder": "Stiftung Lindenallee", "amount_asked": "12.400,50"}
    return sent | {"committee": board().pk, "audience": "seats"} | fields


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("visitor", []),
        ("delegate", []),
        ("adviser", []),
        ("former", []),
        ("board", ["Sitze"]),
        ("office", ["Büro", "Sitze"]),
    ],
)
def test_seats_and_office_see_it(role, seen):
    application("Büro", audience="office")
    application("Sitze")
    user = AnonymousUser() if role == "visitor" else make_user(role)
    assert [row.title for row in Application.objects.visible_to(user).order_by("pk")] == seen


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("12.400,50", "12400.50"),
        ("1.012.400,50", "1012400.50"),
        ("12.400", "12400.00"),
        ("12 400,50", "12400.50"),
        ("12400.50", "12400.50"),
        ("12400,5", "12400.50"),
        ("12400", "12400.00"),
        ("0", "0.00"),
    ],
)
def test_money_is_typed_as_germans_write_it(office, typed, amount):
    office.post("/intern/foerderung/neu/", form_of(amount_asked=typed))
    assert Application.objects.get().amount_asked == Decimal(amount)


@pytest.mark.parametrize("typed", ["-5", "viel", "", "12345678901,00"])
def test_what_is_no_sum_is_refused_and_kept(office, typed):
    response = office.post("/intern/foerderung/neu/", form_of(amount_asked=typed))
    assert (response.status_code, Application.objects.count()) == (200, 0)
    assert response.context["form"]["amount_asked"].value() == typed


def test_the_funder_is_the_programmes_unless_another_is_named(office):
    programme = FundingProgramme.objects.create(name="Begegnung", funder="Landesamt für Zusammenhalt")
    office.post("/intern/foerderung/neu/", form_of(programme=programme.pk, funder=""))
    office.post("/intern/foerderung/neu/", form_of(programme=programme.pk, funder="Stiftung Lindenallee"))
    assert list(Application.objects.order_by("pk").values_list("funder", flat=True)) == [
        "Landesamt für Zusammenhalt",
        "Stiftung Lindenallee",
    ]


def test_without_programme_and_funder_nothing_is_saved(office):
    response = office.post("/intern/foerderung/neu/", form_of(funder=""))
    assert response.context["form"].errors == {
        "funder": ["Nennen Sie den Fördergeber oder wählen Sie ein Programm."]
    }


def test_a_new_application_is_an_idea_with_its_first_line_of_history(office):
    response = office.post("/intern/foerderung/neu/", form_of())
    row = Application.objects.get()
    assert (response.url, row.state) == (row.get_absolute_url(), "idea")
    assert [(line.who, line.what) for line in history_of(row)] == [("Robin Office", "angelegt")]


def test_saving_without_a_change_leaves_no_line(office):
    row = application(amount_asked="12400.50")
    office.post(f"/intern/foerderung/{row.pk}/bearbeiten/", form_of())
    assert history_of(row) == []


def test_the_button_moves_the_application(office):
    row = application(state="released")
    response = office.post(f"/intern/foerderung/{row.pk}/stand/", {"to": "submitted"})
    row.refresh_from_db()
    said = [str(message) for message in get_messages(response.wsgi_request)]
    assert (row.state, said) == ("submitted", ["Stand: eingereicht."])


def test_the_board_reads_and_has_no_buttons(client_of):
    row = application(state="submitted")
    html = client_of("board").get(row.get_absolute_url()).content.decode()
    assert (row.title in html, "/stand/" in html, "/bearbeiten/" in html) == (True, False, False)


def test_the_list_says_the_sums_of_each_year(client_of):
    application(state="running", amount_asked="15000", amount_granted="11000.50")
    application(year=2026, state="declined", amount_asked="700")
    years = client_of("board").get("/intern/foerderung/").context["years"]
    assert [(group["year"].year, group["year"].asked, group["year"].granted) for group in years] == [
        (2027, Decimal("15000"), Decimal("11000.50")),
        (2026, Decimal("700"), Decimal("0")),
    ]


def test_money_reads_german_on_the_page(client_of):
    application(state="submitted", amount_asked="12400.50")
    assert "12.400,50\N{NO-BREAK SPACE}€" in client_of("board").get("/intern/foerderung/").content.decode()


def test_an_empty_list_says_what_will_stand_here(office):
    html = office.get("/intern/foerderung/").content.decode()
    assert "Hier stehen die Anträge" in html
    assert html.count('href="/intern/foerderung/neu/"') == 2


@pytest.mark.parametrize("url", ["/intern/foerderung/", "/intern/foerderung/programme/"])
def test_lists_cost_the_same_for_1_3_and_30_rows(office, url):
    office.get(url)
    costs = []
    for more in (1, 2, 27):
        for number in range(more):
            programme = FundingProgramme.objects.create(name=f"Programm {number}", funder="Landesamt")
            application(programme=programme, year=2020 + number % 7)
        with CaptureQueriesContext(connection) as found:
            office.get(url)
        costs.append(len(found))
    assert costs == costs[:1] * 3


def test_a_programme_is_entered_and_changed(office):
    sent = {"name": "Begegnung", "funder": "Landesamt", "note": ""}
    office.post("/intern/foerderung/programme/neu/", sent)
    programme = FundingProgramme.objects.get()
    office.post(programme.get_absolute_url(), sent | {"note": "Bis 30. September"})
    programme.refresh_from_db()
    assert programme.note == "Bis 30. September"


def test_the_deadline_comes_with_who_set_it_and_what_to_do_about_a_day_off(client_of):
    row = application(submit_by="2027-05-01")
    facts = client_of("board").get(row.get_absolute_url()).context["facts"]
    assert [(str(fact["value"]), fact["note"]) for fact in facts if "note" in fact] == [
        (
            "Sa, 1. Mai 2027",
            "Diesen Tag hat der Fördergeber gesetzt. Der letzte Tag ist kein Werktag (Tag der Arbeit) "
            "und wird nicht verschoben: besser schon am Fr, 30. April 2027.",
        )
    ]


@pytest.mark.parametrize(
    ("state", "lacking", "why"),
    [
        ("granted", "decision_on", "Der Stand ist „bewilligt“. Es fehlt der Tag der Entscheidung."),
        ("running", "amount_granted", "Der Stand ist „läuft“. Es fehlt die bewilligte Summe."),
    ],
)
def test_what_a_state_was_reached_with_is_not_taken_away(office, state, lacking, why):
    facts = {"decision_on": "2026-11-02", "amount_granted": "4800"}
    row = application(state=state, **facts)
    response = office.post(f"/intern/foerderung/{row.pk}/bearbeiten/", form_of(**facts | {lacking: ""}))
    assert response.context["form"].non_field_errors() == [why]


@pytest.mark.parametrize("state", ["submitted", "closed"])
def test_what_was_never_there_is_not_asked_for(office, state):
    row = application(state=state)
    office.post(f"/intern/foerderung/{row.pk}/bearbeiten/", form_of(title="Fachtag im Herbst"))
    row.refresh_from_db()
    assert row.title == "Fachtag im Herbst"


def test_withdrawing_is_a_quiet_button_with_its_own_words(office):
    html = office.get(application(state="submitted").get_absolute_url()).content.decode()
    assert [words in html for words in ("Antrag zurückziehen", "Weiter: zurückgezogen")] == [True, False]
