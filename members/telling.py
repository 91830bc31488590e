"""Changes of many rows at once, of which Django tells nobody: a QuerySet that does."""

from collections.abc import Iterable

from django.db import models
from django.dispatch import Signal

# Sent with the model as sender, `pks` and `fields` (names, None: all of them), in the same transaction.
# `bulk_update` goes through `update`; single rows have Django's own `post_save`.
rows_changed = Signal()


class TellingQuerySet(models.QuerySet):
    """Changes many rows at once and tells; without anybody who listens it costs nothing."""

    def update(self, **changes) -> int:
        if not rows_changed.has_listeners(self.model):
            return super().update(**changes)
        pks = list(self.order_by().values_list("pk", flat=True))
        changed = super().update(**changes)
        _tell(self.model, pks, fields=set(changes))
        return changed

    update.alters_data = True  # type: ignore[attr-defined]

    def bulk_create(self, objs, *args, **kwargs):
        made = super().bulk_create(objs, *args, **kwargs)
        _tell(self.model, [one.pk for one in made if one.pk], fields=None)
        return made


def _tell(model: type[models.Model], pks: Iterable, *, fields: set[str] | None) -> None:
    if found := list(pks):
        rows_changed.send(model, pks=found, fields=fields)
