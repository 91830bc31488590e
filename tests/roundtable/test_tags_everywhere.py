"""Fields of action on meetings, items and decisions too, and a reason for everything that has none."""

import uuid

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import ManyToManyField, Model
from django.test.utils import CaptureQueriesContext

from funding.models import Application
from meetings import agenda, proposals
from meetings.models import Meeting
from members.forms.tags import names_of
from members.models import FieldOfAction, User
from members.search.indexing import together
from minutes import closing, writing
from minutes.models import Resolution
from tests.boards import board_in_session, item, writer
from tests.meetings.examples import board, meeting, proposal
from tests.versions import field, make_versions

pytestmark = pytest.mark.django_db


@pytest.fixture
def versions():
    make_versions()


CARRY = {
    "funding.Application",
    "meetings.AgendaItem",
    "meetings.Meeting",
    "meetings.TopicProposal",
    "members.MembershipApplication",
    "members.Organisation",
    "minutes.Resolution",
    "papers.PositionPaper",
    "tasks.ActionItem",
    "visits.Visit",
}
# What can be seen and carries none of its own, and why.
WITHOUT = {
    "meetings.MeetingPaper": "its item or its meeting says it",
    "members.CommitteeReport": "found by its committee",
    "members.ContactNote": "found by whom it was with",
    "minutes.Entry": "its agenda item says it",
    "minutes.Minutes": "its meeting says it",
    "minutes.Outcome": "its agenda item says it",
    "search.SearchRow": "a copy of the words of others",
}


def carriers() -> set[str]:
    return {model._meta.label for model in apps.get_models() if is_tagged(model)}


def is_tagged(model: type[Model]) -> bool:
    return any(
        isinstance(one, ManyToManyField) and one.related_model is FieldOfAction
        for one in model._meta.local_many_to_many
    )


def undecided(models) -> set[str]:
    """What has an audience and neither tags nor a reason for having none."""
    seen = (model for model in models if any(one.name == "audience" for one in model._meta.fields))
    return {model._meta.label for model in seen if not is_tagged(model)} - set(WITHOUT)


def test_everything_that_can_be_seen_carries_tags_or_says_why_not():
    assert carriers() == CARRY
    assert undecided(apps.get_models()) == set()
    assert {label for label in WITHOUT if is_tagged(apps.get_model(label))} == set()


def test_the_guard_sees_one_without():
    class Untagged:
        class _meta:
            label = "meetings.Untagged"
            fields = (Meeting._meta.get_field("audience"),)
            local_many_to_many = ()

    assert undecided([Untagged]) == {"meetings.Untagged"}


def test_a_meeting_is_tagged_when_planned_and_later(client_of, versions):
    client = client_of("office")
    board()
    client.post("/intern/sitzungen/neu/", {"title": "Vorstand", "fields_of_action": [field("Arbeit").pk]})
    planned = Meeting.objects.get()
    assert names_of(planned) == "Arbeit"
    said = {"title": "Vorstand", "audience": "committee", "fields_of_action": [field("Sprache").pk]}
    client.post(f"/intern/sitzungen/{planned.pk}/bearbeiten/", said)
    assert names_of(planned) == "Sprache"


def test_a_settled_meeting_can_still_be_tagged(client_of, versions):
    planned = meeting(is_settled=True, title="Vorstand")
    said = {"title": "Anders", "audience": "committee", "fields_of_action": [field("Sprache").pk]}
    client_of("office").post(f"/intern/sitzungen/{planned.pk}/bearbeiten/", said)
    planned.refresh_from_db()
    assert (planned.title, names_of(planned)) == ("Vorstand", "Sprache")


def test_an_item_is_tagged_and_other_words_leave_it(client_of, versions):
    made = agenda.insert(meeting(), title="Kurse")
    said = {"title": "Sprachkurse", "fields_of_action": [field("Sprache").pk]}
    client_of("office").post(f"/intern/sitzungen/tagesordnung/{made.pk}/", said)
    agenda.edit(made, title="Neue Kurse")
    made.refresh_from_db()
    assert (made.title, names_of(made)) == ("Neue Kurse", "Sprache")


def test_a_topic_takes_its_tags_to_the_agenda(versions):
    said = proposal()
    said.fields_of_action.set([field("Arbeit")])
    assert names_of(proposals.place(said, on=meeting(), by=None)) == "Arbeit"


