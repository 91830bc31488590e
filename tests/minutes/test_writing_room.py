"""What happens beside the lines: who may, who is there, preview, new items, files, others' lines."""

from uuid import UUID

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from meetings.models import MeetingPaper
from minutes.models import Minutes, Resolution
from tests.boards import item, writer
from tests.minutes.desk import Desk
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
KEY = UUID(int=7)
NOT_A_WRITER = (403, {"error": "Sie schreiben dieses Protokoll nicht."})


@pytest.fixture
def desk(minutes):
    return Desk(minutes, writer())


def attendance(minutes: Minutes, name: str):
    return minutes.meeting.attendances.get(person__last_name=name)


@pytest.mark.parametrize(
    ("who", "answer"),
    [
        ("visitor", (401, {"login": "/konto/login/"})),
        ("delegate", (404, {})),
        ("adviser", (404, {})),
        ("board", (404, {})),
        ("former", (404, {})),
    ],
)
@pytest.mark.parametrize("is_ended", [False, True])
def test_only_the_office_and_the_minute_taker_write(minutes, who, answer, is_ended):
    if is_ended:
        Minutes.objects.update(closed_at=minutes.opened_at)
        answer = NOT_A_WRITER if who in ("adviser", "board") else answer
    desk = Desk(minutes, None if who == "visitor" else make_user(who))
    assert [desk.put("Nein."), desk.preview("Nein."), desk.changes(0), desk.delete(KEY, version=1)] == [
        answer
    ] * 4
    assert desk.typed() == []


def test_the_minute_taker_writes_and_nobody_after_the_approval(minutes):
    taker = make_user("delegate")
    minutes.meeting.minute_taker = taker.person
    minutes.meeting.save()
    desk = Desk(minutes, taker)
    assert (desk.put("(intern) Mit Vermerk.", key=KEY)[0], desk.changes(0)[0]) == (200, 200)
    Minutes.objects.update(state=Minutes.State.APPROVED)
    frozen = (403, {"frozen": "Das Protokoll ist genehmigt; es ändert sich nicht mehr."})
    assert [desk.put("Zu spät."), desk.restore(KEY), Desk(minutes, writer()).put("Zu spät.")] == [frozen] * 3
    assert desk.typed() == ["(intern) Mit Vermerk."]


def test_changes_are_what_others_wrote_since(desk, minutes):
    other = Desk(minutes, make_user("admin"))
    desk.put("eins", key=UUID(int=1))
    _status, known = desk.changes(0)
    other.put("zwei", key=UUID(int=2))
    other.delete(UUID(int=1), version=1)
    status, news = desk.changes(known["revision"])
    assert (status, news["revision"]) == (200, 3)
    assert [(line["typed"], line["deleted"], line["after"]) for line in news["lines"]] == [
        ("eins", True, None),
        ("zwei", False, None),
    ]
    assert desk.changes(3) == (200, {"revision": 3, "lines": []})


@pytest.mark.parametrize("since", ["", "alt", "-1", "9" * 5000])
def test_an_unknown_revision_means_everything(desk, since):
    desk.put("eins")
    assert [line["typed"] for line in desk.changes(since)[1]["lines"]] == ["eins"]


def test_who_leaves_takes_her_vote_with_her(desk, minutes):
    desk.put("= Wir laden ein (6/0/0)", key=KEY)
    status, answer = desk.send(
        "post",
        "teilnahme/",
        {"attendance": attendance(minutes, "Haddad").pk, "until_item": item(minutes, "1").pk},
    )
    assert (status, Resolution.objects.count()) == (200, 0)
    [line] = desk.changes(1)[1]["lines"]
    assert line["problem"].startswith("6 Stimmen, aber hier sind nur 5 Personen stimmberechtigt.")
    assert answer["quorum"].startswith("beschlussfähig: 6 von 8 Stimmen anwesend")
    page = desk.client.get(f"/intern/protokolle/{minutes.pk}/schreiben/")
    assert (page.context["present_count"], page.context["voting_now"]) == (5, 5)


def test_a_guest_comes_once_and_may_speak(desk, minutes):
    sent = {"name": "Kim Adler", "affiliation": "Stadt"}
    assert [desk.send("post", "teilnahme/", sent)[0] for _time in range(2)] == [200, 200]
    assert (
        minutes.meeting.attendances.filter(name="Kim Adler", capacity="guest", state="present").count() == 1
    )
    assert desk.put("Adler: Die Stadt hilft.")[1]["line"]["kind"] == "statement"


def test_the_preview_says_what_the_line_will_be_and_saves_nothing(desk, minutes):
    _status, answer = desk.preview("! Lindner: ruft an bis 15.12.")
    assert (answer["kind"], answer["label"], answer["problem"], answer["audience"]) == (
        "task",
        "Aufgabe",
        "",
        "",
    )
    assert [chip["label"] for chip in answer["chips"]] == ["Lindner", "bis Di, 15. Dezember 2026"]
    assert answer["alternatives"][0] == "task"
    assert minutes.entries.count() == 0


def test_the_preview_offers_people_of_the_register(desk):
    somebody = make_user("board").person
    _status, answer = desk.preview(f"{somebody.last_name}: Ich bin nicht da.")
    assert [one["key"] for one in answer["speakers"]] == [somebody.pk]


def test_a_new_item_stands_behind_the_named_one_and_the_agenda_counts_on(desk, minutes):
    status, answer = desk.send("post", "punkte/", {"title": " Neu ", "after": item(minutes, "1").pk})
    assert (status, answer["item"]["title"], answer["item"]["number"]) == (200, "Neu", "2")
    agenda = minutes.meeting.agenda.order_by("position").values_list("number", "title")
    assert list(agenda)[-3:] == [("2", "Neu"), ("3", "Antrag"), ("4", "Verschiedenes")]


def test_a_dropped_file_becomes_a_paper_of_its_item(desk, minutes):
    upload = SimpleUploadedFile("plan.txt", b"Plan", content_type="text/plain")
    response = desk.client.post(
        f"/intern/protokolle/{minutes.pk}/unterlagen/", {"file": upload, "item": item(minutes, "2").pk}
    )
    paper = MeetingPaper.objects.get()
    assert (response.status_code, paper.agenda_item) == (200, item(minutes, "2"))
    assert response.json()["paper"]["url"] == paper.get_absolute_url()


def test_a_file_that_is_no_document_is_refused_with_a_sentence(desk, minutes):
    upload = SimpleUploadedFile("programm.exe", b"MZ\x90\x00", content_type="application/pdf")
    response = desk.client.post(f"/intern/protokolle/{minutes.pk}/unterlagen/", {"file": upload})
    assert (response.status_code, list(response.json()), MeetingPaper.objects.count()) == (400, ["error"], 0)
