"""A seat ends, and what was promised there is handed over: right away, from its day on, and on the desk."""

from datetime import date

import pytest

from meetings.tasks.ended_seats import left_with
from members.committees import abolishing
from members.models import Appointment, Committee, Seat, SeatDeputy
from tests.meetings.tasks.examples import SINCE, board, in_days, person, seat, task

pytestmark = [pytest.mark.django_db, pytest.mark.db]
HERE = "/intern/mitglieder"


@pytest.fixture
def writer() -> Seat:
    """Held by somebody who has nothing else."""
    return seat(person("Haddad"), name="Schriftführung")


def end(of: Seat, *, on: date) -> None:
    of.ends_on = on
    abolishing.change(of, fields=["Tage"], is_sure=True, by=None)


def rows(client, page: str, name: str = "left_open") -> list[tuple[str, str]]:
    return [(one["title"], one["note"]) for one in client.get(f"{HERE}/{page}").context[name]]


def on_the_desk(client) -> list[tuple[str, str]]:
    return [(one["title"], one["note"]) for one in client.get("/intern/").context["left_behind"]]


def save(client, of: Seat, *, ends_on: date) -> str:
    """End it on its form; where that leads."""
    page = f"{HERE}/sitze/{of.pk}/bearbeiten/"
    stand = client.get(page).context["form"]["stand"].value()
    sent = {"name": of.name, "role": "member", "position": "0", "stand": stand, "is_sure": "on"}
    return client.post(page, sent | {"ends_on": ends_on.isoformat()}).headers["Location"]


def test_ending_a_seat_leads_to_what_its_people_leave_open(client_of, writer):
    client, her = client_of("office"), writer.appointments.get().person
    task("Satzung lesen", assignees=[her])
    left_open = f"{HERE}/sitze/{writer.pk}/was-offen-bleibt/"
    assert save(client, writer, ends_on=in_days(9)) == left_open
    (row,) = client.get(left_open).context["rows"]
    assert (row["title"], row["note"]) == ("Mona Haddad", "1 offene Aufgabe · Schriftführung")
    assert row["url"] == f"/intern/aufgaben/uebergeben/{her.pk}/?next={left_open}"


@pytest.mark.parametrize("stays", ["nothing was promised", "she has another seat", "only the name changes"])
def test_else_it_leads_back_to_the_seat(client_of, writer, stays):
    client, her = client_of("office"), writer.appointments.get().person
    if stays == "only the name changes":
        end(writer, on=in_days(9))
    if stays != "nothing was promised":
        task(assignees=[her])
    if stays == "she has another seat":
        seat(her, name="Vorsitz")
    assert save(client, writer, ends_on=in_days(9)) == f"{HERE}/sitze/{writer.pk}/"


@pytest.mark.parametrize(("days", "left"), [(0, []), (-1, [("Mona Haddad", "2 offene Aufgaben")])])
def test_from_its_day_on_the_pages_and_the_desk_say_so(client_of, writer, days, left):
    client, her = client_of("office"), writer.appointments.get().person
    task("Satzung lesen", assignees=[her])
    task("Liste führen", seat=writer)
    end(writer, on=in_days(days))
    shown = [(who, f"{count} · Schriftführung") for who, count in left]
    pages = [f"sitze/{writer.pk}/", f"gremien/{board().pk}/"]
    assert [rows(client, page) for page in pages] == [shown, shown]
    assert on_the_desk(client) == (
        [
            ("Mona Haddad", "1 offene Aufgabe"),
            ("Vorstand: Schriftführung", "1 offene Aufgabe, den Sitz gibt es nicht mehr"),
        ]
        if left
        else []
    )
    assert rows(client_of("board"), pages[1]) == []


def test_what_is_handed_over_is_gone_from_everywhere(client_of, writer):
    client, her = client_of("office"), writer.appointments.get().person
    given = [task("Satzung lesen", assignees=[her]), task("Liste führen", seat=writer)]
    end(writer, on=in_days(-1))
    back = f"{HERE}/sitze/{writer.pk}/was-offen-bleibt/"
    sent = {f"to_{one.pk}": "office" for one in given} | {"reason": "", "next": back}
    assert client.post(f"/intern/aufgaben/uebergeben/{her.pk}/", sent).headers["Location"] == back
    assert rows(client, f"sitze/{writer.pk}/was-offen-bleibt/", "rows") == []
    assert (rows(client, f"sitze/{writer.pk}/"), on_the_desk(client)) == ([], [])


def test_whoever_is_still_here_hands_over_what_was_the_seats(client_of, writer):
    her = writer.appointments.get().person
    seat(her, name="Vorsitz")
    task("Bleibt bei ihr", assignees=[her])
    task("Liste führen", seat=writer)
    end(writer, on=in_days(-1))
    shown = rows(client_of("office"), f"sitze/{writer.pk}/")
    assert shown == [("Mona Haddad", "1 offene Aufgabe · Schriftführung")]


def test_a_deputy_who_leaves_with_it_is_named_too(client_of, writer):
    standing_in = person("Klein", "Jo")
    SeatDeputy.objects.create(seat=writer, person=standing_in, starts_on=SINCE)
    task(assignees=[standing_in])
    end(writer, on=in_days(-1))
    shown = rows(client_of("office"), f"sitze/{writer.pk}/")
    assert shown == [("Jo Klein", "1 offene Aufgabe · Schriftführung")]


def test_tasks_of_a_seat_that_nobody_ever_had_are_found_among_those_without_anybody(client_of):
    never = seat(name="Beisitz")
    task("Für wen?", seat=never)
    end(never, on=in_days(-1))
    client = client_of("office")
    (row,) = client.get(f"{HERE}/sitze/{never.pk}/").context["left_open"]
    assert (row["title"], row["note"]) == ("Beisitz", "1 offene Aufgabe")
    assert "Für wen?" in client.get(row["url"]).content.decode()


def test_a_committee_of_others_says_it_on_its_own_page(client_of):
    council = Committee.objects.create(slug="beirat", name="Beirat", kind="external")
    ours = seat(person("Haddad"), committee=council, name="Unser Sitz")
    task("Bericht schreiben", seat=ours)
    end(ours, on=in_days(-1))
    shown = rows(client_of("office"), "externe-gremien/beirat/")
    assert shown == [("Mona Haddad", "1 offene Aufgabe · Unser Sitz")]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_any_number_of_seats_costs_the_same(count, django_assert_num_queries):
    seats = [seat(person(f"Nummer {number}"), name=f"Sitz {number}") for number in range(count)]
    for one in seats:
        task(assignees=[one.appointments.get().person])
        task(seat=one)
    Seat.objects.update(ends_on=in_days(-1))
    Appointment.objects.update(left_on=in_days(0))
    with django_assert_num_queries(5):
        assert [left.count for left in left_with(seats, on=in_days(0))] == [2] * count
