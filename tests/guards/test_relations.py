"""Every relation points at the same or a lower layer."""

from django.apps import apps

from tests.guards.layers import height

OURS = ("roundtable", "members", "meetings", "minutes", "funding")


def is_ours(model) -> bool:
    return model.__module__.split(".")[0] in OURS


def relations():
    """(module, field, target's module) of each relation between our models."""
    for model in filter(is_ours, apps.get_models()):
        for field in model._meta.get_fields():
            if (
                field.is_relation
                and not field.auto_created
                and field.related_model
                and is_ours(field.related_model)
            ):
                yield model.__module__, field.name, field.related_model.__module__


def pointing_up(found) -> list[str]:
    return [f"{owner}.{name}" for owner, name, target in found if height(target) > height(owner)]


def test_no_relation_points_up():
    found = list(relations())
    assert len(found) > 10
    assert pointing_up(found) == []


def test_a_relation_that_points_up_is_found():
    assert pointing_up([("members.models.people", "minutes", "minutes.models")]) == [
        "members.models.people.minutes"
    ]
