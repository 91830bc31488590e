"""What somebody adds in the preview stands where she says, and everything else keeps its place."""

from minutes.importing.preview.additions import add_items
from minutes.importing.preview.corrections import correct
from minutes.importing.preview.preview import Preview
from minutes.importing.reader.parse import parse

SOURCE = """Protokoll am 3.6.2019

Anwesend: A. Berg

1. Bericht

Der Saal ist gebucht.

Ausflug

Wir fahren im Juli.

Aufgabe: Bus mieten (A. Berg)

2. Ende

Alles gesagt.
"""
OUTING = {"line": 9, "number": "1a", "title": "Ausflug", "level": 1}
HEAD = {"title": "", "day": None, "start": None, "end": None, "place": ""}


def places(parsed) -> list[tuple[str, str]]:
    """Each line below an item, with that item."""
    below = (entry for entry in parsed.entries if entry.item is not None)
    return [(entry.text, parsed.agenda[entry.item].title) for entry in below]


def test_an_added_item_takes_the_lines_from_its_own_to_the_next_item():
    parsed = parse(SOURCE)
    assert [title for _text, title in places(parsed)] == ["Bericht"] * 4 + ["Ende"]
    assert [title for _text, title in places(add_items(parsed, [OUTING]))] == [
        "Bericht",
        "Ausflug",
        "Ausflug",
        "Ende",
    ]


def test_a_promise_below_an_added_item_is_as_open_as_it_was_said_to_be():
    parsed = parse(SOURCE)
    [task] = parsed.action_items
    said = {"keep": True, "who": "A. Berg", "due": None, "due_words": "", "text": task.text}
    kept = [vars(one) | {"keep": True} for one in parsed.agenda]
    rows = {"people": [], "resolutions": [], "outcomes": [], "next_dates": []}
    rows |= {"agenda": [*kept, OUTING], "action_items": [said | {"still_open": True}]}
    found = correct(Preview(parsed, ()), head=HEAD, **rows)
    [moved] = found.parsed.action_items
    assert (found.still_open, moved.item) == (frozenset([moved]), 1)
