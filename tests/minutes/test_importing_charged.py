"""What a resolution charges somebody with, and what is promised behind a resolution or a date."""

import pytest

from minutes.importing.reader.parse import parse

HEAD = """Protokoll Vorstand 10.03.2026
Anwesend: Anna Berg, Karim Said, Ole Friis

TOP 1 Wege
"""


def tasks(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [
        (task.rule, task.assignee) for task in parse(f"{HEAD}{text}\n\nTOP 2 Sonstiges\nNichts.").action_items
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Beschluss: Die Geschäftsstelle wird beauftragt, drei Angebote einzuholen. (5/0/1)",
            [("task.asked", ("Geschäftsstelle",))],
        ),
        (
            "Antrag: Der Vorstand wird beauftragt, die Stadt zu fragen.\n6 Ja, 1 Nein, 0 Enthaltungen",
            [("task.asked", ("Vorstand",))],
        ),
        (
            "Antrag: Der Vorstand wird beauftragt, die Stadt zu fragen.\n1 Ja, 6 Nein, 0 Enthaltungen",
            [],
        ),
        ("Beschluss: Der Beitrag bleibt bei 20 Euro. (5/0/1)", []),
        ("Beschluss: Wir kaufen vier Zelte. Ole holt sie ab.", [("task.sentence", ("Ole Friis",))]),
        (
            "Nächste Sitzung: 14. April um 19 Uhr. Den Schlüssel bringt Anna mit.",
            [("task.inverted", ("Anna Berg",))],
        ),
        ("Nächste Sitzung: 14. April um 19 Uhr. Anna ist im Urlaub.", []),
        ("TODO Schilder\nKarim malt drei Schilder.", [("task.keyword", ("Karim Said",))]),
        (
            "- TODO Schilder\n- Karim malt drei Zäune.",
            [("task.keyword", ()), ("task.sentence", ("Karim Said",))],
        ),
        (
            "TODO Zaun streichen\nKarim malt drei Schilder.",
            [("task.keyword", ()), ("task.sentence", ("Karim Said",))],
        ),
        ("- → Konsens: der Zaun bleibt", []),
    ],
)
def test_a_charge_or_a_promise_beside_something_else(text, expected):
    assert tasks(text) == expected
