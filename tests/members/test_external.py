"""Committees of others: who sits there reports, and its audience reads."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from members.committees import reporting
from members.models import Appointment, Committee, CommitteeReport, Seat
from tests.members.registered import SINCE, board, person
from tests.roles import make_user
from tests.roundtable.site import queries_of

pytestmark = pytest.mark.django_db
PAGE = "/intern/mitglieder/externe-gremien/"
PDF = b"%PDF-1.4\n%%EOF"


@pytest.fixture(autouse=True)
def private_folder(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def council() -> Committee:
    row = Committee.objects.create(slug="beirat", name="Landesbeirat", kind="external")
    Seat.objects.create(committee=row, name="Unser Sitz", holds_over=False)
    return row


def seat(user, council: Committee) -> None:
    Appointment.objects.create(
        seat=council.seats.get(), person=user.person, starts_on=SINCE, accepted_on=SINCE
    )


def report(council: Committee, audience: str) -> CommitteeReport:
    return CommitteeReport.objects.create(
        committee=council, reported_to=board(), held_on=date(2026, 5, 4), text="Kurz.", audience=audience
    )


@pytest.mark.db
@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("delegate", {"members"}),
        ("deputy", {"members"}),
        ("former", set()),
        ("adviser", {"members", "committee"}),
        ("board", {"members", "committee", "seats"}),
        ("office", {"members", "committee", "seats", "office"}),
    ],
)
def test_who_reads_a_report(role, seen, council):
    for audience in ("members", "committee", "seats", "office"):
        report(council, audience)
    found = CommitteeReport.objects.visible_to(make_user(role))
    assert {one.audience for one in found} == seen


def test_who_sits_there_reads_what_the_others_brought_but_for_the_offices_own(council):
    user = make_user("deputy")
    seat(user, council)
    told = report(council, "seats")
    report(council, "office")
    assert list(CommitteeReport.objects.visible_to(user)) == [told]


def test_a_report_with_its_file_is_written_read_and_changed(client, council):
    user = make_user("adviser")
    seat(user, council)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    upload = SimpleUploadedFile("Einladung.pdf", PDF)
    sent = {"held_on": "2026-05-04", "text": "Kurz.", "audience": "committee", "uploads": [upload]}
    answer = client.post(f"{PAGE}beirat/berichte/neu/", sent | {"reported_to": board().pk})
    row = CommitteeReport.objects.get()
    assert (answer.headers["Location"], row.written_by) == (row.get_absolute_url(), user.person)
    file = row.files.get()
    assert b"".join(client.get(f"/intern/mitglieder/berichte/dateien/{file.pk}/").streaming_content) == PDF
    page = client.get(f"{PAGE}beirat/").context
    assert [one["note"] for one in page["reports"]] == ["Robin Adviser · das Gremium"]
    assert client.post(f"/intern/mitglieder/berichte/dateien/{file.pk}/entfernen/").status_code == 302
    assert list(row.files.all()) == []


def test_whoever_does_not_sit_there_writes_no_report(client_of, council):
    assert client_of("board").get(f"{PAGE}beirat/berichte/neu/").status_code == 403


def test_a_file_that_is_not_what_it_says_is_refused_and_the_text_stays(client_of, council):
    upload = SimpleUploadedFile("Brief.pdf", b"MZ kein PDF")
    sent = {"held_on": "2026-05-04", "text": "Langer Text", "audience": "committee", "uploads": [upload]}
    form = client_of("office").post(f"{PAGE}beirat/berichte/neu/", sent).context["form"]
    assert (list(form.errors), form["text"].value()) == (["uploads"], "Langer Text")


SEND = f"{PAGE}beirat/entsenden/"


def sent_there(client) -> list[tuple]:
    """Whom the page of the committee shows: name, deputy or not, last day."""
    (shown,) = client.get(f"{PAGE}beirat/").context["sitting"]
    return [(str(one["row"].person), one["is_deputy"], one["last_on"]) for one in shown["people"]]


def test_the_office_sends_somebody_and_a_deputy_from_the_page_and_ends_both(client_of, council):
    client, ada, bo = client_of("office"), person("Ada Eins"), person("Bo Zwei")
    sent = {
        "how": "seat",
        "person": str(ada),
        "starts_on": "2026-01-01",
        "ends_on": "2030-12-31",
        "basis": "2026/4",
    }
    beside = {"person": str(bo), "how": "deputy", "starts_on": "2026-01-01"}
    assert [client.post(SEND, one).headers["Location"] for one in (sent, beside)] == [f"{PAGE}beirat/"] * 2
    assert sent_there(client) == [("Ada Eins", False, date(2030, 12, 31)), ("Bo Zwei", True, None)]
    assert ada.rights_on(date(2026, 1, 1)).outside == {council.pk}
    (shown,) = client.get(f"{PAGE}beirat/").context["sitting"]
    leave, _correct, end = [step["url"] for one in shown["people"] for step in one["steps"]]
    assert client.post(leave, {"on": "2026-03-01"}).status_code == 302
    assert client.post(end, {"on": "2026-02-28"}).headers["Location"] == f"{PAGE}beirat/"
    assert sent_there(client) == []


def test_a_taken_seat_is_refused_with_its_holder_and_nothing_typed_is_lost(client_of, council):
    seat(make_user("board"), council)
    sent = {"how": "seat", "person": str(person("Ada Eins")), "starts_on": "2026-01-01", "basis": "Vorstand"}
    form = client_of("office").post(SEND, sent).context["form"]
    assert form["basis"].value() == "Vorstand"
    assert form.non_field_errors() == [
        "Den Sitz hat Robin Board seit Mo, 1. Januar 2024, ohne Ende. Tragen Sie zuerst das Ende ein."
    ]


def test_of_several_seats_one_is_chosen(client_of, council):
    second = Seat.objects.create(committee=council, name="Zweiter Sitz", holds_over=False)
    Seat.objects.create(committee=council, name="Alter Sitz", ends_on=date(2025, 1, 1))
    client, ada = client_of("office"), person("Ada Eins")
    offered = client.get(SEND).context["form"].fields["seat"].queryset
    assert [one.name for one in offered] == ["Unser Sitz", "Zweiter Sitz"]
    client.post(SEND, {"seat": second.pk, "how": "seat", "person": str(ada), "starts_on": "2026-01-01"})
    assert second.appointments.get().person == ada


def test_who_only_sits_there_finds_it_in_the_menu_and_on_the_desk_and_no_other(client, council):
    user = make_user("former")
    seat(user, council)
    told = report(council, "seats")
    other = Committee.objects.create(slug="rat", name="Anderer Rat", kind="external")
    Seat.objects.create(committee=other, name="Unser Sitz")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    desk = client.get("/intern/")
    assert ("Externe Gremien", PAGE) in [(item.label, item.url) for item in desk.context["working_nav"]]
    assert f'<a href="{PAGE}beirat/">Landesbeirat: Unser Sitz</a>' in desk.content.decode()
    assert [one["title"] for one in client.get(PAGE).context["rows"]] == ["Landesbeirat"]
    pages = [f"{PAGE}beirat/", f"{PAGE}beirat/berichte/neu/", told.get_absolute_url(), f"{PAGE}rat/", SEND]
    assert [client.get(page).status_code for page in pages] == [200, 200, 200, 404, 403]
    assert client.get(f"{PAGE}beirat/").context["sitting"][0]["people"][0]["steps"] == []


def test_whoever_is_more_than_that_has_no_second_entry_in_the_menu(client_of, council):
    menu = client_of("board").get("/intern/").context["working_nav"]
    assert "Externe Gremien" not in [item.label for item in menu]


def test_two_committees_of_one_name_have_two_addresses(client_of):
    client = client_of("office")
    places = [
        client.post(PAGE + "neu/", {"name": "Beirat für Teilhabe"}).headers["Location"] for _one in "ab"
    ]
    assert places == [f"{PAGE}beirat-fur-teilhabe/", f"{PAGE}beirat-fur-teilhabe-2/"]


def test_the_list_costs_the_same_for_1_3_and_30(client_of):
    client, costs = client_of("office"), []
    for number in range(30):
        row = Committee.objects.create(slug=f"beirat-{number}", name=f"Beirat {number}", kind="external")
        Seat.objects.create(committee=row, name="Unser Sitz")
        if number in (0, 2, 29):
            costs.append(queries_of(client, PAGE))
    assert costs == [costs[0]] * 3


def test_a_second_committee_of_the_same_name_has_an_address_of_its_own(db):
    made = [Committee(name="Landesbeirat") for _time in range(2)]
    for one in made:
        reporting.found_external(one, by=None)
    assert [one.slug for one in made] == ["landesbeirat", "landesbeirat-2"]


def labels(client, page: str) -> list[str]:
    return [str(one["label"]) for one in client.get(page).context["actions"]]


def test_the_list_of_committees_leads_to_the_page_of_its_own_for_whoever_may_open_it(client_of, council):
    ours = f"/intern/mitglieder/gremien/{council.pk}/"
    for role, url in (("office", f"{PAGE}beirat/"), ("board", f"{PAGE}beirat/"), ("delegate", ours)):
        client = client_of(role)
        (group,) = [
            one
            for one in client.get("/intern/mitglieder/gremien/").context["groups"]
            if one["title"] == "Externe Gremien"
        ]
        assert [row["url"] for row in group["rows"]] == [url]
        assert client.get(url).status_code == 200


def test_its_table_of_seats_offers_what_its_own_page_offers_and_no_term(client_of, council):
    client, ours = client_of("office"), f"/intern/mitglieder/gremien/{council.pk}/"
    shared = ["Jemanden entsenden", "Sitz anlegen", "Bearbeiten"]
    assert labels(client, ours) == [*shared, "Berichte von dort"]
    assert labels(client, f"{PAGE}beirat/") == ["Bericht schreiben", *shared, "Sitze an einem Tag"]
    assert client.get(f"{ours}wahlperiode/").status_code == 404
    council.seats.all().delete()
    assert labels(client, ours) == ["Sitz anlegen", "Bearbeiten", "Berichte von dort"]


def test_how_many_seats_there_are_and_are_vacant_stands_in_one_piece_each(client_of, council):
    (group,) = client_of("office").get("/intern/mitglieder/gremien/").context["groups"][-1:]
    assert group["rows"][0]["note"] == "externes Gremium · 1\xa0Sitz · 1\xa0nicht\xa0besetzt"
