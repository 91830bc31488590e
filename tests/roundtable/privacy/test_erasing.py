"""After an erasure neither table nor file tells who she was; signed minutes do, and nothing else."""

from datetime import UTC, date, datetime

import pytest
from django.apps import apps
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from meetings.models import Attendance, Meeting, MeetingPaper
from meetings.tasks.models import ActionItem
from members import files, history
from members.history import history_of
from members.models import (
    Appointment,
    Committee,
    ContactNote,
    MembershipApplication,
    Organisation,
    Person,
    Position,
    Seat,
    User,
)
from members.post import outbox
from members.post.contents import content_of
from members.post.models import Message
from members.refusal import Refused
from minutes.models import Entry, Minutes
from roundtable.models import ErasureRequest
from roundtable.privacy import erasing
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
TOLD = ("Mona", "Zwirnfaden", "mona@rollen.example", "0391 471199", "Fadenweg 7")
SINCE, UNTIL = date(2024, 1, 1), date(2025, 1, 1)


def tables() -> dict[str, str]:
    """{"meetings.Attendance": everything its rows hold} of every table there is."""
    dump = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.managed:
            dump[model._meta.label] = " ".join(map(_held, model._base_manager.values_list()))
    return dump


def _held(values) -> str:
    return " ".join(
        bytes(one).decode(errors="replace") if isinstance(one, bytes | memoryview) else str(one)
        for one in values
    )


def naming(*words: str) -> dict[str, set[str]]:
    """In which tables each word stands."""
    dump = tables()
    return {word: {label for label, held in dump.items() if word in held} for word in words}


