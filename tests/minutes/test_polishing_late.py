"""A text of minutes that is sent too late: after the session ended, after a new login, after the approval."""

import pytest
from django.test import Client
from django.utils.crypto import get_random_string

from minutes.models import Minutes
from minutes.views.polishing import Polish
from tests.minutes.revised import say
from tests.minutes.test_polishing import Desk

pytestmark = [pytest.mark.django_db, pytest.mark.db]
OURS, FOREIGN = "http://testserver", "https://elsewhere.example"
ENDED = "Ihre Anmeldung ist abgelaufen."
AGAIN = "Sie haben sich inzwischen neu angemeldet."
CLOSED = "Das können Sie nicht mehr ändern, vielleicht ist das Protokoll inzwischen genehmigt."


class StrictDesk(Desk):
    """At a server that asks for the token of a page, in a browser that says where a form comes from."""

    def open(self):
        session = self.client.session.session_key
        self.client = Client(enforce_csrf_checks=True, headers={"Origin": OURS})
        self.client.cookies["sessionid"] = session
        return super().open()


@pytest.fixture
def desk(minutes, by):
    """A sentence was changed, and not yet sent."""
    say(minutes, by, "Der Saal ist für Montag gebucht.")
    return StrictDesk(minutes, by).write("Montag", "Dienstag")


def end_session(desk: Desk) -> None:
    del desk.client.cookies["sessionid"]


def log_in(desk: Desk, user) -> None:
    """As at the door: a new login makes a new token."""
    desk.client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    desk.client.cookies["csrftoken"] = get_random_string(32)


def test_an_ended_session_gives_the_text_back_until_it_is_sent_again(desk, by):
    end_session(desk)
    desk.save()
    assert (desk.response.status_code, ENDED in desk.html) == (403, True)
    assert "Der Saal ist für Dienstag gebucht." in desk.html
    log_in(desk, by)
    desk.save()
    assert (desk.response.status_code, AGAIN in desk.html) == (403, True)
    desk.save()
    assert desk.typed() == ["Der Saal ist für Dienstag gebucht."]


def test_who_is_not_logged_in_reads_nothing_but_what_she_sent(desk):
    end_session(desk)
    desk.fields = {name: "meins" for name in desk.fields if name.startswith("text-")}
    desk.save()
    assert desk.html.count("<textarea") == desk.html.count(">meins</textarea>") == 5
    assert "Der Saal" not in desk.html


def test_approved_in_the_meantime_the_text_can_still_be_copied(desk, minutes):
    Minutes.objects.update(state="approved")
    desk.save()
    assert (desk.response.status_code, CLOSED in desk.html) == (403, True)
    assert ("Der Saal ist für Dienstag gebucht." in desk.html, "Noch einmal senden" in desk.html) == (
        True,
        False,
    )
    assert desk.typed() == ["Der Saal ist für Montag gebucht."]


def test_approved_in_the_very_moment_the_text_can_still_be_copied(desk, monkeypatch):
    monkeypatch.setattr(Polish, "permission", lambda user, minutes: True)
    Minutes.objects.update(state="approved")
    desk.save()
    assert (desk.response.status_code, CLOSED in desk.html) == (403, True)
    assert desk.typed() == ["Der Saal ist für Montag gebucht."]


@pytest.mark.parametrize("is_logged_in", [True, False])
@pytest.mark.parametrize("origin", [FOREIGN, "null"])
def test_a_form_of_somebody_else_is_not_a_click_away(desk, origin, is_logged_in):
    if not is_logged_in:
        end_session(desk)
    answer = desk.client.post(desk.page, desk.fields, headers={"Origin": origin})
    assert (answer.status_code, "Dienstag" in answer.text) == (403, False)
    assert desk.typed() == ["Der Saal ist für Montag gebucht."]


def test_what_was_sent_is_shown_as_text(desk):
    end_session(desk)
    desk.fields[desk.name("2")] = '</textarea><script>alert("x")</script>'
    desk.save()
    assert "<script>alert" not in desk.html


def test_without_a_text_the_way_leads_to_the_login(desk):
    end_session(desk)
    answer = desk.client.post(desk.page, {"csrfmiddlewaretoken": desk.fields["csrfmiddlewaretoken"]})
    assert (answer.status_code, answer.url.split("?")[0]) == (302, "/konto/login/")
