"""Names in any script, cleaned and compared."""

import pytest

from members.names import clean_name, fold, fold_organisation, likeness, trigrams


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Mina   Haddad ", "Mina Haddad"),
        ("O’Brien", "O’Brien"),
        ("D'Angelo", "D'Angelo"),
        ("فاطمة الزهراء", "فاطمة الزهراء"),
        ("نرگس\u200cخاتون", "نرگس\u200cخاتون"),
        ("Evil\u202eexe.tnega", "Evilexe.tnega"),
        ("Yu\u0308ksel", "Yüksel"),
        ("\u200b\u2060", ""),
        ("李小龍", "李小龍"),
    ],
)
def test_a_name_is_one_clean_line(typed, kept):
    assert clean_name(typed) == kept


@pytest.mark.parametrize(
    ("one", "other", "are_same"),
    [
        ("Müller-Łoś", "mueller los", True),
        ("Yıldız", "YILDIZ", True),
        ("José", "Jose", True),
        ("O’Brien", "O'Brien", True),
        ("Haddad", "Hadad", False),
        ("Sørensen", "Soerensen", True),
        ("Vorname & Name", "vorname name", True),
    ],
)
def test_names_are_compared_as_people_would(one, other, are_same):
    assert (fold(one) == fold(other)) is are_same


@pytest.mark.parametrize(
    "written",
    [
        *("Frauen aktiv", "Frauen aktiv e.V.", "FRAUEN AKTIV e. V.", "Frauen-aktiv eV", "Frauen aktiv gGmbH"),
        *("Frauen aktiv (i. G.)", "Frauen aktiv K. d. ö. R.", "Frauen aktiv KdöR", "frauen aktiv eG"),
    ],
)
def test_the_legal_form_does_not_count(written):
    assert fold_organisation(written) == "frauen aktiv"


@pytest.mark.parametrize("written", ["Wort & Bild e. V.", "Wort+Bild", "Wort und Bild"])
def test_a_sign_for_and_is_the_word(written):
    assert fold_organisation(written) == "wort und bild"


def test_a_name_that_is_nothing_but_a_legal_form_stays():
    assert fold_organisation("AG") == "ag"


def test_likeness_goes_from_nothing_to_the_same():
    one, other = trigrams("frauen aktiv"), trigrams("otto")
    assert (likeness(one, one), likeness(one, other)) == (1.0, 0.0)
    assert 0.8 < likeness(one, trigrams("frauen aktive")) < 1
