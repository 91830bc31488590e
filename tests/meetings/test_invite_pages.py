"""The page of an invitation: what it says before, what it sends, and what stands there afterwards."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.inviting.calling import invite
from meetings.models import Announcement
from members.post.models import Message
from members.search.indexing import together
from tests.meetings.examples import make_chair
from tests.meetings.invitations import INVITATION, full_board, seated, somebody, today_plus

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(client_of):
    return client_of("office")


@pytest.fixture
def planned():
    return full_board()


def page_of(planned) -> str:
    return f"/intern/sitzungen/{planned.pk}/einladen/"


def said(page) -> list[str]:
    return [str(one) for one in page.context["messages"]]


def test_it_asks_with_deadline_recipients_and_the_text(office, planned):
    shown = office.get(page_of(planned)).context
    assert shown["counts"] == "4 per E-Mail, 1 als Brief, 1 nicht erreichbar"
    assert [row["title"] for row in shown["to"]][:2] == ["Mona Haddad", "Mona Ruiz"]
    assert shown["facts"][2]["value"] == "Satzung 2024 (01.01.2024)"
    assert "14 volle Tage" in shown["facts"][1]["note"]
    assert shown["warnings"] == ["Noch fehlt: ein Thema auf der Tagesordnung."]
    assert shown["mail"]["text"].startswith("Sehr geehrte Frau Haddad,")


def test_too_late_is_said(office):
    [_missing, late] = office.get(page_of(full_board(in_days=5))).context["warnings"]
    assert late.startswith("Die Einladungsfrist ist am ")


def test_the_preview_shows_the_words_and_sends_nothing(office, planned):
    page = office.post(page_of(planned), {"words": "Kuchen!", "do": "preview"})
    assert "\n\nKuchen!\n\n" in page.context["mail"]["text"]
    assert Message.objects.count() == 0


def test_a_test_goes_to_oneself_and_keeps_what_was_typed(office, planned):
    page = office.post(page_of(planned), {"words": "Kuchen!", "do": "test"})
    assert said(page)[0].startswith("Die Probe ist unterwegs an ")
    assert page.context["form"]["words"].value() == "Kuchen!"
    assert [one.kind for one in Message.objects.all()] == ["test"]


def test_sent_it_says_to_whom_and_what_became_of_it(office, planned):
    page = office.post(page_of(planned), {"words": "Kuchen!", "do": "send"}, follow=True)
    assert said(page) == ["Die Einladung ist auf dem Weg."]
    [sent] = page.context["sent"]
    assert sent["counts"] == "4 per E-Mail, 1 als Brief, 1 nicht erreichbar"
    assert "to" not in page.context
    Message.objects.filter(to_name="Mona Ruiz").update(state="bounced", last_error="552 voll")
    [sent] = office.get(page_of(planned)).context["sent"]
    assert {row["title"]: row["late"] for row in sent["rows"]}["Mona Ruiz"] == "552 voll"
    assert sent["is_intact"]


def test_those_who_came_later_can_be_chosen(office, planned):
    invite(planned, INVITATION, by=None)
    seated(somebody("Neu"))
    seated(somebody("Spät"))
    page = office.get(page_of(planned))
    assert "Noch nicht eingeladen: 2" in page.content.decode()
    keys = [key for key, _label in page.context["form"].fields["people"].choices]
    office.post(page_of(planned), {"people": keys[:1], "do": "send"})
    assert [row["title"] for row in office.get(page_of(planned)).context["to"]] == ["Mona Spät"]
    page = office.post(page_of(planned), {"do": "send"})
    assert list(page.context["form"].errors) == ["people"]
    assert Announcement.objects.count() == 2


def test_noting_sends_nothing(office, planned):
    office.post(page_of(planned), {"do": "note"})
    planned.refresh_from_db()
    assert (planned.state, Message.objects.count()) == ("invited", 0)


def test_letters_are_printed_and_noted(office, planned):
    made = invite(planned, INVITATION, by=None)
    address = f"/intern/sitzungen/einladungen/{made.pk}/"
    assert office.get(f"{address}briefe.pdf").content.startswith(b"%PDF")
    office.post(f"{address}gedruckt/")
    [sent] = office.get(page_of(planned)).context["sent"]
    assert not sent["has_to_print"]


def test_after_the_meeting_the_page_only_tells(office, planned):
    invite(planned, INVITATION, by=None)
    type(planned).objects.update(state="held")
    page = office.get(page_of(planned))
    assert (len(page.context["sent"]), "to" in page.context) == (1, False)
    assert office.post(page_of(planned), {"do": "send"}).status_code == 403


def test_the_chair_invites_and_others_do_not(client, planned):
    login = "allauth.account.auth_backends.AuthenticationBackend"
    chair = make_chair()
    client.force_login(chair, backend=login)
    assert client.get(page_of(planned)).status_code == 200


@together()
def test_the_page_costs_the_same_for_few_and_many(office, planned):
    costs = []
    office.get(page_of(planned))
    for more in (1, 2, 27):
        for number in range(more):
            seated(somebody(f"Mehr{more}x{number}"))
        with CaptureQueriesContext(connection) as before:
            office.get(page_of(planned))
        costs.append(len(before))
    assert len(set(costs)) == 1


@together()
def test_what_was_sent_costs_the_same_for_few_and_many(office, planned):
    costs = []
    for more in (1, 2, 27):
        for number in range(more):
            seated(somebody(f"Mehr{more}x{number}"))
        invite(planned, INVITATION, by=None)
        office.get(page_of(planned))
        with CaptureQueriesContext(connection) as queries:
            office.get(page_of(planned))
        costs.append(len(queries))
    assert len(set(costs)) == 1


def test_moving_asks_whether_to_tell_and_tells(office, planned):
    invite(planned, INVITATION, by=None)
    address = f"/intern/sitzungen/{planned.pk}/verlegen/"
    assert str(office.get(address).context["form"].fields["tell"].label) == "5 Personen benachrichtigen"
    day = {"day": today_plus(40).isoformat(), "begins": "16:00", "ends": "18:00", "place": "Saal"}
    office.post(address, day)
    assert Announcement.objects.count() == 1
    page = office.get(page_of(planned))
    assert "5 Personen wissen noch nicht, was sich geändert hat." in page.content.decode()
    page = office.post(f"/intern/sitzungen/{planned.pk}/mitteilen/", {"tell": "on", "words": ""}, follow=True)
    assert said(page) == ["Die Nachricht ist auf dem Weg."]
    office.post(f"/intern/sitzungen/{planned.pk}/absagen/", {"reason": "Krank", "tell": "on", "words": ""})
    office.post(f"/intern/sitzungen/{planned.pk}/wieder-ansetzen/", {"tell": "on", "words": ""})
    assert [one.kind for one in Announcement.objects.order_by("pk")] == [
        "invitation",
        "moved",
        "cancelled",
        "revived",
    ]


def test_where_nobody_was_written_to_the_page_says_so(office, planned):
    office.post(page_of(planned), {"do": "note"})
    page = office.get(f"/intern/sitzungen/{planned.pk}/verlegen/")
    assert "tell" not in page.context["form"].fields
    assert "Bitte geben Sie selbst Bescheid." in page.context["text"]
