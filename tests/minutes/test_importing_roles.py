"""Who led and who wrote the minutes, as old protocols say it, and what becomes of it."""

import pytest

from members.models import Committee, Person
from minutes.gathering import gather
from minutes.importing.preview.preview import only_known, preview
from minutes.importing.preview.register import known_people
from minutes.importing.reader.parse import parse
from minutes.importing.takeover.apply import apply
from minutes.importing.takeover.history import History
from tests.roles import make_user

PEOPLE = "Anwesend: Anna Berg, Ben Kurz, Mia Lind"
BODY = "1. Bericht\n\nAlles gut.\n\n2. Ende\n\nNix.\n"


def source(line: str, people: str = PEOPLE) -> str:
    return f"Protokoll der Vorstandssitzung am 3.2.2026\n\n{people}\n{line}\n\n{BODY}"


@pytest.mark.parametrize(
    ("line", "chair", "minute_taker"),
    [
        ("Protokoll: Ben Kurz", "", "Ben Kurz"),
        ("Protokollführung: B. Kurz", "", "B. Kurz"),
        ("Protokollantin: Mia Lind", "", "Mia Lind"),
        ("Schriftführerin: Mia Lind", "", "Mia Lind"),
        ("Leitung: Anna Berg", "Anna Berg", ""),
        ("Vorsitz: Frau Dr. Berg", "Berg", ""),
        ("Sitzungsleitung: Anna Berg, Protokoll: Ben Kurz", "Anna Berg", "Ben Kurz"),
        ("Moderation: Anna Berg\nProtokoll: Ben Kurz", "Anna Berg", "Ben Kurz"),
        ("Leitung und Protokoll: Anna Berg", "Anna Berg", "Anna Berg"),
        ("Leitung/Protokoll: Anna Berg / Ben Kurz", "Anna Berg", "Ben Kurz"),
        ("Protokoll: Ben Kurz, Mia Lind", "", "Ben Kurz, Mia Lind"),
        ("Das Protokoll führt Ben Kurz.", "", "Ben Kurz"),
        ("Anna Berg leitet die Sitzung. Ben Kurz schreibt das Protokoll.", "Anna Berg", "Ben Kurz"),
        ("Protokoll: Mia Lind, 06.03.2026", "", "Mia Lind"),
        # Look-alikes.
        ("Protokoll: genehmigt", "", ""),
        ("Leitung der Werkstatt: Anna Berg", "", ""),
        ("Anna Berg leitet den Chor.", "", ""),
        ("Das Protokoll schreibt künftig jemand anderes.", "", ""),
    ],
)
def test_labels_and_sentences_name_them(line, chair, minute_taker):
    head = parse(source(line)).head
    assert (head.chair, head.minute_taker) == (chair, minute_taker)


@pytest.mark.parametrize(
    ("people", "chair", "minute_taker"),
    [
        ("Anwesend: Anna Berg (Vorsitz), Ben Kurz (Protokoll), Mia Lind", "Anna Berg", "Ben Kurz"),
        ("Anwesend: Anna Berg (Sitzungsleitung), Mia Lind (Turm e. V., Protokoll)", "Anna Berg", "Mia Lind"),
        ("Anwesend:\n- Anna Berg – Moderation\n- Ben Kurz – Protokollant\n", "Anna Berg", "Ben Kurz"),
        ("Anwesend: Anna Berg (stellv. Vorsitz), Ben Kurz (Kasse)", "", ""),
        ("Anwesend: pixel, kiwi, 0lli\nModeration: pixel\nProtokoll: kiwi", "pixel", "kiwi"),
        ("Entschuldigt: Anna Berg (Vorsitz)", "", ""),
    ],
)
def test_the_list_of_those_present_names_them(people, chair, minute_taker):
    head = parse(source("", people)).head
    assert (head.chair, head.minute_taker) == (chair, minute_taker)


@pytest.mark.django_db
@pytest.mark.parametrize("history", [None, History()])
def test_they_are_people_of_the_register_or_stay_names(history):
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    anna = Person.objects.create(first_name="Anna", last_name="Berg")
    text = source("Leitung: A. Berg\nProtokoll: Olga Fern")
    found = only_known(preview(parse(text), register=known_people()))
    minutes = apply(found, committee=board, by=None, source=text, history=history)
    assert (minutes.meeting.chair, minutes.meeting.minute_taker) == (anna, None)
    document = gather(minutes, reader=make_user("office"))
    assert (document.chair, document.minute_taker) == ("Anna Berg", "Olga Fern")
