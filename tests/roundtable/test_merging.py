"""Two entries become one: whatever pointed at either points at the kept one, and nothing is lost."""

from datetime import date

import pytest
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetings.models import Attendance, Meeting
from meetings.tasks.models import ActionItem
from members.delegations.voting_rights import possible_votes
from members.history import history_of
from members.models import (
    Appointment,
    ContactNote,
    Delegation,
    Membership,
    Merged,
    Organisation,
    Person,
    Position,
    Seat,
)
from members.refusal import Refused
from members.register import choosing, merging
from members.register.pointing import pointing_at
from roundtable.merging import merge
from tests.members.registered import SINCE, board, organisation, person, send
from tests.roles import make_user
from tests.roundtable.site import field_of_action

pytestmark = [pytest.mark.django_db, pytest.mark.db]


@pytest.fixture
def by():
    return make_user("office")


def count_of(entry: models.Model) -> dict[str, int]:
    """How many rows of each kind point at an entry."""
    found = {}
    for model, key in pointing_at(type(entry)):
        number = model._base_manager.filter(**{key: entry.pk}).count()
        if number:
            found[f"{model._meta.label}.{key}"] = number
    return found


def give(somebody: Person, facts: list[int]) -> None:
    """Rows of many kinds that point at this person, one for each number."""
    for number in facts:
        makers[number % len(makers)](somebody, number)


def _delegation(somebody, number):
    send(somebody, organisation(f"Verein {somebody.pk} {Organisation.objects.count()}"))


def _appointment(somebody, number):
    seat = Seat.objects.create(committee=board(), name=f"Sitz {number}", is_voting=False)
    Appointment.objects.create(seat=seat, person=somebody, starts_on=SINCE)


def _task(somebody, number):
    task = ActionItem.objects.create(committee=board(), text=f"Aufgabe {number}")
    task.assignees.add(somebody)


def _contact(somebody, number):
    ContactNote.objects.create(person=somebody, written_by=somebody, happened_on=SINCE, result="Ja.")


def _attendance(somebody, number):
    meeting = Meeting.objects.create(committee=board(), title="Sitzung", minute_taker=somebody)
    Attendance.objects.create(meeting=meeting, person=somebody)


def _position(somebody, number):
    Position.objects.create(person=somebody, function="Rat", body="Kreistag")


makers = [_delegation, _appointment, _task, _contact, _attendance, _position]


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mine=st.lists(st.integers(0, 11), max_size=5), theirs=st.lists(st.integers(0, 11), max_size=5))
def test_every_key_points_at_the_kept_one_and_every_row_is_kept(by, mine, theirs):
    kept, other = person("Mina Haddad"), person("M. Haddad")
    give(kept, mine)
    give(other, theirs)
    before, after = count_of(kept), count_of(other)
    merge(kept, other, chosen={}, by=by)
    expected = {key: before.get(key, 0) + after.get(key, 0) for key in before | after}
    found = count_of(kept)
    assert {key: found.get(key, 0) for key in expected} == expected
    assert Person.objects.filter(pk=other.pk).exists() is False


def test_every_relation_of_a_person_is_walked():
    """A relation that a later app adds is among them, the tables behind many-to-many included."""
    walked = {f"{model._meta.label}.{key}" for model, key in pointing_at(Person)}
    expected = {
        "tasks.ActionItem_assignees.person",
        "meetings.Attendance.person",
        "members.Delegation.person",
    }
    assert expected - walked == set()


def test_the_chosen_values_stay_and_the_others_stand_in_the_history(by):
    kept = person("Mina Haddad", email="alt@verein.example", phone="1", town="Halle")
    other = person("Mina Haddad", email="neu@verein.example", phone="2", street="Weg 1", town="Halle")
    number = other.pk
    merge(kept, other, chosen={"email": "other", "phone": "kept"}, by=by)
    kept.refresh_from_db()
    assert (kept.email, kept.phone, kept.street, kept.town) == ("neu@verein.example", "1", "Weg 1", "Halle")
    line = history_of(kept)[0]
    assert (line.what, line.note) == (
        "zusammengeführt",
        f"Mina Haddad (Nr. {number}); E-Mail-Adresse: alt@verein.example; Telefon: 2",
    )


def test_what_is_proposed_fills_gaps_only():
    kept, other = person("M. Haddad", phone="1"), person("Mina Haddad", phone="2", email="m@x.example")
    proposed = {one.name: one.proposed for one in choosing.choices(kept, other)}
    assert (proposed["phone"], proposed["email"], proposed["first_name"]) == ("kept", "other", "kept")


