"""Invented protocols with what a secretary would write down of them, and how much of that is found."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from minutes.importing.reader.export import as_data
from minutes.importing.reader.parse import parse

DOCUMENTS = Path(__file__).parent / "documents"
STYLES = sorted(path for path in DOCUMENTS.iterdir() if path.suffix in (".txt", ".md"))
SHELVES = [DOCUMENTS, *sorted(one for one in (Path(__file__).parent / "shelves").iterdir() if one.is_dir())]
FACTS = ("meeting_type", "date", "start", "end", "place")
LISTS = ("present", "excused", "absent", "guests", "agenda", "resolutions", "action_items", "next_dates")


@dataclass(frozen=True)
class Score:
    """How many facts were expected, found, and found rightly."""

    expected: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.expected + other.expected, self.found + other.found, self.right + other.right)

    @property
    def recall(self) -> float:
        return self.right / self.expected if self.expected else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        both = self.expected + self.found
        return 2 * self.right / both if both else 1.0


@cache
def read(text: str, filename: str = "") -> dict:
    """What the reader makes of a text: read once for all who ask, and changed by none of them."""
    return as_data(parse(text, filename=filename))


def understood(text: str) -> dict:
    """What was read, in the short form of the expectations beside the documents."""
    data = read(text)

    def people(key):
        return [f"{one['name']} ({one['org']})" if one["org"] else one["name"] for one in data[key]]

    return {
        **{key: data[key] for key in FACTS},
        **{key: people(key) for key in ("present", "excused", "absent", "guests")},
        "agenda": [f"{one['number']} {one['title']}".strip() for one in data["agenda"]],
        "resolutions": [
            [one["line"], one["votes_for"], one["votes_against"], one["votes_abstain"]]
            for one in data["resolutions"]
        ],
        "action_items": [[one["line"], one["assignee"], one["due"]] for one in data["action_items"]],
        "next_dates": [
            f"{one['date']} {one['start']} {one['place'] or '-'} {one['what']}".strip()
            for one in data["next_dates"]
        ],
    }


def expected(path: Path) -> dict:
    """What somebody wrote down who read the document, never what the reader said of it."""
    wanted = json.loads(path.with_suffix(".json").read_text())
    return wanted | {"agenda": [title.strip() for title in wanted["agenda"]]}


def scores(path: Path) -> dict[str, Score]:
    """The score of every key of one document; a single fact counts as a list of one."""
    wanted, got = expected(path), understood(path.read_text())
    return {key: _score(_listed(wanted[key]), _listed(got[key])) for key in FACTS + LISTS}


def _listed(value) -> list:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _score(wanted: list, got: list) -> Score:
    left = list(wanted)
    right = 0
    for one in got:
        if one in left:
            left.remove(one)
            right += 1
    return Score(len(wanted), len(got), right)
