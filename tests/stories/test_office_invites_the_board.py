"""The office invites the board, a member answers from her mail, the meeting is moved and all hear of it."""

import re
from datetime import timedelta
from email import message_from_bytes
from email.policy import SMTP

import pytest
from playwright.sync_api import expect

from members.post import delivery
from tests.axe import assert_accessible
from tests.browser import log_in
from tests.meetings.invitations import full_board
from tests.members.post.smtpserver import smtp

__all__ = ["smtp"]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def sent_to(server, address: str) -> list:
    """What the mail server took for this address, in order."""
    delivery.deliver(within=timedelta(seconds=20))
    taken = [one.content for one in server.received if address in one.recipients]
    return [message_from_bytes(content, policy=SMTP) for content in taken]


def test_from_the_invitation_to_the_move(page, browser, live_server, smtp, settings):
    settings.WAGTAILADMIN_BASE_URL = live_server.url
    planned = full_board()
    log_in(page, live_server, "office")
    page.goto(live_server.url + planned.get_absolute_url())
    page.get_by_role("link", name="Einladen", exact=True).click()
    page.get_by_label(re.compile("^Ihre Worte")).fill("Kuchen gibt es auch.")
    page.get_by_role("button", name="Vorschau auffrischen").click()
    expect(page.locator("#vorschau")).to_contain_text("Kuchen gibt es auch.")
    assert_accessible(page)
    page.get_by_role("button", name="Einladung senden").click()
    expect(page.get_by_text("Die Einladung ist auf dem Weg.")).to_be_visible()
    assert_accessible(page)

    [mail] = sent_to(smtp, "ruiz@tisch.example")
    [link] = re.findall(r"http\S+/antwort/\S+", mail.get_body(("plain",)).get_content())
    phone = browser.new_context(viewport={"width": 360, "height": 780}).new_page()
    phone.goto(link)
    phone.get_by_role("button", name="Ich komme").click()
    expect(phone.get_by_text("Sie haben zugesagt.")).to_be_visible()
    assert planned.attendances.get(person__last_name="Ruiz").answer == "ACCEPTED"

    page.goto(f"{live_server.url}{planned.get_absolute_url()}verlegen/")
    page.get_by_label("Beginn").fill("15:00")
    page.get_by_role("button", name="Verlegen").click()
    expect(page.get_by_text("Neuer Termin:")).to_be_visible()
    for name in ("haddad", "ruiz", "weber", "gast"):
        subjects = [str(one["Subject"]).partition(":")[0] for one in sent_to(smtp, f"{name}@tisch.example")]
        assert subjects == ["Einladung", "Verlegt"]
