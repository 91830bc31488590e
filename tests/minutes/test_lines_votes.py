"""How people write down a vote."""

import pytest

from minutes.lines.votes import Votes, find_votes


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("Wir laden ein (8/0/1)", (8, 0, 1)),
        ("(5|0|0) angenommen", (5, 0, 0)),
        ("Abstimmung: 8 Ja, 0 Nein, 1 Enthaltung", (8, 0, 1)),
        ("8 Ja-Stimmen, keine Gegenstimmen, zwei Enthaltungen", (8, 0, 2)),
        ("Ja: 5 Nein: 0 Enthaltung: 1", (5, 0, 1)),
        ("dafür: 20, dagegen: 3, Enthaltungen: 1", (20, 3, 1)),
        ("mit 20 Ja-, 8 Neinstimmen und 3 Enthaltungen", (20, 8, 3)),
        ("einstimmig", (None, 0, 0)),
        ("einstimmig bei 2 Enthaltungen", (None, 0, 2)),
        ("bei einer Enthaltung angenommen", (None, None, 1)),
        ("ohne Gegenstimmen genehmigt", (None, 0, None)),
        ("mehrheitlich mit 5 dafür und 2 dagegen", (5, 2, None)),
    ],
)
def test_votes(text, votes):
    assert find_votes(text)[0] == Votes(*votes, is_unanimous="einstimmig" in text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ja, das machen wir.",
        "10/2025/12 lag vor",
        "Am 3.2.26",
        "8186 Menschen",
        "Nein.",
        "Seite 1/2",
        "§ 3/4",
    ],
)
def test_what_is_no_vote(text):
    assert find_votes(text)[0] is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Wir laden ein (8/0/1).", "Wir laden ein"),
        ("Wir laden ein (8 Ja, 0 Nein, 1 Enthaltung)", "Wir laden ein"),
        ("Wir laden ein (einstimmig)", "Wir laden ein"),
        ("Wir laden ein: 8/0/1", "Wir laden ein"),
        ("50 € für Papier. Abstimmung: einstimmig", "50 € für Papier."),
        ("Wir laden (auch Gäste) ein, einstimmig", "Wir laden (auch Gäste) ein, einstimmig"),
    ],
)
def test_the_wording_stays_without_the_votes(text, rest):
    assert find_votes(text)[1] == rest
