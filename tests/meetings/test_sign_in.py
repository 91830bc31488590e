"""The sheet on which people sign: a row for each member organisation, by the rights of the meeting's day."""

from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from meetings.models import Meeting
from meetings.pdf import sign_in_pdf
from meetings.sign_in import sheet_of
from members.letterhead import LetterPaper
from members.models import (
    Committee,
    Delegation,
    Dormancy,
    GoverningRules,
    Membership,
    Organisation,
    Person,
)
from tests.meetings.examples import at

pytestmark = pytest.mark.django_db
SINCE, HELD = date(2024, 1, 1), date(2026, 11, 14)
PAPER = LetterPaper("Runder Tisch")


@pytest.fixture
def assembly():
    GoverningRules.objects.create(name="Satzung", valid_from=SINCE)
    committee = Committee.objects.create(slug="mv", name="Mitgliederversammlung", kind="assembly")
    return Meeting.objects.create(
        committee=committee, title="Herbstversammlung", starts_at=at(HELD), place="Bürgerhaus"
    )


def member(name: str, *people: tuple[str, str]) -> Membership:
    organisation = Organisation.objects.create(name=name)
    for kind, last_name in people:
        person = Person.objects.create(last_name=last_name)
        Delegation.objects.create(organisation=organisation, person=person, kind=kind, starts_on=SINCE)
    return Membership.objects.create(organisation=organisation, starts_on=SINCE)


def pages(meeting: Meeting) -> list[str]:
    pdf = sign_in_pdf(sheet_of(meeting), PAPER)
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]


def test_each_organisation_stands_with_delegate_deputy_and_votes(assembly):
    member("Hofverein", ("delegate", "Brandt"), ("deputy", "Kowal"))
    Dormancy.objects.create(membership=member("Ruhender Verein", ("delegate", "Still")), starts_on=SINCE)
    member("Stiller Verein")
    assert [row[:4] for row in sheet_of(assembly).rows] == [
        ("Hofverein", "Brandt", "Kowal", "1"),
        ("Ruhender Verein", "Still", "", "ruht"),
        ("Stiller Verein", "", "", "0"),
    ]


def test_the_paper_says_when_where_by_which_rules_and_leaves_room_for_guests(assembly):
    member("Hofverein", ("delegate", "Brandt"))
    [page] = pages(assembly)
    assert page == (
        "Runder Tisch Teilnahmeliste: Herbstversammlung Sa, 14. November 2026, 14 Uhr, Bürgerhaus "
        "Nach „Satzung“ hat jede Organisation 1 Stimme. "
        "Ist die*der Delegierte nicht da, stimmt die Stellvertretung ab. "
        "Stimmen können nicht übertragen werden. "
        "Organisation Delegierte Stellvertretung Stimmen Unterschrift Hofverein Brandt 1 "
        "Gäste Name Organisation Unterschrift Teilnahmeliste: Herbstversammlung Seite 1 von 1"
    )


def test_who_left_before_that_day_is_not_on_it(assembly):
    gone = member("Altverein", ("delegate", "Früher"))
    gone.ends_on = date(2026, 11, 13)
    gone.save()
    assert sheet_of(assembly).rows == ()


def test_sixty_members_fill_pages_with_their_numbers_and_the_head_again(assembly):
    for number in range(60):
        member(f"Verein {number:02}", ("delegate", f"Person {number}"))
    found = pages(assembly)
    assert [f"Seite {number} von {len(found)}" in page for number, page in enumerate(found, 1)] == [
        True
    ] * len(found)
    assert [page.count("Organisation Delegierte") for page in found[:2]] == [1, 1]


def test_a_name_that_runs_from_right_to_left_is_drawn(assembly):
    member("جمعية الأمل", ("delegate", "نور"))
    assert len(pages(assembly)) == 1


def test_a_board_signs_by_name(assembly):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    meeting = Meeting.objects.create(committee=board, title="Vorstandssitzung", starts_at=at(HELD))
    assert sheet_of(meeting).heads == ("Name", "Als", "Unterschrift")


def test_the_office_gets_it_from_the_meeting(client_of, assembly):
    client = client_of("office")
    response = client.get(f"/intern/sitzungen/{assembly.pk}/teilnahmeliste.pdf")
    assert (response["Content-Type"], response.content[:5]) == ("application/pdf", b"%PDF-")
    assert response["Content-Disposition"] == (
        'inline; filename="teilnahmeliste-mitgliederversammlung-2026-11-14.pdf"'
    )
