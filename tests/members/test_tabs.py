"""Tabs with long words are written smaller on the narrowest phones, others are not."""

import pytest

from members.templatetags.tabs import crowded


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        ("Tagesordnung Unterlagen Teilnahme Protokoll", True),
        ("Organisationen Personen Gremien Orte Anträge", True),
        ("Überblick Vertretung Gremien Aufgaben Unterlagen", False),
        ("E-Mail Passwort Faktor Geräte", False),
        ("Beschlussregister Festlegungsregister Umsetzungsregister", True),
        ("Rundschreiben Empfänger*innen", False),
        ("", False),
    ],
)
def test_long_words_are_crowded(labels, expected):
    assert crowded([{"label": label} for label in labels.split()]) == expected


def test_a_count_takes_room_and_nought_does_not():
    words = ["Elfbuchstab", "Elfbuchstab", "Zehnbuchst", "Ja"]
    assert [crowded([{"label": word, "count": count} for word in words]) for count in (0, 9)] == [False, True]
