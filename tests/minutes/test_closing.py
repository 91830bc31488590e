"""Ending a meeting: numbers, dates, topics, tasks; and what the next meeting finds of it."""

from datetime import UTC, date, datetime, time, timedelta
from uuid import uuid4

import pytest
import time_machine
from django.utils import timezone

from meetings import attending
from meetings.models import Meeting, TopicProposal
from meetings.tasks.models import ActionItem
from members.models import Committee, GoverningRules, User
from minutes import closing, writing
from minutes.forms.closing import EndForm
from minutes.gathering import gather
from minutes.models import Entry, Minutes, Resolution
from tests.boards import board_in_session, item, writer
from tests.minutes.told import page_text, pdf_text, told_minutes
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture(autouse=True)
def november():
    """Some days after the meeting; what was promised is not due yet."""
    with time_machine.travel(datetime(2026, 11, 21, 12, tzinfo=UTC)):
        yield


def say(minutes: Minutes, by, *typed: str, number: str = "2") -> list[Entry]:
    return [
        writing.save_line(
            minutes, writing.Draft(uuid=uuid4(), typed=words, item=item(minutes, number)), by=by
        )[0]
        for words in typed
    ]


def labels() -> dict[str, str]:
    return {resolution.text: resolution.label for resolution in Resolution.objects.all()}


def test_resolutions_are_numbered_by_the_year_of_their_meeting_in_the_order_of_the_minutes():
    by = writer()
    older, newer = board_in_session(day=date(2025, 12, 8)), board_in_session(day=date(2026, 11, 9))
    say(newer, by, "= Drittens (6/0/0)", "= Viertens (1/5/0)", number="3")
    say(newer, by, "= Zweitens (6/0/0)", number="2")
    say(older, by, "= Im alten Jahr (6/0/0)")
    assert set(labels().values()) == {""}
    for minutes in (newer, older, newer):
        closing.close(minutes, by=by)
    assert labels() == {
        "Zweitens": "2026/1",
        "Drittens": "2026/2",
        "Viertens": "2026/3",
        "Im alten Jahr": "2025/1",
    }


def test_what_is_added_after_the_end_gets_the_next_number_and_its_people_at_once():
    by, minutes = writer(), board_in_session()
    say(minutes, by, "= Erstens (6/0/0)")
    closing.close(minutes, by=by)
    say(minutes, by, "= Vergessen (6/0/0)", "! Lindner: ruft an", number="1")
    assert labels() == {"Erstens": "2026/1", "Vergessen": "2026/2"}
    assert ActionItem.objects.get().released_at is not None


def test_correcting_a_numbered_resolution_keeps_number_and_release():
    by, minutes = writer(), board_in_session()
    [entry] = say(minutes, by, "= Wir laden ein (6/0/0)")
    closing.close(minutes, by=by)
    Resolution.objects.update(audience="public")
    corrected = writing.Draft(uuid=entry.uuid, typed="= Wir laden ein (5/0/1)", item=None, version=1)
    writing.save_line(minutes, corrected, by=by)
    resolution = Resolution.objects.get()
    assert (resolution.label, resolution.votes_for, resolution.audience) == ("2026/1", 5, "public")


def test_what_was_changed_after_the_end_is_not_undone_by_ending_again():
    by, minutes = writer(), board_in_session()
    planned = timezone.make_aware(datetime(2026, 11, 9, 16))
    Meeting.objects.update(ends_at=planned)
    closing.close(minutes, by=by)
    meeting = Meeting.objects.get()
    assert (meeting.state, meeting.ends_at) == ("held", planned)
    closing.close(minutes, by=None, ended_at=planned + timedelta(hours=1))
    minutes.refresh_from_db()
    assert (Meeting.objects.get().ends_at, minutes.closed_by) == (planned, by)


