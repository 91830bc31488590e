"""A decision told in the middle of a paragraph: nothing that stands around it disappears from the minutes."""

import pytest

from members.models import Committee
from minutes.gathering import gather
from minutes.importing.preview.preview import preview
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import apply
from tests.roles import make_user

pytestmark = pytest.mark.django_db
HEAD = """Protokoll der Vorstandssitzung am 3.6.2019, 19 – 21 Uhr, Haus am Park

Anwesend: S. Okafor, K. Neu

1. Begrüßung

Guten Abend.

2. Bank

"""


def read_as(talk: str) -> list[tuple[str, str]]:
    """(kind, words) of the lines as somebody reads them in the minutes."""
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    source = HEAD + talk
    minutes = apply(preview(parse(source), register=[]), committee=board, by=None, source=source)
    item = gather(minutes, reader=make_user("office")).items[-1]
    return [(entry.kind, entry.resolution.text if entry.resolution else entry.text) for entry in item.entries]


@pytest.mark.parametrize(
    ("talk", "lines"),
    [
        (
            "Frau Okafor begrüßt alle. Das Protokoll der letzten Sitzung wird einstimmig genehmigt.",
            [
                ("note", "Frau Okafor begrüßt alle."),
                ("resolution", "Das Protokoll der letzten Sitzung wird einstimmig genehmigt."),
            ],
        ),
        (
            "Beschluss: Wir kaufen eine Bank. (2/0/0)",
            [("resolution", "Wir kaufen eine Bank.")],
        ),
        (
            "Die alte Bank am Spielplatz ist seit dem Winter morsch und muss weg. Der Vorstand beschließt\n"
            "einstimmig den Kauf einer neuen Bank.",
            [
                ("note", "Die alte Bank am Spielplatz ist seit dem Winter morsch und muss weg."),
                ("resolution", "Der Vorstand beschließt einstimmig den Kauf einer neuen Bank."),
            ],
        ),
    ],
)
def test_what_stands_around_a_decision_is_read_too(talk, lines):
    assert read_as(talk) == lines


def test_a_task_beneath_votes_in_brackets_is_no_part_of_the_decision():
    votes = "Beschluss: Es werden 300 Euro für eine neue Bank bereitgestellt. (5 Ja, 1 Nein, 1 Enthaltung)"
    found = parse(f"{HEAD}{votes}\nHerr Neu fragt beim Grünflächenamt nach, bis 21.07.2019.\n")
    assert [one.text for one in found.resolutions] == [
        "Es werden 300 Euro für eine neue Bank bereitgestellt."
    ]
    assert [one.assignee for one in found.action_items] == [("K. Neu",)]


def test_a_place_keeps_its_preposition():
    found = parse(f"{HEAD}Nächste Sitzung: 8.7.2019, 19 Uhr, Werkstatt am Kanal\n")
    assert [one.place for one in found.next_dates] == ["Werkstatt am Kanal"]
