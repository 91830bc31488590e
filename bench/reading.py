"""Reading old minutes: how much of them is understood, and how long sixty pages take."""

import time

from minutes.importing.parse import parse
from tests.minutes.readings import FACTS, LISTS, STYLES, Score, scores

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


def by_key() -> dict[str, Score]:
    """What was found of every kind of fact, over all documents."""
    table = dict.fromkeys(FACTS + LISTS, Score())
    for path in STYLES:
        for key, score in scores(path).items():
            table[key] += score
    return table


def main() -> None:
    table = by_key()
    print(f"reading {len(STYLES)} documents   expected  found  right   precision  recall")
    for key, score in (table | {"all": sum(table.values(), Score())}).items():
        print(
            f"  {key:22} {score.expected:9} {score.found:6} {score.right:6}"
            f"   {score.precision:9.3f} {score.recall:7.3f}"
        )
    taken = seconds(long_minutes())
    print(f"reading {PAGES} pages: {taken:.2f} s of the processor (goal < {GOAL_SECONDS} s)")


if __name__ == "__main__":
    main()
