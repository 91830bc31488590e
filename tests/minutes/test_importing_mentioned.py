"""Who is named in the text without standing in any list."""

import pytest

from minutes.importing.reader.parse import parse
from minutes.importing.reader.people.mentioned import mentioned_people
from minutes.importing.reader.text.paragraphs import read

TOLD = [
    ("Rolf fragt beim Vermieter nach.", ["Rolf"]),
    ("Den Saal bucht Gülsüm, die Technik macht Jean-Marie.", ["Gülsüm", "Jean-Marie"]),
    ("Heike Wilms übernimmt die Kasse; später fragt Heike nach.", ["Heike Wilms"]),
    ("Für den Abend hat Rolf Kuchen gebacken.", ["Rolf"]),
    ("Der Mai war nass, im August regnet es.", []),
    ("Max. 20 Personen, ab 3. Jan. 2026; nur Max fragt.", ["Max"]),
    ("Treffen im Haus Maria, neben St. Anna, in der Clara-Zetkin-Straße 4.", []),
    ("Die Rosa-Parks-Schule und das Ernst-Bloch-Haus sind offen.", []),
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_a_usual_first_name_names_somebody(text, names):
    assert [one.name for one in mentioned_people(read(text), [])] == names


def test_who_is_listed_is_not_named_again():
    parsed = parse("Protokoll vom 3.2.2026\nAnwesend: Heike Wilms\n\nTOP 1: Saal\nHeike fragt nach.\n")
    assert [one.name for one in parsed.present] == ["Heike Wilms"]
    assert mentioned_people(read("Heike fragt nach."), parsed.present) == []


def test_who_is_only_named_takes_a_task_and_is_not_present():
    parsed = parse("Protokoll vom 3.2.2026\n\nTOP 1: Saal\nRolf fragt bis 10.2. beim Vermieter nach.\n")
    assert [one.assignee for one in parsed.action_items] == [("Rolf",)]
    assert (parsed.present, parsed.guests) == ((), ())
