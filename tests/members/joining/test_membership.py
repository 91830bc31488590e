"""From the application to the end: each step has its day, and says no where it cannot be taken."""

from datetime import date

import pytest

from members.history import history_of
from members.joining import candidacy, membership
from members.joining.correcting import correct, correct_rest, remove_rest
from members.models import Delegation, GoverningRules, Membership, Organisation, Person
from members.refusal import Refused
from members.signals import person_left
from tests.roles import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.db]
APPLIED, BOARD, ASSEMBLY, LAST = date(2025, 2, 1), date(2025, 3, 1), date(2025, 4, 1), date(2025, 12, 31)


@pytest.fixture
def office():
    return make_user("office")


@pytest.fixture
def organisation():
    return Organisation.objects.create(name="Hofverein")


@pytest.fixture
def applied(organisation, office):
    GoverningRules.objects.create(name="Satzung 2024", valid_from=date(2024, 1, 1), admits="assembly")
    return candidacy.begin(organisation, applied_on=APPLIED, by=office)


@pytest.fixture
def member(applied, office):
    membership.admit(applied, on=ASSEMBLY, basis="Beschluss 2025/3", body="assembly", by=office)
    return applied


@pytest.fixture
def heard(django_capture_on_commit_callbacks):
    """Who was said to have left, and from which day on."""
    told = []

    def listen(sender, person, on, **kwargs):
        told.append((person.last_name, on))

    person_left.connect(listen)
    yield told
    person_left.disconnect(listen)


def said(row) -> list[str]:
    """The notes of a row's history, the newest first."""
    return [happening.note for happening in history_of(row)]


def refusal(verb, *args, **kwargs) -> tuple[str, str]:
    with pytest.raises(Refused) as no:
        verb(*args, **kwargs)
    return no.value.field, no.value.message


def test_an_organisation_goes_the_whole_way(applied, office):
    candidacy.seen_by_board(applied, on=BOARD, text="Der Vorstand empfiehlt die Aufnahme.", by=office)
    candidacy.before_assembly(applied, on=ASSEMBLY, by=office)
    membership.admit(applied, on=ASSEMBLY, basis="Beschluss 2025/3", body="assembly", by=office)
    stored = Membership.objects.get()
    days = [APPLIED, BOARD, ASSEMBLY]
    assert [stored.state_on(day) for day in days] == ["applied", "seen", "member"]
    assert (stored.basis, stored.board_note) == ("Beschluss 2025/3", "Der Vorstand empfiehlt die Aufnahme.")
    assert said(stored) == [
        "Mitglied 01.04.2025; Beschluss 2025/3",
        "der Versammlung vorgelegt am 01.04.2025",
        "vom Vorstand beraten am 01.03.2025; Der Vorstand empfiehlt die Aufnahme.",
        "",
    ]


def test_nobody_is_admitted_without_an_application(organisation, office):
    interested = candidacy.begin(organisation, interested_on=APPLIED, by=office)
    no = refusal(membership.admit, interested, on=ASSEMBLY, basis="B", body="assembly", by=office)
    assert no == ("on", "Aufgenommen wird nur, wer es vorher beantragt hat: Der Antrag fehlt.")


def test_nobody_is_admitted_without_a_basis(applied, office):
    no = refusal(membership.admit, applied, on=ASSEMBLY, basis=" ", body="assembly", by=office)
    assert no == ("basis", "Nennen Sie die Grundlage, zum Beispiel: Beschluss 2026/17.")


def test_the_body_that_the_rules_name_admits_and_the_version_is_named(applied, office):
    no = refusal(membership.admit, applied, on=ASSEMBLY, basis="B", body="board", by=office)
    assert no == ("body", "Nach „Satzung 2024“ entscheidet über Aufnahmen: die Mitgliederversammlung.")


@pytest.mark.parametrize(
    ("valid_from", "body"), [(date(2025, 4, 2), "assembly"), (date(2025, 4, 1), "board")]
)
def test_the_rules_of_the_day_decide_who_admits(applied, office, valid_from, body):
    GoverningRules.objects.create(name="Satzung 2025", valid_from=valid_from, admits="board")
    membership.admit(applied, on=ASSEMBLY, basis="Beschluss", body=body, by=office)
    assert applied.starts_on == ASSEMBLY