def test_dates_become_drafts_and_topics_proposals_once():
    by, minutes = writer(), board_in_session()
    say(
        minutes,
        by,
        "Termin: MV 30.11., 14–16 Uhr, Bürgerhaus",
        "Termin: Klausur, Tag noch offen",
        "Termin: Fachtag am 3. Februar",
        "Thema (für 21.12.): Leitlinien",
        "(intern) Thema (für 21.12.): Gehälter",
    )
    for _time in range(2):
        closing.close(minutes, by=by)
    drafts = Meeting.objects.filter(state="draft").order_by("pk")
    assert [
        (one.title, one.starts_at and timezone.localtime(one.starts_at).isoformat(), one.day_words, one.place)
        for one in drafts
    ] == [
        ("MV", "2026-11-30T14:00:00+01:00", "", "Bürgerhaus"),
        ("Klausur", None, "", ""),
        ("Fachtag", None, "3. Februar", ""),
    ]
    assert list(TopicProposal.objects.order_by("pk").values_list("title", "reason", "audience")) == [
        ("Leitlinien", "Gewünscht für: Mo, 21. Dezember 2026", "committee"),
        ("Gehälter", "Gewünscht für: Mo, 21. Dezember 2026", "seats"),
    ]


def test_before_the_end_one_sees_what_dates_and_topics_will_be(client):
    by, minutes = writer(), board_in_session()
    say(
        minutes,
        by,
        "Termin: MV 30.1., 14–16 Uhr, Bürgerhaus",
        "(intern) Termin: Klausur, Tag noch offen",
        "Termin: Fest am 31.2.",
        "Thema (für 21.12.): Leitlinien",
    )
    client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
    announced = client.get(f"/intern/protokolle/{minutes.pk}/beenden/").context["announced"]
    assert [becomes for _line, becomes in announced] == [
        "MV · Sa, 30. Januar 2027, 14–16 Uhr · Bürgerhaus",
        "Klausur · Tag noch offen",
        "wird kein Entwurf",
        "für Mo, 21. Dezember 2026",
    ]


def test_dates_and_topics_added_after_the_end_are_proposed_at_once():
    by, minutes = writer(), board_in_session()
    closing.close(minutes, by=by)
    minutes.refresh_from_db()
    [entry, _topic] = say(minutes, by, "Termin: Klausur 30.11., 14 Uhr", "Thema (für 21.12.): Leitlinien")
    corrected = writing.Draft(
        uuid=entry.uuid, typed="Termin: Klausurtag 30.11., 14 Uhr", item=None, version=1
    )
    writing.save_line(minutes, corrected, by=by)
    assert list(Meeting.objects.filter(state="draft").values_list("title", flat=True)) == ["Klausur"]
    assert list(TopicProposal.objects.values_list("title", flat=True)) == ["Leitlinien"]


def test_an_announced_assembly_is_drafted_for_the_assembly_but_an_internal_date_stays_with_the_board():
    by, minutes = writer(), board_in_session()
    assembly = Committee.objects.create(
        slug="mv", name="Mitgliederversammlung", kind="assembly", default_audience="members"
    )
    say(
        minutes,
        by,
        "Termin: MV 30.11., 14 Uhr",
        "(intern) Termin: MV 7.12., 14 Uhr",
        "Termin: Klausur, Tag noch offen",
    )
    closing.close(minutes, by=by)
    board = minutes.meeting.committee
    drafts = Meeting.objects.filter(state="draft").order_by("pk")
    assert [(one.title, one.committee, one.audience) for one in drafts] == [
        ("MV", assembly, "members"),
        ("MV", board, "seats"),
        ("Klausur", board, "committee"),
    ]


def test_tasks_of_a_running_meeting_reach_nobody_until_it_is_ended():
    minutes, by = board_in_session(), writer()
    lindner = minutes.meeting.attendances.get(person__last_name="Lindner").person
    lindner.user = User.objects.create_user("lindner@rollen.example")
    lindner.save()
    say(minutes, by, "! Lindner: ruft an")
    seen = ActionItem.objects.visible_to(lindner.user)
    assert (seen.count(), ActionItem.objects.mine(lindner, date(2026, 11, 20)).count()) == (0, 0)
    closing.close(minutes, by=by)
    assert (seen.count(), ActionItem.objects.mine(lindner, date(2026, 11, 20)).count()) == (1, 1)


