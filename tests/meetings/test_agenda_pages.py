"""The agenda over HTTP, as a browser without JavaScript sends it."""

import pytest

from meetings import agenda
from meetings.models import Meeting
from tests.meetings.examples import agenda_of, meeting, person

pytestmark = pytest.mark.django_db
ITEM = "/intern/sitzungen/tagesordnung/"
FORMALITIES = ["0 Regularien", "0.1 Begrüßung", "0.2 An-/Abwesenheit", "0.3 Kontrolle des Protokolls"]
FORMALITIES += ["0.4 Festlegung der Tagesordnung"]


@pytest.fixture
def office(client_of):
    return client_of("office")


@pytest.fixture
def planned() -> Meeting:
    made = meeting()
    for title in ("Wahlprogramm", "Sprachcafé"):
        agenda.insert(made, title=title)
    return made


def topics(planned: Meeting) -> list[str]:
    return agenda_of(planned)[len(FORMALITIES) :]


def item(planned: Meeting, title: str):
    return planned.agenda.get(title=title)


def test_a_new_item_comes_before_the_last_and_the_browser_goes_there(office, planned):
    page = office.post(f"/intern/sitzungen/{planned.pk}/tagesordnung/", {"title": " Finanzen "})
    assert page.headers["Location"] == f"{planned.get_absolute_url()}#top-{item(planned, 'Finanzen').pk}"
    assert topics(planned) == ["1 Wahlprogramm", "2 Sprachcafé", "3 Finanzen", "4 Verschiedenes"]


def test_an_item_without_a_title_is_asked_for_again(office, planned):
    page = office.post(f"/intern/sitzungen/{planned.pk}/tagesordnung/", {"title": "  "})
    assert list(page.context["form"].errors) == ["title"]
    assert len(topics(planned)) == 3


@pytest.mark.parametrize(
    ("title", "to", "after"),
    [
        ("Sprachcafé", "up", ["1 Sprachcafé", "2 Wahlprogramm", "3 Verschiedenes"]),
        ("Wahlprogramm", "down", ["1 Sprachcafé", "2 Wahlprogramm", "3 Verschiedenes"]),
        ("Sprachcafé", "in", ["1 Wahlprogramm", "1.1 Sprachcafé", "2 Verschiedenes"]),
        ("Sprachcafé", "out", ["1 Wahlprogramm", "2 Sprachcafé", "3 Verschiedenes"]),
        ("Sprachcafé", "sideways", ["1 Wahlprogramm", "2 Sprachcafé", "3 Verschiedenes"]),
        ("Verschiedenes", "down", ["1 Wahlprogramm", "2 Sprachcafé", "3 Verschiedenes"]),
    ],
)
def test_an_item_is_moved_and_the_agenda_numbers_itself(office, planned, title, to, after):
    office.post(f"{ITEM}{item(planned, title).pk}/verschieben/", {"to": to})
    assert topics(planned) == after


def test_an_item_is_dropped_behind_another_or_at_the_head(office, planned):
    cafe, last = item(planned, "Sprachcafé"), item(planned, "Verschiedenes")
    office.post(f"{ITEM}{cafe.pk}/verschieben/", {"after": last.pk})
    assert topics(planned) == ["1 Wahlprogramm", "2 Verschiedenes", "3 Sprachcafé"]
    office.post(f"{ITEM}{cafe.pk}/verschieben/", {"after": ""})
    assert agenda_of(planned)[0] == "1 Sprachcafé"


@pytest.mark.parametrize("after", ["x", "999999"])
def test_behind_what_is_not_on_this_agenda_nothing_is_dropped(office, planned, after):
    page = office.post(f"{ITEM}{item(planned, 'Sprachcafé').pk}/verschieben/", {"after": after})
    assert page.status_code == 404
    assert topics(planned) == ["1 Wahlprogramm", "2 Sprachcafé", "3 Verschiedenes"]


def test_an_item_of_another_meeting_is_no_place(office, planned):
    other = meeting(60).agenda.first()
    page = office.post(f"{ITEM}{item(planned, 'Sprachcafé').pk}/verschieben/", {"after": other.pk})
    assert page.status_code == 404


def test_an_item_is_reworded_and_gets_somebody_to_introduce_it(office, planned):
    cafe = item(planned, "Sprachcafé")
    office.post(f"{ITEM}{cafe.pk}/", {"title": "Sprachcafé im Herbst", "presenter": ""})
    cafe.refresh_from_db()
    assert (cafe.title, cafe.presenter) == ("Sprachcafé im Herbst", None)


def test_only_who_holds_a_seat_introduces_an_item(office, planned):
    page = office.post(
        f"{ITEM}{item(planned, 'Sprachcafé').pk}/", {"title": "Sprachcafé", "presenter": person().pk}
    )
    assert list(page.context["form"].errors) == ["presenter"]


def test_what_is_removed_comes_back_by_the_button_in_the_message(office, planned):
    cafe = item(planned, "Sprachcafé")
    page = office.post(f"{ITEM}{cafe.pk}/entfernen/", follow=True)
    (message,) = page.context["messages"]
    assert str(message) == "Von der Tagesordnung genommen: „Sprachcafé“."
    assert topics(planned) == ["1 Wahlprogramm", "2 Verschiedenes"]
    office.post(message.extra_tags)
    assert topics(planned) == ["1 Wahlprogramm", "2 Sprachcafé", "3 Verschiedenes"]


def test_once_the_meeting_has_begun_nothing_leaves_the_agenda(office, planned):
    planned.state = Meeting.State.IN_SESSION
    planned.save()
    page = office.post(f"{ITEM}{item(planned, 'Sprachcafé').pk}/entfernen/", follow=True)
    assert [message.level_tag for message in page.context["messages"]] == ["error"]
    assert topics(planned) == ["1 Wahlprogramm", "2 Sprachcafé", "3 Verschiedenes"]


def test_what_comes_after_the_invitation_is_marked(office, planned):
    office.post(f"/intern/sitzungen/{planned.pk}/einladen/", {"do": "note"})
    office.post(f"/intern/sitzungen/{planned.pk}/tagesordnung/", {"title": "Nachtrag"})
    assert list(planned.agenda.filter(is_late=True).values_list("title", flat=True)) == ["Nachtrag"]
    assert "nach der Einladung ergänzt" in office.get(planned.get_absolute_url()).content.decode()


@pytest.mark.parametrize("role", ["adviser", "board"])
def test_who_only_reads_has_no_buttons_and_no_verbs(role, client_of, planned):
    client = client_of(role)
    page = client.get(planned.get_absolute_url()).content.decode()
    assert "data-moves" not in page
    assert client.post(f"{ITEM}{item(planned, 'Sprachcafé').pk}/entfernen/").status_code == 403
