"""How sure a find is: the share of such finds that were right, measured on invented protocols.

`python -m bench.sureness` measures anew and prints this table. A rule that was seen seldom stays near what
its author thought of it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from minutes.importing.reader.finds import Find, Parsed

Found = TypeVar("Found", bound=Find)
# How many finds the author's own guess counts for.
GUESS_COUNTS = 4
# Behind each number: how many were right, of how many.
MEASURED: dict[str, float] = {
    "agenda.announced": 0.73,  # 2 of 2
    "agenda.beneath": 0.84,  # 6 of 6
    "agenda.letter": 0.96,  # 11 of 11
    "agenda.marked": 0.95,  # 146 of 153
    "agenda.numbered": 0.97,  # 264 of 266
    "agenda.roman": 0.97,  # 10 of 10
    "agenda.row": 0.92,  # 16 of 17
    "agenda.section": 0.9,  # 11 of 12
    "agenda.title": 0.93,  # 5 of 5
    "agenda.top": 0.97,  # 443 of 447
    "agenda.uncounted": 0.89,  # 10 of 10
    "attendance.absent": 0.97,  # 38 of 38
    "attendance.absent.list": 0.76,  # 0 of 1
    "attendance.excused": 0.97,  # 96 of 96
    "attendance.excused.list": 0.91,  # 9 of 10
    "attendance.excused.told": 0.97,  # 10 of 10
    "attendance.group": 0.97,  # 97 of 97
    "attendance.guests": 0.97,  # 99 of 100
    "attendance.guests.list": 0.91,  # 9 of 10
    "attendance.guests.told": 0.97,  # 2 of 2
    "attendance.present": 0.97,  # 419 of 419
    "attendance.present.list": 0.95,  # 173 of 182
    "attendance.present.told": 0.97,  # 13 of 13
    "attendance.role": 0.97,  # 5 of 5
    "attendance.table": 0.97,  # 85 of 85
    "date.label": 0.97,  # 91 of 91
    "date.listed": 0.97,  # 60 of 60
    "date.row": 0.97,  # 14 of 14
    "date.sentence": 0.97,  # 101 of 102
    "date.title": 0.93,  # 4 of 4
    "date.told": 0.89,  # 34 of 37
    "resolution.accepted": 0.88,  # 17 of 18
    "resolution.adopted": 0.94,  # 22 of 23
    "resolution.agreed": 0.88,  # 1 of 1
    "resolution.amendment": 0.93,  # 3 of 3
    "resolution.approved": 0.88,  # 16 of 17
    "resolution.behind": 0.97,  # 14 of 14
    "resolution.election": 0.97,  # 33 of 33
    "resolution.item": 0.82,  # 2 of 2
    "resolution.label": 0.97,  # 127 of 127
    "resolution.listed": 0.97,  # 3 of 3
    "resolution.motion": 0.97,  # 42 of 43
    "resolution.moved": 0.82,  # 22 of 27
    "resolution.named": 0.88,  # 1 of 1
    "resolution.office": 0.97,  # 17 of 17
    "resolution.referred": 0.93,  # 4 of 4
    "resolution.row": 0.97,  # 19 of 19
    "resolution.sentence": 0.97,  # 24 of 24
    "resolution.trailing": 0.97,  # 34 of 34
    "resolution.verdict": 0.4,  # 0 of 2
    "resolution.voted": 0.9,  # 20 of 21
    "resolution.voted_on": 0.97,  # 4 of 4
    "resolution.weighed": 0.97,  # 56 of 56
    "task.addressed": 0.88,  # 1 of 1
    "task.agreed": 0.9,  # 2 of 2
    "task.amid": 0.95,  # 8 of 8
    "task.arrow": 0.95,  # 30 of 31
    "task.asked": 0.97,  # 21 of 21
    "task.at": 0.95,  # 9 of 9
    "task.behind": 0.88,  # 1 of 1
    "task.box": 0.97,  # 12 of 12
    "task.bracket": 0.88,  # 22 of 25
    "task.bracket-initials": 0.91,  # 3 of 3
    "task.cells": 0.9,  # 2 of 2
    "task.charge": 0.97,  # 3 of 3
    "task.colon": 0.71,  # 6 of 8
    "task.colon-front": 0.84,  # 5 of 6
    "task.colon-verb": 0.88,  # 1 of 1
    "task.deadline": 0.87,  # 5 of 5
    "task.delegated": 0.93,  # 4 of 4
    "task.everybody": 0.88,  # 1 of 1
    "task.first-person": 0.95,  # 7 of 7
    "task.hanging": 0.88,  # 8 of 9
    "task.infinitive": 0.73,  # 2 of 2
    "task.inverted": 0.96,  # 32 of 33
    "task.keyword": 0.95,  # 19 of 20
    "task.label": 0.97,  # 22 of 22
    "task.listed": 0.93,  # 17 of 18
    "task.modal": 0.84,  # 6 of 6
    "task.named": 0.93,  # 5 of 5
    "task.offer": 0.34,  # 0 of 3
    "task.open": 0.76,  # 9 of 11
    "task.owner": 0.96,  # 1 of 1
    "task.passive": 0.9,  # 2 of 2
    "task.pledge": 0.96,  # 15 of 15
    "task.pronoun": 0.8,  # 6 of 7
    "task.second": 0.78,  # 14 of 17
    "task.sentence": 0.97,  # 338 of 349
    "task.signed": 0.96,  # 11 of 11
    "task.sought": 0.57,  # 5 of 9
    "task.table": 0.97,  # 48 of 48
    "task.taken-on": 0.88,  # 1 of 1
    "task.until": 0.91,  # 3 of 3
}


def calibrated(parsed: Parsed) -> Parsed:
    """The same finds with the confidence that their rules have earned."""
    return replace(
        parsed,
        present=_sure(parsed.present),
        excused=_sure(parsed.excused),
        absent=_sure(parsed.absent),
        guests=_sure(parsed.guests),
        agenda=_sure(parsed.agenda),
        resolutions=_sure(parsed.resolutions),
        outcomes=_sure(parsed.outcomes),
        action_items=_sure(parsed.action_items),
        next_dates=_sure(parsed.next_dates),
    )


def _sure(finds: Sequence[Found]) -> tuple[Found, ...]:
    return tuple(replace(find, confidence=MEASURED.get(find.rule, find.confidence)) for find in finds)
