"""The office's pages of outgoing mail: tabs, search, one message and what can be done with it."""

import re
import uuid
from datetime import UTC, datetime

import pytest
from django.contrib.messages import get_messages
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from members.history import history_of
from members.models import MembershipApplication, Person
from members.post import delivery, steps
from members.post.building import Attachment
from members.post.models import Message
from tests.members.post.examples import now_of, put

pytestmark = pytest.mark.django_db
TABS = {
    "": "sent",
    "wartet/": "waiting",
    "gescheitert/": "failed",
    "unzustellbar/": "bounced",
    "zu-drucken/": "paper",
    "nicht-gesendet/": "cancelled",
}


@pytest.fixture
def office(client_of):
    return client_of("office")


def in_state(state: str, number: int = 1, **fields) -> Message:
    message = put(number, **fields)
    Message.objects.filter(pk=message.pk).update(state=state)
    return now_of(message)


def titles(response) -> list[str]:
    return [row["title"] for row in response.context["rows"]]


def test_each_state_has_its_tab_and_those_that_ask_for_something_are_counted(office):
    for number, state in enumerate(Message.State.values):
        in_state(state, number, subject=state)
    Message.objects.filter(pk=in_state("paper", 9, subject="printed").pk).update(printed_at=timezone.now())
    found = {tab: sorted(titles(office.get(f"/intern/post/{tab}"))) for tab in TABS}
    assert found == {
        "": ["printed", "sent"],
        "wartet/": ["sending", "waiting"],
        "gescheitert/": ["failed"],
        "unzustellbar/": ["bounced"],
        "zu-drucken/": ["paper"],
        "nicht-gesendet/": ["cancelled"],
    }
    tabs = office.get("/intern/post/").context["tabs"]
    assert [(tab["label"], tab.get("count")) for tab in tabs] == [
        ("Ausgegangen", None),
        ("Wartet", 2),
        ("Gescheitert", 1),
        ("Unzustellbar", 1),
        ("Zu drucken", 1),
        ("Nicht gesendet", None),
        ("Rundschreiben", None),
    ]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Einladung 1", "Rundbrief"]),
        ("?q=PERSON1@", ["Einladung 1"]),
        ("?q=rundb", ["Rundbrief"]),
        ("?q=Mona", ["Einladung 1", "Rundbrief"]),
        ("?art=circular", ["Rundbrief"]),
        ("?q=Mona&art=invitation", ["Einladung 1"]),
        ("?q=niemand", []),
        ("?art=kaputt", ["Einladung 1", "Rundbrief"]),
    ],
)
def test_the_list_is_cut_down_by_words_and_kind(office, query, found):
    in_state("sent", 1)
    in_state("sent", 2, subject="Rundbrief", kind="circular")
    assert sorted(titles(office.get(f"/intern/post/{query}"))) == found


@pytest.mark.parametrize("tab", TABS)
def test_an_empty_tab_says_what_will_stand_there(office, tab):
    response = office.get(f"/intern/post/{tab}")
    assert str(response.context["view"].empty_title) in response.text


def test_the_list_costs_the_same_for_1_3_and_30_rows(office):
    costs = []
    office.get("/intern/post/")
    for more in (1, 2, 27):
        for number in range(more):
            in_state("sent", number)
        with CaptureQueriesContext(connection) as found:
            office.get("/intern/post/")
        costs.append(len(found))
    assert costs == costs[:1] * 3


def test_the_page_shows_the_text_as_it_was_sent_and_runs_nothing(office):
    person = Person.objects.create(first_name="Mona", last_name="Haddad")
    message = put(
        text="<script>alert(1)</script>\n\nGrüße",
        html="<script>alert(2)</script>",
        attachments=[Attachment("Einladung.pdf", b"x" * 2048, "application/pdf")],
        calendar="BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
        person_uuid=person.uuid,
        to_name="Frau Haddad",
        role="Mitglied des Vorstands",
        is_official=True,
    )
    delivery.deliver()
    page = office.get(f"/intern/post/{message.pk}/")
    assert "<script>alert" not in page.text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    facts = {fact["label"]: fact["value"] for fact in page.context["facts"]}
    assert (facts["Anlagen"], facts["Person"], facts["Art"]) == (
        "Kalendereintrag, Einladung.pdf (2\xa0KB)",
        "Mona Haddad",
        "Einladung, förmlich",
    )
    assert [one.outcome for one in page.context["tries"]] == ["sent"]


