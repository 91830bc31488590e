"""How somebody is addressed, and what is filled into a text for her."""

import pytest

from members.salutation import Recipient, UnknownPlaceholders, check, fill, salutation

MONA = Recipient("Haddad", "Mona", "Dr.", "frau", "Brücke e. V.", ("Hang 3", "39288 Burg"))


@pytest.mark.parametrize(
    ("recipient", "words"),
    [
        (MONA, "Sehr geehrte Frau Dr. Haddad"),
        (Recipient("Vogt", "Ole", form_of_address="herr"), "Sehr geehrter Herr Vogt"),
        (Recipient("Haddad", "Robin"), "Guten Tag Robin Haddad"),
        (Recipient("Haddad"), "Guten Tag Haddad"),
        (Recipient("Haddad", "Robin", "Prof. Dr."), "Guten Tag Prof. Dr. Robin Haddad"),
        (Recipient(organisation="Brücke e. V."), "Sehr geehrte Damen und Herren"),
        (Recipient("المصري", "ليلى"), "Guten Tag ليلى المصري"),
    ],
    ids=str,
)
def test_salutations(recipient, words):
    assert salutation(recipient) == words


@pytest.mark.parametrize(
    ("recipient", "lines"),
    [
        (MONA, ("Brücke e. V.", "Frau Dr. Mona Haddad", "Hang 3", "39288 Burg")),
        (Recipient("Vogt", "Ole", form_of_address="herr"), ("Herrn Ole Vogt",)),
        (Recipient(organisation="Brücke", address_lines=("Hang 3",)), ("Brücke", "Hang 3")),
    ],
    ids=str,
)
def test_envelopes(recipient, lines):
    assert recipient.envelope == lines


def test_placeholders_are_filled_in():
    text = "{anrede},\n{ Name } von {ORGANISATION}: {{wörtlich}}"
    assert fill(text, MONA) == "Sehr geehrte Frau Dr. Haddad,\nDr. Mona Haddad von Brücke e. V.: {wörtlich}"


def test_what_is_filled_in_is_not_filled_again():
    assert fill("{name}", Recipient("{anrede}", "Ole")) == "Ole {anrede}"


def test_unknown_placeholders_are_named():
    with pytest.raises(UnknownPlaceholders) as caught:
        check("{anrde} {name} {}")
    assert caught.value.names == ("anrde", "")
    assert caught.value.message == (
        "Diese Platzhalter gibt es nicht: {anrde}, {}. Möglich sind {anrede}, {name}, {organisation}."
    )
