"""Signed minutes keep her name; nobody finds it, however often the search is written anew."""

from datetime import UTC, datetime

import pytest
from django.core.management import call_command

from meetings.models import Meeting
from members.models import Committee, Person
from members.search import erased
from members.search.models import ErasedWords, SearchRow
from members.search.rows import Row
from minutes.models import Entry, Minutes, Outcome
from roundtable.privacy import erasing

pytestmark = [pytest.mark.django_db, pytest.mark.db]
X = "Person (gelöscht)"


@pytest.fixture
def mona():
    return Person.objects.create(first_name="Mona", last_name="Sommer")


@pytest.fixture
def minutes(mona):
    Person.objects.create(first_name="Uwe", last_name="Sommer")
    board = Committee.objects.create(slug="vorstand", name="Vorstand", kind="board")
    meeting = Meeting.objects.create(
        committee=board, title="Sitzung", state="held", starts_at=datetime(2024, 5, 1, 14, tzinfo=UTC)
    )
    minutes = Minutes.objects.create(
        meeting=meeting,
        state="approved",
        chair_name="Mona Sommer",
        closed_at=datetime(2024, 5, 2, tzinfo=UTC),
    )
    hers = Entry.objects.create(minutes=minutes, kind="statement", speaker=mona, text="Sommer stimmt zu")
    Entry.objects.create(minutes=minutes, kind="note", text="Mona Sommer dankt Uwe Sommer im Sommer")
    Outcome.objects.create(entry=hers, text="Sommer schreibt")
    return minutes


def found() -> list[str]:
    rows = SearchRow.objects.filter(kind__startswith="minutes.").order_by("kind", "thing")
    return [f"{row.title} | {row.text} | {row.text_stems}" for row in rows]


def shown() -> list[str]:
    return [f"{title} | {text}" for title, text, _stems in (one.split(" | ") for one in found())]


HERS_LEFT_OUT = [
    f"Sitzung | {X}: {X} stimmt zu",
    f"Sitzung | {X} dankt Uwe Sommer im Sommer",
    f"Sitzung | Vorstand · {X}",
    f"{X} schreibt | Sitzung",
]


def test_before_she_is_found(minutes):
    assert shown()[0] == "Sitzung | Mona Sommer: Sommer stimmt zu"


def test_erasing_takes_her_out_of_the_rows_of_signed_lines(minutes, mona):
    erasing.erase(mona, by=None)
    assert shown() == HERS_LEFT_OUT


def _reindex(minutes):
    call_command("reindex", verbosity=0)


def _save_again(minutes):
    for thing in (Minutes.objects.get(), *Entry.objects.all(), *Outcome.objects.all()):
        thing.save()


@pytest.mark.parametrize("write_anew", [_reindex, _save_again])
def test_writing_anew_does_not_bring_her_back(minutes, mona, write_anew):
    erasing.erase(mona, by=None)
    before = found()
    write_anew(minutes)
    assert (found() == before, shown()) == (True, HERS_LEFT_OUT)
    assert Entry.objects.first().text == "Sommer stimmt zu"


def test_without_what_is_remembered_she_would_be_back(minutes, mona):
    """The twin: the texts still say it."""
    erasing.erase(mona, by=None)
    ErasedWords.objects.all().delete()
    call_command("reindex", verbosity=0)
    assert shown()[1] == "Sitzung | Mona Sommer dankt Uwe Sommer im Sommer"


def test_what_is_remembered_does_not_tell_her_name(minutes, mona):
    erasing.erase(mona, by=None)
    kept = [str(one) for row in ErasedWords.objects.values_list() for one in row]
    assert (len(kept) > 0, [one for one in kept if "Sommer" in one or "Mona" in one]) == (True, [])


def test_another_thing_may_say_the_same_words():
    erased.remember("kind", 1, {"Mona": "X"})
    rows = [Row(thing=1, title="Mona, Monate"), Row(thing=2, title="Mona")]
    assert [row.title for row in erased.leave_out("kind", rows, things=[1, 2])] == ["X, Monate", "Mona"]


def test_things_that_are_not_signed_ask_nothing(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert list(erased.leave_out("kind", [Row(thing=1, title="Mona")], things=[])) != []
