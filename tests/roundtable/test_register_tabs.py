"""The tabs of an organisation and of a person cost the same whatever is in them; each reader has hers."""

from datetime import date

import pytest

from meetings.tasks.models import ActionItem
from members.models import Appointment, ContactNote, Position, Seat
from members.search.indexing import together
from roundtable import register_rows
from tests.members.registered import SINCE, board, organisation, person, send
from tests.roles import make_user
from tests.roundtable.site import queries_of

pytestmark = pytest.mark.django_db
ORGANISATION = ["", "vertretung/", "gremien/", "aufgaben/", "unterlagen/", "kontakte/", "verlauf/"]
PERSON = ["", "funktionen/", "gremien/", "aufgaben/", "kontakte/", "verlauf/"]


def fill(club, mina, start: int, end: int) -> None:
    """Delegates, seats, tasks, contacts and functions, one of each for every number."""
    for number in range(start, end):
        somebody = person(f"Vor Name{number}")
        send(somebody, club)
        send(mina, organisation(f"Verein {number}", is_member=True))
        for who in (somebody, mina):
            seat = Seat.objects.create(committee=board(), name=f"Sitz {number} {who.pk}")
            Appointment.objects.create(seat=seat, person=who, starts_on=SINCE, accepted_on=SINCE)
            task = ActionItem.objects.create(
                committee=board(), text="Saal buchen", released_at="2026-01-01T00:00Z"
            )
            task.assignees.add(who)
            note = {"happened_on": date(2026, 1, 5), "result": "Ja.", "written_by": mina}
            ContactNote.objects.create(person=who, organisation=club, **note)
            Position.objects.create(person=who, organisation=club, function="Rat")


@together()
def test_a_tab_costs_the_same_for_1_3_and_30_rows(client_of):
    client, club, mina = client_of("office"), organisation(is_member=True), person()
    pages = [f"/intern/mitglieder/{club.pk}/{tab}" for tab in ORGANISATION]
    pages += [f"/intern/mitglieder/personen/{mina.pk}/{tab}" for tab in PERSON]
    costs = []
    for start, end in ((0, 1), (1, 3), (3, 30)):
        fill(club, mina, start, end)
        costs.append({page: queries_of(client, page) for page in pages})
    assert costs == [costs[0]] * 3


@pytest.mark.parametrize(
    ("role", "labels"),
    [
        ("delegate", ["Überblick", "Vertretung"]),
        ("board", ["Überblick", "Vertretung", "Gremien", "Aufgaben", "Unterlagen", "Kontakte", "Verlauf"]),
        ("office", ["Überblick", "Vertretung", "Gremien", "Aufgaben", "Unterlagen", "Kontakte", "Verlauf"]),
    ],
)
def test_each_reader_has_the_tabs_she_may_open(client_of, role, labels):
    club = organisation(is_member=True)
    client = client_of(role)
    tabs = client.get(f"/intern/mitglieder/{club.pk}/").context["tabs"]
    assert [tab["label"] for tab in tabs] == labels
    assert {client.get(tab["url"]).status_code for tab in tabs} == {200}


def test_members_read_names_without_links_to_pages_they_may_not_open(client_of):
    club = organisation(is_member=True)
    send(person("Mina Haddad"), club)
    page = client_of("delegate").get(f"/intern/mitglieder/{club.pk}/vertretung/")
    assert [(row["title"], row["url"]) for row in page.context["sections"][0]["rows"]] == [
        ("Mina Haddad", "")
    ]


def test_a_page_asks_about_its_own_people_only(db):
    club = organisation()
    sent = send(person("Mina Haddad"), club)
    person("Ole Vogt")
    office = make_user("office")
    assert register_rows._open_people(office, [sent]) == {sent.person_id}
