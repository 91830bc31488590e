"""What the reader understood as plain data: dates ISO, times HH:MM, unknown None."""

from collections.abc import Sequence
from datetime import time

from minutes.importing.reader.finds import Find, FoundDate, FoundPerson, FoundTask, Parsed
from minutes.lines.votes import Votes


def as_data(parsed: Parsed, *, file: str = "") -> dict:
    """The parsed document as JSON-ready data; nothing in it is saved anywhere."""
    head = parsed.head
    return {
        "file": file,
        "meeting_type": head.meeting_type or None,
        "title": head.title,
        "date": head.day.isoformat() if head.day else None,
        "start": _clock(head.start),
        "end": _clock(head.end),
        "place": head.place or None,
        "present": _people(parsed.present),
        "excused": _people(parsed.excused),
        "absent": _people(parsed.absent),
        "guests": _people(parsed.guests),
        "agenda": [
            {"number": one.number, "title": one.title, "level": one.level} | _where(one)
            for one in parsed.agenda
        ],
        "resolutions": [
            {"text": one.text, **_votes(one.votes), "item": one.item} | _where(one)
            for one in parsed.resolutions
        ],
        "outcomes": [{"text": one.text, "item": one.item} | _where(one) for one in parsed.outcomes],
        "action_items": [_task(one) for one in parsed.action_items],
        "next_dates": [_date(one) for one in parsed.next_dates],
        "notes": _notes(parsed),
    }


def _task(one: FoundTask) -> dict:
    return {
        "text": one.text,
        "assignee": list(one.assignee),
        "due": one.due.isoformat() if one.due else None,
        "due_words": one.due_words or None,
        "due_precision": str(one.due_precision) or None,
        "item": one.item,
    } | _where(one)


def _date(one: FoundDate) -> dict:
    return {
        "date": one.day.isoformat(),
        "what": one.what,
        "start": _clock(one.start),
        "end": _clock(one.end),
        "place": one.place or None,
    } | _where(one)


def _notes(parsed: Parsed) -> list[dict]:
    return [
        {
            "line": one.line,
            "kind": one.kind.value,
            "text": one.text,
            "speaker": one.speaker or None,
            "item": one.item,
        }
        for one in parsed.entries
    ]


def _votes(votes: Votes) -> dict:
    return {side: getattr(votes, side) for side in ("votes_for", "votes_against", "votes_abstain")}


def _people(people: Sequence[FoundPerson]) -> list[dict]:
    return [{"name": one.name, "org": one.org or None} | _where(one) for one in people]


def _where(find: Find) -> dict:
    return {"line": find.line, "rule": find.rule, "confidence": round(find.confidence, 2)}


def _clock(value: time | None) -> str | None:
    return value.strftime("%H:%M") if value else None