@pytest.mark.parametrize(
    ("mine", "theirs", "left"),
    [
        ("absent", "present", "present"),
        ("present", "absent", "present"),
        ("excused", "absent", "excused"),
        ("present", "present", "present"),
    ],
)
def test_both_on_one_list_of_attendance_become_one_line(by, mine, theirs, left):
    kept, other = person("Mina Haddad"), person("M. Haddad")
    meeting = Meeting.objects.create(committee=board(), title="Sitzung")
    Attendance.objects.create(meeting=meeting, person=kept, state=mine)
    Attendance.objects.create(meeting=meeting, person=other, state=theirs, affiliation="Frauen aktiv")
    assert merging.moves(other, kept=kept) == [merging.Move("Anwesenheit", 1, 1)]
    merge(kept, other, chosen={}, by=by)
    line = meeting.attendances.get()
    assert (line.person, line.state, line.affiliation) == (kept, left, "Frauen aktiv")


def test_both_answering_for_one_task_answer_once(by):
    kept, other = person("Mina Haddad"), person("M. Haddad")
    task = ActionItem.objects.create(committee=board(), text="Saal buchen")
    task.assignees.set([kept, other])
    merge(kept, other, chosen={}, by=by)
    assert list(task.assignees.all()) == [kept]


def test_two_accounts_are_not_merged_and_nothing_is_changed(by):
    kept, other = make_user("board").person, make_user("adviser").person
    with pytest.raises(Refused) as no:
        merge(kept, other, chosen={}, by=by)
    assert no.value.message.startswith("Beide haben ein Konto.")
    assert count_of(other) == {"members.Appointment.person": 1}


def test_the_only_account_goes_along(by):
    kept, other = person("Mina Haddad"), make_user("board").person
    user = other.user
    merge(kept, other, chosen={}, by=by)
    kept.refresh_from_db()
    assert kept.user == user


def test_one_with_itself_and_what_is_gone_are_refused(by):
    mina, gone = person(), person("Erased", erased_at="2026-01-01T00:00Z")
    for other in (mina, gone, organisation()):
        with pytest.raises(Refused):
            merge(mina, other, chosen={}, by=by)


def test_organisations_keep_all_fields_memberships_and_delegates(by):
    kept, other = organisation("Frauen aktiv"), organisation("Frauen aktiv e. V.", short_name="FA")
    german, work = field_of_action(1, "Sprache"), field_of_action(2, "Arbeit")
    kept.fields_of_action.add(german)
    other.fields_of_action.set([german, work])
    Membership.objects.create(organisation=other, starts_on=SINCE)
    send(person(), other)
    merge(kept, other, chosen={"name": "other"}, by=by)
    kept.refresh_from_db()
    assert (kept.name, kept.short_name) == ("Frauen aktiv e. V.", "FA")
    assert set(kept.fields_of_action.all()) == {german, work}
    assert (Membership.objects.get().organisation, Delegation.objects.get().organisation) == (kept, kept)


def test_two_members_do_not_become_one_with_two_votes(by):
    kept, other = organisation("Frauen aktiv"), organisation("Frauen aktiv e. V.")
    Membership.objects.create(organisation=kept, starts_on=SINCE)
    twice = Membership.objects.create(organisation=other, starts_on=SINCE)
    with pytest.raises(Refused, match="zusammen zwei Stimmen"):
        merge(kept, other, chosen={}, by=by)
    assert Organisation.objects.filter(pk=other.pk).exists()
    Membership.objects.filter(pk=twice.pk).update(starts_on=None, applied_on=SINCE)
    merge(kept, other, chosen={}, by=by)
    assert (kept.memberships.count(), possible_votes(SINCE)) == (2, 1)


def test_the_old_addresses_lead_to_the_kept_one_even_after_a_second_merge(by, client):
    first, second, third = (person(f"Mina Haddad{number}") for number in range(3))
    numbers = [first.pk, second.pk]
    merge(second, first, chosen={}, by=by)
    merge(third, second, chosen={}, by=by)
    assert [merging.kept_number(Person, number) for number in numbers] == [third.pk] * 2
    client.force_login(by, backend="allauth.account.auth_backends.AuthenticationBackend")
    answer = client.get(f"/intern/mitglieder/personen/{numbers[0]}/kontakte/")
    assert answer.headers["Location"] == f"/intern/mitglieder/personen/{third.pk}/kontakte/"
    assert Merged.objects.filter(person=third).count() == 2


