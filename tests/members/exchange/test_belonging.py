"""Memberships from a list: the rules of the office's own verbs hold, and a dry run says so beforehand."""

from datetime import date

import pytest
import time_machine

from members.delegations.voting_rights import possible_votes
from members.exchange.importing import applying, working
from members.exchange.importing.chunks import mark_of_register
from members.history import history_of
from members.models import Delegation, Dormancy, Membership
from members.signals import person_left
from tests.members.exchange.lists import codes, outcomes, taken, taken_back, tried
from tests.members.registered import SINCE, organisation, person, send

pytestmark = [pytest.mark.django_db, pytest.mark.db]
LAST = date(2026, 6, 30)
HEAD = "Verein;Mitglied seit;Mitglied bis\n"
ENDS = HEAD + "Frauen aktiv e. V.;;30.06.2026\n"


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel("2026-11-21 12:00:00+01:00", tick=False):
        yield


@pytest.fixture(autouse=True)
def private(settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path


@pytest.fixture
def verein():
    return organisation(is_member=True)


def problems(text: str) -> list[str]:
    source = tried(text)
    assert outcomes(source) == [(2, "error")]
    return codes(source, 2)


def test_whoever_leaves_by_a_list_leaves_as_by_hand(verein, django_capture_on_commit_callbacks):
    mina = person()
    send(mina, verein)
    heard = []
    person_left.connect(lambda person, on, **_: heard.append((person, on)), weak=False, dispatch_uid="t")
    try:
        with django_capture_on_commit_callbacks(execute=True):
            taken(tried(ENDS))
    finally:
        person_left.disconnect(dispatch_uid="t")
    gone = Membership.objects.get()
    assert (gone.ends_on, gone.end_kind) == (LAST, "left")
    assert Delegation.objects.get().ends_on == LAST
    assert heard == [(mina, date(2026, 7, 1))]
    assert [line.note for line in history_of(mina)] == [f"{verein}: Delegierte*r Mina Haddad bis 30.06.2026"]


def test_the_dry_run_says_who_no_longer_speaks(verein):
    send(person(), verein)
    deeds = tried(ENDS).rows.get().deeds
    assert [(deed["what"], deed.get("title", "")) for deed in deeds] == [
        ("membership", ""),
        ("delegation", "Delegierte*r Mina Haddad"),
    ]


def test_taken_back_everything_goes_on(verein):
    send(person(), verein)
    taken_back(taken(tried(ENDS)))
    membership = Membership.objects.get()
    assert (membership.ends_on, membership.end_kind) == (None, "")
    assert Delegation.objects.get().ends_on is None


def test_what_came_after_it_keeps_the_old_end(verein):
    source = taken(tried(ENDS))
    Membership.objects.create(organisation=verein, starts_on=date(2026, 9, 1))
    taken_back(source)
    assert possible_votes(date(2026, 11, 21)) == 1
    assert source.rows.get().kept == [{"what": "membership", "why": "built_upon", "field": ""}]


def test_who_is_about_to_speak_or_to_rest_is_not_forgotten_silently(verein):
    Delegation.objects.create(organisation=verein, person=person(), starts_on=date(2026, 8, 1))
    assert problems(ENDS) == ["speaks_later"]
    Delegation.objects.all().delete()
    Dormancy.objects.create(membership=verein.memberships.get(), starts_on=date(2026, 8, 1))
    assert problems(ENDS) == ["rests_longer"]


def test_a_candidacy_is_not_passed_by():
    Membership.objects.create(organisation=organisation(), applied_on=SINCE)
    assert problems(HEAD + "Frauen aktiv e. V.;1.3.2026;\n") == ["candidate"]


@pytest.mark.parametrize("closed", ["declined_on", "withdrawn_on"])
def test_one_that_is_closed_stands_in_nobodys_way(closed):
    Membership.objects.create(organisation=organisation(), applied_on=SINCE, **{closed: SINCE})
    assert outcomes(tried(HEAD + "Frauen aktiv e. V.;1.3.2026;\n")) == [(2, "change")]


def test_a_membership_that_is_over_says_how_it_ended(verein):
    taken(tried(HEAD + "Altes Haus;1.3.2010;31.12.2015\n"))
    old = Membership.objects.exclude(organisation=verein).get()
    assert (old.ends_on, old.end_kind) == (date(2015, 12, 31), "left")


def test_somebody_quicker_makes_no_second_membership(verein, monkeypatch):
    """Between the last look and the writing somebody admits by hand: nothing is written."""
    source = tried(HEAD + "Neu;1.3.2026;\nSpät;1.3.2026;\n")
    late = organisation("Spät")
    source = tried(HEAD + "Neu;1.3.2026;\nSpät;1.3.2026;\n", name="zwei.csv")
    Membership.objects.create(organisation=late, starts_on=date(2026, 5, 1))
    monkeypatch.setattr(applying, "_begin", lambda source: applying._mark(source, mark_of_register()) or True)
    applying.order(source)
    working.work(source.pk)
    source.refresh_from_db()
    assert (source.state, source.problem) == ("checked", "changed")
    assert late.memberships.count() == 1