@pytest.fixture
def kept(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def mona(kept):
    """She did a little of everything and has left."""
    user = User.objects.create_user("mona@rollen.example")
    person = Person.objects.create(
        user=user,
        first_name="Mona",
        last_name="Zwirnfaden",
        email=user.email,
        phone="0391 471199",
        street="Fadenweg 7",
    )
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    seat = Seat.objects.create(committee=board, name="Beisitz", holds_over=False)
    Appointment.objects.create(seat=seat, person=person, starts_on=SINCE, accepted_on=SINCE, ends_on=UNTIL)
    for number, state in enumerate(("approved", "circulated")):
        meeting = Meeting.objects.create(
            committee=board,
            title=f"Sitzung {number}",
            state="held",
            starts_at=datetime(2024, 5, 1 + number, 14, tzinfo=UTC),
        )
        Attendance.objects.create(meeting=meeting, person=person, state="present")
        minutes = Minutes.objects.create(meeting=meeting, state=state)
        Entry.objects.create(
            minutes=minutes,
            typed="Zwirnfaden: ja",
            text=f"Mona Zwirnfaden sagt ja {state}",
            speaker=person,
            kind="statement",
            speaker_label="M. Zwirnfaden",
        )
        stored = files.keep(SimpleUploadedFile("brief.txt", f"Mona Zwirnfaden {state}".encode()))
        MeetingPaper.objects.create(
            meeting=meeting,
            title="Brief",
            name="Mona Zwirnfaden.txt",
            digest=stored.digest,
            size=stored.size,
            content_type=stored.content_type,
            uploaded_by=person,
        )
    task = ActionItem.objects.create(
        text="Mit Zwirnfaden, Mona sprechen (mona@rollen.example)", meeting=meeting, committee=board
    )
    task.assignees.add(person)
    there = Organisation.objects.create(name="Verein", description="Frau Zwirnfaden, Tel. 0391 471199")
    Position.objects.create(person=person, function="Rätin", organisation=there)
    ContactNote.objects.create(person=person, organisation=there, happened_on=SINCE, result="Rückruf")
    MembershipApplication.objects.create(
        name="Nähkreis", first_name="Mona", last_name="Zwirnfaden", email="mona@rollen.example"
    )
    outbox.put(
        kind="letter",
        subject="An Mona Zwirnfaden",
        text="Liebe Mona",
        to_address=person.email,
        to_name="Mona Zwirnfaden",
        person_uuid=person.uuid,
    )
    history.record(there, history.EDITED, by=user, old="Fadenweg 7", new="neu")
    return person


def test_before_she_is_everywhere(mona):
    """The twin: what the next test looks for is there."""
    assert {word: len(there) > 1 for word, there in naming(*TOLD).items()} == dict.fromkeys(TOLD, True)


def test_afterwards_only_signed_minutes_name_her(mona, kept, django_capture_on_commit_callbacks):
    signed = [*Entry.objects.filter(minutes__state="approved").values_list("typed", "text", "speaker_label")]
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(mona, by=None)
    allowed = {"Mona": {"minutes.Entry"}, "Zwirnfaden": {"minutes.Entry"}}
    assert naming(*TOLD) == {word: allowed.get(word, set()) for word in TOLD}
    assert [
        *Entry.objects.filter(minutes__state="approved").values_list("typed", "text", "speaker_label")
    ] == signed
    told = [path.read_text() for path in kept.glob("??/*")]
    assert told == ["Mona Zwirnfaden approved"]


def test_what_she_was_still_shows(mona):
    erasing.erase(mona, by=None)
    mona.refresh_from_db()
    attended = {str(one) for one in Attendance.objects.all()}
    assert (str(mona), attended) == ("Mitglied: Vorstand (gelöscht)", {"Mitglied: Vorstand (gelöscht)"})
    assert ActionItem.objects.get().text == "Mit Mitglied: Vorstand (gelöscht) sprechen ()"
    assert [one.what for one in history_of(mona)] == ["Daten der Person gelöscht"]


def test_twice_changes_nothing(mona):
    assert erasing.erase(mona, by=None) is True
    before = tables()
    assert (erasing.erase(mona, by=None), tables() == before) == (False, True)


def test_interrupted_in_the_middle_nothing_is_half(mona, monkeypatch):
    def broken(*args, **kwargs):
        raise OSError

    before = tables()
    monkeypatch.setattr("roundtable.privacy.sweeping.sweep_all", broken)
    with pytest.raises(OSError):
        erasing.erase(mona, by=None)
    assert tables() == before


def test_whoever_shares_the_last_name_keeps_it(mona):
    Person.objects.create(first_name="Uwe", last_name="Zwirnfaden")
    Organisation.objects.create(name="Chor", description="Leitung: Uwe Zwirnfaden")
    erasing.erase(mona, by=None)
    assert Organisation.objects.get(name="Chor").description == "Leitung: Uwe Zwirnfaden"


def test_who_holds_a_seat_is_asked_to_end_it_first(mona):
    Appointment.objects.update(ends_on=None)
    with pytest.raises(Refused) as no:
        erasing.start(mona, by=make_user("office"), reason="")
    assert no.value.message == "Sie hat noch einen Sitz oder ein Amt. Beenden Sie es zuerst."


def test_the_last_administrator_stays(mona):
    User.objects.filter(person=mona).update(is_superuser=True)
    with pytest.raises(Refused):
        erasing.erase(Person.objects.get(pk=mona.pk), by=None)


def test_one_alone_does_not_erase(mona):
    office = make_user("office")
    request = erasing.start(mona, by=office, reason="auf ihren Wunsch")
    with pytest.raises(Refused):
        erasing.confirm(request, by=office)
    assert Person.objects.get(pk=mona.pk).last_name == "Zwirnfaden"


def test_where_the_office_is_one_person_the_chair_confirms(mona):
    office, chair = make_user("office"), make_user("board")
    Seat.objects.filter(name="board").update(role="chair")
    request = erasing.start(mona, by=office, reason="auf ihren Wunsch")
    erasing.confirm(request, by=chair)
    request.refresh_from_db()
    assert (request.confirmed_by, request.person.erased_at is None) == (chair, False)


def asked() -> list[str]:
    return sorted(Message.objects.filter(kind="privacy").values_list("to_address", flat=True))


def test_whoever_may_confirm_is_asked_by_mail_once_and_the_mail_names_nobody(mona):
    office = make_user("office")
    make_user("board"), make_user("delegate")
    Seat.objects.filter(name="board").update(role="chair")
    for _time in range(2):
        erasing.start(mona, by=office, reason="auf ihren Wunsch")
    assert asked() == ["board@rollen.example"]
    mail = Message.objects.get(kind="privacy")
    text = content_of(mail).text
    assert f"/intern/datenschutz/loeschungen/{ErasureRequest.objects.get().uuid}/" in text
    assert [word for word in ("Mona", "Zwirnfaden") if word in f"{mail.subject} {text}"] == []


def test_in_a_larger_office_the_chair_is_not_asked(mona):
    office, chair = make_user("office"), make_user("board")
    Seat.objects.filter(name="board").update(role="chair")
    admin = make_user("admin")
    seat = Seat.objects.create(committee=Committee.objects.get(slug="buero"), name="zweite")
    Appointment.objects.create(seat=seat, person=admin.person, starts_on=SINCE, accepted_on=SINCE)
    erasing.start(mona, by=office, reason="auf ihren Wunsch")
    assert (asked(), chair.is_active) == (["admin@rollen.example"], True)


def test_a_seat_without_the_chair_confirms_nothing(mona):
    request = erasing.start(mona, by=make_user("office"), reason="")
    with pytest.raises(Refused):
        erasing.confirm(request, by=make_user("board"))


def test_what_is_done_or_withdrawn_is_not_confirmed(mona):
    request = erasing.ask(mona, by=mona.user)
    erasing.withdraw(request, by=mona.user)
    with pytest.raises(Refused):
        erasing.confirm(request, by=make_user("office"))
    assert ErasureRequest.objects.open().count() == 0


def test_the_whole_way_on_the_screen(mona, client_of, client):
    """She asks, the office begins, somebody else confirms."""
    client.force_login(mona.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    client.post("/intern/profil/loeschen/")
    client = client_of("office")
    page = client.get("/intern/datenschutz/loeschungen/")
    assert [row["note"] for row in page.context["rows"]] == [
        "wartet auf die Koordinierungsstelle · eigener Wunsch"
    ]
    begun = client.post(f"/intern/mitglieder/personen/{mona.pk}/loeschen/", {"reason": "eigener Wunsch"})
    assert client.post(begun.url).status_code == 200
    assert Person.objects.get(pk=mona.pk).erased_at is None
    client.force_login(make_user("admin"), backend="allauth.account.auth_backends.AuthenticationBackend")
    page = client.get(begun.url)
    assert page.context["preview"]["label"] == "Mitglied: Vorstand (gelöscht)"
    client.post(begun.url)
    assert Person.objects.get(pk=mona.pk).last_name == "Mitglied: Vorstand (gelöscht)"


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_list_costs_the_same(rows, client_of):
    for number in range(rows):
        ErasureRequest.objects.create(person=Person.objects.create(last_name=f"Name {number}"))
    client = client_of("office")
    client.get("/intern/datenschutz/loeschungen/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/intern/datenschutz/loeschungen/")
    assert len(asked) <= 9
