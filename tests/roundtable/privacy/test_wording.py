"""How a name is found in texts: everywhere in full, alone only where she is linked or addressed."""

from datetime import UTC, datetime

import pytest

from meetings.models import AgendaItem, Meeting
from meetings.tasks.models import ActionItem, Step
from members.models import Committee, Organisation, Person
from minutes.models import Entry, Minutes, Remark, Review
from roundtable.privacy import erasing
from roundtable.privacy.wording import Wording

pytestmark = [pytest.mark.django_db, pytest.mark.db]
X = "Person (gelöscht)"


@pytest.fixture
def mona():
    return Person.objects.create(first_name="Mona", last_name="Sommer", email="m@rollen.example")


@pytest.fixture
def uwe():
    return Person.objects.create(first_name="Uwe", last_name="Sommer")


ALONE = [
    ("Im Sommer ist Pause.", "Im Sommer ist Pause."),
    ("Sommer: Pause", f"{X}: Pause"),
    ("Frau Sommer kommt.", f"{X} kommt."),
    ("mit Herrn Dr. Sommer", f"mit {X}"),
    ("Prof. Sommers Vortrag", f"{X} Vortrag"),
    ("Mona Sommer kommt", f"{X} kommt"),
    ("Mona Sommers Brief", f"{X} Brief"),
    ("Sommer, Mona (m@rollen.example)", f"{X} ()"),
    ("M. Sommer", X),
    ("mona sommer, sommer, Sommerfest", f"{X}, sommer, Sommerfest"),
    ("MONA SOMMER kommt, SOMMER nicht", f"{X} kommt, SOMMER nicht"),
    ("Mona\nSommer; heute Sommer.\nMona Kurz", f"{X}; heute Sommer.\nMona Kurz"),
    ("Frau Sommer-Kurz", "Frau Sommer-Kurz"),
]


@pytest.mark.parametrize(("text", "swept"), ALONE)
def test_a_last_name_that_is_a_word_stays_in_running_text(mona, text, swept):
    assert Wording(mona, label=X).everywhere(text) == swept


JOINED = [
    "Brief_Mona_Sommer_2024.pdf",
    "sommer-mona.jpg",
    "/ueber-uns/mona-sommer/",
    "mona.sommer@post.example",
]


@pytest.mark.parametrize("text", JOINED)
def test_in_a_name_of_a_file_something_stands_for_her_that_may_stand_there(mona, text):
    swept = Wording(mona, label=X).everywhere(text)
    assert swept.replace(f"person-{mona.pk}", "X") in {
        "Brief_X_2024.pdf",
        "X.jpg",
        "/ueber-uns/X/",
        "X@post.example",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Łucja Müller-Weiß",
        "Lucja Mueller-Weiss",
        "LUCJA MÜLLER WEISS",
        "Muller Weiß, Łucja",
        "Łucja Mu\u0308ller-Weiß",
    ],
)
def test_accents_and_umlauts_are_left_out_or_written_otherwise(db, text):
    person = Person.objects.create(first_name="Łucja", last_name="Müller-Weiß")
    assert Wording(person, label=X).everywhere(text) == X


SHARED = [
    ("Frau Sommer und Uwe Sommer, Mona Sommer", f"Frau Sommer und Uwe Sommer, {X}"),
    ("Sommer: Pause", "Sommer: Pause"),
    ("M. Sommer, U. Sommer", f"{X}, U. Sommer"),
]


@pytest.mark.parametrize(("text", "swept"), SHARED)
def test_a_shared_last_name_stays_where_nothing_links_her(mona, uwe, text, swept):
    assert Wording(mona, label=X).everywhere(text) == swept


LINKED = [
    ("Sommer fragen", f"{X} fragen"),
    ("Frau Sommer und Uwe Sommer", f"{X} und Uwe Sommer"),
    ("Sommer, Uwe; U. Sommer; Sommers Liste", f"Sommer, Uwe; U. Sommer; {X} Liste"),
    ("Sommerfest", "Sommerfest"),
]


@pytest.mark.parametrize(("text", "swept"), LINKED)
def test_where_she_is_linked_her_last_name_alone_goes_too(mona, uwe, text, swept):
    assert Wording(mona, label=X).linked(text) == swept


def test_a_title_that_only_she_has_says_which_of_two_it_is(mona, uwe):
    mona.title, uwe.title = "Dr.", "Prof. Dr."
    mona.save(), uwe.save()
    swept = Wording(mona, label=X).everywhere("Frau Dr. Sommer und Frau Sommer")
    assert swept == f"{X} und Frau Sommer"


def test_an_initial_that_fits_two_people_is_hers_only_where_she_is_linked(mona):
    Person.objects.create(first_name="Max", last_name="Sommer")
    wording = Wording(mona, label=X)
    assert (wording.everywhere("M. Sommer"), wording.linked("M. Sommer")) == ("M. Sommer", X)


def test_another_family_is_no_genitive(mona):
    Person.objects.create(first_name="Mona", last_name="Sommers")
    assert Wording(mona, label=X).everywhere("Mona Sommers, Mona Sommer") == f"Mona Sommers, {X}"


@pytest.fixture
def rows(mona, uwe):
    """One of each that is linked to her, one of each that is linked to him."""
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    meeting = Meeting.objects.create(
        committee=board, title="Sitzung", state="held", starts_at=datetime(2024, 5, 1, 14, tzinfo=UTC)
    )
    minutes = Minutes.objects.create(meeting=meeting, state="circulated")
    for number, who in enumerate((mona, uwe), 1):
        words = {"text": "Sommer will das", "speaker": who, "kind": "statement"}
        entry = Entry.objects.create(minutes=minutes, typed="Sommer: ja", speaker_label="Sommer", **words)
        AgendaItem.objects.create(meeting=meeting, position=number, title="Bericht Sommer", presenter=who)
        task = ActionItem.objects.create(text="Sommer ruft an", meeting=meeting, committee=board)
        task.assignees.add(who)
        done = ActionItem.objects.create(text="Sommer war da", meeting=meeting, committee=board)
        Step.objects.create(action_item=done, by=who, kind="commented", new="Sommer erledigt")
        review = Review.objects.create(minutes=minutes, reviewer=who, returned_at=meeting.starts_at)
        Remark.objects.create(review=review, entry=entry, text="Sommer meint")
    Organisation.objects.create(name="Chor", description="Probe im Sommer mit Uwe Sommer")


def texts() -> dict[str, list[str]]:
    found = {
        "lines": Entry.objects.values_list("typed", "text", "speaker_label"),
        "items": AgendaItem.objects.values_list("title"),
        "tasks": ActionItem.objects.values_list("text"),
        "steps": Step.objects.values_list("new"),
        "remarks": Remark.objects.values_list("text"),
        "elsewhere": Organisation.objects.values_list("description"),
    }
    return {name: [" | ".join(row) for row in values.order_by("pk")] for name, values in found.items()}


def test_a_shared_last_name_goes_exactly_where_she_is_linked(mona, rows):
    before = texts()
    erasing.erase(mona, by=None)
    assert texts() == {
        "lines": [f"{X}: ja | {X} will das | {X}", before["lines"][1]],
        "items": [f"Bericht {X}", "Bericht Sommer"],
        "tasks": [f"{X} ruft an", f"{X} war da", "Sommer ruft an", "Sommer war da"],
        "steps": [f"{X} erledigt", "Sommer erledigt"],
        "remarks": [f"{X} meint", "Sommer meint"],
        "elsewhere": ["Probe im Sommer mit Uwe Sommer"],
    }