def test_what_is_open_stands_under_the_review_of_the_next_minutes(client):
    told_minutes()
    ActionItem.objects.filter(text="prüft die Kasse").update(state="done", done_at=timezone.now())
    next_minutes = board_in_session(day=date(2027, 1, 11))
    ActionItem.objects.filter(state="done").update(done_at=timezone.make_aware(datetime(2026, 12, 1)))
    closing.close(next_minutes, by=None)
    reader = make_user("board")
    [review] = [one for one in gather(next_minutes, reader=reader).items if one.number == "0.1"]
    assert [(task.text, task.who) for task in review.carried] == [("bucht den Saal", "M. Lindner")]
    client.force_login(reader, backend="allauth.account.auth_backends.AuthenticationBackend")
    path, due = f"/intern/protokolle/{next_minutes.pk}/", "bis Di, 15. Dezember 2026"
    page, pdf = page_text(client.get(path)), pdf_text(client.get(f"{path}protokoll.pdf"))
    assert f"Offen aus früheren Sitzungen bucht den Saal M. Lindner {due}" in page
    assert f"Offen aus früheren Sitzungen: → M. Lindner: bucht den Saal ({due})" in pdf


def test_the_page_shows_what_will_be_told_and_what_does_not_fit(client):
    minutes, by = board_in_session(), writer()
    say(minutes, by, "! Lindner: ruft an", "= Wir laden ein (9/0/0)", "Ergebnis: Wir warten.", "Nur Text.")
    client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
    overview = client.get(f"/intern/protokolle/{minutes.pk}/beenden/").context["overview"]
    assert [task.text for task in overview.tasks] == ["ruft an"]
    assert [entry.typed for entry in overview.problems] == ["= Wir laden ein (9/0/0)"]
    decisions = ["= Wir laden ein (9/0/0)", "Ergebnis: Wir warten."]
    assert [entry.typed for entry in overview.decisions] == decisions


STARTS = timezone.make_aware(datetime(2026, 11, 9, 14))


@pytest.mark.parametrize(
    ("clock", "ended_at", "error"),
    [
        ("15:50", "2026-11-09T15:50:00+01:00", None),
        ("", None, None),
        (
            "13:50",
            None,
            "Die Sitzung begann um 14 Uhr. Bitte prüfen Sie das Ende, oder lassen Sie es frei.",
        ),
    ],
)
def test_a_meeting_ends_after_it_began(clock, ended_at, error):
    form = EndForm({"ended_at": clock}, starts_at=STARTS)
    assert form.errors.get("ended_at") == ([error] if error else None)
    assert form.cleaned_data.get("ended_at") == (datetime.fromisoformat(ended_at) if ended_at else None)


def test_an_evening_meeting_may_end_after_midnight():
    form = EndForm({"ended_at": "00:20"}, starts_at=STARTS.replace(hour=19))
    assert form.is_valid()
    assert form.cleaned_data["ended_at"] == datetime.fromisoformat("2026-11-10T00:20:00+01:00")


def test_the_end_is_kept_and_the_meeting_held(client):
    minutes, by = board_in_session(), writer()
    client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.post(f"/intern/protokolle/{minutes.pk}/beenden/", {"ended_at": "15:50"})
    meeting = Meeting.objects.get(pk=minutes.meeting_id)
    assert (meeting.state, timezone.localtime(meeting.ends_at).time()) == ("held", time(15, 50))


@pytest.mark.parametrize(
    ("now", "planned", "proposed"),
    [
        ("2026-11-09T15:47:12+01:00", None, time(15, 47)),
        ("2026-11-09T15:47:12+01:00", "2026-11-09T16:00:00+01:00", time(16)),
        ("2026-11-09T09:30:00+01:00", None, None),
        ("2026-11-10T15:47:00+01:00", None, None),
        ("2026-11-09T23:30:00+01:00", None, time(23, 30)),
    ],
)
def test_an_end_is_proposed_only_while_the_meeting_can_be_running(client, now, planned, proposed):
    minutes, by = board_in_session(), writer()
    Meeting.objects.filter(pk=minutes.meeting_id).update(ends_at=planned)
    with time_machine.travel(datetime.fromisoformat(now), tick=False):
        client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
        page = client.get(f"/intern/protokolle/{minutes.pk}/beenden/")
    assert page.context["form"].initial["ended_at"] == proposed


