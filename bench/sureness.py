"""What each rule of the reader has earned: found, right, and the confidence that follows from it.

Prints the table of minutes/importing/reader/sureness.py. `python -m bench.sureness FOLDER …` measures other
shelves. It measures the rules' own confidences, so the table is left out meanwhile.
"""

import sys
from collections import defaultdict
from pathlib import Path
from unittest.mock import patch

from minutes.importing.reader import sureness
from tests.minutes.judged import Judged, judged
from tests.minutes.readings import SHELVES

# A find of the sample says less about the world than it seems: its rules were written on it.
MOST = 0.97


def by_rule(shelves: list[Path]) -> dict[str, list[Judged]]:
    """All finds of these folders, rule by rule."""
    found = defaultdict(list)
    with patch.object(sureness, "MEASURED", {}):
        for shelf in shelves:
            for one in judged(shelf):
                found[one.rule].append(one)
    return found


def earned(finds: list[Judged]) -> float:
    """The share that was right, drawn towards the author's guess while there are few."""
    guess = sum(one.confidence for one in finds) / len(finds)
    right = sum(one.is_right for one in finds) + guess * sureness.GUESS_COUNTS
    return min(round(right / (len(finds) + sureness.GUESS_COUNTS), 2), MOST)


def main() -> None:
    shelves = [Path(name) for name in sys.argv[1:]] or SHELVES
    for rule, finds in sorted(by_rule(shelves).items()):
        print(f'    "{rule}": {earned(finds)},  # {sum(one.is_right for one in finds)} of {len(finds)}')


if __name__ == "__main__":
    main()