def test_meetings_are_found_by_their_own_tags_and_those_of_their_items(client_of, versions):
    client, own, by_item, _other = client_of("office"), meeting(), meeting(40), meeting(50)
    own.fields_of_action.set([field("Sprache", "alt")])
    agenda.insert(by_item, title="Kurse").fields_of_action.set([field("Sprache")])
    groups = client.get("/intern/sitzungen/", {"feld": field("Sprache").pk}).context["coming"]
    assert [row["url"] for _title, rows in groups for row in rows] == [
        own.get_absolute_url(),
        by_item.get_absolute_url(),
    ]
    page = client.get("/intern/sitzungen/", {"feld": field("Arbeit").pk})
    assert "Nichts passt zu dieser Auswahl." in page.text


def test_topics_are_found_by_field(client_of, versions):
    client, tagged = client_of("office"), proposal("Kurse")
    proposal("Saal")
    tagged.fields_of_action.set([field("Arbeit")])
    page = client.get("/intern/sitzungen/themen/", {"feld": field("Arbeit").pk})
    assert [one.title for group in page.context["groups"] for one in group["proposals"]] == ["Kurse"]


def test_applications_are_found_by_field(client_of, versions):
    for title, name in (("Kurse", "Sprache"), ("Werkstatt", "Arbeit")):
        made = Application.objects.create(title=title, year=2027, committee=board(), amount_asked=1000)
        made.fields_of_action.set([field(name)])
    page = client_of("office").get("/intern/foerderung/", {"feld": field("Arbeit").pk})
    years = page.context["years"]
    assert [row["application"].title for year in years for row in year["rows"]] == ["Werkstatt"]


@pytest.fixture
def decided(versions):
    """Two resolutions and an outcome: under "Sprache" all of them, of its own "Arbeit" the second."""
    minutes, by = board_in_session(), writer()
    for typed in ("= Wir laden ein (5/0/1)", "= Wir fördern (6/0/0)", "Ergebnis: Die Klausur kommt."):
        writing.save_line(
            minutes, writing.Draft(uuid=uuid.uuid4(), typed=typed, item=item(minutes, "2")), by=by
        )
    minutes.refresh_from_db()
    closing.close(minutes, by=by)
    item(minutes, "2").fields_of_action.set([field("Sprache")])
    second = Resolution.objects.get(number=2)
    second.fields_of_action.set([field("Arbeit"), field("Sprache", "alt")])
    return second


def titles(client, address: str, name: str) -> list[str]:
    page = client.get(f"/intern/beschluesse/{address}", {"feld": field(name).pk})
    return [row["title"] for row in page.context["rows"]]


def test_the_register_is_cut_down_by_the_item_or_the_resolution(client, decided):
    client.force_login(User.objects.get(email="office@rollen.example"))
    assert titles(client, "", "Sprache") == ["2026/2 Wir fördern", "2026/1 Wir laden ein"]
    assert titles(client, "", "Arbeit") == ["2026/2 Wir fördern"]
    assert titles(client, "ergebnisse/", "Sprache") == ["Die Klausur kommt."]
    assert titles(client, "ergebnisse/", "Arbeit") == []
    text = client.get("/intern/beschluesse/beschluesse.txt", {"feld": field("Arbeit").pk}).text
    assert "Wir laden ein" not in text and "Wir fördern" in text


def test_the_office_tags_a_resolution_long_after(client, decided):
    client.force_login(User.objects.get(email="office@rollen.example"))
    address = f"/intern/beschluesse/{decided.pk}/"
    client.post(f"{address}handlungsfelder/", {"fields_of_action": [field("Arbeit").pk]})
    facts = {fact["label"]: fact["value"] for fact in client.get(address).context["facts"]}
    assert facts["Handlungsfelder"] == "Sprache, Arbeit"


def costs(client, address: str) -> int:
    with CaptureQueriesContext(connection) as caught:
        client.get(address, {"feld": field("Arbeit").pk})
    return len(caught)


@pytest.mark.parametrize("address", ["/intern/sitzungen/themen/", "/intern/sitzungen/"])
@together()
def test_tags_cost_the_same_for_many_rows(client_of, versions, address):
    client, counts = client_of("office"), set()
    client.get(address)
    for some in (1, 3, 30):
        for _one in range(some):
            proposal().fields_of_action.set([field("Arbeit")])
            meeting().fields_of_action.set([field("Arbeit")])
        counts.add(costs(client, address))
    assert len(counts) == 1


@together()
def test_an_agenda_costs_the_same_for_many_tagged_items(client_of, versions):
    client, planned, counts = client_of("office"), meeting(), set()
    client.get(planned.get_absolute_url())
    for some in (1, 3, 30):
        for _one in range(some):
            agenda.insert(planned, title="Kurse").fields_of_action.set([field("Arbeit")])
        counts.add(costs(client, planned.get_absolute_url()))
    assert len(counts) == 1