def test_what_happened_to_both_is_read_together(by, client_of):
    client = client_of("admin")
    for name in ("Haddad", "Hadad"):
        client.post("/intern/mitglieder/personen/neu/", {"last_name": name})
    kept, other = Person.objects.filter(last_name__startswith="Had").order_by("pk")
    merge(kept, other, chosen={}, by=by)
    assert [line.what for line in history_of(kept)] == ["zusammengeführt", "angelegt", "angelegt"]


def test_on_the_page_both_are_seen_and_one_is_chosen(client_of):
    kept, other = person("Mina Haddad", email="a@x.example"), person("M. Haddad", email="b@x.example")
    client, page = client_of("office"), f"/intern/mitglieder/personen/{kept.pk}/zusammenfuehren/"
    found = client.get(page + "?q=haddad").context["rows"]
    assert [row["url"] for row in found] == [f"?mit={other.pk}"]
    preview = client.get(f"{page}?mit={other.pk}").text
    assert ("a@x.example" in preview, "b@x.example" in preview) == (True, True)
    sent = {"first_name": "kept", "email": "other"}
    answer = client.post(f"{page}?mit={other.pk}", sent)
    assert answer.headers["Location"] == f"/intern/mitglieder/personen/{kept.pk}/"
    kept.refresh_from_db()
    assert kept.email == "b@x.example"


@pytest.mark.parametrize("query", ["?mit=999", "?mit=abc", "?mit=" + "9" * 30])
def test_a_page_for_nobody_is_none(client_of, query):
    page = f"/intern/mitglieder/personen/{person().pk}/zusammenfuehren/"
    assert client_of("office").post(page + query).status_code == 404


def test_mail_and_search_rows_that_name_her_by_uuid_name_the_kept_one(by, monkeypatch):
    kept, other, told = person("Mina Haddad"), person("M. Haddad"), []
    was = other.uuid
    merging.merge(kept, other, chosen={}, by=by, rename=[lambda old, new: told.append((old, new))])
    assert told == [(was, kept.uuid)]


def test_a_rule_of_the_database_refuses_with_a_sentence(by):
    """Nothing is half-merged, wherever on the way that happens."""

    def broken(old, new):
        Position.objects.create(
            person=kept, function="x", starts_on=date(2026, 2, 1), ends_on=date(2026, 1, 1)
        )

    kept, other = person("Mina Haddad"), person("M. Haddad")
    with pytest.raises(Refused) as no:
        merging.merge(kept, other, chosen={}, by=by, rename=[broken])
    assert no.value.message.startswith("Die beiden lassen sich so nicht zusammenführen")
    assert Person.objects.filter(pk=other.pk).exists() is True


def test_on_the_page_a_second_vote_is_asked_about(client_of):
    kept, other, verein = person("Mina Haddad"), person("M. Haddad"), organisation(is_member=True)
    send(kept, verein, "deputy"), send(other, verein)
    client = client_of("office")
    page = f"/intern/mitglieder/personen/{kept.pk}/zusammenfuehren/?mit={other.pk}"
    shown = client.get(page).context["form"].clashing()
    assert [one.label for one in shown] == ["Frauen aktiv e. V."]
    refused = client.post(page, {"first_name": "kept"})
    assert refused.context["form"].errors == {shown[0].name: ["Bitte sagen Sie, was bleibt."]}
    client.post(page, {"first_name": "kept", shown[0].name: "other"})
    assert [(one.person, one.kind) for one in verein.delegations.all()] == [(kept, "delegate")]


def test_what_will_move_is_counted_with_what_is_there_twice():
    kept, other = person("Mina Haddad"), person("Mina Hadad")
    committee = board()
    for place, there in enumerate([[kept, other], [other]]):
        meeting = Meeting.objects.create(committee=committee, title=f"Sitzung {place}")
        Attendance.objects.bulk_create(Attendance(meeting=meeting, person=one) for one in there)
    Attendance.objects.create(meeting=meeting, name="Gast")
    assert merging.moves(other, kept=kept) == [merging.Move("Anwesenheit", 2, 1)]


def test_counting_costs_the_same_however_many_rows_move():
    kept, other = person("Mina Haddad"), person("Mina Hadad")
    committee = board()
    costs = []
    for rows in (1, 2, 27):
        for _row in range(rows):
            meeting = Meeting.objects.create(committee=committee, title="Sitzung")
            Attendance.objects.create(meeting=meeting, person=other)
        with CaptureQueriesContext(connection) as asked:
            merging.moves(other, kept=kept)
        costs.append(len(asked))
    assert costs == costs[:1] * 3
