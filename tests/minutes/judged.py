"""Every find of a shelf of documents: the rule that made it, how sure it was, and whether it was right."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.minutes.fieldscores import GROUPS, alike, bare, documents, means, text_of
from tests.minutes.readings import read


@dataclass(frozen=True)
class Judged:
    """One find: its rule, its confidence (0–1), and whether somebody who read the document says so too."""

    rule: str
    confidence: float
    is_right: bool


def judged(shelf: Path) -> Iterator[Judged]:
    """All finds of all documents of a folder."""
    for path in documents(shelf):
        wanted = json.loads(path.with_suffix(".json").read_text())
        text = text_of(path)
        got = read(text, path.name)
        yield from _judged(wanted, got, text.splitlines())


def _judged(wanted: dict, got: dict, lines: list[str]) -> Iterator[Judged]:
    names = {bare(name) for group in GROUPS for name in wanted[group]}
    titles = [one.partition(" ")[2] for one in wanted["agenda"]]
    days = {one.split()[0] for one in wanted["next_dates"]}
    for group in GROUPS:
        yield from (_one(find, bare(find["name"]) in names) for find in got[group])
    for find in got["agenda"]:
        yield _one(find, any(alike(title, find["title"]) for title in titles))
    for kind in ("resolutions", "action_items"):
        for find in got[kind]:
            yield _one(find, any(means(one[0], find, lines) for one in wanted[kind]))
    yield from (_one(find, find["date"] in days) for find in got["next_dates"])


def _one(find: dict, is_right: bool) -> Judged:
    return Judged(find["rule"], find["confidence"], is_right)
