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
        ("Abstimmung: 5:2:1", (5, 2, 1)),
        ("**5 : 0 : 0**", (5, 0, 0)),
        ("angenommen +5/-0/=1", (5, 0, 1)),
        ("5+ 0- 1o", (5, 0, 1)),
        ("J: 5 / N: 2 / E: 1", (5, 2, 1)),
        ("J5/N2/E1", (5, 2, 1)),
        ("Ja 8   Nein 1   Enthaltung 0   Befangen 0", (8, 1, 0)),
        ("8 Ja 1 Nein 0 Enthaltungen", (8, 1, 0)),
        ("Dafür: 49   Dagegen: 6   Enthaltungen: 3", (49, 6, 3)),
        ("Ja-Stimmen: 7", (7, None, None)),
        ("dafür: 8, dagegen: keine, Enthaltungen: -", (8, 0, 0)),
        ("mit 8 Ja- und 2 Nein-Stimmen", (8, 2, None)),
        ("Für die Änderung: 12 Mitglieder dafür, 3 Mitglieder dagegen, 2 enthalten sich", (12, 3, 2)),
        ("mit 5 Stimmen bei 2 Gegenstimmen", (5, 2, None)),
        ("mit 12 Stimmen gewählt", (12, None, None)),
        ("wird mit 9 zu 3 Stimmen beschlossen", (9, 3, None)),
        ("mit drei gegen eine Stimme bei zwei Enthaltungen", (3, 1, 2)),
        ("mit 3 gegen 1 Stimme bei einer Enthaltung", (3, 1, 1)),
        ("einstimmig (7)", (7, 0, 0)),
        ("einstimmig mit 7 Stimmen", (7, 0, 0)),
        ("dafür: alle", (None, 0, 0)),
        ("alle 7 dafür", (7, 0, 0)),
        ("ohne Gegenstimmen und Enthaltungen", (None, 0, 0)),
        ("ohne Gegenstimme bei 5 Enthaltungen", (None, 0, 5)),
        ("5 pro, 2 contra", (5, 2, None)),
    ],
)
def test_votes(text, votes):
    assert find_votes(text)[0] == Votes(
        *votes, is_unanimous=any(word in text for word in ("einstimmig", "alle"))
    )


def test_invalid_votes_are_counted_too():
    assert find_votes("12 Ja, 3 Nein, 1 Enthaltung, 2 ungültig")[0] == Votes(12, 3, 1, 2)
    assert find_votes("Abstimmung: 12:3:1:2")[0] == Votes(12, 3, 1, 2)


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
        "Beschluss-Nr.: 14/112/2025",
        "Am 3/11/2025",
        "2 pro Person",
        "10 Euro pro 100 Seiten",
        "um 18:15:00 Uhr gilt nicht, um 19:05 schon",
        "192.168.1.1 und 10:20:30:40:50:60",
        "Er stimmte dafür.",
        "Gegen 20 Uhr",
        "mit 12 Stimmen im Chor",
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
