"""Attacks with an edited Word file: foreign keys, hidden lines, other people's uploads, markup in remarks."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from docx.oxml.ns import qn

from meetings.models import Meeting
from minutes import closing, freezing
from minutes.models import Entry, Minutes
from tests.boards import board_in_session, writer
from tests.minutes.returned import Desk, Word, written
from tests.minutes.revised import rows, say
from tests.roles import make_user

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
NASTY = "<script>alert(1)</script>"


@pytest.fixture(autouse=True)
def private_root(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def office():
    return writer()


@pytest.fixture
def minutes(office) -> Minutes:
    found = board_in_session()
    say(found, office, "Der Saal ist gebucht.")
    return found


def taker_of(minutes: Minutes):
    user = make_user("delegate")
    Meeting.objects.filter(pk=minutes.meeting_id).update(minute_taker=user.person)
    return user


def edited(minutes: Minutes, by) -> bytes:
    return Word(written(minutes, by)).replace("gebucht", "bestellt").save()


def renamed(file: bytes, old: str, new: str) -> bytes:
    """The file with other names of bookmarks."""
    word = Word(file)
    for mark in word.document.element.body.iter(qn("w:bookmarkStart")):
        name = mark.get(qn("w:name"))
        mark.set(qn("w:name"), name.replace(old, new))
    return word.save()


@pytest.mark.parametrize(
    ("role", "status"),
    [("visitor", 302), ("delegate", 404), ("former", 404), ("adviser", 403), ("board", 403)],
)
def test_only_who_writes_the_minutes_brings_a_file_back(client_of, minutes, office, role, status):
    closing.close(minutes, by=office)
    sender = Desk(minutes, office).send(edited(minutes, office))
    client, before = client_of(role), rows(minutes)
    upload = SimpleUploadedFile("protokoll.docx", edited(minutes, office))
    answers = [
        client.get(sender.door),
        client.post(sender.door, {"file": upload}),
        client.get(sender.address),
        client.post(sender.address, sender.fields),
    ]
    assert {answer.status_code for answer in answers} == {status}
    assert rows(minutes) == before


def test_what_one_sent_nobody_else_opens(minutes, office):
    sender = Desk(minutes, office).send(edited(minutes, office))
    other, before = Desk(minutes, taker_of(minutes)), rows(minutes)
    assert other.client.get(sender.address).status_code == 404
    assert other.client.post(sender.address, sender.fields).status_code == 404
    assert rows(minutes) == before


def test_the_address_of_one_upload_opens_no_other_minutes_and_no_other_file(minutes, office):
    sender = Desk(minutes, office).send(edited(minutes, office))
    elsewhere = board_in_session()
    tampered = [
        sender.address.replace(f"/{minutes.pk}/aus-word/", f"/{elsewhere.pk}/aus-word/"),
        sender.address.rstrip("/")[:-2] + "/",
        sender.door + "x:y:z/",
    ]
    assert [sender.client.get(one).status_code for one in tampered] == [404] * 3


def test_looking_at_a_file_changes_nothing_and_no_other_site_takes_it_over(minutes, office):
    before = rows(minutes)
    sender = Desk(minutes, office).send(edited(minutes, office))
    sender.client.get(sender.address)
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(office, backend=BACKEND)
    assert strict.post(sender.address, sender.fields).status_code == 403
    assert strict.post(sender.door, {}).status_code == 403
    assert rows(minutes) == before


@pytest.mark.parametrize("act", ["rewritten", "removed"])
def test_a_minute_taker_neither_sees_nor_changes_a_line_of_the_office_by_word(minutes, office, act):
    hidden = say(minutes, office, "Personalakte")
    Entry.objects.filter(pk=hidden.pk).update(audience="office")
    before = rows(minutes)
    # A file of the office has come into her hands.
    word = Word(written(minutes, office))
    word = word.replace("Personalakte", "Geraten") if act == "rewritten" else word.remove("Personalakte")
    desk = Desk(minutes, taker_of(minutes)).send(word.save())
    assert "Personalakte" not in desk.html
    desk.post()
    assert rows(minutes)[hidden.uuid.hex] == before[hidden.uuid.hex]


def test_a_line_of_other_minutes_is_not_reached_by_its_bookmark(minutes, office):
    elsewhere = board_in_session()
    foreign = say(elsewhere, office, "Der Saal ist gebucht.")
    before, mine = rows(elsewhere), minutes.entries.get()
    file = renamed(edited(minutes, office), f"rt_{mine.uuid.hex}", f"rt_{foreign.uuid.hex}")
    Desk(minutes, office).send(file).post()
    assert rows(elsewhere) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rt_top_", "rt_top_" + "9" * 5000),
        ("rt_top_", "rt_top_99999"),
        ("rt_revision_", "rt_revision_" + "9" * 5000),
        ("rt_revision_", "rt_revision_999999999"),
        ("rt_minutes_", "rt_minutes_" + "9" * 5000),
        ("rt_t_", "rt_t_" + "9" * 12),
        ("rt_l_", "rt_l_ffff"),
        ("rt_", "rt_top_rt_"),
    ],
)
def test_tampered_bookmarks_break_nothing(minutes, office, old, new):
    desk = Desk(minutes, office).send(renamed(edited(minutes, office), old, new))
    assert desk.response.status_code == 200
    desk.post()
    assert desk.response.status_code == 200


def test_nothing_of_a_file_runs_in_the_browser(minutes, office):
    word = Word(written(minutes, office))
    word.comment("Der Saal", NASTY, author=NASTY)
    word.replace("gebucht", NASTY).insert("Der Saal", NASTY)
    desk = Desk(minutes, office).send(word.save(), name=f"{NASTY.replace('/', '')}.docx")
    assert desk.response.status_code == 200
    assert "alert(1)" in desk.html
    assert "<script>alert" not in desk.html


def test_nothing_comes_back_into_what_was_approved_meanwhile(minutes, office):
    desk = Desk(minutes, office).send(edited(minutes, office))
    closing.close(minutes, by=office)
    minutes.refresh_from_db()
    freezing.freeze(minutes, state=Minutes.State.APPROVED)
    before = rows(minutes)
    for answer in (desk.client.get(desk.address), desk.client.post(desk.address, desk.fields)):
        assert (answer.status_code, answer.url) == (302, desk.door)
    assert desk.send(edited(minutes, office)).response.status_code == 409
    assert rows(minutes) == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"<html>", b"\x00" * 1000, b"%PDF-1.4"])
def test_what_is_no_word_file_is_said(minutes, office, content):
    desk = Desk(minutes, office).send(content)
    assert (desk.response.status_code, len(desk.errors())) == (200, 1)
