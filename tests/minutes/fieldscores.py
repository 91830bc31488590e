"""How well a shelf of protocols is understood, field by field, as its readers would judge it.

An expectation names a resolution or a task by its source line (a number) or by how its text begins.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from unittest.mock import patch

from members.extraction import extract, worker
from tests.minutes.readings import Score, read

GROUPS = ("present", "excused", "absent", "guests")
FIELDS = (
    "date",
    "start",
    "end",
    "place",
    "attendance",
    "agenda",
    "resolutions",
    "votes",
    "tasks",
    "assignees",
    "next_dates",
)
LIKE = 0.6
# A wrapped paragraph may be known by another of its lines.
NEAR = 3
TITLES = re.compile(r"^(?:(?:fr|hr|frau|herrn?|dr|prof|pfr)\b\.?\s*)+")


def documents(shelf: Path) -> list[Path]:
    """The documents of a folder with expectations; .doc only where LibreOffice reads it."""
    unread = {".json"} if shutil.which("soffice") else {".json", ".doc"}
    return sorted(
        one for one in shelf.iterdir() if one.suffix not in unread and one.with_suffix(".json").exists()
    )


@cache
def text_of(path: Path) -> str:
    """Its text, without a process for each of a hundred files: what that is for has tests of its own."""
    with patch("members.extraction.extracting.in_sandbox", worker.read):
        return extract(path.read_bytes(), filename=path.name).text


def field_scores(path: Path, read: Callable[[str, str], dict] = read) -> dict[str, Score]:
    """The score of every field of one document; `read` makes data of its text and its name."""
    wanted = json.loads(path.with_suffix(".json").read_text())
    text = text_of(path)
    got = read(text, path.name)
    lines = text.splitlines()
    return {
        **{key: _one(wanted[key], got[key]) for key in ("date", "start", "end")},
        "place": _one(wanted["place"], got["place"], alike),
        "attendance": _listed(
            [bare(name) for key in GROUPS for name in wanted[key]],
            [bare(one["name"]) for key in GROUPS for one in got[key]],
        ),
        "agenda": _listed(
            [one.partition(" ")[2] for one in wanted["agenda"]],
            [one["title"] for one in got["agenda"]],
            alike,
        ),
        **_resolutions(wanted["resolutions"], got["resolutions"], lines),
        **_tasks(wanted["action_items"], got["action_items"], lines),
        "next_dates": _listed(
            [one.split()[0] for one in wanted["next_dates"]], [one["date"] for one in got["next_dates"]]
        ),
    }


def _resolutions(wanted: list, got: list[dict], lines: list[str]) -> dict[str, Score]:
    pairs = _pairs(wanted, got, lines)
    sides = ("votes_for", "votes_against", "votes_abstain")
    said = [tuple(one[1:]) for one in wanted if any(count is not None for count in one[1:])]
    found = [tuple(one[side] for side in sides) for one in got]
    right = sum(
        tuple(one[1:]) == tuple(other[side] for side in sides)
        for one, other in pairs
        if any(count is not None for count in one[1:])
    )
    counted = sum(any(count is not None for count in votes) for votes in found)
    return {
        "resolutions": Score(len(wanted), len(got), len(pairs)),
        "votes": Score(len(said), counted, right),
    }


def _tasks(wanted: list, got: list[dict], lines: list[str]) -> dict[str, Score]:
    pairs = _pairs(wanted, got, lines)
    right = sum(
        _listed(list(map(bare, one[1])), list(map(bare, other["assignee"])), same_person).right
        for one, other in pairs
    )
    return {
        "tasks": Score(len(wanted), len(got), len(pairs)),
        "assignees": Score(
            sum(len(one[1]) for one in wanted), sum(len(one["assignee"]) for one in got), right
        ),
    }


def _pairs(wanted: list, got: Iterable[dict], lines: list[str]) -> list[tuple]:
    """Each expectation with the find that means it; a find serves once."""
    left, pairs = list(got), []
    for one in wanted:
        found = next((find for find in left if means(one[0], find, lines)), None)
        if found:
            left.remove(found)
            pairs.append((one, found))
    return pairs


def means(key: int | str, find: dict, lines: list[str]) -> bool:
    said = words(find["text"])
    if isinstance(key, int):
        near = abs(find["line"] - key) <= NEAR and overlap(words(lines[key - 1]), said) >= LIKE
        return find["line"] == key or near
    start = words(key)
    source = words(" ".join(lines[find["line"] - 1 : find["line"] + 2]))
    return bool(start) and (" ".join(start) in " ".join(source) or overlap(start, said) >= LIKE)


def bare(name: str) -> str:
    """A name without organisation, titles and capital letters."""
    return TITLES.sub("", re.sub(r"\s*\(.*", "", name.casefold())).strip(" .@")


def same_person(one: str, other: str) -> bool:
    """Whether two names may mean one person: "Lind", "M. Lind", "ML" and "Mona Lind" do."""
    names, others = words(one), words(other)
    initials = {"".join(word[0] for word in parts) for parts in (names, others)}
    shared = any(len(word) > 2 and word in others for word in names)
    return one == other or shared or bool(initials & {"".join(names), "".join(others)})


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.casefold())


def overlap(one: list[str], other: list[str]) -> float:
    """The share of the shorter one's words that stand in the other too."""
    shorter, longer = sorted((one, other), key=len)
    return sum(word in longer for word in shorter) / len(shorter) if shorter else 0.0


def alike(one: str, other: str) -> bool:
    """Whether two titles or places mean the same: most of their words."""
    first, second = set(words(one)), set(words(other))
    return (bool(first and second) and len(first & second) / len(first | second) >= LIKE) or one == other


def _one(wanted, got, same=lambda one, other: one == other) -> Score:
    is_right = wanted is not None and got is not None and same(wanted, got)
    return Score(int(wanted is not None), int(got is not None), int(is_right))


def _listed(wanted: list, got: list, same=lambda one, other: one == other) -> Score:
    left, right = list(wanted), 0
    for one in got:
        found = next((other for other in left if same(other, one)), None)
        if found is not None:
            left.remove(found)
            right += 1
    return Score(len(wanted), len(got), right)
