"""The dry run: what each row would do to the register, with the reason. Pure; nothing is written.

A deed is a dict that JSON holds: {"what", "key", "is_new", "fields": {name: [old, new]}}; `key` is a primary
key as text or "new:7"; days are ISO. Empty cells never erase anything.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from members.exchange.importing.belonging import learn_membership, learn_silence, membership_deeds
from members.exchange.importing.entries import Entry, entry_of
from members.exchange.importing.linking import link_deeds
from members.exchange.importing.matching import Question, find_group, find_person
from members.exchange.importing.noting import learn_note, note_deeds
from members.exchange.importing.problems import CHECK, DOUBT, ERROR, Impossible, Problem
from members.exchange.importing.register import Group, Register, Someone, Speaker
from members.exchange.importing.sameness import is_same
from members.models import Delegation
from members.names import fold

Deed = dict[str, Any]
SKIP, WITHOUT = "skip", "without"
OUTCOMES = ERROR_ROW, DOUBT_ROW, NEW_ROW, CHANGE_ROW, NOTHING_ROW, SKIPPED_ROW = (
    "error", "doubt", "new", "change", "nothing", "skipped",
)  # fmt: skip


@dataclass
class Planned:
    """One row of the dry run."""

    number: int
    outcome: str
    deeds: list[Deed] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    question: Question | None = None
    title: str = ""


class Planner:
    """Plans row after row against a register that learns what the rows before would make."""

    def __init__(self, register: Register, decisions: dict[str, str], *, today: date):
        self.register, self.decisions, self.today = register, decisions, today
        # What a row said of a field first, and what the present row says: a later row does not overrule it.
        self._said: dict[tuple[str, str, str], tuple[int, str]] = {}
        self._pending: list[tuple[tuple[str, str, str], tuple[int, str]]] = []

    def plan(self, entry: Entry) -> Planned:
        """What this row does; it changes the register only if the row can be taken over."""
        title = _title(entry)
        if self.decisions.get(f"row:{entry.number}") == SKIP:
            return Planned(entry.number, SKIPPED_ROW, problems=[Problem("skipped", CHECK)], title=title)
        if entry.has_errors:
            return Planned(entry.number, ERROR_ROW, problems=entry.problems, title=title)
        notes: list[Problem] = []
        self._pending = []
        try:
            deeds = list(self._deeds(entry, notes))
        except Impossible as no:
            outcome = DOUBT_ROW if no.problem.level == DOUBT else ERROR_ROW
            return Planned(entry.number, outcome, [], [*entry.problems, no.problem], no.question, title)
        for deed in deeds:
            self._learn(deed)
        for key, said in self._pending:
            self._said.setdefault(key, said)
        makes = any(deed["is_new"] and deed["what"] in ("person", "organisation") for deed in deeds)
        outcome = NEW_ROW if makes else CHANGE_ROW if deeds else NOTHING_ROW
        return Planned(entry.number, outcome, deeds, [*entry.problems, *notes], title=title)

    def _deeds(self, entry: Entry, notes: list[Problem]) -> Iterator[Deed]:
        group: Group | None = None
        if entry.organisation:
            match = find_group(entry, self.register, self.decisions)
            if match.problem:
                raise Impossible(match.problem, match.question)
            fields = entry.organisation | self._district(entry, notes)
            group = self.register.groups.get(match.key) or Group(
                f"new:{entry.number}", {"name": fields["name"]}
            )
            if match.key in self.register.groups:
                del fields["name"]  # it is known under its own
            yield from self._deed("organisation", group.key, group.fields, fields, entry.number, notes)
            yield from self._membership(entry, group)
            if not entry.person:
                yield from note_deeds(entry, None, group, self.register, today=self.today)
        if entry.person:
            yield from self._person(entry, group, notes)

    def _person(self, entry: Entry, group: Group | None, notes: list[Problem]) -> Iterator[Deed]:
        match = find_person(entry, group.key if group else "", self.register, self.decisions)
        if match.question and match.problem:
            known = (self.register.people[key] for key in match.certain)
            if any(self._is_known(entry, someone, group) for someone in known):
                return
            raise Impossible(match.problem, match.question)
        someone = self.register.people.get(match.key) or Someone(f"new:{entry.number}", {})
        yield from self._person_deeds(entry, someone, group, notes)

    def _is_known(self, entry: Entry, someone: Someone, group: Group | None) -> bool:
        """Whether all the row says of this person stands there already."""
        same = all(is_same(name, someone.fields.get(name, ""), said) for name, said in entry.person.items())
        notes = note_deeds(entry, someone, group, self.register, today=self.today)
        return same and not list(link_deeds(entry, someone, group, self.today, [])) and not list(notes)

    def _person_deeds(
        self, entry: Entry, someone: Someone, group: Group | None, notes: list[Problem]
    ) -> Iterator[Deed]:
        yield from self._deed("person", someone.key, someone.fields, entry.person, entry.number, notes)
        for deed in link_deeds(entry, someone, group, self.today, notes):
            problem = self._against(deed, group) if group and deed["what"] == "delegation" else None
            if problem and self.decisions.get(f"row:{entry.number}") == WITHOUT:
                notes.append(Problem("left_out", CHECK, "function"))
            elif problem:
                raise Impossible(problem)
            else:
                yield deed
        yield from note_deeds(entry, someone, group, self.register, today=self.today)

    def _against(self, deed: Deed, group: Group) -> Problem | None:
        """Why a delegation cannot be, in step with members/delegations/checks.py."""
        wanted = {name: new for name, (_old, new) in deed["fields"].items()}
        group = self.register.groups.get(group.key, group)
        if any(person == wanted["person"] for person, _kind in group.delegations):
            return Problem("speaks_already", ERROR, "function", {"text": group.name})
        voting = [person for person, kind in sorted(group.delegations) if kind == "delegate"]
        if wanted["kind"] != "delegate" or len(voting) < self.register.votes:
            return None
        names = [self.register.people[key].name for key in voting if key in self.register.people]
        details = {"text": group.name, "name": ", ".join(names)}
        return Problem("second_delegate", ERROR, "function", details)

    def _deed(
        self,
        what: str,
        key: str,
        old: dict[str, str],
        said: dict[str, str],
        number: int,
        notes: list[Problem],
    ) -> Iterator[Deed]:
        """The one deed on a person or organisation, if anything is new."""
        if key == f"new:{number}":
            self._pending += [((what, key, name), (number, value)) for name, value in said.items()]
            yield {
                "what": what,
                "key": key,
                "is_new": True,
                "fields": {n: [None, v] for n, v in said.items()},
            }
            return
        fields = {}
        for name, value in said.items():
            if is_same(name, old.get(name, ""), value):
                continue
            if before := self._said.get((what, key, name)):
                details = {"row": before[0], "text": before[1]}
                notes.append(Problem("said_otherwise", CHECK, name, details))
                continue
            fields[name] = [old.get(name, ""), value]
        self._pending += [((what, key, name), (number, value)) for name, value in said.items()]
        if fields:
            yield {"what": what, "key": key, "is_new": False, "fields": fields}

    def _district(self, entry: Entry, notes: list[Problem]) -> dict[str, str]:
        if not entry.district:
            return {}
        if found := self.register.district(entry.district):
            return {"district_id": found[0]}
        if self.decisions.get(f"row:{entry.number}") == WITHOUT:
            notes.append(Problem("left_out", CHECK, "district"))
            return {}
        raise Impossible(Problem("district_unknown", ERROR, "district", {"text": entry.district[:80]}))

    def _membership(self, entry: Entry, group: Group) -> Iterator[Deed]:
        start, end = entry.member_since, entry.member_until
        if not start and not end:
            return
        try:
            yield from membership_deeds(entry.number, start, end, group)
        except Impossible as no:
            if self.decisions.get(f"row:{entry.number}") != WITHOUT:
                raise
            entry.problems.append(Problem("left_out", CHECK, no.problem.column))

    def _learn(self, deed: Deed) -> None:
        """Write a deed into the register, as applying it would."""
        new = {name: value for name, (_old, value) in deed["fields"].items()}
        key, register = deed["key"], self.register
        if deed["what"] == "person":
            if deed["is_new"]:
                register.add_person(Someone(key, new))
            else:
                register.people[key].fields |= new
        elif deed["what"] == "organisation":
            if deed["is_new"]:
                register.add_group(Group(key, new))
            else:
                register.groups[key].fields |= new
        elif deed["what"] == "membership":
            learn_membership(register.groups[deed["organisation"]], key, new)
        elif deed["what"] == "delegation" and not deed["is_new"]:
            learn_silence(register.groups[deed["organisation"]], key, new, today=self.today)
        elif deed["what"] == "delegation":
            someone = register.people[new["person"]]
            title = f"{Delegation.Kind(new['kind']).label} {someone.name}"
            speaker = Speaker(
                key, new["person"], new["kind"], date.fromisoformat(new["starts_on"]), None, title
            )
            register.groups[new["organisation"]].add_speaker(speaker)
            someone.organisations.add(new["organisation"])
        elif deed["what"] == "note":
            learn_note(self.register, new)
        elif deed["what"] == "position":
            someone = register.people[new["person"]]
            someone.functions.add((new["organisation"], fold(new["function"])))
            someone.organisations.add(new["organisation"])


def plan(
    rows: Iterable[tuple[int, Sequence[str]]],
    mapping: Sequence[str],
    register: Register,
    decisions: dict[str, str],
    *,
    today: date,
    address_of: str = "organisation",
    orders: Mapping[str, str] | None = None,
    tell: Callable[[int], None] = lambda done: None,
) -> Iterator[Planned]:
    """The dry run of a list, row by row, read as `entry_of` says; `tell` hears how many are done."""
    planner = Planner(register, decisions, today=today)
    for done, (number, cells) in enumerate(rows, 1):
        without = decisions.get(f"row:{number}") == WITHOUT
        entry = entry_of(number, cells, mapping, address_of=address_of, orders=orders, without_wrong=without)
        yield planner.plan(entry)
        if done % 500 == 0:
            tell(done)


def _title(entry: Entry) -> str:
    person = " ".join(entry.person.get(part, "") for part in ("first_name", "last_name")).strip()
    return " · ".join(part for part in (person, entry.organisation.get("name", "")) if part)
