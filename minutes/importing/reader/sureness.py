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
    "agenda.beneath": 0.84,  # 6 of 6
    "agenda.letter": 0.96,  # 11 of 11
    "agenda.marked": 0.89,  # 69 of 76
    "agenda.numbered": 0.97,  # 161 of 161
    "agenda.roman": 0.97,  # 10 of 10
    "agenda.section": 0.8,  # 4 of 4
    "agenda.title": 0.93,  # 5 of 5
    "agenda.top": 0.97,  # 265 of 267
    "attendance.absent": 0.97,  # 27 of 27
    "attendance.absent.list": 0.76,  # 0 of 1
    "attendance.excused": 0.97,  # 52 of 52
    "attendance.excused.list": 0.89,  # 6 of 7
    "attendance.excused.told": 0.97,  # 7 of 7
    "attendance.group": 0.97,  # 38 of 38
    "attendance.guests": 0.97,  # 58 of 60
    "attendance.guests.list": 0.91,  # 8 of 9
    "attendance.guests.told": 0.96,  # 1 of 1
    "attendance.present": 0.97,  # 244 of 244
    "attendance.present.list": 0.92,  # 106 of 115
    "attendance.present.told": 0.97,  # 5 of 5
    "attendance.role": 0.96,  # 1 of 1
    "attendance.table": 0.97,  # 67 of 67
    "date.label": 0.97,  # 50 of 50
    "date.listed": 0.97,  # 44 of 44
    "date.row": 0.94,  # 6 of 6
    "date.sentence": 0.96,  # 55 of 56
    "date.title": 0.88,  # 1 of 1
    "date.told": 0.74,  # 11 of 14
    "resolution.accepted": 0.85,  # 12 of 13
    "resolution.adopted": 0.95,  # 8 of 8
    "resolution.amendment": 0.9,  # 2 of 2
    "resolution.approved": 0.8,  # 8 of 9
    "resolution.behind": 0.94,  # 6 of 6
    "resolution.election": 0.96,  # 13 of 13
    "resolution.item": 0.88,  # 1 of 1
    "resolution.label": 0.97,  # 74 of 74
    "resolution.motion": 0.97,  # 25 of 25
    "resolution.moved": 0.86,  # 12 of 14
    "resolution.named": 0.88,  # 1 of 1
    "resolution.office": 0.95,  # 9 of 9
    "resolution.row": 0.93,  # 5 of 5
    "resolution.sentence": 0.97,  # 20 of 20
    "resolution.trailing": 0.97,  # 14 of 14
    "resolution.verdict": 0.48,  # 0 of 1
    "resolution.voted": 0.9,  # 12 of 12
    "resolution.voted_on": 0.97,  # 2 of 2
    "resolution.weighed": 0.97,  # 30 of 30
    "task.addressed": 0.88,  # 1 of 1
    "task.agreed": 0.9,  # 2 of 2
    "task.amid": 0.88,  # 1 of 1
    "task.arrow": 0.97,  # 24 of 24
    "task.asked": 0.96,  # 12 of 12
    "task.at": 0.93,  # 5 of 5
    "task.box": 0.97,  # 11 of 11
    "task.bracket": 0.9,  # 21 of 23
    "task.bracket-initials": 0.91,  # 3 of 3
    "task.charge": 0.97,  # 3 of 3
    "task.colon": 0.73,  # 4 of 5
    "task.colon-front": 0.93,  # 5 of 5
    "task.deadline": 0.8,  # 2 of 2
    "task.delegated": 0.9,  # 2 of 2
    "task.everybody": 0.88,  # 1 of 1
    "task.first-person": 0.95,  # 7 of 7
    "task.hanging": 0.87,  # 7 of 8
    "task.infinitive": 0.68,  # 1 of 1
    "task.inverted": 0.96,  # 12 of 12
    "task.keyword": 0.88,  # 5 of 6
    "task.label": 0.97,  # 19 of 19
    "task.listed": 0.97,  # 14 of 14
    "task.modal": 0.8,  # 4 of 4
    "task.named": 0.84,  # 5 of 6
    "task.offer": 0.4,  # 0 of 2
    "task.open": 0.55,  # 2 of 4
    "task.owner": 0.96,  # 1 of 1
    "task.passive": 0.88,  # 1 of 1
    "task.pledge": 0.95,  # 10 of 10
    "task.pronoun": 0.72,  # 3 of 4
    "task.second": 0.67,  # 5 of 7
    "task.sentence": 0.95,  # 171 of 180
    "task.sought": 0.68,  # 3 of 4
    "task.table": 0.97,  # 23 of 23
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