def test_an_admission_does_not_lie_before_an_earlier_step(applied, office):
    candidacy.before_assembly(applied, on=ASSEMBLY, by=office)
    no = refusal(membership.admit, applied, on=BOARD, basis="B", body="assembly", by=office)
    assert no == ("on", "„seit“ liegt vor „der Versammlung vorgelegt am“ (Di, 1. April 2025).")
    assert Membership.objects.get().starts_on is None


def test_two_memberships_never_overlap(applied, organisation, office):
    Membership.objects.create(organisation=organisation, kind="advisory", starts_on=date(2024, 1, 1))
    no = refusal(membership.admit, applied, on=ASSEMBLY, basis="B", body="assembly", by=office)
    assert no == (
        "on",
        "In dieser Zeit besteht schon eine Mitgliedschaft (beratend seit Mo, 1. Januar 2024).",
    )


def test_a_second_application_waits_for_the_first(applied, organisation, office):
    no = refusal(candidacy.begin, organisation, applied_on=BOARD, by=office)
    assert no == ("", "Für diese Organisation läuft schon ein Aufnahmeverfahren.")


def test_after_a_no_the_application_is_taken_up_again_first(applied, office):
    candidacy.decline(applied, on=BOARD, reason="Satzung fehlt", by=office)
    no = refusal(membership.admit, applied, on=ASSEMBLY, basis="B", body="assembly", by=office)
    assert no == (
        "",
        "Der Antrag ist abgeschlossen (abgelehnt am 01.03.2025). Nehmen Sie ihn zuerst wieder auf.",
    )
    candidacy.reopen(applied, reason="Satzung liegt vor", by=office)
    membership.admit(applied, on=ASSEMBLY, basis="B", body="assembly", by=office)
    assert said(applied)[1] == "abgelehnt am 01.03.2025 → wieder aufgenommen; Satzung liegt vor"


def test_a_no_has_a_reason(applied, office):
    assert refusal(candidacy.decline, applied, on=BOARD, reason="", by=office)[0] == "reason"


def test_the_board_sees_no_application_that_is_not_there(organisation, office):
    interested = candidacy.begin(organisation, interested_on=APPLIED, by=office)
    assert refusal(candidacy.seen_by_board, interested, on=BOARD, by=office) == (
        "on",
        "Zuerst muss der Antrag da sein.",
    )


def test_a_membership_rests_and_counts_again(member, office):
    membership.rest(member, on=date(2025, 6, 1), basis="auf eigenen Wunsch", by=office)
    assert refusal(membership.rest, member, on=date(2025, 8, 1), by=office)[0] == "on"
    membership.resume(member, on=date(2025, 9, 1), by=office)
    days = [date(2025, 5, 31), date(2025, 6, 1), date(2025, 8, 31), date(2025, 9, 1)]
    assert [Membership.objects.get().state_on(day) for day in days] == [
        "member",
        "dormant",
        "dormant",
        "member",
    ]
    assert refusal(membership.resume, member, on=date(2025, 10, 1), by=office)[0] == "on"


def send(organisation, name: str, **days) -> Delegation:
    person = Person.objects.create(last_name=name)
    return Delegation.objects.create(organisation=organisation, person=person, **days)


def test_who_leaves_takes_the_delegates_along(
    member, organisation, office, heard, django_capture_on_commit_callbacks
):
    send(organisation, "Delegiert", starts_on=ASSEMBLY)
    send(organisation, "Früher", starts_on=APPLIED, ends_on=BOARD)
    send(organisation, "Später", starts_on=date(2026, 1, 1), kind="deputy")
    membership.rest(member, on=date(2025, 6, 1), by=office)
    before = [one.person.last_name for one in membership.ending_with(member, LAST)]
    with django_capture_on_commit_callbacks(execute=True):
        membership.leave(member, on=LAST, basis="Kündigung vom 1. Oktober", by=office)
        assert heard == []
    left = Delegation.objects.values_list("person__last_name", "ends_on")
    assert before == ["Delegiert", "Später"]
    assert sorted(left) == [("Delegiert", LAST), ("Früher", BOARD)]
    assert heard == [("Delegiert", date(2026, 1, 1))]
    assert member.dormancies.get().ends_on == LAST
    assert said(organisation) == [
        "Stellvertretung Später ab 01.01.2026: entfällt",
        "Delegierte*r Delegiert bis 31.12.2025",
    ]


