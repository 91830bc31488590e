"""Two of the office have one page open: whoever saves later takes nothing back that she never saw."""

from datetime import date

import pytest

from members import wording
from members.committees import appointments
from members.delegations import delegating
from members.delegations.voting_rights import rules_on
from members.joining import membership
from members.models import (
    Committee,
    Delegation,
    Dormancy,
    GoverningRules,
    Membership,
    Organisation,
    Person,
    Seat,
    Vocabulary,
)

pytestmark = [pytest.mark.django_db, pytest.mark.db]
HERE = "/intern/mitglieder"
SINCE, DAY = date(2025, 1, 1), date(2026, 11, 1)
OVERWRITTEN = "Inzwischen hat jemand hier"


@pytest.fixture
def office(client_of):
    return client_of("office")


@pytest.fixture
def chair():
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    return Seat.objects.create(committee=board, name="Vorsitz")


@pytest.fixture
def member():
    GoverningRules.objects.create(name="Satzung", valid_from=SINCE)
    organisation = Organisation.objects.create(name="Hofverein")
    return Membership.objects.create(organisation=organisation, applied_on=SINCE)


def opened(office, url: str) -> dict:
    """What a browser sends back when nothing is typed."""
    form = office.get(url).context["form"]
    values = {field.html_name: field.value() for field in form}
    as_text = {name: one.isoformat() if isinstance(one, date) else one for name, one in values.items()}
    return {name: one for name, one in as_text.items() if one is not None and one is not False}


def errors(page) -> dict:
    return page.context["form"].errors if page.status_code == 200 else {}


def test_a_corrected_appointment_keeps_the_acceptance_that_was_noted_meanwhile(office, chair):
    person = Person.objects.create(last_name="Roth")
    seated = appointments.appoint(chair, person=person, starts_on=SINCE, by=None)
    url = f"{HERE}/besetzungen/{seated.pk}/berichtigen/"
    open_page = opened(office, url)
    appointments.accept(seated, on=SINCE, by=None)
    assert errors(office.post(url, open_page | {"basis": "Wahl", "reason": "fehlte"})) == {}
    assert chair.appointments.values_list("accepted_on", "basis").get() == (SINCE, "Wahl")


def test_a_corrected_membership_keeps_the_admission_that_was_decided_meanwhile(office, member):
    url = f"{HERE}/mitgliedschaften/{member.pk}/berichtigen/"
    open_page = opened(office, url)
    membership.admit(member, on=DAY, basis="Beschluss 1", body=rules_on(DAY).admits, by=None)
    said = {"board_note": "empfohlen", "reason": "fehlte"}
    assert errors(office.post(url, open_page | said)) == {}
    member.refresh_from_db()
    assert (member.starts_on, member.basis, member.board_note) == (DAY, "Beschluss 1", "empfohlen")


def test_a_corrected_rest_keeps_the_end_that_was_noted_meanwhile(office, member):
    Membership.objects.update(starts_on=SINCE)
    rests = Dormancy.objects.create(membership=member, starts_on=date(2026, 1, 1))
    url = f"{HERE}/ruhezeiten/{rests.pk}/"
    open_page = opened(office, url)
    membership.resume(member, on=DAY, by=None)
    office.post(url, open_page | {"starts_on": "2026-02-01", "reason": "später"})
    days = Dormancy.objects.values_list("starts_on", "ends_on").get()
    assert days == (date(2026, 2, 1), date(2026, 10, 31))


def test_a_corrected_delegation_keeps_the_end_that_was_noted_meanwhile(office, member):
    person = Person.objects.create(last_name="Roth")
    sent = delegating.send(member.organisation, person=person, kind="delegate", starts_on=SINCE, by=None)
    url = f"{HERE}/delegationen/{sent.pk}/berichtigen/"
    open_page = opened(office, url)
    delegating.end(sent, on=DAY, by=None)
    office.post(url, open_page | {"starts_on": "2025-02-01", "reason": "später"})
    assert Delegation.objects.values_list("starts_on", "ends_on").get() == (date(2025, 2, 1), DAY)


def test_a_committee_and_a_seat_keep_what_others_wrote(office, chair):
    for url, row, mine, theirs in (
        (f"{HERE}/gremien/{chair.committee.pk}/bearbeiten/", chair.committee, "name", "description"),
        (f"{HERE}/sitze/{chair.pk}/bearbeiten/", chair, "name", "position"),
    ):
        open_page = opened(office, url)
        type(row).objects.update(**{theirs: 7})
        assert errors(office.post(url, open_page | {mine: "Neu"})) == {}
        row.refresh_from_db()
        assert (row.name, str(getattr(row, theirs))) == ("Neu", "7")


def test_shares_of_rules_are_compared_too_and_said_in_words(office):
    rules = GoverningRules.objects.create(name="Ordnung", valid_from=date(2030, 1, 1))
    url = f"{HERE}/ordnungen/{rules.pk}/bearbeiten/"
    open_page = opened(office, url)
    GoverningRules.objects.update(quorum_of=1, quorum_in=3)
    kept = office.post(url, open_page | {"notice_days": "21"})
    rules.refresh_from_db()
    assert (errors(kept), rules.notice_days, rules.quorum_in) == ({}, 21, 3)
    refused = errors(office.post(url, open_page | {"quorum": "3/4/0"}))
    assert list(refused) == ["quorum"]
    assert f"{OVERWRITTEN} „mindestens ein Drittel der Stimmen“" in refused["quorum"][0]


def test_the_lines_of_a_version_are_not_overwritten(office):
    version = Vocabulary(name="Unsere", valid_from=date(2026, 1, 1))
    wording.keep(version, fields=wording.read("Wohnen\n- Beratung"), by=None)
    url = f"{HERE}/handlungsfelder/{version.pk}/bearbeiten/"
    open_page = opened(office, url)
    wording.keep(version, fields=wording.read("Wohnen\n- Beratung\nSprache"), by=None)
    assert errors(office.post(url, open_page | {"source": "DS 1"})) == {}
    assert wording.write(version) == "Wohnen\n- Beratung\nSprache"
    assert list(errors(office.post(url, open_page | {"text": "Arbeit"}))) == ["text"]
    assert wording.write(version) == "Wohnen\n- Beratung\nSprache"


@pytest.mark.parametrize("field", ["starts_on", "accepted_on"])
def test_a_year_that_nobody_means_is_asked_about(office, chair, field):
    person = Person.objects.create(last_name="Roth")
    said = {"person": person.pk, "starts_on": "2026-01-01"} | {field: "0026-01-01"}
    page = office.post(f"{HERE}/sitze/{chair.pk}/besetzen/", said)
    assert errors(page) == {field: ["Bitte prüfen Sie das Jahr: 26."]}
