"""Topics: proposed by the board, placed, postponed or declined by office and chair."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings import proposals
from meetings.models import TopicProposal
from members.models import Committee
from members.search.indexing import together
from tests.meetings.examples import agenda_of, board, meeting, person, proposal

pytestmark = pytest.mark.django_db
TOPICS = "/intern/sitzungen/themen/"


@pytest.fixture
def office(client_of):
    return client_of("office")


def shown(client) -> list[tuple[str, list[str]]]:
    groups = client.get(TOPICS).context["groups"]
    return [(group["title"], [one.title for one in group["proposals"]]) for group in groups]


def test_a_board_member_proposes_a_topic(client_of):
    client = client_of("board")
    client.post(TOPICS + "neu/", {"committee": board().pk, "title": "Sprachcafé", "reason": "Nachfrage"})
    made = TopicProposal.objects.get()
    assert (made.title, made.reason, str(made.proposed_by)) == ("Sprachcafé", "Nachfrage", "Robin Board")
    assert shown(client) == [("Offen", ["Sprachcafé"])]


@pytest.mark.parametrize(
    ("query", "suggested"), [("", "vorstand"), ("?gremium=ag", "ag"), ("?gremium=x", "vorstand")]
)
def test_the_board_is_suggested_unless_the_address_names_another(office, query, suggested):
    Committee.objects.create(slug="ag", name="AG Sprache", kind="group")
    board()
    assert office.get(TOPICS + "neu/" + query).context["form"].initial["committee"].slug == suggested


def test_open_topics_come_first_then_the_postponed_then_the_decided(office):
    proposal("offen")
    proposals.postpone(proposal("später", proposed_by=person("Falk")), by=None)
    proposals.decline(proposal("nein", proposed_by=person("Ehlers")), answer="Nicht unser Feld", by=None)
    assert shown(office) == [("Offen", ["offen"]), ("Zurückgestellt", ["später"]), ("Entschieden", ["nein"])]


def test_a_topic_is_placed_before_the_last_item(office):
    planned, topic = meeting(), proposal()
    page = office.post(f"{TOPICS}{topic.pk}/aufsetzen/", {"meeting": planned.pk}, follow=True)
    assert [str(one) for one in page.context["messages"]] == [
        "„Sprachcafé“ steht jetzt unter TOP 1 von „Vorstandssitzung“."
    ]
    assert agenda_of(planned)[-2:] == ["1 Sprachcafé", "2 Verschiedenes"]
    (decided,) = page.context["groups"]
    assert [item.meeting for item in decided["proposals"][0].placed] == [planned]


@pytest.mark.parametrize("fields", [{"state": "cancelled"}, {"in_days": -3, "state": "held"}])
def test_a_meeting_that_is_over_is_not_offered(office, fields):
    over, topic = meeting(**fields), proposal()
    page = office.post(f"{TOPICS}{topic.pk}/aufsetzen/", {"meeting": over.pk})
    assert list(page.context["form"].errors) == ["meeting"]


@pytest.mark.parametrize(
    ("verb", "answer", "decision"),
    [("zurueckstellen", "", "postponed"), ("ablehnen", "Nicht unser Feld", "declined"), ("ablehnen", "", "")],
)
def test_a_topic_is_postponed_or_declined_and_no_needs_a_reason(office, verb, answer, decision):
    topic = proposal()
    office.post(f"{TOPICS}{topic.pk}/{verb}/", {"answer": answer})
    topic.refresh_from_db()
    assert (topic.decision, topic.answer) == (decision, answer)


def test_what_was_declined_is_not_decided_again(office):
    topic = proposal()
    proposals.decline(topic, answer="Nicht unser Feld", by=None)
    assert office.get(f"{TOPICS}{topic.pk}/aufsetzen/").status_code == 404


def test_board_members_see_no_buttons_to_decide(client_of):
    proposal()
    (group,) = client_of("board").get(TOPICS).context["groups"]
    assert [one.actions for one in group["proposals"]] == [[]]


@together()
def test_the_list_costs_the_same_for_one_three_and_thirty(office):
    costs, planned = [], meeting()
    office.get(TOPICS)
    for more in (1, 2, 27):
        for _number in range(more):
            proposal(proposed_by=person())
            proposals.place(proposal(proposed_by=person()), on=planned, by=None)
        with CaptureQueriesContext(connection) as queries:
            office.get(TOPICS)
        costs.append(len(queries))
    assert len(set(costs)) == 1