@pytest.mark.parametrize(
    ("state", "labels"),
    [
        ("sent", ["Als unzustellbar markieren"]),
        ("waiting", ["Jetzt senden", "Nicht senden"]),
        ("sending", []),
        ("failed", ["Noch einmal versuchen", "Als unzustellbar markieren"]),
        ("bounced", ["Noch einmal versuchen"]),
        ("paper", ["Als gedruckt markieren"]),
        ("cancelled", ["Doch senden"]),
    ],
)
def test_each_state_offers_what_is_possible(office, state, labels):
    message = in_state(state)
    actions = office.get(message.get_absolute_url()).context["actions"]
    assert [action["label"] for action in actions] == labels


def test_what_waits_for_its_day_says_when_and_is_not_offered_before_it(office):
    message = put(send_after=timezone.make_aware(datetime(2030, 11, 9, 14)))
    actions = office.get(message.get_absolute_url()).context["actions"]
    assert [action["label"] for action in actions] == ["Nicht senden"]
    [row] = office.get("/intern/post/wartet/").context["rows"]
    assert row["note"].endswith("geht hinaus: Sa, 9. November 2030, 14 Uhr")


@pytest.mark.parametrize(
    ("before", "step", "after", "line"),
    [
        ("failed", "noch-einmal", "waiting", "noch einmal zum Senden gegeben"),
        ("waiting", "nicht-senden", "cancelled", "nicht gesendet"),
        ("paper", "gedruckt", "paper", "gedruckt"),
        ("sent", "unzustellbar", "bounced", "als unzustellbar markiert: Rückruf"),
    ],
)
def test_each_step_leaves_a_line(office, before, step, after, line):
    message = in_state(before)
    response = office.post(f"{message.get_absolute_url()}{step}/", {"reason": "Rückruf"})
    assert (response.url, now_of(message).state) == (message.get_absolute_url(), after)
    said = [": ".join(part for part in (one.what, one.note) if part) for one in history_of(message)]
    assert (said, [one.who for one in history_of(message)]) == ([line], ["Robin Office"])


def test_a_step_that_comes_too_late_says_so_and_leaves_no_line(office):
    message = in_state("sent")
    response = office.post(f"{message.get_absolute_url()}nicht-senden/")
    assert [str(one) for one in get_messages(response.wsgi_request)] == [
        "Das geht nicht mehr: Der Stand ist inzwischen „ausgegangen“."
    ]
    assert (now_of(message).state, history_of(message)) == ("sent", [])


def test_a_bounce_without_a_reason_is_asked_for_one(office):
    message = in_state("sent")
    response = office.post(f"{message.get_absolute_url()}unzustellbar/", {"reason": " "})
    assert (list(response.context["form"].errors), now_of(message).state) == (["reason"], "sent")


def test_of_a_forgotten_person_the_page_shows_what_is_left(office):
    lena = uuid.uuid4()
    message = in_state("sent", person_uuid=lena, is_official=True, role="Mitglied des Vorstands")
    steps.forget(lena)
    page = office.get(message.get_absolute_url())
    assert (page.context["title"], page.context["actions"], page.context["content"]) == (
        "Einladung",
        [],
        None,
    )
    assert message.sha256 in page.text
    assert re.search(r"person1@|Mona", page.text) is None
    assert [row["note"].split(" · ")[0] for row in office.get("/intern/post/").context["rows"]] == [
        "Mitglied des Vorstands"
    ]


def applied(**fields) -> MembershipApplication:
    said = {"name": "Hofverein", "kind": "association", "last_name": "Roth", "email": "roth@hof.example"}
    return MembershipApplication.objects.create(**said, **fields)


@pytest.mark.parametrize(("confirmed_at", "seen"), [(None, 0), (datetime(2026, 1, 1, tzinfo=UTC), 1)])
def test_mail_to_who_confirmed_nothing_is_shown_nowhere(office, confirmed_at, seen):
    """As her application: she may be somebody else whose address was typed."""
    asked = applied(confirmed_at=confirmed_at)
    message = in_state("failed", 1, subject="Bitte bestätigen", about_uuid=asked.uuid)
    page = office.get("/intern/post/gescheitert/", {"q": "bestätigen"})
    counted = {tab["label"]: tab.get("count") for tab in page.context["tabs"]}
    assert (len(titles(page)), counted["Gescheitert"]) == (seen, seen)
    steps_of = ["", "noch-einmal/", "nicht-senden/", "unzustellbar/", "gedruckt/"]
    answers = {office.post(f"/intern/post/{message.pk}/{step}").status_code for step in steps_of[1:]}
    answers.add(office.get(f"/intern/post/{message.pk}/").status_code)
    assert (answers == {404}) is not bool(seen)
