"""The search after an erasure: what was found by her name is written anew without it, signed minutes too."""

from collections import defaultdict
from dataclasses import replace

from members.search import indexing
from members.search.models import SearchRow
from roundtable.privacy.sweeping import Sweep
from roundtable.searching import SOURCES

Things = dict[str, list[int]]


def things_naming(sweep: Sweep) -> Things:
    """{kind: things} whose rows name her, also beyond the part of the text that is shown."""
    found: Things = defaultdict(list)
    shown = SearchRow.objects.values_list("kind", "thing", "title", "text", "office_text")
    for kind, thing, *texts in shown.iterator():
        is_long = any(len(text) >= indexing.SHOWN_TEXT for text in texts)
        if is_long or any(sweep(text) != text for text in texts):
            found[kind].append(thing)
    return found


def rewrite(things: Things, sweep: Sweep) -> None:
    """Write their rows from what the things are now."""
    for kind, keys in things.items():
        source = SOURCES[kind]
        rows = source.rows(list(source.things().filter(pk__in=keys)))
        swept = [
            replace(row, title=sweep(row.title), text=sweep(row.text), office_text=sweep(row.office_text))
            for row in rows
        ]
        gone = set(keys) - set(indexing.write(kind, swept))
        indexing.remove(kind, gone)
