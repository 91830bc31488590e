"""Reading old minutes: how much of them is understood, and how long sixty pages take.

Beside it stands what a few plain regular expressions understand: how hard the shelf is.

`python -m bench.reading FOLDER` measures another shelf: documents of any format, each with its expectations
beside it as the ones in tests/minutes/documents have them.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from minutes.importing.reader.parse import parse
from tests.minutes.fieldscores import FIELDS, documents, field_scores
from tests.minutes.plain_expressions import read_plainly
from tests.minutes.readings import DOCUMENTS, STYLES, Score, read

PAGES = 60
LINES_OF_A_PAGE = 45
GOAL_SECONDS = 1.0
ROUNDS = 3


def long_minutes(pages: int = PAGES) -> str:
    """All documents of the shelf one after the other, again and again."""
    shelf = "\n".join(path.read_text() for path in STYLES).splitlines()
    wanted = pages * LINES_OF_A_PAGE
    return "\n".join((shelf * (wanted // len(shelf) + 1))[:wanted])


def seconds(text: str) -> float:
    """The best of a few rounds, in seconds of the processor."""
    taken = []
    for _round in range(ROUNDS):
        begun = time.process_time()
        parse(text)
        taken.append(time.process_time() - begun)
    return min(taken)


def by_field(shelf: Path, read: Callable[[str, str], dict] = read) -> dict[str, Score]:
    """What a way to read found of every field, over all documents of a folder."""
    table = dict.fromkeys(FIELDS, Score())
    for path in documents(shelf):
        for field, score in field_scores(path, read).items():
            table[field] += score
    return table


def mean_f1(table: dict[str, Score]) -> float:
    return sum(score.f1 for score in table.values()) / len(table)


def main() -> None:
    shelf = Path(sys.argv[1]) if len(sys.argv) > 1 else DOCUMENTS
    table, plain = by_field(shelf), by_field(shelf, lambda text, _filename: read_plainly(text))
    count = len(documents(shelf))
    print(f"reading {count} documents  expected  found  right  precision  recall    F1  plain")
    for field, score in table.items():
        print(
            f"  {field:22} {score.expected:8} {score.found:6} {score.right:6}"
            f"     {score.precision:6.3f}  {score.recall:6.3f} {score.f1:5.2f}  {plain[field].f1:5.2f}"
        )
    print(f"  mean F1 {mean_f1(table):.3f}, of plain expressions {mean_f1(plain):.3f}")
    for pages in (PAGES // 4, PAGES):
        taken = seconds(long_minutes(pages))
        print(f"reading {pages} pages: {taken:.2f} s of the processor (goal for {PAGES} < {GOAL_SECONDS} s)")


if __name__ == "__main__":
    main()
