"""Lists are taken over and back by chunks: killed between two, others writing between two, failing in one."""

import pytest
import time_machine

from members.exchange import jobs
from members.exchange.importing import applying, undoing, working
from members.exchange.left_out import as_csv
from members.exchange.models import Import
from members.models import Delegation, Membership, Organisation, Person
from tests.members.exchange.lists import outcomes, taken, taken_back, tried

pytestmark = [pytest.mark.django_db, pytest.mark.db]
HEAD = "Organisation;Vorname;Nachname;E-Mail;Telefon;Funktion\n"
# Rows 5 and 6 build upon what rows 2 and 3 make, a chunk before.
LIST = HEAD + (
    "Frauen aktiv;Mona;Haddad;mona@a.example;;Delegierte\n"
    "Garten für alle;Ole;Vogt;ole@a.example;;Stellvertretung\n"
    "Sprachcafé;Eva;Aue;eva@a.example;;Kasse\n"
    "Frauen aktiv;Lia;Brandt;lia@a.example;;Stellvertretung\n"
    "Garten für alle;Ole;Vogt;ole@a.example;0391 7;\n"
)


class Killed(BaseException):
    """What no `except Exception` catches."""


@pytest.fixture(autouse=True)
def small_chunks(monkeypatch, settings, tmp_path):
    settings.PRIVATE_ROOT = tmp_path
    monkeypatch.setattr(applying, "CHUNK", 2)
    monkeypatch.setattr(undoing, "CHUNK", 2)
    with time_machine.travel("2026-11-21 12:00:00+01:00", tick=False):
        yield


@pytest.fixture
def between(monkeypatch):
    """Do something before chunk `number` of taking over, or between two of taking back."""

    def at(number: int, act, *, of=applying):
        turns = iter(range(1, 100))
        monkeypatch.setattr(of, "breathe", lambda: act() if next(turns) == number else None)

    return at


def everything() -> tuple[int, ...]:
    return tuple(model.objects.count() for model in (Organisation, Person, Membership, Delegation))


def die() -> None:
    raise Killed


def killed(source: Import, verb) -> Import:
    verb.order(source)
    with pytest.raises(Killed):
        working.work(source.pk)
    source.refresh_from_db()
    return source


@pytest.mark.parametrize("chunk", [1, 2, 3])
def test_whoever_comes_after_a_kill_goes_on_behind_what_is_done(between, chunk):
    between(chunk, die)
    source = killed(tried(LIST), applying)
    assert source.rows.done().count() == 2 * (chunk - 1)
    between(0, die)
    assert jobs.run_lists() == "1 Listen weitergeführt"
    source.refresh_from_db()
    assert (source.state, source.problem, everything()) == ("applied", "", (3, 4, 0, 3))
    assert Person.objects.get(last_name="Vogt").phone == "0391 7"
    assert [number for number, outcome in outcomes(tried(LIST)) if outcome != "nothing"] == []


@pytest.mark.parametrize("chunk", [1, 2])
def test_taking_back_goes_on_after_a_kill_and_leaves_nothing(between, chunk):
    source = taken(tried(LIST))
    between(chunk, die, of=undoing)
    killed(source, undoing)
    between(0, die, of=undoing)
    working.work(source.pk)
    source.refresh_from_db()
    assert (source.state, everything()) == ("undone", (0, 0, 0, 0))
    assert (source.counts["removed"], source.counts["restored"], source.counts["kept"]) == (11, 1, 0)


def test_others_write_in_between_and_nothing_is_lost(between):
    source = tried(LIST)
    between(2, lambda: Person.objects.create(first_name="Kim", last_name="Roth"))
    source = taken(source)
    assert (source.state, source.counts, everything()) == ("applied", {"new": 4, "change": 1}, (3, 5, 0, 3))


def test_what_somebody_entered_meanwhile_is_not_entered_twice(between):
    source = tried(LIST)
    between(2, lambda: Person.objects.create(first_name="Lia", last_name="Brandt", email="lia@a.example"))
    source = taken(source)
    row = source.rows.get(number=5)
    assert (row.outcome, row.problems[-1]["code"], row.is_done) == ("doubt", "changed_meanwhile", False)
    assert (Person.objects.filter(last_name="Brandt").count(), source.counts["doubt"]) == (1, 1)
    assert "Brandt" in as_csv(source).decode("utf-8-sig")


def test_what_somebody_changed_meanwhile_is_left_as_it_is(between):
    source = tried(LIST)
    between(3, lambda: Person.objects.filter(last_name="Vogt").update(phone="0391 1"))
    source = taken(source)
    assert Person.objects.get(last_name="Vogt").phone == "0391 1"
    assert outcomes(source)[-1] == (6, "doubt")


def test_when_a_later_chunk_fails_the_rest_is_left_out_and_all_of_it_can_be_taken_back(monkeypatch):
    save = Delegation.save

    def breaks(delegation, *args, **kwargs):
        if delegation.person.last_name == "Brandt":
            raise RuntimeError
        save(delegation, *args, **kwargs)

    monkeypatch.setattr(Delegation, "save", breaks)
    source = taken(tried(LIST))
    assert (source.state, source.problem) == ("applied", "partly")
    assert outcomes(source)[2:] == [(4, "doubt"), (5, "doubt"), (6, "doubt")]
    assert everything() == (2, 2, 0, 2)
    assert (taken_back(source).state, everything()) == ("undone", (0, 0, 0, 0))


def test_when_taking_back_fails_in_the_middle_it_can_be_gone_on_with(monkeypatch):
    source, removes = taken(tried(LIST)), undoing.Undoing.remove

    def breaks(self, what):
        if self.rows[-1].number == 3:
            raise RuntimeError
        removes(self, what)

    monkeypatch.setattr(undoing.Undoing, "remove", breaks)
    source = taken_back(source)
    assert (source.state, source.problem) == ("applied", "partly_undone")
    monkeypatch.setattr(undoing.Undoing, "remove", removes)
    assert (taken_back(source).state, everything()) == ("undone", (0, 0, 0, 0))


def test_progress_is_told_and_the_claim_kept_alive(between, monkeypatch):
    seen = []
    source = tried(LIST)
    between(3, lambda: seen.append((working.progress(source), Import.objects.get().leased_until)))
    with time_machine.travel("2026-11-21 13:00:00+01:00", tick=False) as clock:
        monkeypatch.setattr(applying, "_left", _and_later(applying._left, clock))
        taken(source)
    [(done, until)] = seen
    assert (done, until.isoformat()) == (4, "2026-11-21T12:25:00+00:00")


def _and_later(left, clock):
    """Five minutes pass with each chunk."""

    def count(source):
        clock.shift(300)
        return left(source)

    return count