@pytest.mark.parametrize(
    ("present", "sentence"),
    [
        (6, "beschlussfähig: 6 von 8 Stimmen anwesend (nötig: mehr als die Hälfte, nach „Ordnung“)"),
        (4, "nicht beschlussfähig: 4 von 8 Stimmen anwesend (nötig: mehr als die Hälfte, nach „Ordnung“)"),
        (0, ""),
    ],
)
def test_the_minutes_state_the_quorum(present, sentence):
    minutes = board_in_session()
    voters = minutes.meeting.attendances.filter(capacity="voting").order_by("pk")
    minutes.meeting.attendances.exclude(pk__in=voters[:present].values("pk")).update(state="excused")
    assert gather(minutes, reader=writer()).quorum == sentence


def test_without_a_quorum_nothing_is_resolved_and_the_sentence_says_so():
    minutes, by = board_in_session(), writer()
    minutes.meeting.attendances.filter(person__last_name__in=["Haddad", "Kowal"]).update(state="excused")
    say(minutes, by, "= Wir laden ein (4/0/0)")
    resolution = Resolution.objects.get()
    assert (resolution.result, resolution.verdict) == (
        "",
        "nicht beschlussfähig: 4 von 8 Stimmen anwesend (nötig: mehr als die Hälfte, nach „Ordnung“)",
    )


def test_rules_of_the_meetings_day_decide():
    minutes, by = board_in_session(), writer()
    GoverningRules.objects.create(
        committee=Committee.objects.get(slug="vorstand"),
        name="Neue Ordnung",
        valid_from=date(2026, 10, 1),
        majority_of=2,
        majority_in=3,
        majority_is_strict=False,
    )
    say(minutes, by, "= Wir laden ein (3/2/1)")
    assert Resolution.objects.get().verdict == (
        "abgelehnt (mindestens zwei Drittel der abgegebenen Stimmen, nach „Neue Ordnung“)"
    )


def test_counting_anew_after_somebody_left_refuses_and_after_she_came_back_accepts():
    minutes, by = board_in_session(), writer()
    say(minutes, by, "= Wir laden ein (6/0/0)")
    leaving = minutes.meeting.attendances.filter(person__last_name="Haddad")
    leaving.update(state="absent")
    writing.recount(minutes, by=by)
    assert (Resolution.objects.count(), minutes.entries.get().version) == (0, 2)
    leaving.update(state="present")
    writing.recount(minutes, by=by)
    assert (Resolution.objects.get().result, minutes.entries.get().problem) == ("carried", "")


@pytest.mark.parametrize(("state", "problems"), [("draft", 1), ("approved", 0)])
def test_attendance_corrected_beside_the_minutes_counts_their_votes_anew(client, state, problems):
    minutes, by = board_in_session(), writer()
    say(minutes, by, "= Wir laden ein (6/0/0)")
    closing.close(minutes, by=by)
    Minutes.objects.update(state=state)
    client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
    address = f"/intern/sitzungen/{minutes.meeting_id}/teilnahme/erfassen/"
    sent = {
        form.add_prefix(name): form.initial[name]
        for form in client.get(address).context["rows"]
        for name in form.fields
    }
    haddad = minutes.meeting.attendances.get(person__last_name="Haddad")
    client.post(address, sent | {f"p{haddad.pk}-state": "excused"})
    assert minutes.entries.exclude(problem="").count() == problems
    assert labels() == {"Wir laden ein": "2026/1"}


def test_who_is_taken_off_the_list_takes_her_vote_along():
    minutes, by = board_in_session(), writer()
    say(minutes, by, "= Wir laden ein (6/0/0)")
    attending.take_off(minutes.meeting.attendances.get(person__last_name="Haddad"), by=by)
    assert Resolution.objects.count() == 0