@pytest.mark.parametrize(
    ("verb", "state"),
    [(membership.leave, "left"), (membership.exclude, "excluded"), (membership.dissolve, "dissolved")],
)
def test_how_it_ended_is_known_afterwards(member, office, verb, state):
    verb(member, on=LAST, basis="Schreiben vom 1. Oktober", by=office)
    assert [member.state_on(day) for day in (LAST, date(2026, 1, 1))] == ["member", state]


def test_nobody_is_excluded_without_a_decision(member, office):
    assert refusal(membership.exclude, member, on=LAST, basis="", by=office)[0] == "basis"


def test_it_ends_once(member, office):
    membership.leave(member, on=LAST, by=office)
    no = refusal(membership.dissolve, member, on=LAST, by=office)
    assert no == ("on", "Das Ende steht schon fest: Mi, 31. Dezember 2025.")


def test_it_does_not_end_before_it_began(member, office):
    assert refusal(membership.leave, member, on=BOARD, by=office)[0] == "on"


def test_history_is_corrected_with_a_log(member, office):
    changes = {"starts_on": date(2025, 4, 8), "basis": "Beschluss 2025/4"}
    labels = correct(member, changes=changes, reason="Im Protokoll nachgesehen", by=office)
    assert labels == ["seit", "Grundlage"]
    assert said(member)[:2] == [
        "Beschluss 2025/3 → Beschluss 2025/4; Grundlage; Im Protokoll nachgesehen",
        "01.04.2025 → 08.04.2025; seit; Im Protokoll nachgesehen",
    ]
    assert [Membership.objects.active(day).count() for day in (ASSEMBLY, date(2025, 4, 8))] == [0, 1]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"starts_on": date(2025, 1, 31)}, "starts_on"),
        ({"ends_on": date(2025, 3, 31)}, "ends_on"),
        ({"starts_on": None, "ends_on": LAST}, "ends_on"),
        ({"starts_on": date(2025, 6, 2)}, "starts_on"),
        ({"ends_on": date(2025, 5, 1)}, "starts_on"),
    ],
)
def test_a_correction_that_cannot_be_is_refused_whole(member, office, changes, field):
    membership.rest(member, on=date(2025, 6, 1), until=date(2025, 6, 30), by=office)
    before = Membership.objects.values().get()
    assert refusal(correct, member, changes=changes, reason="Versuch", by=office)[0] == field
    assert Membership.objects.values().get() == before


def test_a_correction_needs_its_reason(member, office):
    assert refusal(correct, member, changes={"starts_on": BOARD}, reason=" ", by=office)[0] == "reason"


def test_a_time_of_resting_is_corrected_or_taken_out(member, office):
    rests = membership.rest(member, on=date(2025, 6, 1), by=office)
    correct_rest(rests, starts_on=date(2025, 7, 1), ends_on=LAST, reason="Brief gefunden", by=office)
    assert [member.state_on(day) for day in (date(2025, 6, 30), date(2025, 7, 1))] == ["member", "dormant"]
    no = refusal(correct_rest, rests, starts_on=BOARD, ends_on=LAST, reason="Versuch", by=office)
    assert no[0] == "starts_on"
    assert member.dormancies.get().starts_on == date(2025, 7, 1)
    remove_rest(rests, reason="Irrtum", by=office)
    assert member.dormancies.count() == 0
    assert said(member)[:2] == [
        "ruht 01.06.2025– → –; Irrtum",
        "ruht 01.06.2025– → ruht 01.07.2025–31.12.2025; Brief gefunden",
    ]


def test_a_rest_that_was_planned_leaves_a_line_when_the_membership_ends(member, office):
    membership.rest(member, on=date(2025, 11, 1), until=date(2026, 2, 1), by=office)
    membership.rest(member, on=date(2026, 5, 1), basis="Umbau", by=office)
    membership.leave(member, on=LAST, by=office)
    assert [(one.starts_on, one.ends_on) for one in member.dormancies.all()] == [(date(2025, 11, 1), LAST)]
    assert said(member)[:3] == [
        "ausgetreten 31.12.2025",
        "ruht 01.05.2026: entfällt",
        "ruht 01.11.2025–31.12.2025",
    ]
