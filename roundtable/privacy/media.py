"""Files of the website whose name says who she is get another one; their smaller sizes are made anew."""

from functools import partial
from pathlib import PurePosixPath

from django.apps import apps
from django.db import models, transaction
from django.db.models.fields.files import FieldFile

from members.models import CustomRendition
from roundtable.privacy.wording import Wording


def rename_named(wording: Wording) -> int:
    """How many got another name; what stood under the old one leaves the disk with the commit."""
    renamed = 0
    for model in apps.get_models():
        for field in model._meta.local_concrete_fields:
            if isinstance(field, models.FileField) and model is not CustomRendition:
                renamed += sum(_rename(row, field, wording) for row in _named_rows(model, field, wording))
    return renamed


def _named_rows(model: type[models.Model], field: models.Field, wording: Wording) -> list[models.Model]:
    names = model._base_manager.exclude(**{field.name: ""}).values_list("pk", field.name)
    keys = [pk for pk, name in names if name and wording.everywhere(name) != name]
    return list(model._base_manager.filter(pk__in=keys))


def _rename(row: models.Model, field: models.Field, wording: Wording) -> bool:
    file: FieldFile = getattr(row, field.name)
    storage, old = file.storage, file.name
    path = PurePosixPath(old)
    name = storage.get_valid_name(wording.everywhere(path.name))
    with storage.open(old) as content:
        new = storage.save(str(path.with_name(name)), content)
    type(row)._base_manager.filter(pk=row.pk).update(**{field.name: new})
    if hasattr(row, "renditions"):
        row.renditions.all().delete()  # Wagtail removes their files
    transaction.on_commit(partial(storage.delete, old))
    return True
