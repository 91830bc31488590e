"""Lines of a file whose bookmarks were lost, found again by what we had written around them."""

from collections import defaultdict
from dataclasses import replace

from minutes.returning.labels import settled
from minutes.returning.now import Now
from minutes.returning.parts import Part, Returned
from minutes.returning.runs import HEADING_MARK
from minutes.returning.unifying import unified
from minutes.revising.likeness import ENOUGH, likeness


def settled_parts(returned: Returned, now: Now) -> list[Part]:
    """The parts of the file without their labels, and without what is no line at all.

    A part without a bookmark gets the key of the missing one that reads the same with all its labels, or
    that has the same labels and mostly the same words.
    """
    there = {(part.key, part.number) for part in returned.parts if part.text.strip()}
    missing = {key: part for key, part in now.parts.items() if key not in there}
    fixed = {unified(one.text) for one in now.file.fixed}
    by_words: dict[str, list[Part]] = defaultdict(list)
    for part in reversed(missing.values()):
        by_words[_read(part)].append(part)
    found = []
    for part in returned.parts:
        known = now.parts.get((part.key, part.number))
        if known is None and not part.key:
            if part.mark == HEADING_MARK and unified(part.text) in fixed:
                continue
            known = next((one for one in by_words[_read(part)][-1:]), None) or _labelled(part, missing)
            if known and missing.pop((known.key, known.number), None):
                by_words[_read(known)].remove(known)
                part = replace(part, key=known.key, number=known.number, mark="")
        found.append(settled(part, known) if known else part)
    return found


def _read(part: Part) -> str:
    return unified(f"{part.before}{part.text}{part.behind}")


def _labelled(part: Part, missing: dict[tuple[str, int], Part]) -> Part | None:
    """The missing line with these labels that is most alike; None for a paragraph without labels."""
    alike = [
        (likeness(unified(mine.text), unified(one.text)), one)
        for one in missing.values()
        if (one.before.strip() or one.behind.strip())
        and (mine := settled(part, one)).before.strip() == one.before.strip()
        and mine.behind.strip() == one.behind.strip()
    ]
    likest = max(alike, key=lambda pair: pair[0], default=(0.0, None))
    return likest[1] if likest[0] >= ENOUGH else None
