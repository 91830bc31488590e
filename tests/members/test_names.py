"""Names in any script, cleaned and compared."""

import pytest

from members.names import clean_name, fold, fold_organisation


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
    ],
)
def test_names_are_compared_as_people_would(one, other, are_same):
    assert (fold(one) == fold(other)) is are_same


@pytest.mark.parametrize(
    "written",
    ["Frauen aktiv", "Frauen aktiv e.V.", "FRAUEN AKTIV e. V.", "Frauen-aktiv eV", "Frauen aktiv gGmbH"],
)
def test_the_legal_form_does_not_count(written):
    assert fold_organisation(written) == "frauen aktiv"


def test_a_name_that_is_nothing_but_a_legal_form_stays():
    assert fold_organisation("AG") == "ag"
