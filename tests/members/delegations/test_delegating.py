"""Who speaks for an organisation, and what cannot stand beside what is there."""

from datetime import date

import pytest
from django.utils import timezone

from members.delegations import delegating
from members.delegations.voting_rights import electorate
from members.history import history_of
from members.models import Delegation, GoverningRules, Membership, Organisation, Person
from members.refusal import Refused
from members.signals import person_left
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
SINCE, LATER, LAST = date(2025, 1, 1), date(2025, 7, 1), date(2025, 12, 31)


@pytest.fixture
def office():
    return make_user("office")


@pytest.fixture
def organisation():
    found = Organisation.objects.create(name="Hofverein")
    Membership.objects.create(organisation=found, starts_on=SINCE)
    return found


def person(name: str, **fields) -> Person:
    return Person.objects.create(last_name=name, **fields)


def send(organisation, name: str, *, kind="delegate", starts_on=SINCE, ends_on=None, by=None) -> Delegation:
    found = Person.objects.filter(last_name=name).first() or person(name)
    return delegating.send(organisation, person=found, kind=kind, starts_on=starts_on, ends_on=ends_on, by=by)


def refusal(verb, *args, **kwargs) -> tuple[str, str]:
    with pytest.raises(Refused) as no:
        verb(*args, **kwargs)
    return no.value.field, no.value.message


def rows() -> list[tuple]:
    return sorted(Delegation.objects.values_list("person__last_name", "kind", "starts_on", "ends_on"))


def test_a_delegate_and_deputies_are_sent(organisation, office):
    send(organisation, "Alt", by=office)
    send(organisation, "Bei", kind="deputy")
    send(organisation, "Cem", kind="deputy")
    assert [row[:2] for row in rows()] == [("Alt", "delegate"), ("Bei", "deputy"), ("Cem", "deputy")]
    assert [one.note for one in history_of(organisation)][-1] == "Delegierte*r Alt ab 01.01.2025"


def test_there_is_no_second_voting_delegate(organisation):
    GoverningRules.objects.create(name="Satzung 2024", valid_from=date(2024, 1, 1))
    send(organisation, "Alt")
    assert refusal(send, organisation, "Neu", starts_on=LATER) == (
        "starts_on",
        "Es gibt schon eine*n stimmberechtigte*n Delegierte*n: Alt (seit 01.01.2025). „Satzung 2024“ gibt "
        "jeder Organisation 1 Stimme. Beenden Sie zuerst diese Vertretung, oder wählen Sie „Ablösen“.",
    )


def test_not_even_for_a_day_in_between(organisation):
    send(organisation, "Mitte", starts_on=LATER, ends_on=LATER)
    assert refusal(send, organisation, "Neu")[0] == "starts_on"
    send(organisation, "Neu", ends_on=date(2025, 6, 30))
    assert len(rows()) == 2


def test_rules_with_two_votes_let_two_vote(organisation):
    GoverningRules.objects.create(name="Satzung 2025", valid_from=date(2025, 7, 1), votes_per_organisation=2)
    send(organisation, "Alt")
    assert refusal(send, organisation, "Neu", starts_on=date(2025, 6, 30))[0] == "starts_on"
    send(organisation, "Neu", starts_on=LATER)
    assert [electorate(day).votes for day in (date(2025, 6, 30), LATER)] == [1, 2]


@pytest.mark.parametrize("kind", ["delegate", "deputy"])
def test_one_person_stands_once_for_an_organisation(organisation, kind):
    send(organisation, "Alt", kind="deputy")
    no = refusal(send, organisation, "Alt", kind=kind, starts_on=LATER)
    assert no == ("person", "Alt steht in dieser Zeit schon da: Stellvertretung, seit 01.01.2025.")


def test_an_end_lies_behind_its_start(organisation):
    assert refusal(send, organisation, "Alt", starts_on=LATER, ends_on=SINCE) == (
        "ends_on",
        "Das Ende liegt vor dem Beginn.",
    )


def test_who_was_erased_is_not_sent(organisation):
    person("Weg", erased_at=timezone.now())
    assert refusal(send, organisation, "Weg")[0] == "person"


