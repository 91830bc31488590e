"""What somebody leaves behind is handed over, task by task, and nothing is lost meanwhile."""

from datetime import timedelta

import pytest
from django.utils import timezone

from meetings.tasks import leaving
from meetings.tasks.leaving import Handing
from meetings.tasks.models import ActionItem
from members.models import Appointment, SeatDeputy
from tests.meetings.tasks.examples import SINCE, in_days, person, seat, task, texts

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def gone():
    """Somebody who held the seat of finances until yesterday."""
    found = person("Gegangen")
    finances = seat(found)
    finances.appointments.update(left_on=in_days(0))
    return found


def finances():
    return Appointment.objects.get().seat


def test_her_own_tasks_and_those_of_her_vacant_seat_are_left(gone):
    task("Haushalt lesen", assignees=[gone])
    task("Kasse prüfen", seat=finances())
    task("Längst getan", assignees=[gone], state="done")
    task("Noch in der Sitzung", assignees=[gone], released=False)
    task("Von anderen", assignees=[person("Andere")])
    assert texts(ActionItem.objects.left_by(gone, in_days(0)).by_due()) == ["Haushalt lesen", "Kasse prüfen"]


def test_a_seat_that_has_a_successor_keeps_its_tasks(gone):
    task("Kasse prüfen", seat=finances())
    Appointment.objects.create(
        seat=finances(), person=person("Neu"), starts_on=in_days(0), accepted_on=in_days(0)
    )
    assert texts(ActionItem.objects.left_by(gone, in_days(0))) == []


@pytest.mark.parametrize("to", ["person", "seat", "office", "others"])
def test_a_task_goes_to_a_person_a_seat_the_office_or_stays_with_the_others(gone, to):
    sharing, heir, chair = person("Mitträgt"), person("Erbt"), seat(name="Vorsitz")
    given = task(assignees=[gone, sharing])
    handing = Handing(
        task=given,
        person=heir if to == "person" else None,
        seat=chair if to == "seat" else None,
        for_office=to == "office",
    )
    assert leaving.hand_over_all(gone, handings=[handing], reason="ausgeschieden", by=None) == 1
    given.refresh_from_db()
    assert set(given.assignees.all()) == ({sharing, heir} if to == "person" else {sharing})
    assert (given.seat, given.for_office) == (chair if to == "seat" else None, to == "office")
    assert [(step.kind, step.reason) for step in given.steps.all()] == [("handed_over", "ausgeschieden")]


def test_a_task_of_the_vacant_seat_goes_to_the_office(gone):
    given = task(seat=finances())
    leaving.hand_over_all(gone, handings=[Handing(task=given, for_office=True)], by=None)
    given.refresh_from_db()
    assert (given.seat, given.for_office) == (None, True)


def test_either_all_go_or_none(gone):
    first, closed = task("Eins", assignees=[gone]), task("Zwei", assignees=[gone], state="done")
    handings = [Handing(task=first, for_office=True), Handing(task=closed, for_office=True)]
    with pytest.raises(leaving.working.NotPossible):
        leaving.hand_over_all(gone, handings=handings, by=None)
    first.refresh_from_db()
    assert first.for_office is False


def who_left_something() -> list[tuple[str, int]]:
    return [(one.last_name, one.left_tasks) for one in leaving.left_something(in_days(0))]


def test_the_office_sees_who_left_something_until_it_is_handed_over(gone):
    here, external = person("Hier"), person("Extern")
    seat(here, name="Vorsitz")
    given = [task("Eins", assignees=[gone]), task("Zwei", assignees=[gone, here])]
    task("Drei", assignees=[here])
    task("Vier", assignees=[external])
    assert who_left_something() == [("Gegangen", 2)]
    leaving.hand_over_all(gone, handings=[Handing(task=one, for_office=True) for one in given], by=None)
    assert who_left_something() == []


def test_whoever_stands_in_for_somebody_is_still_here(gone):
    task(assignees=[gone])
    SeatDeputy.objects.create(seat=seat(name="Vorsitz"), person=gone, starts_on=SINCE)
    assert who_left_something() == []


@pytest.mark.parametrize(("days", "mine"), [(-1, []), (0, ["Kasse prüfen"]), (5, ["Kasse prüfen"]), (6, [])])
def test_a_deputy_has_the_tasks_of_the_seat_as_long_as_she_stands_in(days, mine):
    standing_in = person("Vertritt")
    chair = seat(person("Hat"), name="Vorsitz")
    SeatDeputy.objects.create(seat=chair, person=standing_in, starts_on=in_days(0), ends_on=in_days(5))
    task("Kasse prüfen", seat=chair)
    assert texts(ActionItem.objects.mine(standing_in, in_days(days))) == mine


def test_a_deputy_reads_the_task_even_when_it_is_for_voting_seats(client_of):
    client = client_of("former")
    chair = seat(person("Hat"), name="Vorsitz")
    her = client.get("/intern/").wsgi_request.user.person
    given = task("Kasse prüfen", seat=chair, audience="seats")
    assert client.get(f"/intern/aufgaben/{given.pk}/").status_code == 404
    SeatDeputy.objects.create(seat=chair, person=her, starts_on=timezone.localdate() - timedelta(days=1))
    assert client.get(f"/intern/aufgaben/{given.pk}/").status_code == 200


def test_the_page_hands_over_what_was_chosen_and_leaves_the_rest(client_of, gone):
    client = client_of("office")
    chosen, later = task("Haushalt lesen", assignees=[gone]), task("Kasse prüfen", assignees=[gone])
    desk = client.get("/intern/").content.decode()
    assert f'href="/intern/aufgaben/uebergeben/{gone.pk}/"' in desk
    path = f"/intern/aufgaben/uebergeben/{gone.pk}/"
    client.post(path, {f"to_{chosen.pk}": "office", f"to_{later.pk}": "", "reason": ""})
    assert texts(ActionItem.objects.left_by(gone, in_days(0))) == ["Kasse prüfen"]
    assert list(client.get(path).context["form"].tasks.values()) == [later]


def test_a_choice_that_is_none_is_refused_and_nothing_is_lost(client_of, gone):
    given = task(assignees=[gone])
    answer = client_of("office").post(
        f"/intern/aufgaben/uebergeben/{gone.pk}/", {f"to_{given.pk}": "person:99999", "reason": "Umzug"}
    )
    assert answer.context["form"].errors.keys() == {f"to_{given.pk}"}
    assert 'value="Umzug"' in answer.content.decode()


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_page_costs_the_same(rows, client_of, gone, django_assert_num_queries):
    client = client_of("office")
    for number in range(rows):
        task(f"Aufgabe {number}", assignees=[gone])
    with django_assert_num_queries(12):
        client.get(f"/intern/aufgaben/uebergeben/{gone.pk}/")
