"""Committees of others: who sits there reports, and its audience reads."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from members import reporting
from members.models import Appointment, Committee, CommitteeReport, Seat
from tests.members.registered import SINCE, board
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
