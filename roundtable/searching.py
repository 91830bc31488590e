"""The search of the whole house: what is found, and the signals by which the index follows every change.

Rows are written in the transaction that changed the thing. `manage.py reindex` writes all of them anew.
"""

from collections.abc import Iterable
from functools import partial

from django.db import models
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete
from wagtail.models import get_page_models
from wagtail.signals import page_slug_changed, post_page_move

from funding import search_rows as funding
from meetings import search_rows as meetings
from meetings.tasks import search_rows as tasks
from meetings.tasks.models import ActionItem
from meetings.visits import search_rows as visits
from members import search_rows as members
from members.models import Committee, Organisation
from members.search import indexing
from members.search.rows import Source, Watch
from members.telling import rows_changed
from minutes import search_rows as minutes
from roundtable import search_rows as pages
from roundtable.models import PaperPage

ROOMS = (meetings, minutes, tasks, visits, funding, pages, members)
SOURCES: dict[str, Source] = {source.kind: source for room in ROOMS for source in room.SOURCES}
WATCHES: tuple[Watch, ...] = tuple(watch for room in ROOMS for watch in room.WATCHES)
# A change of these many-to-many fields changes the row of the thing that has them.
MANY = ((ActionItem.assignees, tasks.TASK), (Organisation.fields_of_action, members.ORGANISATION))


def refresh(kind: str, keys: Iterable) -> None:
    """Index these things anew; for verbs that change what no signal tells."""
    indexing.refresh(SOURCES[kind], keys)


def connect() -> None:
    """Hear every model whose rows are found or open other rows; only the roof does this."""
    for source in SOURCES.values():
        for model in _models_of(source):
            _hear(model, partial(refresh, source.kind), unread=source.unread, source=source)
            post_delete.connect(partial(_gone, source.kind), sender=model, weak=False)
    for watch in WATCHES:
        follow = partial(indexing.follow, watch, partial(_follow, watch))
        _hear(watch.model, follow, unread=watch.unread, only_if=watch.only_if)
        pre_delete.connect(partial(_remember, watch), sender=watch.model, weak=False)
        post_delete.connect(partial(_follow_gone, watch), sender=watch.model, weak=False)
    for relation, kind in MANY:
        m2m_changed.connect(partial(_many, kind), sender=relation.through, weak=False)
    post_save.connect(_committee, sender=Committee)
    page_slug_changed.connect(_page_elsewhere)
    post_page_move.connect(_page_elsewhere)


def _models_of(source: Source) -> list[type[models.Model]]:
    """A page is saved as what it is."""
    if source is not pages.PAGES:
        return [source.model]
    return [model for model in get_page_models() if model is not PaperPage]


def _hear(model, act, *, unread, only_if=None, source=None) -> None:
    def saved(sender, instance, raw=False, update_fields=None, **kwargs):
        is_unread = update_fields is not None and unread.issuperset(update_fields)
        if raw or is_unread or (only_if and not only_if(instance)):
            return
        if source and update_fields is None:
            indexing.refresh_saved(source, instance)
        else:
            act([instance.pk])

    def changed(sender, pks, fields, **kwargs):
        if fields is None or not unread.issuperset(fields):
            act(pks)

    post_save.connect(saved, sender=model, weak=False)
    rows_changed.connect(changed, sender=model, weak=False)


def _gone(kind: str, sender, instance, **kwargs) -> None:
    indexing.remove(kind, [instance.pk])


def _follow(watch: Watch, keys: Iterable) -> None:
    for kind, things in watch.affected(list(keys)):
        refresh(kind, list(things.order_by().values_list("pk", flat=True).distinct()))


def _remember(watch: Watch, sender, instance, **kwargs) -> None:
    """What hangs on a row that goes can only be asked while it is there."""
    found = [
        (kind, list(things.order_by().values_list("pk", flat=True)))
        for kind, things in watch.affected([instance.pk])
    ]
    vars(instance).setdefault("_found_with", {})[watch] = found


def _follow_gone(watch: Watch, sender, instance, **kwargs) -> None:
    for kind, keys in vars(instance).get("_found_with", {}).get(watch, []):
        refresh(kind, keys)


def _many(kind: str, sender, instance, action, reverse, pk_set, **kwargs) -> None:
    if not action.startswith("post_"):
        return
    if not reverse:
        indexing.refresh_saved(SOURCES[kind], instance)
    elif pk_set:
        refresh(kind, pk_set)


def _committee(sender, instance, **kwargs) -> None:
    indexing.committee_is(instance.pk, kind=instance.kind)


def _page_elsewhere(sender, instance, **kwargs) -> None:
    for kind, things in pages.moved_pages([instance.pk]):
        refresh(kind, list(things.values_list("pk", flat=True)))
