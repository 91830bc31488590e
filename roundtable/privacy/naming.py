"""Every row that names a person: found by walking the relations of all models, so that none is forgotten.

Rows that lie beneath the people (mail, search) name them by a plain UUID and are asked for one by one.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import models

from members.models import Person, User
from members.post.models import Message


@dataclass(frozen=True)
class Place:
    """A field of a model that points at a person or at an account."""

    model: type[models.Model]
    field: models.Field

    @property
    def name(self) -> str:
        """ "meetings.Attendance.person" """
        return f"{self.model._meta.label}.{self.field.name}"

    @property
    def is_about_her(self) -> bool:
        """A key to the person: the row says something of her. One to the account: she did something."""
        return self.field.related_model is Person

    def rows(self, person: Person | None, user: User | None) -> models.QuerySet:
        """The rows that name her here."""
        who = person if self.is_about_her else user
        if who is None:
            return self.model._base_manager.none()
        return self.model._base_manager.filter(**{self.field.name: who}).order_by("pk")


def places() -> Iterator[Place]:
    """All of them; of inherited fields only where they are written down."""
    for model in apps.get_models():
        for field in (*model._meta.local_fields, *model._meta.local_many_to_many):
            if field.is_relation and field.related_model in (Person, User) and field.model is model:
                yield Place(model, field)


def messages_to(person: Person | None) -> models.QuerySet:
    """Her mail, which names her by UUID; without the bytes."""
    if person is None:
        return Message.objects.none()
    return Message.objects.for_rows().filter(person_uuid=person.uuid).order_by("created_at")
