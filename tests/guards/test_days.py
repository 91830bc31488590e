"""Every day that a form of ours asks for is a `DayField`: nobody enters the year 0026 unasked."""

from importlib import import_module
from pkgutil import walk_packages

from django import forms

from members.forms.days import DayField

OURS = ("members", "meetings", "minutes", "funding", "roundtable")


def bare_days(form: type[forms.BaseForm]) -> list[str]:
    """The fields of a form that take any day."""
    fields = getattr(form, "base_fields", {})
    days = {name: field for name, field in fields.items() if isinstance(field, forms.DateField)}
    return [f"{form.__qualname__}.{name}" for name, field in days.items() if not isinstance(field, DayField)]


def forms_below(kind: type) -> set[type]:
    """All classes of forms in our modules that exist once all forms and views are loaded."""
    found = {one for one in kind.__subclasses__() if one.__module__.startswith(OURS)}
    return found.union(*(forms_below(one) for one in kind.__subclasses__()))


def load_all_forms() -> None:
    for app in OURS:
        for module in walk_packages(import_module(app).__path__, f"{app}."):
            if {"forms", "views"} & set(module.name.split(".")):
                import_module(module.name)


def test_no_form_takes_any_day():
    load_all_forms()
    found = forms_below(forms.BaseForm)
    assert len(found) > 100
    assert sorted(name for form in found for name in bare_days(form)) == []


def test_the_guard_sees_a_field_that_takes_any_day():
    class Asking(forms.Form):
        any_day = forms.DateField()
        day = DayField()

    assert [name.rpartition(".")[2] for name in bare_days(Asking)] == ["any_day"]
