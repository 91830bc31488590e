"""Rules in plain sentences, version beside version; what is in force is corrected, never silently changed."""

from datetime import date

import pytest

from members.committees import ruling
from members.forms.together import SHOWN
from members.history import history_of
from members.models import Committee, GoverningRules
from members.refusal import Refused

TODAY = date(2026, 11, 21)


def test_the_fields_become_sentences():
    rules = GoverningRules(
        notice_days=14,
        quorum_of=1,
        quorum_in=2,
        quorum_is_strict=True,
        majority_of=2,
        majority_in=3,
        majority_is_strict=False,
        votes_per_organisation=2,
        proxies_per_person=1,
        term_months=30,
        admits="board",
        approval="silence",
        objection_days=14,
    )
    assert ruling.in_sentences(rules) == {
        "Einladung": "Eingeladen wird mindestens 14 volle Tage vorher.",
        "Beschlussfähigkeit": "Beschlossen werden kann, wenn mehr als die Hälfte der Stimmen anwesend sind.",
        "Mehrheit": "Ein Antrag ist angenommen, wenn mindestens zwei Drittel der abgegebenen Stimmen "
        "dafür sind. Enthaltungen zählen nicht mit.",
        "Stimmen": "Jede Organisation hat 2 Stimmen.",
        "Vollmachten": "Eine Person kann mit Vollmacht für 1 weitere Organisation stimmen.",
        "Wahlperiode": "Eine Wahlperiode dauert 2 Jahre und 6 Monate.",
        "Aufnahme": "Über die Aufnahme neuer Mitglieder entscheidet der Vorstand.",
        "Protokolle": "Protokolle werden genehmigt: wenn bis zum Ende der Einspruchsfrist niemand "
        "widerspricht. Die Einspruchsfrist beträgt 14 Tage.",
    }


def test_without_notice_and_quorum_that_is_said_too():
    said = ruling.in_sentences(GoverningRules(notice_days=0, term_months=0))
    assert (said["Einladung"], said["Beschlussfähigkeit"], said["Wahlperiode"]) == (
        "Für die Einladung gilt keine Frist.",
        "Beschlossen werden kann, gleich wie viele anwesend sind.",
        "Es ist keine Wahlperiode festgelegt.",
    )


def test_two_versions_are_compared_sentence_by_sentence():
    (found,) = ruling.differences(GoverningRules(notice_days=14), GoverningRules(notice_days=1))
    assert (found.topic, found.before, found.after) == (
        "Einladung",
        "Eingeladen wird mindestens 14 volle Tage vorher.",
        "Eingeladen wird mindestens 1 vollen Tag vorher.",
    )


@pytest.fixture
def statute(db):
    return GoverningRules.objects.create(name="Satzung 2024", valid_from=date(2024, 1, 1))


@pytest.fixture
def coming(statute):
    return GoverningRules.objects.create(name="Satzung 2027", valid_from=date(2027, 1, 1))


@pytest.mark.parametrize(
    ("day", "name"),
    [(date(2023, 12, 31), ""), (date(2026, 12, 31), "Satzung 2024"), (date(2027, 1, 1), "Satzung 2027")],
)
def test_who_is_in_force_on_a_day(coming, day, name):
    assert "".join(one.name for one in ruling.in_force(day)) == name


def test_a_committee_may_have_its_own_beside_those_for_all(statute):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    own = GoverningRules.objects.create(name="Ordnung", valid_from=date(2025, 1, 1), committee=board)
    assert ruling.in_force(TODAY) == [statute, own]
    assert (ruling.version_before(own), ruling.version_before(statute)) == (None, None)


def test_the_version_before_is_the_one_it_replaced(statute, coming):
    assert ruling.version_before(coming) == statute


def test_what_is_ahead_may_be_changed(coming):
    coming.notice_days = 21
    ruling.change(coming, on=TODAY, by=None)
    line = history_of(coming)[0]
    assert (line.what, line.note) == (
        "geändert",
        "Eingeladen wird mindestens 14 volle Tage vorher. → Eingeladen wird mindestens 21 volle Tage vorher.",
    )


def test_what_is_in_force_is_only_corrected_and_says_why(statute):
    statute.notice_days = 21
    with pytest.raises(Refused):
        ruling.change(statute, on=TODAY, by=None)
    assert GoverningRules.objects.get().notice_days == 14
    ruling.change(statute, on=TODAY, reason="falsch abgeschrieben", by=None)
    line = history_of(statute)[0]
    assert (line.what, line.note.endswith("; falsch abgeschrieben")) == ("berichtigt", True)


def test_two_versions_do_not_begin_on_one_day(statute):
    with pytest.raises(Refused) as no:
        ruling.enact(GoverningRules(name="Zweite", valid_from=date(2024, 1, 1)), by=None)
    assert no.value.message == "Von diesem Tag an gilt schon „Satzung 2024“."


SAID = {
    "name": "Satzung 2028",
    "valid_from": "2028-01-01",
    "notice_days": "21",
    "quorum": "1/2/1",
    "majority": "2/3/0",
    "admits": "board",
    "votes_per_organisation": "1",
    "proxies_per_person": "0",
    "term_months": "24",
    "approval": "meeting",
    "objection_days": "14",
}


def test_a_new_version_is_made_from_another(client_of, statute):
    client = client_of("office")
    page = client.get(f"/intern/mitglieder/ordnungen/neu/?von={statute.pk}").context["form"]
    assert (page["name"].value(), page["valid_from"].value()) == ("Satzung 2024", None)
    client.post(f"/intern/mitglieder/ordnungen/neu/?von={statute.pk}", SAID)
    made = GoverningRules.objects.get(name="Satzung 2028")
    assert (made.quorum_of, made.quorum_in, made.quorum_is_strict, made.majority_in) == (1, 2, True, 3)
    statute.refresh_from_db()
    assert (statute.name, statute.notice_days) == ("Satzung 2024", 14)


def test_a_correction_without_a_reason_keeps_what_was_typed(client_of, statute):
    client = client_of("office")
    url = f"/intern/mitglieder/ordnungen/{statute.pk}/bearbeiten/"
    shown = {SHOWN: client.get(url).context["form"][SHOWN].value()}
    page = client.post(url, SAID | shown | {"notice_days": "99"})
    assert page.context["form"].errors.keys() == {"reason"}
    assert page.context["form"]["notice_days"].value() == "99"


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_the_list_costs_the_same(rows, client_of, django_assert_num_queries):
    client = client_of("office")
    for number in range(rows):
        GoverningRules.objects.create(name=f"Fassung {number}", valid_from=date(2000 + number, 1, 1))
    with django_assert_num_queries(8):
        client.get("/intern/mitglieder/ordnungen/")