def test_before_the_admission_it_may_be_noted_but_opens_nothing(office):
    applicant = Organisation.objects.create(name="Neuverein")
    Membership.objects.create(organisation=applicant, applied_on=SINCE, starts_on=LATER)
    sent = send(applicant, "Früh")
    assert [sent.person.rights_on(day).member for day in (SINCE, LATER)] == ["", "delegate"]


def test_nobody_is_sent_by_an_organisation_that_left(organisation):
    Membership.objects.update(ends_on=LAST)
    assert refusal(send, organisation, "Alt", starts_on=date(2026, 1, 1)) == (
        "starts_on",
        "Die Organisation ist seit Do, 1. Januar 2026 kein Mitglied mehr.",
    )


def test_a_delegate_is_replaced_the_day_before(organisation, office, django_capture_on_commit_callbacks):
    old = send(organisation, "Alt")
    told = []
    person_left.connect(
        lambda sender, person, on, **kw: told.append((person.last_name, on)), weak=False, dispatch_uid="t"
    )
    with django_capture_on_commit_callbacks(execute=True):
        delegating.replace(old, person=person("Neu"), on=LATER, by=office)
    person_left.disconnect(dispatch_uid="t")
    assert rows() == [
        ("Alt", "delegate", SINCE, date(2025, 6, 30)),
        ("Neu", "delegate", LATER, None),
    ]
    assert told == [("Alt", LATER)]


def test_a_replacement_that_cannot_be_leaves_everything_as_it_was(organisation, office):
    old = send(organisation, "Alt")
    send(organisation, "Neu", kind="deputy")
    new = Person.objects.get(last_name="Neu")
    before = rows()
    assert refusal(delegating.replace, old, person=new, on=LATER, by=office)[0] == "person"
    assert refusal(delegating.replace, old, person=person("Anders"), on=SINCE, by=office)[0] == "on"
    assert rows() == before


def test_a_delegation_ends_once_and_not_before_it_began(organisation, office):
    sent = send(organisation, "Alt")
    assert refusal(delegating.end, sent, on=date(2024, 12, 31), by=office)[0] == "on"
    delegating.end(sent, on=LAST, by=office)
    assert refusal(delegating.end, sent, on=LAST, by=office) == (
        "on",
        "Sie endet schon am Mi, 31. Dezember 2025.",
    )


def test_a_wrong_date_is_put_right_with_a_log(organisation, office):
    sent = send(organisation, "Alt")
    delegating.correct(sent, starts_on=LATER, ends_on=None, reason="Brief vom Juli", by=office)
    assert rows() == [("Alt", "delegate", LATER, None)]
    assert history_of(organisation)[0].note == "Alt seit 01.01.2025 → seit 01.07.2025; Brief vom Juli"


def test_the_voices_of_a_day_say_who_votes_and_by_which_rules(organisation):
    GoverningRules.objects.create(name="Satzung 2024", valid_from=date(2024, 1, 1))
    send(organisation, "Alt", ends_on=date(2025, 6, 30))
    send(organisation, "Bei", kind="deputy")
    found = [electorate(day) for day in (date(2024, 12, 31), SINCE, LATER)]
    assert [[voice.votes for voice in one.voices] for one in found] == [[], [1], [1]]
    assert [one.voices[0].note for one in found[1:]] == [
        "",
        "Ohne Delegierte*n: die Stellvertretung stimmt ab.",
    ]
    assert found[1].sentence == (
        "Nach „Satzung 2024“ hat jede Organisation 1 Stimme. "
        "Ist die*der Delegierte nicht da, stimmt die Stellvertretung ab. "
        "Stimmen können nicht übertragen werden."
    )
    assert electorate(date(2023, 1, 1)).sentence.startswith("An diesem Tag galt keine Ordnung")


@pytest.mark.parametrize("count", [1, 3, 30])
def test_the_voices_cost_the_same_for_any_number(db, count, django_assert_num_queries):
    for number in range(count):
        made = Organisation.objects.create(name=f"Verein {number}")
        Membership.objects.create(organisation=made, starts_on=SINCE)
        Delegation.objects.create(organisation=made, person=person(f"P{number}"), starts_on=SINCE)
    with django_assert_num_queries(4):
        assert electorate(LATER).votes == count
