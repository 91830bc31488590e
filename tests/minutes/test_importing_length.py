"""However long a line is, reading it takes time by its length and not by its square."""

import time

import pytest

from minutes.importing.reader.parse import parse

HEAD = "Protokoll der Sitzung am 3.2.2026\nAnwesend: Anna Lind, Bernd Ott\n\nTOP 1: Bericht\n"
SHORT, TIMES = 1500, 8
# Eight times the length takes eight times as long; its square would be sixty-four times.
MOST = 4 * TIMES
# Less than that is not worth measuring.
UNNOTICED = 0.05


def seconds(text: str) -> float:
    """The better of two rounds, in seconds of the processor."""
    taken = []
    for _round in range(2):
        begun = time.process_time()
        parse(text)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("head", ["", HEAD], ids=["alone", "in minutes"])
@pytest.mark.parametrize("piece", ["1. ", "19:00 ", ". ", "Anna und ", "5:2:1 "])
def test_one_long_line(piece, head):
    short, long = (head + piece * (length // len(piece)) for length in (SHORT, SHORT * TIMES))
    assert seconds(long) < MOST * max(seconds(short), UNNOTICED)
