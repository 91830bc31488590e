"""A signed link opens one thing for one person until one moment, for one purpose."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
import time_machine
from hypothesis import given
from hypothesis import strategies as st

from members import links
from members.links import Expired, Invalid, Link

THING, PERSON = UUID(int=1), UUID(int=2)
NOON = datetime(2026, 11, 9, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def at_noon():
    with time_machine.travel(NOON, tick=False):
        yield


def token(purpose: str = "rsvp", *, lasts: timedelta = timedelta(days=1)) -> str:
    return links.make(purpose, THING, PERSON, NOON + lasts)


def test_what_was_signed_comes_back():
    assert links.read(token(), "rsvp") == Link("rsvp", THING, PERSON, NOON + timedelta(days=1))


def test_a_token_is_made_of_letters_that_mail_programs_leave_alone():
    assert set(token()) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.~")
    assert len(token()) < 120


def test_a_token_says_its_purpose_openly():
    assert links.purpose_of(token("aufgabe")) == "aufgabe"


def test_for_another_purpose_it_is_worth_nothing():
    with pytest.raises(Invalid):
        links.read(token("rsvp"), "task")
    with pytest.raises(Invalid):
        links.read("task" + token("rsvp").removeprefix("rsvp"), "task")


@pytest.mark.parametrize(
    ("lasts", "opens"),
    [(timedelta(seconds=1), True), (timedelta(0), False), (timedelta(seconds=-1), False)],
)
def test_it_ends_at_its_last_moment(lasts, opens):
    made = token(lasts=lasts)
    if opens:
        assert links.read(made, "rsvp")
    else:
        with pytest.raises(Expired):
            links.read(made, "rsvp")


@pytest.mark.parametrize("place", range(0, 100, 7))
def test_one_changed_letter_breaks_it(place):
    made = token()
    other = "A" if made[place] != "A" else "B"
    with pytest.raises(Invalid):
        links.read(made[:place] + other + made[place + 1 :], "rsvp")


@given(st.text(max_size=200))
def test_whatever_is_typed_is_refused_in_words(typed):
    with pytest.raises(Invalid) as refused:
        links.read(typed, "rsvp")
    assert refused.value.message.startswith("Dieser Link ist nicht vollständig")


def test_links_outlive_a_change_of_the_secret_key(settings):
    made = token()
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "another-key"
    assert links.read(made, "rsvp").object_uuid == THING
    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(Invalid):
        links.read(made, "rsvp")


def test_an_expired_link_says_that_nothing_has_happened():
    assert str(Expired().message).startswith("Dieser Link ist abgelaufen. Es ist nichts geändert worden.")
