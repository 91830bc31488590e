"""Visitors tell the office where the website hinders them; nobody's words get lost unsaid."""

import smtplib

import pytest
from django.core.cache import cache

from members.models import Association
from roundtable.feedback import MOST_AN_HOUR
from roundtable.models import FeedbackPage
from tests.roundtable.site import make_index

pytestmark = [pytest.mark.django_db, pytest.mark.db]
WORDS = {"words": "Die Karte ist zu klein.", "page": "/vor-ort/", "email": "", "website": ""}


@pytest.fixture
def address() -> str:
    cache.clear()
    home = make_index().get_parent()
    home.add_child(instance=FeedbackPage(title="Rückmeldung geben", slug="rueckmeldung"))
    office = Association.load()
    office.email = "post@nord.example"
    office.save()
    return "/rueckmeldung/"


@pytest.mark.parametrize(("email", "reply_to"), [("", []), ("lena@verein.example", ["lena@verein.example"])])
def test_the_words_reach_the_office(client, mailoutbox, address, email, reply_to):
    response = client.post(address, WORDS | {"email": email}, follow=True)
    assert "Danke! Ihre Rückmeldung ist unterwegs" in response.text
    [mail] = mailoutbox
    assert (mail.to, mail.reply_to) == (["post@nord.example"], reply_to)
    assert mail.body == "Die Karte ist zu klein.\n\n--\nSeite: /vor-ort/\n"


def test_what_a_program_wrote_is_thrown_away(client, mailoutbox, address):
    assert client.post(address, WORDS | {"website": "https://spam.example"}).status_code == 302
    assert mailoutbox == []


def test_nobody_floods_the_office(client, mailoutbox, address):
    for _time in range(MOST_AN_HOUR):
        assert client.post(address, WORDS).status_code == 302
    response = client.post(address, WORDS)
    assert "konnte gerade nicht verschickt werden" in response.text
    assert "Die Karte ist zu klein." in response.text
    assert len(mailoutbox) == MOST_AN_HOUR


@pytest.mark.parametrize("wrong", [{"words": " "}, {"email": "lena@"}])
def test_what_cannot_be_sent_is_said_and_stays(client, mailoutbox, address, wrong):
    form = client.post(address, WORDS | wrong).context["form"]
    assert list(form.errors) == list(wrong)
    assert mailoutbox == []


def test_when_the_mail_server_is_away_the_words_stay(client, monkeypatch, address):
    def is_away(message):
        raise smtplib.SMTPServerDisconnected

    monkeypatch.setattr("roundtable.feedback.EmailMessage.send", is_away)
    response = client.post(address, WORDS)
    assert "konnte gerade nicht verschickt werden" in response.text
    assert "Die Karte ist zu klein." in response.text


@pytest.mark.parametrize(
    ("came", "path"), [("http://testserver/vor-ort/?x=1", "/vor-ort/"), ("https://fremd.example/a/", "")]
)
def test_the_page_one_comes_from_is_filled_in(client, address, came, path):
    form = client.get(address, headers={"Referer": came}).context["form"]
    assert form["page"].value() == path


def test_without_an_address_there_is_only_the_text(client, mailoutbox, address):
    Association.objects.update(email="")
    assert client.post(address, WORDS).context["form"] is None
    assert mailoutbox == []
