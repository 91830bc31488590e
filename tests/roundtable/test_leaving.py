"""Whoever has left is logged out: by a verb's signal at once, by the clock at midnight."""

from datetime import date, timedelta

import pytest
import time_machine
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from django.contrib.auth.models import Group
from django.test import Client
from django.utils import timezone

from members import history
from members.models import Appointment, Delegation, Person, User
from members.signals import person_left
from roundtable import leaving
from roundtable.editors import EDITORS, OFFICE
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
PASSWORD = "ein-langes-passwort"
TODAY = date(2026, 11, 21)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21 10:00+01:00", tick=False) as clock:
        yield clock


def logged_in(role: str):
    """A user and her browser, through the real door."""
    user = make_user(role)
    user.set_password(PASSWORD)
    user.save()
    EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
    client = Client()
    client.post("/konto/login/", {"login": user.email, "password": PASSWORD})
    assert is_logged_in(client)
    return user, client


def is_logged_in(client) -> bool:
    return client.get("/intern/kalender/").status_code == 200


def leave(user, *, on: date) -> None:
    Appointment.objects.filter(person__user=user).update(left_on=on)
    person_left.send(sender=Appointment, person=user.person, on=on)


def test_leaving_the_last_seat_ends_every_session_at_once():
    user, client = logged_in("board")
    phone = Client()
    phone.post("/konto/login/", {"login": user.email, "password": PASSWORD})
    leave(user, on=TODAY)
    assert [is_logged_in(client), is_logged_in(phone)] == [False, False]
    assert [line.what for line in history.history_of(user)] == ["überall abgemeldet"]


def test_whoever_still_speaks_for_a_member_stays():
    user, client = logged_in("board")
    other = make_user("delegate")
    Delegation.objects.filter(person__user=other).update(person=user.person)
    leave(user, on=TODAY)
    assert is_logged_in(client)


def test_a_day_to_come_changes_nothing_until_it_has_come(today):
    user, client = logged_in("board")
    leave(user, on=TODAY + timedelta(days=1))
    assert leaving.log_out_those_gone() == 0
    assert is_logged_in(client)
    today.shift(timedelta(hours=15))
    assert leaving.log_out_those_gone() == 1
    assert leaving.log_out_those_gone() == 0
    assert not is_logged_in(client)


def test_without_the_job_a_session_would_go_on(today):
    user, client = logged_in("board")
    leave(user, on=TODAY + timedelta(days=1))
    today.shift(timedelta(hours=15))
    assert is_logged_in(client)


def test_somebody_who_left_before_may_look_in_for_a_day(today):
    _user, client = logged_in("former")
    assert leaving.log_out_those_gone() == 0
    assert is_logged_in(client)
    today.shift(timedelta(hours=15))
    assert leaving.log_out_those_gone() == 1


@pytest.mark.parametrize("role", ["admin", "office", "board", "delegate", "deputy", "adviser"])
def test_whoever_has_any_right_is_never_logged_out(role, today):
    _user, client = logged_in(role)
    today.shift(timedelta(hours=15))
    assert leaving.log_out_those_gone() == 0
    assert is_logged_in(client)


def test_an_editor_of_the_website_needs_no_seat(today):
    user, client = logged_in("former")
    user.groups.add(Group.objects.get(name=EDITORS))
    today.shift(timedelta(hours=15))
    person_left.send(sender=Appointment, person=user.person, on=timezone.localdate())
    assert leaving.log_out_those_gone() == 0
    assert is_logged_in(client)


def test_a_person_without_account_just_leaves():
    person = make_user("board").person
    person.user = None
    person.save()
    person_left.send(sender=Appointment, person=person, on=TODAY)


def in_the_cms(user) -> bool:
    return user.groups.filter(name=OFFICE).exists()


def test_the_keys_of_the_office_go_with_the_seat_and_so_do_the_sessions():
    """She still speaks for a member: with that alone she logs in again."""
    user, client = logged_in("office")
    assert client.get("/cms/").status_code == 200
    assert in_the_cms(user)
    Delegation.objects.filter(person__user=make_user("delegate")).update(person=user.person)
    leave(user, on=TODAY)
    assert [in_the_cms(user), is_logged_in(client)] == [False, False]
    client.post("/konto/login/", {"login": user.email, "password": PASSWORD})
    assert is_logged_in(client)
    assert client.get("/cms/").status_code == 403


def test_on_a_day_to_come_the_tick_takes_the_keys(today):
    user, client = logged_in("office")
    client.get("/cms/")
    leave(user, on=TODAY + timedelta(days=1))
    assert leaving.log_out_those_gone() == 0
    assert in_the_cms(user)
    today.shift(timedelta(hours=15))
    assert leaving.log_out_those_gone() == 1
    assert [in_the_cms(user), is_logged_in(client)] == [False, False]


def test_whoever_leaves_another_seat_keeps_the_keys_of_the_office():
    user, client = logged_in("office")
    client.get("/cms/")
    person_left.send(sender=Appointment, person=user.person, on=TODAY)
    assert [in_the_cms(user), is_logged_in(client)] == [True, True]


@pytest.mark.parametrize("count", [1, 3, 30])
def test_those_who_stay_cost_the_same_however_many(count, today, django_assert_num_queries):
    whom = make_user("delegate").person.delegations.get().organisation
    for number in range(count):
        user = User.objects.create_user(f"{number}@verein.example")
        person = Person.objects.create(last_name=f"Nummer {number}", user=user)
        Delegation.objects.create(organisation=whom, person=person, kind="deputy", starts_on=TODAY)
        UserSession.objects.create(user=user, session_key=str(number), ip="127.0.0.1")
    today.shift(timedelta(hours=15))
    with django_assert_num_queries(2):
        assert leaving.log_out_those_gone() == 0
