"""The search after an erasure: what was found by her name is written anew without it, signed minutes too."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from django.db import models
from wagtail.search import index

from members.search import erased, indexing
from members.search.models import SearchRow
from members.search.rows import Row
from roundtable.privacy.sweeping import linked_keys
from roundtable.privacy.wording import Sweep, Wording
from roundtable.searching import SOURCES

Things = dict[str, list[int]]


def things_naming(wording: Wording) -> Things:
    """{kind: things} whose rows name her, also beyond the part of the text that is shown."""
    found: Things = defaultdict(list)
    linked = {kind: linked_keys(source.model, wording.person) for kind, source in SOURCES.items()}
    shown = SearchRow.objects.values_list("kind", "thing", "title", "text", "office_text")
    for kind, thing, *texts in shown.iterator():
        is_long = any(len(text) >= indexing.SHOWN_TEXT for text in texts)
        is_hers = thing in linked.get(kind, ())
        if is_long or is_hers or any(wording.everywhere(text) != text for text in texts):
            found[kind].append(thing)
    return found


def rewrite(things: Things, wording: Wording) -> None:
    """Write their rows from what the things are now; what signed texts still say is left out for good."""
    for kind, keys in things.items():
        source = SOURCES[kind]
        linked = linked_keys(source.model, wording.person)
        swept = [
            _without_her(kind, row, wording.linked if row.thing in linked else wording.everywhere)
            for row in source.rows(list(source.things().filter(pk__in=keys)))
        ]
        gone = set(keys) - set(indexing.write(kind, swept))
        indexing.remove(kind, gone)


def rewrite_pages(changed: Iterable[type[models.Model]]) -> None:
    """The search of the website's own administration: pages, pictures and documents, as they are now."""
    swept = tuple(changed)
    for model in index.get_indexed_models():
        if issubclass(model, swept):
            for thing in model._default_manager.all():
                index.insert_or_update_object(thing)
    indexing.compact("wagtailsearch_indexentry_fts")


def _without_her(kind: str, row: Row, sweep: Sweep) -> Row:
    texts = (row.title, row.text, row.office_text)
    erased.remember(kind, row.thing, {old: new for text in texts for old, new in sweep.taken(text).items()})
    return replace(row, title=sweep(row.title), text=sweep(row.text), office_text=sweep(row.office_text))
