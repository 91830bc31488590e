"""Quorum and majority as sentences, from attendance and rules."""

from datetime import date
from fractions import Fraction

import pytest

from members.committees.ruling import spell_share
from members.models import Committee, GoverningRules, Membership, Organisation, Seat
from minutes.voting import (
    Ballot,
    Electorate,
    count_seats,
    counted,
    judge,
    spell_quorum,
    spell_votes,
)

BOARD = GoverningRules(quorum_of=1, quorum_in=2, quorum_is_strict=True)
TWO_THIRDS = GoverningRules(majority_of=2, majority_in=3, majority_is_strict=False)
SIX_OF_EIGHT = Electorate(present=6, seats=8, rules=BOARD)


@pytest.mark.parametrize(
    ("ballot", "electorate", "result"),
    [
        (Ballot(5, 0, 1), SIX_OF_EIGHT, "carried"),
        (Ballot(3, 3, 0), SIX_OF_EIGHT, "rejected"),
        (Ballot(1, 0, 5), SIX_OF_EIGHT, "carried"),
        (Ballot(0, 0, 6), SIX_OF_EIGHT, "rejected"),
        (Ballot(2, 1, 0, 3), SIX_OF_EIGHT, "carried"),
        (Ballot(4, 2, 0), Electorate(6, 8, TWO_THIRDS), "carried"),
        (Ballot(3, 2, 1), Electorate(6, 8, TWO_THIRDS), "rejected"),
        (Ballot(4, 0, 0), Electorate(4, 8, BOARD), ""),
        (Ballot(9, 1, 0), Electorate(None, 8, BOARD), "carried"),
        (Ballot(), SIX_OF_EIGHT, ""),
        (Ballot(is_unanimous=True), Electorate(None, 8, BOARD), "carried"),
    ],
)
def test_the_majority_of_votes_cast_decides_and_abstentions_do_not_count(ballot, electorate, result):
    assert judge(ballot, electorate).result == result


def test_more_votes_than_voters_are_refused_with_a_sentence():
    verdict = judge(Ballot(8, 0, 1), SIX_OF_EIGHT)
    assert (verdict.result, verdict.sentence) == ("", "")
    assert verdict.problem == (
        "9 Stimmen, aber hier sind nur 6 Personen stimmberechtigt. "
        "Die Zeile bleibt stehen, die Stimmen zählen noch nicht."
    )


def test_invalid_votes_were_cast_too():
    assert judge(Ballot(5, 0, 0, 1), SIX_OF_EIGHT).problem == ""
    assert judge(Ballot(5, 0, 0, 2), SIX_OF_EIGHT).problem.startswith("7 Stimmen, ")


def test_without_a_quorum_nothing_is_decided():
    verdict = judge(Ballot(4, 0, 0), Electorate(4, 8, BOARD))
    assert verdict.sentence == "nicht beschlussfähig: 4 von 8 Stimmen anwesend (nötig: mehr als die Hälfte)"


def test_the_sentence_names_the_majority_that_was_needed():
    assert judge(Ballot(5, 0, 1), SIX_OF_EIGHT).sentence == (
        "angenommen (einfache Mehrheit der abgegebenen Stimmen)"
    )


def test_unanimous_means_all_who_may_vote():
    assert counted(Ballot(is_unanimous=True), SIX_OF_EIGHT) == Ballot(6, 0, 0)
    assert counted(Ballot(votes_abstain=1, is_unanimous=True), SIX_OF_EIGHT) == Ballot(5, 0, 1)


def test_the_quorum_is_stated_by_itself():
    assert spell_quorum(SIX_OF_EIGHT) == (
        "beschlussfähig: 6 von 8 Stimmen anwesend (nötig: mehr als die Hälfte)"
    )
    assert spell_quorum(Electorate(None, 8, BOARD)) == ""


@pytest.mark.parametrize(
    ("ballot", "words"),
    [
        (Ballot(5, 0, 1), "5 Ja · 0 Nein · 1 Enthaltung"),
        (Ballot(5, 1, 2, 1), "5 Ja · 1 Nein · 2 Enthaltungen · 1 ungültig"),
        (Ballot(is_unanimous=True), "einstimmig"),
        (Ballot(), ""),
    ],
)
def test_votes_in_words(ballot, words):
    assert spell_votes(ballot) == words


@pytest.mark.parametrize(
    ("share", "is_strict", "words"),
    [
        (Fraction(1, 2), True, "mehr als die Hälfte"),
        (Fraction(2, 3), False, "mindestens zwei Drittel"),
        (Fraction(3, 5), False, "mindestens 3/5"),
        (Fraction(1), False, "alle"),
    ],
)
def test_shares_in_words(share, is_strict, words):
    assert spell_share(share, is_strict=is_strict) == words


@pytest.mark.django_db
def test_all_votes_of_a_body_are_its_voting_seats_and_of_the_assembly_its_members():
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    for is_voting in (True, True, False):
        Seat.objects.create(committee=board, name="Sitz", is_voting=is_voting)
    assembly = Committee.objects.create(slug="mv", name="Versammlung", kind="assembly")
    for name, kind, ends_on in (
        ("A", "member", None),
        ("B", "member", date(2026, 12, 31)),
        ("C", "member", date(2026, 10, 31)),
        ("D", "advisory", None),
    ):
        organisation = Organisation.objects.create(name=name)
        Membership.objects.create(
            organisation=organisation, kind=kind, starts_on=date(2024, 1, 1), ends_on=ends_on
        )
    day = date(2026, 11, 9)
    assert (count_seats(board, day), count_seats(assembly, day)) == (2, 2)
